package workload

import (
	"fmt"

	"convenor/calendar"
)

// Part is a sitting with what of its officers' time stands in one row.
type Part struct {
	Sitting *calendar.Sitting
	// Fraction is which part of the sitting's time stands in the row, above 0 to 1.
	Fraction float64
	// Factor is hours of preparation per hour of meeting. Basis says how the preparation was
	// reckoned: "1.5 h an hour of meeting, by the body's kind", "2 h an hour of meeting, the
	// body's own", "reading 120 pages at 2 min".
	Factor float64
	Basis  string
	// Officers are the counting officers whose time it is, in the register's order.
	Officers []OfficerTime
}

// OfficerTime is one officer's time at a sitting, as far as it stands in a row.
type OfficerTime struct {
	Officer *calendar.Officer
	// MeetingMinutes and PrepMinutes are exact.
	MeetingMinutes, PrepMinutes float64
	// CostPence is exact; 0 where cost is not asked for or no rate holds.
	CostPence float64
	// TravelMinutes, Miles and Pence are exact; 0 where journeys are not asked for.
	TravelMinutes, Miles, Pence float64
	// DayHours is the length of the officer's day in hours.
	DayHours float64
}

// Sittings gives what a row of Count's answer to the same query is made from, in order
// of start; the empty key is the total. A row that stands for a system without sittings
// gives none. Errors: ErrNotFound when there is no such row, else as Count's.
func Sittings(s *calendar.Snapshot, q Query, rowKey string) ([]Part, error) {
	c, err := newCounting(s, q)
	if err != nil {
		return nil, err
	}
	var parts []Part
	if rowKey == "" {
		for _, whole := range charges(s, q, c.travel) {
			parts = c.appendPart(parts, whole)
		}
		return parts, nil
	}
	wanted := map[rowID]bool{}
	c.parts(func(id rowID, part charge) {
		is, known := wanted[id]
		if !known {
			is = c.keyOf(id) == rowKey
			wanted[id] = is
		}
		if is {
			parts = c.appendPart(parts, part)
		}
	})
	if len(parts) == 0 && !c.emptyRow(rowKey) {
		return nil, fmt.Errorf("row %q of the tally: %w", rowKey, calendar.ErrNotFound)
	}
	return parts, nil
}

// appendPart puts a charge with those of its sitting. Those of one sitting must come one
// after another, and those of one officer too.
func (x *counting) appendPart(parts []Part, c charge) []Part {
	if n := len(parts); n == 0 || parts[n-1].Sitting != c.sitting {
		parts = append(parts, Part{Sitting: c.sitting, Factor: c.factor, Basis: basis(x.s.Register, c)})
	}
	p := &parts[len(parts)-1]
	if n := len(p.Officers); n == 0 || p.Officers[n-1].Officer != c.officer {
		p.Officers = append(p.Officers, OfficerTime{Officer: c.officer, DayHours: c.dayHours})
	}
	at := &p.Officers[len(p.Officers)-1]
	at.MeetingMinutes += c.meeting
	at.PrepMinutes += c.prep
	at.TravelMinutes += c.drive.minutes
	at.Miles += c.drive.miles
	at.Pence += c.drive.pence
	at.CostPence += c.pence
	if len(p.Officers) == 1 {
		p.Fraction += c.fraction
	}
	return parts
}

// emptyRow tells whether a key is that of a row without sittings.
func (c *counting) emptyRow(rowKey string) bool {
	sums := map[rowID]*sum{}
	c.addValidSystems(sums)
	for id := range sums {
		if c.keyOf(id) == rowKey {
			return true
		}
	}
	return false
}

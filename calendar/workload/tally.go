package workload

import (
	"slices"

	"convenor/calendar"
)

// Tally is how much of senior officers' time the sittings of some months take.
type Tally struct {
	// From and To are the first and the last month.
	From, To calendar.Month
	// DayHours is the council's length of an officer's day in hours; an officer may have
	// one of their own, which then holds for their time.
	DayHours float64
	// Rows are in the order of the register (systems, then "council", then "personal";
	// officers; bodies), of calendar.Kinds, or of months; with two keys the first is the
	// major one. Only what has a sitting has a row, but by system alone every system
	// valid in the period has one.
	Rows []Row
	// Total is of the whole, counted for itself and not summed from rows.
	Total Row
	// Note says what a reader must know of the figures, in one line; empty if nothing.
	Note string
}

// Row is one line of a tally.
type Row struct {
	// Key names it: "N", with two keys "2027-01/N"; empty for the total. An officer's is
	// the post, or the name where there is no post or several hold it.
	Key string
	// Label is the key in words for people: "January 2027, North".
	Label string
	// MeetingMinutes and PrepMinutes are exact.
	MeetingMinutes, PrepMinutes float64
	// TravelMinutes are exact; they, Miles and MileagePence are 0 where journeys are not
	// asked for.
	TravelMinutes float64
	// MeetingHours, PrepHours and TravelHours are rounded to two decimals.
	MeetingHours, PrepHours, TravelHours float64
	// Days are officer-days, journeys included where they are asked for, rounded to one
	// decimal; ExactDays are the same unrounded.
	Days, ExactDays float64
	// PrepDays are those of preparation alone, unrounded: so many times more preparation is
	// so many times more of them.
	PrepDays float64
	// TravelDays are the officer-days of journeys alone, rounded to one decimal.
	TravelDays float64
	// CostPence is what the time costs, journeys' included where they are asked for but not
	// the pay for miles, in whole pence; UnpricedDays are the days of it for which no rate of
	// pay holds, rounded to one decimal. Both are 0 where cost is not asked for.
	CostPence    int
	UnpricedDays float64
	// Miles are statute miles, rounded to one decimal; MileagePence is what they pay, in
	// whole pence.
	Miles        float64
	MileagePence int
	// Sittings is how many sittings have a part in it, each counted once.
	Sittings int
	// Band says how a system's mean month lies to the benchmark: BandBelow, BandInside
	// or BandAbove; empty where the benchmark does not apply.
	Band string
	// From and To are the first and the last month that it stands for: those of the tally, or
	// those of the row's own month or year as far as they lie in the tally.
	From, To calendar.Month
	// MeanDays are the days of a mean month of those, rounded to one decimal.
	MeanDays float64
	// ShareOfWorkingDays is, in rows of an officer, the days as a fraction of the
	// period's working days (of the month's or year's, where the row is of one), rounded to two
	// decimals; else 0.
	ShareOfWorkingDays float64
}

// With gives the days, unrounded, that the row would have with so many times as much
// preparation.
func (r Row) With(times float64) float64 { return r.ExactDays + (times-1)*r.PrepDays }

// Hours gives the hours of meeting and preparation together, without journeys, rounded to
// two decimals.
func (r Row) Hours() float64 { return round((r.MeetingMinutes+r.PrepMinutes)/60, 2) }

// sum is what a row is made from.
type sum struct {
	meeting, prep float64
	drive         drive
	pence         float64
	// lengths are the minutes by length of day, kept apart so that dividing comes last.
	lengths  []dayLength
	sittings int
	last     *calendar.Sitting
}

// dayLength is minutes of officers whose day has so many hours, and those of them that
// are preparation or travel, or have no price.
type dayLength struct{ hours, minutes, prep, travel, unpriced float64 }

// add takes in a charge. Those of one sitting must come one after another.
func (s *sum) add(c charge) {
	s.meeting += c.meeting
	s.prep += c.prep
	s.drive.minutes += c.drive.minutes
	s.drive.miles += c.drive.miles
	s.drive.pence += c.drive.pence
	s.pence += c.pence
	if s.last != c.sitting {
		s.last = c.sitting
		s.sittings++
	}
	i := slices.IndexFunc(s.lengths, func(l dayLength) bool { return l.hours == c.dayHours })
	if i < 0 {
		i = len(s.lengths)
		s.lengths = append(s.lengths, dayLength{hours: c.dayHours})
	}
	s.lengths[i].minutes += c.meeting + c.prep + c.drive.minutes
	s.lengths[i].prep += c.prep
	s.lengths[i].travel += c.drive.minutes
	s.lengths[i].unpriced += c.unpriced
}

// row makes the figures that people see.
func (s *sum) row() Row {
	r := Row{
		MeetingMinutes: s.meeting, PrepMinutes: s.prep,
		MeetingHours: round(s.meeting/60, 2), PrepHours: round(s.prep/60, 2),
		TravelMinutes: s.drive.minutes, TravelHours: round(s.drive.minutes/60, 2),
		Miles: round(s.drive.miles, 1), MileagePence: int(round(s.drive.pence, 0)),
		CostPence: int(round(s.pence, 0)), Sittings: s.sittings,
	}
	travel, unpriced := 0.0, 0.0
	for _, l := range s.lengths {
		r.ExactDays += l.minutes / (l.hours * 60)
		r.PrepDays += l.prep / (l.hours * 60)
		travel += l.travel / (l.hours * 60)
		unpriced += l.unpriced / (l.hours * 60)
	}
	r.UnpricedDays = round(unpriced, 1)
	r.TravelDays = round(travel, 1)
	r.Days = round(r.ExactDays, 1)
	return r
}

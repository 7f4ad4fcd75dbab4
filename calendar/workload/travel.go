package workload

import (
	"slices"

	"convenor/calendar"
	"convenor/calendar/journey"
)

// drive is what the legs that belong to one officer's sitting come to.
type drive struct {
	minutes, miles, pence float64
}

// drives are the journeys of a tally.
type drives struct {
	of map[*calendar.Sitting][]driven
	// from is the first date of which journeys must be known to pay them.
	from calendar.Date
	// unknown counts the legs whose way the register does not give.
	unknown int
}

// driven is what one officer drove for a sitting.
type driven struct {
	officer *calendar.Officer
	drive
}

// by gives what an officer drove, out of what was driven for a sitting.
func by(list []driven, o *calendar.Officer) drive {
	for i := range list {
		if list[i].officer == o {
			return list[i].drive
		}
	}
	return drive{}
}

// add puts a leg to a sitting of an officer.
func (d *drives) add(leg journey.Leg, o *calendar.Officer) {
	list := d.of[leg.For]
	i := slices.IndexFunc(list, func(x driven) bool { return x.officer == o })
	if i < 0 {
		i = len(list)
		list = append(list, driven{officer: o})
		d.of[leg.For] = list
	}
	list[i].minutes += float64(leg.Way.Minutes)
	list[i].miles += leg.Way.Miles
	list[i].pence += leg.Pence
}

// PaidSpan gives a span that reaches back as far as journeys must be known to pay those of
// another: to the start of the tax year, where a rate of mileage has a step.
func PaidSpan(r *calendar.Register, span calendar.Span) calendar.Span {
	first := journey.PaidFrom(r, calendar.DateOf(span.Start, calendar.London())).Midnight()
	if first.Before(span.Start) {
		span.Start = first
	}
	return span
}

// newDrives gives the journeys that a query asks for; none without WithTravel.
func newDrives(s *calendar.Snapshot, q Query) drives {
	d := drives{of: map[*calendar.Sitting][]driven{}}
	if !q.WithTravel {
		return d
	}
	d.from = journey.PaidFrom(s.Register, q.From.First())
	days := journey.Query{From: q.From.First(), To: q.To.Add(1).First(), Counting: true}
	for _, route := range journey.Days(s, days) {
		for _, leg := range route.Legs {
			if !counts(leg.For, q) {
				continue
			}
			d.add(leg, leg.For.Expects(route.Officer.Name).Officer)
			if leg.Way.Unknown {
				d.unknown++
			}
		}
	}
	return d
}

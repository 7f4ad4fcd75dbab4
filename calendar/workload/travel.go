package workload

import (
	"convenor/calendar"
	"convenor/calendar/journey"
)

// drive is what the legs that belong to one officer's sitting come to.
type drive struct {
	minutes, miles, pence float64
}

// drives are the journeys of a tally.
type drives struct {
	of map[driver]drive
	// from is the first date of which journeys must be known to pay them.
	from calendar.Date
	// unknown counts the legs whose way the register does not give.
	unknown int
}

type driver struct {
	officer *calendar.Officer
	sitting *calendar.Sitting
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
	d := drives{of: map[driver]drive{}}
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
			at := driver{leg.For.Expects(route.Officer.Name).Officer, leg.For}
			sum := d.of[at]
			sum.minutes += float64(leg.Way.Minutes)
			sum.miles += leg.Way.Miles
			sum.pence += leg.Pence
			d.of[at] = sum
			if leg.Way.Unknown {
				d.unknown++
			}
		}
	}
	return d
}

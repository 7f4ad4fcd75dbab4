package ui

import (
	"fmt"
	"time"

	"convenor/calendar"
	"convenor/calendar/clash"
	"convenor/calendar/journey"
	"convenor/ui/look"
)

// journeysOf draws the journeys of a day: there before the first sitting, on
// as soon as one has ended, and home after the last. The one that takes too
// long is marked.
func journeysOf(s *calendar.Snapshot, d dayDrawn) []stay {
	route := journey.Day(s, d.officer.Name, d.day)
	whole := calendar.DaySpan(d.day, d.day.AddDays(1))
	var list []stay
	for _, leg := range route.Legs {
		part, today := driven(&route, leg).Intersect(whole)
		if leg.Way.Unknown || !today {
			continue
		}
		short := d.clash != nil && d.clash.Kind == clash.KindTravel && !leg.Home && leg.For.ID() == d.clash.B.ID()
		list = append(list, stay{
			Span: minutes(part), title: fmt.Sprintf("%.0f mi", leg.Way.Miles), place: fmt.Sprintf("%d min", leg.Way.Minutes),
			tone: look.Personal, journey: true, clashes: short,
		})
	}
	return list
}

// driven says when a leg is driven: to its sitting as soon as the one before is
// left, home as soon as the last is.
func driven(r *journey.Route, leg journey.Leg) calendar.Span {
	took := time.Duration(leg.Way.Minutes) * time.Minute
	for i, stop := range r.Stops {
		if stop.Sitting.ID() != leg.For.ID() {
			continue
		}
		switch {
		case leg.Home:
			return calendar.Span{Start: stop.There.End, End: stop.There.End.Add(took)}
		case i > 0:
			before := r.Stops[i-1].There.End
			return calendar.Span{Start: before, End: before.Add(took)}
		default:
			return calendar.Span{Start: stop.There.Start.Add(-took), End: stop.There.Start}
		}
	}
	return calendar.Span{Start: leg.For.Start.Add(-took), End: leg.For.Start}
}

// milesWords tells of a day's journeys together: "Journeys of the day: 180
// miles, 4 h 30 min, £99.00 at 55p a mile". Empty where there are none.
func milesWords(r *journey.Route) string {
	if len(r.Legs) == 0 {
		return ""
	}
	unknown := ""
	if r.Unknown > 0 {
		unknown = plural(r.Unknown, "leg") + " of unknown length not counted"
	}
	return "Journeys of the day: " + joined(", ", fmt.Sprintf("%.0f miles", r.Miles), hoursMinutes(r.Minutes), payWords(r), unknown)
}

// payWords gives what a day's miles pay: "£99.00 at 55p a mile"; empty where
// no rate holds.
func payWords(r *journey.Route) string {
	if r.Rate == nil {
		return ""
	}
	return fmt.Sprintf("£%d.%02d at %s", r.Pence/100, r.Pence%100, r.Rate.Words())
}

// legsWords tells of each drive of a day: "County Hall to Norbury 36 miles,
// 54 min; …".
func legsWords(r *journey.Route) string {
	legs := make([]string, len(r.Legs))
	for i, leg := range r.Legs {
		legs[i] = leg.From.Name + " to " + leg.To.Name + " " + wayWords(leg.Way)
	}
	return joined("; ", legs...)
}

// wayWords gives "36 miles, 54 min".
func wayWords(w journey.Way) string {
	if w.Unknown {
		return "of unknown length"
	}
	return fmt.Sprintf("%.0f miles, %d min", w.Miles, w.Minutes)
}

// hoursMinutes gives "4 h 30 min", or "45 min".
func hoursMinutes(minutes int) string {
	h, m := minutes/60, minutes%60
	switch {
	case h == 0:
		return fmt.Sprintf("%d min", m)
	case m == 0:
		return fmt.Sprintf("%d h", h)
	default:
		return fmt.Sprintf("%d h %d min", h, m)
	}
}

package ui

import (
	"convenor/calendar"
	"convenor/calendar/clash"
	"convenor/ui/grid"
	"convenor/ui/look"
)

// lanesModel is one officer's day as lanes: in person, remote, private.
type lanesModel struct {
	// from and to are hours of the day, the first and the last that are drawn.
	from, to int
	lanes    []lane
	// shared is the time in two places, in minutes after midnight.
	shared grid.Span
}

// lane is a row of stays that do not overlap. Its name is empty where it goes
// on from the lane above.
type lane struct {
	name  string
	stays []stay
}

// stay is a sitting in a lane, in minutes after midnight.
type stay struct {
	grid.Span
	title   string
	tone    look.Tone
	private bool
	// clashes marks the two sides of the clash that is shown.
	clashes bool
}

// The lanes, in order.
const (
	laneInPerson = iota
	laneRemote
	laneElsewhere
	lanePrivate
	laneCount
)

var laneNames = [laneCount]string{"In person", "Remote", "Place not known", "Private"}

// newLanesModel draws the day of a clash's officer.
func newLanesModel(s *calendar.Snapshot, marks marks, c *clash.Clash, day calendar.Date) lanesModel {
	const firstHour, lastHour = 8, 18
	m := lanesModel{from: firstHour, to: lastHour}
	whole := calendar.DaySpan(day, day.AddDays(1))
	if part, ok := c.Span().Intersect(whole); ok {
		m.shared = minutes(part)
	}
	var stays [laneCount][]stay
	for i := range s.Sittings {
		of := &s.Sittings[i]
		part, today := of.Span().Intersect(whole)
		if !today || !of.Blocks() || of.AllDay || of.Expects(c.Officer.Name) == nil {
			continue
		}
		at := stay{
			Span: minutes(part), title: joined(" · ", of.Label(), of.Place), tone: marks.sitting(of).tone, private: of.Private,
			clashes: of.ID() == c.A.ID() || of.ID() == c.B.ID(),
		}
		m.from, m.to = min(m.from, at.From/60), max(m.to, (at.To+59)/60)
		place := laneOf(s.Register, of)
		stays[place] = append(stays[place], at)
	}
	for i, list := range stays {
		m.lanes = append(m.lanes, stacked(laneNames[i], list)...)
	}
	return m
}

func minutes(part calendar.Span) grid.Span {
	return grid.Span{From: minuteOf(part.Start), To: endMinute(part)}
}

// laneOf tells how the officer attends, as far as is known.
func laneOf(r *calendar.Register, s *calendar.Sitting) int {
	switch {
	case s.Private:
		return lanePrivate
	case s.Presence == calendar.PresenceRemote:
		return laneRemote
	case s.Presence == calendar.PresenceInPerson || s.Presence == calendar.PresenceHybrid:
		return laneInPerson
	}
	if _, err := r.Venue(s.Place); err == nil && s.Place != "" {
		return laneInPerson
	}
	return laneElsewhere
}

// stacked puts stays that overlap into lanes below each other.
func stacked(name string, stays []stay) []lane {
	spans := make([]grid.Span, len(stays))
	for i, s := range stays {
		spans[i] = s.Span
	}
	var lanes []lane
	for i, slot := range grid.Lanes(spans) {
		for len(lanes) <= slot.Lane {
			lanes = append(lanes, lane{})
		}
		lanes[slot.Lane].stays = append(lanes[slot.Lane].stays, stays[i])
	}
	if len(lanes) > 0 {
		lanes[0].name = name
	}
	return lanes
}

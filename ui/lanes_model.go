package ui

import (
	"fmt"
	"slices"

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
	// shared is the time in two places, in minutes after midnight; empty for a
	// journey, which has a lane of its own.
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
	place   string // told where there is room
	tone    look.Tone
	private bool
	// clashes marks the two sides of the clash that is shown, journey the way
	// from one to the other.
	clashes, journey bool
}

// The lanes, in order.
const (
	laneInPerson = iota
	laneRemote
	laneElsewhere
	lanePrivate
	laneJourney
	laneCount
)

var laneNames = [laneCount]string{"In person", "Remote", "Place not known", "Private", "Journey"}

// newLanesModel draws the day of a clash's officer.
func newLanesModel(s *calendar.Snapshot, marks marks, c *clash.Clash, day calendar.Date) lanesModel {
	const firstHour, lastHour = 8, 18
	m := lanesModel{from: firstHour, to: lastHour}
	whole := calendar.DaySpan(day, day.AddDays(1))
	if part, ok := c.Span().Intersect(whole); ok && c.Overlapping() {
		m.shared = minutes(part)
	}
	var stays [laneCount][]stay
	for i := range s.Sittings {
		of := &s.Sittings[i]
		part, today := of.Span().Intersect(whole)
		if !today || of.Expects(c.Officer.Name) == nil || of.AllDay || !of.Blocks() {
			continue
		}
		here := stay{
			Span: minutes(part), title: of.Label(), place: of.Place, tone: marks.sitting(of).tone, private: of.Private,
			clashes: of.ID() == c.A.ID() || of.ID() == c.B.ID(),
		}
		m.widen(here.Span)
		lane := laneOf(of)
		stays[lane] = append(stays[lane], here)
	}
	if way, any := wayOf(c, whole); any {
		m.widen(way.Span)
		stays[laneJourney] = append(stays[laneJourney], way)
	}
	for i, list := range stays {
		m.lanes = append(m.lanes, stacked(laneNames[i], list)...)
	}
	return m
}

// widen has the drawing show hours that a span needs.
func (m *lanesModel) widen(s grid.Span) {
	m.from, m.to = min(m.from, s.From/60), max(m.to, (s.To+59)/60)
}

// wayOf draws the journey that a clash is about, from the earlier sitting's end.
func wayOf(c *clash.Clash, day calendar.Span) (stay, bool) {
	part, today := calendar.Span{Start: c.A.End, End: c.A.End.Add(c.Needed)}.Intersect(day)
	if c.Kind != clash.KindTravel || !today {
		return stay{}, false
	}
	return stay{Span: minutes(part), title: fmt.Sprintf("%.0f mi · %.0f min", c.Miles, c.Needed.Minutes()), tone: look.Personal, journey: true}, true
}

func minutes(part calendar.Span) grid.Span {
	return grid.Span{From: minuteOf(part.Start), To: endMinute(part)}
}

// laneOf tells how the officer attends, as far as anybody says: in person
// where there is a place, be it only the one where the body usually meets.
func laneOf(s *calendar.Sitting) int {
	placed := s.Place != "" || slices.ContainsFunc(s.Of, func(b *calendar.Body) bool { return b.Venue != "" })
	switch {
	case s.Private:
		return lanePrivate
	case s.Presence == calendar.PresenceRemote:
		return laneRemote
	case s.Presence == calendar.PresenceInPerson, s.Presence == calendar.PresenceHybrid, placed:
		return laneInPerson
	default:
		return laneElsewhere
	}
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

package ui

import (
	"slices"

	"convenor/calendar"
	"convenor/calendar/clash"
	"convenor/calendar/journey"
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
	// clashes marks the two sides of the clash that is shown, and the journey
	// between them; journey is what is a way and no sitting.
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

// dayDrawn says whose day is drawn, and of what clash; none where it is settled.
type dayDrawn struct {
	officer *calendar.Officer
	day     calendar.Date
	clash   *clash.Clash
}

// marks tells whether a sitting is one of the two that clash.
func (d *dayDrawn) marks(s *calendar.Sitting) bool {
	return d.clash != nil && (s.ID() == d.clash.A.ID() || s.ID() == d.clash.B.ID())
}

// within gives the part of a picture that overlaps a time: a day is drawn many
// times, and a year's sittings need not be gone through for each.
func within(s *calendar.Snapshot, span calendar.Span) *calendar.Snapshot {
	part := *s
	part.Span, part.Sittings = span, nil
	for i := range s.Sittings {
		if s.Sittings[i].Span().Relate(span) == calendar.Overlapping {
			part.Sittings = append(part.Sittings, s.Sittings[i])
		}
	}
	return &part
}

// draw draws an officer's day: its lanes, and its journeys in words. What the
// miles pay may hang on those driven before in the year.
func (m *clashDetail) draw(d dayDrawn, s *calendar.Snapshot, marks marks) {
	day := within(s, calendar.DaySpan(d.day, d.day.AddDays(1)))
	route := journey.Day(s, d.officer.Name, d.day)
	m.lanes, m.miles, m.legs = newLanesModel(day, marks, d), milesWords(&route), legsWords(&route)
	m.whose, m.on = d.officer.Name, d.day
}

// newLanesModel draws an officer's day.
func newLanesModel(s *calendar.Snapshot, marks marks, d dayDrawn) lanesModel {
	const firstHour, lastHour = 8, 18
	m := lanesModel{from: firstHour, to: lastHour}
	whole := calendar.DaySpan(d.day, d.day.AddDays(1))
	if d.clash != nil && d.clash.Overlapping() {
		if part, ok := d.clash.Span().Intersect(whole); ok {
			m.shared = minutes(part)
		}
	}
	var stays [laneCount][]stay
	for i := range s.Sittings {
		of := &s.Sittings[i]
		at := of.Expects(d.officer.Name)
		if at == nil || of.AllDay || !of.Blocks() {
			continue
		}
		part, today := at.Attended(&of.Occurrence).Intersect(whole)
		if !today {
			continue
		}
		here := stay{
			Span: minutes(part), title: of.Label(), place: of.Place, tone: marks.sitting(of).tone, private: of.Private,
			clashes: d.marks(of),
		}
		here.place = joined(", ", here.place, partWords(of, at))
		lane := laneOf(of)
		if at.Joins == calendar.PresenceRemote {
			lane, here.place = laneRemote, "joins remotely"
		}
		stays[lane] = append(stays[lane], here)
	}
	stays[laneJourney] = journeysOf(s, d)
	for i, list := range stays {
		for _, here := range list {
			m.widen(here.Span)
		}
		m.lanes = append(m.lanes, stacked(laneNames[i], list)...)
	}
	return m
}

// widen has the drawing show hours that a span needs.
func (m *lanesModel) widen(s grid.Span) {
	m.from, m.to = min(m.from, s.From/60), max(m.to, (s.To+59)/60)
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

// partWords say that an officer leaves early or comes late; empty where they
// attend all of it.
func partWords(of *calendar.Sitting, at *calendar.Attendance) string {
	there := at.Attended(&of.Occurrence)
	late, early := "", ""
	if there.Start.After(of.Start) {
		late = "from " + clockTime(there.Start)
	}
	if there.End.Before(of.End) {
		early = "until " + clockTime(there.End)
	}
	return joined(" ", late, early)
}

package ui

import (
	"slices"
	"strings"
	"time"

	"convenor/calendar"
	"convenor/calendar/planner"
)

// meetingEntry is what was typed of a meeting.
type meetingEntry struct {
	title, day, times, place string
	// bodies are the names of those that sit; nil leaves them as they are, or for a
	// new meeting to its title.
	bodies    *[]string
	tentative bool
}

// meetingPart is a field of the dialog in which something can be wrong.
type meetingPart int

// The fields that can be wrong, from the top.
const (
	partTitle meetingPart = iota
	partDay
	partTimes
)

// entryTrouble says at which field what is wrong.
type entryTrouble struct {
	at   meetingPart
	says string
}

// read gives what was entered as the planner has it; of a sitting held already
// only what is different. Trouble is nil where everything can be read.
func (e meetingEntry) read(today calendar.Date, held *calendar.Occurrence) (planner.MeetingFields, *entryTrouble) {
	var f planner.MeetingFields
	title, place := trimmed(e.title), trimmed(e.place)
	if title == "" {
		return f, &entryTrouble{partTitle, "Give it a title: it is found by it, and by it finds its body."}
	}
	day, err := planner.ReadDay(e.day, today)
	if err != nil {
		return f, &entryTrouble{partDay, entryWords(e.day, err, "Say on which day it is, such as 14/1 or next tue.")}
	}
	if held == nil {
		f.Title, f.Place, f.Tentative = &title, &place, &e.tentative
	} else {
		f = e.different(held, title, place)
	}
	f.Bodies = e.bodies
	return f, e.readTimes(&f, day, held)
}

// different gives what is no longer as held, but for the time.
func (e meetingEntry) different(held *calendar.Occurrence, title, place string) (f planner.MeetingFields) {
	if title != held.Title {
		f.Title = &title
	}
	if place != held.Place {
		f.Place = &place
	}
	if tentative := e.tentative; tentative != (held.Status == calendar.StatusTentative) {
		f.Tentative = &tentative
	}
	return f
}

// readTimes reads when it is; one that takes the whole day is moved by days.
func (e meetingEntry) readTimes(f *planner.MeetingFields, day calendar.Date, held *calendar.Occurrence) *entryTrouble {
	if toConfirm(e.times) {
		if at := day.Midnight(); held == nil || !held.ToConfirm || !at.Equal(held.Start) {
			f.Start, f.DayOnly = &at, true
		}
		return nil
	}
	if held != nil && held.AllDay && !held.ToConfirm {
		if at := day.Midnight(); !at.Equal(held.Start) {
			f.Start = &at
		}
		return nil
	}
	start, end, err := planner.ReadTimes(e.times, day)
	if err != nil {
		return &entryTrouble{partTimes, entryWords(e.times, err, "Say when it begins, such as 9.30 or 9.30-12; or tbc, where it is to be confirmed.")}
	}
	if held == nil || !start.Equal(held.Start) {
		f.Start = &start
	}
	if !end.IsZero() && (held == nil || held.EndAssumed || !end.Equal(held.End)) {
		f.End = &end
	}
	if f.Start != nil && f.End == nil && held != nil && !end.IsZero() {
		f.End = &end // the length as typed, not as held
	}
	return nil
}

// toConfirm tells whether a time is typed as one that is not known yet.
func toConfirm(text string) bool {
	switch strings.ToLower(trimmed(text)) {
	case "tbc", "to be confirmed", "time to be confirmed":
		return true
	default:
		return false
	}
}

// entryWords says what is wrong with a text, or what is wanted where there is none.
func entryWords(text string, err error, wanted string) string {
	if trimmed(text) == "" {
		return wanted
	}
	return planner.Explain(err)
}

// unchanged tells whether nothing would be changed.
func unchanged(f planner.MeetingFields) bool { return f == planner.MeetingFields{} }

// timesWords gives the times of a sitting as they are typed; one whose end is
// only assumed has none.
func timesWords(o *calendar.Occurrence) (start, end time.Time) {
	if o.EndAssumed {
		return o.Start, time.Time{}
	}
	return o.Start, o.End
}

// bodyWay is one line of the choice of a body in the dialog; bodies is what it
// means to the planner.
type bodyWay struct {
	label  string
	bodies *[]string
}

// bodyWays are the bodies that can be chosen for a meeting: first to leave
// them, then none, then each that exists on the day.
func bodyWays(r *calendar.Register, held *calendar.Occurrence, day calendar.Date) []bodyWay {
	leave := "As its title says"
	if held != nil {
		leave = "As it is: " + orNobody(held.Bodies)
	}
	ways := []bodyWay{{leave, nil}, {"None: a personal entry", &[]string{}}}
	for i := range r.Bodies {
		b := &r.Bodies[i]
		if b.Holds(day) {
			ways = append(ways, bodyWay{b.Name, &[]string{b.Name}})
		}
	}
	return ways
}

func orNobody(bodies []string) string {
	if len(bodies) == 0 {
		return "none"
	}
	return listed(bodies)
}

// titleWords says which body a title names; empty for no title.
func titleWords(m *calendar.BodyMatcher, title string, day calendar.Date) string {
	if trimmed(title) == "" {
		return ""
	}
	switch found := m.Match(title, "", day); {
	case found.Body != "":
		return "The title names " + found.Body + "."
	case len(found.Suggestions) > 0:
		return "The title may name " + orList(found.Suggestions) + ": choose, or it stays personal."
	default:
		return "The title names no body: without one it is a personal entry."
	}
}

// partner is a sitting that may be the same as another, ready for display.
type partner struct {
	id   string
	day  calendar.Date
	mark mark
	// title, when and from are what it is called, when it sits, and who says so.
	title, when, from string
}

// partnersOf lists the sittings that one can be merged with, the nearest in
// time first.
func partnersOf(s *calendar.Snapshot, of *calendar.Sitting) []partner {
	marks := newMarks(s.Register)
	var near []*calendar.Sitting
	for i := range s.Sittings {
		o := &s.Sittings[i]
		if o.ID() != of.ID() && !o.Private && o.Status != calendar.StatusCancelled {
			near = append(near, o)
		}
	}
	slices.SortStableFunc(near, func(a, b *calendar.Sitting) int {
		return int((a.Start.Sub(of.Start).Abs() - b.Start.Sub(of.Start).Abs()) / time.Second)
	})
	out := make([]partner, len(near))
	for i, o := range near {
		out[i] = partner{id: o.ID().String(), day: o.Date(), mark: marks.sitting(o), title: o.Label(),
			when: planner.WhenOf(&o.Occurrence), from: listed(claimants(&o.Occurrence))}
	}
	return out
}

// claimants gives the names of the sources that give a sitting.
func claimants(o *calendar.Occurrence) []string {
	names := make([]string, len(o.Claims))
	for i, c := range o.Claims {
		names[i] = c.Source
	}
	return names
}

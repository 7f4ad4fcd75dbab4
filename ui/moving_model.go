package ui

import (
	"fmt"
	"slices"
	"time"

	"convenor/calendar"
	"convenor/calendar/clash"
	"convenor/calendar/planner"
)

// movedModel is what would become of a sitting at another time. It is only
// thought: the date is the body's to move.
type movedModel struct {
	of   *calendar.Sitting
	span calendar.Span
	// headline says in a word whether it would do; clashes and shades why not.
	headline        string
	clashes, shades []string
}

// newMovedModel tries a time in a picture that spans its day.
func newMovedModel(s *calendar.Snapshot, of *calendar.Sitting, span calendar.Span) movedModel {
	m := movedModel{of: of, span: span}
	moved := *of
	moved.Start, moved.End = span.Start, span.End
	picture := *s
	picture.Sittings = slices.DeleteFunc(slices.Clone(s.Sittings), func(x calendar.Sitting) bool { return x.ID() == of.ID() })
	at, _ := slices.BinarySearchFunc(picture.Sittings, moved.Start, func(x calendar.Sitting, t time.Time) int { return x.Start.Compare(t) })
	picture.Sittings = slices.Insert(picture.Sittings, at, moved)
	day := calendar.DateOf(span.Start, calendar.London())
	for _, c := range clash.Find(&picture, clash.Query{Span: calendar.DaySpan(day, day.AddDays(1))}) {
		if c.A.ID() == of.ID() || c.B.ID() == of.ID() {
			m.clashes = append(m.clashes, clashSentence(&c, &moved))
		}
	}
	m.shades = shadesOf(s, nil, day)
	m.headline = "Nobody who is expected clashes then."
	if n := len(m.clashes); n > 0 {
		m.headline = plural(n, "clash") + " then:"
	}
	return m
}

// askText writes the request to paste into a message to the secretariat.
func (m *movedModel) askText() string {
	to := bodyNames(m.of)
	if to == "" {
		to = m.of.Label()
	}
	why := "As far as our calendars say, everybody we know to be expected could come."
	if n := len(m.clashes); n > 0 {
		why = "We know that this is not free for all: " + plural(n, "clash") + "."
	}
	return fmt.Sprintf("To the secretariat of %s\n\n%s, %s\n\nCould it be moved to %s? %s\n", to, m.of.Label(),
		planner.WhenOf(&m.of.Occurrence), planner.When(m.span.Start, m.span.End, false), why)
}

package ui

import (
	"fmt"
	"strings"

	"convenor/calendar"
	"convenor/calendar/clash"
	"convenor/calendar/planner"
)

// evidence is what one side of a clash rests on.
type evidence struct {
	marked
	lines []string
}

// newEvidence says when and where one side is, which sources give it, and why
// the officer is expected there.
func newEvidence(s *calendar.Snapshot, marks marks, c *clash.Clash, side *calendar.Sitting) evidence {
	e := evidence{marked: marks.titled(side)}
	e.lines = append(e.lines, joined(" · ", planner.When(side.Start, side.End, side.AllDay), wordsOfPlace(side)+presenceWords(side.Presence)))
	if at := side.Expects(c.Officer.Name); at != nil {
		e.lines = append(e.lines, whyExpected(c.Officer.Label(), at))
	}
	e.lines = append(e.lines, sourcesName(side)+": "+strings.ReplaceAll(sourcesOf(side), "\n", "; "))
	if states := statesOf(side); states != "" {
		e.lines = append(e.lines, strings.ReplaceAll(states, "\n", "; "))
	}
	return e
}

// whyExpected says why an officer is expected at a sitting.
func whyExpected(label string, at *calendar.Attendance) string {
	if len(at.Seats) == 0 {
		return "It stands in " + label + "’s own diary."
	}
	says := make([]string, len(at.Seats))
	for i, seat := range at.Seats {
		says[i] = fmt.Sprintf("%s of %s", seat.Role, seat.Body)
		if !seat.From.IsZero() {
			says[i] += " since " + seat.From.British()
		}
	}
	return label + " is " + listed(says) + "."
}

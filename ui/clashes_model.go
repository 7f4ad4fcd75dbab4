package ui

import (
	"fmt"
	"strings"

	"convenor/calendar"
	"convenor/calendar/clash"
	"convenor/calendar/planner"
	"convenor/ui/look"
)

// clashesModel is a month's clashes, ready for display.
type clashesModel struct {
	period  string
	heading string
	rows    []clashModel
	// touches are sentences about sittings that touch, which is no clash.
	touches []string
	// empty says that there are none, next what to do about it; empty when
	// there are some.
	empty, next string
}

// clashModel is one clash: its row in the list, and its detail beside it.
type clashModel struct {
	id string
	// when, officer and kind head the row: "Thu 14 Jan", "DASS", "Overlap".
	when, officer, kind string
	signal              look.Signal
	a, b                marked
	reason              string
	clashDetail
}

// clashDetail is what stands beside the list for one clash.
type clashDetail struct {
	headline, subline string
	lanes             lanesModel
	evidence          []evidence
	// sitting is the id of the earlier one, for going to the calendar, day its date.
	sitting string
	day     calendar.Date
}

// evidence is what one side of a clash rests on.
type evidence struct {
	marked
	lines []string
}

// newClashesModel makes the clashes of the scope's month from a snapshot that
// spans it.
func newClashesModel(s *calendar.Snapshot, at scope) clashesModel {
	m := clashesModel{period: at.month().British()}
	marks := newMarks(s.Register)
	for _, c := range clash.Find(s, clash.Query{Span: at.month().Span(), Officer: at.officer}) {
		m.rows = append(m.rows, newClashModel(s, marks, &c))
	}
	m.heading = fmt.Sprintf("Open %d", len(m.rows))
	for _, t := range clash.Touching(s, clash.Query{Span: at.month().Span(), Officer: at.officer}) {
		m.touches = append(m.touches, touchWords(&t))
	}
	if len(m.rows) > 0 {
		return m
	}
	m.empty = "No clashes in " + m.period + of(s.Register, at.officer) + "."
	switch {
	case len(s.Sittings) == 0:
		m.next = "Nothing is held in this month. Open a calendar (" + shortcutWords("O") + "), or go to another month."
	case at.officer != "":
		m.next = "Choose Everyone above to see the whole council, or go to another month."
	default:
		m.next = "Go to another month with ‹ and ›."
	}
	return m
}

func newClashModel(s *calendar.Snapshot, marks marks, c *clash.Clash) clashModel {
	shared := c.Span()
	day := calendar.DateOf(shared.Start, calendar.London())
	m := clashModel{
		id: c.ID, when: shortDay(day), officer: c.Officer.Label(), kind: capital(string(c.Kind)), signal: kindSignal(c.Kind),
		a: marks.titled(c.A), b: marks.titled(c.B), reason: c.Reason,
	}
	m.sitting, m.day = c.A.ID().String(), c.A.Date()
	m.headline = headlineOf(c)
	m.subline = joined(" · ", longDay(day), c.Reason)
	m.lanes = newLanesModel(s, marks, c, day)
	m.evidence = []evidence{newEvidence(s, marks, c, c.A), newEvidence(s, marks, c, c.B)}
	return m
}

// headlineOf says in one sentence what is wrong.
func headlineOf(c *clash.Clash) string {
	who, a, b := c.Officer.Label(), inSentence(c.A.Label()), inSentence(c.B.Label())
	if c.Kind == clash.KindTravel {
		return fmt.Sprintf("%s cannot get from %s to %s", who, a, b)
	}
	return fmt.Sprintf("%s is expected at %s and %s at once", who, a, b)
}

// touchWords says when one sitting ends as another starts.
func touchWords(t *clash.Touch) string {
	return fmt.Sprintf("%s %s · %s: %s ends as %s starts", shortDay(calendar.DateOf(t.At, calendar.London())), clockTime(t.At),
		t.Officer.Label(), inSentence(t.A.Label()), inSentence(t.B.Label()))
}

// inSentence puts the label of a private sitting into a sentence.
func inSentence(label string) string {
	if label == "Private appointment" {
		return "a private appointment"
	}
	return label
}

// kindSignal is a warning where somebody may yet give way without a decision
// of the council's: a private appointment, or a meeting that is not firm.
func kindSignal(k clash.Kind) look.Signal {
	if k == clash.KindPrivate || k == clash.KindTentative {
		return look.Warning
	}
	return look.Wrong
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

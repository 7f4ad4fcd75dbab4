package ui

import (
	"fmt"

	"convenor/calendar"
	"convenor/calendar/clash"
	"convenor/calendar/planner"
	"convenor/ui/look"
)

// The lists of the clash desk, in the order of the choice above them.
const (
	listOpen = iota
	listDecided
	listWarnings
	listCount
)

// clashesModel is a month's clashes, decisions and warnings, ready for display.
type clashesModel struct {
	lists [listCount]clashList
	// touches are sentences about sittings that touch, which is no clash.
	touches []string
	// ledger is who gave way, once it is there.
	ledger ledgerModel
	// assumed names what journeys are reckoned by.
	assumed string
	// picture is what the ways out of a clash are found in.
	picture *calendar.Snapshot
}

// clashList is one list of the desk.
type clashList struct {
	// label names it with its count: "Open 3".
	label string
	rows  []clashModel
	// lapsed tells how many of them no longer hold; empty for none.
	lapsed string
	// empty says that there are none, next what to do about it; empty when
	// there are some.
	empty, next string
}

// clashModel is one clash, decision or warning: its row in the list, and what
// makes its detail beside it.
type clashModel struct {
	id string
	// when, officer and kind head the row: "Thu 14 Jan", "DASS", "Overlap";
	// weight ends its line: "two boards".
	when, officer, kind, weight string
	// signal is the bar's, tag that of the kind.
	signal, tag look.Signal
	// a and b are the two sides; a warning has none.
	a, b   marked
	reason string
	hanging
	// sitting gives the id of the earlier one, for going to the calendar, empty
	// for none; day is its date.
	sitting func() string
	day     calendar.Date
	// open is what ways out are found for; nil of what is decided, or a warning.
	open *clash.Clash
	// decided is what was decided; nil of the others.
	decided *decidedModel
	// detail makes what stands beside the list. It is called for the chosen row
	// alone: a day takes longer to draw than a row to write.
	detail func() clashDetail
}

// clashDetail is what stands beside the list for one row.
type clashDetail struct {
	headline, subline string
	// asked tells that a body was asked to move; empty if none was.
	asked string
	lanes lanesModel
	// miles tells of the day's journeys together, legs of each; empty where
	// there are none.
	miles, legs string
	evidence    []evidence
	// whose and on are the day that is drawn, for its card.
	whose string
	on    calendar.Date
	// sittings are those of a warning, working how its last days were counted.
	sittings sheetModel
	working  []workingModel
}

// clashFacts are what newClashesModel is made from: the picture as it is, from
// clashSpan, and what was decided of the month.
type clashFacts struct {
	now     *calendar.Snapshot
	settled []planner.Settled
}

// The time beside the month that the desk looks at: the ledger goes back a
// year, and a body could move to a date some weeks on.
const (
	ledgerMonths = 12
	weeksAfter   = 6
)

// clashSpan gives the time that the desk's picture must span.
func clashSpan(at scope) calendar.Span {
	from := at.month().Add(1 - ledgerMonths).Span().Start
	return calendar.Span{Start: from, End: at.month().Last().AddDays(7*weeksAfter + 1).Midnight()}
}

// newClashesModel makes the lists of the scope's month, but for the warnings,
// which take longer than what a decision changes may take: newClashesRest has
// them.
func newClashesModel(f clashFacts, at scope) clashesModel {
	m := clashesModel{picture: f.now, assumed: assumedWords(f.now.Register, at.month().First())}
	marks := newMarks(f.now.Register)
	month := within(f.now, calendar.DaySpan(at.month().First().AddDays(-1), at.month().Last().AddDays(2)))
	found := bySeverity(at.clashesIn(month, at.month().Span()))
	open := make([]clashModel, len(found))
	for i, h := range found {
		open[i] = newClashModel(f.now, marks, h)
	}
	for _, t := range clash.Touching(month, at.query()) {
		if !at.wants(t.Officer.Name) {
			continue
		}
		m.touches = append(m.touches, touchWords(&t))
	}
	whose := at.month().British() + at.whose(f.now.Register) + "."
	m.lists = [listCount]clashList{
		{label: "Open", rows: open, empty: "No clashes in " + whose, next: nextForNone(f.now, at)},
		{label: "Decided", rows: newDecidedRows(f, month, marks, at), empty: "Nothing was decided in " + whose,
			next: "Choose a way out of an open clash, and say why.", lapsed: lapsedIn(f, at)},
		{label: "Warnings"}, // newClashesRest has them
	}
	m.lists[listOpen].afterDeciding(len(m.lists[listDecided].rows), whose)
	m.lists[listOpen].count()
	m.lists[listDecided].count()
	return m
}

// clashesRest is what the desk shows beside what is open and decided.
type clashesRest struct {
	warnings clashList
	ledger   ledgerModel
}

// newClashesRest makes the warnings and the ledger of the scope's month.
func newClashesRest(s *calendar.Snapshot, at scope) clashesRest {
	marks := newMarks(s.Register)
	rest := clashesRest{ledger: newLedgerModel(s, marks, at), warnings: clashList{
		label: "Warnings", empty: "No warnings in " + at.month().British() + at.whose(s.Register) + ".",
		next: "Quorum, papers due, full days and seats that do not go together are watched here.",
	}}
	for _, w := range clash.Warn(s, at.query()) {
		if at.wantsWarning(&w) {
			rest.warnings.rows = append(rest.warnings.rows, newWarnedModel(s, marks, &w))
		}
	}
	rest.warnings.count()
	return rest
}

// count puts the count into the label, and takes the words for none away where
// there are some.
func (l *clashList) count() {
	l.label = joined(", ", fmt.Sprintf("%s %d", l.label, len(l.rows)), l.lapsed)
	if len(l.rows) > 0 {
		l.empty, l.next = "", ""
	}
}

// afterDeciding says that no clash is left where some were decided.
func (l *clashList) afterDeciding(decided int, whose string) {
	if decided > 0 {
		l.empty, l.next = "No open clashes in "+whose, plural(decided, "decision")+" can be looked at under Decided, or withdrawn."
	}
}

// nextForNone says what to do where a month has no clashes.
func nextForNone(s *calendar.Snapshot, at scope) string {
	span := at.month().Span()
	held := false
	for i := range s.Sittings {
		held = held || s.Sittings[i].Span().Relate(span) == calendar.Overlapping
	}
	switch {
	case !held:
		return "Nothing is held in this month. Open a calendar (" + shortcutWords("O") + "), or go to another month."
	case at.officer != "" || at.together != "":
		return "Choose Everyone above to see the whole council, or go to another month."
	default:
		return "Go to another month with ‹ and ›."
	}
}

func newClashModel(s *calendar.Snapshot, marks marks, h hung) clashModel {
	c := h.Clash
	day := calendar.DateOf(c.Span().Start, calendar.London())
	m := clashModel{
		id: c.ID, when: shortDay(day), officer: c.Officer.Label(), kind: capital(string(c.Kind)), weight: h.severity.String(),
		signal: kindSignal(c.Kind), tag: look.Quiet,
		a: marks.titled(c.A), b: marks.titled(c.B), reason: c.Reason, hanging: h.hanging,
		sitting: func() string { return c.A.ID().String() }, day: c.A.Date(), open: c,
	}
	m.detail = func() clashDetail {
		d := clashDetail{headline: headlineOf(c), subline: joined(" · ", longDay(day), c.Reason) + "\n" + h.why}
		if r := s.Ruling(c.ID); r != nil && r.Asked() {
			d.asked = askedWords(s, r, c)
		}
		d.draw(dayDrawn{officer: c.Officer, day: day, clash: c}, s, marks)
		d.evidence = []evidence{newEvidence(s, marks, c, c.A), newEvidence(s, marks, c, c.B)}
		return d
	}
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

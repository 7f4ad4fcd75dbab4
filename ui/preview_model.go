package ui

import (
	"fmt"
	"strings"

	"convenor/calendar"
	"convenor/calendar/planner"
	"convenor/ui/look"
)

// previewModel is what an import would do, ready for display.
type previewModel struct {
	title, subline string
	lines          []previewLine
	matches        []matchModel
	problems       []string
	// problemsHeading says how many there are.
	problemsHeading string
	// columns say how the columns of tables were read; empty for anything else.
	columns string
	// notes are what was done with private entries and the like.
	notes string
}

// previewLine is one outcome with its count, or one change in words below it.
type previewLine struct {
	outcome string
	signal  look.Signal
	count   string
	says    string
	// ids name the lines of the preview that it stands for, and that can be taken in
	// or left out; empty where there is nothing to choose.
	ids []string
	// missing: whether its sittings are cancelled is asked.
	missing bool
}

// shownLines is how many changes of one outcome are listed; more would not be
// read, and all are in the calendar afterwards.
const shownLines = 40

// shownProblems is how many problems are listed.
const shownProblems = 100

// outcomeSignals are the outcomes in the order of the preview.
var outcomeSignals = []struct {
	outcome calendar.Outcome
	signal  look.Signal
}{
	{calendar.OutcomeSame, look.Plain}, {calendar.OutcomeMoved, look.Warning}, {calendar.OutcomeChanged, look.Warning},
	{calendar.OutcomeNew, look.Good}, {calendar.OutcomeCancelled, look.Plain}, {calendar.OutcomeMissing, look.Wrong},
	{calendar.OutcomePossible, look.Chosen},
}

func newPreviewModel(r *calendar.Register, p *calendar.Preview) previewModel {
	m := previewModel{columns: columnsWords(p.Files)}
	names := make([]string, len(p.Files))
	for i, f := range p.Files {
		names[i] = fileName(f.Path)
		for _, problem := range f.Problems {
			m.problems = append(m.problems, problemWords(problem))
		}
	}
	m.problemsHeading = joined(": ", "Problems", orNone(len(m.problems)))
	if more := len(m.problems) - shownProblems; more > 0 {
		m.problems = append(m.problems[:shownProblems:shownProblems], fmt.Sprintf("and %d more", more))
	}
	m.title = listed(names)
	m.subline = joined(" · ", capital(ownerWords(r, p.Source)), plural(p.Counts.Entries, "entry"), plural(p.Counts.Meetings, "sitting"))
	for _, o := range outcomeSignals {
		m.lines = append(m.lines, outcomeLines(p, o.outcome, o.signal)...)
	}
	for _, l := range p.Lines {
		if l.Outcome == calendar.OutcomePossible && len(m.matches) < shownLines {
			m.matches = append(m.matches, newMatchModel(p, l))
		}
	}
	m.notes = joined(" · ", keptWords(p.Counts.PrivateMasked, "private", "as times only"),
		orphanWords(p.Counts.OrphanInstances), plural(p.Counts.TimesInDoubt, "time")+" in doubt", suggestedWords(len(p.Suggested)),
		waitingAgendaWords(m.matches))
	return m
}

func orNone(n int) string {
	if n == 0 {
		return "none"
	}
	return fmt.Sprint(n)
}

func keptWords(n int, which, how string) string {
	if n == 0 {
		return ""
	}
	return fmt.Sprintf("%d %s %s kept %s", n, which, strings.TrimPrefix(plural(n, "entry"), fmt.Sprint(n)+" "), how)
}

func orphanWords(n int) string {
	if n == 0 {
		return ""
	}
	return plural(n, "instance") + " without its series kept"
}

func suggestedWords(n int) string {
	if n == 0 {
		return ""
	}
	return plural(n, "body") + " only suggested: waiting in the tray"
}

// waitingAgendaWords says what becomes of agendas whose sitting waits.
func waitingAgendaWords(matches []matchModel) string {
	for _, m := range matches {
		if m.arriving.with != "" {
			return "the agenda of what waits in the tray comes in when its file is read again"
		}
	}
	return ""
}

func problemWords(p calendar.Problem) string {
	p.File = fileName(p.File)
	return capital(string(p.Severity)) + " – " + p.String()
}

// outcomeLines gives a line for one outcome, and below it what changed, where
// that is told one by one. Outcomes that there are none of have no line, but
// what is the same and what is new is always told.
func outcomeLines(p *calendar.Preview, outcome calendar.Outcome, signal look.Signal) []previewLine {
	of := linesOf(p, outcome)
	n := countOf(p, outcome)
	told := outcome == calendar.OutcomeSame || outcome == calendar.OutcomeNew
	if n == 0 && len(of) == 0 && !told {
		return nil
	}
	head := previewLine{outcome: string(outcome), signal: signal, count: fmt.Sprint(n), says: headWords(outcome, of),
		missing: outcome == calendar.OutcomeMissing}
	if outcome == calendar.OutcomeSame || len(of) == 0 {
		return []previewLine{head}
	}
	if !head.missing {
		head.ids = idsOf(of)
	}
	if outcome == calendar.OutcomePossible {
		return []previewLine{head}
	}
	if len(of) == 1 {
		head.says = lineWords(of[0])
		if head.missing {
			head.says += "\ncancelled, or just not in this file?"
		}
		return []previewLine{head}
	}
	return append([]previewLine{head}, detailLines(of)...)
}

// idsOf gives the names of lines.
func idsOf(of []calendar.PreviewLine) []string {
	ids := make([]string, len(of))
	for i, l := range of {
		ids[i] = l.ID
	}
	return ids
}

func linesOf(p *calendar.Preview, outcome calendar.Outcome) []calendar.PreviewLine {
	var of []calendar.PreviewLine
	for _, l := range p.Lines {
		if l.Outcome == outcome {
			of = append(of, l)
		}
	}
	return of
}

// detailLines tell sittings one by one, up to a number.
func detailLines(of []calendar.PreviewLine) []previewLine {
	var lines []previewLine
	for i, l := range of {
		if i == shownLines {
			return append(lines, previewLine{says: fmt.Sprintf("and %d more", len(of)-shownLines)})
		}
		lines = append(lines, previewLine{says: lineWords(l), ids: []string{l.ID}, missing: l.Outcome == calendar.OutcomeMissing})
	}
	return lines
}

func countOf(p *calendar.Preview, outcome calendar.Outcome) int {
	return map[calendar.Outcome]int{
		calendar.OutcomeSame: p.Counts.Same, calendar.OutcomeMoved: p.Counts.Moved, calendar.OutcomeChanged: p.Counts.Changed,
		calendar.OutcomeNew: p.Counts.New, calendar.OutcomeCancelled: p.Counts.Cancelled, calendar.OutcomeMissing: p.Counts.Missing,
		calendar.OutcomePossible: p.Counts.Possible,
	}[outcome]
}

// headWords says what an outcome means for all of its sittings.
func headWords(outcome calendar.Outcome, of []calendar.PreviewLine) string {
	switch outcome {
	case calendar.OutcomeSame:
		return "already held as they are"
	case calendar.OutcomeNew:
		if len(of) == 0 {
			return "nothing that is not held already"
		}
		if len(of) == 1 {
			return lineWords(of[0])
		}
		first, last := of[0].Arriving, of[len(of)-1].Arriving
		return fmt.Sprintf("%s to %s", first.Date().British(), last.Date().British())
	case calendar.OutcomeCancelled:
		if len(of) == 0 {
			return "left out: it was never held"
		}
		return "cancelled in the file"
	case calendar.OutcomeMissing:
		return "held from this source, but no longer in the file: cancelled, or just not in it?"
	case calendar.OutcomePossible:
		return "may be held already from another calendar: see below"
	default:
		return "different from what is held"
	}
}

// lineWords says what happens to one sitting.
func lineWords(l calendar.PreviewLine) string {
	o := l.Arriving
	if o == nil {
		o = l.Held
	}
	if l.Outcome == calendar.OutcomeMoved || l.Outcome == calendar.OutcomeChanged {
		return o.Label() + ": " + strings.ReplaceAll(l.Says, "; ", "\n") // field by field
	}
	says := joined(", ", o.Label(), planner.WhenOf(o), o.Place, l.Says)
	if l.Series {
		says += fmt.Sprintf(", and %s more of the series", fmt.Sprint(max(l.Sittings-1, 0)))
	}
	if l.Outcome == calendar.OutcomeNew && o.InDoubt != "" {
		says += "\nIn doubt: " + o.InDoubt
	}
	return says
}

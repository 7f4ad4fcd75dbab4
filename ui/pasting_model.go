package ui

import (
	"fmt"
	"strings"

	"convenor/calendar"
	"convenor/calendar/planner"
	"convenor/ui/look"
)

// pasteEntry is a list of dates as it was pasted, and what is said once for all of it.
type pasteEntry struct {
	text                     string
	title, time, place, year string
	// body is the name of the body that meets; empty where each line says it.
	body string
}

// request asks for the text to be read. Pasted again for the same body, it is compared
// with what was pasted for it before.
func (e pasteEntry) request() planner.ImportRequest {
	q := planner.ImportRequest{Text: e.text, Body: e.body,
		Said: planner.Said{Title: trimmed(e.title), Time: trimmed(e.time), Place: trimmed(e.place), Year: trimmed(e.year)}}
	if e.body != "" {
		q.Source = "Pasted dates of " + e.body
	}
	return q
}

// pastedLine is one thing that was read of a pasted text, or that is wrong with it.
type pastedLine struct {
	says   string
	signal look.Signal
}

// pastedModel is what was read of a pasted text, ready for display.
type pastedModel struct {
	heading string
	lines   []pastedLine
	// can: there is something to take in.
	can bool
}

// shownPasted is how many lines are shown while one types.
const shownPasted = 150

// newPastedModel tells what a preview read: first what is wrong, by the text's
// lines, then each sitting.
func newPastedModel(p *calendar.Preview, text string) pastedModel {
	m := pastedModel{}
	lines := strings.Split(text, "\n")
	marked := 0
	for _, f := range p.Files {
		for _, problem := range f.Problems {
			if problem.Severity == calendar.SeverityNote && saidBeside(p, problem.Message) {
				continue
			}
			line := pastedProblem(problem, lines)
			if line.signal != look.Plain {
				marked++
			}
			m.lines = append(m.lines, line)
		}
	}
	read := 0
	for i := range p.Lines {
		if o := p.Lines[i].Arriving; o != nil {
			m.lines = append(m.lines, pastedSitting(o, p.Lines[i].Outcome))
			read++
		}
	}
	m.can = read > 0
	m.heading = joined(", ", plural(read, "date")+" read", counted(marked, "to look at"))
	if more := len(m.lines) - shownPasted; more > 0 {
		m.lines = append(m.lines[:shownPasted:shownPasted], pastedLine{fmt.Sprintf("and %d more", more), look.Plain})
	}
	return m
}

// saidBeside tells whether a note stands beside one of the sittings already.
func saidBeside(p *calendar.Preview, message string) bool {
	for _, l := range p.Lines {
		if l.Arriving != nil && l.Arriving.InDoubt != "" && strings.Contains(strings.ToLower(message), strings.ToLower(l.Arriving.InDoubt)) {
			return true
		}
	}
	return false
}

// pastedProblem says what is wrong with which line.
func pastedProblem(p calendar.Problem, lines []string) pastedLine {
	says := joined(" ", p.Message, p.Remedy)
	if p.Line > 0 && p.Line <= len(lines) {
		const most = 40
		quoted := []rune(trimmed(lines[p.Line-1]))
		if len(quoted) > most {
			quoted = append(quoted[:most], '…')
		}
		says = fmt.Sprintf("Line %d, “%s”: %s", p.Line, string(quoted), says)
	}
	signal := map[calendar.Severity]look.Signal{calendar.SeverityError: look.Wrong, calendar.SeverityWarning: look.Warning}[p.Severity]
	return pastedLine{says, signal}
}

// pastedSitting says how one date was understood.
func pastedSitting(o *calendar.Occurrence, outcome calendar.Outcome) pastedLine {
	line := pastedLine{says: joined(" · ", planner.WhenOf(o), o.Label(), o.Place), signal: look.Plain}
	if o.EndAssumed && !o.ToConfirm {
		line.says += " · end assumed"
	}
	if o.Status == calendar.StatusCancelled {
		line.says += " · cancelled"
	}
	if outcome == calendar.OutcomeSame {
		line.says += " · held already"
	}
	if o.InDoubt != "" {
		line.says, line.signal = line.says+" · in doubt: "+o.InDoubt, look.Warning
	}
	return line
}

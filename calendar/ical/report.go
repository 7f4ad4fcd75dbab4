package ical

import (
	"fmt"

	"convenor/calendar"
)

// report gathers problems, up to MaxProblems.
type report struct {
	file string
	list []calendar.Problem
	more int
}

func (r *report) add(line int, severity calendar.Severity, message, remedy string) {
	if len(r.list) >= MaxProblems {
		r.more++
		return
	}
	r.list = append(r.list, calendar.Problem{
		File: r.file, Line: line, Severity: severity, Message: message, Remedy: remedy,
	})
}

// take adds what another report has gathered.
func (r *report) take(list []calendar.Problem, more int) {
	room := min(len(list), max(0, MaxProblems-len(r.list)))
	r.list = append(r.list, list[:room]...)
	r.more += more + len(list) - room
}

// all gives the problems, with a last line for those beyond MaxProblems.
func (r *report) all() []calendar.Problem {
	if r.more == 0 {
		return r.list
	}
	return append(r.list, calendar.Problem{
		File: r.file, Severity: calendar.SeverityWarning,
		Message: fmt.Sprintf("There are %d more problems of this kind, not listed.", r.more),
		Remedy:  "Mend the ones listed first, then import the file again.",
	})
}

// trouble is a problem inside an entry. Its value is kept apart until it is known
// whether the entry is private, in which case it is never shown.
type trouble struct {
	line     int
	severity calendar.Severity
	// property names the property it is about.
	property, value string
	message, remedy string
}

// problem words a trouble.
func (t *trouble) problem(file string, private bool) calendar.Problem {
	message := t.message
	switch {
	case t.value != "" && !private:
		message = fmt.Sprintf("%s “%s” %s", t.property, printable(t.value), t.message)
	case t.property != "":
		message = t.property + " " + t.message
	}
	return calendar.Problem{File: file, Line: t.line, Severity: t.severity, Message: message, Remedy: t.remedy}
}

package ui

import (
	"time"

	"convenor/calendar"
)

// agendasOver is the time over which agendas are compared.
type agendasOver int

// The choices, in the order of the header.
const (
	agendasMonth agendasOver = iota
	agendasQuarter
	agendasYear
)

// months gives the first and last month that are compared with the scope's:
// itself, its quarter, or its financial year, from April.
func (o agendasOver) months(at scope) (first, last calendar.Month) {
	m := at.month()
	switch o {
	case agendasQuarter:
		first = m.Add(-(int(m.Month) - 1) % 3)
		return first, first.Add(2)
	case agendasYear:
		first = m.Add(-(int(m.Month) - int(time.April) + 12) % 12)
		return first, first.Add(11)
	default:
		return m, m
	}
}

func (o agendasOver) span(at scope) calendar.Span {
	first, last := o.months(at)
	return calendar.Span{Start: first.Span().Start, End: last.Span().End}
}

// words name the time: "January 2027", "January–March 2027", "April 2026–March 2027".
func (o agendasOver) words(at scope) string {
	return monthsOf(o.months(at))
}

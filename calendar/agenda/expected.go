package agenda

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"convenor/calendar"
)

// Expectation is business that should come back and is on no agenda yet.
type Expectation struct {
	// Body is where it came, Matters what it is about, Name the same with its period as
	// people write it: "Better Care Fund quarter 4 of 2026/27".
	Body    string
	Matters []string
	Name    string
	// Around is about when it should come: 52 weeks after it last did, or a quarter or a
	// month after the one before.
	Around calendar.Date
	// Within is how many days before or after that it would count as having come.
	Within int
	// Last is the place, in the list given, of the line that came then.
	Last int
	// Why says what it is expected from: "a year ago: “BCF Q3 return”, Wed 14 Jan 2026".
	Why string

	periods []Period
}

// Bounds of what counts as the same time a year, a quarter or a month on: board dates move
// by a few weeks.
const (
	yearOfWeeks    = 364
	quarterOfWeeks = 91
	monthOfWeeks   = 28
	expectedLag    = 56
	monthLag       = 21
)

// recurrence is how business comes back.
type recurrence struct {
	days, lag int
	ago       string
	// on moves a period to the next; nil where none is named.
	on func(Period) (Period, bool)
}

// recurrences are the ways in which business comes back, the surest first.
var recurrences = []recurrence{
	{yearOfWeeks, expectedLag, "a year", nextYear},
	{quarterOfWeeks, expectedLag, "a quarter", nextQuarter},
	{monthOfWeeks, monthLag, "a month", nextMonth},
}

// Expected gives the recurring business to come from one day to another, the last not
// included: what a body had on its agenda a year before, of a matter that is done afresh
// each year, winter, quarter or month, or had for the quarter or month before, and has on
// none within eight weeks of the day (three, by month). The lines may be in any order;
// those without body or date are left aside.
func (r *Reader) Expected(lines []Line, from, to calendar.Date) []Expectation {
	business := map[string][]*element{}
	elements := r.elements(lines, &Grouping{})
	for i := range elements {
		e := &elements[i]
		if e.reading.line.Body != "" && !e.reading.line.Date.IsZero() && r.recurs(e.part) {
			business[e.reading.line.Body] = append(business[e.reading.line.Body], e)
		}
	}
	var list []Expectation
	for _, s := range recurrences {
		for _, of := range business {
			for _, e := range of {
				x, ok := r.expect(e, s)
				if ok && !x.Around.Before(from) && x.Around.Before(to) && !r.comes(of, e, x) && !told(list, x) {
					list = append(list, x)
				}
			}
		}
	}
	slices.SortFunc(list, func(a, b Expectation) int {
		return cmp.Or(a.Around.Compare(b.Around), strings.Compare(a.Body, b.Body), slices.Compare(a.Matters, b.Matters), strings.Compare(a.Name, b.Name))
	})
	return list
}

// expect says what is to come after an element, and when.
func (r *Reader) expect(e *element, s recurrence) (Expectation, bool) {
	x := Expectation{Body: e.reading.line.Body, Around: e.reading.line.Date.AddDays(s.days), Within: s.lag, Last: e.line}
	for _, p := range e.part.periods {
		if next, ok := s.on(p); ok {
			x.periods = append(x.periods, next)
		}
	}
	if s.days != yearOfWeeks && x.periods == nil {
		return x, false
	}
	for _, m := range e.part.matters {
		x.Matters = append(x.Matters, r.matters[m].name)
	}
	t := Topic{Matters: x.Matters}
	if len(x.periods) > 0 {
		t.Period = x.periods[0]
	}
	x.Name = r.topicName(nextOf(e, x.Around), t)
	x.Why = fmt.Sprintf("%s before: “%s”, %s", s.ago, e.reading.line.Title, e.reading.line.Date.British())
	return x, true
}

// nextOf gives an element as it would be on another day.
func nextOf(e *element, on calendar.Date) element {
	reading, part := *e.reading, *e.part
	reading.line.Date, part.periods = on, nil
	return element{reading: &reading, part: &part, line: e.line}
}

func nextYear(p Period) (Period, bool) {
	if p.dated() {
		years := max((p.To-p.From)/12, 1) // a plan for three years is followed by the next three
		p.From, p.To = p.From+12*years, p.To+12*years
	}
	return p, true
}

// nextQuarter moves a quarter on; the fourth is followed by the first of the next year.
func nextQuarter(p Period) (Period, bool) {
	if p.Quarter == 0 {
		return p, false
	}
	if p.Quarter++; p.Quarter > 4 {
		p.Quarter = 1
		return yearOn(p), true
	}
	return p, true
}

// nextMonth moves a month on.
func nextMonth(p Period) (Period, bool) {
	if p.Month == 0 {
		return p, false
	}
	if p.Month++; p.Month > 12 {
		p.Month = 1
		return yearOn(p), true
	}
	return p, true
}

func yearOn(p Period) Period {
	if p.dated() {
		p.From, p.To = p.From+12, p.To+12
	}
	return p
}

// told tells whether the same is expected already.
func told(list []Expectation, x Expectation) bool {
	return slices.ContainsFunc(list, func(y Expectation) bool {
		return y.Body == x.Body && slices.Equal(y.Matters, x.Matters) &&
			abs(y.Around.DaysSince(x.Around)) <= x.Within && sameFine(y.periods, x.periods)
	})
}

// recurs tells whether a part is about a matter that is done afresh within a year.
func (r *Reader) recurs(p *part) bool {
	if len(p.matters) == 0 || r.matters[p.matters[0]].strength == body {
		return false
	}
	switch p.cycle.name {
	case "month", "quarter", "winter", "year":
		return true
	}
	return slices.ContainsFunc(p.periods, Period.fine) || r.groups(*p)&r.annual != 0
}

// comes tells whether a body has the same matter, of the same quarter or month if it
// names one, on an agenda about the day.
func (r *Reader) comes(business []*element, last *element, x Expectation) bool {
	return slices.ContainsFunc(business, func(e *element) bool {
		return e.line != last.line && meets(e.part.matters, last.part.matters) &&
			abs(e.reading.line.Date.DaysSince(x.Around)) <= x.Within && r.sameTurn(e.part, x)
	})
}

// sameTurn tells whether a part is for the quarter or month expected, or does not say.
// The fourth quarter's return is that of the year.
func (r *Reader) sameTurn(p *part, x Expectation) bool {
	if sameFine(p.periods, x.periods) {
		return true
	}
	return r.groups(*p)&r.outturn != 0 && slices.ContainsFunc(x.periods, func(q Period) bool { return q.Quarter == 4 })
}

// sameFine tells whether two lists name the same quarters and months, whatever the
// years, or one of them none.
func sameFine(a, b []Period) bool {
	named := false
	for _, p := range a {
		for _, q := range b {
			if p.fine() && q.fine() {
				named = true
				if p.Quarter == q.Quarter && p.Month == q.Month {
					return true
				}
			}
		}
	}
	return !named
}

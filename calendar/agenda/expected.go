package agenda

import (
	"cmp"
	"slices"
	"strings"

	"convenor/calendar"
)

// Expectation is business that came last year and is on no agenda yet.
type Expectation struct {
	// Body is where it came, Matters what it is about.
	Body    string
	Matters []string
	// Around is about when it should come: 52 weeks after it last did.
	Around calendar.Date
	// Last is the place, in the list given, of the line that came then.
	Last int
}

// Bounds of what counts as the same time a year on: board dates move by a few weeks.
const (
	yearOfWeeks = 364
	expectedLag = 56
)

// Expected gives the recurring business to come from one day to another, the last not
// included: what a body had on its agenda a year before, of a matter that is done afresh
// each year, winter, quarter or month, and has on none within eight weeks of the day.
// The lines may be in any order; those without body or date are left aside.
func (r *Reader) Expected(lines []Line, from, to calendar.Date) []Expectation {
	var business []*element
	elements := r.elements(lines, &Grouping{})
	for i := range elements {
		e := &elements[i]
		if e.reading.line.Body != "" && !e.reading.line.Date.IsZero() && r.recurs(e.part) {
			business = append(business, e)
		}
	}
	var list []Expectation
	told := map[string]bool{}
	for _, e := range business {
		around := e.reading.line.Date.AddDays(yearOfWeeks)
		if around.Before(from) || !around.Before(to) || r.comes(business, e, around) {
			continue
		}
		x := Expectation{Body: e.reading.line.Body, Around: around, Last: e.line}
		for _, m := range e.part.matters {
			x.Matters = append(x.Matters, r.matters[m].name)
		}
		key := strings.Join(x.Matters, "|") + x.Body + around.MonthOf().String()
		if !told[key] {
			told[key] = true
			list = append(list, x)
		}
	}
	slices.SortStableFunc(list, func(a, b Expectation) int {
		return cmp.Or(a.Around.Compare(b.Around), strings.Compare(a.Body, b.Body), slices.Compare(a.Matters, b.Matters))
	})
	return list
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

// comes tells whether a body has the same matter, of the same quarter if it names one,
// on an agenda about a day.
func (r *Reader) comes(business []*element, last *element, around calendar.Date) bool {
	return slices.ContainsFunc(business, func(e *element) bool {
		return e.reading.line.Body == last.reading.line.Body && meets(e.part.matters, last.part.matters) &&
			abs(e.reading.line.Date.DaysSince(around)) <= expectedLag && sameFine(e.part.periods, last.part.periods)
	})
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

package report

import (
	"cmp"
	"slices"

	"convenor/calendar"
	"convenor/calendar/clash"
)

// nextMonth lists where the month to come pinches: its open clashes and warnings, by day.
func (m *making) nextMonth() error {
	next := m.month.Add(1)
	q := clash.Query{Span: next.Span()}
	table := Table{Name: "Next month", Caption: "Pinch points of " + next.British(), Empty: "Nothing is known that pinches.",
		Columns: []Column{left("When", 1.1), left("What", 0.9), left("Who", 0.8), left("Why", 4)}}
	type point struct {
		on  calendar.Date
		row Row
	}
	var points []point
	add := func(on calendar.Date, what, who, why string) {
		points = append(points, point{on, Row{Cells: []Cell{day(on), words(what), words(who), words(why)}}})
	}
	for _, c := range clash.Find(m.s, q) {
		add(c.A.Date(), "clash", c.Officer.Label(), m.nameOf(c.A)+" and "+m.nameOf(c.B)+": "+m.why(&c))
	}
	for _, w := range clash.Warn(m.s, q) {
		who := ""
		switch {
		case w.Officer != nil:
			who = w.Officer.Label()
		case w.Body != nil:
			who = w.Body.Name
		}
		if w.Kind != clash.WarnIncompatible { // those stand all year
			add(w.On, string(w.Kind), who, unnamed(w.Message))
		}
	}
	slices.SortStableFunc(points, func(a, b point) int { return cmp.Compare(a.on.DaysSince(b.on), 0) })
	for _, p := range points {
		table.Rows = append(table.Rows, p.row)
	}
	m.add(Section{ID: "next", Title: "Next month: " + next.British(), Front: true, Tables: []Table{table}})
	return nil
}

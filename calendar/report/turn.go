package report

import (
	"fmt"
	"strings"

	"convenor/calendar"
	"convenor/calendar/workload"
)

// mostOfASide is how many months of each side of a turn a report looks at.
const mostOfASide = 6

// turn compares the months before and after the last day in the trend on which systems
// changed; where none did, or one side has no whole month, there is no such section.
func (m *making) turn() error {
	first := m.month.Add(1 - trendMonths)
	var last *workload.Turn
	for _, t := range workload.Turns(m.s.Register) {
		if t.On.After(first.First()) && !t.On.After(m.month.First()) {
			last = &t
		}
	}
	if last == nil {
		return nil
	}
	months := min(m.sides(first, last.On), mostOfASide)
	if months < 1 {
		return nil
	}
	c, err := workload.Compare(m.s, workload.CompareQuery{On: last.On, Months: months})
	if err != nil {
		return err
	}
	m.add(turnSection(last, c))
	return nil
}

// sides gives how many whole months of the trend lie on either side of a day, the fewer.
func (m *making) sides(first calendar.Month, on calendar.Date) int {
	after := on.MonthOf()
	if on.Day > 1 {
		after = after.Add(1)
	}
	return min(first.Months(on.MonthOf().Add(-1)), after.Months(m.month))
}

func turnSection(t *workload.Turn, c *workload.Comparison) Section {
	table := Table{Name: "Before and after", Caption: "Officer days of a mean month before and after " + t.On.British(),
		Columns: []Column{left("System", 2), left("Was", 2.4), figures("Before", 0.8), figures("After", 0.8), figures("Change", 0.9)}}
	add := func(l workload.Line, name string, total bool) {
		table.Rows = append(table.Rows, Row{Total: total, Cells: []Cell{words(name), words(strings.Join(l.Were, ", ")), number(l.Before, 1), number(l.After, 1), number(l.Change, 1)}})
	}
	for _, l := range c.Lines {
		add(l, l.Label, false)
	}
	add(c.Total, "Total", true)
	text := fmt.Sprintf("%s. A mean month of %s stands beside one of %s.", t.Text, stretch(c.Before), stretch(c.After))
	return Section{ID: "turn", Title: "Before and after " + t.On.British(), Text: []string{text}, Tables: []Table{table}}
}

// stretch names the months of a tally: "January 2027", "October 2026 to March 2027".
func stretch(t *workload.Tally) string {
	if t.From == t.To {
		return t.From.British()
	}
	return t.From.British() + " to " + t.To.British()
}

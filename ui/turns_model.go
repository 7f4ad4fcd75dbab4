package ui

import (
	"fmt"

	"convenor/calendar/workload"
	"convenor/ui/look"
)

// turnMonths are how many months of each side of a merger can be compared.
var turnMonths = []int{3, 6, 12}

var turnColumns = []sheetColumn{{title: "System", weight: 3.4, badge: true}, {title: "Before", weight: 1, right: true},
	{title: "After", weight: 1, right: true}, {title: "Change", weight: 1, right: true, signals: true}}

// turnWords name the days on which systems changed: "1 Apr 2027: C became CE".
func turnWords(turns []workload.Turn) []string {
	list := make([]string, len(turns))
	for i, t := range turns {
		list[i] = fieldDay(t.On) + ": " + t.Text
	}
	return list
}

// newTurnTable lists days of a mean month before and after a change of systems.
func newTurnTable(marks marks, c *workload.Comparison) sheetModel {
	m := sheetModel{empty: "No counted sittings on either side."}
	for _, l := range append(c.Lines, c.Total) {
		label, of := l.Label, marks.total(l.Key)
		if len(l.Were) > 0 {
			label += " (" + listed(l.Were) + ")"
		}
		if l.Key == "" {
			label = "All"
		}
		m.rows = append(m.rows, sheetRow{id: l.Key, mark: of, signal: changeSignal(l.Change),
			cells: []string{label, figure(l.Before), figure(l.After), signed(l.Change)}})
	}
	return m
}

// changeSignal says how a change of days is to be taken: fewer are good.
func changeSignal(x float64) look.Signal {
	switch {
	case x < 0:
		return look.Good
	case x > 0:
		return look.Wrong
	default:
		return look.Plain
	}
}

// signed gives days with their sign; a dash for none.
func signed(x float64) string {
	if x == 0 {
		return "–"
	}
	return fmt.Sprintf("%+.1f", x)
}

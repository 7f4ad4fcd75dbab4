package ui

import (
	"convenor/calendar"
	"convenor/calendar/clash"
	"convenor/calendar/planner"
)

// whatifClashes is the place of the clashes among the cards.
const whatifClashes = 1

var changedColumns = []sheetColumn{{title: "Date", weight: 1.4}, {title: "Clash", weight: 5, badge: true}, {title: "Officer", weight: 1.4},
	{title: "Kind", weight: 1.4}, {title: "Then", weight: 1}}

// newChangedClashes lists the clashes that a scenario ends, and those it begins.
func newChangedClashes(w *planner.WhatIf) behindModel {
	m := behindModel{title: "Clashes under “" + w.Scenario.Name + "”", columns: changedColumns,
		subline: plural(len(w.Ended), "clash") + " would end, " + plural(len(w.Begun), "clash") + " would begin; what is held has not changed"}
	m.table.empty = "No clash ends or begins."
	m.table.rows = append(changedRows(w.Today.Register, w.Ended, "ends"), changedRows(w.Then.Register, w.Begun, "begins")...)
	return m
}

func changedRows(r *calendar.Register, list []clash.Clash, then string) []sheetRow {
	marks := newMarks(r)
	var rows []sheetRow
	for i := range list {
		c := &list[i]
		a := marks.titled(c.A)
		rows = append(rows, sheetRow{id: c.A.ID().String(), mark: a.mark, day: c.A.Date(), cells: []string{
			shortDay(c.A.Date()), a.title + " and " + c.B.Label(), c.Officer.Label(), string(c.Kind), then}})
	}
	return rows
}

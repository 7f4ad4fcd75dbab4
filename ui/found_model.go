package ui

import (
	"fmt"

	"convenor/calendar"
	"convenor/calendar/planner"
)

// foundModel is what a search found, ready for display.
type foundModel struct {
	heading string
	table   sheetModel
}

var foundColumns = []sheetColumn{{title: "What", weight: 5, badge: true}, {title: "When", weight: 3}, {title: "Where, or what it is", weight: 4}}

// newFoundModel lists sittings, then bodies, then officers. A row of a sitting
// has its id and day; the others lead to the register.
func newFoundModel(r *calendar.Register, text string, f planner.Found) foundModel {
	m := foundModel{}
	marks := newMarks(r)
	for i := range f.Sittings {
		o := &f.Sittings[i]
		of := personalMark
		if len(o.Bodies) > 0 {
			if b, err := r.Body(o.Bodies[0]); err == nil {
				of = marks.body(b)
			}
		}
		m.table.rows = append(m.table.rows, sheetRow{
			id: o.ID().String(), day: o.Date(), mark: of,
			cells: []string{o.Label(), planner.WhenOf(o), o.Place},
		})
	}
	for i := range f.Bodies {
		b := &f.Bodies[i]
		m.table.rows = append(m.table.rows, sheetRow{
			mark:  marks.body(b),
			cells: []string{b.Name, "", "body, " + string(b.Kind) + ", " + systemName(r, b.System)},
		})
	}
	for _, o := range f.Officers {
		m.table.rows = append(m.table.rows, sheetRow{cells: []string{o.Label(), "", joined(", ", "in the register", nameBeside(o))}})
	}
	n := len(m.table.rows)
	m.heading = fmt.Sprintf("%s for “%s”", plural(n, "result"), text)
	if n == 0 {
		m.heading = fmt.Sprintf("Nothing found for “%s”", text)
		m.table.empty = "Titles, places, bodies and officers are searched, every word of the text in any order. " +
			"Private appointments are kept as times only, so they are never found."
	}
	return m
}

// nameBeside gives an officer's name where the label is the post.
func nameBeside(o calendar.Officer) string {
	if o.Name == o.Label() {
		return ""
	}
	return o.Name
}

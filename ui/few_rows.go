package ui

import (
	"convenor/ui/look"

	"fyne.io/fyne/v2"
)

// fewRows is a table of so few rows that it needs no list, and that is as high
// as they are.
type fewRows struct {
	columns []sheetColumn
	rows    []*sheetLine
	object  *fyne.Container
}

// fewRow is the height of a row, less than where rows can be chosen.
const fewRow = 27

func newFewRows(columns []sheetColumn) *fewRows {
	head := newSheetLine(columns, look.Secondary)
	for i, c := range columns {
		head.cells[i].SetText(c.title)
	}
	return &fewRows{columns: columns, object: column(0, withHeight(fewRow, head.object))}
}

// show shows the rows; without any there is no table.
func (t *fewRows) show(rows []sheetRow) {
	t.object.Hidden = len(rows) == 0
	for len(t.rows) < len(rows) {
		line := newSheetLine(t.columns, look.Body)
		t.rows = append(t.rows, line)
		t.object.Add(withHeight(fewRow, line.object))
	}
	for i, line := range t.rows {
		setVisible(t.object.Objects[i+1], i < len(rows))
		if i < len(rows) {
			line.set(&rows[i])
		}
	}
	t.object.Refresh()
}

// set fills a line that may have shown another row before.
func (l *sheetLine) set(r *sheetRow) {
	for j, cell := range l.cells {
		cell.SetText(r.cells[j])
		if l.columns[j].signals {
			cell.SetSignal(r.signal)
		}
	}
	if l.badge != nil {
		l.badge.Set(r.mark.letter, r.mark.tone)
		l.badge.Hidden = r.mark.letter == ""
	}
}

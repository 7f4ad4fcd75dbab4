package ui

import (
	"convenor/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// ledgerTable shows who gave way, in so few rows that it needs no list.
type ledgerTable struct {
	heading, quiet *look.Words
	rows           []*sheetLine
	table          *fyne.Container
	object         *fyne.Container
}

// ledgerRow is the height of a row, less than where rows can be chosen.
const ledgerRow = 27

func newLedgerTable() *ledgerTable {
	t := &ledgerTable{heading: look.NewLine(look.Strong, ""), quiet: look.NewParagraph(look.Secondary, "")}
	head := newSheetLine(ledgerColumns, look.Secondary)
	for i, c := range ledgerColumns {
		head.cells[i].SetText(c.title)
	}
	t.table = column(0, withHeight(ledgerRow, head.object))
	words := inset(sides{look.Gap, look.Margin, look.Unit, look.Margin}, column(look.Unit, t.heading, t.quiet))
	t.object = column(0, widget.NewSeparator(), words, inset(sides{0, 0, look.Unit * 2, 0}, t.table))
	return t
}

func (t *ledgerTable) show(m ledgerModel) {
	t.heading.SetText(m.heading)
	t.quiet.SetText(m.quiet)
	t.quiet.Hidden = m.quiet == ""
	t.table.Hidden = len(m.rows) == 0
	for len(t.rows) < len(m.rows) {
		line := newSheetLine(ledgerColumns, look.Body)
		t.rows = append(t.rows, line)
		t.table.Add(withHeight(ledgerRow, line.object))
	}
	for i, line := range t.rows {
		setVisible(t.table.Objects[i+1], i < len(m.rows))
		if i >= len(m.rows) {
			continue
		}
		line.badge.Set(m.rows[i].mark.letter, m.rows[i].mark.tone)
		for j, cell := range line.cells {
			cell.SetText(m.rows[i].cells[j])
		}
	}
	t.object.Refresh()
}

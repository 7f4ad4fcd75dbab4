package ui

import (
	"convenor/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// ledgerTable shows who gave way.
type ledgerTable struct {
	heading, quiet *look.Words
	table          *fewRows
	object         *fyne.Container
}

func newLedgerTable() *ledgerTable {
	t := &ledgerTable{heading: look.NewLine(look.Strong, ""), quiet: look.NewParagraph(look.Secondary, ""), table: newFewRows(ledgerColumns)}
	words := inset(sides{look.Gap, look.Margin, look.Unit, look.Margin}, column(look.Unit, t.heading, t.quiet))
	t.object = column(0, widget.NewSeparator(), words, inset(sides{0, 0, look.Unit * 2, 0}, t.table.object))
	return t
}

func (t *ledgerTable) show(m ledgerModel) {
	t.heading.SetText(m.heading)
	t.quiet.SetText(m.quiet)
	t.quiet.Hidden = m.quiet == ""
	t.table.show(m.rows)
	t.object.Refresh()
}

package ui

import (
	"convenor/ui/look"

	"fyne.io/fyne/v2"
)

// showCard shows an officer's day from base to base; Enter goes to a sitting
// in the calendar.
func (s *shell) showCard(m cardModel) {
	table := newSheet(cardColumns)
	table.onOpen = func(row sheetRow) {
		if row.id != "" {
			s.dialogs.close()
			s.goToSitting(row.id, row.day)
		}
	}
	table.show(m.table)
	total, notes := look.NewParagraph(look.Strong, m.total), look.NewParagraph(look.Secondary, m.notes)
	setVisible(notes, m.notes != "")
	foot := inset(sides{look.Unit * 2, 0, 0, 0}, column(look.Unit, total, notes))
	copying := look.NewButton("Copy", look.Ordinary, func() {
		fyne.CurrentApp().Clipboard().SetContent(m.text())
		s.frame.status.say("Day copied: paste it into a message or a claim.", look.Plain)
	})
	s.dialogs.show(box{title: m.title, body: edges{bottom: foot}.around(table.object), foot: row(0, copying),
		cancel: "Close", first: table.list, size: fyne.NewSize(820, 480)})
}

package ui

import (
	"convenor/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// ask asks a question before going on.
func (s *shell) ask(q question) {
	answer := func(then func()) func() {
		return func() {
			s.dialogs.close()
			then()
		}
	}
	refuse := look.NewButton(q.refuse, look.Ordinary, answer(q.no))
	s.dialogs.show(box{
		title: q.title, body: look.NewParagraph(look.Body, q.says), foot: row(0, refuse), accept: q.accept, cancel: "Not now",
		onAccept: answer(q.yes), size: fyne.NewSize(560, 230),
	})
}

// showBehind shows the sittings behind a figure, and what it rests on; Enter
// goes to one.
func (s *shell) showBehind(m behindModel) {
	columns := m.columns
	if columns == nil {
		columns = behindColumns
	}
	table := newSheet(columns)
	table.onOpen = func(row sheetRow) {
		s.dialogs.close()
		s.goToSitting(row.id, row.day)
	}
	table.show(m.table)
	top := inset(sides{0, 0, look.Unit * 2, 0}, column(2, look.NewParagraph(look.Secondary, m.subline), look.NewParagraph(look.Body, m.reckoning)))
	body := edges{top: top, bottom: restsOn(m.assumptions)}.around(look.NewBarePanel(table.object))
	s.dialogs.show(box{title: m.title, body: body, cancel: "Close", first: table.list, size: fyne.NewSize(960, 620)})
}

// restsOn lists what a figure rests on, in a part of the dialog that scrolls.
func restsOn(assumptions []string) fyne.CanvasObject {
	if len(assumptions) == 0 {
		return nil
	}
	const high = 118
	list := column(2)
	showLines(list, assumptions, look.Secondary, look.Plain)
	scroll := look.Calm(container.NewVScroll(inset(sides{0, look.Gap, 0, 0}, list)))
	return inset(sides{look.Gap, 0, 0, 0}, edges{top: inset(sides{0, 0, look.Unit, 0}, look.NewLine(look.Strong, "What it rests on"))}.around(withHeight(high, scroll)))
}

// copyNote copies the note of the clash desk.
func (s *shell) copyNote() { s.views[viewClashes].(*clashesView).copyNote() }

// focusOnPage puts the keyboard on something of the page in front, unless a
// dialog waits for an answer.
func (s *shell) focusOnPage(f fyne.Focusable) {
	if !s.dialogs.showing() {
		s.window.Canvas().Focus(f)
	}
}

// showScope shows in the header what the page in front looks at.
func (s *shell) showScope() { s.frame.showScope(s.views[s.front], s.at) }

// focusOn puts the keyboard on something of the clashes, if they are still in
// front when they ask for it.
func (s *shell) focusOn(f fyne.Focusable) {
	if s.front == viewClashes && !s.dialogs.showing() {
		s.window.Canvas().Focus(f)
	}
}

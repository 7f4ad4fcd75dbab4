package ui

import (
	"convenor/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// wayRow shows a way out: its number, what to do and why it can be done, what
// it brings, and the button that decides it.
type wayRow struct {
	number           *look.Tag
	sentence, detail *look.Words
	saving           *look.Words
	decide           *look.Button
	object           *fyne.Container
}

func newWayRow(onDecide func()) *wayRow {
	const buttonWidth = 74
	w := &wayRow{
		number: look.NewCount("", look.Plain), sentence: look.NewParagraph(look.Strong, ""), detail: look.NewParagraph(look.Secondary, ""),
		saving: look.NewWords(look.Secondary, ""), decide: look.NewButton("Decide", look.Ordinary, onDecide),
	}
	button := withWidth(buttonWidth, centred(w.decide))
	right := inset(sides{0, 0, 0, look.Gap}, row(look.Gap, centred(w.saving), button))
	number := withWidth(32, container.NewVBox(row(0, w.number)))
	words := edges{left: number, right: right}.around(column(1, w.sentence, w.detail))
	w.object = column(0, inset(sides{look.Unit * 2, 0, look.Unit * 2, 0}, words), widget.NewSeparator())
	return w
}

// show fills the row; best is the way to go on with.
func (w *wayRow) show(m *wayModel, best bool) {
	w.number.Set(m.number, look.Plain)
	w.sentence.SetText(m.sentence)
	w.detail.SetText(m.detail)
	w.saving.SetText(m.saving)
	w.decide.SetLabel(m.act)
	w.decide.SetRank(look.Ordinary)
	if best {
		w.decide.SetRank(look.Main)
	}
	setVisible(w.decide, m.can)
	w.object.Refresh()
}

package ui

import (
	"convenor/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// textBox is an entry for several lines. Tab leaves it, and the keys that it has
// no use for are the window's: one must get out of it without the mouse.
type textBox struct {
	widget.Entry
}

func newTextBox(hint string) *textBox {
	b := &textBox{}
	b.MultiLine, b.Wrapping = true, fyne.TextWrapOff
	b.SetPlaceHolder(hint)
	b.ExtendBaseWidget(b)
	return b
}

// AcceptsTab tells Fyne that Tab goes on to the next thing.
func (b *textBox) AcceptsTab() bool { return false }

// TypedKey passes on what is not for writing.
func (b *textBox) TypedKey(key *fyne.KeyEvent) {
	if key.Name == fyne.KeyEscape || key.Name == fyne.KeyF1 {
		look.PassOn(b, key)
		return
	}
	b.Entry.TypedKey(key)
}

package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// field is an entry for one line that gives the window the keys that an entry
// has no use for: Escape, and the function keys.
type field struct {
	widget.Entry
	// onDown is called for Down, which leads from a search to what it found.
	onDown func()
}

func newField(hint string) *field {
	f := &field{}
	f.SetPlaceHolder(hint)
	f.ExtendBaseWidget(f)
	return f
}

// TypedKey passes on what is not for writing.
func (f *field) TypedKey(key *fyne.KeyEvent) {
	switch {
	case key.Name == fyne.KeyDown && f.onDown != nil:
		f.onDown()
	case key.Name == fyne.KeyEscape, key.Name == fyne.KeyF1:
		passOn(f, key)
	default:
		f.Entry.TypedKey(key)
	}
}

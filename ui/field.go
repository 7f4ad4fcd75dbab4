package ui

import (
	"convenor/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// field is an entry for one line that gives the window the keys that an entry
// has no use for: Escape, F1, and in a dialog Enter.
type field struct {
	widget.Entry
	// onDown is called for Down, which leads from a search to what it found.
	onDown func()
	// onUp is called for Up, where that means something.
	onUp func()
	// onEscape is called for Escape, which leads back to where one came from;
	// nil gives the key to the window.
	onEscape func()
	// onFocus is called when the keyboard comes to it; may be nil.
	onFocus func()
}

func newField(hint string) *field {
	f := &field{}
	f.SetPlaceHolder(hint)
	f.ExtendBaseWidget(f)
	return f
}

// passes tells whether a key is not for writing: Enter too, where nothing is
// submitted by it.
func (f *field) passes(key fyne.KeyName) bool {
	switch key {
	case fyne.KeyReturn, fyne.KeyEnter:
		return f.OnSubmitted == nil
	case fyne.KeyEscape, fyne.KeyF1:
		return true
	default:
		return false
	}
}

// FocusGained tells that the keyboard has come.
func (f *field) FocusGained() {
	f.Entry.FocusGained()
	if f.onFocus != nil {
		f.onFocus()
	}
}

// TypedKey passes on what is not for writing.
func (f *field) TypedKey(key *fyne.KeyEvent) {
	switch {
	case key.Name == fyne.KeyDown && f.onDown != nil:
		f.onDown()
	case key.Name == fyne.KeyUp && f.onUp != nil:
		f.onUp()
	case key.Name == fyne.KeyEscape && f.onEscape != nil:
		f.onEscape()
	case f.passes(key.Name):
		look.PassOn(f, key)
	default:
		f.Entry.TypedKey(key)
	}
}

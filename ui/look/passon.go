package look

import "fyne.io/fyne/v2"

// PassOn gives the window a key that a widget has no use for. Fyne calls the
// canvas's own handler only while nothing has the focus; with this, Escape and
// F1 mean the same wherever the focus is.
func PassOn(from fyne.CanvasObject, key *fyne.KeyEvent) {
	c := fyne.CurrentApp().Driver().CanvasForObject(from)
	if c == nil {
		return
	}
	if typed := c.OnTypedKey(); typed != nil {
		typed(key)
	}
}

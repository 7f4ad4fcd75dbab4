package grid

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// keyed is the part of a grid that holds the keyboard's focus. As with the
// buttons of package look, the outline shows only once the keyboard is used.
type keyed struct {
	widget.BaseWidget
	self    fyne.Focusable
	focused bool
	ring    bool
	byMouse bool
}

// extend must be called once by whoever embeds keyed.
func (k *keyed) extend(self interface {
	fyne.Widget
	fyne.Focusable
},
) {
	k.self = self
	k.ExtendBaseWidget(self)
}

// FocusGained shows the outline, unless it was a click.
func (k *keyed) FocusGained() {
	k.focused, k.ring = true, !k.byMouse
	k.Refresh()
}

// FocusLost takes the outline away.
func (k *keyed) FocusLost() {
	k.focused, k.ring = false, false
	k.Refresh()
}

// TypedRune does nothing: nothing is written here.
func (k *keyed) TypedRune(rune) {}

// takeFocus takes the focus for a click.
func (k *keyed) takeFocus() {
	if c := fyne.CurrentApp().Driver().CanvasForObject(k.self.(fyne.CanvasObject)); c != nil {
		k.byMouse = true
		c.Focus(k.self)
		k.byMouse = false
	}
}

func (k *keyed) showRing() {
	if k.focused && !k.ring {
		k.ring = true
		k.Refresh()
	}
}

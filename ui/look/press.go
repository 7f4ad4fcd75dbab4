package look

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// press is the part of a widget that is worked with mouse and keyboard: it
// knows whether the mouse is over it and whether the keyboard's focus is on
// it, and calls act for a tap, Enter or Space.
//
// The outline of focus shows only once the keyboard is used, so that a click
// leaves no ring behind.
type press struct {
	widget.BaseWidget
	self     fyne.Focusable
	act      func()
	disabled bool
	hovered  bool
	focused  bool
	ring     bool
	tapping  bool
}

// extend must be called once by whoever embeds press.
func (p *press) extend(self interface {
	fyne.Widget
	fyne.Focusable
}, act func(),
) {
	p.self, p.act = self, act
	p.ExtendBaseWidget(self)
}

// Enable lets it act again.
func (p *press) Enable() { p.setDisabled(false) }

// Disable keeps it from acting; it is then drawn pale.
func (p *press) Disable() { p.setDisabled(true) }

// Disabled tells whether it does not act now.
func (p *press) Disabled() bool { return p.disabled }

func (p *press) setDisabled(disabled bool) {
	if p.disabled != disabled {
		p.disabled = disabled
		p.Refresh()
	}
}

// Tapped acts, and takes the focus.
func (p *press) Tapped(*fyne.PointEvent) {
	p.takeFocus()
	p.fire()
}

// takeFocus takes the focus for a click, without the ring.
func (p *press) takeFocus() {
	if p.disabled {
		return
	}
	if c := fyne.CurrentApp().Driver().CanvasForObject(p.self.(fyne.CanvasObject)); c != nil {
		p.tapping = true
		c.Focus(p.self)
		p.tapping = false
	}
}

func (p *press) fire() {
	if !p.disabled && p.act != nil {
		p.act()
	}
}

// FocusGained shows the ring, unless it was a click.
func (p *press) FocusGained() {
	p.focused, p.ring = true, !p.tapping && !p.disabled
	p.Refresh()
}

// FocusLost takes the ring away.
func (p *press) FocusLost() {
	p.focused, p.ring = false, false
	p.Refresh()
}

// TypedRune does nothing: words are not for buttons.
func (p *press) TypedRune(rune) {}

// TypedKey acts on Enter and Space; other keys are passed on.
func (p *press) TypedKey(key *fyne.KeyEvent) {
	p.showRing()
	switch key.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		if p.act == nil {
			PassOn(p.self.(fyne.CanvasObject), key)
			return
		}
		p.fire()
	default:
		PassOn(p.self.(fyne.CanvasObject), key)
	}
}

func (p *press) showRing() {
	if p.focused && !p.ring {
		p.ring = true
		p.Refresh()
	}
}

// MouseIn marks it as under the mouse.
func (p *press) MouseIn(*desktop.MouseEvent) {
	p.hovered = true
	p.Refresh()
}

// MouseMoved does nothing more.
func (p *press) MouseMoved(*desktop.MouseEvent) {}

// MouseOut takes the mark away.
func (p *press) MouseOut() {
	p.hovered = false
	p.Refresh()
}

// AccessibilityRole is a button.
func (p *press) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

package look

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// Stepper goes back and forth through time: ‹ January 2027 ›. Left and Right
// step, Enter and a tap on the words open whatever chooses freely.
type Stepper struct {
	press
	// OnStep is called with -1 or 1.
	OnStep func(by int)
	// OnOpen is called for the words in the middle.
	OnOpen func()

	label string
	hover int
	cells *cells
}

var (
	_ fyne.Focusable    = (*Stepper)(nil)
	_ desktop.Hoverable = (*Stepper)(nil)
)

// The cells of a stepper.
const (
	stepBack = iota
	stepLabel
	stepOn
)

// NewStepper makes a stepper that shows the label.
func NewStepper(label string, onStep func(by int)) *Stepper {
	s := &Stepper{label: label, OnStep: onStep, hover: -1}
	s.extend(s, func() {
		if s.OnOpen != nil {
			s.OnOpen()
		}
	})
	return s
}

// SetLabel changes the words in the middle.
func (s *Stepper) SetLabel(label string) {
	if s.label == label {
		return
	}
	s.label = label
	s.Refresh()
	if s.cells != nil {
		s.cells.Layout(s.Size())
	}
}

// Label gives the words in the middle.
func (s *Stepper) Label() string { return s.label }

// Tapped steps or opens.
func (s *Stepper) Tapped(e *fyne.PointEvent) {
	s.takeFocus()
	if s.cells == nil {
		return
	}
	switch s.cells.at(e.Position.X) {
	case stepBack:
		s.step(-1)
	case stepLabel:
		s.fire()
	case stepOn:
		s.step(1)
	}
}

// TypedKey steps with Left and Right and opens with Enter.
func (s *Stepper) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyLeft, fyne.KeyPageUp:
		s.showRing()
		s.step(-1)
	case fyne.KeyRight, fyne.KeyPageDown:
		s.showRing()
		s.step(1)
	default:
		s.press.TypedKey(key)
	}
}

func (s *Stepper) step(by int) {
	if !s.disabled && s.OnStep != nil {
		s.OnStep(by)
	}
}

// MouseIn marks the part under the mouse.
func (s *Stepper) MouseIn(e *desktop.MouseEvent) { s.MouseMoved(e) }

// MouseMoved marks the part under the mouse.
func (s *Stepper) MouseMoved(e *desktop.MouseEvent) {
	if s.cells != nil {
		s.setHover(s.cells.at(e.Position.X))
	}
}

// MouseOut takes the mark away.
func (s *Stepper) MouseOut() { s.setHover(-1) }

func (s *Stepper) setHover(part int) {
	if s.hover != part {
		s.hover = part
		s.Refresh()
	}
}

// AccessibilityLabel is the words in the middle.
func (s *Stepper) AccessibilityLabel() string { return s.label }

// CreateRenderer is for Fyne alone.
func (s *Stepper) CreateRenderer() fyne.WidgetRenderer {
	s.cells = newCells(func() cellState {
		return cellState{
			palette: PaletteOf(s), labels: []string{"‹", s.label, "›"}, chosen: -1, hovered: s.hover,
			ring: s.ring, disabled: s.disabled,
		}
	})
	return s.cells
}

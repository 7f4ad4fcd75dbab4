package look

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// Segmented is a choice of one of a few: Day, Week, Month. Left and Right
// choose the neighbour.
type Segmented struct {
	press
	// OnChosen is called with the place of the option that the user chose, not
	// when the program sets it.
	OnChosen func(option int)

	options []string
	chosen  int
	hover   int
	cells   *cells
}

var (
	_ fyne.Focusable    = (*Segmented)(nil)
	_ desktop.Hoverable = (*Segmented)(nil)
)

// NewSegmented makes a choice of which the first option is chosen.
func NewSegmented(options []string, onChosen func(option int)) *Segmented {
	s := &Segmented{options: options, OnChosen: onChosen, hover: -1}
	s.extend(s, nil)
	return s
}

// SetOptions changes what the options say: "Open 3" becomes "Open 2". There
// must be as many as before, for the choice to mean the same.
func (s *Segmented) SetOptions(options []string) {
	if !slices.Equal(s.options, options) {
		s.options = options
		s.Refresh()
	}
}

// Chosen gives the place of the chosen option.
func (s *Segmented) Chosen() int { return s.chosen }

// SetChosen chooses an option without calling OnChosen; a place that is not
// there leaves none chosen.
func (s *Segmented) SetChosen(option int) {
	if s.chosen != option {
		s.chosen = option
		s.Refresh()
	}
}

func (s *Segmented) choose(option int) {
	if s.disabled || option < 0 || option >= len(s.options) || option == s.chosen {
		return
	}
	s.SetChosen(option)
	if s.OnChosen != nil {
		s.OnChosen(option)
	}
}

// Tapped chooses the option under the mouse.
func (s *Segmented) Tapped(e *fyne.PointEvent) {
	s.takeFocus()
	if s.cells != nil {
		s.choose(s.cells.at(e.Position.X))
	}
}

// TypedKey moves the choice; other keys are passed on.
func (s *Segmented) TypedKey(key *fyne.KeyEvent) {
	s.showRing()
	switch key.Name {
	case fyne.KeyLeft, fyne.KeyUp:
		s.choose(s.chosen - 1)
	case fyne.KeyRight, fyne.KeyDown:
		s.choose(s.chosen + 1)
	case fyne.KeyHome:
		s.choose(0)
	case fyne.KeyEnd:
		s.choose(len(s.options) - 1)
	default:
		PassOn(s, key)
	}
}

// MouseIn marks the option under the mouse.
func (s *Segmented) MouseIn(e *desktop.MouseEvent) { s.MouseMoved(e) }

// MouseMoved marks the option under the mouse.
func (s *Segmented) MouseMoved(e *desktop.MouseEvent) {
	if s.cells != nil {
		s.setHover(s.cells.at(e.Position.X))
	}
}

// MouseOut takes the mark away.
func (s *Segmented) MouseOut() { s.setHover(-1) }

func (s *Segmented) setHover(option int) {
	if s.hover != option {
		s.hover = option
		s.Refresh()
	}
}

// AccessibilityLabel is the chosen option.
func (s *Segmented) AccessibilityLabel() string {
	if s.chosen < 0 || s.chosen >= len(s.options) {
		return ""
	}
	return s.options[s.chosen]
}

// CreateRenderer is for Fyne alone.
func (s *Segmented) CreateRenderer() fyne.WidgetRenderer {
	s.cells = newCells(func() cellState {
		return cellState{
			palette: PaletteOf(s), labels: s.options, chosen: s.chosen, hovered: s.hover,
			ring: s.ring, disabled: s.disabled,
		}
	})
	return s.cells
}

package ui

import (
	"convenor/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// picker is a list of which one row is chosen. Other than in Fyne's own list,
// Up and Down choose at once, and Enter opens what is chosen: list and detail
// stand side by side.
type picker struct {
	widget.List
	onOpen func(row int)
	// onWidth is called when the list has another width; may be nil.
	onWidth func(width float32)
	// onSide is called for Left with -1 and for Right with 1; may be nil.
	onSide func(by int)
	// onOther is called for a key that a list has no use for, which it may take;
	// may be nil.
	onOther func(key fyne.KeyName) bool

	chosen int
	drawn  bool
	// byKey: what is being chosen was chosen by a key, and not by a click.
	byKey bool
}

var _ fyne.Focusable = (*picker)(nil)

func newPicker(length func() int, create func() fyne.CanvasObject, update func(int, fyne.CanvasObject)) *picker {
	p := &picker{chosen: -1}
	p.Length, p.CreateItem, p.UpdateItem = length, create, update
	p.OnSelected = func(row int) { p.chosen = row }
	p.ExtendBaseWidget(p)
	return p
}

// whenChosen sets what is called with the row that is chosen.
func (p *picker) whenChosen(chosen func(row int)) {
	p.OnSelected = func(row int) {
		p.chosen = row
		chosen(row)
	}
}

// Resize tells of another width, for rows whose height hangs on it.
func (p *picker) Resize(size fyne.Size) {
	other := size.Width != p.Size().Width
	p.List.Resize(size)
	if other && p.onWidth != nil {
		p.onWidth(size.Width)
	}
}

// drop chooses none.
func (p *picker) drop() {
	p.chosen = -1
	p.UnselectAll()
}

// anew shows rows that have nothing to do with those before, from the top.
func (p *picker) anew() {
	p.drop()
	if p.drawn { // before that Fyne's list has nothing to scroll, and fails
		p.ScrollToTop()
	}
	p.Refresh()
}

// CreateRenderer is for Fyne alone.
func (p *picker) CreateRenderer() fyne.WidgetRenderer {
	p.drawn = true
	return p.List.CreateRenderer()
}

// TypedKey chooses and opens.
func (p *picker) TypedKey(key *fyne.KeyEvent) {
	const page = 10
	switch key.Name {
	case fyne.KeyDown:
		p.choose(p.chosen + 1)
	case fyne.KeyUp:
		p.choose(p.chosen - 1)
	case fyne.KeyPageDown:
		p.choose(p.chosen + page)
	case fyne.KeyPageUp:
		p.choose(p.chosen - page)
	case fyne.KeyHome:
		p.choose(0)
	case fyne.KeyEnd:
		p.choose(p.Length() - 1)
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		if p.chosen >= 0 && p.chosen < p.Length() && p.onOpen != nil {
			p.onOpen(p.chosen)
		}
	case fyne.KeyLeft, fyne.KeyRight:
		p.sideways(key)
	default:
		if p.onOther == nil || !p.onOther(key.Name) {
			look.PassOn(p, key)
		}
	}
}

func (p *picker) sideways(key *fyne.KeyEvent) {
	switch {
	case p.onSide == nil:
		look.PassOn(p, key)
	case key.Name == fyne.KeyLeft:
		p.onSide(-1)
	default:
		p.onSide(1)
	}
}

func (p *picker) choose(row int) {
	if n := p.Length(); n > 0 {
		row = min(max(row, 0), n-1)
		p.byKey = true
		p.Select(row)
		p.byKey = false
		p.Highlight(row)
	}
}

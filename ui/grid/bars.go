package grid

import (
	"convenor/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// Bar is one month, or whatever stands on the axis.
type Bar struct {
	// Axis is written below the bar, Top above it, both ready for display.
	Axis, Top string
	// Strong has Axis in bold, for the month that the page is about.
	Strong   bool
	Segments []Segment
}

// Segment is one system's part of a bar. Value must not be negative.
type Segment struct {
	Letter string
	Tone   look.Tone
	Value  float64
}

// sum gives the height of the whole bar.
func (b *Bar) sum() float64 {
	var sum float64
	for _, s := range b.Segments {
		sum += s.Value
	}
	return sum
}

// Bars is what a chart shows.
type Bars struct {
	Bars []Bar
	// Most is the top of the scale, in the segments' unit; zero means the
	// highest bar.
	Most float64
	// Band, if there is one, is the wanted stretch, drawn behind the bars and
	// named by Caption; its Value and Most are not read.
	Band    *look.Band
	Caption string
}

// most gives the top of the scale, above zero.
func (b *Bars) most() float64 {
	most := b.Most
	if most <= 0 {
		for i := range b.Bars {
			most = max(most, b.Bars[i].sum())
		}
		if b.Band != nil {
			most = max(most, b.Band.High)
		}
	}
	if most <= 0 {
		return 1
	}
	return most
}

// DayBars is a chart of stacked bars, the first segment at the bottom. Left
// and Right select a bar, Enter opens it.
type DayBars struct {
	keyed
	// OnSelected is called with the place of the bar that was selected, OnOpen
	// with that of the one that was clicked or on which Enter was pressed.
	OnSelected func(bar int)
	OnOpen     func(bar int)

	bars     Bars
	selected int // below zero is none
	hovered  int
}

var (
	_ fyne.Focusable    = (*DayBars)(nil)
	_ fyne.Tappable     = (*DayBars)(nil)
	_ desktop.Hoverable = (*DayBars)(nil)
)

// NewDayBars makes a chart.
func NewDayBars(b Bars) *DayBars {
	d := &DayBars{bars: b, selected: -1, hovered: -1}
	d.extend(d)
	return d
}

// Set shows other bars.
func (d *DayBars) Set(b Bars) {
	d.bars = b
	if d.selected >= len(b.Bars) {
		d.selected = -1
	}
	d.Refresh()
}

// Selected gives the place of the selected bar, -1 for none.
func (d *DayBars) Selected() int { return d.selected }

func (d *DayBars) choose(bar int) {
	bar = min(max(bar, 0), len(d.bars.Bars)-1)
	if bar == d.selected {
		return
	}
	d.selected = bar
	d.Refresh()
	if d.OnSelected != nil && bar >= 0 {
		d.OnSelected(bar)
	}
}

func (d *DayBars) open() {
	if d.selected >= 0 && d.OnOpen != nil {
		d.OnOpen(d.selected)
	}
}

// TypedKey selects or opens a bar.
func (d *DayBars) TypedKey(key *fyne.KeyEvent) {
	d.showRing()
	switch key.Name {
	case fyne.KeyLeft:
		d.choose(d.selected - 1)
	case fyne.KeyRight:
		d.choose(d.selected + 1)
	case fyne.KeyHome:
		d.choose(0)
	case fyne.KeyEnd:
		d.choose(len(d.bars.Bars) - 1)
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		d.open()
	default:
		look.PassOn(d, key)
	}
}

// Tapped selects and opens the bar that was clicked.
func (d *DayBars) Tapped(e *fyne.PointEvent) {
	d.takeFocus()
	if bar := d.at(e.Position.X); bar >= 0 {
		d.choose(bar)
		d.open()
	}
}

// at gives the bar at a distance from the left; -1 for none.
func (d *DayBars) at(x float32) int {
	if len(d.bars.Bars) == 0 || x < 0 || x >= d.Size().Width {
		return -1
	}
	return int(x / (d.Size().Width / float32(len(d.bars.Bars))))
}

// MouseIn marks the bar under the mouse.
func (d *DayBars) MouseIn(e *desktop.MouseEvent) { d.MouseMoved(e) }

// MouseMoved marks the bar under the mouse.
func (d *DayBars) MouseMoved(e *desktop.MouseEvent) { d.hover(d.at(e.Position.X)) }

// MouseOut takes the mark away.
func (d *DayBars) MouseOut() { d.hover(-1) }

func (d *DayBars) hover(bar int) {
	if d.hovered != bar {
		d.hovered = bar
		d.Refresh()
	}
}

// CreateRenderer is for Fyne alone.
func (d *DayBars) CreateRenderer() fyne.WidgetRenderer { return &barsRenderer{of: d} }

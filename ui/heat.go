package ui

import (
	"image/color"

	"convenor/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// heatTable draws a heatModel. The grounds only help the eye: every figure is
// printed. Arrow keys go from figure to figure; Enter or a click opens one.
type heatTable struct {
	widget.BaseWidget
	// onOpen is called with the row and the column of a figure; the last column
	// is the share.
	onOpen func(row, column int)

	model heatModel
	// row and column are of the figure that is chosen.
	row, column    int
	focused, quiet bool
}

var (
	_ fyne.Focusable = (*heatTable)(nil)
	_ fyne.Tappable  = (*heatTable)(nil)
)

func newHeatTable() *heatTable {
	t := &heatTable{onOpen: func(int, int) {}}
	t.ExtendBaseWidget(t)
	return t
}

// set shows other figures; the last month's first is chosen.
func (t *heatTable) set(m heatModel) {
	if len(m.rows) != len(t.model.rows) {
		t.row, t.column = 0, max(len(m.months)-1, 0)
	}
	t.model = m
	t.Refresh()
}

// cell gives the width of a month's column.
func (t *heatTable) cell() float32 {
	return (t.Size().Width - heatName - heatShare) / float32(max(len(t.model.months), 1))
}

// choose chooses another figure.
func (t *heatTable) choose(row, column int) {
	t.row = min(max(row, 0), max(len(t.model.rows)-1, 0))
	t.column = min(max(column, 0), len(t.model.months))
	t.Refresh()
}

// open opens the figure that is chosen, if there is one.
func (t *heatTable) open() {
	if t.row >= len(t.model.rows) || len(t.model.months) == 0 {
		return
	}
	at := t.model.rows[t.row].figures
	if t.column < len(at) && at[t.column] == "" {
		return
	}
	t.onOpen(t.row, t.column)
}

// TypedKey goes from figure to figure, and opens one.
func (t *heatTable) TypedKey(key *fyne.KeyEvent) {
	t.quiet = false
	switch key.Name {
	case fyne.KeyLeft:
		t.choose(t.row, t.column-1)
	case fyne.KeyRight:
		t.choose(t.row, t.column+1)
	case fyne.KeyUp:
		t.choose(t.row-1, t.column)
	case fyne.KeyDown:
		t.choose(t.row+1, t.column)
	case fyne.KeyHome:
		t.choose(t.row, 0)
	case fyne.KeyEnd:
		t.choose(t.row, len(t.model.months))
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		t.open()
	default:
		look.PassOn(t, key)
	}
}

// TypedRune does nothing: there is nothing to write.
func (t *heatTable) TypedRune(rune) {}

// FocusGained shows which figure is chosen, unless it was a click.
func (t *heatTable) FocusGained() {
	t.focused = true
	t.Refresh()
}

// FocusLost takes the outline away.
func (t *heatTable) FocusLost() {
	t.focused, t.quiet = false, false
	t.Refresh()
}

// Tapped opens the figure that was clicked.
func (t *heatTable) Tapped(e *fyne.PointEvent) {
	row, cell := int((e.Position.Y-2)/heatRowHeight)-1, t.cell()
	if row < 0 || row >= len(t.model.rows) || cell <= 0 || e.Position.X < heatName {
		return
	}
	t.quiet = true
	if c := fyne.CurrentApp().Driver().CanvasForObject(t); c != nil {
		c.Focus(t)
	}
	t.choose(row, int((e.Position.X-heatName)/cell))
	t.open()
}

// AccessibilityLabel names the figure that is chosen.
func (t *heatTable) AccessibilityLabel() string {
	if t.row >= len(t.model.rows) {
		return "Officers by month"
	}
	r := t.model.rows[t.row]
	if t.column >= len(r.figures) {
		return joined(" ", r.officer, t.model.share, r.share)
	}
	return joined(" ", r.officer, t.model.months[t.column], r.figures[t.column])
}

// CreateRenderer is for Fyne alone.
func (t *heatTable) CreateRenderer() fyne.WidgetRenderer {
	r := &heatRenderer{of: t}
	r.Refresh()
	return r
}

const (
	heatRowHeight = 28
	heatName      = 96  // width of the officers' names
	heatShare     = 120 // width of the last column
)

// heatRenderer draws anew whenever the table changes; it is small.
type heatRenderer struct {
	of      *heatTable
	objects []fyne.CanvasObject
	drawn   fyne.Size
	palette look.Palette
}

func (r *heatRenderer) MinSize() fyne.Size {
	const narrowest = 480
	return fyne.NewSize(narrowest, heatRowHeight*float32(len(r.of.model.rows)+1)+2)
}

func (r *heatRenderer) Layout(size fyne.Size) {
	if r.drawn != size {
		r.draw(size)
	}
}

func (r *heatRenderer) Refresh() {
	r.draw(r.of.Size())
	canvas.Refresh(r.of)
}

func (r *heatRenderer) draw(size fyne.Size) {
	r.drawn, r.objects = size, nil
	m := &r.of.model
	if len(m.months) == 0 || size.Width < heatName+heatShare {
		return
	}
	r.palette = look.PaletteOf(r.of)
	p := &r.palette
	cell := r.of.cell()
	head := ink{bold: true, colour: p.Secondary}
	r.text("Officer", fyne.NewPos(0, 0), heatName, head)
	head.align = fyne.TextAlignCenter
	for i, month := range m.months {
		r.text(month, fyne.NewPos(heatName+float32(i)*cell, 0), cell, head)
	}
	head.align = fyne.TextAlignTrailing
	r.text(m.share, fyne.NewPos(size.Width-heatShare, 0), heatShare, head)
	r.rectangle(fyne.NewPos(0, heatRowHeight), fyne.NewSize(size.Width, 1), p.Line)
	for i, row := range m.rows {
		y := 2 + heatRowHeight*float32(i+1)
		r.text(row.officer, fyne.NewPos(0, y), heatName, ink{bold: true, colour: p.Text})
		for j, figure := range row.figures {
			at := fyne.NewPos(heatName+float32(j)*cell, y)
			r.ground(row, j, at, cell)
			r.text(figure, at, cell, ink{colour: p.Text, align: fyne.TextAlignCenter})
		}
		r.text(row.share, fyne.NewPos(size.Width-heatShare, y), heatShare, ink{colour: p.Text, align: fyne.TextAlignTrailing})
	}
	r.ring(size, cell)
}

// ring draws an outline around the figure that is chosen.
func (r *heatRenderer) ring(size fyne.Size, cell float32) {
	t := r.of
	if !t.focused || t.quiet || t.row >= len(t.model.rows) {
		return
	}
	at, width := fyne.NewPos(heatName+float32(t.column)*cell, 2+heatRowHeight*float32(t.row+1)), cell
	if t.column >= len(t.model.months) {
		at.X, width = size.Width-heatShare, heatShare
	}
	ring := canvas.NewRectangle(color.Transparent)
	ring.StrokeColor, ring.StrokeWidth, ring.CornerRadius = r.palette.Accent, 2, 3
	ring.Move(at)
	ring.Resize(fyne.NewSize(width, heatRowHeight-1))
	r.objects = append(r.objects, ring)
}

// ground draws what is under a figure; it never gets so strong that the figure
// is hard to read.
func (r *heatRenderer) ground(row heatRow, at int, pos fyne.Position, width float32) {
	const weakest, strongest = 0.05, 0.45
	p := &r.palette
	if row.figures[at] == "" || p.Outlined {
		return
	}
	fill := look.Over(p.Hue(0).Strong, p.Panel, weakest+(strongest-weakest)*row.strength[at])
	r.rectangle(pos.AddXY(1, 1), fyne.NewSize(width-2, heatRowHeight-2), fill)
}

func (r *heatRenderer) rectangle(pos fyne.Position, size fyne.Size, fill color.Color) {
	rect := canvas.NewRectangle(fill)
	rect.Move(pos)
	rect.Resize(size)
	r.objects = append(r.objects, rect)
}

// ink is how drawn words look.
type ink struct {
	bold   bool
	align  fyne.TextAlign
	colour color.Color
}

func (r *heatRenderer) text(words string, pos fyne.Position, width float32, in ink) {
	if words == "" {
		return
	}
	style := fyne.TextStyle{Bold: in.bold}
	text := canvas.NewText(look.Fit(words, width, look.TextSize, style), in.colour)
	text.TextSize, text.TextStyle, text.Alignment = look.TextSize, style, in.align
	text.Move(pos.AddXY(0, 4))
	text.Resize(fyne.NewSize(width, heatRowHeight-8))
	r.objects = append(r.objects, text)
}

func (r *heatRenderer) Objects() []fyne.CanvasObject { return r.objects }

func (r *heatRenderer) Destroy() {}

package look

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// Tick is something that is taken or not: a box with a tick, and words beside
// it. A tap, Enter in a list of them, or Space changes it; Up and Down are for
// whoever holds a list of ticks.
type Tick struct {
	press
	// OnChanged is called when the user changes it, not when the program does.
	OnChanged func(on bool)
	// OnStep is called for Up with -1 and for Down with 1; nil passes them on.
	OnStep func(by int)

	label string
	on    bool
}

var (
	_ fyne.Focusable  = (*Tick)(nil)
	_ fyne.Tappable   = (*Tick)(nil)
	_ fyne.Accessible = (*Tick)(nil)
)

// The measures of a tick.
const (
	tickBox  = 16 // side of the box
	tickGap  = 8  // between the box and its words
	tickHigh = 26 // height of the whole
)

// NewTick makes a tick; without words it is only the box.
func NewTick(label string, on bool, onChanged func(on bool)) *Tick {
	t := &Tick{label: label, on: on, OnChanged: onChanged}
	t.extend(t, func() { t.change(!t.on) })
	return t
}

// On tells whether it is taken.
func (t *Tick) On() bool { return t.on }

// SetOn takes it or not, without calling OnChanged.
func (t *Tick) SetOn(on bool) {
	if t.on != on {
		t.on = on
		t.Refresh()
	}
}

// Label gives its words.
func (t *Tick) Label() string { return t.label }

// SetLabel changes its words.
func (t *Tick) SetLabel(label string) {
	if t.label != label {
		t.label = label
		t.Refresh()
	}
}

func (t *Tick) change(on bool) {
	t.SetOn(on)
	if t.OnChanged != nil {
		t.OnChanged(on)
	}
}

// TypedKey changes it on Space; Enter goes on with the dialog it is in.
func (t *Tick) TypedKey(key *fyne.KeyEvent) {
	switch {
	case key.Name == fyne.KeyUp && t.OnStep != nil:
		t.OnStep(-1)
	case key.Name == fyne.KeyDown && t.OnStep != nil:
		t.OnStep(1)
	case key.Name == fyne.KeyReturn, key.Name == fyne.KeyEnter:
		PassOn(t, key)
	default:
		t.press.TypedKey(key)
	}
}

// AccessibilityLabel is its words, and whether it is taken.
func (t *Tick) AccessibilityLabel() string {
	if t.on {
		return t.label + " (ticked)"
	}
	return t.label + " (not ticked)"
}

// CreateRenderer is for Fyne alone.
func (t *Tick) CreateRenderer() fyne.WidgetRenderer {
	r := &tickRenderer{of: t, box: canvas.NewRectangle(color.Transparent), ring: canvas.NewRectangle(color.Transparent),
		down: canvas.NewLine(color.Transparent), up: canvas.NewLine(color.Transparent), text: canvas.NewText("", color.Transparent)}
	r.objects = []fyne.CanvasObject{r.ring, r.box, r.down, r.up, r.text}
	r.Refresh()
	return r
}

type tickRenderer struct {
	of        *Tick
	ring, box *canvas.Rectangle
	down, up  *canvas.Line
	text      *canvas.Text
	objects   []fyne.CanvasObject
}

func (r *tickRenderer) MinSize() fyne.Size {
	const around = 3 // for the ring
	if r.of.label == "" {
		return fyne.NewSize(tickBox+2*around, tickHigh)
	}
	text := fyne.MeasureText(r.of.label, TextSize, fyne.TextStyle{})
	return fyne.NewSize(tickBox+around+tickGap+text.Width, tickHigh)
}

func (r *tickRenderer) Layout(size fyne.Size) {
	const around = 3
	top := (size.Height - tickBox) / 2
	r.box.Resize(fyne.NewSize(tickBox, tickBox))
	r.box.Move(fyne.NewPos(around, top))
	r.ring.Resize(fyne.NewSize(tickBox+2*around, tickBox+2*around))
	r.ring.Move(fyne.NewPos(0, top-around))
	at := func(x, y float32) fyne.Position { return fyne.NewPos(around+x, top+y) }
	r.down.Position1, r.down.Position2 = at(3.5, 8.5), at(6.5, 11.5)
	r.up.Position1, r.up.Position2 = at(6.5, 11.5), at(12.5, 4.5)
	r.text.Text = Fit(r.of.label, size.Width-tickBox-around-tickGap+1, TextSize, fyne.TextStyle{})
	line := r.text.MinSize().Height
	r.text.Move(fyne.NewPos(around+tickBox+tickGap, (size.Height-line)/2))
	r.text.Resize(fyne.NewSize(size.Width-tickBox-around-tickGap, line))
}

func (r *tickRenderer) Refresh() {
	p := PaletteOf(r.of)
	r.box.CornerRadius, r.box.StrokeWidth = 3, max(p.LineWidth, 1.5)
	r.box.FillColor, r.box.StrokeColor = p.Panel, p.Edge
	r.text.TextSize, r.text.Color = TextSize, p.Text
	if r.of.hovered {
		r.box.FillColor = p.Track
	}
	if r.of.on {
		r.box.FillColor, r.box.StrokeColor = p.AccentFill, p.AccentFill
	}
	if r.of.disabled {
		r.text.Color, r.box.FillColor, r.box.StrokeColor = p.Secondary, p.Track, p.Line
	}
	for _, l := range []*canvas.Line{r.down, r.up} {
		l.StrokeWidth, l.StrokeColor = 2, p.OnAccent
		l.Hidden = !r.of.on
	}
	r.ring.CornerRadius, r.ring.StrokeWidth, r.ring.StrokeColor = 5, 2, faint(p.Accent, 0)
	if r.of.ring {
		r.ring.StrokeColor = p.Accent
	}
	r.Layout(r.of.Size())
	for _, o := range r.objects {
		o.Refresh()
	}
}

func (r *tickRenderer) Objects() []fyne.CanvasObject { return r.objects }

func (r *tickRenderer) Destroy() {}

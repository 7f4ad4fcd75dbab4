package look

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// Rank is how much a button matters on its page.
type Rank int

const (
	// Ordinary is a bordered button; there may be many.
	Ordinary Rank = iota
	// Main goes on; one to a page or dialog.
	Main
	// Link is underlined words without a border.
	Link
)

// Button does one thing, and says which: "Import 4 changes".
type Button struct {
	press
	// OnPressed is called for a tap, Enter or Space; nil does nothing.
	OnPressed func()

	label string
	rank  Rank
}

var (
	_ fyne.Focusable   = (*Button)(nil)
	_ fyne.Disableable = (*Button)(nil)
	_ fyne.Tappable    = (*Button)(nil)
	_ fyne.Accessible  = (*Button)(nil)
)

// NewButton makes a button.
func NewButton(label string, rank Rank, onPressed func()) *Button {
	b := &Button{label: label, rank: rank, OnPressed: onPressed}
	b.extend(b, func() {
		if b.OnPressed != nil {
			b.OnPressed()
		}
	})
	return b
}

// Label gives what the button says.
func (b *Button) Label() string { return b.label }

// SetLabel changes what it says.
func (b *Button) SetLabel(label string) {
	if b.label != label {
		b.label = label
		b.Refresh()
	}
}

// SetRank changes how much it matters.
func (b *Button) SetRank(rank Rank) {
	if b.rank != rank {
		b.rank = rank
		b.Refresh()
	}
}

// AccessibilityLabel is what the button says.
func (b *Button) AccessibilityLabel() string { return b.label }

// CreateRenderer is for Fyne alone.
func (b *Button) CreateRenderer() fyne.WidgetRenderer {
	r := &buttonRenderer{of: b, ground: canvas.NewRectangle(color.Transparent), text: canvas.NewText("", color.Transparent)}
	r.text.Alignment = fyne.TextAlignCenter
	r.objects = []fyne.CanvasObject{r.ground, r.text}
	r.Refresh()
	return r
}

type buttonRenderer struct {
	of      *Button
	ground  *canvas.Rectangle
	text    *canvas.Text
	objects []fyne.CanvasObject
}

func (r *buttonRenderer) MinSize() fyne.Size {
	text := fyne.MeasureText(r.of.label, TextSize, fyne.TextStyle{Bold: r.of.rank == Main})
	if r.of.rank == Link {
		return text.Add(fyne.NewSize(4, 4))
	}
	return fyne.NewSize(text.Width+24, ControlHeight)
}

func (r *buttonRenderer) Layout(size fyne.Size) {
	height := size.Height
	if r.of.rank != Link {
		height = min(height, ControlHeight) // beside something higher it keeps its shape
	}
	top := (size.Height - height) / 2
	r.ground.Resize(fyne.NewSize(size.Width, height))
	r.ground.Move(fyne.NewPos(0, top))
	line := r.text.MinSize().Height
	r.text.Resize(fyne.NewSize(size.Width, line))
	r.text.Move(fyne.NewPos(0, top+(height-line)/2))
}

func (r *buttonRenderer) Refresh() {
	p := PaletteOf(r.of)
	r.ground.CornerRadius, r.ground.StrokeWidth = ControlRadius, p.LineWidth
	r.text.Text, r.text.TextSize = r.of.label, TextSize
	r.text.TextStyle = fyne.TextStyle{Bold: r.of.rank == Main, Underline: r.of.rank == Link}
	r.ground.FillColor, r.ground.StrokeColor, r.text.Color = r.colours(&p)
	if r.of.ring {
		r.ground.StrokeColor, r.ground.StrokeWidth = p.Accent, 2
		if r.of.rank == Main {
			r.ground.StrokeColor = p.Text // the accent would not show on itself
		}
	}
	r.ground.Refresh()
	r.text.Refresh()
}

func (r *buttonRenderer) colours(p *Palette) (fill, line, text color.NRGBA) {
	switch {
	case r.of.disabled && r.of.rank == Link:
		return faint(p.Panel, 0), faint(p.Panel, 0), faint(p.Secondary, 0.6)
	case r.of.disabled:
		return p.Track, p.Line, faint(p.Secondary, 0.6)
	case r.of.rank == Main && r.of.hovered:
		hovered := Over(p.Text, p.AccentFill, 0.15)
		return hovered, hovered, p.OnAccent
	case r.of.rank == Main:
		return p.AccentFill, p.AccentFill, p.OnAccent
	case r.of.rank == Link:
		return faint(p.Panel, 0), faint(p.Panel, 0), p.Accent
	case r.of.hovered:
		return p.Track, p.Line, p.Text
	default:
		return p.Panel, p.Line, p.Text
	}
}

func (r *buttonRenderer) Objects() []fyne.CanvasObject { return r.objects }

func (r *buttonRenderer) Destroy() {}

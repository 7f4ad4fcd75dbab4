package look

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Band is a figure against a wanted stretch of a scale from zero to Most, all
// in one unit. Value may lie outside; it is then marked at the end.
type Band struct {
	Low, High   float64
	Value, Most float64
}

// BandBar draws a Band: a thin track, the stretch in it, a mark across.
type BandBar struct {
	widget.BaseWidget
	band Band
}

// NewBandBar makes a bar.
func NewBandBar(b Band) *BandBar {
	w := &BandBar{band: b}
	w.ExtendBaseWidget(w)
	return w
}

// Set changes the figure.
func (w *BandBar) Set(b Band) {
	if w.band != b {
		w.band = b
		w.Refresh()
	}
}

// CreateRenderer is for Fyne alone.
func (w *BandBar) CreateRenderer() fyne.WidgetRenderer {
	r := &bandRenderer{of: w}
	for _, part := range []**canvas.Rectangle{&r.track, &r.zone, &r.mark} {
		*part = canvas.NewRectangle(color.Transparent)
		r.objects = append(r.objects, *part)
	}
	r.Refresh()
	return r
}

type bandRenderer struct {
	of                *BandBar
	track, zone, mark *canvas.Rectangle
	objects           []fyne.CanvasObject
}

func (r *bandRenderer) MinSize() fyne.Size { return fyne.NewSize(60, 14) }

func (r *bandRenderer) Layout(size fyne.Size) {
	const thick, markWidth = 7, 3
	top := (size.Height - thick) / 2
	b := r.of.band
	x := func(value float64) float32 {
		if b.Most <= 0 {
			return 0
		}
		return float32(min(max(value/b.Most, 0), 1)) * size.Width
	}
	r.track.Move(fyne.NewPos(0, top))
	r.track.Resize(fyne.NewSize(size.Width, thick))
	r.zone.Move(fyne.NewPos(x(b.Low), top))
	r.zone.Resize(fyne.NewSize(x(b.High)-x(b.Low), thick))
	at := min(max(x(b.Value)-markWidth/2.0, 0), size.Width-markWidth)
	r.mark.Move(fyne.NewPos(at, (size.Height-13)/2))
	r.mark.Resize(fyne.NewSize(markWidth, 13))
}

func (r *bandRenderer) Refresh() {
	p := PaletteOf(r.of)
	r.track.FillColor, r.track.CornerRadius = p.Track, 3
	r.zone.FillColor, r.mark.FillColor = p.Zone, p.Text
	if p.Outlined {
		r.track.StrokeColor, r.track.StrokeWidth = p.Line, 1
	}
	r.mark.CornerRadius = 1
	r.Layout(r.of.Size())
	for _, part := range r.objects {
		part.Refresh()
	}
}

func (r *bandRenderer) Objects() []fyne.CanvasObject { return r.objects }

func (r *bandRenderer) Destroy() {}

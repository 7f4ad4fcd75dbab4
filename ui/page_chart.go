package ui

import (
	"image/color"

	"convenor/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// chartPage draws bars that lie below each other, in two greys as on paper: the
// first part dark, the second light with an outline. Every bar has its figure.
type chartPage struct {
	widget.BaseWidget
	model pageChart
}

func newChartPage(m pageChart) *chartPage {
	c := &chartPage{model: m}
	c.ExtendBaseWidget(c)
	return c
}

// AccessibilityLabel says in words what the chart shows.
func (c *chartPage) AccessibilityLabel() string { return c.model.describe }

// CreateRenderer is for Fyne alone.
func (c *chartPage) CreateRenderer() fyne.WidgetRenderer {
	r := &chartPageRenderer{of: c}
	r.draw(c.Size())
	return r
}

// The measures of a chart.
const (
	chartBarHigh  = 24
	chartBarThick = 14
	chartLegend   = 22
	chartLabels   = 150
	chartValues   = 48
)

// chartPageRenderer draws anew whenever the size or the look changes.
type chartPageRenderer struct {
	of      *chartPage
	objects []fyne.CanvasObject
}

func (r *chartPageRenderer) MinSize() fyne.Size {
	return fyne.NewSize(chartLabels+chartValues+120, chartLegend+chartBarHigh*float32(len(r.of.model.bars)))
}

func (r *chartPageRenderer) Layout(size fyne.Size) { r.draw(size) }

func (r *chartPageRenderer) Refresh() {
	r.draw(r.of.Size())
	canvas.Refresh(r.of)
}

func (r *chartPageRenderer) draw(size fyne.Size) {
	r.objects = nil
	m, p := &r.of.model, look.PaletteOf(r.of)
	room := size.Width - chartLabels - chartValues
	if room <= 0 || m.most <= 0 {
		return
	}
	scale := room / float32(m.most)
	high := chartBarHigh * float32(len(m.bars))
	if m.band != "" {
		r.rectangle(fyne.NewPos(chartLabels+float32(m.low)*scale, chartLegend), fyne.NewSize(float32(m.high-m.low)*scale, high), p.AccentTint, p.Line)
	}
	fills := []color.Color{p.Secondary, p.Track}
	x := float32(chartLabels)
	for i, part := range m.parts {
		x = r.key(x, part, fills[i%2], p)
	}
	if m.band != "" {
		r.key(x, m.band, p.AccentTint, p)
	}
	for i, b := range m.bars {
		y := chartLegend + chartBarHigh*float32(i)
		r.text(look.Fit(b.label, chartLabels-10, look.TextSize, fyne.TextStyle{}), fyne.NewPos(0, y+3), p.Text, false)
		x := float32(chartLabels)
		for j, part := range b.parts {
			wide := float32(part) * scale
			r.rectangle(fyne.NewPos(x, y+(chartBarHigh-chartBarThick)/2), fyne.NewSize(wide, chartBarThick), fills[j%2], p.Secondary)
			x += wide
		}
		r.text(b.value, fyne.NewPos(x+6, y+3), p.Text, true)
	}
}

// key draws what a fill stands for, and gives where the next begins.
func (r *chartPageRenderer) key(x float32, words string, fill color.Color, p look.Palette) float32 {
	r.rectangle(fyne.NewPos(x, 5), fyne.NewSize(14, 10), fill, p.Secondary)
	r.text(words, fyne.NewPos(x+20, 1), p.Secondary, false)
	return x + 20 + textWidth(words, false) + 16
}

func (r *chartPageRenderer) rectangle(at fyne.Position, size fyne.Size, fill, line color.Color) {
	rect := canvas.NewRectangle(fill)
	rect.StrokeColor, rect.StrokeWidth = line, 1
	rect.Move(at)
	rect.Resize(size)
	r.objects = append(r.objects, rect)
}

func (r *chartPageRenderer) text(words string, at fyne.Position, ink color.Color, bold bool) {
	text := canvas.NewText(words, ink)
	text.TextSize, text.TextStyle = look.TextSize, fyne.TextStyle{Bold: bold}
	text.Move(at)
	text.Resize(text.MinSize())
	r.objects = append(r.objects, text)
}

func (r *chartPageRenderer) Objects() []fyne.CanvasObject { return r.objects }

func (r *chartPageRenderer) Destroy() {}

package grid

import (
	"image/color"

	"convenor/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// Measures of a chart, in units.
const (
	barsTop    = 24 // for the words above the highest bar
	barsBottom = 26 // for the axis
	barShare   = 0.78
	widestBar  = 88
	leastBar   = 30
)

// barsRenderer draws a chart out of rectangles.
type barsRenderer struct {
	of      *DayBars
	shapes  rectangles
	words   texts
	objects []fyne.CanvasObject
}

func (r *barsRenderer) MinSize() fyne.Size {
	return fyne.NewSize(float32(len(r.of.bars.Bars))*leastBar, r.top()+barsBottom+80)
}

func (r *barsRenderer) Layout(fyne.Size) { r.draw() }

func (r *barsRenderer) Refresh() {
	r.draw()
	canvas.Refresh(r.of)
}

func (r *barsRenderer) draw() {
	p := look.PaletteOf(r.of)
	r.shapes.reset()
	r.words.reset()
	r.drawBand(&p)
	pitch := r.of.Size().Width / float32(max(len(r.of.bars.Bars), 1))
	for i := range r.of.bars.Bars {
		r.drawBar(i, pitch, &p)
	}
	r.shapes.rest()
	r.words.rest()
	r.objects = r.words.appendTo(r.shapes.appendTo(r.objects[:0]))
}

// top gives what is kept free above the highest bar: for its words, and for
// the band's name.
func (r *barsRenderer) top() float32 {
	if r.of.bars.Band == nil {
		return barsTop
	}
	return 2 * barsTop
}

// high gives how many units a value is high.
func (r *barsRenderer) high(value float64) float32 {
	room := r.of.Size().Height - r.top() - barsBottom
	return float32(value/r.of.bars.most()) * max(room, 0)
}

func (r *barsRenderer) drawBand(p *look.Palette) {
	band := r.of.bars.Band
	if band == nil {
		return
	}
	size := r.of.Size()
	base := size.Height - barsBottom
	pos := fyne.NewPos(0, base-r.high(band.High))
	r.shapes.take(pos, fyne.NewSize(size.Width, r.high(band.High)-r.high(band.Low)), face{fill: p.Zone, radius: 2})
	const key = 12 // a sample of the band's colour beside its name
	r.shapes.take(fyne.NewPos(0, 3), fyne.NewSize(key, key), face{fill: p.Zone, radius: 2})
	caption := ink{text: r.of.bars.Caption, size: look.SecondarySize, colour: p.Secondary}
	r.words.take(fyne.NewPos(key+6, 0), size.Width, caption)
}

func (r *barsRenderer) drawBar(i int, pitch float32, p *look.Palette) {
	bar := &r.of.bars.Bars[i]
	width := min(pitch*barShare, widestBar)
	x := float32(i)*pitch + (pitch-width)/2
	base := r.of.Size().Height - barsBottom
	total := r.high(bar.sum())
	switch {
	case i == r.of.selected && r.of.ring:
		r.mark(x, base-total, width, total, p.Accent)
	case i == r.of.hovered:
		r.mark(x, base-total, width, total, p.Zone)
	}
	y := base
	for _, segment := range bar.Segments {
		height := r.high(segment.Value)
		y -= height
		r.drawSegment(segment, fyne.NewPos(x, y), fyne.NewSize(width, height), p)
	}
	top := ink{text: bar.Top, size: look.SecondarySize, style: bold, colour: p.Text, align: fyne.TextAlignCenter}
	r.words.take(fyne.NewPos(x-pitch/2, base-total-lineHeight(top.size, top.style)-3), width+pitch, top)
	axis := ink{text: bar.Axis, size: look.TextSize, colour: p.Secondary, align: fyne.TextAlignCenter}
	if bar.Strong {
		axis.style, axis.colour = bold, p.Text
	}
	r.words.take(fyne.NewPos(x-pitch/2, base+5), width+pitch, axis)
}

// mark outlines a whole bar by a filled rectangle behind it.
func (r *barsRenderer) mark(x, y, width, height float32, colour color.NRGBA) {
	const rim = 3
	r.shapes.take(fyne.NewPos(x-rim, y-rim), fyne.NewSize(width+2*rim, height+2*rim), face{fill: colour, radius: blockRadius})
}

// drawSegment leaves a line to the segment above, so that two that differ
// little are still two.
func (r *barsRenderer) drawSegment(s Segment, pos fyne.Position, size fyne.Size, p *look.Palette) {
	if size.Height <= 0 {
		return
	}
	const between = 1
	hue := p.Hue(s.Tone)
	drawn := fyne.NewSize(size.Width, max(size.Height-between, 1))
	r.shapes.take(pos.AddXY(0, between), drawn, face{fill: hue.Strong, radius: 2})
	letter := ink{text: s.Letter, size: look.SecondarySize, colour: hue.OnStrong, align: fyne.TextAlignCenter}
	if line := lineHeight(letter.size, letter.style); size.Height >= line {
		r.words.take(pos.AddXY(0, (size.Height-line)/2), size.Width, letter)
	}
}

func (r *barsRenderer) Objects() []fyne.CanvasObject { return r.objects }

func (r *barsRenderer) Destroy() {}

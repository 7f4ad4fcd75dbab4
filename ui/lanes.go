package ui

import (
	"fmt"
	"image/color"

	"convenor/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// dayLanes draws a lanesModel: hours across, a row for each lane, and over
// all rows the time in two places.
type dayLanes struct {
	widget.BaseWidget
	model lanesModel
}

func newDayLanes() *dayLanes {
	d := &dayLanes{}
	d.ExtendBaseWidget(d)
	return d
}

func (d *dayLanes) set(m lanesModel) {
	d.model = m
	d.Refresh()
}

// CreateRenderer is for Fyne alone.
func (d *dayLanes) CreateRenderer() fyne.WidgetRenderer {
	r := &lanesRenderer{of: d}
	r.Refresh()
	return r
}

// The measures of the drawing.
const (
	laneName   = 112 // width of the lanes' names
	laneAxis   = 22  // height of the hours
	laneHeight = 42
	stayHeight = 30
)

// lanesRenderer draws anew from nothing whenever the day changes: a day has a
// handful of stays, and changes only when another clash is chosen.
type lanesRenderer struct {
	of      *dayLanes
	objects []fyne.CanvasObject
	drawn   fyne.Size
}

func (r *lanesRenderer) MinSize() fyne.Size {
	const narrowest = 360
	return fyne.NewSize(narrowest, laneAxis+float32(max(len(r.of.model.lanes), 1))*laneHeight)
}

func (r *lanesRenderer) Layout(size fyne.Size) {
	if r.drawn != size {
		r.draw(size)
	}
}

func (r *lanesRenderer) Refresh() {
	r.draw(r.of.Size())
	canvas.Refresh(r.of)
}

func (r *lanesRenderer) draw(size fyne.Size) {
	r.drawn, r.objects = size, nil
	m := &r.of.model
	if m.to <= m.from || size.Width <= laneName {
		return
	}
	p := look.PaletteOf(r.of)
	r.drawShared(size, &p)
	for hour := m.from; hour <= m.to; hour++ {
		x := r.x(size, hour*60)
		r.rectangle(fyne.NewPos(x, laneAxis), fyne.NewSize(1, size.Height-laneAxis), p.Line)
		r.text(fmt.Sprintf("%02d", hour), fyne.NewPos(x-20, 0), 40, ink{colour: p.Secondary, align: fyne.TextAlignCenter})
	}
	for i, lane := range m.lanes {
		top := laneAxis + float32(i)*laneHeight
		r.rectangle(fyne.NewPos(0, top), fyne.NewSize(size.Width, 1), p.Line)
		r.text(lane.name, fyne.NewPos(0, top+(laneHeight-16)/2), laneName, ink{colour: p.Secondary})
		for _, s := range lane.stays {
			r.drawStay(size, s, top+(laneHeight-stayHeight)/2, &p)
		}
	}
}

// drawShared marks the time in two places behind everything.
func (r *lanesRenderer) drawShared(size fyne.Size, p *look.Palette) {
	m := &r.of.model
	if m.shared.To <= m.shared.From {
		return
	}
	from, to := r.x(size, m.shared.From), r.x(size, m.shared.To)
	band := r.rectangle(fyne.NewPos(from, laneAxis), fyne.NewSize(to-from, size.Height-laneAxis), p.ErrorTint)
	band.StrokeColor, band.StrokeWidth = p.Error, p.LineWidth
}

func (r *lanesRenderer) drawStay(size fyne.Size, s stay, top float32, p *look.Palette) {
	from, to := r.x(size, s.From), r.x(size, s.To)
	at, area := fyne.NewPos(from, top), fyne.NewSize(to-from, stayHeight)
	const right = 4
	left := float32(10)
	if s.journey {
		left = 6
	}
	words := joined(" · ", s.title, s.place)
	if secondaryWidth(words) > area.Width-left-right {
		words = look.Fit(s.title, area.Width-left-right, look.SecondarySize, fyne.TextStyle{})
	}
	if s.journey {
		ground, line, text := p.Track, p.Secondary, p.Secondary
		if s.clashes {
			ground, line, text = p.ErrorTint, p.Error, p.Error
		}
		r.rectangle(at, area, ground).CornerRadius = 3
		r.pattern(look.NewDashes(line, 1), at, area)
		r.text(words, at.AddXY(left, (stayHeight-16)/2), area.Width-left-right, ink{colour: text})
		return
	}
	hue := p.Hue(s.tone)
	box := r.rectangle(at, area, hue.Tint)
	box.CornerRadius = 3
	switch {
	case s.clashes:
		box.StrokeColor, box.StrokeWidth = p.Error, 2*p.LineWidth
	case p.Outlined:
		box.StrokeColor, box.StrokeWidth = p.Line, p.LineWidth
	}
	if s.private {
		r.pattern(look.NewHatch(p.Hatch, 3), at.AddXY(2, 2), area.SubtractWidthHeight(4, 4))
	}
	r.rectangle(at, fyne.NewSize(4, stayHeight), hue.Strong)
	r.text(words, at.AddXY(left, (stayHeight-16)/2), area.Width-left-right, ink{colour: p.Text})
}

func (r *lanesRenderer) pattern(drawn *look.Pattern, at fyne.Position, size fyne.Size) {
	drawn.Raster.Move(at)
	drawn.Raster.Resize(size)
	r.objects = append(r.objects, drawn.Raster)
}

// x gives where a minute of the day stands.
func (r *lanesRenderer) x(size fyne.Size, minute int) float32 {
	const right = 12 // half of the last hour's name
	m := &r.of.model
	return laneName + float32(minute-m.from*60)/float32((m.to-m.from)*60)*(size.Width-laneName-right)
}

func (r *lanesRenderer) rectangle(pos fyne.Position, size fyne.Size, fill color.Color) *canvas.Rectangle {
	rect := canvas.NewRectangle(fill)
	rect.Move(pos)
	rect.Resize(size)
	r.objects = append(r.objects, rect)
	return rect
}

func (r *lanesRenderer) text(words string, pos fyne.Position, width float32, in ink) {
	if words == "" {
		return
	}
	text := canvas.NewText(words, in.colour)
	text.TextSize, text.Alignment = look.SecondarySize, in.align
	text.Move(pos)
	text.Resize(fyne.NewSize(width, 16))
	r.objects = append(r.objects, text)
}

func (r *lanesRenderer) Objects() []fyne.CanvasObject { return r.objects }

func (r *lanesRenderer) Destroy() {}

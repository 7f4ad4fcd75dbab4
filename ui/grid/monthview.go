package grid

import (
	"fmt"
	"image/color"
	"strconv"

	"convenor/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// Measures of a month, in units.
const (
	weekdaysHigh = 30 // the row of the weekdays' names
	numberHigh   = 26 // a day's number
	leastCell    = 72 // of a day, both ways
)

// monthRenderer draws a month: what is below, the days' chips, the numbers.
type monthRenderer struct {
	of      *MonthGrid
	rules   rectangles
	labels  texts
	chips   []*chipView
	used    int // chips
	ring    [4]*canvas.Rectangle
	objects []fyne.CanvasObject
}

func newMonthRenderer(g *MonthGrid) *monthRenderer {
	r := &monthRenderer{of: g}
	for i := range r.ring {
		r.ring[i] = canvas.NewRectangle(color.Transparent)
	}
	return r
}

func (r *monthRenderer) MinSize() fyne.Size {
	_, weeks := r.of.month.weeks()
	return r.of.leastMonth(weeks)
}

func (r *monthRenderer) Layout(fyne.Size) { r.draw() }

func (r *monthRenderer) Refresh() {
	r.draw()
	canvas.Refresh(r.of)
}

func (r *monthRenderer) draw() {
	p, size := look.PaletteOf(r.of), r.of.Size()
	r.rules.reset()
	r.labels.reset()
	r.of.hits, r.used = r.of.hits[:0], 0
	first, weeks := r.of.month.weeks()
	cell := fyne.NewSize(size.Width/7, (size.Height-weekdaysHigh)/float32(weeks))
	for n := range weeks * 7 {
		r.drawGround(first.Plus(n), cellAt(n, cell), cell, roundedCorner(n, weeks), &p)
	}
	r.drawRules(weeks, cell, &p)
	for n := range weeks * 7 {
		r.drawDay(first.Plus(n), cellAt(n, cell), cell, &p)
	}
	r.rules.rest()
	r.labels.rest()
	for _, chip := range r.chips[r.used:] {
		chip.hide()
	}
	r.collect(size, &p)
}

func (r *monthRenderer) collect(size fyne.Size, p *look.Palette) {
	r.objects = r.labels.appendTo(r.rules.appendTo(r.objects[:0]))
	for _, chip := range r.chips {
		r.objects = chip.objects(r.objects)
	}
	placeRing(&r.ring, size, r.of.ring, *p)
	for _, side := range r.ring {
		r.objects = append(r.objects, side)
	}
}

func cellAt(n int, cell fyne.Size) fyne.Position {
	return fyne.NewPos(float32(n%7)*cell.Width, weekdaysHigh+float32(n/7)*cell.Height)
}

// drawGround shades weekends and the days of other months, and marks the
// selected day.
func (r *monthRenderer) drawGround(day Day, pos fyne.Position, cell fyne.Size, round corners, p *look.Palette) {
	ground := face{only: round}
	if round != 0 {
		ground.radius = look.PanelRadius - 1
	}
	switch {
	case day == r.of.selected:
		ground.fill = p.AccentTint
	case day.Month != r.of.month.Month:
		ground.fill = p.Ground
	case len(shadesOn(r.of.month.Shades, day)) > 0:
		ground.fill = p.Track
	case day.Weekend():
		ground.fill = p.Shade
	default:
		return
	}
	r.rules.take(pos, cell, ground)
}

// roundedCorner gives the corner of a cell that lies in the panel's.
func roundedCorner(n, weeks int) corners {
	switch n {
	case weeks*7 - 7:
		return bottomLeft
	case weeks*7 - 1:
		return bottomRight
	default:
		return 0
	}
}

func (r *monthRenderer) drawRules(weeks int, cell fyne.Size, p *look.Palette) {
	size := r.of.Size()
	name := ink{size: look.SecondarySize, colour: p.Secondary}
	for d := range 7 {
		x := float32(d) * cell.Width
		if d > 0 {
			r.rules.take(fyne.NewPos(x, 0), fyne.NewSize(p.LineWidth, size.Height), face{fill: p.Line})
		}
		name.text = (Day{2001, 1, 1 + d}).name() // 1 January 2001 was a Monday
		r.labels.take(fyne.NewPos(x+8, (weekdaysHigh-lineHeight(name.size, name.style))/2), cell.Width, name)
	}
	for w := range weeks {
		y := weekdaysHigh + float32(w)*cell.Height
		r.rules.take(fyne.NewPos(0, y), fyne.NewSize(size.Width, p.LineWidth), face{fill: p.Line})
	}
}

// drawDay writes a day's number and puts its chips.
func (r *monthRenderer) drawDay(day Day, pos fyne.Position, cell fyne.Size, p *look.Palette) {
	r.of.hits = append(r.of.hits,
		hit{pos: pos, size: cell, day: day},
		hit{pos: pos, size: fyne.NewSize(32, numberHigh), day: day, opens: true})
	r.drawNumber(day, pos, p)
	if r.of.small {
		return
	}
	if shades := shadesOn(r.of.month.Shades, day); len(shades) > 0 {
		const after = 44 // the number, and the name of a month that begins
		takeShade(&r.labels, shades, pos.AddXY(after, 6), cell.Width-after-4, p)
	}
	blocks := on(r.of.sorted, day)
	room := int((cell.Height - numberHigh - 2) / chipPitch)
	shown := len(blocks)
	if shown > room {
		shown = max(room-1, 0) // the last line counts the rest
	}
	at, width := pos.AddXY(4, numberHigh), cell.Width-8
	for i := range blocks[:shown] {
		if r.used == len(r.chips) {
			r.chips = append(r.chips, newChipView())
		}
		r.chips[r.used].place(&blocks[i], at, width, how{selected: blocks[i].ID == r.of.block, palette: p})
		r.of.hits = append(r.of.hits, hit{pos: at, size: fyne.NewSize(width, chipHeight), id: blocks[i].ID, day: day})
		r.used++
		at.Y += chipPitch
	}
	if left := len(blocks) - shown; left > 0 {
		more := ink{text: fmt.Sprintf("+%d more", left), size: look.SecondarySize, colour: p.Accent}
		r.labels.take(at.AddXY(4, 1), width, more)
		r.of.hits = append(r.of.hits, hit{pos: at, size: fyne.NewSize(width, chipHeight), day: day, opens: true})
	}
}

func (r *monthRenderer) drawNumber(day Day, pos fyne.Position, p *look.Palette) {
	number := ink{text: strconv.Itoa(day.Day), size: look.TextSize, colour: p.Text}
	switch {
	case day == r.of.month.Today:
		number.style, number.colour = bold, p.OnAccent
		pill := fyne.NewSize(number.width()+12, 20)
		r.rules.take(pos.AddXY(4, 4), pill, face{fill: p.AccentFill, radius: pill.Height / 2})
		pos.X += 2
	case day.Month != r.of.month.Month:
		number.colour = p.Secondary
		if day.Day == 1 && !r.of.small {
			number.text = day.utc().Format("2 Jan")
		}
	}
	line := lineHeight(number.size, number.style)
	r.labels.take(pos.AddXY(8, 4+(20-line)/2), 60, number)
}

func (r *monthRenderer) Objects() []fyne.CanvasObject { return r.objects }

func (r *monthRenderer) Destroy() {}

package grid

import (
	"image/color"
	"strconv"

	"convenor/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// Measures of a year, in units.
const (
	yearNames   = 62 // left of the days, for the months
	yearHead    = 26 // above them, for the weekdays
	yearColumns = 37 // as many as a month of 31 days takes that begins on a Sunday
	leastNarrow = 18 // a day's least width
	leastLow    = 34 // and height
	yearNumber  = 16 // the height of a day's number
	yearBadge   = 15 // a mark's width and height
	badgeEvery  = 16 // from mark to mark
)

// cell gives the size of a day in a grid so large.
func yearCell(size fyne.Size) fyne.Size {
	return fyne.NewSize((size.Width-yearNames-2)/yearColumns, (size.Height-yearHead-2)/yearMonths)
}

// at gives where a day is: its row, and its column by its weekday.
func (g *YearGrid) at(row int, day Day, cell fyne.Size) fyne.Position {
	column := g.year.month(row).Weekday() + day.Day - 1
	return fyne.NewPos(yearNames+float32(column)*cell.Width, yearHead+float32(row)*cell.Height)
}

// dayAt gives the day under the mouse; zero for none.
func (g *YearGrid) dayAt(p fyne.Position) Day {
	cell := yearCell(g.Size())
	if p.X < yearNames || p.Y < yearHead || cell.Width <= 0 || cell.Height <= 0 {
		return Day{}
	}
	row := int((p.Y - yearHead) / cell.Height)
	if row >= yearMonths {
		return Day{}
	}
	n := int((p.X-yearNames)/cell.Width) - g.year.month(row).Weekday()
	if n < 0 || n >= g.year.length(row) {
		return Day{}
	}
	return g.year.month(row).Plus(n)
}

// yearRenderer draws a year: grounds, outlines, marks, and words over them.
type yearRenderer struct {
	of      *YearGrid
	rules   rectangles
	labels  texts
	ring    [4]*canvas.Rectangle
	objects []fyne.CanvasObject
}

func newYearRenderer(g *YearGrid) *yearRenderer {
	r := &yearRenderer{of: g}
	for i := range r.ring {
		r.ring[i] = canvas.NewRectangle(color.Transparent)
	}
	return r
}

func (r *yearRenderer) MinSize() fyne.Size {
	return fyne.NewSize(yearNames+yearColumns*leastNarrow+2, yearHead+yearMonths*leastLow+2)
}

func (r *yearRenderer) Layout(fyne.Size) { r.draw() }

func (r *yearRenderer) Refresh() {
	r.draw()
	canvas.Refresh(r.of)
}

func (r *yearRenderer) draw() {
	p, size := look.PaletteOf(r.of), r.of.Size()
	cell := yearCell(size)
	r.rules.reset()
	r.labels.reset()
	r.drawHead(cell, &p)
	for row := range yearMonths {
		r.drawRow(row, cell, &p)
	}
	r.rules.rest()
	r.labels.rest()
	r.objects = r.labels.appendTo(r.rules.appendTo(r.objects[:0]))
	placeRing(&r.ring, size, r.of.ring, p)
	for _, side := range r.ring {
		r.objects = append(r.objects, side)
	}
}

// drawHead names the weekdays.
func (r *yearRenderer) drawHead(cell fyne.Size, p *look.Palette) {
	name := ink{size: look.SecondarySize, colour: p.Secondary, align: fyne.TextAlignCenter}
	for c := range yearColumns {
		name.text = (Day{2001, 1, 1 + c%7}).name()[:1] // 1 January 2001 was a Monday
		if cell.Width > 34 {
			name.text = (Day{2001, 1, 1 + c%7}).name()
		}
		r.labels.take(fyne.NewPos(yearNames+float32(c)*cell.Width, (yearHead-lineHeight(name.size, name.style))/2), cell.Width, name)
	}
}

// drawRow draws a month.
func (r *yearRenderer) drawRow(row int, cell fyne.Size, p *look.Palette) {
	first := r.of.year.month(row)
	y := yearHead + float32(row)*cell.Height
	r.rules.take(fyne.NewPos(0, y), fyne.NewSize(r.of.Size().Width, p.LineWidth), face{fill: p.Line})
	month := ink{text: first.utc().Format("Jan 06"), size: look.SecondarySize, colour: p.Text}
	if first.Year == r.of.year.Today.Year && first.Month == r.of.year.Today.Month {
		month.style = bold
	}
	r.labels.take(fyne.NewPos(12, y+(cell.Height-lineHeight(month.size, month.style))/2), yearNames-12, month)
	for n := range r.of.year.length(row) {
		day := first.Plus(n)
		r.drawDay(day, r.of.at(row, day, cell), cell, p)
	}
}

// drawDay draws a day: its ground, its number, who sits, and what shades it.
func (r *yearRenderer) drawDay(day Day, pos fyne.Position, cell fyne.Size, p *look.Palette) {
	on, shades := r.of.year.Days[day], shadesOn(r.of.year.Shades, day)
	r.drawGround(day, on.Clash, len(shades) > 0, pos.AddXY(0.5, 1), cell.SubtractWidthHeight(1, 1), p)
	number := ink{text: strconv.Itoa(day.Day), size: look.SecondarySize, colour: p.Secondary, align: fyne.TextAlignCenter}
	if len(on.Marks) > 0 {
		number.colour = p.Text
	}
	if day == r.of.year.Today {
		r.rules.take(pos.AddXY((cell.Width-19)/2, 2), fyne.NewSize(19, yearNumber), face{fill: p.AccentFill, radius: yearNumber / 2})
		number.style, number.colour = bold, p.OnAccent
	}
	r.labels.take(pos.AddXY(0, 2), cell.Width, number)
	room := cell.Height - yearNumber - 3
	if len(shades) > 0 {
		letters := ink{text: shadeLetters(shades), size: look.SecondarySize, colour: p.Secondary, align: fyne.TextAlignCenter}
		r.labels.take(pos.AddXY(0, cell.Height-16), cell.Width, letters)
		room -= 14
	}
	r.drawMarks(on.Marks, pos.AddXY(0, yearNumber+2), fyne.NewSize(cell.Width, room), p)
}

func (r *yearRenderer) drawGround(day Day, clash, shaded bool, pos fyne.Position, cell fyne.Size, p *look.Palette) {
	ground := face{radius: 3}
	switch {
	case day == r.of.selected:
		ground.fill, ground.line, ground.lineWidth = p.AccentTint, p.Accent, 1.5
	case shaded:
		ground.fill = p.Track
	case day.Weekend():
		ground.fill = p.Shade
	}
	if clash {
		ground.line, ground.lineWidth = p.Error, 1.5
	}
	if ground != (face{radius: 3}) {
		r.rules.take(pos, cell, ground)
	}
}

// drawMarks puts as many marks as there is room for; where there are more, a
// plus stands in the place of the last.
func (r *yearRenderer) drawMarks(marks []Mark, pos fyne.Position, room fyne.Size, p *look.Palette) {
	across := max(int(room.Width/badgeEvery), 1)
	fit := max(int(room.Height/badgeEvery), 1) * across
	left := (room.Width - float32(min(across, len(marks)))*badgeEvery + 1) / 2
	for i, m := range marks {
		at := pos.AddXY(left+float32(i%across)*badgeEvery, float32(i/across)*badgeEvery)
		letter := ink{text: m.Letter, size: look.SecondarySize, style: bold, align: fyne.TextAlignCenter}
		high := lineHeight(letter.size, letter.style)
		if i == fit-1 && len(marks) > fit {
			letter.text, letter.colour = "+", p.Text
			r.labels.take(at.AddXY(0, (yearBadge-high)/2), yearBadge, letter)
			return
		}
		hue := p.Hue(m.Tone)
		letter.colour = hue.OnStrong
		r.rules.take(at, fyne.NewSize(yearBadge, yearBadge), face{fill: hue.Strong, radius: 3})
		r.labels.take(at.AddXY(0, (yearBadge-high)/2), yearBadge, letter)
	}
}

func (r *yearRenderer) Objects() []fyne.CanvasObject { return r.objects }

func (r *yearRenderer) Destroy() {}

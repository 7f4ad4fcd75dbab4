package grid

import (
	"fmt"
	"strconv"

	"convenor/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// Measures of a week, in units.
const (
	gutter     = 54 // left of the first day, for the hours
	afterDays  = 6  // right of the last day, for the scroll bar
	namesHigh  = 44 // the row of the days' names
	mostAllDay = 3  // rows in the strip of what is all day
	leastDay   = 72 // a day's least width
)

// weekHead is the days' names and the strip of what is all day.
type weekHead struct {
	widget.BaseWidget
	of   *WeekGrid
	hits []hit
}

var (
	_ fyne.Tappable     = (*weekHead)(nil)
	_ desktop.Hoverable = (*weekHead)(nil)
)

func newWeekHead(g *WeekGrid) *weekHead {
	h := &weekHead{of: g}
	h.ExtendBaseWidget(h)
	return h
}

// rows gives how high the strip is, in chips.
func (h *weekHead) rows() int {
	most := 0
	for d := range h.of.week.Days {
		most = max(most, len(h.allDay(h.of.week.First.Plus(d))))
	}
	return min(most, mostAllDay)
}

// allDay gives a day's blocks for the strip; they sort before the others.
func (h *weekHead) allDay(day Day) []Block {
	blocks := on(h.of.sorted, day)
	n := 0
	for n < len(blocks) && blocks[n].AllDay {
		n++
	}
	return blocks[:n]
}

func (h *weekHead) height() float32 {
	if rows := h.rows(); rows > 0 {
		return h.names() + float32(rows)*chipPitch + 4
	}
	return h.names()
}

// shadeHigh is the line that names what shades a day.
const shadeHigh = 18

// names gives how high the names are, with the line below them of what shades
// a day if any is shaded.
func (h *weekHead) names() float32 {
	for d := range h.of.week.Days {
		if len(h.of.week.shades(d)) > 0 {
			return namesHigh + shadeHigh
		}
	}
	return namesHigh
}

// Tapped selects what was clicked, or calls for the day.
func (h *weekHead) Tapped(e *fyne.PointEvent) {
	h.of.takeFocus()
	h.of.tapped(hitAt(h.hits, e.Position))
}

// MouseIn tells what is under the mouse.
func (h *weekHead) MouseIn(e *desktop.MouseEvent) { h.MouseMoved(e) }

// MouseMoved tells what is under the mouse.
func (h *weekHead) MouseMoved(e *desktop.MouseEvent) { h.of.hover(hitAt(h.hits, e.Position)) }

// MouseOut tells that nothing is.
func (h *weekHead) MouseOut() { h.of.hover(nil) }

// CreateRenderer is for Fyne alone.
func (h *weekHead) CreateRenderer() fyne.WidgetRenderer { return &weekHeadRenderer{of: h} }

type weekHeadRenderer struct {
	of      *weekHead
	rules   rectangles
	names   texts
	chips   []*chipView
	objects []fyne.CanvasObject
}

func (r *weekHeadRenderer) MinSize() fyne.Size {
	return fyne.NewSize(gutter+float32(r.of.of.week.Days)*leastDay, r.of.height())
}

func (r *weekHeadRenderer) Layout(fyne.Size) { r.draw() }

func (r *weekHeadRenderer) Refresh() {
	r.draw()
	canvas.Refresh(r.of)
}

func (r *weekHeadRenderer) draw() {
	p, size := look.PaletteOf(r.of), r.of.Size()
	week := &r.of.of.week
	r.rules.reset()
	r.names.reset()
	r.of.hits = r.of.hits[:0]
	used := 0
	width := r.of.of.dayWidth(size.Width)
	for d := range week.Days {
		x := gutter + float32(d)*width
		r.rules.take(fyne.NewPos(x, 0), fyne.NewSize(p.LineWidth, size.Height), face{fill: p.Line})
		if ground, shaded := groundOf(week, d, &p); shaded {
			r.rules.take(fyne.NewPos(x+p.LineWidth, 0), fyne.NewSize(width-p.LineWidth, size.Height), ground)
		}
		if len(week.Columns) > 0 {
			r.drawColumn(week.Columns[d], week.First.Plus(d), x, width, &p)
		} else {
			r.drawName(week.First.Plus(d), x, width, &p)
		}
		if shades := week.shades(d); len(shades) > 0 && (d == 0 || len(week.Columns) == 0) {
			room := width
			if len(week.Columns) > 0 {
				room = size.Width - x // it is of all columns
			}
			takeShade(&r.names, shades, fyne.NewPos(x+wordInset, namesHigh-6), room-wordInset-4, &p)
		}
		used = r.drawStrip(week.First.Plus(d), x, width, used, &p)
	}
	r.rules.take(fyne.NewPos(0, size.Height-p.LineWidth), fyne.NewSize(size.Width, p.LineWidth), face{fill: p.Line})
	r.rules.rest()
	r.names.rest()
	for _, chip := range r.chips[used:] {
		chip.hide()
	}
	r.objects = r.names.appendTo(r.rules.appendTo(r.objects[:0]))
	for _, chip := range r.chips {
		r.objects = chip.objects(r.objects)
	}
}

// drawName writes "Thu 14", today's number in a pill.
func (r *weekHeadRenderer) drawName(day Day, x, width float32, p *look.Palette) {
	r.of.hits = append(r.of.hits, hit{pos: fyne.NewPos(x, 0), size: fyne.NewSize(width, namesHigh), day: day})
	name := ink{text: day.name(), size: look.TextSize, colour: p.Secondary}
	number := ink{text: strconv.Itoa(day.Day), size: look.TitleSize, style: bold, colour: p.Text}
	x += wordInset
	top := (namesHigh - lineHeight(number.size, number.style)) / 2
	base := look.Baseline(number.size, number.style) - look.Baseline(name.size, name.style)
	r.names.take(fyne.NewPos(x, top+base), width, name)
	x += name.width() + 6
	if day == r.of.of.week.Today {
		pill := fyne.NewSize(number.width()+14, 24)
		r.rules.take(fyne.NewPos(x, (namesHigh-pill.Height)/2), pill, face{fill: p.AccentFill, radius: pill.Height / 2})
		number.colour = p.OnAccent
		x += 7
	}
	r.names.take(fyne.NewPos(x, top), width, number)
}

// drawColumn writes the name of what stands in place of a day.
func (r *weekHeadRenderer) drawColumn(name string, day Day, x, width float32, p *look.Palette) {
	r.of.hits = append(r.of.hits, hit{pos: fyne.NewPos(x, 0), size: fyne.NewSize(width, namesHigh), day: day})
	words := ink{size: look.TextSize, style: bold, colour: p.Text}
	words.text = look.Fit(name, width-wordInset-2, words.size, words.style)
	r.names.take(fyne.NewPos(x+wordInset, (namesHigh-lineHeight(words.size, words.style))/2), width, words)
}

// drawStrip puts a day's all-day chips; what does not fit is counted on the
// last line.
func (r *weekHeadRenderer) drawStrip(day Day, x, width float32, used int, p *look.Palette) int {
	blocks := r.of.allDay(day)
	for i := range blocks {
		pos := fyne.NewPos(x+3, r.of.names()+float32(i)*chipPitch)
		size := fyne.NewSize(width-7, chipHeight)
		if left := len(blocks) - i; i == mostAllDay-1 && left > 1 {
			more := ink{text: fmt.Sprintf("+%d more", left), size: look.SecondarySize, colour: p.Accent}
			r.names.take(pos.AddXY(4, 2), size.Width, more)
			r.of.hits = append(r.of.hits, hit{pos: pos, size: size, day: day})
			break
		}
		if used == len(r.chips) {
			r.chips = append(r.chips, newChipView())
		}
		r.chips[used].place(&blocks[i], pos, size.Width, how{selected: blocks[i].ID == r.of.of.selected, palette: p})
		r.of.hits = append(r.of.hits, hit{pos: pos, size: size, id: blocks[i].ID})
		used++
	}
	return used
}

func (r *weekHeadRenderer) Objects() []fyne.CanvasObject { return r.objects }

func (r *weekHeadRenderer) Destroy() {}

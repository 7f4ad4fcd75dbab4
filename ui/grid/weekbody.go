package grid

import (
	"fmt"

	"convenor/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

const (
	leastHour   = 52 // an hour's least height, in units; it grows to fill the window
	bodyTop     = 9  // above the first hour, for the upper half of its words
	leastBlock  = 20 // a block is at least one line high, however short
	leastLane   = 26 // a lane's least width; what has none is counted
	betweenX    = 4  // between blocks side by side, and right of the last
	openingHour = 8  // at the top to begin with, if not everything fits
)

// weekBody is the hours, with the blocks.
type weekBody struct {
	widget.BaseWidget
	of       *WeekGrid
	hits     []hit
	drag     *dragged // nil while nothing is
	scrolled bool     // somebody has scrolled, or the opening hour was gone to
}

var (
	_ fyne.Tappable     = (*weekBody)(nil)
	_ desktop.Hoverable = (*weekBody)(nil)
)

func newWeekBody(g *WeekGrid) *weekBody {
	b := &weekBody{of: g}
	b.ExtendBaseWidget(b)
	return b
}

// hours gives the first hour shown and the hour after the last.
func (b *weekBody) hours() (from, to int) {
	from, to = firstHour, lastHour
	for i := range b.of.sorted {
		block := &b.of.sorted[i]
		if block.AllDay {
			continue
		}
		from = min(from, block.Start/60)
		to = max(to, (min(block.End, MinutesADay)+59)/60)
	}
	return max(from, 0), min(to, 24)
}

func (b *weekBody) hourHeight() float32 {
	from, to := b.hours()
	return max(leastHour, (b.Size().Height-2*bodyTop)/float32(to-from))
}

// y gives where a minute of the day is.
func (b *weekBody) y(minute int) float32 {
	from, _ := b.hours()
	return bodyTop + float32(minute-from*60)*b.hourHeight()/60
}

func (b *weekBody) dayWidth() float32 { return b.of.dayWidth(b.Size().Width) }

// Tapped selects and opens a block, or calls for the free time.
func (b *weekBody) Tapped(e *fyne.PointEvent) {
	b.of.takeFocus()
	if h := hitAt(b.hits, e.Position); h != nil {
		b.of.tapped(h)
		return
	}
	if e.Position.X < gutter || b.of.OnFree == nil {
		return
	}
	from, to := b.hours()
	day := min(int((e.Position.X-gutter)/b.dayWidth()), b.of.week.Days-1)
	minute := from*60 + int((e.Position.Y-bodyTop)/b.hourHeight()*60)
	const quarter = 15
	minute = min(max(minute/quarter*quarter, from*60), to*60-quarter)
	b.of.OnFree(b.of.week.First.Plus(day), minute)
}

// MouseIn tells what is under the mouse.
func (b *weekBody) MouseIn(e *desktop.MouseEvent) { b.MouseMoved(e) }

// MouseMoved tells what is under the mouse.
func (b *weekBody) MouseMoved(e *desktop.MouseEvent) { b.of.hover(hitAt(b.hits, e.Position)) }

// MouseOut tells that nothing is.
func (b *weekBody) MouseOut() { b.of.hover(nil) }

// reveal scrolls as little as it takes to have a block in view.
func (b *weekBody) reveal(block *Block) {
	const margin = 8
	view := b.of.scroll.Size().Height
	top, bottom := b.y(block.Start)-margin, b.y(block.End)+margin
	switch offset := b.of.scroll.Offset.Y; {
	case view <= 0:
	case top < offset || bottom-top > view:
		b.offset(top)
	case bottom > offset+view:
		b.offset(bottom - view)
	}
}

// scrollTo brings a minute of the day to the top.
func (b *weekBody) scrollTo(minute int) { b.offset(b.y(minute) - bodyTop) }

func (b *weekBody) offset(y float32) {
	b.scrolled = true
	lowest := max(b.Size().Height-b.of.scroll.Size().Height, 0)
	b.of.scroll.ScrollToOffset(fyne.NewPos(0, min(max(y, 0), lowest)))
}

// open goes to the opening hour, or to the first block if that is earlier, the
// first time that there is something to scroll.
func (b *weekBody) open() {
	if b.scrolled || len(b.of.sorted) == 0 || b.of.scroll.Size().Height <= 0 {
		return
	}
	first := openingHour * 60
	for i := range b.of.sorted {
		if !b.of.sorted[i].AllDay {
			first = min(first, b.of.sorted[i].Start)
		}
	}
	b.scrollTo(first)
}

// CreateRenderer is for Fyne alone.
func (b *weekBody) CreateRenderer() fyne.WidgetRenderer { return &weekBodyRenderer{of: b} }

type weekBodyRenderer struct {
	of      *weekBody
	rules   rectangles
	labels  texts
	blocks  []*blockView
	more    texts
	now     rectangles
	objects []fyne.CanvasObject
}

func (r *weekBodyRenderer) MinSize() fyne.Size {
	from, to := r.of.hours()
	return fyne.NewSize(gutter+float32(r.of.of.week.Days)*leastDay, float32(to-from)*leastHour+2*bodyTop)
}

func (r *weekBodyRenderer) Layout(fyne.Size) {
	r.draw()
}

func (r *weekBodyRenderer) Refresh() {
	r.draw()
	canvas.Refresh(r.of)
}

func (r *weekBodyRenderer) draw() {
	p := look.PaletteOf(r.of)
	r.drawHours(&p)
	r.of.hits = r.of.hits[:0]
	used := 0
	r.more.reset()
	for d := range r.of.of.week.Days {
		used = r.drawDay(d, used, &p)
	}
	r.drawNow(&p)
	r.rules.rest()
	r.more.rest()
	for _, view := range r.blocks[used:] {
		view.hide()
	}
	r.objects = r.labels.appendTo(r.rules.appendTo(r.objects[:0]))
	for _, view := range r.blocks {
		r.objects = view.objects(r.objects)
	}
	r.objects = r.more.appendTo(r.now.appendTo(r.objects))
}

// drawHours draws what is below the blocks.
func (r *weekBodyRenderer) drawHours(p *look.Palette) {
	r.rules.reset()
	r.labels.reset()
	size, width := r.of.Size(), r.of.dayWidth()
	for d := range r.of.of.week.Days {
		x := gutter + float32(d)*width
		if ground, shaded := groundOf(&r.of.of.week, d, p); shaded {
			r.rules.take(fyne.NewPos(x, 0), fyne.NewSize(width, size.Height), ground)
		}
		r.rules.take(fyne.NewPos(x, 0), fyne.NewSize(p.LineWidth, size.Height), face{fill: p.Line})
	}
	from, to := r.of.hours()
	label := ink{size: look.SecondarySize, colour: p.Secondary, align: fyne.TextAlignTrailing}
	line := lineHeight(label.size, label.style)
	for hour := from; hour <= to; hour++ {
		y := r.of.y(hour * 60)
		r.rules.take(fyne.NewPos(gutter, y), fyne.NewSize(size.Width-gutter, p.LineWidth), face{fill: p.Line})
		label.text = clock(hour * 60)
		r.labels.take(fyne.NewPos(0, y-line/2), gutter-10, label)
	}
	r.labels.rest()
}

// groundOf gives the ground of a column; false where it is as any other.
func groundOf(w *Week, d int, p *look.Palette) (face, bool) {
	switch {
	case len(w.shades(d)) > 0:
		return face{fill: p.Track}, true
	case w.weekend(d):
		return face{fill: p.Shade}, true
	default:
		return face{}, false
	}
}

// drawDay draws the blocks of one day and gives how many views are in use.
func (r *weekBodyRenderer) drawDay(d, used int, p *look.Palette) int {
	blocks := on(r.of.of.sorted, r.of.of.week.First.Plus(d))
	for len(blocks) > 0 && blocks[0].AllDay {
		blocks = blocks[1:]
	}
	spans := make([]Span, len(blocks))
	for i := range blocks {
		spans[i] = r.drawnSpan(&blocks[i])
	}
	width := r.of.dayWidth()
	most := max(int((width-betweenX)/leastLane), 1)
	rest := map[int]int{} // by the hour, what there is no room for
	for i, slot := range Lanes(spans) {
		if slot.Lanes > most {
			if slot.Lane >= most-1 {
				rest[blocks[i].Start/60]++
				continue
			}
			slot.Lanes, slot.Width = most, min(slot.Width, most-1-slot.Lane)
		}
		lane := (width - betweenX) / float32(slot.Lanes)
		pos := fyne.NewPos(gutter+float32(d)*width+2+float32(slot.Lane)*lane, r.of.y(blocks[i].Start)+1)
		size := fyne.NewSize(lane*float32(slot.Width)-betweenX/2,
			max(r.of.y(min(blocks[i].End, MinutesADay))-pos.Y-1, leastBlock))
		if used == len(r.blocks) {
			r.blocks = append(r.blocks, newBlockView())
		}
		r.blocks[used].place(&blocks[i], pos, size, how{selected: blocks[i].ID == r.of.of.selected, palette: p})
		r.of.hits = append(r.of.hits, hit{pos: pos, size: size, id: blocks[i].ID})
		used++
	}
	r.drawRest(rest, d, most, p)
	return used
}

// drawRest counts, in the last lane of a day, what begins in each hour and has
// no lane of its own; a click opens the day.
func (r *weekBodyRenderer) drawRest(rest map[int]int, d, most int, p *look.Palette) {
	lane := (r.of.dayWidth() - betweenX) / float32(most)
	for hour, n := range rest {
		pos := fyne.NewPos(gutter+float32(d)*r.of.dayWidth()+2+float32(most-1)*lane, r.of.y(hour*60)+1)
		more := ink{text: fmt.Sprintf("+%d", n), size: look.SecondarySize, colour: p.Accent}
		r.more.take(pos, lane, more)
		r.of.hits = append(r.of.hits, hit{pos: pos, size: fyne.NewSize(lane, leastBlock), day: r.of.of.week.First.Plus(d)})
	}
}

// drawnSpan is a block's time as far as it is drawn: a short one takes the
// room of the least block.
func (r *weekBodyRenderer) drawnSpan(b *Block) Span {
	least := int(leastBlock*60/r.of.hourHeight()) + 1
	return Span{b.Start, max(min(b.End, MinutesADay), b.Start+least)}
}

// drawNow draws the line below the blocks, whose words it must not cross, and
// its dot above them.
func (r *weekBodyRenderer) drawNow(p *look.Palette) {
	r.now.reset()
	week := &r.of.of.week
	from, to := r.of.hours()
	dotted := false
	for d := range week.Days {
		if !week.todays(d) || week.Now < from*60 || week.Now > to*60 {
			continue
		}
		const dot = 8
		x, y := gutter+float32(d)*r.of.dayWidth(), r.of.y(week.Now)
		r.rules.take(fyne.NewPos(x, y-1), fyne.NewSize(r.of.dayWidth(), 2), face{fill: p.Accent})
		if !dotted {
			r.now.take(fyne.NewPos(x-dot/2, y-dot/2), fyne.NewSize(dot, dot), face{fill: p.Accent, radius: dot / 2})
		}
		dotted = true
	}
	r.drawDragged(p)
	r.now.rest()
}

func (r *weekBodyRenderer) Objects() []fyne.CanvasObject { return r.objects }

func (r *weekBodyRenderer) Destroy() {}

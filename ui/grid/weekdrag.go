package grid

import (
	"convenor/ui/look"

	"fyne.io/fyne/v2"
)

var _ fyne.Draggable = (*weekBody)(nil)

// dragged is a block on its way to another time.
type dragged struct {
	id string
	// grip is how many minutes below its start it was taken hold of.
	grip, length int
	// day is the column and minute the start that it would have there.
	day, minute int
	// lost: Escape was pressed; it goes nowhere.
	lost bool
}

// snap is to how many minutes a dragged block holds.
const snap = 15

// minuteAt gives the minute of the day at a height, and dayAt the column.
func (b *weekBody) minuteAt(y float32) int {
	from, _ := b.hours()
	return from*60 + int((y-bodyTop)/b.hourHeight()*60)
}

func (b *weekBody) dayAt(x float32) int {
	return min(max(int((x-gutter)/b.dayWidth()), 0), b.of.week.Days-1)
}

// Dragged takes hold of the block under the mouse, or moves the one held. Of
// columns that are no days, it stays in its own.
func (b *weekBody) Dragged(e *fyne.DragEvent) {
	if b.of.OnMove == nil {
		return
	}
	if b.drag == nil {
		from := e.Position.SubtractXY(e.Dragged.DX, e.Dragged.DY)
		h := hitAt(b.hits, from)
		if h == nil || h.id == "" {
			return
		}
		block := b.of.block(h.id)
		b.of.takeFocus()
		b.drag = &dragged{id: h.id, grip: b.minuteAt(from.Y) - block.Start, length: block.End - block.Start, day: b.dayAt(from.X)}
	}
	if len(b.of.week.Columns) == 0 {
		b.drag.day = b.dayAt(e.Position.X)
	}
	minute := b.minuteAt(e.Position.Y) - b.drag.grip + snap/2
	b.drag.minute = min(max(minute/snap*snap, 0), MinutesADay-snap)
	b.Refresh()
}

// DragEnd tells where the block was let go, unless it is where it was.
func (b *weekBody) DragEnd() {
	d := b.drag
	b.drag = nil
	b.Refresh()
	if d == nil || d.lost {
		return
	}
	to, block := b.of.week.First.Plus(d.day), b.of.block(d.id)
	if block != nil && (to != block.Day || d.minute != block.Start) {
		b.of.OnMove(d.id, to, d.minute)
	}
}

// letGo drops what is being dragged; false if nothing is.
func (b *weekBody) letGo() bool {
	if b.drag == nil || b.drag.lost {
		return false
	}
	b.drag.lost = true
	b.Refresh()
	return true
}

// drawDragged outlines where the block would be, with its time.
func (r *weekBodyRenderer) drawDragged(p *look.Palette) {
	d := r.of.drag
	if d == nil || d.lost {
		return
	}
	pos := fyne.NewPos(gutter+float32(d.day)*r.of.dayWidth()+2, r.of.y(d.minute)+1)
	size := fyne.NewSize(r.of.dayWidth()-betweenX-2, max(r.of.y(min(d.minute+d.length, MinutesADay))-pos.Y-1, leastBlock))
	r.now.take(pos, size, face{fill: p.AccentTint, line: p.Accent, lineWidth: 2, radius: blockRadius})
	r.more.take(pos.AddXY(8, 2), size.Width, ink{text: clock(d.minute), size: look.TextSize, style: bold, colour: p.Accent})
}

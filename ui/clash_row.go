package ui

import (
	"convenor/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// clashRow is one row of the desk's lists; it is the layout of its own container.
type clashRow struct {
	when, and, reason *look.Words
	weight, tangle    *look.Words
	a, b              *titled
	kind              *look.Tag
	bar               *signalBar
	// sided: it has a line for the two sides.
	sided bool
	hanging
}

// sided tells whether a row has a line for two sides: a warning has none.
func (m *clashModel) sided() bool { return m.a.title != "" }

// lines gives how many lines stand above the reason.
func (m *clashModel) lines() float32 {
	if m.sided() {
		return 2
	}
	return 1
}

func newClashRow() fyne.CanvasObject {
	r := &clashRow{
		when: look.NewLine(look.Strong, ""), and: look.NewWords(look.Secondary, "and"), reason: look.NewParagraph(look.Secondary, ""),
		weight: look.NewLine(look.Secondary, ""), tangle: look.NewLine(look.Secondary, ""),
		a: newTitled(), b: newTitled(), kind: look.NewTag("", look.Quiet), bar: newSignalBar(),
	}
	r.weight.SetAlign(fyne.TextAlignTrailing)
	return container.New(r, r.bar, r.tangle, r.when, r.kind, r.weight, r.a.badge, r.a.title, r.and, r.b.badge, r.b.title, r.reason)
}

func (v *clashesView) setClashRow(i int, o fyne.CanvasObject) {
	m, r := v.rows()[i], o.(*fyne.Container).Layout.(*clashRow)
	r.when.SetText(joined(" · ", m.when, m.officer))
	r.kind.Set(m.kind, m.tag)
	r.bar.set(m.signal)
	r.a.set(m.a)
	r.b.set(m.b)
	r.weight.SetText(m.weight)
	r.tangle.SetText(m.tangle)
	setVisible(r.tangle, m.tangle != "")
	r.sided, r.hanging = m.sided(), m.hanging
	for _, o := range []fyne.CanvasObject{r.a.badge, r.a.title, r.and, r.b.badge, r.b.title} {
		setVisible(o, r.sided)
	}
	r.reason.SetText(m.reason)
	o.Refresh()
}

// The measures of a row.
const (
	clashTop  = 10
	clashLine = 21
	clashLeft = look.Margin + 14 // after the bar
)

// manyRows is from how many rows on all are of one height: to set each height
// takes Fyne's list the longer the more there are.
const manyRows = 200

// fitRows gives each row of the list the height that its reason needs, or where
// there are many, room for two lines of it.
func (v *clashesView) fitRows(width float32) {
	room := width - clashLeft - look.Margin
	rows := v.rows()
	many := len(rows) > manyRows
	for i := range min(max(len(rows), v.measured.fitted), manyRows) {
		switch {
		case many:
			v.list.SetItemHeight(i, evenHeight)
		case i < len(rows):
			m := &rows[i]
			v.list.SetItemHeight(i, m.topHeight()+clashTop+m.lines()*clashLine+v.reasonHeight(m.reason, room)+2)
		}
	}
	v.measured.fitted = min(len(rows), manyRows)
	if many {
		v.measured.fitted = 0
	}
}

// reasonHeight gives the height of a reason in so wide a row. Measuring takes
// long where there are thousands, so what was measured is kept.
func (v *clashesView) reasonHeight(reason string, room float32) float32 {
	if v.measured.room != room {
		v.measured.room, v.measured.heights = room, map[string]float32{}
	}
	high, known := v.measured.heights[reason]
	if !known {
		high = float32(len(look.Wrap(reason, room, look.SecondarySize, fyne.TextStyle{}, 3))) * reasonLine
		v.measured.heights[reason] = high
	}
	return high
}

// measured are the heights of reasons in rows with so much room, and how many
// rows were given heights of their own.
type measured struct {
	room    float32
	heights map[string]float32
	fitted  int
}

// topHeight gives the height above a row's first line.
func (h *hanging) topHeight() float32 {
	if h.tangle != "" {
		return clashTop + tangleLine
	}
	return clashTop
}

// The heights of a line of the reason, and of what heads a tangle.
const (
	reasonLine = 17
	tangleLine = 18
)

// evenHeight is the height of a row with two lines of reason below a heading.
const evenHeight = 2*clashTop + tangleLine + 2*clashLine + 2*reasonLine + 2

// MinSize is the height of any row that is given none.
func (r *clashRow) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(260, evenHeight)
}

// Layout puts when, kind and weight on the first line, the two titles, if
// there are any, on the second, the reason below. The bars of a tangle run
// into each other.
func (r *clashRow) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	top := r.topHeight()
	r.placeBar(top, size.Height)
	room := size.Width - clashLeft - look.Margin
	place(r.tangle, fyne.NewPos(clashLeft, clashTop-4), room, tangleLine)
	kind := r.kind.MinSize()
	r.kind.Resize(kind)
	width := min(textWidth(r.when.Text(), true), room-kind.Width-8)
	place(r.when, fyne.NewPos(clashLeft, top), width, clashLine)
	r.kind.Move(fyne.NewPos(clashLeft+width+8, top+(clashLine-kind.Height)/2))
	used := width + 8 + kind.Width + 8
	place(r.weight, fyne.NewPos(clashLeft+used, top), max(room-used, 0), clashLine)
	above := top + clashLine
	if r.sided {
		r.placeTitles(room, above)
		above += clashLine
	}
	r.reason.Move(fyne.NewPos(clashLeft, above+2))
	r.reason.Resize(fyne.NewSize(room, size.Height-clashTop-above-2))
}

// placeBar puts the bar beside the row, to its edges where it goes on.
func (r *clashRow) placeBar(top, height float32) {
	from, to := top, height-clashTop
	if r.above {
		from = -1
	}
	if r.below {
		to = height + 1
	}
	r.bar.Resize(fyne.NewSize(4, to-from))
	r.bar.Move(fyne.NewPos(look.Margin-2, from))
}

// placeTitles puts the two titles beside each other on the second line.
func (r *clashRow) placeTitles(room, top float32) {
	and := r.and.MinSize().Width
	badges := r.a.badge.MinSize().Width + r.b.badge.MinSize().Width + and + 4*6
	a, b := textWidth(r.a.title.Text(), false), textWidth(r.b.title.Text(), false)
	if a+b+badges > room {
		a, b = squeezed(a, b, room-badges)
	}
	x := r.a.place(clashLeft, top, a, clashLine)
	place(r.and, fyne.NewPos(x+6, top), and, clashLine)
	r.b.place(x+6+and+6, top, b, clashLine)
}

// squeezed shares room between two widths, the shorter one keeping its own as
// far as it can.
func squeezed(a, b, room float32) (float32, float32) {
	half := room / 2
	switch {
	case a <= half:
		return a, room - a
	case b <= half:
		return room - b, b
	default:
		return half, half
	}
}

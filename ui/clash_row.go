package ui

import (
	"convenor/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// clashRow is one row of the desk's lists; it is the layout of its own container.
type clashRow struct {
	when, and, reason *look.Words
	a, b              *titled
	kind              *look.Tag
	bar               *signalBar
	// sided: it has a line for the two sides.
	sided bool
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
		a: newTitled(), b: newTitled(), kind: look.NewTag("", look.Quiet), bar: newSignalBar(),
	}
	return container.New(r, r.bar, r.when, r.kind, r.a.badge, r.a.title, r.and, r.b.badge, r.b.title, r.reason)
}

func (v *clashesView) setClashRow(i int, o fyne.CanvasObject) {
	m, r := v.rows()[i], o.(*fyne.Container).Layout.(*clashRow)
	r.when.SetText(joined(" · ", m.when, m.officer))
	r.kind.Set(m.kind, m.tag)
	r.bar.set(m.signal)
	r.a.set(m.a)
	r.b.set(m.b)
	r.sided = m.sided()
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

// fitRows gives each row of the list the height that its reason needs.
func (v *clashesView) fitRows(width float32) {
	room := width - clashLeft - look.Margin
	for i, m := range v.rows() {
		lines := len(look.Wrap(m.reason, room, look.SecondarySize, fyne.TextStyle{}, 3))
		v.list.SetItemHeight(i, 2*clashTop+m.lines()*clashLine+float32(lines)*reasonLine+2)
	}
}

// reasonLine is the height of a line of the reason.
const reasonLine = 17

// MinSize is three lines with room around.
func (r *clashRow) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(260, 2*clashTop+2*clashLine+reasonLine+2)
}

// Layout puts when and kind on the first line, the two titles, if there are
// any, on the second, the reason below.
func (r *clashRow) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	r.bar.Resize(fyne.NewSize(4, size.Height-2*clashTop))
	r.bar.Move(fyne.NewPos(look.Margin-2, clashTop))
	room := size.Width - clashLeft - look.Margin
	kind := r.kind.MinSize()
	r.kind.Resize(kind)
	width := min(textWidth(r.when.Text(), true), room-kind.Width-8)
	place(r.when, fyne.NewPos(clashLeft, clashTop), width, clashLine)
	r.kind.Move(fyne.NewPos(clashLeft+width+8, clashTop+(clashLine-kind.Height)/2))
	above := float32(clashTop + clashLine)
	if r.sided {
		r.placeTitles(room)
		above += clashLine
	}
	r.reason.Move(fyne.NewPos(clashLeft, above+2))
	r.reason.Resize(fyne.NewSize(room, size.Height-clashTop-above-2))
}

// placeTitles puts the two titles beside each other on the second line.
func (r *clashRow) placeTitles(room float32) {
	const top = clashTop + clashLine
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

package ui

import (
	"context"

	"convenor/calendar"
	"convenor/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// clashesView shows a month's clashes at the left, and the chosen one's day
// and evidence at the right.
type clashesView struct {
	// onSitting is called when the user wants to see a sitting in the calendar.
	onSitting func(id string, day calendar.Date)

	source snapshotSource
	loader *loader[clashesModel]
	fail   func(error)
	model  clashesModel

	list    *picker
	panel   *look.Panel
	detail  *clashPanel
	nothing *nothing
	sides   fyne.CanvasObject
	object  fyne.CanvasObject
}

func newClashesView(source snapshotSource, w work, fail func(error)) *clashesView {
	v := &clashesView{source: source, loader: newLoader[clashesModel](w), fail: fail}
	v.list = newPicker(func() int { return len(v.model.rows) }, newClashRow, v.setClashRow)
	v.list.whenChosen(func(row int) { v.detail.show(v.model.rows[row]) })
	v.list.onOpen = func(int) { v.toCalendar() }
	v.detail = newClashPanel(v.toCalendar)
	v.panel = look.NewHeadedPanel("Open", nil, v.list)
	v.nothing = newNothing()
	v.sides = container.New(beside{left: 0.37, least: 480}, v.panel, v.detail.object)
	v.object = container.NewStack(v.sides, v.nothing.object)
	return v
}

func (v *clashesView) name(scope) string            { return "Clashes" }
func (v *clashesView) content() fyne.CanvasObject   { return v.object }
func (v *clashesView) tools() fyne.CanvasObject     { return nil }
func (v *clashesView) uses() (period, officer bool) { return true, true }
func (v *clashesView) focus() fyne.Focusable        { return v.list }

func (v *clashesView) load(at scope) {
	v.loader.load(func(ctx context.Context) (clashesModel, error) {
		s, err := v.source.Snapshot(ctx, at.month().Span())
		if err != nil {
			return clashesModel{}, err
		}
		return newClashesModel(s, at), nil
	}, v.show, v.fail)
}

// show lists the clashes; the one that was chosen stays so if it is still there.
func (v *clashesView) show(m clashesModel) {
	was := ""
	if i := v.list.chosen; i >= 0 && i < len(v.model.rows) {
		was = v.model.rows[i].id
	}
	v.model = m
	v.panel.SetHeading(m.heading)
	v.nothing.show(m.empty, m.next)
	v.sides.(*fyne.Container).Hidden = m.empty != ""
	v.list.drop()
	v.list.Refresh()
	chosen := 0
	for i, r := range m.rows {
		if r.id == was {
			chosen = i
		}
	}
	v.list.Select(chosen)
	v.object.Refresh()
}

// toCalendar goes to the chosen clash's day.
func (v *clashesView) toCalendar() {
	if i := v.list.chosen; i >= 0 && i < len(v.model.rows) {
		v.onSitting(v.model.rows[i].sitting, v.model.rows[i].day)
	}
}

// clashRow is one line of the list; it is the layout of its own container.
type clashRow struct {
	when, and, reason *look.Words
	a, b              *titled
	kind              *look.Tag
	bar               *signalBar
}

func newClashRow() fyne.CanvasObject {
	r := &clashRow{
		when: look.NewLine(look.Strong, ""), and: look.NewWords(look.Secondary, "and"), reason: look.NewLine(look.Secondary, ""),
		a: newTitled(), b: newTitled(), kind: look.NewTag("", look.Quiet), bar: newSignalBar(),
	}
	return container.New(r, r.bar, r.when, r.kind, r.a.badge, r.a.title, r.and, r.b.badge, r.b.title, r.reason)
}

func (v *clashesView) setClashRow(i int, o fyne.CanvasObject) {
	m, r := v.model.rows[i], o.(*fyne.Container).Layout.(*clashRow)
	r.when.SetText(m.when + " · " + m.officer)
	r.kind.Set(m.kind, look.Quiet)
	r.bar.set(m.signal)
	r.a.set(m.a)
	r.b.set(m.b)
	r.reason.SetText(m.reason)
	o.Refresh()
}

// MinSize is three lines with room around.
func (r *clashRow) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(260, 80) }

// Layout puts when and kind on the first line, the two titles on the second,
// the reason on the third.
func (r *clashRow) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	const left, top, line = 14, 9, 21
	r.bar.Resize(fyne.NewSize(4, size.Height-2*top))
	r.bar.Move(fyne.NewPos(0, top))
	room := size.Width - left
	kind := r.kind.MinSize()
	r.kind.Resize(kind)
	width := min(textWidth(r.when.Text(), true), room-kind.Width-8)
	place(r.when, left, top, width, line)
	r.kind.Move(fyne.NewPos(left+width+8, top+(line-kind.Height)/2))
	and := r.and.MinSize().Width
	badges := r.a.badge.MinSize().Width + r.b.badge.MinSize().Width + and + 4*6
	a, b := textWidth(r.a.title.Text(), false), textWidth(r.b.title.Text(), false)
	if over := a + b + badges - room; over > 0 {
		a, b = squeezed(a, b, room-badges)
	}
	x := r.a.place(left, top+line, a, line)
	place(r.and, x+6, top+line, and, line)
	r.b.place(x+6+and+6, top+line, b, line)
	place(r.reason, left, top+2*line, room, line)
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

package ui

import (
	"context"

	"convenor/calendar"
	"convenor/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
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

	clashesParts
}

// clashesParts are what the page of clashes is made of.
type clashesParts struct {
	list    *picker
	panel   *listPanel
	touches *fyne.Container
	below   fyne.CanvasObject
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
	v.list.onWidth = v.fitRows
	v.touches = column(2)
	v.below = column(0, widget.NewSeparator(), inset(sides{look.Gap, look.Margin, look.Unit * 2, look.Margin}, column(look.Unit, look.NewLine(look.Strong, "Touching: not a clash"), v.touches)))
	v.panel = newListPanel("Open", nil, edges{bottom: v.below}.around(v.list))
	v.nothing = newNothing()
	v.sides = container.New(beside{left: 0.38, least: 480}, v.panel.object, v.detail.object)
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
	v.panel.heading.SetText(m.heading)
	v.below.(*fyne.Container).Hidden = len(m.touches) == 0
	showLines(v.touches, m.touches, look.Secondary, look.Plain)
	v.nothing.show(m.empty, m.next)
	v.sides.(*fyne.Container).Hidden = m.empty != ""
	v.list.drop()
	v.fitRows(v.list.Size().Width)
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
		when: look.NewLine(look.Strong, ""), and: look.NewWords(look.Secondary, "and"), reason: look.NewParagraph(look.Secondary, ""),
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

// The measures of a row.
const (
	clashTop  = 10
	clashLine = 21
	clashLeft = look.Margin + 14 // after the bar
)

// fitRows gives each row of the list the height that its reason needs.
func (v *clashesView) fitRows(width float32) {
	room := width - clashLeft - look.Margin
	for i, m := range v.model.rows {
		lines := len(look.Wrap(m.reason, room, look.SecondarySize, fyne.TextStyle{}, 2))
		v.list.SetItemHeight(i, 2*clashTop+2*clashLine+float32(lines)*reasonLine+2)
	}
}

// reasonLine is the height of a line of the reason.
const reasonLine = 17

// MinSize is three lines with room around.
func (r *clashRow) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(260, 2*clashTop+2*clashLine+reasonLine+2)
}

// Layout puts when and kind on the first line, the two titles on the second,
// the reason below.
func (r *clashRow) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	r.bar.Resize(fyne.NewSize(4, size.Height-2*clashTop))
	r.bar.Move(fyne.NewPos(look.Margin-2, clashTop))
	room := size.Width - clashLeft - look.Margin
	kind := r.kind.MinSize()
	r.kind.Resize(kind)
	width := min(textWidth(r.when.Text(), true), room-kind.Width-8)
	place(r.when, fyne.NewPos(clashLeft, clashTop), width, clashLine)
	r.kind.Move(fyne.NewPos(clashLeft+width+8, clashTop+(clashLine-kind.Height)/2))
	r.placeTitles(room)
	r.reason.Move(fyne.NewPos(clashLeft, clashTop+2*clashLine+2))
	r.reason.Resize(fyne.NewSize(room, size.Height-2*clashTop-2*clashLine-2))
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

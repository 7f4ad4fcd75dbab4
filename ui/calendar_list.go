package ui

import (
	"convenor/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// listLineRow is one row of the agenda list; it is the layout of its own container.
type listLineRow struct {
	day, time, place, state *look.Words
	of                      *titled
	// badged: it is a sitting; else it says what shades a day.
	badged bool
}

// The widths of what stands before the title and after it.
const (
	listDay   = 88
	listTime  = 92
	listState = 150
	listHigh  = 32
)

func newListLineRow() fyne.CanvasObject {
	r := &listLineRow{
		day: look.NewLine(look.Strong, ""), time: look.NewLine(look.Body, ""), place: look.NewLine(look.Secondary, ""),
		state: look.NewLine(look.Secondary, ""), of: newTitled(),
	}
	return container.New(r, r.day, r.time, r.of.badge, r.of.title, r.place, r.state)
}

func (r *listLineRow) set(m *listRow) {
	l := m.line()
	r.day.SetText(l.day)
	r.time.SetText(l.time)
	r.of.set(marked{m.mark, l.title})
	r.place.SetText(l.place)
	r.state.SetText(l.state)
	signal := look.Plain
	if m.clashes {
		signal = look.Wrong
	}
	r.state.SetSignal(signal)
	r.badged = m.of != nil
	setVisible(r.of.badge, r.badged)
}

// MinSize is one line.
func (r *listLineRow) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(420, listHigh)
}

// Layout puts day, time, title, place and state side by side.
func (r *listLineRow) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	x := float32(look.Margin)
	place(r.day, fyne.NewPos(x, 0), listDay, listHigh)
	x += listDay
	place(r.time, fyne.NewPos(x, 0), listTime, listHigh)
	end := size.Width - look.Margin
	if !r.badged {
		place(r.of.title, fyne.NewPos(x, 0), end-x, listHigh)
		return
	}
	x += listTime
	rest := end - x - listState - 34
	title := rest * 0.62
	x = r.of.place(x, 0, title, listHigh) + look.Gap
	place(r.place, fyne.NewPos(x, 0), max(end-listState-x-8, 0), listHigh)
	place(r.state, fyne.NewPos(end-listState, 0), listState, listHigh)
}

// newCalendarList makes the agenda list: only rows that are seen are made.
func newCalendarList(v *calendarView) *picker {
	rows := func() []listRow { return v.model.list }
	list := newPicker(func() int { return len(rows()) }, newListLineRow, func(i int, o fyne.CanvasObject) {
		o.(*fyne.Container).Layout.(*listLineRow).set(&rows()[i])
		o.Refresh()
	})
	open := func(i int) {
		if x := rows()[i].of; x != nil {
			v.choose(x.ID().String())
		} else {
			v.closeDetail()
		}
	}
	list.onOpen = open
	list.whenChosen(func(i int) {
		v.model.scope.day = rows()[i].on
		open(i)
	})
	return list
}

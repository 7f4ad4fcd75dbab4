package ui

import (
	"convenor/calendar"
	"convenor/calendar/planner"
	"convenor/ui/grid"
)

// listRow is one row of the agenda list: a sitting, or what shades a day.
type listRow struct {
	of *calendar.Sitting
	// day is set where another day begins.
	day string
	on  calendar.Date
	// clashes: it is part of a clash of whoever is looked at.
	clashes bool
	mark    mark
	shade   string
}

// takeList lists the month's sittings under their days. A row says no more than
// what stands in it: the words are made for those that are seen.
func (m *calendarModel) takeList(c *calendarMaking) {
	shades := c.shades
	var last calendar.Date
	row := func(on calendar.Date, r listRow) {
		if on != last {
			r.day, last = shortDay(on), on
		}
		r.on = on
		m.list = append(m.list, r)
	}
	upTo := func(day calendar.Date) {
		for len(shades) > 0 && !calendar.Date(shades[0].From).After(day) {
			from := calendar.Date(shades[0].From)
			if from.Before(m.scope.month().First()) {
				from = m.scope.month().First()
			}
			row(from, listRow{shade: shadesLegend(shades[:1])})
			shades = shades[1:]
		}
	}
	c.each(func(x *calendar.Sitting) {
		on := x.Date()
		if on.Before(m.scope.month().First()) {
			on = m.scope.month().First() // it goes on from the month before
		}
		upTo(on)
		m.hold(x.ID().String(), c, x)
		row(on, listRow{of: x, clashes: len(c.clashes[x.ID()]) > 0, mark: c.marks.sitting(x)})
	})
	upTo(m.scope.month().Last())
}

// listLine is what a row of the list says.
type listLine struct{ day, time, title, place, state string }

// line makes a row's words.
func (r *listRow) line() listLine {
	if r.of == nil {
		return listLine{day: r.day, title: r.shade}
	}
	l := listLine{day: r.day, time: timesOf(r.of), title: titleBeside(r.of), place: r.of.Place}
	if r.clashes {
		l.state = "Clashes"
	}
	for _, s := range []struct {
		is   bool
		says string
	}{
		{r.of.Status == calendar.StatusCancelled, "cancelled"}, {r.of.Tentative(), "tentative"}, {r.of.Private, "private"},
		{r.of.Presence == calendar.PresenceRemote, "online"},
	} {
		if s.is {
			l.state = joined(", ", l.state, s.says)
		}
	}
	l.state = capital(l.state)
	return l
}

// timesOf gives a sitting's times, or why it has none.
func timesOf(x *calendar.Sitting) string {
	switch {
	case x.ToConfirm:
		return "time tbc"
	case x.AllDay:
		return "all day"
	case calendar.DateOf(x.End.Add(-1), calendar.London()) != x.Date():
		return planner.WhenOf(&x.Occurrence)
	default:
		return clockTime(x.Start) + "–" + clockTime(x.End)
	}
}

// from gives the first row of a day or after it; the last if there is none.
func listFrom(rows []listRow, day grid.Day) int {
	for i := range rows {
		if !rows[i].on.Before(calendar.Date(day)) {
			return i
		}
	}
	return len(rows) - 1
}

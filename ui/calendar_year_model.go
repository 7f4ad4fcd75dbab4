package ui

import (
	"fmt"

	"convenor/calendar"
	"convenor/ui/grid"
)

// yearModel is a year's planner.
type yearModel struct {
	grid grid.Year
	// days are the sittings of each day, in order of start.
	days map[grid.Day][]*calendar.Sitting
}

// takeYear marks each day with the systems that sit on it. What is called off
// is not marked, nor what is private, which says nothing of the council's year.
func (m *calendarModel) takeYear(c *calendarMaking) {
	first := m.scope.yearKind().First(m.scope.month())
	m.year.grid = grid.Year{Year: first.Year, Month: first.Month, Days: map[grid.Day]grid.YearDay{}, Shades: c.shades, Today: grid.Day(c.today())}
	m.legend = yearLegend(c.shades)
	m.year.days = map[grid.Day][]*calendar.Sitting{}
	c.each(func(x *calendar.Sitting) {
		m.hold(x.ID().String(), c, x)
		day := grid.Day(x.Date())
		m.year.days[day] = append(m.year.days[day], x)
		if x.Status == calendar.StatusCancelled || x.Private {
			return
		}
		on := m.year.grid.Days[day]
		on.Clash = on.Clash || len(c.clashes[x.ID()]) > 0
		on.Marks = withMark(on.Marks, c.marks.sitting(x))
		m.year.grid.Days[day] = on
	})
}

// withMark adds a mark that is not there yet.
func withMark(list []grid.Mark, m mark) []grid.Mark {
	for _, held := range list {
		if held.Letter == m.letter && held.Tone == m.tone {
			return list
		}
	}
	return append(list, grid.Mark{Letter: m.letter, Tone: m.tone})
}

// says tells in one line what is on on a day.
func (y *yearModel) says(day grid.Day) string {
	const named = 4
	parts := []string{longDay(calendar.Date(day))}
	for i, x := range y.days[day] {
		if i == named {
			parts = append(parts, fmt.Sprintf("and %d more", len(y.days[day])-named))
			break
		}
		parts = append(parts, joined(" ", timesOf(x), inSentence(x.Label())))
	}
	if len(y.days[day]) == 0 {
		parts = append(parts, "nothing is on")
	}
	for _, s := range y.grid.Shades {
		if s.From.Until(day) >= 0 && day.Until(s.To) >= 0 {
			parts = append(parts, s.Letter+" "+s.Name)
		}
	}
	return joined(" · ", parts...)
}

package report

import (
	"slices"

	"convenor/calendar"
)

// Wall is a month in weeks, from the Monday before its first day.
type Wall struct {
	Title string
	Weeks [][]WallDay
}

// WallDay is one day of a wall.
type WallDay struct {
	On calendar.Date
	// Inside: it is a day of the month.
	Inside bool
	// Closed is the bank holiday's name; empty on other days.
	Closed string
	// Entries are its sittings, in order of start.
	Entries []WallEntry
}

// WallEntry is a sitting on a wall.
type WallEntry struct {
	// Time is of day; Name what it is called; Clash tells that somebody expected at it is
	// expected elsewhere too.
	Time, Name string
	Clash      bool
}

// wall lays out the month.
func (m *making) wall() Wall {
	clashing := map[calendar.OccurrenceID]bool{}
	for _, c := range m.clashes.open {
		clashing[c.A.ID()], clashing[c.B.ID()] = true, true
	}
	entries := map[calendar.Date][]WallEntry{}
	span := m.month.Span()
	for i := range m.s.Sittings {
		s := &m.s.Sittings[i]
		if s.Status == calendar.StatusCancelled || !span.Contains(s.Start) {
			continue
		}
		e := WallEntry{Time: s.Start.In(calendar.London()).Format("15:04"), Name: m.nameOf(s), Clash: clashing[s.ID()]}
		if s.AllDay {
			e.Time = ""
		}
		on := s.Date()
		if !slices.Contains(entries[on], e) {
			entries[on] = append(entries[on], e)
		}
	}
	w := Wall{Title: m.month.British()}
	for monday := m.month.First().Monday(); !monday.After(m.month.Last()); monday = monday.AddDays(7) {
		week := make([]WallDay, 0, 7)
		for i := range 7 {
			on := monday.AddDays(i)
			closed, _ := m.s.Holidays.Name(on)
			week = append(week, WallDay{On: on, Inside: on.MonthOf() == m.month, Closed: closed, Entries: entries[on]})
		}
		w.Weeks = append(w.Weeks, week)
	}
	return w
}

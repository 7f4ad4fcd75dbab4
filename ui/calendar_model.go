package ui

import (
	"fmt"
	"strings"
	"time"

	"convenor/calendar"
	"convenor/calendar/clash"
	"convenor/ui/grid"
)

// calendarModel is a month or a week, ready for display.
type calendarModel struct {
	scope scope
	// title heads the page, period stands in the stepper.
	title, period string
	month         grid.Month
	week          grid.Week
	// sittings are what the blocks stand for, by the blocks' ids, in order of
	// start under ids.
	sittings map[string]sittingModel
	ids      []string
	// empty says why there is nothing to see; empty when there is something.
	empty string
}

// newCalendarModel makes the month or week of a scope, as seen from now, from
// a snapshot that spans it. A snapshot may be older than now.
func newCalendarModel(s *calendar.Snapshot, at scope, now time.Time) calendarModel {
	m := calendarModel{scope: at, sittings: map[string]sittingModel{}}
	marks := newMarks(s.Register)
	clashes := clashesBySitting(at.clashesIn(s, calendar.Span{}))
	var blocks []grid.Block
	for i := range s.Sittings {
		sitting := &s.Sittings[i]
		if !at.wantsSitting(sitting) {
			continue
		}
		found := clashes[sitting.ID()]
		detail := newSittingModel(s, marks, sitting, found)
		for _, b := range newBlocks(s.Span, marks, sitting) {
			b.Clash = len(found) > 0
			blocks = append(blocks, b)
			m.sittings[b.ID] = detail
			m.ids = append(m.ids, b.ID)
		}
	}
	m.name(now, blocks)
	if len(blocks) == 0 {
		m.empty = "No sittings in " + m.period + at.whose(s.Register) + "."
	}
	return m
}

// name sets the words and the grid of the period.
func (m *calendarModel) name(now time.Time, blocks []grid.Block) {
	today := calendar.DateOf(now, calendar.London())
	if m.scope.week {
		m.period = weekWords(m.scope.day)
		m.title = fmt.Sprintf("Week %d", weekNumber(m.scope.day))
		m.week = grid.Week{First: grid.Day(m.scope.day.Monday()), Days: 5, Blocks: blocks, Today: grid.Day(today), Now: minuteOf(now)}
		for _, b := range blocks {
			if b.Day.Weekend() {
				m.week.Days = 7 // weekends only where something is on
			}
		}
		return
	}
	shown := m.scope.month()
	m.period, m.title = shown.British(), "Calendar"
	m.month = grid.Month{Year: shown.Year, Month: shown.Month, Blocks: blocks, Today: grid.Day(today)}
}

// clashesBySitting gives each sitting the clashes it is part of.
func clashesBySitting(found []clash.Clash) map[calendar.OccurrenceID][]clash.Clash {
	by := map[calendar.OccurrenceID][]clash.Clash{}
	for _, c := range found {
		by[c.A.ID()] = append(by[c.A.ID()], c)
		by[c.B.ID()] = append(by[c.B.ID()], c)
	}
	return by
}

// newBlocks gives the blocks of a sitting, one for each day of it inside a
// span. The first has the sitting's id, the others the id and a number.
func newBlocks(within calendar.Span, marks marks, s *calendar.Sitting) []grid.Block {
	first := s.Date()
	last := calendar.DateOf(s.End.Add(-1), calendar.London())
	titled := marks.titled(s)
	var blocks []grid.Block
	for day, n := first, 0; !day.After(last); day, n = day.AddDays(1), n+1 {
		part, inside := s.Span().Intersect(calendar.DaySpan(day, day.AddDays(1)))
		if !inside || part.Relate(within) != calendar.Overlapping {
			continue
		}
		b := grid.Block{
			ID: s.ID().String(), Day: grid.Day(day), Title: titled.title, Letter: titled.letter, Tone: titled.tone,
			Private: s.Private, Tentative: s.Tentative(), Cancelled: s.Status == calendar.StatusCancelled,
			AllDay: s.AllDay, Start: minuteOf(part.Start), End: grid.MinutesADay,
		}
		if n > 0 {
			b.ID = fmt.Sprintf("%s#%d", b.ID, n)
		}
		if day == last && !s.AllDay {
			b.End = endMinute(part)
		}
		if line := joined(" · ", s.Place, timesIn(part, s.AllDay)); !s.Private || !s.AllDay {
			b.Lines = append(b.Lines, line)
		}
		blocks = append(blocks, b)
	}
	return blocks
}

func timesIn(part calendar.Span, allDay bool) string {
	if allDay {
		return ""
	}
	return clockTime(part.Start) + "–" + clockTime(part.End)
}

// endMinute gives the minute of the day at which a part of one day ends.
func endMinute(part calendar.Span) int {
	end := minuteOf(part.End)
	if end <= minuteOf(part.Start) { // midnight, or in the hour that comes twice
		return min(minuteOf(part.Start)+max(int(part.Length().Minutes()), 1), grid.MinutesADay)
	}
	return end
}

// of names an officer after something: " for DASS"; nothing for everyone.
func of(r *calendar.Register, officer string) string {
	if officer == "" {
		return ""
	}
	return " for " + labelOf(r, officer)
}

// labelOf gives the shortest name people know an officer by.
func labelOf(r *calendar.Register, name string) string {
	if o, err := r.Officer(name); err == nil {
		return o.Label()
	}
	return name
}

// wordsOfPlace gives where a sitting is, or that nobody says.
func wordsOfPlace(s *calendar.Sitting) string {
	switch {
	case s.Private:
		return "Not kept"
	case strings.TrimSpace(s.Place) == "":
		return "No place given"
	default:
		return s.Place
	}
}

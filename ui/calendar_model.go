package ui

import (
	"fmt"
	"strings"
	"time"

	"convenor/calendar"
	"convenor/calendar/clash"
	"convenor/ui/grid"
)

// calendarModel is what the calendar shows of a period, ready for display.
type calendarModel struct {
	scope scope
	// title heads the page, period stands in the stepper.
	title, period string
	// One of them is filled, as the scope says.
	month grid.Month
	week  grid.Week
	day   dayModel
	year  yearModel
	list  []listRow
	// sittings are what the blocks stand for, by the blocks' ids; ids has the ids in order of
	// start. What else there is to say of one, detail says: it is asked of one at a time.
	sittings map[string]sittingModel
	ids      []string
	detailed func(*calendar.Sitting) sittingModel
	agendas  map[string][]string
	// legend names what shades the period's days; empty for nothing.
	legend string
	// empty says why there is nothing to see; empty when there is something.
	empty string
}

// newCalendarModel makes what the calendar shows of a scope, as seen from now,
// from a snapshot that spans it. A snapshot may be older than now.
func newCalendarModel(s *calendar.Snapshot, at scope, now time.Time) calendarModel {
	m := calendarModel{scope: at, sittings: map[string]sittingModel{}}
	c := calendarMaking{snapshot: s, at: at, now: now, marks: newMarks(s.Register), shades: shadesIn(s, at.shown())}
	c.clashes = clashesBySitting(at.clashesIn(s, calendar.Span{}))
	m.detailed = func(x *calendar.Sitting) sittingModel { return newSittingModel(s, c.marks, x, c.clashes[x.ID()]) }
	m.period, m.title, m.legend = at.shownWords(), at.calendarTitle(), shadesLegend(c.shades)
	switch at.by {
	case byDay:
		m.takeDay(&c)
	case byYear:
		m.takeYear(&c)
	case byList:
		m.takeList(&c)
	default:
		m.takeWeeks(&c)
	}
	if len(m.ids) == 0 {
		m.empty = "No sittings in " + m.period + at.whose(s.Register) + "."
		if at.by == byDay {
			m.empty = "No sittings on " + m.period + at.whose(s.Register) + "."
		}
	}
	return m
}

// calendarMaking is what every kind of calendar is made from.
type calendarMaking struct {
	snapshot *calendar.Snapshot
	at       scope
	now      time.Time
	marks    marks
	clashes  map[calendar.OccurrenceID][]clash.Clash
	shades   []grid.Shade
}

func (c *calendarMaking) today() calendar.Date { return calendar.DateOf(c.now, calendar.London()) }

// each calls for the sittings that are wanted, in order of start.
func (c *calendarMaking) each(do func(x *calendar.Sitting)) {
	for i := range c.snapshot.Sittings {
		if x := &c.snapshot.Sittings[i]; c.at.wantsSitting(x) {
			do(x)
		}
	}
}

// hold has a block stand for a sitting.
func (m *calendarModel) hold(block string, c *calendarMaking, x *calendar.Sitting) {
	m.sittings[block] = sittingModel{id: x.ID().String(), of: x, day: x.Date(), mark: c.marks.sitting(x), title: x.Label()}
	m.ids = append(m.ids, block)
}

// detail says everything of what a block stands for; false if it is not there.
func (m *calendarModel) detail(block string) (sittingModel, bool) {
	light, there := m.sittings[block]
	if !there {
		return light, false
	}
	full := m.detailed(light.of)
	full.agenda = m.agendas[full.id]
	return full, true
}

// takeWeeks makes the blocks of a month or a week.
func (m *calendarModel) takeWeeks(c *calendarMaking) {
	var blocks []grid.Block
	c.each(func(x *calendar.Sitting) {
		clashes := len(c.clashes[x.ID()]) > 0
		for _, b := range newBlocks(c.snapshot.Span, c.marks, x) {
			b.Clash = clashes
			blocks = append(blocks, b)
			m.hold(b.ID, c, x)
		}
	})
	today := grid.Day(c.today())
	if m.scope.by == byMonth {
		shown := m.scope.month()
		m.month = grid.Month{Year: shown.Year, Month: shown.Month, Blocks: blocks, Today: today, Shades: c.shades}
		return
	}
	m.week = grid.Week{First: grid.Day(m.scope.day.Monday()), Days: 5, Blocks: blocks, Today: today, Now: minuteOf(c.now), Shades: c.shades}
	for _, b := range blocks {
		if b.Day.Weekend() {
			m.week.Days = 7 // weekends only where something is on
		}
	}
}

// calendarTitle heads the calendar's page.
func (s scope) calendarTitle() string {
	switch s.by {
	case byWeek:
		return weekTitle(s.day)
	case byDay:
		return s.day.Weekday().String()
	case byYear:
		if s.yearKind() == calendar.FinancialYear {
			return "Financial year"
		}
		return "Municipal year"
	default:
		return "Calendar"
	}
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
			Remote: s.Presence == calendar.PresenceRemote, ToConfirm: s.ToConfirm,
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

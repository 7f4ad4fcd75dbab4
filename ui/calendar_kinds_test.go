package ui

import (
	"testing"
	"time"

	"convenor/calendar"
	"convenor/ui/grid"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// thursday gives the scope of 14 January 2027 by one way of showing it.
func thursday(by calendarBy) scope {
	at := january()
	at.by = by
	return at
}

// badDay is a Thursday on which three things are.
func badDay(t *testing.T) *picture {
	p := newPicture(t)
	p.add("N Board", 14, "09:30", "12:00", "N Board")
	p.add("Call", 14, "11:30", "12:30", "", remote)
	p.add("Nobody comes", 14, "15:00", "16:00", "S Board", func(s *calendar.Sitting) { s.Expected = nil })
	return p
}

// ofDay makes the model of a picture's own days.
func ofDay(p *picture, at scope) calendarModel {
	s := p.snapshot()
	s.Span = at.shown()
	return newCalendarModel(s, at, now)
}

func TestADayHasALaneForEveryOfficerExpected(t *testing.T) {
	m := ofDay(badDay(t), thursday(byDay))
	var names, clashing []string
	for _, l := range m.day.lanes {
		names = append(names, l.name)
		for _, b := range l.blocks {
			if b.Clash {
				clashing = append(clashing, l.name+" "+b.Title)
			}
		}
	}
	same(t, "whose time counts, then members, then nobody", names, []string{"DASS", "DCS", "Cllr Cole", nobodysLane})
	same(t, "only whose clash it is", clashing, []string{"DASS Board", "DASS Call"})
	same(t, "each block has a name of its own", m.day.lanes[1].blocks[0].ID, m.ids[0]+"@2")
	other, there := m.detail(m.ids[0] + "@2")
	same(t, "and stands for its sitting", there && other.id == m.ids[0], true)
	at := thursday(byDay)
	at.officer = "Bea Ford"
	same(t, "of one officer", len(ofDay(badDay(t), at).day.lanes), 1)
	same(t, "an empty day", ofDay(newPicture(t), thursday(byDay)).empty, "No sittings on Thu 14 Jan 2027.")
}

func TestLanesAreColumnsOfTheSameDay(t *testing.T) {
	m := ofDay(badDay(t), thursday(byDay))
	w := m.day.week(2, 7)
	same(t, "columns", w.Columns, []string{"Cllr Cole", nobodysLane})
	same(t, "the second column's", w.Blocks[1].Title+" "+calendar.Date(w.Blocks[1].Day).String(), "Nobody comes 2027-01-15")
	same(t, "lane", m.day.laneOf(m.ids[0]+"@3"), 2)
	same(t, "none", m.day.laneOf("x"), -1)
	empty := dayModel{}
	same(t, "none at all", len(empty.week(0, 7).Columns), 1)
}

func TestTheYearMarksWhoSits(t *testing.T) {
	p := badDay(t)
	p.add("Called off", 20, "09:30", "12:00", "N Board", cancelled)
	p.add("Doctor", 21, "09:30", "12:00", "", private)
	at := thursday(byYear)
	m := ofDay(p, at)
	day := m.year.grid.Days[grid.Day(at.day)]
	letters := ""
	for _, k := range day.Marks {
		letters += k.Letter
	}
	same(t, "marks", letters, "N·S")
	same(t, "clash", day.Clash, true)
	same(t, "neither called off nor private", len(m.year.grid.Days), 1)
	same(t, "begins in May", m.year.grid.Month, time.May)
	same(t, "title and period", m.title+" "+m.period, "Municipal year 2026-27")
	at.year = calendar.FinancialYear
	m = ofDay(p, at)
	same(t, "or in April", m.year.grid.Month, time.April)
	same(t, "says", m.year.says(grid.Day(at.day)), "Thursday 14 January 2027 · 09:30–12:00 N Board · 11:30–12:30 Call · 15:00–16:00 Nobody comes")
	same(t, "of an empty day", m.year.says(grid.Day(at.day.AddDays(1))), "Friday 15 January 2027 · nothing is on")
}

func TestTheListStandsUnderItsDays(t *testing.T) {
	p := badDay(t)
	p.add("Off", 20, "09:30", "12:00", "N Board", cancelled)
	p.add("Maybe", 20, "14:00", "15:00", "S Board", tentative)
	p.add("Some time", 21, "09:00", "10:00", "N Board", allDay(1), func(s *calendar.Sitting) { s.ToConfirm = true })
	p.register.Overlays = []calendar.Overlay{{Kind: "recess", Name: "Winter", From: date(t, "2026-12-21"), To: date(t, "2027-01-03")}}
	m := ofDay(p, thursday(byList))
	var days, times, states []string
	for i := range m.list {
		l := m.list[i].line()
		days, times, states = append(days, l.day), append(times, l.time), append(states, l.state)
	}
	same(t, "days", days, []string{"Fri 1 Jan", "Thu 14 Jan", "", "", "Wed 20 Jan", "", "Thu 21 Jan"})
	same(t, "times", times, []string{"", "09:30–12:00", "11:30–12:30", "15:00–16:00", "09:30–12:00", "14:00–15:00", "time tbc"})
	same(t, "states", states, []string{"", "Clashes", "Clashes, online", "", "Cancelled", "Tentative", ""})
	same(t, "the recess", m.list[0].line().title, "R Winter, 21 Dec–3 Jan")
	same(t, "from a day", listFrom(m.list, grid.Day(date(t, "2027-01-15"))), 4)
	same(t, "after the last", listFrom(m.list, grid.Day(date(t, "2027-01-30"))), 6)
}

func TestShadesAreNamedWithTheirDays(t *testing.T) {
	p := newPicture(t)
	p.register.Overlays = []calendar.Overlay{
		{Kind: "school", Name: "Half term", From: date(t, "2027-02-15"), To: date(t, "2027-02-19")},
		{Kind: "milestone", Name: "BCF plan", From: date(t, "2027-01-29"), To: date(t, "2027-01-29")},
	}
	s := p.snapshot()
	s.Holidays = calendar.NewHolidays(map[calendar.Date]string{date(t, "2027-01-01"): "New Year’s Day"})
	same(t, "January", newCalendarModel(s, january(), now).legend, "B New Year’s Day, Fri 1 Jan · M BCF plan, Fri 29 Jan")
	same(t, "the year", newCalendarModel(s, thursday(byYear), now).legend, "M BCF plan, Fri 29 Jan · S Half term, 15 Feb–19 Feb · B bank holiday")
}

func TestStepsAreThoseOfWhatIsShown(t *testing.T) {
	for by, want := range map[calendarBy]string{byDay: "2027-02-01", byWeek: "2027-02-07", byMonth: "2027-02-28", byList: "2027-02-28", byYear: "2028-01-31"} {
		same(t, calendarLabels[by.place()], scope{day: date(t, "2027-01-31"), by: by}.stepShown(1).day.String(), want)
	}
	leap := scope{day: date(t, "2028-02-29"), by: byYear}
	same(t, "a year from a leap day", leap.stepShown(1).day.String(), "2029-02-28")
	clocks := scope{day: date(t, "2027-03-28"), by: byDay}
	same(t, "the day the clocks go on", clocks.shown().Length(), 23*time.Hour)
}

func TestTheCalendarIsWorkedByKeysInEveryKind(t *testing.T) {
	s := newTestShell(t, Options{Planner: withSample(t)})
	s.look(at(t, "2027-01-14"))
	v := s.calendar
	menuItem(t, s, "Year").Action()
	press(s, fyne.KeyRight)
	press(s, fyne.KeyReturn)
	same(t, "a day of the year opens", s.at.by, byDay)
	same(t, "which", s.frame.title.Text()+" "+s.frame.stepper.Label(), "Friday Fri 15 Jan 2027")
	press(s, fyne.KeyPageUp)
	press(s, fyne.KeyDown)
	same(t, "the first sitting of the day before", v.detail.title.Text(), "N ICB Board")
	menuItem(t, s, "List").Action()
	press(s, fyne.KeyDown)
	same(t, "the list begins at the day", v.model.list[v.list.chosen].on.String(), "2027-01-14")
	press(s, fyne.KeyDown)
	same(t, "and goes on", v.detail.title.Text(), "C Place Partnership")
}

func TestMoreOfficersThanFitAreTurnedTo(t *testing.T) {
	p := newPicture(t)
	for i := range 9 {
		p.register.Officers = append(p.register.Officers, calendar.Officer{Name: "Member " + string(rune('A'+i))})
	}
	for range 9 {
		p.register.Seats = append(p.register.Seats, p.register.Seats[0])
	}
	p.add("N Board", 14, "09:30", "12:00", "N Board")
	v := newCalendarView(newPlanner(t), onTheSpot(), nil)
	inLight(t)
	inWindow(t, v.body, fyne.NewSize(1000, 600))
	v.show(ofDay(p, thursday(byDay)))
	same(t, "twelve lanes", v.top.lanes.Label(), "Officers 1–7 of 12")
	v.choose(v.model.ids[0])
	v.day.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
	v.day.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	same(t, "over the edge", v.top.lanes.Label(), "Officers 8–12 of 12")
	v.turnLanes(1)
	same(t, "there are no more", v.top.lanes.Label(), "Officers 8–12 of 12")
	v.choose(v.model.ids[0])
	same(t, "back to a sitting's own", v.top.lanes.Label(), "Officers 1–7 of 12")
}

func TestNewKindsOfCalendarAreDrawnAsBefore(t *testing.T) {
	for by, name := range map[calendarBy]string{byDay: "calendar_day.xml", byYear: "calendar_year.xml", byList: "calendar_list.xml"} {
		t.Run(name, func(t *testing.T) {
			inLight(t)
			v := newCalendarView(newPlanner(t), onTheSpot(), nil)
			w := inWindow(t, v.body, fyne.NewSize(860, 520))
			v.show(ofDay(badDay(t), thursday(by)))
			test.AssertRendersToMarkup(t, name, w.Canvas())
		})
	}
}

// gridDay reads a day of a grid.
func gridDay(t *testing.T, day string) grid.Day { return grid.Day(date(t, day)) }

package ui

import (
	"slices"
	"testing"

	"convenor/calendar"
	"convenor/ui/grid"

	"fyne.io/fyne/v2"
)

// idOf finds the block of a title on a day.
func idOf(t *testing.T, v *calendarView, title, day string) string {
	t.Helper()
	i := slices.IndexFunc(v.model.ids, func(id string) bool {
		m := v.model.sittings[id]
		return m.title == title && m.day == date(t, day)
	})
	if i < 0 {
		t.Fatalf("%s on %s is not shown", title, day)
	}
	return v.model.ids[i]
}

func TestASittingOpensBesideTheCalendar(t *testing.T) {
	s := newTestShell(t, Options{Planner: withSample(t)})
	v := s.calendar
	same(t, "at first", v.detail.object.Visible(), false)
	v.month.OnOpen(idOf(t, v, "N ICB Board", "2027-01-14"))
	same(t, "opened", v.detail.object.Visible(), true)
	same(t, "title", v.detail.title.Text(), "N ICB Board")
	same(t, "when", v.detail.facts[0].says.Text(), "Thu 14 Jan 2027 09:30–12:00")
	same(t, "clashes", v.detail.heading.Visible(), true)
	v.month.OnOpen(idOf(t, v, "N ICP", "2027-01-20"))
	same(t, "another", v.detail.title.Text(), "N ICP")
	same(t, "which does not clash", v.detail.heading.Visible(), false)
	s.refresh()
	same(t, "stays open when the page loads again", v.detail.title.Text(), "N ICP")
	s.step(1)
	same(t, "closed in another month", v.detail.object.Visible(), false)
}

func TestThePanelCloses(t *testing.T) {
	s := newTestShell(t, Options{Planner: withSample(t)})
	s.calendar.month.OnOpen(idOf(t, s.calendar, "N ICP", "2027-01-20"))
	s.calendar.closeDetail()
	same(t, "visible", s.calendar.detail.object.Visible(), false)
	s.refresh()
	same(t, "stays closed", s.calendar.detail.object.Visible(), false)
}

func TestADayOpensItsWeek(t *testing.T) {
	s := newTestShell(t, Options{Planner: withSample(t)})
	s.calendar.month.OnDay(grid.Day(date(t, "2027-01-14")))
	same(t, "week", s.frame.title.Text()+", "+s.frame.stepper.Label(), "Week 2, 11–17 January 2027")
	same(t, "grids", [2]bool{s.calendar.month.Visible(), s.calendar.week.Visible()}, [2]bool{false, true})
	same(t, "choice", calendarOrder[s.calendar.choice.Chosen()], byWeek)
	s.calendar.choice.OnChosen(byMonth.place())
	same(t, "month again", s.frame.stepper.Label(), "January 2027")
	same(t, "grids", [2]bool{s.calendar.month.Visible(), s.calendar.week.Visible()}, [2]bool{true, false})
}

func TestTheDayStaysWhenTheMonthsChange(t *testing.T) {
	s := newTestShell(t, Options{Planner: withSample(t)})
	s.calendar.month.OnSelected(grid.Day(date(t, "2027-01-14")))
	s.calendar.month.OnStep(1)
	same(t, "a month on", s.at.day.String(), "2027-02-14")
	s.calendar.showBy(byWeek)
	s.calendar.week.OnStep(-1)
	same(t, "a week back", s.at.day.String(), "2027-02-07")
}

func TestGoingToASittingShowsItsPeriod(t *testing.T) {
	s := newTestShell(t, Options{Planner: withSample(t)})
	id := idOf(t, s.calendar, "C ICB Board", "2027-01-28")
	s.turn(viewDays)
	s.look(at(t, "2026-05-05"))
	s.goToSitting(id, date(t, "2027-01-28"))
	same(t, "month", s.frame.stepper.Label(), "January 2027")
	same(t, "sitting", s.calendar.detail.title.Text(), "C ICB Board")
	s.showBy(byWeek)
	s.goToSitting(id, date(t, "2027-01-28"))
	same(t, "in a week", s.calendar.week.Selected(), id)
}

func TestTheFocusGoesToTheGridThatIsSeen(t *testing.T) {
	s := newTestShell(t, Options{Planner: withSample(t)})
	press(s, fyne.KeyRight)
	if s.window.Canvas().Focused() != fyne.Focusable(s.calendar.month) {
		t.Error("an arrow key does not go to the month")
	}
	day, _ := s.calendar.month.Selected()
	same(t, "and moves there", calendar.Date(day).String(), "2027-01-05")
	menuItem(t, s, "Week").Action()
	press(s, fyne.KeyDown)
	if s.window.Canvas().Focused() != fyne.Focusable(s.calendar.week) {
		t.Error("an arrow key does not go to the week")
	}
}

func TestTheClashThatWasChosenStaysSo(t *testing.T) {
	s := newTestShell(t, Options{Planner: withSample(t)})
	s.turn(viewClashes)
	v := s.views[viewClashes].(*clashesView)
	v.list.Select(2)
	was := v.rows()[2].id
	s.stale[viewClashes] = true
	s.refresh()
	same(t, "after loading again", v.rows()[v.list.chosen].id, was)
	s.step(1)
	same(t, "none to choose", v.nothing.object.Visible(), true)
	same(t, "no detail", v.detail.object.Visible(), false)
	s.step(-1)
	same(t, "the first", v.list.chosen, 0)
	same(t, "detail", v.detail.object.Visible(), true)
}

func TestLongReasonsGetASecondLine(t *testing.T) {
	s := newTestShell(t, Options{Planner: withSample(t)})
	s.turn(viewClashes)
	v := s.views[viewClashes].(*clashesView)
	row := newClashRow().(*fyne.Container)
	for width, lines := range map[float32]float32{360: 2, 900: 1} {
		v.setClashRow(0, row)
		row.Resize(fyne.NewSize(width, 120))
		row.Refresh()
		reason := row.Layout.(*clashRow).reason
		if got := reason.MinSize().Height / reasonLine; got < lines-0.2 || got > lines+0.2 {
			t.Errorf("at %v the reason has %.1f lines, want %v", width, got, lines)
		}
	}
}

func TestTheRegistersTablesAreTurned(t *testing.T) {
	s := newTestShell(t, Options{Planner: withSample(t)})
	s.turn(viewRegister)
	v := s.views[viewRegister].(*registerView)
	for i := range v.sheets {
		v.parts.choose(i)
		for j, sheet := range v.sheets {
			same(t, sectionKinds[j].name, sheet.object.Visible(), i == j)
		}
		if v.focus() != fyne.Focusable(v.sheets[i].list) || len(v.sheets[i].rows) != len(v.model.sections[i].held) {
			t.Errorf("%s: %d rows", sectionKinds[i].name, len(v.sheets[i].rows))
		}
	}
}

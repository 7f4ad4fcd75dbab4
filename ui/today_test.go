package ui

import (
	"testing"

	"convenor/calendar"
	"convenor/calendar/planner"
	"convenor/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// todayShell opens the window on its first page, on that Wednesday.
func todayShell(t *testing.T) (*shell, *todayView) {
	t.Helper()
	s := newTestShell(t, Options{Planner: plannerOn(t, wednesday)})
	s.turn(viewToday)
	return s, s.views[viewToday].(*todayView)
}

func TestTheWindowOpensOnToday(t *testing.T) {
	a := test.NewTempApp(t)
	a.Settings().SetTheme(look.NewTheme(look.Light))
	w := a.NewWindow("Convenor")
	t.Cleanup(w.Close)
	s := newShell(Options{Planner: withSample(t), Home: t.TempDir()}, w, onTheSpot())
	w.Resize(fyne.NewSize(1280, 720))
	begin(s, Options{})
	same(t, "front", s.front, viewToday)
	same(t, "title", s.frame.title.Text(), "Tuesday 1 December 2026")
	v := s.views[viewToday].(*todayView)
	same(t, "next", v.lists[todayClashes].of.next, "Next: N Discharge call, Mon 4 Jan 2027 08:30–09:00.")
	s.window.Canvas().Focus(v.lists[todayClashes].act)
	press(s, fyne.KeyReturn)
	same(t, "to the calendar", s.front, viewCalendar)
	same(t, "and its sitting", s.calendar.detail.title.Text(), "N Discharge call")
}

func TestEnterOnAClashOpensTheDeskOnIt(t *testing.T) {
	s, v := todayShell(t)
	same(t, "clashes", v.lists[todayClashes].of.heading, "Open clashes in the next 7 days: 4")
	press(s, fyne.KeyDown)
	press(s, fyne.KeyDown)
	want := v.lists[todayClashes].of.rows[1].id
	same(t, "keys only choose", s.front, viewToday)
	press(s, fyne.KeyReturn)
	same(t, "front", s.front, viewClashes)
	desk := s.views[viewClashes].(*clashesView)
	same(t, "the clash", desk.rows()[desk.list.chosen].id, want)
}

func TestAClickOpensARowTwice(t *testing.T) {
	s, v := todayShell(t)
	for range 2 {
		v.lists[todayDue].list.Select(0)
		same(t, "front", s.front, viewCalendar)
		s.turn(viewToday)
	}
	v.lists[todayChanges].list.Select(0)
	same(t, "what changed", s.front, viewImports)
}

func TestACardOpensTheOfficerDays(t *testing.T) {
	s, v := todayShell(t)
	same(t, "cards", len(v.model.cards), 5)
	same(t, "heading", v.heading.Text(), "Officer days in January 2027")
	v.cards.Objects[0].(*look.KeyFigure).OnOpen()
	same(t, "front", s.front, viewDays)
	same(t, "month", s.at.month(), month(t, "2027-01"))
}

func TestTodayFollowsAChangeAndTheOfficer(t *testing.T) {
	s, v := todayShell(t)
	before := len(v.lists[todayClashes].of.rows)
	at := s.at
	at.officer = officerNamed(t, s.planner.(*planner.Planner), "CEX")
	s.look(at)
	same(t, "of the CEX", len(v.lists[todayClashes].of.rows), 1)
	s.undo()
	same(t, "after undo", before > 0 && len(v.lists[todayClashes].of.rows) == 0, true)
}

func TestTodayIsDrawnAsBefore(t *testing.T) {
	inLight(t)
	p := newPicture(t)
	p.add("N Board", 14, "09:30", "12:00", "N Board")
	p.add("Call", 14, "11:30", "12:30", "", remote)
	v := newTodayView(nil, onTheSpot(), nil)
	w := inWindow(t, v.object, fyne.NewSize(900, 520))
	v.show(todayOf(t, p, january(), calendar.HistoryEntry{Name: "import of dass.ics", At: wednesday, Edits: 2}))
	test.AssertRendersToMarkup(t, "today.xml", w.Canvas())
}

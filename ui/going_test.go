package ui

import (
	"testing"

	"convenor/ui/grid"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// goes types a day into the dialog and gives where the window then is.
func goes(t *testing.T, s *shell, text string) string {
	t.Helper()
	menuItem(t, s, "Go to a date…").Action()
	test.Type(s.going.field.entry, text)
	press(s, fyne.KeyReturn)
	if s.dialogs.showing() {
		press(s, fyne.KeyEscape)
		return "stays"
	}
	return s.at.day.String()
}

func TestADayIsGoneToAsItIsTyped(t *testing.T) {
	s := newTestShell(t, Options{Planner: withSample(t)}) // it is Tuesday 1 December 2026
	for text, want := range map[string]string{
		"14/1": "2027-01-14", "next tue": "2026-12-08", "+2w": "2026-12-15", "+1m": "2027-01-01",
		"29/2/2028": "2028-02-29", "28 mar 2027": "2027-03-28", "31/10/2027": "2027-10-31", // the clocks change on both
		"30/2/2027": "stays", "soon": "stays", "": "stays",
	} {
		same(t, text, goes(t, s, text), want)
	}
}

func TestADayIsPickedFromTheMonth(t *testing.T) {
	s := newTestShell(t, Options{Planner: withSample(t)})
	s.look(at(t, "2027-01-31"))
	s.frame.stepper.OnOpen() // by mouse
	g := s.going
	same(t, "month", g.step.Label(), "January 2027")
	g.month.OnStep(1)
	same(t, "no month is skipped", g.step.Label(), "February 2027")
	g.month.OnStep(1)
	g.month.OnStep(1)
	g.month.OnSelected(grid.Day(date(t, "2027-04-30")))
	same(t, "the field says so", g.field.entry.Text, "Fri 30 Apr 2027")
	g.month.OnDay(grid.Day(date(t, "2027-04-30")))
	same(t, "gone", s.at.day.String(), "2027-04-30")
	same(t, "closed", s.dialogs.showing(), false)
}

func TestWhatIsTypedIsShownInTheMonth(t *testing.T) {
	s := newTestShell(t, Options{Planner: withSample(t)})
	s.askDay()
	test.Type(s.going.field.entry, "31/10/2027")
	same(t, "month", s.going.step.Label(), "October 2027")
	day, _ := s.going.month.Selected()
	same(t, "day", day, grid.Day(date(t, "2027-10-31")))
	s.going.month.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	same(t, "over the month's end", s.going.step.Label()+": "+s.going.field.entry.Text, "November 2027: Mon 1 Nov 2027")
}

func TestADayIsShownWhereOneIs(t *testing.T) {
	s := newTestShell(t, Options{Planner: withSample(t)})
	s.showBy(byDay)
	same(t, "in the calendar by day", goes(t, s, "14/1")+" "+s.frame.stepper.Label(), "2027-01-14 Thu 14 Jan 2027")
	s.turn(viewClashes)
	goes(t, s, "14/2/2027")
	same(t, "at the desk", s.frame.title.Text()+" "+s.frame.stepper.Label(), "Clashes February 2027")
	s.turn(viewRegister)
	goes(t, s, "14/1")
	same(t, "from the register to the calendar", s.front, viewCalendar)
}

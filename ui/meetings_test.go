package ui

import (
	"strings"
	"testing"

	"convenor/calendar"
	"convenor/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// withJanuary gives a window on the sample council, in its January.
func withJanuary(t *testing.T) *shell {
	t.Helper()
	s := newTestShell(t, Options{Planner: withSample(t)})
	s.look(at(t, "2027-01-14"))
	return s
}

// sittingCalled gives the sitting of that title on a day that the calendar shows.
func sittingCalled(t *testing.T, s *shell, title, day string) *calendar.Sitting {
	t.Helper()
	for _, m := range s.calendar.model.sittings {
		if m.of.Title == title && m.of.Date() == date(t, day) {
			return m.of
		}
	}
	t.Fatalf("no %s on %s", title, day)
	return nil
}

// chooseSitting shows it beside the calendar, as a click does.
func chooseSitting(t *testing.T, s *shell, title, day string) *calendar.Sitting {
	t.Helper()
	of := sittingCalled(t, s, title, day)
	for id, m := range s.calendar.model.sittings {
		if m.of == of {
			s.calendar.choose(id)
			break
		}
	}
	return of
}

// TestAMeetingIsEnteredByHand holds walk 7.1's first line: a new Health and
// Wellbeing Board, by keys alone, which finds its body by its title.
func TestAMeetingIsEnteredByHand(t *testing.T) {
	s := withJanuary(t)
	menuItem(t, s, "New meeting…").Action()
	f := s.tasks.meetings.form
	same(t, "the day looked at", f.day.entry.Text, "Thu 14 Jan 2027")
	press(s, fyne.KeyReturn)
	same(t, "without a title", f.untitled.Text(), "Give it a title: it is found by it, and by it finds its body.")
	same(t, "focus on the title", s.window.Canvas().Focused() == fyne.Focusable(f.title), true)
	test.Type(f.title, "Health and Wellbeing Board")
	same(t, "no complaint while typing", f.untitled.Visible(), false)
	same(t, "body", f.named.Text(), "The title names Health and Wellbeing Board.")
	f.day.entry.SetText("30/2")
	test.Type(f.times.entry, "10-12")
	same(t, "times", f.times.says.Text(), "10:00–12:00")
	press(s, fyne.KeyReturn)
	same(t, "no such day", strings.HasPrefix(f.day.says.Text(), "“30/2” is no day."), true)
	same(t, "focus on the day", s.window.Canvas().Focused() == fyne.Focusable(f.day.entry), true)
	f.day.entry.SetText("1/4")
	same(t, "day", f.day.says.Text(), "Thu 1 Apr 2027")
	press(s, fyne.KeyReturn)
	same(t, "done", s.dialogs.showing(), false)
	same(t, "said", s.frame.status.left.Text(), "New meeting: Health and Wellbeing Board, Thu 1 Apr 2027 10:00–12:00")
	of := s.calendar.chosen()
	same(t, "shown", of.Title, "Health and Wellbeing Board")
	same(t, "its body", of.Of[0].Name, "Health and Wellbeing Board")
	same(t, "undo by name", s.frame.status.undo.Label(), "Undo: new meeting Health and Wellbeing Board")
	s.undo()
	same(t, "undone", s.calendar.chosen() == nil, true)
}

func TestASittingIsChangedByHand(t *testing.T) {
	s := withJanuary(t)
	of := chooseSitting(t, s, "N ICB Board", "2027-01-14")
	menuItem(t, s, "Edit…").Action()
	f := s.tasks.meetings.form
	same(t, "as held", f.times.entry.Text, "09:30-12:00")
	press(s, fyne.KeyReturn)
	same(t, "nothing", s.frame.status.left.Text(), "Nothing was changed.")
	menuItem(t, s, "Edit…").Action()
	f = s.tasks.meetings.form
	f.day.entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyUp})
	same(t, "Up is the day after", f.day.entry.Text, "Fri 15 Jan 2027")
	f.times.entry.SetText("2-4.30")
	f.place.SetText("Teams")
	press(s, fyne.KeyReturn)
	now := s.calendar.chosen()
	same(t, "moved", now.ID(), of.ID())
	same(t, "when", s.frame.status.left.Text(), "Changed: N ICB Board, Fri 15 Jan 2027 14:00–16:30")
	same(t, "where", now.Place+" "+string(now.Presence), "Teams remote")
	same(t, "two sources", len(now.Claims), 2)
}

func TestWhatCannotBeEnteredStaysInTheForm(t *testing.T) {
	for _, c := range []struct {
		entry meetingEntry
		at    meetingPart
	}{
		{meetingEntry{day: "14/1", times: "10"}, partTitle},
		{meetingEntry{title: "x", times: "10"}, partDay},
		{meetingEntry{title: "x", day: "Mon 14 Jan 2027", times: "10"}, partDay},
		{meetingEntry{title: "x", day: "14/1"}, partTimes},
		{meetingEntry{title: "x", day: "14/1", times: "15:00-14:00"}, partTimes},
	} {
		if _, wrong := c.entry.read(date(t, "2026-12-01"), nil); wrong == nil || wrong.at != c.at || wrong.says == "" {
			t.Errorf("%+v: %+v", c.entry, wrong)
		}
	}
}

func TestASittingIsCancelledAndSplitOnlyWhereItCanBe(t *testing.T) {
	s := withJanuary(t)
	menuItem(t, s, "Cancel sitting…").Action()
	same(t, "none chosen", s.frame.status.left.Text(), "Choose a sitting in the calendar first.")
	chooseSitting(t, s, "JHOSC", "2027-01-22")
	menuItem(t, s, "Split…").Action()
	same(t, "one source", s.frame.status.left.Text(), "Only one source gives it: there is nothing to split.")
	same(t, "no button for it", s.calendar.detail.acts.buttons[actSplit].Visible(), false)
	s.calendar.detail.acts.buttons[actCancel].OnPressed()
	same(t, "asks", s.dialogs.box.title, "Cancel JHOSC?")
	press(s, fyne.KeyReturn)
	same(t, "cancelled", s.calendar.chosen().Status, calendar.StatusCancelled)
	same(t, "not twice", s.calendar.detail.acts.buttons[actCancel].Visible(), false)
	for id, m := range s.calendar.model.sittings {
		if m.of.Private {
			s.calendar.choose(id)
		}
	}
	menuItem(t, s, "Edit…").Action()
	same(t, "private", s.frame.status.left.Text(), "A private appointment is held as times only, and changed in its own diary.")
}

func TestABodyIsAssignedByKeys(t *testing.T) {
	s := withJanuary(t)
	chooseSitting(t, s, "Budget briefing", "2027-01-14")
	menuItem(t, s, "Assign to a body…").Action()
	search, _ := s.window.Canvas().Focused().(*field)
	test.Type(search, "n icp")
	press(s, fyne.KeyDown)
	tick, is := s.window.Canvas().Focused().(*look.Tick)
	same(t, "in the list", is, true)
	same(t, "the one that fits", strings.HasPrefix(tick.Label(), "N ICP"), true)
	press(s, fyne.KeySpace)
	press(s, fyne.KeyUp)
	same(t, "back to the search", s.window.Canvas().Focused() == fyne.Focusable(search), true)
	press(s, fyne.KeyReturn)
	same(t, "assigned", s.calendar.chosen().Of[0].Name, "N ICP")
	same(t, "undo by name", s.frame.status.undo.Label(), "Undo: body of Budget briefing: N ICP")
}

func TestTwoSittingsAreMadeOneAndSplitAgain(t *testing.T) {
	s := withJanuary(t)
	chooseSitting(t, s, "C Place Partnership", "2027-01-14")
	before := len(s.calendar.model.ids)
	menuItem(t, s, "Same meeting as…").Action()
	search, _ := s.window.Canvas().Focused().(*field)
	same(t, "nothing chosen yet", s.dialogs.goOn.Disabled(), true)
	test.Type(search, "budget")
	press(s, fyne.KeyDown)
	press(s, fyne.KeyReturn)
	same(t, "one fewer", len(s.calendar.model.ids), before-1)
	same(t, "said", s.frame.status.left.Text(), "Made one: C Place Partnership and Budget briefing")
	s.undo()
	same(t, "as before", len(s.calendar.model.ids), before)
}

// TestATimeCanBeToBeConfirmed holds that a meeting may have a day and no time, and be given one.
func TestATimeCanBeToBeConfirmed(t *testing.T) {
	s := withJanuary(t)
	s.tasks.meetings.add()
	f := s.tasks.meetings.form
	f.title.SetText("Scrutiny workshop")
	f.times.entry.SetText("tbc")
	press(s, fyne.KeyReturn)
	same(t, "said", s.frame.status.left.Text(), "New meeting: Scrutiny workshop, Thu 14 Jan 2027, time to be confirmed")
	of := s.calendar.chosen()
	same(t, "to be confirmed", of.ToConfirm && !of.Blocks(), true)
	menuItem(t, s, "Edit…").Action()
	f = s.tasks.meetings.form
	same(t, "shown so", f.times.entry.Text, "tbc")
	press(s, fyne.KeyReturn)
	same(t, "unchanged", s.frame.status.left.Text(), "Nothing was changed.")
	menuItem(t, s, "Edit…").Action()
	s.tasks.meetings.form.times.entry.SetText("2-4")
	press(s, fyne.KeyReturn)
	same(t, "confirmed", s.frame.status.left.Text(), "Changed: Scrutiny workshop, Thu 14 Jan 2027 14:00–16:00")
	same(t, "takes time", s.calendar.chosen().Blocks(), true)
}

package ui

import (
	"testing"

	"fyne.io/fyne/v2"
)

// again opens the window as another start of the program would.
func again(t *testing.T, o Options) *shell {
	t.Helper()
	w := fyne.CurrentApp().NewWindow("Convenor")
	t.Cleanup(w.Close)
	s := newShell(o, w, onTheSpot())
	begin(s, o)
	return s
}

func TestTheWindowOpensWhereItWasLeft(t *testing.T) {
	o := Options{Planner: withSample(t), Home: t.TempDir()}
	s := newTestShell(t, o)
	officer := officerNamed(t, withSample(t), "DASS")
	to := s.at
	to.day, to.officer = date(t, "2027-01-14"), officer
	s.look(to)
	s.turn(viewClashes)
	s.frame.search.SetText("board") // a search is no place to come back to
	next := again(t, o)
	same(t, "view", next.front, viewClashes)
	same(t, "day", next.at.day, to.day)
	same(t, "officer", next.at.officer, officer)
}

func TestWhoStaysWithTodayFindsTodayAgain(t *testing.T) {
	o := Options{Planner: withSample(t), Home: t.TempDir()}
	s := newTestShell(t, o) // which goes to January by itself, for December holds nothing
	same(t, "no day is kept", fyne.CurrentApp().Preferences().String(prefDay), "")
	next := again(t, o)
	same(t, "day", next.at.day, s.at.day)
}

func TestAnOfficerWhomAnotherDatabaseDoesNotKnowIsDropped(t *testing.T) {
	o := Options{Planner: withSample(t), Home: t.TempDir()}
	s := newTestShell(t, o)
	to := s.at
	to.officer = officerNamed(t, withSample(t), "DASS")
	s.look(to)
	next := again(t, Options{Planner: newPlanner(t), Home: t.TempDir()})
	same(t, "officer", next.at.officer, "")
}

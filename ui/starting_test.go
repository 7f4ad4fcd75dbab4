package ui

import (
	"slices"
	"testing"

	"convenor/assets"
	"convenor/calendar"
	"convenor/calendar/planner"
	"convenor/calendar/reference"

	"fyne.io/fyne/v2"
)

// startingCouncils are those of the reference data on a day of the tests.
func startingCouncils(t *testing.T) []planner.StartingCouncil {
	t.Helper()
	ref, err := reference.Read(assets.Reference())
	if err != nil {
		t.Fatal(err)
	}
	return planner.StartingCouncils(ref, calendar.DateOf(now, calendar.London()))
}

func councilCalled(t *testing.T, name string) planner.StartingCouncil {
	t.Helper()
	list := startingCouncils(t)
	i := slices.IndexFunc(list, func(c planner.StartingCouncil) bool { return c.Name == name })
	if i < 0 {
		t.Fatalf("there is no council called %s", name)
	}
	return list[i]
}

// TestOnlyWhatIsNotOverIsOffered holds that councils are those of today, and systems those of
// today or later: in December 2026 Essex is no longer in the three it was in until March.
func TestOnlyWhatIsNotOverIsOffered(t *testing.T) {
	today := calendar.DateOf(now, calendar.London())
	for _, c := range startingCouncils(t) {
		if !c.Holds(today) {
			t.Errorf("%s is not valid on %s", c.Name, today)
		}
		for _, s := range c.Systems {
			if !s.To.IsZero() && s.To.Before(today) {
				t.Errorf("%s: %s ended on %s", c.Name, s.Name, s.To)
			}
		}
	}
	essex := councilCalled(t, "Essex")
	if len(essex.Systems) == 0 || essex.Systems[0].Name != "Essex" {
		t.Errorf("Essex lies in %+v", essex.Systems)
	}
}

// TestEveryCouncilsStartIsARegister holds that what is suggested for any council, with every
// post named, can be written as it stands.
func TestEveryCouncilsStartIsARegister(t *testing.T) {
	for _, c := range startingCouncils(t) {
		var m startModel
		m.choose(c)
		for i := range m.names {
			m.names[i] = "Officer " + startPosts[i]
		}
		r := m.register()
		if err := r.Check(); err != nil {
			t.Errorf("%s: %v", c.Name, err)
		}
		if len(r.Bodies) != 2+2*len(c.Systems) || len(r.Seats) < 3 {
			t.Errorf("%s: %d bodies, %d seats", c.Name, len(r.Bodies), len(r.Seats))
		}
	}
}

func TestAPageOfTheStartSaysWhyItCannotBeLeft(t *testing.T) {
	var m startModel
	same(t, "no council", m.problem(startCouncil), "Choose a council.")
	m.choose(councilCalled(t, "Essex"))
	same(t, "a council", m.problem(startCouncil), "")
	m.bodies[1].Name = "health and wellbeing BOARD"
	same(t, "twice", m.problem(startBodies), "Two bodies are called health and wellbeing BOARD.")
	m.bodies[1].taken = false
	same(t, "one left out", m.problem(startBodies), "")
	m.names[0], m.names[1] = "Ann Example", " ann example "
	same(t, "an officer twice", m.problem(startOfficers), "Two officers are called ann example.")
}

func TestASystemLeftOutTakesItsBodiesWithIt(t *testing.T) {
	var m startModel
	m.choose(councilCalled(t, "Essex"))
	before := len(m.held())
	m.systems[0].taken = false
	m.suggest()
	same(t, "bodies", len(m.held()), before-2)
	same(t, "systems", len(m.register().Systems), len(m.systems)-1)
}

// TestTheGuidedStartIsWorkedByKeyboardAndUndoneAtOnce holds that nothing is written before the
// last page, and that what is written then is one change.
func TestTheGuidedStartIsWorkedByKeyboardAndUndoneAtOnce(t *testing.T) {
	p := newPlanner(t)
	s := newTestShell(t, Options{Planner: p, Councils: startingCouncils(t)})
	same(t, "offered first", s.window.Canvas().Focused(), fyne.Focusable(s.frame.welcome.start))
	press(s, fyne.KeyReturn)
	for _, letter := range "Essex" {
		s.window.Canvas().Focused().TypedRune(letter)
	}
	for page := startCouncil; page < startReady; page++ {
		same(t, "title", s.dialogs.box.title, startTitles[page])
		if page == startOfficers {
			s.window.Canvas().Focused().TypedRune('A')
		}
		s.dialogs.accept()
	}
	if rev, err := p.History(t.Context(), 0); err != nil || len(rev) != 0 {
		t.Fatalf("before the last page: %v %v", rev, err)
	}
	s.tasks.starting.thenOpen = false
	s.dialogs.accept()
	r, err := p.Register(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	same(t, "council", r.Council.Name, "Essex")
	same(t, "officers", len(r.Officers), 1)
	same(t, "undo", s.frame.status.undo.Label(), "Undo: start for Essex")
	s.undo()
	if r, err = p.Register(t.Context()); err != nil || r.Council.Name != "" || len(r.Bodies) != 0 {
		t.Errorf("after undo: %+v %v", r, err)
	}
}

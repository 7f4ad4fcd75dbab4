package ui

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"convenor/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// theScenario opens the sample's page of what-ifs in its January.
func theScenario(t *testing.T) (*shell, *whatifView) {
	t.Helper()
	home := t.TempDir()
	if err := os.Mkdir(filepath.Join(home, "Documents"), 0o700); err != nil {
		t.Fatal(err)
	}
	s := newTestShell(t, Options{Planner: withSample(t), Home: home})
	s.turn(viewWhatIf)
	return s, s.views[viewWhatIf].(*whatifView)
}

// asked gives the box of the step that is asked for.
func asked(t *testing.T, s *shell) *stepBox {
	t.Helper()
	if s.tasks.building.asked == nil || !s.dialogs.showing() {
		t.Fatal("no step is asked for")
	}
	return s.tasks.building.asked
}

// tick ticks names in a list as Space does.
func tick(t *testing.T, l *tickList, names ...string) {
	t.Helper()
	for _, name := range names {
		found := false
		for i := range l.names {
			if l.names[i] == name || strings.HasPrefix(l.ticks[i].Label(), name+" ") {
				l.ticks[i].TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
				found = true
			}
		}
		if !found {
			t.Fatalf("nothing is called %s", name)
		}
	}
}

// goOn goes to the button that goes on, and presses it.
func goOn(s *shell) {
	s.window.Canvas().Focus(s.dialogs.goOn)
	press(s, fyne.KeyReturn)
}

// choose chooses an option by its label.
func choose(t *testing.T, c interface {
	Options() []string
	Chosen() int
	TypedKey(*fyne.KeyEvent)
}, label string) {
	t.Helper()
	c.TypedKey(&fyne.KeyEvent{Name: fyne.KeyHome})
	for range c.Options() {
		if c.Options()[c.Chosen()] == label {
			return
		}
		c.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	}
	t.Fatalf("no option %q among %q", label, c.Options())
}

// buildTheMerger builds walk 6's scenario: two systems become one from April,
// and one board of three hours sits in the place of two.
func buildTheMerger(t *testing.T, s *shell, v *whatifView) {
	t.Helper()
	press(s, fyne.KeyReturn) // the first button of an empty page
	b := asked(t, s)
	choose(t, b.kind, "Systems become one")
	b.fields[askName].SetText("Central and East")
	b.fields[askCode].SetText("CE")
	b.from.entry.SetText("1/4/2027")
	same(t, "still to do", b.hint.Text(), "Tick at least two systems.")
	same(t, "not yet", s.dialogs.goOn.Disabled(), true)
	tick(t, b.systems, "C", "E")
	same(t, "nothing to do", b.hint.Text(), "")
	goOn(s)

	press(s, fyne.KeyInsert)
	b = asked(t, s)
	choose(t, b.kind, "Bodies become one")
	b.fields[askName].SetText("Central and East ICB Board")
	choose(t, b.picks[askInto], "Central and East") // what the step before makes
	b.fields[askMinutes].SetText("180")
	b.from.entry.SetText("1 Apr 2027")
	tick(t, b.bodies, "C ICB Board", "E ICB Board")
	tick(t, b.officers, "CEX", "DASS")
	goOn(s)
	same(t, "dialog", s.dialogs.showing(), false)
	same(t, "steps", len(v.plan.Steps), 2)
}

// TestMakeTheCase is walk 6: one board in the place of two saves 2.0 days, and
// the real January stays as it is.
func TestMakeTheCase(t *testing.T) {
	s, v := theScenario(t)
	same(t, "empty", v.nothing.says.Text(), "No step yet.")
	buildTheMerger(t, s, v)
	same(t, "January knows nothing of April", v.model.lines[0],
		"The steps begin after January 2027: go on to that month, or tick “As if throughout the period”.")
	same(t, "as today", v.headline.Text(), "Takes as many officer days as today: 19.2")
	v.throughout.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	same(t, "headline", v.headline.Text(), "Saves 15.0 h = 2.0 officer days: 19.2 days become 17.2")
	same(t, "card", v.model.cards[0].Value+": "+v.model.cards[0].Detail, "17.2: 19.2 today, 2.0 fewer; 127.0 h")
	same(t, "miles", v.model.cards[2].Value+": "+v.model.cards[2].Detail, "736: 976 today, 240 fewer; 18.4 h of travel")
	var rows []string
	for _, r := range append(v.model.systems.rows, v.model.officers.rows...) {
		rows = append(rows, strings.Join(append([]string{r.mark.letter}, r.cells...), " "))
	}
	same(t, "rows", rows, []string{
		"N North Wealdshire 8.1 8.1 –", "C Central Wealdshire 3.9 0.0 3.9", "E East Wealdshire 4.5 0.0 4.5", "CE Central and East 0.0 6.4 -6.4",
		"W Council-wide 2.7 2.7 –", " All 19.2 17.2 2.0",
		" CEX 3.9 3.9 –", " DASS 8.6 7.6 1.0", " DCS 1.5 1.5 –", " DPH 4.7 3.6 1.0", " S151 0.5 0.5 –",
	})
	same(t, "range", v.model.lines[0], "With preparation at 0.5 to 1.5 times what is assumed: 1.4 to 2.6 days saved (today 13.8 to 24.6, then 12.4 to 22.0).")
	v.systems.onOpen(v.model.systems.rows[3])
	same(t, "behind", s.dialogs.box.title, "Central and East, under “What if”")
	press(s, fyne.KeyEscape)
	v.openCard(whatifClashes)
	same(t, "clashes", s.dialogs.box.title, "Clashes under “What if”")
	press(s, fyne.KeyEscape)
	space(v.split)
	same(t, "split", len(v.model.systems.rows), 5)
	space(v.split)

	s.turn(viewDays)
	same(t, "the real January", s.views[viewDays].(*daysView).model.cards[4].Value, "19.2")
	same(t, "nothing to take back", s.frame.status.undo.Label(), "Undo: import of dass.ics")
	s.turn(viewWhatIf)
	same(t, "it is still there", len(v.plan.Steps), 2)
	s.look(at(t, "2027-04-01"))
	v.throughout.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	same(t, "April by its own dates", v.model.steps[0].words, "Systems C and E become Central and East from 1 Apr 2027")
}

// TestStepsAreMovedChangedAndTakenOut works the list by keys and by buttons.
func TestStepsAreMovedChangedAndTakenOut(t *testing.T) {
	s, v := theScenario(t)
	for _, body := range []string{"C ICP", "E ICP"} {
		v.onStep(len(v.plan.Steps))
		tick(t, asked(t, s).bodies, body)
		goOn(s)
	}
	words := func() string { return v.model.steps[0].words + " | " + v.model.steps[1].words }
	same(t, "in order", words(), "C ICP meets no more | E ICP meets no more")
	same(t, "the new one is chosen", v.list.chosen, 1)
	same(t, "outcome", v.model.steps[1].outcome, "1 sitting fewer")
	press(s, fyne.KeyLeft)
	same(t, "earlier", words(), "E ICP meets no more | C ICP meets no more")
	same(t, "it goes with it", v.list.chosen, 0)
	press(s, fyne.KeyLeft)
	same(t, "no further", v.list.chosen, 0)
	same(t, "button", v.earlier.Disabled(), true)
	test.Tap(v.later)
	same(t, "later", words(), "C ICP meets no more | E ICP meets no more")

	s.window.Canvas().Focus(v.list)
	press(s, fyne.KeyReturn)
	b := asked(t, s)
	same(t, "what is there is shown", strings.Join(b.bodies.chosen(), ","), "E ICP")
	choose(t, b.kind, "Sittings become shorter")
	same(t, "still to do", b.hint.Text(), "Write either the minutes or the per cent.")
	b.fields[askPercent].SetText("50 %")
	goOn(s)
	same(t, "changed", words(), "C ICP meets no more | E ICP lasts 50% as long")
	press(s, fyne.KeyReturn)
	press(s, fyne.KeyEscape)
	same(t, "given up", words(), "C ICP meets no more | E ICP lasts 50% as long")
	press(s, fyne.KeyDelete)
	same(t, "one is left", len(v.model.steps), 1)
	test.Tap(v.remove)
	same(t, "none is left", v.nothing.says.Text(), "No step yet.")
	same(t, "nothing to save", v.save.Disabled(), true)
}

// TestAScenarioIsKeptAndOpened holds that a file brings it back, and that a file
// that is none says so and leaves what is there.
func TestAScenarioIsKeptAndOpened(t *testing.T) {
	s, v := theScenario(t)
	buildTheMerger(t, s, v)
	v.title.SetText("C and E ICBs become one")
	v.onSave()
	path := filepath.Join(s.tasks.home, "Documents", "scenario.json")
	same(t, "dialog", s.dialogs.box.title, "Save scenario")
	press(s, fyne.KeyReturn)
	same(t, "status", s.frame.status.left.Text(), "Saved the scenario “C and E ICBs become one” in "+path)
	v.take(newPlan())
	same(t, "new", v.title.Text, "What if")
	v.onOpen()
	press(s, fyne.KeyReturn)
	same(t, "status", s.frame.status.left.Text(), "Opened scenario.json: 2 steps")
	same(t, "name", v.title.Text, "C and E ICBs become one")
	same(t, "officers by their posts", strings.Join(v.plan.Steps[1].Officers, ","), "CEX,DASS")

	wrong := filepath.Join(t.TempDir(), "x.json")
	if err := os.WriteFile(wrong, []byte("{\n\"name\": \"x\", \"steps\": [{\"do\": \"dance\"}]}"), 0o600); err != nil {
		t.Fatal(err)
	}
	s.tasks.building.open(wrong)
	if says := s.frame.status.left.Text(); !strings.Contains(says, "dance") || !strings.Contains(says, "steps[0]") {
		t.Errorf("status: %s", says)
	}
	same(t, "what was there stays", len(v.plan.Steps), 2)
}

// TestAStepThatCannotBeIsTold holds that the page says which, and stays to be mended.
func TestAStepThatCannotBeIsTold(t *testing.T) {
	_, v := theScenario(t)
	p := newPlan()
	p.Steps = append(p.Steps, answerStep(t, stepAnswer{bodies: []string{"Nobody’s Board"}}))
	v.take(p)
	same(t, "page", v.nothing.says.Text(), "This cannot be reckoned.")
	if next := v.nothing.next.Text(); !strings.Contains(next, "Nobody’s Board") {
		t.Errorf("it does not say what: %s", next)
	}
	same(t, "steps", v.model.steps[0].words, "Nobody’s Board meets no more")
}

// TestClashesThatEndAreListed holds that a body that meets no more takes its
// clashes with it, and that they can be read.
func TestClashesThatEndAreListed(t *testing.T) {
	s, v := theScenario(t)
	p := newPlan()
	p.Steps = append(p.Steps, answerStep(t, stepAnswer{bodies: []string{"E ICP"}}))
	v.take(p)
	card := v.model.cards[whatifClashes]
	same(t, "card", card.Value+": "+card.Detail, "2: 4 today, 2 fewer")
	v.cards.Objects[whatifClashes].(*look.KeyFigure).OnOpen()
	same(t, "open", s.dialogs.showing(), true)
	m := newChangedClashes(v.beside)
	same(t, "sentence", m.subline, "2 clashes would end, 0 clashes would begin; what is held has not changed")
	same(t, "row", strings.Join(m.table.rows[0].cells, " | "), "Thu 14 Jan | ICB Board and E ICP | CEX | travel | ends")
}

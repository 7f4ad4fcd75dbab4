package ui

import (
	"path/filepath"
	"strings"
	"testing"

	"convenor/calendar"
	"convenor/calendar/planner"
	"convenor/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// withTwoWaiting gives a window in whose tray two possible matches wait.
func withTwoWaiting(t *testing.T) (*shell, *importsView) {
	t.Helper()
	s := newTestShell(t, Options{Planner: withSample(t)})
	preview(t, s, filepath.Join(sampleFolder(t), "north-public.ics"))
	press(s, fyne.KeyReturn)
	s.turn(viewImports)
	return s, s.views[viewImports].(*importsView)
}

func saysOf(m trayModel) []string {
	var out []string
	for _, a := range m.answers {
		out = append(out, a.says)
	}
	return out
}

// TestWhatWaitsIsAnsweredOneAfterTheOther holds that the tray is emptied by keys, that
// the next question comes up by itself, and that each answer can be undone by name.
func TestWhatWaitsIsAnsweredOneAfterTheOther(t *testing.T) {
	s, v := withTwoWaiting(t)
	v.tray.onOpen(v.tray.rows[0])
	b := s.tasks.settling.box
	same(t, "question", s.dialogs.box.title, "Is it one already held?")
	same(t, "side by side", b.model.match.held.title, "N ICB Board")
	same(t, "likeliest first", b.model.answers[0].says, "The same meeting as N ICB Board")
	same(t, "in the list", s.window.Canvas().Focused() == fyne.Focusable(b.list), true)
	press(s, fyne.KeyReturn)
	same(t, "joined", len(v.tray.rows), 1)
	same(t, "the next", s.tasks.settling.box.model.match.held.title, "N ICP")
	for i, a := range s.tasks.settling.box.model.answers {
		if a.answer.Says == calendar.VerdictRefuse {
			s.tasks.settling.box.list.choose(i)
		}
	}
	s.dialogs.accept()
	same(t, "no more", s.dialogs.showing(), false)
	same(t, "empty", len(v.tray.rows), 0)
	same(t, "no button", v.settle.Visible(), false)
	s.undo()
	same(t, "undone", len(v.tray.rows), 1)
	s.turn(viewCalendar)
	s.look(at(t, "2027-01-14"))
	same(t, "two sources", len(sittingCalled(t, s, "N ICB Board", "2027-01-14").Claims), 2)
}

func TestWhatWaitsCanBeOfAnotherBody(t *testing.T) {
	s, v := withTwoWaiting(t)
	v.settle.OnPressed()
	m := s.tasks.settling.box.model
	for i, a := range m.answers {
		if a.another {
			s.tasks.settling.answer(i)
		}
	}
	search, _ := s.window.Canvas().Focused().(*field)
	test.Type(search, "hoard")
	s.dialogs.accept()
	same(t, "nothing ticked, nothing done", len(v.tray.rows), 2)
	search.SetText("place central")
	press(s, fyne.KeyDown)
	tick, _ := s.window.Canvas().Focused().(*look.Tick)
	same(t, "found", strings.HasPrefix(tick.Label(), "C Place Partnership"), true)
	press(s, fyne.KeySpace)
	press(s, fyne.KeyReturn)
	same(t, "assigned", len(v.tray.rows), 1)
	same(t, "goes on", s.dialogs.showing(), true)
	press(s, fyne.KeyEscape)
	same(t, "later", len(v.tray.rows), 1)
}

func TestEachKindOfQuestionHasItsAnswers(t *testing.T) {
	prep := *occurrence("N Board prep", 14)
	m := newTrayModel(&planner.TrayQuestion{TrayEntry: calendar.TrayEntry{ID: "b", Why: calendar.TrayBody, Sitting: prep, Suggestions: []string{"N Board", "S Board"}}})
	same(t, "body", saysOf(m), []string{"A sitting of N Board", "A sitting of S Board", "A sitting of both", "A sitting of another body…", "A personal entry", "None of those suggested"})
	same(t, "both", m.answers[2].answer.Bodies, []string{"N Board", "S Board"})

	near := *occurrence("N ICP", 20)
	agenda := calendar.TrayEntry{ID: "a", Why: calendar.TrayAgenda, Source: "papers.pdf", Sitting: calendar.Occurrence{Title: "Partnership"}, Agenda: make([]calendar.AgendaItem, 7)}
	m = newTrayModel(&planner.TrayQuestion{TrayEntry: agenda, Near: []calendar.Occurrence{near}})
	same(t, "agenda", saysOf(m), []string{"Of N ICP", "Of none: it is not wanted"})
	same(t, "which", m.answers[0].answer.Held, near.ID().String())
	same(t, "says", m.says, "Partnership · from papers.pdf · 7 items")
	arriving, when, question := trayWords(&agenda)
	same(t, "in the list", arriving+"|"+when+"|"+question, "Partnership||Of which sitting is this agenda of 7 items?")

	held := *occurrence("Board", 14)
	m = newTrayModel(&planner.TrayQuestion{TrayEntry: calendar.TrayEntry{ID: "m", Why: calendar.TrayMatch, Source: "North", Sitting: prep, Held: held.ID().String(), Score: 0.9, Agenda: agenda.Agenda}, HeldSitting: &held})
	same(t, "match", saysOf(m), []string{"The same meeting as Board", "A meeting of its own", "A sitting of another body…", "A personal entry of its own"})
	same(t, "agenda goes with it", strings.HasSuffix(m.says, "Its agenda of 7 items goes with it."), true)
}

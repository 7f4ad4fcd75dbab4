package ui

import (
	"path/filepath"
	"strings"
	"testing"

	"convenor/calendar"
	"convenor/calendar/planner"

	"fyne.io/fyne/v2"
)

// TestWhatChangedLastTimeIsListed holds that the changes of a source's last reading are
// told field by field, and lead to their sittings.
func TestWhatChangedLastTimeIsListed(t *testing.T) {
	s := newTestShell(t, Options{Planner: withSample(t)})
	preview(t, s, filepath.Join(sampleFolder(t), "dass-week2.ics"))
	press(s, fyne.KeyReturn)
	s.turn(viewImports)
	v := s.views[viewImports].(*importsView)
	v.list.choose(0)
	v.changes.OnPressed()
	same(t, "title", s.dialogs.box.title, "What changed in DASS")
	c, err := s.planner.ChangesOf(t.Context(), "DASS")
	if err != nil {
		t.Fatal(err)
	}
	m := newSourceChangesModel(c, now)
	same(t, "subline", m.subline, "Import of dass-week2.ics · today 09:00 · 4 changes")
	same(t, "became", columnOf(m.table, 0), []string{"changed", "moved", "missing", "new"})
	same(t, "sittings", columnOf(m.table, 1), []string{"N Quality Committee", "N ICP", "JHOSC", "C workshop"})
	same(t, "the move", strings.Contains(columnOf(m.table, 3)[1], "time Wed 20 Jan 2027 14:00–16:00, now Thu 21 Jan 2027 14:00–16:00"), true)
	same(t, "missing", columnOf(m.table, 3)[2], "no longer in it, kept")
	same(t, "field by field", m.details[1], "N ICP\ntime Wed 20 Jan 2027 14:00–16:00, now Thu 21 Jan 2027 14:00–16:00")
	press(s, fyne.KeyReturn)
	same(t, "shown", s.front, viewCalendar)
}

func TestAReadingThatChangedNothingSaysSo(t *testing.T) {
	m := newSourceChangesModel(&planner.SourceChanges{Source: "North", Change: "Import of north.ics", At: now}, now)
	same(t, "none", m.table.empty, "The last reading changed nothing.")
	m = newSourceChangesModel(&planner.SourceChanges{Source: "By hand"}, now)
	same(t, "never", m.table.empty, "It was never read from anywhere.")
	row := changeRow(&planner.SittingChange{Outcome: calendar.OutcomePossible, Sitting: *occurrence("Board", 14)})
	same(t, "joined", row.cells[0]+": "+row.cells[3], "joined: made one with what was held")
}

// TestTimesOnlyIsAskedBeforeItIsForGood holds that what undo cannot bring back is asked.
func TestTimesOnlyIsAskedBeforeItIsForGood(t *testing.T) {
	s := newTestShell(t, Options{Planner: withSample(t)})
	s.turn(viewImports)
	v := s.views[viewImports].(*importsView)
	v.onSource(v.sources[0])
	s.tasks.refreshing.card.timesOnly.SetOn(true)
	s.dialogs.accept()
	same(t, "asks", s.dialogs.box.title, "Keep times only, for good?")
	press(s, fyne.KeyEscape)
	same(t, "not done", v.sources[0].of.TimesOnly, false)
	v.onSource(v.sources[0])
	s.tasks.refreshing.card.timesOnly.SetOn(true)
	s.dialogs.accept()
	press(s, fyne.KeyReturn)
	same(t, "done", v.sources[0].of.TimesOnly, true)
	s.turn(viewCalendar)
	s.look(at(t, "2027-01-14"))
	for _, m := range s.calendar.model.sittings {
		if m.of.Title == "Budget briefing" {
			t.Error("its words are still there")
		}
	}
	s.turn(viewImports)
	v.onSource(v.sources[0])
	s.tasks.refreshing.card.timesOnly.SetOn(false)
	s.dialogs.accept()
	same(t, "off without asking", s.dialogs.showing(), false)
	same(t, "off", v.sources[0].of.TimesOnly, false)
}

package ui

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"convenor/calendar"
	"convenor/calendar/planner"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"
	"fyne.io/fyne/v2/test"
)

func TestTheDialogIsWorkedByKeyboard(t *testing.T) {
	s := newTestShell(t, Options{Planner: withRegister(t)})
	menuItem(t, s, "Open calendar or agenda…").Action()
	a := s.tasks.importing.asked
	if s.window.Canvas().Focused() != fyne.Focusable(a.path) {
		t.Fatal("the path does not have the focus")
	}
	same(t, "nothing to read yet", s.dialogs.goOn.Disabled(), true)
	press(s, fyne.KeyReturn)
	same(t, "still asking", s.tasks.importing.asked == a, true)
	test.Type(a.path, filepath.Join(sampleFolder(t), "north-public.ics"))
	same(t, "guessed", a.owner(), owner{ownerSystem, "N"})
	same(t, "said", a.hint.Text(), "Guessed from the file’s name: change it if it is not so.")
	press(s, fyne.KeyReturn)
	same(t, "read", s.tasks.importing.preview.model.title, "north-public.ics")
	press(s, fyne.KeyEscape)
	same(t, "given up", s.dialogs.showing(), false)
	same(t, "nothing came in", s.frame.unread, true)
}

func TestAChosenOwnerIsNotGuessedAway(t *testing.T) {
	s := newTestShell(t, Options{Planner: withRegister(t)})
	s.tasks.open()
	a := s.tasks.importing.asked
	a.kind.SetChosen(int(ownerBody))
	a.kind.OnChosen(int(ownerBody))
	test.Type(a.path, "/x/dass.ics")
	same(t, "kind", a.owner().kind, ownerBody)
	a.kind.SetChosen(int(ownerNobody))
	a.kind.OnChosen(int(ownerNobody))
	same(t, "nobody", a.owner(), owner{kind: ownerNobody})
	same(t, "no names to choose from", a.which.Visible(), false)
}

func TestAFileThatWasReadBeforeIsReadAtOnce(t *testing.T) {
	s := newTestShell(t, Options{Planner: withSample(t)})
	path := filepath.Join(sampleFolder(t), "dass.ics")
	drop(s, path)
	if s.tasks.importing.asked != nil {
		t.Error("it was asked again whose calendar it is")
	}
	same(t, "preview", s.tasks.importing.preview.model.subline, "DASS’s own diary · 18 entries · 19 sittings")
	press(s, fyne.KeyEscape)
	s.tasks.importing.ask(path)
	same(t, "asked for by menu", s.tasks.importing.asked.hint.Text(), "As when this file was last read.")
}

func TestFilesNamedAtTheStartComeOneAfterTheOther(t *testing.T) {
	dir := sampleFolder(t)
	s := newTestShell(t, Options{Planner: withRegister(t), Open: []string{filepath.Join(dir, "dass.ics"), filepath.Join(dir, "north-public.ics")}})
	same(t, "first", s.tasks.importing.asked.path.Text, filepath.Join(dir, "dass.ics"))
	press(s, fyne.KeyReturn)
	press(s, fyne.KeyReturn)
	same(t, "second", s.tasks.importing.asked.path.Text, filepath.Join(dir, "north-public.ics"))
	press(s, fyne.KeyEscape)
	same(t, "no third", s.dialogs.showing(), false)
}

func TestAFileDroppedWhileAskingFillsThePath(t *testing.T) {
	s := newTestShell(t, Options{Planner: withRegister(t)})
	s.tasks.open()
	drop(s, "/x/dass.ics")
	same(t, "path", s.tasks.importing.asked.path.Text, "/x/dass.ics")
	s.dialogs.cancel()
	s.showHelp()
	drop(s, "/x/dass.ics")
	same(t, "another dialog stays", s.dialogs.box.title, "Keys and help")
}

func TestOnlyFilesAreTaken(t *testing.T) {
	s := newTestShell(t, Options{Planner: withRegister(t)})
	u, err := storage.ParseURI("https://example.org/x.ics")
	if err != nil {
		t.Fatal(err)
	}
	s.tasks.dropped([]fyne.URI{u})
	same(t, "an address", s.dialogs.showing(), false)
}

func TestAFileThatIsNoCalendarSaysWhy(t *testing.T) {
	s := newTestShell(t, Options{Planner: withRegister(t)})
	path := filepath.Join(t.TempDir(), "dass.ics")
	if err := os.WriteFile(path, []byte("\x89PNG\r\n\x1a\nnot a calendar"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, p := range []string{path, filepath.Join(t.TempDir(), "dass.ics")} {
		drop(s, p)
		press(s, fyne.KeyReturn)
		same(t, "title", s.dialogs.box.title, "This file did not come in")
		press(s, fyne.KeyReturn)
		same(t, "closed", s.dialogs.showing(), false)
	}
	same(t, "nothing came in", s.frame.unread, true)
}

func TestReadingCanBeStopped(t *testing.T) {
	var hand byHand
	s := newTestShell(t, Options{Planner: withRegister(t)})
	s.tasks.importing.reading = newLoader[reading](hand.work())
	s.tasks.importing.read(planner.ImportRequest{Paths: []string{"/x/dass.ics"}})
	if !strings.HasPrefix(s.dialogs.box.cancel, "Stop") {
		t.Fatal("there is nothing to stop it with")
	}
	press(s, fyne.KeyEscape)
	hand.waiting[0]()
	same(t, "nothing came in", s.frame.unread, true)
}

func TestPossibleMatchesCanBeTwoMeetings(t *testing.T) {
	p := withSample(t)
	s := newTestShell(t, Options{Planner: p})
	preview(t, s, filepath.Join(sampleFolder(t), "north-public.ics"))
	b := s.tasks.importing.preview
	b.matches.SetChosen(2)
	b.matches.OnChosen(2)
	same(t, "button", s.dialogs.goOn.Label(), "Import 2 sittings")
	press(s, fyne.KeyReturn)
	s.look(at(t, "2027-01-14"))
	same(t, "sittings", len(s.calendar.model.ids), 20)
}

func TestWhatWaitsIsListedAndCounted(t *testing.T) {
	s := newTestShell(t, Options{Planner: withSample(t)})
	preview(t, s, filepath.Join(sampleFolder(t), "north-public.ics"))
	press(s, fyne.KeyReturn)
	same(t, "sidebar", s.frame.entries[viewImports].AccessibilityLabel(), "Imports 2")
	s.turn(viewImports)
	v := s.views[viewImports].(*importsView)
	same(t, "heading", v.trayPanel.heading.Text(), "Waiting for a decision: 2 entries")
	same(t, "tray", len(v.tray.rows), 2)
	same(t, "sources", len(v.sources), 2)
	same(t, "undo", v.undo.Label(), "Undo: import of north-public.ics")
	v.undo.OnPressed()
	same(t, "undone", len(v.tray.rows), 0)
	same(t, "redo", v.redo.Label(), "Redo: import of north-public.ics")
	v.redo.OnPressed()
	same(t, "redone", len(v.tray.rows), 2)
	same(t, "nothing to redo", v.redo.Disabled(), true)
}

// TestTheSecondWeek holds that a re-import asks what is missing and says each change.
func TestTheSecondWeek(t *testing.T) {
	s := newTestShell(t, Options{Planner: withSample(t)})
	m := preview(t, s, filepath.Join(sampleFolder(t), "dass-week2.ics"))
	same(t, "outcomes", linesIn(m), []string{"16 same", "1 moved", "1 changed", "1 new", "1 cancelled", "1 missing"})
	same(t, "button", s.dialogs.goOn.Label(), "Import 3 changes")
	b := s.tasks.importing.preview
	b.missing.SetChosen(1)
	b.missing.OnChosen(1)
	same(t, "button", s.dialogs.goOn.Label(), "Import 4 changes")
	press(s, fyne.KeyReturn)
	same(t, "status", s.frame.status.left.Text(), "Imported dass-week2.ics: 16 already held, 1 added, 1 moved, 1 changed, 1 cancelled")
}

// stale is a planner whose facts have always just changed.
type stale struct{ *planner.Planner }

func (stale) Accept(context.Context, *calendar.Preview, planner.Choices) (calendar.Counts, error) {
	return calendar.Counts{}, calendar.ErrConflict
}

func TestAnImportOvertakenByAnotherChangeSaysSo(t *testing.T) {
	s := newTestShell(t, Options{Planner: stale{withRegister(t)}})
	preview(t, s, filepath.Join(sampleFolder(t), "dass.ics"))
	press(s, fyne.KeyReturn)
	same(t, "title", s.dialogs.box.title, "This file did not come in")
	same(t, "unread", s.frame.unread, true)
}

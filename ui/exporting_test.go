package ui

import (
	"os"
	"path/filepath"
	"testing"

	"convenor/calendar/planner"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

func TestExportingByKeyboard(t *testing.T) {
	home := t.TempDir()
	if err := os.Mkdir(filepath.Join(home, "Documents"), 0o700); err != nil {
		t.Fatal(err)
	}
	s := newTestShell(t, Options{Planner: withSample(t), Home: home})
	menuItem(t, s, "Export calendar…").Action()
	same(t, "dialog", s.dialogs.box.title, "Export calendar")
	press(s, fyne.KeyRight) // an officer
	press(s, fyne.KeyReturn)
	path := filepath.Join(home, "Documents", "convenor.ics")
	same(t, "status", s.frame.status.left.Text(), "Exported sittings of CEX: 6 entries, in "+path)
	if _, err := os.Stat(path); err != nil {
		t.Error(err)
	}
	s.turn(viewImports)
	same(t, "history", s.views[viewImports].(*importsView).history.rows[0].cells[2], "sent out")
}

func TestAnExportThatCannotBeWrittenSaysSo(t *testing.T) {
	s := newTestShell(t, Options{Planner: withSample(t)})
	path := filepath.Join(t.TempDir(), "gone", "x.ics")
	s.tasks.exporting.write(planner.ExportRequest{}, path)
	if got := s.frame.status.left.Text(); got == "" || got == "Exporting…" {
		t.Errorf("status: %q", got)
	}
}

func TestWhatIsChosenIsAskedFor(t *testing.T) {
	r, err := withRegister(t).Register(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	test.NewTempApp(t)
	e := newExportBox(r, "/x/y.ics", nil)
	choose := func(kind int) {
		e.kind.SetChosen(kind)
		e.kind.OnChosen(kind)
	}
	same(t, "everything", e.request(), planner.ExportRequest{})
	same(t, "nothing to name", e.which.Visible(), false)
	choose(1)
	e.all.SetOn(true)
	same(t, "officer", e.request(), planner.ExportRequest{Officer: e.names[0], All: true})
	same(t, "the diary's own", e.all.Visible(), true)
	choose(2)
	e.which.SetChosen(2)
	same(t, "system", e.request(), planner.ExportRequest{System: "E"})
	same(t, "only an officer has a diary", e.all.Visible(), false)
	choose(3)
	e.changes.SetOn(true)
	e.papers.SetOn(true)
	e.preparation.SetOn(true)
	same(t, "body", e.request(), planner.ExportRequest{Body: "Health and Wellbeing Board", Changes: true, Deadlines: true, Preparation: true})
}

func TestTheStatusSaysWhatWentOut(t *testing.T) {
	for _, c := range []struct {
		result  planner.ExportResult
		changes bool
		want    string
	}{
		{planner.ExportResult{Selection: "all sittings", Sittings: 18}, false, "Exported all sittings: 18 entries, in f"},
		{planner.ExportResult{Selection: "all sittings", Sittings: 30, Beside: 12}, false, "Exported all sittings: 30 entries, 12 of them for papers and preparation, in f"},
		{planner.ExportResult{Selection: "all sittings", Sittings: 1, Cancelled: 1}, true, "Exported changes to all sittings: 1 entry, 1 of them cancelled, in f"},
	} {
		same(t, c.want, exportedWords(c.result, planner.ExportRequest{Changes: c.changes}, "f"), c.want)
	}
}

func TestBrowsingComesBackToTheDialog(t *testing.T) {
	s := newTestShell(t, Options{Planner: withSample(t)})
	dir := folder(t)
	s.tasks.open()
	a := s.tasks.importing.asked
	a.path.SetText(filepath.Join(dir, "gone.ics"))
	s.tasks.importing.browse()
	b := s.tasks.importing.browser
	same(t, "title", s.dialogs.box.title, "Choose a calendar or agenda")
	same(t, "folder", b.folder.Text(), dir)
	press(s, fyne.KeyDown) // the first folder
	press(s, fyne.KeyReturn)
	same(t, "into it", b.folder.Text(), filepath.Join(dir, "Apples"))
	same(t, "empty", b.says.Text(), "Nothing to choose in this folder.")
	press(s, fyne.KeyReturn) // up again
	press(s, fyne.KeyEnd)
	press(s, fyne.KeyReturn)
	same(t, "back", s.dialogs.box.title, "Open calendar or agenda")
	same(t, "path", a.path.Text, filepath.Join(dir, "notes.txt"))
	s.tasks.importing.browse()
	press(s, fyne.KeyEscape)
	same(t, "Escape goes back too", s.dialogs.box.title, "Open calendar or agenda")
}

func TestAFolderToWriteInIsChosen(t *testing.T) {
	s := newTestShell(t, Options{Planner: withSample(t)})
	dir := folder(t)
	s.tasks.export()
	var chosen string
	s.tasks.exporting.browser.show(filepath.Join(dir, "x.ics"), func(path string) { chosen = path })
	same(t, "title", s.dialogs.box.title, "Choose a folder")
	s.dialogs.accept()
	same(t, "folder", chosen, dir)
	same(t, "back", s.dialogs.box.title, "Export calendar")
}

package ui

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"convenor/calendar/planner"

	"fyne.io/fyne/v2"
)

// TestAFolderIsAddedAndWatched holds that a folder is taken in as a source, watched from
// then on, and that a file that comes into it comes in and is told of.
func TestAFolderIsAddedAndWatched(t *testing.T) {
	p := withRegister(t)
	s := newTestShell(t, Options{Planner: p})
	inbox := t.TempDir()
	put := func(name string) {
		t.Helper()
		text, err := os.ReadFile(filepath.Join(sampleFolder(t), name))
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(inbox, name), text, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	put("north-public.ics")
	s.tasks.adding.ask()
	f := s.tasks.adding.form
	f.kind.SetChosen(int(sourceFolder))
	f.follow()
	same(t, "no address asked", f.onNet.Visible(), false)
	press(s, fyne.KeyEscape)
	s.tasks.adding.ask()
	f = s.tasks.adding.form
	f.kind.SetChosen(int(sourceFolder))
	f.follow()
	s.dialogs.accept()
	same(t, "a path is wanted", f.note.Text(), "Type the path of the folder, or browse for it.")
	same(t, "still asking", s.dialogs.box.title, "Add source")
	f.folder.SetText(inbox)
	f.name.SetText("Inbox")
	s.dialogs.accept()
	same(t, "previewed", linesIn(s.tasks.importing.preview.model), []string{"0 same", "2 new"})
	press(s, fyne.KeyReturn)
	same(t, "watched", s.frame.status.left.Text(), "Watching the folder of Inbox")
	s.turn(viewImports)
	v := s.views[viewImports].(*importsView)
	same(t, "listed so", strings.HasSuffix(v.sources[0].read, " · folder watched"), true)

	put("dass.ics")
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	told := make(chan planner.Refreshed, 1)
	ended := make(chan error, 1)
	go func() {
		ended <- p.WatchFolders(ctx, planner.Watching{Every: 10 * time.Millisecond, Rest: 10 * time.Millisecond}, func(r planner.Refreshed) {
			select {
			case told <- r:
			default:
			}
		})
	}()
	done := <-told
	cancel()
	<-ended
	if done.Err != nil {
		t.Fatal(done.Err)
	}
	readings := make(chan planner.Refreshed, 1)
	readings <- done
	close(readings)
	s.tasks.refreshing.listen(readings)
	same(t, "told", strings.HasPrefix(s.frame.status.left.Text(), "Inbox: "), true)
}

func TestAFolderIsNoLongerWatched(t *testing.T) {
	s := newTestShell(t, Options{Planner: withRegister(t)})
	inbox := t.TempDir()
	text, err := os.ReadFile(filepath.Join(sampleFolder(t), "north-public.ics"))
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(inbox, "north.ics"), text, 0o600); err != nil {
		t.Fatal(err)
	}
	s.tasks.importing.readAgain(planner.ImportRequest{Paths: []string{inbox}, Source: "Inbox"}, nil)
	s.tasks.importing.then = s.tasks.refreshing.watch
	press(s, fyne.KeyReturn)
	s.turn(viewImports)
	v := s.views[viewImports].(*importsView)
	v.onSource(v.sources[0])
	card := s.tasks.refreshing.card
	same(t, "ticked", card.watch.On(), true)
	card.watch.SetOn(false)
	s.dialogs.accept()
	same(t, "no longer", v.sources[0].of.Watched, false)
}

package ui

import (
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
)

// TestFilesOfAnotherStartComeAsIfDropped holds that they are asked about one after the
// other.
func TestFilesOfAnotherStartComeAsIfDropped(t *testing.T) {
	dir := sampleFolder(t)
	s := newTestShell(t, Options{Planner: withRegister(t)})
	i := s.tasks.importing
	i.arrive([]string{filepath.Join(dir, "dass.ics"), filepath.Join(dir, "north-public.ics")})
	same(t, "first", i.asked.path.Text, filepath.Join(dir, "dass.ics"))
	press(s, fyne.KeyEscape)
	same(t, "second", i.asked.path.Text, filepath.Join(dir, "north-public.ics"))
	press(s, fyne.KeyEscape)
	same(t, "no third", s.dialogs.showing(), false)
	i.arrive(nil)
	same(t, "only the window was asked for", s.dialogs.showing(), false)
}

// TestFilesThatArriveWhileSomethingIsAskedWait holds that what is being answered stays, and
// that they come after it.
func TestFilesThatArriveWhileSomethingIsAskedWait(t *testing.T) {
	path := filepath.Join(sampleFolder(t), "dass.ics")
	s := newTestShell(t, Options{Planner: withRegister(t)})
	i := s.tasks.importing
	s.showHelp()
	i.arrive([]string{path})
	same(t, "still help", s.dialogs.box.title, "Keys and help")
	same(t, "said", s.frame.status.left.Text(), "Taken up when this is answered: 1 file.")
	press(s, fyne.KeyEscape)
	same(t, "then the file", i.asked.path.Text, path)
	i.arrive([]string{path})
	same(t, "one waits", len(i.queue), 1)
	press(s, fyne.KeyEscape)
	same(t, "and comes", i.asked.path.Text, path)
	same(t, "none waits", len(i.queue), 0)
}

func TestArrivalsAreFollowedUntilThereAreNoMore(t *testing.T) {
	path := filepath.Join(sampleFolder(t), "dass.ics")
	s := newTestShell(t, Options{Planner: withRegister(t)})
	arrivals := make(chan []string, 1)
	arrivals <- []string{path}
	close(arrivals)
	s.tasks.importing.follow(arrivals)
	same(t, "asked", s.tasks.importing.asked.path.Text, path)
}

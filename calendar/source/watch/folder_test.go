package watch

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

// watched is a folder that is watched, with what was told of it.
type watched struct {
	t    *testing.T
	dir  string
	told chan []string
}

func newWatched(t *testing.T, dir string, silent bool) *watched {
	t.Helper()
	w := &watched{t: t, dir: dir, told: make(chan []string, 100)}
	ctx, cancel := context.WithCancel(t.Context())
	done := make(chan error)
	o := Options{Every: 20 * time.Millisecond, Rest: 30 * time.Millisecond, Silent: silent,
		Reads: func(name string) bool { return strings.HasSuffix(name, ".ics") }}
	if !silent {
		o.Every = time.Hour // then only what the system tells counts
	}
	go func() { done <- Folder(ctx, dir, o, func(paths []string) { w.told <- paths }) }()
	t.Cleanup(func() {
		cancel()
		if err := <-done; !errors.Is(err, context.Canceled) {
			t.Errorf("it ended with %v", err)
		}
	})
	return w
}

func (w *watched) write(name, text string) {
	w.t.Helper()
	if err := os.WriteFile(filepath.Join(w.dir, name), []byte(text), 0o600); err != nil {
		w.t.Fatal(err)
	}
}

// next waits for the next telling and gives the names of the files.
func (w *watched) next() []string {
	w.t.Helper()
	select {
	case paths := <-w.told:
		for i := range paths {
			paths[i] = filepath.Base(paths[i])
		}
		return paths
	case <-time.After(time.Minute):
		w.t.Fatal("nothing is told")
		return nil
	}
}

func (w *watched) want(names ...string) {
	w.t.Helper()
	if got := w.next(); !slices.Equal(got, names) {
		w.t.Errorf("told of %q, want %q", got, names)
	}
}

// both runs a test with and without the system telling of changes.
func both(t *testing.T, test func(t *testing.T, silent bool)) {
	for name, silent := range map[string]bool{"told": false, "looked at": true} {
		t.Run(name, func(t *testing.T) { test(t, silent) })
	}
}

func TestWhatIsThereAndWhatComesIsTold(t *testing.T) {
	both(t, func(t *testing.T, silent bool) {
		dir := t.TempDir()
		w := &watched{t: t, dir: dir}
		w.write("a.ics", "one")
		w.write("notes.txt", "no calendar")
		w = newWatched(t, dir, silent)
		w.want("a.ics")
		w.write("b.ics", "two")
		w.want("a.ics", "b.ics")
		w.write("a.ics", "one, longer")
		w.want("a.ics", "b.ics")
	})
}

// TestAHalfWrittenFileWaitsUntilItRests holds that a file which grows from one look to
// the next is not told of, and is once it stayed as it was.
func TestAHalfWrittenFileWaitsUntilItRests(t *testing.T) {
	w := &watched{t: t, dir: t.TempDir()}
	looks := watcher{dir: w.dir, options: Options{Silent: true}}
	w.write("whole.ics", "one")
	for i := range 5 {
		w.write("half.ics", strings.Repeat("more", i+1))
		if looks.look() {
			t.Fatalf("it is told of after %d writes", i+1)
		}
	}
	if !looks.look() || looks.look() {
		t.Error("it is told of once when it rests")
	}
	if got := looks.paths(); len(got) != 2 {
		t.Errorf("told of %q", got)
	}
}

// TestRemovalIsNotTold holds that a file that goes is no change; the next that comes is.
func TestRemovalIsNotTold(t *testing.T) {
	both(t, func(t *testing.T, silent bool) {
		dir := t.TempDir()
		w := &watched{t: t, dir: dir}
		w.write("a.ics", "one")
		w.write("b.ics", "two")
		w = newWatched(t, dir, silent)
		w.want("a.ics", "b.ics")
		if err := os.Remove(filepath.Join(dir, "a.ics")); err != nil {
			t.Fatal(err)
		}
		w.write("c.ics", "three")
		w.want("b.ics", "c.ics")
		if len(w.told) > 0 {
			t.Errorf("told once more: %q", w.next())
		}
	})
}

func TestAFolderThatIsAwayIsWaitedFor(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "share")
	w := newWatched(t, dir, true)
	if err := os.Mkdir(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	w.write("a.ics", "one")
	w.want("a.ics")
}

func TestAnEmptyFileIsStillBeingWritten(t *testing.T) {
	w := newWatched(t, t.TempDir(), true)
	w.write("a.ics", "")
	w.write("b.ics", "two")
	w.want("b.ics")
	w.write("a.ics", "one")
	w.want("a.ics", "b.ics")
}

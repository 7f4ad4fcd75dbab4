package main

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"convenor/ui"
)

// TestASecondStartOpensItsFilesInTheWindowThatIsThere holds that for one database, and that
// another database has a window of its own.
func TestASecondStartOpensItsFilesInTheWindowThatIsThere(t *testing.T) {
	dir := t.TempDir()
	db, file := filepath.Join(dir, "a.db"), filepath.Join(dir, "dass.ics")
	windows := 0
	start := func(window func(ui.Options), args ...string) {
		t.Helper()
		var out, problems bytes.Buffer
		p := programs{window: func(o ui.Options) { windows++; window(o) }, now: func() time.Time { return now },
			failure: func(s string) { t.Error(s) }}
		if status := run(args, &out, &problems, p); status != exitDone || problems.Len()+out.Len() > 0 {
			t.Errorf("%v: status %d, %s%s", args, status, out.String(), problems.String())
		}
	}
	start(func(first ui.Options) {
		start(nil, "--db", db, file)
		if got := <-first.Arrivals; !slices.Equal(got, []string{file}) {
			t.Errorf("arrived: %q", got)
		}
		start(func(ui.Options) {}, "--db", filepath.Join(dir, "b.db"))
	}, "--db", db)
	start(func(ui.Options) {}, "--db", db)
	if windows != 3 {
		t.Errorf("%d windows opened, want 3", windows)
	}
}

// TestWhereItCannotBeFoundTheWindowOpensAllTheSame holds that a meeting place which others
// can enter keeps nobody from working.
func TestWhereItCannotBeFoundTheWindowOpensAllTheSame(t *testing.T) {
	place, err := os.MkdirTemp("", "ct")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(place) })
	t.Setenv("XDG_RUNTIME_DIR", place)
	if err := os.Mkdir(filepath.Join(place, "convenor"), 0o777); err != nil {
		t.Fatal(err)
	}
	db := filepath.Join(t.TempDir(), "a.db")
	o, status, problems := opened(t, "--db", db)
	if status != exitDone || problems != "" || o.Database != db || o.Arrivals != nil {
		t.Errorf("status %d, %s, %+v", status, problems, o)
	}
}

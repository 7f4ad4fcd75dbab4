//go:build ci

package main

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
	"time"

	"convenor/ui"
)

// TestTheWholeWindowOpens builds everything as the program does; the tag ci
// gives Fyne a driver that needs no screen.
func TestTheWholeWindowOpens(t *testing.T) {
	t.Setenv("HOME", t.TempDir())
	var out, problems bytes.Buffer
	status := run([]string{"--db", filepath.Join(t.TempDir(), "test.db"), "--theme", "light"}, &out, &problems,
		programs{window: ui.Run, failure: ui.ShowFailure, now: func() time.Time { return now }})
	if status != exitDone || problems.Len() > 0 {
		t.Errorf("status %d, %s", status, problems.String())
	}
}

func TestAFailureOpensAWindowOfItsOwn(t *testing.T) {
	t.Setenv("HOME", t.TempDir())
	path := filepath.Join(t.TempDir(), "notes.db")
	if err := os.WriteFile(path, []byte("shopping list"), 0o600); err != nil {
		t.Fatal(err)
	}
	var out, problems bytes.Buffer
	status := run([]string{"--db", path}, &out, &problems, programs{window: ui.Run, failure: ui.ShowFailure, now: time.Now})
	if status != exitNot {
		t.Errorf("status %d, want %d", status, exitNot)
	}
}

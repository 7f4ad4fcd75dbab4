package main

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"convenor/calendar"
	"convenor/store"
	"convenor/ui"
)

// TestTheLogTellsKindsOfErrorsAndNoNames holds that whatever an error says, the log has only
// what it is; and all of it where somebody asked for that.
func TestTheLogTellsKindsOfErrorsAndNoNames(t *testing.T) {
	err := fmt.Errorf("store meeting %q of %s: %w", "Dentist", "Ann Example",
		errors.Join(&calendar.UserError{Sentence: "Dentist clashes.", Cause: calendar.ErrConflict},
			&fs.PathError{Op: "open", Path: "/home/ann/Dentist.ics", Err: syscall.ENOSPC}))
	for _, whole := range []bool{false, true} {
		path := filepath.Join(t.TempDir(), "a.log")
		log, file := openLog(path, whole)
		log.Error("window", "error", err)
		if err := file.Close(); err != nil {
			t.Fatal(err)
		}
		b, readErr := os.ReadFile(path)
		if readErr != nil {
			t.Fatal(readErr)
		}
		text := string(b)
		for _, name := range []string{"Dentist", "Ann", "ann"} {
			if strings.Contains(text, name) != whole {
				t.Errorf("whole %v: %s", whole, text)
			}
		}
		for _, kind := range []string{"changed meanwhile", "no space left on device", "*fs.PathError"} {
			if !whole && !strings.Contains(text, kind) {
				t.Errorf("%q is not in %s", kind, text)
			}
		}
	}
}

// TestADamagedDatabaseIsToldWithItsBackup holds that the window's failure names the last good
// backup and how to put it back, and that the file is left as it was.
func TestADamagedDatabaseIsToldWithItsBackup(t *testing.T) {
	path := filepath.Join(t.TempDir(), "convenor.db")
	clock := func() time.Time { return now }
	var out, problems bytes.Buffer
	p := programs{now: clock, window: func(o ui.Options) {
		if err := o.InstallSample(t.Context()); err != nil {
			t.Fatal(err)
		}
	}}
	if status := run([]string{"--db", path}, &out, &problems, p); status != exitDone {
		t.Fatal(problems.String())
	}
	held, err := store.Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := held.Keep(t.Context(), calendar.BackupDaily, now); err != nil {
		t.Fatal(err)
	}
	if err := held.Close(); err != nil {
		t.Fatal(err)
	}
	torn := bytes.Repeat([]byte("torn"), 4000)
	if err := os.WriteFile(path, torn, 0o600); err != nil {
		t.Fatal(err)
	}
	var said string
	status := run([]string{"--db", path}, &out, &problems, programs{now: clock, window: p.window, failure: func(s string) { said = s }})
	if status != exitNot || !strings.Contains(said, "is damaged. Its last good backup is of") || !strings.Contains(said, "restore") {
		t.Errorf("status %d, %q", status, said)
	}
	if b, err := os.ReadFile(path); err != nil || !bytes.Equal(b, torn) {
		t.Error("the damaged file was changed")
	}
}

// TestAPasswordForADatabaseIsRefused holds that --db takes files alone, and repeats nothing.
func TestAPasswordForADatabaseIsRefused(t *testing.T) {
	for _, db := range []string{"postgres://ann:pa55w0rd@db/x", "https://ann:pa55w0rd@h/x.db", "host=h Password=pa55w0rd"} {
		var out, problems bytes.Buffer
		if status := run([]string{"--db", db}, &out, &problems, programs{}); status != exitUse || strings.Contains(problems.String(), "pa55w0rd") {
			t.Errorf("status %d: %s", status, problems.String())
		}
	}
}

package main

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"convenor/ui"
)

// withoutScreen runs the program on the sample where no window can be opened, with an answer
// to what it asks, and gives what it said, what it asked and what it opened.
func withoutScreen(t *testing.T, answer bool) (said, asked, opened string) {
	t.Helper()
	home := t.TempDir()
	t.Setenv("HOME", home)
	t.Setenv("USERPROFILE", home)
	if err := os.Mkdir(filepath.Join(home, "Documents"), 0o700); err != nil {
		t.Fatal(err)
	}
	db := filepath.Join(t.TempDir(), "convenor.db")
	var out, problems bytes.Buffer
	clock := func() time.Time { return now }
	run([]string{"--db", db}, &out, &problems, programs{now: clock, window: func(o ui.Options) {
		if err := o.InstallSample(context.Background()); err != nil {
			t.Fatal(err)
		}
	}})
	status := run([]string{"--db", db}, &out, &problems, programs{now: clock,
		window: func(ui.Options) { t.Error("a window was opened") },
		probe:  func() error { return errors.New("no OpenGL") },
		ask:    func(text string) bool { asked = text; return answer },
		page:   func(path string) error { opened = path; return nil },
	})
	if status != exitNot {
		t.Errorf("status %d, want %d", status, exitNot)
	}
	return problems.String(), asked, opened
}

// TestWithoutOpenGLItSaysSoAndOffersTheReport holds that a desktop on which no window can be
// opened gets words, the console's name and, if somebody wants it, the report as a page.
func TestWithoutOpenGLItSaysSoAndOffersTheReport(t *testing.T) {
	said, asked, opened := withoutScreen(t, true)
	for _, words := range []string{"offers no OpenGL", "convenorctl report --month 2026-12 -o report.html"} {
		if !strings.Contains(said, words) || !strings.Contains(asked, words) {
			t.Errorf("%q is not said (%q) and asked (%q)", words, said, asked)
		}
	}
	page, err := os.ReadFile(opened)
	if err != nil || !bytes.Contains(page, []byte("<html lang=\"en-GB\"")) {
		t.Errorf("opened %q, %v: %.80s", opened, err, page)
	}
	if filepath.Base(filepath.Dir(opened)) != "Documents" {
		t.Errorf("the page lies in %s", opened)
	}
	if _, _, opened := withoutScreen(t, false); opened != "" {
		t.Errorf("opened %q, which nobody wanted", opened)
	}
}

// TestADatabaseThatCannotBeOpenedIsToldWithoutAWindow holds that where there is no screen
// either, the sentence still reaches somebody.
func TestADatabaseThatCannotBeOpenedIsToldWithoutAWindow(t *testing.T) {
	path := filepath.Join(t.TempDir(), "broken.db")
	if err := os.WriteFile(path, []byte("no database"), 0o600); err != nil {
		t.Fatal(err)
	}
	var out, problems bytes.Buffer
	status := run([]string{"--db", path}, &out, &problems, programs{now: time.Now,
		probe:   func() error { return errors.New("no OpenGL") },
		failure: func(string) { t.Error("a window tells of it") },
	})
	if status != exitNot || !strings.Contains(problems.String(), "not a Convenor database") {
		t.Errorf("status %d, %q", status, problems.String())
	}
}

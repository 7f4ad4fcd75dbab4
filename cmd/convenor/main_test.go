package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"convenor/calendar"
	"convenor/store"
	"convenor/ui"
)

var now = time.Date(2026, 12, 1, 9, 0, 0, 0, time.UTC)

// opened runs the program without a screen and gives what its window was made of.
func opened(t *testing.T, args ...string) (got ui.Options, status int, problems string) {
	t.Helper()
	var out, err bytes.Buffer
	status = run(args, &out, &err, programs{
		window: func(o ui.Options) { got = o }, failure: func(string) { t.Error("a window tells of a failure") },
		now: func() time.Time { return now },
	})
	return got, status, err.String()
}

func TestTheWindowIsMadeOfWhatTheArgumentsSay(t *testing.T) {
	db := filepath.Join(t.TempDir(), "deep", "test.db")
	o, status, problems := opened(t, "--db", db, "--theme", "dark", "--now", "2027-01-14T12:00:00Z", "a.ics", "/b.ics")
	if status != exitDone || problems != "" {
		t.Fatalf("status %d, %s", status, problems)
	}
	if o.Database != db || o.Theme != "dark" || len(o.Icon) == 0 || o.Version != version {
		t.Errorf("%+v", o)
	}
	if len(o.Open) != 2 || !filepath.IsAbs(o.Open[0]) || filepath.Base(o.Open[0]) != "a.ics" || o.Open[1] != "/b.ics" {
		t.Errorf("to open: %v", o.Open)
	}
	if got := o.Planner.Today(); got != calendar.NewDate(2027, 1, 14) {
		t.Errorf("today is %s", got)
	}
	if _, err := os.Stat(db); err != nil {
		t.Errorf("no database was made: %v", err)
	}
}

func TestTheClockIsTheSystemsUnlessSaidOtherwise(t *testing.T) {
	db := filepath.Join(t.TempDir(), "test.db")
	o, _, _ := opened(t, "--db", db)
	if !o.Planner.Now().Equal(now) {
		t.Errorf("now is %s", o.Planner.Now())
	}
	for text, want := range map[string]time.Time{
		"2027-01-14":                time.Date(2027, 1, 14, 0, 0, 0, 0, time.UTC),
		"2027-07-15":                time.Date(2027, 7, 14, 23, 0, 0, 0, time.UTC), // midnight in London
		"2027-07-15T10:00:00+01:00": time.Date(2027, 7, 15, 9, 0, 0, 0, time.UTC),
	} {
		if got, err := parseInstant(text); err != nil || !got.Equal(want) {
			t.Errorf("%s is %s (%v)", text, got, err)
		}
	}
}

func TestWrongUseIsToldAndOpensNothing(t *testing.T) {
	for _, args := range [][]string{{"--theme", "pink"}, {"--now", "tomorrow"}, {"--no-such-flag"}, {"--db"}} {
		var out, err bytes.Buffer
		status := run(args, &out, &err, programs{window: func(ui.Options) { t.Errorf("%v opened a window", args) }, now: time.Now})
		if status != exitUse || err.Len() == 0 {
			t.Errorf("%v: status %d, %q", args, status, err.String())
		}
	}
}

func TestHelpAndVersionOpenNothing(t *testing.T) {
	for _, c := range []struct{ arg, says string }{{"--version", "Convenor " + version}, {"--help", "Usage: convenor"}} {
		var out, err bytes.Buffer
		status := run([]string{c.arg}, &out, &err, programs{})
		if status != exitDone || !strings.Contains(out.String()+err.String(), c.says) {
			t.Errorf("%s: status %d, %q", c.arg, status, out.String()+err.String())
		}
	}
}

func TestAFileThatIsNoDatabaseIsToldAndLeftAlone(t *testing.T) {
	path := filepath.Join(t.TempDir(), "notes.db")
	if err := os.WriteFile(path, []byte("shopping list"), 0o600); err != nil {
		t.Fatal(err)
	}
	var out, err bytes.Buffer
	shown := ""
	status := run([]string{"--db", path}, &out, &err, programs{failure: func(s string) { shown = s }, now: time.Now})
	if status != exitNot || shown == "" || !strings.Contains(err.String(), shown) {
		t.Errorf("status %d, window %q, stderr %q", status, shown, err.String())
	}
	if data, readErr := os.ReadFile(path); readErr != nil || string(data) != "shopping list" {
		t.Errorf("the file was changed: %q %v", data, readErr)
	}
}

func TestTheSampleIsTheWindowsToInstall(t *testing.T) {
	db := filepath.Join(t.TempDir(), "test.db")
	var out, err bytes.Buffer
	var failed error
	run([]string{"--db", db}, &out, &err, programs{window: func(o ui.Options) { failed = o.InstallSample(t.Context()) }, now: func() time.Time { return now }})
	if failed != nil {
		t.Fatal(failed)
	}
	s, openErr := store.Open(t.Context(), db)
	if openErr != nil {
		t.Fatal(openErr)
	}
	defer s.Close()
	sources, readErr := s.Sources(t.Context())
	if readErr != nil || len(sources) != 1 || sources[0].Sittings != 19 {
		t.Errorf("sources %+v (%v)", sources, readErr)
	}
}

func TestTheLogHoldsNoTitles(t *testing.T) {
	db := filepath.Join(t.TempDir(), "test.db")
	var out, err bytes.Buffer
	run([]string{"--db", db}, &out, &err, programs{window: func(o ui.Options) {
		if err := o.InstallSample(context.Background()); err != nil {
			t.Error(err)
		}
	}, now: func() time.Time { return now }})
	log, readErr := os.ReadFile(db + ".log")
	if readErr != nil {
		t.Fatal(readErr)
	}
	for _, want := range []string{"opened", "changed", "closed"} {
		if !strings.Contains(string(log), want) {
			t.Errorf("the log does not say %q:\n%s", want, log)
		}
	}
	for _, title := range []string{"ICB", "Dentist", "Budget", "dass.ics"} {
		if strings.Contains(string(log), title) {
			t.Errorf("the log says %q:\n%s", title, log)
		}
	}
}

func TestALargeLogBeginsAnew(t *testing.T) {
	path := filepath.Join(t.TempDir(), "x.log")
	if err := os.WriteFile(path, bytes.Repeat([]byte("x"), logLimit+1), 0o600); err != nil {
		t.Fatal(err)
	}
	log, file := openLog(path, false)
	log.Info("here")
	if err := file.Close(); err != nil {
		t.Fatal(err)
	}
	info, err := os.Stat(path)
	if err != nil || info.Size() > 200 {
		t.Errorf("the log has %v bytes (%v)", info, err)
	}
	if old, err := os.Stat(path + ".1"); err != nil || old.Size() <= logLimit {
		t.Errorf("the old one is gone: %v", err)
	}
}

func TestWithoutALogTheProgramWorks(t *testing.T) {
	log, file := openLog(filepath.Join(t.TempDir(), "gone", "x.log"), false)
	log.Info("nowhere")
	if err := file.Close(); err != nil {
		t.Error(err)
	}
}

func TestASyncedFolderIsWarnedOf(t *testing.T) {
	if got := warning("/home/x/data/convenor.db"); got != "" {
		t.Errorf("an ordinary folder: %q", got)
	}
	if got := warning("/home/x/OneDrive - Testshire/convenor.db"); !strings.Contains(got, "OneDrive") {
		t.Errorf("a synced folder: %q", got)
	}
}

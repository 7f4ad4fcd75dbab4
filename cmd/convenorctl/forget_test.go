package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// oldNew makes a database with a meeting long over, one to come, one repeated that runs on
// and one repeated that has ended, and exports them all.
func oldNew(t *testing.T) *trial {
	t.Helper()
	tr := newTrial(t)
	entries := []string{
		"UID:old\nDTSTART:20240115T100000Z\nDURATION:PT1H\nSUMMARY:Bygone briefing",
		"UID:new\nDTSTART:20270115T100000Z\nDURATION:PT1H\nSUMMARY:Coming briefing",
		"UID:runs\nDTSTART:20240101T090000Z\nDURATION:PT1H\nRRULE:FREQ=WEEKLY\nSUMMARY:Weekly call",
		"UID:ended\nDTSTART:20240101T110000Z\nDURATION:PT1H\nRRULE:FREQ=WEEKLY;COUNT=10\nSUMMARY:Vanished call",
	}
	tr.must("import", "--yes", "--source", "diary", tr.write("diary.ics", calendarFile(entries...)))
	tr.must("export", "ics", "--all", "-o", tr.path("all.ics"))
	return tr
}

// TestForgettingShowsFirstAndThenRemovesForGood holds that the preview changes nothing, that
// what is over goes with every trace of it on disk, and that the rest stays.
func TestForgettingShowsFirstAndThenRemovesForGood(t *testing.T) {
	tr := oldNew(t)
	tr.must("venue", "set", "Annexe", "aliases=The annexe") // keeps a backup of the day first
	held := tr.everything()
	shown := tr.must("--json", "forget", "--before", "2026-01-01", "--now", "2027-06-01")
	if got := tr.everything(); got != held {
		t.Errorf("the preview changed what is held:\n%s\nwas\n%s", got, held)
	}
	done := tr.must("--json", "forget", "--before", "2026-01-01", "--yes", "--backups", "--now", "2027-06-01")
	if strings.Replace(shown, `"removed": false`, `"removed": true`, 1) != done || !strings.Contains(done, `"meetings": 2`) {
		t.Errorf("shown\n%s\ndone\n%s", shown, done)
	}
	left := tr.must("occurrences", "--from", "2024-01-01", "--to", "2027-02-01")
	for title, want := range map[string]bool{"Bygone": false, "Vanished": false, "Coming": true, "Weekly call": true} {
		if strings.Contains(left, title) != want {
			t.Errorf("%s is there: %v, want %v", title, !want, want)
		}
	}
	tr.must("check")
	if again := tr.must("forget", "--before", "2026-01-01", "--yes", "--now", "2027-06-01"); !strings.HasPrefix(again, "Nothing was over") {
		t.Errorf("again: %s", again)
	}
	tr.must("undo") // the venue, which came later
	if status, _, _ := tr.do("undo"); status == exitDone {
		t.Error("the import that held the removed can be undone")
	}
	_ = os.Remove(tr.path("diary.ics"))
	_ = os.Remove(tr.path("all.ics")) // the user's own files
	tr.wantNowhere("Bygone")
	tr.wantNowhere("Vanished")
}

// wantNowhere fails if words stand in any file of the trial, its database above all.
func (tr *trial) wantNowhere(words string) {
	tr.t.Helper()
	err := filepath.WalkDir(tr.dir, func(path string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		b, err := os.ReadFile(path)
		if bytes.Contains(b, []byte(words)) {
			tr.t.Errorf("%q stands in %s", words, filepath.Base(path))
		}
		return err
	})
	if err != nil {
		tr.t.Fatal(err)
	}
}

// TestWhatIsOverGoesByItselfWhereThatIsSet holds that a set time is kept day by day, with the
// backups of before, and that nothing goes where none is set.
func TestWhatIsOverGoesByItselfWhereThatIsSet(t *testing.T) {
	tr := oldNew(t)
	tr.must("venue", "set", "Annexe", "aliases=The annexe", "--now", "2027-06-01")
	if left := tr.must("search", "Bygone"); !strings.Contains(left, "Bygone") {
		t.Errorf("without a set time: %s", left)
	}
	tr.must("forget", "--keep", "24", "--now", "2027-06-01")
	tr.must("venue", "set", "Barn", "aliases=The barn", "--now", "2027-06-02")
	if left := tr.must("search", "Bygone"); strings.Contains(left, "Bygone") {
		t.Errorf("a day later: %s", left)
	}
	if venues := tr.must("venue", "list"); !strings.Contains(venues, "Barn") {
		t.Errorf("the change that was made then is lost: %s", venues)
	}
}

func TestForgettingRefusesWhatCannotBeMeant(t *testing.T) {
	tr := oldNew(t)
	for args, want := range map[string]int{
		"forget":                              exitUse,
		"forget --before soon":                exitUse,
		"forget --keep 5000":                  exitNot,
		"forget --before 2030-01-01 --yes":    exitNot,
		"forget --before 2024-01-01 --keep 3": exitUse,
	} {
		if status, _, errs := tr.do(strings.Fields(args)...); status != want || errs == "" {
			t.Errorf("%s: status %d, %q; want %d", args, status, errs, want)
		}
	}
}

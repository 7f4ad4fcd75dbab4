package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"convenor/calendar"
)

// kept lists the reasons of the backups, newest first.
func (tr *trial) kept() []string {
	tr.t.Helper()
	var why []string
	for _, b := range read[[]backupAnswer](tr, "backup") {
		why = append(why, b.Why)
	}
	return why
}

// TestTheFirstChangeOfADayKeepsABackup holds that backups are made while the program is
// used, once a day, and not by looking.
func TestTheFirstChangeOfADayKeepsABackup(t *testing.T) {
	tr := newTrial(t)
	tr.must("register", "import", tr.sample("register.json"))
	if why := tr.kept(); len(why) != 0 {
		t.Errorf("the first change of an empty database kept %v", why)
	}
	tr.must("import", "--yes", "--officer", "DASS", tr.sample("dass.ics"))
	tr.must("tally", "--from", "2027-01", "--to", "2027-01")
	tr.must("undo")
	tr.must("redo")
	if why := tr.kept(); len(why) != 1 || why[0] != calendar.BackupDaily {
		t.Errorf("kept %v, want one of the day", why)
	}
	tr.must("venue", "set", "Annexe", "aliases=The annexe", "--now", "2026-12-02T09:00:00Z")
	if why := tr.kept(); len(why) != 2 {
		t.Errorf("the next day kept %v, want two", why)
	}
}

// TestALargeImportKeepsABackup holds that a change of many facts has one of its own.
func TestALargeImportKeepsABackup(t *testing.T) {
	tr := newSample(t)
	var ics strings.Builder
	ics.WriteString("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//test//EN\r\n")
	start := time.Date(2027, 2, 1, 10, 0, 0, 0, time.UTC)
	for n := range 600 {
		at := start.Add(time.Duration(n) * time.Hour).Format("20060102T150405Z")
		ics.WriteString("BEGIN:VEVENT\r\nUID:many-" + at + "\r\nDTSTART:" + at + "\r\nDURATION:PT30M\r\nSUMMARY:Sitting\r\nEND:VEVENT\r\n")
	}
	ics.WriteString("END:VCALENDAR\r\n")
	if err := os.WriteFile(tr.path("many.ics"), []byte(ics.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	tr.must("import", "--yes", tr.path("many.ics"))
	if why := tr.kept(); len(why) != 2 || why[0] == why[1] {
		t.Errorf("kept %v, want one of the day and one before the import", why)
	}
}

// TestACopyCarriesEverythingToAnotherPlace holds that backup and restore together lose
// nothing, and that what restore replaces can itself be put back.
func TestACopyCarriesEverythingToAnotherPlace(t *testing.T) {
	first, second := newSample(t), newTrial(t)
	want := first.must("occurrences", "--json", "--from", "2027-01-01", "--to", "2027-08-01")
	first.must("backup", first.path("copy.db"))
	second.must("venue", "set", "Annexe", "aliases=The annexe")
	answer := read[struct {
		Before backupAnswer `json:"before"`
	}](second, "restore", first.path("copy.db"))
	if got := second.must("occurrences", "--json", "--from", "2027-01-01", "--to", "2027-08-01"); got != want {
		t.Errorf("restored:\n%s\nwant\n%s", got, want)
	}
	second.must("check")
	second.must("restore", answer.Before.Path)
	if venues := second.must("venue", "list"); !strings.Contains(venues, "Annexe") {
		t.Errorf("after putting back what was held: %s", venues)
	}
	for _, c := range []struct{ args, says string }{
		{"backup " + first.path("copy.db"), "There is a file named copy.db already."},
		{"restore " + first.path("none.db"), "none.db is not there."},
		{"restore " + second.sample("dass.ics"), "dass.ics is damaged, or is not a database"},
	} {
		if status, _, errs := second.do(strings.Fields(c.args)...); status != exitNot || !strings.Contains(errs, c.says) {
			t.Errorf("%s: status %d, %q; want %d and %q", c.args, status, errs, exitNot, c.says)
		}
	}
}

// TestADamagedDatabaseOffersItsLastGoodBackup holds that whatever is damaged, the way back is
// told, taking it works, and the damaged file is kept.
func TestADamagedDatabaseOffersItsLastGoodBackup(t *testing.T) {
	for _, c := range []struct {
		name   string
		damage func(b []byte) []byte
	}{
		{"its head", func(b []byte) []byte { copy(b, "not a database any more"); return b }},
		{"its pages", func(b []byte) []byte {
			for i := 2 * 4096; i < len(b); i++ {
				b[i] ^= 0x5a
			}
			return b
		}},
		{"cut short", func(b []byte) []byte { return b[:5*4096] }},
	} {
		t.Run(c.name, func(t *testing.T) {
			tr := newSample(t)
			tr.must("venue", "set", "Annexe", "aliases=The annexe")
			db := tr.path("trial.db")
			b, err := os.ReadFile(db)
			if err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(db, c.damage(b), 0o600); err != nil {
				t.Fatal(err)
			}
			status, _, errs := tr.do("check")
			if status != exitNot || !strings.Contains(errs, "is damaged. Its last good backup is of Tuesday 1 December 2026 at 09:00") {
				t.Errorf("check: %d, %q", status, errs)
			}
			backups, _ := filepath.Glob(tr.path("backups", "*daily.db"))
			if len(backups) != 1 {
				t.Fatalf("backups %v", backups)
			}
			tr.must("restore", backups[0])
			tr.must("check")
			if aside, _ := filepath.Glob(db + ".damaged-*"); len(aside) != 1 {
				t.Errorf("the damaged one is in %v", aside)
			}
		})
	}
}

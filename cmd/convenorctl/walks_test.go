package main

import (
	"math"
	"os"
	"strings"
	"testing"
)

// TestFirstImport is the first walk of an assistant: the same diary read twice, with every
// UID changed the second time, and another organisation's calendar between.
func TestFirstImport(t *testing.T) {
	tr := newTrial(t)
	tr.must("register", "import", tr.sample("register.json"))

	got := read[importAnswer](tr, "import", "--officer", "DASS", tr.sample("dass.ics"))
	if got.Entries != 18 || got.Meetings != 19 || got.New != 19 || got.Cancelled != 1 || got.PrivateMasked != 1 ||
		got.OrphanInstances != 1 || got.TimesInDoubt != 0 || len(got.Files[0].Problems) != 0 {
		t.Errorf("dass.ics: %+v", got)
	}
	got = read[importAnswer](tr, "import", "--system", "N", "--matches", "accept", tr.sample("north-public.ics"))
	if got.New != 0 || len(got.PossibleMatches) != 2 {
		t.Errorf("north-public.ics: %+v", got)
	}
	held := read[[]occurrenceAnswer](tr, "occurrences", "--from", "2026-01-01", "--to", "2028-01-01")
	two := 0
	for _, o := range held {
		if len(o.Sources) == 2 {
			two++
		}
	}
	if len(held) != 19 || two != 2 {
		t.Errorf("%d sittings held, %d of them with two sources; want 19 and 2", len(held), two)
	}
	got = read[importAnswer](tr, "import", "--officer", "DASS", tr.sample("dass-again.ics"))
	if got.Same != 19 || got.New != 0 || got.Moved+got.Changed+got.Missing != 0 {
		t.Errorf("dass-again.ics: %+v", got)
	}
}

// TestTimesAreLondonTimesSummerAndWinter holds the two hours that Outlook exports are
// most often read wrongly by.
func TestTimesAreLondonTimesSummerAndWinter(t *testing.T) {
	tr := newSample(t)
	for day, want := range map[string]string{"2027-01-14": "2027-01-14T09:30:00Z", "2027-07-15": "2027-07-15T09:00:00Z"} {
		next := map[string]string{"2027-01-14": "2027-01-15", "2027-07-15": "2027-07-16"}[day]
		list := read[[]occurrenceAnswer](tr, "occurrences", "--from", day, "--to", next)
		if len(list) == 0 || list[0].Start != want {
			t.Errorf("%s: %+v, want the first at %s", day, list, want)
		}
	}
}

// TestPrivateTextIsNowhere holds that a private title is neither found nor on disk.
func TestPrivateTextIsNowhere(t *testing.T) {
	tr := newSample(t)
	if out := tr.must("search", "Dentist"); out != "Nothing found.\n" {
		t.Errorf("search found %q", out)
	}
	tr.must("export", "ics", "-o", tr.path("all.ics"))
	for _, name := range []string{"trial.db", "trial.db-wal", "all.ics"} {
		if b, err := os.ReadFile(tr.path(name)); err == nil && strings.Contains(string(b), "Dentist") {
			t.Errorf("%s holds the private title", name)
		}
	}
}

// TestOfficerDays is the director's walk: how much of us does each system take?
func TestOfficerDays(t *testing.T) {
	tr := newSample(t)
	got := read[tallyAnswer](tr, "tally", "--from", "2027-01", "--to", "2027-01")
	want := map[string]struct {
		days float64
		band string
	}{"N": {8.1, "inside"}, "C": {3.9, "below"}, "E": {4.5, "below"}, "council": {2.7, ""}}
	if len(got.Rows) != len(want) {
		t.Errorf("%d rows, want %d", len(got.Rows), len(want))
	}
	for _, r := range got.Rows {
		if w := want[r.Key]; r.Days != w.days || r.Band != w.band {
			t.Errorf("%s: %v days, %q; want %v, %q", r.Key, r.Days, r.Band, w.days, w.band)
		}
	}
	if tot := got.Total; tot.Days != 19.2 || tot.MeetingHours != 62 || tot.PrepHours != 80 || tot.Sittings != 16 || tot.Band != "" {
		t.Errorf("total %+v", tot)
	}
	split := read[tallyAnswer](tr, "tally", "--from", "2027-01", "--to", "2027-01", "--split-by-population")
	if split.Rows[0].Days != 9.6 || split.Rows[1].Days != 4.5 || split.Rows[2].Days != 5.0 || split.Total.Days != 19.2 ||
		!strings.Contains(split.Note, "rounded figures sum to 19.1") {
		t.Errorf("split %+v", split)
	}
	officers := read[tallyAnswer](tr, "tally", "--from", "2027-01", "--to", "2027-01", "--by", "officer")
	days := map[string]float64{}
	for _, r := range officers.Rows {
		days[r.Key] = r.Days
		if r.Key == "DASS" && math.Abs(*r.ShareOfWorkingDays-0.43) > 1e-9 {
			t.Errorf("DASS takes %v of the working days, want 0.43", *r.ShareOfWorkingDays)
		}
	}
	for post, want := range map[string]float64{"CEX": 3.9, "DASS": 8.6, "DCS": 1.5, "DPH": 4.7, "S151": 0.5} {
		if days[post] != want {
			t.Errorf("%s: %v days, want %v", post, days[post], want)
		}
	}
	tr.must("council", "set", "day_hours=7.2")
	if got := read[tallyAnswer](tr, "tally", "--from", "2027-01", "--to", "2027-01"); got.Total.Days != 19.7 || got.DayHours != 7.2 {
		t.Errorf("with a day of 7.2 h: %+v", got.Total)
	}
}

// TestMondayReimport is the weekly walk: what changed since last time, sent out as changes only.
func TestMondayReimport(t *testing.T) {
	tr := newSample(t)
	tr.must("export", "ics", "-o", tr.path("all.ics"))
	got := read[importAnswer](tr, "import", "--officer", "DASS", "--missing", "cancel", tr.sample("dass-week2.ics"))
	if got.Same != 16 || got.Moved != 1 || got.Changed != 1 || got.Missing != 1 || got.New != 1 {
		t.Errorf("dass-week2.ics: %+v", got)
	}
	tr.must("export", "ics", "--changes", "-o", tr.path("changes.ics"))
	b, err := os.ReadFile(tr.path("changes.ics"))
	if err != nil {
		t.Fatal(err)
	}
	if n, c := strings.Count(string(b), "BEGIN:VEVENT"), strings.Count(string(b), "STATUS:CANCELLED"); n != 4 || c != 1 {
		t.Errorf("%d events, %d cancelled; want 4 and 1", n, c)
	}
	if out := tr.must("export", "ics", "--changes", "-o", tr.path("changes.ics")); !strings.Contains(out, "Nothing has changed") {
		t.Errorf("a second export of changes says %q", out)
	}
}

// TestUndoAndRedo holds that an import is one step back and one forward.
func TestUndoAndRedo(t *testing.T) {
	tr := newSample(t)
	before := tr.must("--json", "occurrences", "--from", "2026-01-01", "--to", "2028-01-01")
	tr.must("import", "--officer", "DASS", tr.sample("dass-week2.ics"))
	after := tr.must("--json", "occurrences", "--from", "2026-01-01", "--to", "2028-01-01")
	if before == after {
		t.Fatal("the import changed nothing")
	}
	if out := tr.must("undo"); !strings.Contains(out, "Import of dass-week2.ics") {
		t.Errorf("undo says %q", out)
	}
	if got := tr.must("--json", "occurrences", "--from", "2026-01-01", "--to", "2028-01-01"); got != before {
		t.Error("undo did not give back what there was")
	}
	tr.must("redo")
	if got := tr.must("--json", "occurrences", "--from", "2026-01-01", "--to", "2028-01-01"); got != after {
		t.Error("redo did not give back what was undone")
	}
	if status, _, errs := tr.do("redo"); status != exitNot || !strings.Contains(errs, "nothing to do") {
		t.Errorf("a second redo: status %d, %q", status, errs)
	}
}

package main

import (
	"os"
	"strings"
	"testing"
)

// january is the period of the sample's clashes.
var january = []string{"--from", "2027-01-01", "--to", "2027-02-01"}

// openOf counts the open clashes of an officer in January; an empty name is everybody.
func (tr *trial) openOf(officer string) int {
	tr.t.Helper()
	args := append([]string{"clashes"}, january...)
	if officer != "" {
		args = append(args, "--officer", officer)
	}
	return len(read[[]clashAnswer](tr, args...))
}

// byKind finds DASS's clash of a kind.
func (tr *trial) byKind(kind string) clashAnswer {
	tr.t.Helper()
	for _, c := range read[[]clashAnswer](tr, append([]string{"clashes", "--officer", "DASS"}, january...)...) {
		if c.Kind == kind {
			return c
		}
	}
	tr.t.Fatalf("no %s clash", kind)
	return clashAnswer{}
}

// TestTheBadThursday is the assistant's second walk: three clashes of one day, one of them
// for want of time on the road.
func TestTheBadThursday(t *testing.T) {
	tr := newSample(t)
	if d, all := tr.openOf("DASS"), tr.openOf(""); d != 3 || all != 4 {
		t.Errorf("DASS has %d clashes, everybody %d; want 3 and 4", d, all)
	}
	if c := tr.byKind("overlap"); c.OverlapMinutes != 30 || c.GapMinutes != nil {
		t.Errorf("overlap %+v", c)
	}
	if c := tr.byKind("private"); c.OverlapMinutes != 15 || c.B.Title != "Private appointment" {
		t.Errorf("private %+v", c)
	}
	if c := tr.byKind("travel"); *c.GapMinutes != 90 || *c.NeededMinutes != 126 || *c.ShortMinutes != 36 {
		t.Errorf("travel %+v", c)
	}
	day := read[[]journeyAnswer](tr, "journeys", "--officer", "DASS", "--from", "2027-01-14", "--to", "2027-01-15")
	if len(day) != 1 || day[0].Miles != 180 || day[0].Minutes != 270 || day[0].Pence != 9900 {
		t.Errorf("the day's journeys: %+v", day)
	}
	tr.must("register", "import", tr.write("speed.json", `{"speed_mph": 60}`))
	if d, all := tr.openOf("DASS"), tr.openOf(""); d != 2 || all != 2 {
		t.Errorf("at 60 mph DASS has %d clashes, everybody %d; want 2 and 2", d, all)
	}
	tr.must("undo")
	if d, all := tr.openOf("DASS"), tr.openOf(""); d != 3 || all != 4 {
		t.Errorf("after undo DASS has %d clashes, everybody %d; want 3 and 4", d, all)
	}
	tr.must("register", "import", tr.write("rate.json",
		`{"rates": [{"kind": "mileage", "pence_per_mile": 45, "valid_from": "2026-04-06"}]}`))
	if day := read[[]journeyAnswer](tr, "journeys", "--officer", "DASS", "--from", "2027-01-14", "--to", "2027-01-15"); day[0].Pence != 8100 {
		t.Errorf("at 45p the day pays %d pence, want 8100", day[0].Pence)
	}
}

// TestDecideTellExport is the assistant's third walk: settle the day, tell the
// secretariat, send out what changed.
func TestDecideTellExport(t *testing.T) {
	tr := newSample(t)
	overlap, travel := tr.byKind("overlap"), tr.byKind("travel")
	tr.must("decide", overlap.ID, "--keep", "a", "--deputy", "DCS", "--reason", "statutory partner seat")
	note := tr.must("note", overlap.ID)
	for _, says := range []string{"C Place Partnership", "Thu 14 Jan 2027", "DCS", "statutory partner seat"} {
		if !strings.Contains(note, says) {
			t.Errorf("the note does not name %q:\n%s", says, note)
		}
	}
	if n := tr.openOf("DASS"); n != 1 {
		t.Errorf("%d clashes are open, want 1: the private one goes with the decided one", n)
	}
	tr.must("decide", travel.ID, "--remote", "b", "--reason", "the partnership meets by Teams too")
	if n := tr.openOf("DASS"); n != 0 {
		t.Errorf("%d clashes are open, want none", n)
	}
	all := read[[]clashAnswer](tr, append([]string{"clashes", "--officer", "DASS", "--all"}, january...)...)
	if len(all) != 2 || all[0].Status != "decided" || all[0].Decision == nil {
		t.Errorf("with the decided ones: %+v", all)
	}
	day := read[[]journeyAnswer](tr, "journeys", "--officer", "DASS", "--from", "2027-01-14", "--to", "2027-01-15")
	if day[0].Miles != 72 {
		t.Errorf("the day has %v miles, want 72", day[0].Miles)
	}
	tr.must("export", "ics", "-o", tr.path("all.ics"))
	if n := countIn(t, tr.path("all.ics"), "BEGIN:VEVENT"); n != 18 {
		t.Errorf("%d events, want 18", n)
	}
	tr.must("undo")
	tr.must("export", "ics", "--changes", "-o", tr.path("changes.ics"))
	if n, s := countIn(t, tr.path("changes.ics"), "BEGIN:VEVENT"), countIn(t, tr.path("changes.ics"), "SEQUENCE:1"); n != 1 || s != 1 {
		t.Errorf("%d events changed, %d with sequence 1; want 1 and 1", n, s)
	}
	if out := tr.must("export", "ics", "--changes", "-o", tr.path("changes.ics")); !strings.Contains(out, "Nothing has changed") {
		t.Errorf("again: %q", out)
	}
}

func countIn(t *testing.T, path, text string) int {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return strings.Count(string(b), text)
}

// TestADecisionLapsesWhenASideMoves holds that nobody goes by what was decided of another time.
func TestADecisionLapsesWhenASideMoves(t *testing.T) {
	tr := newSample(t)
	overlap := tr.byKind("overlap")
	tr.must("decide", overlap.ID, "--keep", "a", "--reason", "the board decides")
	ics, err := os.ReadFile(tr.sample("dass.ics"))
	if err != nil {
		t.Fatal(err)
	}
	later := strings.ReplaceAll(string(ics), "20270114T093000", "20270114T094500") // still overlapping
	tr.must("import", "--officer", "DASS", tr.write("later.ics", later))
	all := read[[]clashAnswer](tr, append([]string{"clashes", "--officer", "DASS", "--all"}, january...)...)
	for _, c := range all {
		if c.ID == overlap.ID && (c.Status != "open" || c.Decision == nil || !strings.Contains(*c.Decision, "lapsed")) {
			t.Errorf("after the board moved: %+v", c)
		}
	}
	if n := tr.openOf("DASS"); n != 3 {
		t.Errorf("%d clashes are open, want 3", n)
	}
}

// TestDecisionsThatCannotBe holds that what makes no sense is refused in words.
func TestDecisionsThatCannotBe(t *testing.T) {
	tr := newSample(t)
	id := tr.byKind("overlap").ID
	for _, c := range []struct {
		args   []string
		status int
		says   string
	}{
		{[]string{id}, exitUse, "--keep, --remote"},
		{[]string{id, "--keep", "a"}, exitUse, "--reason"},
		{[]string{id, "--keep", "c", "--reason", "x"}, exitUse, "keep"},
		{[]string{"c-nothing", "--keep", "a", "--reason", "x"}, exitNot, "c-nothing"},
		{[]string{"c-", "--keep", "a", "--reason", "x"}, exitNot, "more of the id"},
		{[]string{id, "--keep", "a", "--deputy", "Nobody", "--reason", "x"}, exitNot, "Nobody"},
		{[]string{id, "--keep", "a", "--deputy", "DASS", "--reason", "x"}, exitNot, "own deputy"},
		{[]string{id, "--remote", "b", "--deputy", "DCS", "--reason", "x"}, exitNot, "attended"},
		{[]string{id, "--withdraw"}, exitNot, id},
	} {
		status, _, errs := tr.do(append([]string{"decide"}, c.args...)...)
		if status != c.status || !strings.Contains(errs, c.says) {
			t.Errorf("%v: status %d, %q; want %d and %q", c.args, status, errs, c.status, c.says)
		}
	}
	if status, _, errs := tr.do("note", id); status != exitNot || !strings.Contains(errs, "Nothing has been decided") {
		t.Errorf("a note on nothing: status %d, %q", status, errs)
	}
}

// TestWithdrawing holds that a decision can be taken back and the clash is open again.
func TestWithdrawing(t *testing.T) {
	tr := newSample(t)
	id := tr.byKind("overlap").ID
	tr.must("decide", id, "--keep", "b", "--reason", "place first")
	if n := tr.openOf("DASS"); n != 1 {
		t.Errorf("%d open after the board was given up, want 1 (the private one)", n)
	}
	tr.must("decide", id, "--withdraw")
	if n := tr.openOf("DASS"); n != 3 {
		t.Errorf("%d open after withdrawing, want 3", n)
	}
}

// TestABodyThatMeetsInPersonIsNotJoinedRemotely holds the rule of the register.
func TestABodyThatMeetsInPersonIsNotJoinedRemotely(t *testing.T) {
	tr := newSample(t)
	travel := tr.byKind("travel")
	tr.must("body", "set", "E ICP", "in_person=true")
	status, _, errs := tr.do("decide", travel.ID, "--remote", "b", "--reason", "by Teams")
	if status != exitNot || !strings.Contains(errs, "in person") {
		t.Errorf("status %d, %q", status, errs)
	}
}

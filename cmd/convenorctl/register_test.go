package main

import (
	"os"
	"strings"
	"testing"

	"convenor/calendar"
)

// TestRegisterGoesOutAndComesBack holds that a register survives being written and read.
func TestRegisterGoesOutAndComesBack(t *testing.T) {
	tr := newSample(t)
	tr.must("register", "export", tr.path("out.json"))
	if out := tr.must("register", "import", tr.path("out.json")); !strings.Contains(out, "Nothing has changed") {
		t.Errorf("what was exported changes: %s", out)
	}
	other := newTrial(t)
	other.must("register", "import", tr.path("out.json"))
	other.must("register", "export", other.path("again.json"))
	a, errA := os.ReadFile(tr.path("out.json"))
	b, errB := os.ReadFile(other.path("again.json"))
	if errA != nil || errB != nil || string(a) != string(b) {
		t.Error("a register written, read and written again is not the same")
	}
}

// TestNounsAreListedShownSetAndRemoved walks one body through its commands.
func TestNounsAreListedShownSetAndRemoved(t *testing.T) {
	tr := newSample(t)
	count := func() int { return len(read[[]calendar.Body](tr, "body", "list")) }
	n := count()
	tr.must("body", "set", "C Workshop", "kind=committee", "system=C", "aliases=C workshop,Central workshop", "prep_factor=0.5", "quorum=3")
	b := read[calendar.Body](tr, "body", "show", "c workshop")
	if count() != n+1 || b.System != "C" || len(b.Aliases) != 2 || b.Factor() != 0.5 || b.Quorum.Total != 3 {
		t.Errorf("%d bodies, %+v", count(), b)
	}
	tr.must("body", "set", "C Workshop", "prep_factor=")
	if b := read[calendar.Body](tr, "body", "show", "C Workshop"); b.PrepFactor != nil {
		t.Errorf("the factor was not taken away: %+v", b)
	}
	tr.must("seat", "set", "DCS", "C Workshop", "role=chair", "valid_from=2027-01-01")
	if out := tr.must("seat", "show", "DCS", "C Workshop"); !strings.Contains(out, "chair") {
		t.Errorf("the seat shows as %q", out)
	}
	if status, _, errs := tr.do("body", "remove", "C Workshop"); status != exitNot || !strings.Contains(errs, "still referred to") {
		t.Errorf("a body with a seat: status %d, %q", status, errs)
	}
	tr.must("seat", "remove", "DCS", "C Workshop")
	tr.must("body", "remove", "C Workshop")
	if count() != n {
		t.Errorf("%d bodies left, want %d", count(), n)
	}
	tr.must("undo")
	if count() != n+1 {
		t.Error("undo did not give the body back")
	}
}

// TestEveryNounCanBeListedAndShown holds that each kind of thing answers.
func TestEveryNounCanBeListedAndShown(t *testing.T) {
	tr := newSample(t)
	for noun, name := range map[string]string{
		"council": "Wealdshire County Council", "system": "N", "body": "HWB", "officer": "DASS", "venue": "Norbury", "source": "DASS",
	} {
		if out := tr.must(noun, "list"); out == "" {
			t.Errorf("%s list is empty", noun)
		}
		if noun == "body" {
			name = read[[]calendar.Body](tr, "body", "list")[0].Name
		}
		if out := tr.must(noun, "show", name); !strings.Contains(out, "name") {
			t.Errorf("%s show %s: %q", noun, name, out)
		}
		if status, _, errs := tr.do(noun, "show", "nobody of that name"); status != exitNot || !strings.Contains(errs, "not in the register") {
			t.Errorf("%s show nobody: status %d, %q", noun, status, errs)
		}
	}
}

// TestFieldsAreChecked holds that what cannot be right is refused in words.
func TestFieldsAreChecked(t *testing.T) {
	tr := newSample(t)
	for args, says := range map[string]string{
		"body set HWB colour=red":               "colour",
		"body set HWB kind=club":                "no kind of body",
		"body set New system=Q kind=icp":        "\"Q\"",
		"council set day_hours=25":              "24",
		"seat set DASS HWB role=king":           "no role",
		"officer set Jo day_hours=many":         `field day_hours does not take "many"`,
		"system set N share=1.5":                "fraction",
		"source set DASS system=Q":              "\"Q\"",
		"source set DASS colour=red":            "colour",
		"import --officer Nobody x.ics":         "Nobody",
		"seat set Nobody HWB role=member":       "Nobody",
		"body set HWB valid_to=2020-31-12":      `valid_to does not take "2020-31-12"`,
		"register import no-such-register.json": "not there",
	} {
		if status, _, errs := tr.do(strings.Fields(args)...); status != exitNot || !strings.Contains(errs, says) {
			t.Errorf("%s: status %d, %q; want 3 and %q", args, status, errs, says)
		}
	}
}

// TestRemovingASourceTakesItsSittings holds that only what no other source gives goes.
func TestRemovingASourceTakesItsSittings(t *testing.T) {
	tr := newSample(t)
	tr.must("import", "--system", "N", "--matches", "accept", tr.sample("north-public.ics"))
	tr.must("source", "remove", "DASS")
	left := read[[]occurrenceAnswer](tr, "occurrences", "--from", "2026-01-01", "--to", "2028-01-01")
	if len(left) != 2 || len(left[0].Sources) != 1 {
		t.Errorf("left: %+v", left)
	}
	tr.must("undo")
	if back := read[[]occurrenceAnswer](tr, "occurrences", "--from", "2026-01-01", "--to", "2028-01-01"); len(back) != 19 {
		t.Errorf("undo gave back %d sittings, want 19", len(back))
	}
}

package main

import (
	"strings"
	"testing"
)

// allOf gives the clashes of an officer in January by id, decided ones too.
func (tr *trial) allOf(officer string) map[string]clashAnswer {
	tr.t.Helper()
	out := map[string]clashAnswer{}
	for _, c := range read[[]clashAnswer](tr, append([]string{"clashes", "--officer", officer, "--all"}, january...)...) {
		out[c.ID] = c
	}
	return out
}

// TestLeavingEarlySettlesOnlyWhatItIsEnoughFor holds that minutes count: too few leave the
// rest of the clash open, and who leaves early sets out earlier.
func TestLeavingEarlySettlesOnlyWhatItIsEnoughFor(t *testing.T) {
	tr := newSample(t)
	overlap, travel := tr.byKind("overlap"), tr.byKind("travel")
	tr.must("decide", overlap.ID, "--leave-early", "20", "--reason", "last item to note", "--by", "Kit Lane")
	if c := tr.allOf("DASS")[overlap.ID]; c.Status != "open" || c.OverlapMinutes != 10 || c.Ruling == nil || c.Ruling.By != "Kit Lane" {
		t.Errorf("20 of 30 minutes: %+v", c)
	}
	tr.must("decide", overlap.ID, "--leave-early", "30", "--reason", "last item to note")
	all := tr.allOf("DASS")
	if c := all[overlap.ID]; c.Status != "decided" || !strings.Contains(*c.Decision, "DASS leaves N ICB Board 30 min early") {
		t.Errorf("30 of 30 minutes: %+v %s", c, *c.Decision)
	}
	if c := all[travel.ID]; c.Status != "open" || *c.GapMinutes != 120 || *c.ShortMinutes != 6 {
		t.Errorf("the way after it: %+v", c)
	}
	tr.must("decide", travel.ID, "--arrive-late", "6", "--reason", "they know")
	if c := tr.allOf("DASS")[travel.ID]; c.Status != "decided" {
		t.Errorf("6 of 6 minutes late: %+v", c)
	}
	if note := tr.must("note", travel.ID); !strings.Contains(note, "will not be there before 13:36") {
		t.Errorf("the note:\n%s", note)
	}
	if got := read[tallyAnswer](tr, "tally", "--from", "2027-01", "--to", "2027-01"); got.Total.MeetingHours != 62-0.6 {
		t.Errorf("%v meeting hours, want 62 less 36 minutes", got.Total.MeetingHours)
	}
	tr.must("export", "ics", "-o", tr.path("all.ics"))
	for _, line := range []string{"DASS leaves at 11:30", "DASS arrives at 13:36"} {
		if countIn(t, tr.path("all.ics"), line) != 1 {
			t.Errorf("the calendar sent does not say %q", line)
		}
	}
}

// TestAskingABodyToMoveLeavesTheClashOpen holds that what was asked is on record, with its
// dates, and settles nothing until the body has moved.
func TestAskingABodyToMoveLeavesTheClashOpen(t *testing.T) {
	tr := newSample(t)
	overlap := tr.byKind("overlap")
	ways := read[waysAnswer](tr, "ways", overlap.ID)
	var dates []slotAnswer
	for _, w := range ways.Ways {
		if w.Move == "b" {
			dates = w.Dates
		}
	}
	tr.must("decide", overlap.ID, "--ask", "b", "--reason", "the board is fixed", "--by", "Kit Lane")
	c := tr.allOf("DASS")[overlap.ID]
	if c.Status != "open" || c.Ruling == nil || c.Ruling.Asked == nil || c.Ruling.Asked.At != "2026-12-01T09:00:00Z" {
		t.Fatalf("after asking: %+v", c)
	}
	asked := c.Ruling.Asked
	if asked.Side != "b" || len(asked.Dates) != len(dates) || len(dates) == 0 || asked.Dates[0].Start != dates[0].Start {
		t.Errorf("asked %+v, want the dates of the way out %+v", asked, dates)
	}
	if n := tr.openOf("DASS"); n != 3 {
		t.Errorf("%d open, want 3 still", n)
	}
	if note := tr.must("note", overlap.ID); !strings.Contains(note, "Could it be moved") || strings.Count(note, "\n- ") != len(dates) {
		t.Errorf("the note:\n%s", note)
	}
	tr.must("undo")
	if c := tr.allOf("DASS")[overlap.ID]; c.Ruling != nil {
		t.Errorf("after undo: %+v", c)
	}
}

// TestAcceptingBothSettlesAClashAndNothingElse holds that what is accepted is on record.
func TestAcceptingBothSettlesAClashAndNothingElse(t *testing.T) {
	tr := newSample(t)
	overlap := tr.byKind("overlap")
	tr.must("decide", overlap.ID, "--accept-both", "--reason", "both chairs know")
	if n := tr.openOf("DASS"); n != 2 {
		t.Errorf("%d open, want 2", n)
	}
	if c := tr.allOf("DASS")[overlap.ID]; c.Status != "decided" || !strings.Contains(*c.Decision, "accepts both") {
		t.Errorf("accepted: %+v", c)
	}
	tr.must("decide", overlap.ID, "--withdraw")
	if n := tr.openOf("DASS"); n != 3 {
		t.Errorf("%d open after withdrawing, want 3", n)
	}
}

// TestWhatABodyAllowsIsRemembered holds that the answer is asked for once, in the same
// change as the decision, and that a refusal takes the way out away.
func TestWhatABodyAllowsIsRemembered(t *testing.T) {
	tr := newSample(t)
	travel := tr.byKind("travel")
	remoteOf := func(side string) *wayAnswer {
		for _, w := range read[waysAnswer](tr, "ways", travel.ID).Ways {
			if w.Kind == "remote" && w.Side == side {
				return &w
			}
		}
		return nil
	}
	if w := remoteOf("b"); w == nil || !w.Ask {
		t.Fatalf("before it is known: %+v", w)
	}
	tr.must("decide", travel.ID, "--remote", "b", "--body-allows", "yes", "--reason", "meets by Teams too")
	if out := tr.must("body", "show", "E ICP"); !strings.Contains(out, "2026-12-01") {
		t.Errorf("the register does not say from when:\n%s", out)
	}
	if w := remoteOf("b"); w == nil || w.Ask {
		t.Errorf("once it is known: %+v", w)
	}
	tr.must("undo")
	if w := remoteOf("b"); w == nil || !w.Ask {
		t.Errorf("after undoing both at once: %+v", w)
	}
	tr.must("decide", travel.ID, "--remote", "b", "--body-allows", "no", "--reason", "asked them")
	if w := remoteOf("b"); w != nil {
		t.Errorf("what is forbidden is offered: %+v", w)
	}
	if n := tr.openOf("DASS"); n != 3 {
		t.Errorf("%d open, want 3: nothing was decided", n)
	}
}

// TestPartsThatCannotBeAreRefused holds that something of a sitting must be left.
func TestPartsThatCannotBeAreRefused(t *testing.T) {
	tr := newSample(t)
	id := tr.byKind("overlap").ID
	for _, c := range []struct {
		args []string
		says string
	}{
		{[]string{"--leave-early", "150"}, "leaves nothing"},
		{[]string{"--leave-early=-5"}, "above 0"},
		{[]string{"--arrive-late", "60"}, "leaves nothing"},
		{[]string{"--keep", "a", "--leave-early", "5"}, "not both"},
		{[]string{"--accept-both", "--keep", "a"}, "changes neither"},
		{[]string{"--ask", "b", "--keep", "a"}, "until it has"},
	} {
		status, _, errs := tr.do(append([]string{"decide", id, "--reason", "x"}, c.args...)...)
		if status != exitNot || !strings.Contains(errs, c.says) {
			t.Errorf("%v: status %d, %q; want %q", c.args, status, errs, c.says)
		}
	}
}

// TestAClashComesWithItsEvidence holds that every clash says what it rests on.
func TestAClashComesWithItsEvidence(t *testing.T) {
	tr := newSample(t)
	c := tr.byKind("travel")
	e := c.Evidence
	if len(e.A.Sources) != 1 || len(e.A.Seats) != 1 || e.A.Seats[0].Body != "N ICB Board" || e.Journey == nil ||
		e.Journey.From != "Norbury" || e.Journey.To != "Marsh Court" || e.Journey.Miles != 84 || e.Journey.Minutes != 126 {
		t.Errorf("evidence: %+v %+v", e, e.Journey)
	}
	if c.SeverityWhy != "Both are boards: N ICB Board and E ICP." {
		t.Errorf("severity %q: %q", c.Severity, c.SeverityWhy)
	}
}

// TestWhatADayMayHoldCanBeSet holds that warnings of load go by limits that people set.
func TestWhatADayMayHoldCanBeSet(t *testing.T) {
	tr := newSample(t)
	loads := func(flags ...string) int {
		n := 0
		for _, w := range read[[]warningAnswer](tr, append(append([]string{"clashes", "--warnings", "--officer", "DASS"}, january...), flags...)...) {
			if w.Kind == "load" {
				n++
			}
		}
		return n
	}
	if usual, strict := loads(), loads("--day-hours", "1", "--unbroken-hours", "0.5"); strict <= usual {
		t.Errorf("%d warnings at an hour a day, %d usually", strict, usual)
	}
	if status, _, errs := tr.do(append([]string{"clashes", "--warnings", "--day-hours=-1"}, january...)...); status != exitUse {
		t.Errorf("below 0: status %d, %s", status, errs)
	}
}

// TestBothSecretariatsAreToldWhereBothSidesChange holds that a sitting left early and one
// joined remotely give a note each.
func TestBothSecretariatsAreToldWhereBothSidesChange(t *testing.T) {
	tr := newSample(t)
	travel := tr.byKind("travel")
	tr.must("decide", travel.ID, "--leave-early", "10", "--remote", "b", "--reason", "two boards")
	note := tr.must("note", travel.ID)
	for _, says := range []string{"To the secretariat of N ICB Board", "will have to leave at 11:50", "To the secretariat of E ICP", "will join by remote link"} {
		if strings.Count(note, says) != 1 {
			t.Errorf("%q is not there once:\n%s", says, note)
		}
	}
}

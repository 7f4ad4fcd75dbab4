package main

import (
	"strings"
	"testing"
)

// TestTheTrayIsSettled holds that questions are listed with their ids and suggestions, and
// answered by them.
func TestTheTrayIsSettled(t *testing.T) {
	tr := newTrial(t)
	tr.must("register", "import", tr.sample("register.json"))
	if got := tr.must("tray"); got != "The tray is empty.\n" {
		t.Errorf("%q", got)
	}
	tr.must("import", "--officer", "DASS", tr.sample("dass.ics"))
	tr.must("import", "--system", "N", tr.sample("north-public.ics"))
	prep := tr.write("prep.ics", calendarFile("UID:p\nDTSTART:20270111T090000Z\nDTEND:20270111T093000Z\nSUMMARY:HWB pre-meet",
		"UID:q\nDTSTART:20270112T090000Z\nDTEND:20270112T093000Z\nSUMMARY:Travel to N ICP"))
	tr.must("import", "--source", "prep", prep)
	list := read[[]trayAnswer](tr, "tray", "list")
	byWhy := map[string][]trayAnswer{}
	for _, q := range list {
		byWhy[q.Why] = append(byWhy[q.Why], q)
	}
	if len(byWhy["match"]) != 2 || len(byWhy["body"]) != 2 || byWhy["match"][0].HeldSitting == nil {
		t.Fatalf("%+v", list)
	}
	text := tr.must("tray")
	for _, says := range []string{byWhy["match"][0].ID, "may be of Health and Wellbeing Board", byWhy["match"][1].Held} {
		if !strings.Contains(text, says) {
			t.Errorf("%q is not in\n%s", says, text)
		}
	}
	tr.must("tray", "match", byWhy["match"][0].ID)
	tr.must("tray", "refuse", byWhy["match"][1].ID)
	tr.must("tray", "assign", byWhy["body"][0].ID, "HWB")
	tr.must("tray", "personal", byWhy["body"][1].ID)
	if got := tr.must("tray"); got != "The tray is empty.\n" {
		t.Errorf("%q", got)
	}
	if got := read[importAnswer](tr, "import", "--system", "N", tr.sample("north-public.ics")); got.Same != 2 {
		t.Errorf("%+v", got)
	}
	tr.must("import", "--source", "prep", prep)
	if got := tr.must("tray"); got != "The tray is empty.\n" {
		t.Errorf("asked again: %q", got)
	}
	if status, _, errs := tr.do("tray", "refuse", "tzzz"); status != exitNot || !strings.Contains(errs, "no question") {
		t.Errorf("%d %s", status, errs)
	}
}

package main

import (
	"strings"
	"testing"
)

// TestPublicationDateOfAMeetingByHand is a step of the democratic services' walk: a new
// board after Easter, five clear days before.
func TestPublicationDateOfAMeetingByHand(t *testing.T) {
	tr := newSample(t)
	o := read[occurrenceAnswer](tr, "meeting", "add", "--title", "Health and Wellbeing Board", "--start", "2027-04-01T10:00", "--minutes", "120")
	if o.Start != "2027-04-01T09:00:00Z" || o.Body != "Health and Wellbeing Board" || o.EndAssumed {
		t.Errorf("added %+v", o)
	}
	list := read[[]deadlineAnswer](tr, "deadlines", "--from", "2027-04-01", "--to", "2027-04-02")
	if len(list) != 1 || list[0].PublishBy != "2027-03-22" ||
		strings.Join(list[0].Counted, " ") != "2027-03-23 2027-03-24 2027-03-25 2027-03-30 2027-03-31" {
		t.Errorf("deadlines %+v", list)
	}
	tr.must("body", "set", "Health and Wellbeing Board", "papers=friday before")
	if list := read[[]deadlineAnswer](tr, "deadlines", "--from", "2027-04-01", "--to", "2027-04-02"); list[0].PublishBy != "2027-03-26" ||
		list[0].Closed != "Good Friday" || list[0].Offer != "2027-03-25" {
		t.Errorf("by the Friday before: %+v", list)
	}
	tr.must("register", "import", tr.write("overlay.json",
		`{"overlays": [{"kind": "pre-election", "name": "Pre-election period", "from": "2027-03-22", "to": "2027-05-06"}]}`))
	found := false
	for _, w := range read[[]warningAnswer](tr, "clashes", "--warnings", "--from", "2027-04-01", "--to", "2027-04-02") {
		found = found || (w.Light == "amber" && strings.Contains(w.Message, "re-election period"))
	}
	if !found {
		t.Error("nothing warns of the pre-election period")
	}
}

// TestWhatWasChangedByHandStays holds that reading the calendar again does not take back
// what somebody entered.
func TestWhatWasChangedByHandStays(t *testing.T) {
	tr := newSample(t)
	id := ""
	for _, o := range read[[]occurrenceAnswer](tr, "occurrences", "--from", "2027-01-20", "--to", "2027-01-21") {
		id = o.ID
	}
	o := read[occurrenceAnswer](tr, "meeting", "edit", id, "--title", "N ICP (moved)", "--start", "2027-01-20T15:00", "--place", "Downham")
	if o.Start != "2027-01-20T15:00:00Z" || o.End != "2027-01-20T17:00:00Z" || o.ID != id {
		t.Errorf("edited %+v", o)
	}
	got := read[importAnswer](tr, "import", "--officer", "DASS", tr.sample("dass-again.ics"))
	if got.Same != 19 {
		t.Errorf("read again: %+v", got)
	}
	after := read[[]occurrenceAnswer](tr, "occurrences", "--from", "2027-01-20", "--to", "2027-01-21")
	if len(after) != 1 || after[0].Start != o.Start || after[0].Title != o.Title || after[0].Place != "Downham" || len(after[0].Sources) != 2 {
		t.Errorf("after reading again: %+v", after)
	}
	tr.must("meeting", "cancel", id)
	if after := read[[]occurrenceAnswer](tr, "occurrences", "--from", "2027-01-20", "--to", "2027-01-21"); after[0].Status != "CANCELLED" {
		t.Errorf("cancelled: %+v", after)
	}
}

// TestAssigningASeries holds that all its sittings, and no others, are of the body named.
func TestAssigningASeries(t *testing.T) {
	tr := newSample(t)
	path := tr.write("calls.ics", calendarFile("UID:w\nDTSTART;TZID=Europe/London:20270104T120000\nDURATION:PT1H\nRRULE:FREQ=WEEKLY;COUNT=4\nSUMMARY:Pre-meet for N ICP"))
	tr.must("import", "--officer", "DPH", path)
	if tray := tr.must("tray"); !strings.Contains(tray, "Pre-meet") {
		t.Errorf("the tray has %q", tray)
	}
	list := read[[]occurrenceAnswer](tr, "occurrences", "--from", "2027-01-04", "--to", "2027-01-05")
	id := ""
	for _, o := range list {
		if strings.HasPrefix(o.Title, "Pre-meet") {
			id = o.ID
		}
	}
	tr.must("meeting", "assign", id, "--body", "HWB")
	n := 0
	for _, o := range read[[]occurrenceAnswer](tr, "occurrences", "--from", "2027-01-01", "--to", "2027-02-01") {
		if strings.HasPrefix(o.Title, "Pre-meet") && o.Body == "Health and Wellbeing Board" {
			n++
		}
	}
	if tray := tr.must("tray"); n != 4 || strings.Contains(tray, "Pre-meet") {
		t.Errorf("%d sittings assigned, want 4; the tray has %q", n, tray)
	}
}

// TestMergeAndSplit holds that two that are one become one, and two again.
func TestMergeAndSplit(t *testing.T) {
	tr := newSample(t)
	tr.must("import", "--system", "N", "--matches", "refuse", tr.sample("north-public.ics"))
	board := func() []occurrenceAnswer {
		var out []occurrenceAnswer
		for _, o := range read[[]occurrenceAnswer](tr, "occurrences", "--from", "2027-01-14", "--to", "2027-01-15") {
			if o.Body == "N ICB Board" {
				out = append(out, o)
			}
		}
		return out
	}
	two := board()
	if len(two) != 2 {
		t.Fatalf("%d boards after refusing, want 2", len(two))
	}
	tr.must("meeting", "merge", two[0].ID, two[1].ID)
	if one := board(); len(one) != 1 || len(one[0].Sources) != 2 {
		t.Fatalf("merged: %+v", one)
	}
	tr.must("meeting", "split", board()[0].ID)
	if again := board(); len(again) != 2 || len(again[0].Sources) != 1 {
		t.Errorf("split: %+v", again)
	}
	tr.must("undo")
	tr.must("undo")
	if got := board(); len(got) != 2 || got[0].ID != two[0].ID {
		t.Errorf("undone: %+v", got)
	}
}

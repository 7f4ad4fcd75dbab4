package main

import (
	"strings"
	"testing"
)

// TestWhatASourceChanged holds that the last reading of a source is told in words and in JSON.
func TestWhatASourceChanged(t *testing.T) {
	tr := newTrial(t)
	tr.must("register", "import", tr.sample("register.json"))
	tr.must("import", "--officer", "DASS", tr.sample("dass.ics"))
	tr.must("import", "--officer", "DASS", tr.sample("dass-week2.ics"))
	got := read[changesAnswer](tr, "source", "changes", "DASS")
	outcomes := map[string]int{}
	for _, c := range got.Changes {
		outcomes[c.Outcome]++
	}
	if outcomes["moved"] != 1 || outcomes["changed"] != 1 || outcomes["missing"] != 1 || outcomes["new"] != 1 || len(got.Changes) != 4 {
		t.Errorf("%v in %+v", outcomes, got.Changes)
	}
	text := tr.must("source", "changes", "DASS")
	if !strings.Contains(text, "time Wed 20 Jan 2027 14:00–16:00, now Thu 21 Jan 2027 14:00–16:00") || !strings.Contains(text, "place Microsoft Teams Meeting, now Norbury") {
		t.Errorf("printed: %s", text)
	}
	tr.must("meeting", "add", "--title", "X", "--start", "2027-01-05T10:00")
	if text := tr.must("source", "changes", "By hand"); !strings.Contains(text, "New meeting X") {
		t.Errorf("printed: %s", text)
	}
	if status, _, errs := tr.do("source", "changes", "nowhere"); status != exitNot || !strings.Contains(errs, "nowhere") {
		t.Errorf("%d %s", status, errs)
	}
}

// TestASourceOfTimesOnly holds that the console sets it, and that nothing of the text is left.
func TestASourceOfTimesOnly(t *testing.T) {
	tr := newTrial(t)
	file := tr.write("two.ics", twoMeetings)
	tr.must("import", "--source", "diary", file)
	tr.must("source", "set", "diary", "times_only=true")
	if got := tr.must("occurrences", "--from", "2027-01-14", "--to", "2027-01-16"); strings.Contains(got, "Workshop") || !strings.Contains(got, "Private appointment") {
		t.Errorf("held: %s", got)
	}
	if got := tr.must("search", "Workshop"); strings.Contains(got, "sitting") {
		t.Errorf("found: %s", got)
	}
	if got := read[importAnswer](tr, "import", "--source", "diary", file); got.PrivateMasked != 2 || got.Same != 2 {
		t.Errorf("%+v", got)
	}
	if got := tr.must("source", "show", "diary"); !strings.Contains(got, "times_only") {
		t.Errorf("shown: %s", got)
	}
}

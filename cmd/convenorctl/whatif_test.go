package main

import (
	"strings"
	"testing"
)

const merger = `{"name": "C and E ICBs become one", "steps": [
 {"do": "merge-bodies", "from": "2027-04-01", "bodies": ["C ICB Board", "E ICB Board"],
  "into": {"name": "Central and East ICB Board", "system": "C"}, "minutes": 180, "officers": ["CEX", "DASS"]}]}`

// TestMakingTheCase is the director's walk of a merger: one board of three hours in the
// place of two, seen on January's pattern, saves two days; what is held stays as it was.
func TestMakingTheCase(t *testing.T) {
	tr := newSample(t)
	file := tr.write("merger.json", merger)
	before := tr.must("--json", "tally", "--from", "2027-01", "--to", "2027-01")

	got := read[whatifAnswer](tr, "whatif", file, "--from", "2027-01", "--to", "2027-01", "--throughout")
	if x := got.Total; x.SavedHours != 15 || x.SavedDays != 2 || x.Today.Days != 19.2 || x.Then.Days != 17.2 {
		t.Errorf("total %+v", x)
	}
	saved := map[string]float64{}
	for _, b := range append(got.Systems, got.Officers...) {
		saved[b.Key] = b.SavedHours
	}
	for key, want := range map[string]float64{"N": 0, "C": 0, "E": 15, "council": 0, "CEX": 0, "DASS": 7.5, "DPH": 7.5} {
		if saved[key] != want {
			t.Errorf("%s saves %v h, want %v", key, saved[key], want)
		}
	}
	if got.Clashes.Today != 4 || got.Miles.Today != 976 || got.Miles.Saved != 240 || got.MileagePence.Today != 53680 {
		t.Errorf("clashes %+v, miles %+v", got.Clashes, got.Miles)
	}
	if l, h := got.Low, got.High; l.Times != 0.5 || l.Today != 13.8 || h.Today != 24.6 || l.Saved != 1.4 || h.Saved != 2.6 {
		t.Errorf("range %+v to %+v", l, h)
	}
	if after := tr.must("--json", "tally", "--from", "2027-01", "--to", "2027-01"); after != before {
		t.Error("the real tally changed")
	}
}

// TestMeetingsFromTheDateBelongToTheNewBody holds that a dated step touches nothing before
// its date, and takes what comes after.
func TestMeetingsFromTheDateBelongToTheNewBody(t *testing.T) {
	tr := newSample(t)
	file := tr.write("merger.json", merger)
	tr.must("import", "--source", "spring", tr.write("spring.ics", calendarFile(
		"UID:a\nSUMMARY:C ICB Board\nDTSTART:20270331T120000Z\nDTEND:20270331T140000Z",
		"UID:b\nSUMMARY:C ICB Board\nDTSTART:20270401T120000Z\nDTEND:20270401T140000Z",
		"UID:c\nSUMMARY:E ICB Board\nDTSTART:20270402T120000Z\nDTEND:20270402T140000Z")))
	if got := read[whatifAnswer](tr, "whatif", file, "--from", "2027-01", "--to", "2027-01"); got.Total.SavedHours != 0 || got.Throughout {
		t.Errorf("January: %+v", got.Total)
	}
	got := read[whatifAnswer](tr, "whatif", file, "--from", "2027-03", "--to", "2027-04")
	if s := got.Steps[0]; s.Changed != 1 || s.Gone != 1 {
		t.Errorf("%+v", s)
	}
	// Today three boards of 2 h and 2 officers each; then one of 2 h and one of 3 h.
	if got.Total.Today.Hours != 30 || got.Total.Then.Hours != 25 {
		t.Errorf("%+v", got.Total)
	}
}

// TestAScenarioIsTold holds what people read, and that a file that makes no sense is
// refused with its place.
func TestAScenarioIsTold(t *testing.T) {
	tr := newSample(t)
	out := tr.must("whatif", tr.write("m.json", strings.Replace(merger, `"steps"`, `"throughout": true, "steps"`, 1)), "--from", "2027-01", "--to", "2027-01")
	for _, want := range []string{"shown as if throughout: 1 sitting is otherwise and 1 sitting falls away", "total", "19.2", "17.2", "13.8 to 24.6 days today"} {
		if !strings.Contains(out, want) {
			t.Errorf("no %q in\n%s", want, out)
		}
	}
	for text, says := range map[string]string{
		`{"name": "x", "steps": [{"do": "drop", "bodies": ["Nowhere"]}]}`: `steps[0].bodies[0]: body "Nowhere" is not in the register`,
		"{\n\"nam\": 1}": "line 2",
	} {
		if status, _, errs := tr.do("whatif", tr.write("bad.json", text), "--from", "2027-01", "--to", "2027-01"); status != exitNot || !strings.Contains(errs, says) {
			t.Errorf("%s: status %d, %q", text, status, errs)
		}
	}
	if status, _, errs := tr.do("whatif", tr.path("none.json"), "--from", "2027-01", "--to", "2027-01"); status != exitNot || !strings.Contains(errs, "not there") {
		t.Errorf("no file: status %d, %q", status, errs)
	}
}

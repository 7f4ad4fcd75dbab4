package scenario_test

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"convenor/calendar"
	"convenor/calendar/scenario"
)

// TestAScenarioIsReadAndWrittenAlike holds that what is written reads the same.
func TestAScenarioIsReadAndWrittenAlike(t *testing.T) {
	text := "\uFEFF" + `{"name": " Two become one ", "preparation": {"low": 0.8, "high": 1.2}, "steps": [
		{"do": "merge-bodies", "from": "2027-04-01", "bodies": ["A", "B"], "into": {"name": "C"}, "minutes": 90},
		{"do": "split-council", "into": [{"name": "W", "systems": ["A"]}, {"name": "E", "systems": ["B"]}]}]}`
	s, err := scenario.Read(strings.NewReader(text))
	if err != nil || s.Name != "Two become one" || s.Range().High != 1.2 || len(s.Steps[1].Into) != 2 || s.Steps[0].Into[0].Name != "C" {
		t.Fatalf("%+v, %v", s, err)
	}
	b, err := json.Marshal(s)
	if err != nil {
		t.Fatal(err)
	}
	again, err := scenario.Read(strings.NewReader(string(b)))
	if err != nil {
		t.Fatal(err)
	}
	if c, _ := json.Marshal(again); string(c) != string(b) {
		t.Errorf("%s\n%s", b, c)
	}
	if (scenario.Scenario{}).Range() != scenario.DefaultRange {
		t.Error("no range is not the default")
	}
}

// TestWhatMakesNoSenseIsRefusedWithItsPlace holds one case for every rule of the file.
func TestWhatMakesNoSenseIsRefusedWithItsPlace(t *testing.T) {
	step := func(s string) string { return `{"name": "x", "steps": [{"do": "drop", "bodies": ["A"]}, ` + s + `]}` }
	for _, c := range []struct{ text, says string }{
		{"", "ends before"},
		{"{\n\"name\": \"x\",\n\"steps\": [}", "line 3: this is not JSON"},
		{"[]", "cannot be a array"},
		{`{"name": "x", "steps": [{"do": "drop", "bodies": ["A"]}]} {}`, "closing brace"},
		{"{\"name\": \"x\",\n\"stepps\": []}", `line 2: unknown field "stepps"`},
		{"{\"name\": \"x\",\n\n\"steps\": [{\"do\": \"drop\", \"from\": \"1.4.27\"}]}", `line 3: date "1.4.27"`},
		{`{"steps": [{"do": "drop", "bodies": ["A"]}]}`, "name: a scenario needs a name"},
		{`{"name": "x"}`, "steps: a scenario needs at least one"},
		{`{"name": "x", "preparation": {"low": 2, "high": 1}, "steps": [{"do": "drop", "bodies": ["A"]}]}`, "preparation"},
		{step(`{"do": "explode"}`), `steps[1].do: "explode" is nothing`},
		{step(`{"do": "drop"}`), "steps[1].bodies: drop needs it"},
		{step(`{"do": "drop", "bodies": ["A", "a"]}`), `steps[1].bodies[1]: "a" is there twice`},
		{step(`{"do": "drop", "bodies": ["A"], "minutes": 3}`), "steps[1].minutes: drop has no use for it"},
		{step(`{"do": "drop", "bodies": ["A"], "from": "2027-02-01", "to": "2027-01-01"}`), "steps[1].to"},
		{step(`{"do": "merge-bodies", "bodies": ["A"], "into": {"name": "X"}}`), "bodies: merge-bodies needs at least 2"},
		{step(`{"do": "merge-bodies", "bodies": ["A", "B"]}`), "into: merge-bodies needs it"},
		{step(`{"do": "merge-bodies", "bodies": ["A", "B"], "into": [{"name": "X"}, {"name": "Y"}]}`), "into: merge-bodies takes one"},
		{step(`{"do": "merge-bodies", "bodies": ["A", "B"], "into": {"name": " "}}`), "into.name"},
		{step(`{"do": "merge-bodies", "bodies": ["A", "B"], "into": {"name": "X", "kind": "club"}}`), "into.kind"},
		{step(`{"do": "merge-bodies", "bodies": ["A", "B"], "into": {"nom": "X"}}`), `unknown field "nom"`},
		{step(`{"do": "merge-bodies", "to": "2027-01-01", "bodies": ["A", "B"], "into": {"name": "X"}}`), "no last day"},
		{step(`{"do": "shorten", "bodies": ["A"]}`), "either minutes or percent"},
		{step(`{"do": "shorten", "bodies": ["A"], "minutes": 30, "percent": 50}`), "either minutes or percent"},
		{step(`{"do": "shorten", "bodies": ["A"], "minutes": -1}`), "minutes: -1"},
		{step(`{"do": "shorten", "bodies": ["A"], "percent": 100}`), "percent: 100"},
		{step(`{"do": "deputy", "bodies": ["A"], "officer": "X"}`), "deputy: deputy needs it"},
		{step(`{"do": "merge-systems", "systems": ["A", "B"], "into": {"name": "X"}}`), "into.code"},
		{step(`{"do": "split-council", "into": [{"name": "X", "systems": ["A"]}, {"name": "Y"}]}`), "into[1].systems"},
		{step(`{"do": "preparation"}`), "either factor or times"},
		{step(`{"do": "preparation", "factor": 101}`), "factor: 101"},
		{step(`{"do": "preparation", "times": -1}`), "times: -1"},
		{step(`{"do": "preparation", "kinds": ["club"], "times": 1}`), "kinds[0]"},
	} {
		if _, err := scenario.Read(strings.NewReader(c.text)); !errors.Is(err, calendar.ErrInvalid) || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s: %v, want %q", c.text, err, c.says)
		}
	}
	long := `{"name": "` + strings.Repeat("x", 1<<20) + `"}`
	if _, err := scenario.Read(strings.NewReader(long)); !errors.Is(err, calendar.ErrInvalid) {
		t.Errorf("a file of over a mebibyte: %v", err)
	}
}

// FuzzRead holds that no text makes the reader fall over, and that what it takes has sense.
func FuzzRead(f *testing.F) {
	f.Add(`{"name": "x", "steps": [{"do": "drop", "bodies": ["A"]}]}`)
	f.Add(`{"name": "x", "steps": [{"do": "split-council", "into": [{"name": "W", "systems": ["A"]}, {"name": "E", "systems": ["B"]}]}]}`)
	f.Fuzz(func(t *testing.T, text string) {
		s, err := scenario.Read(strings.NewReader(text))
		if err == nil && s.Check() != nil {
			t.Errorf("%q was taken", text)
		}
	})
}

package scenario_test

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"convenor/calendar"
	"convenor/calendar/scenario"
)

var update = flag.Bool("update", false, "write the golden files anew")

// trials are steps of every sort, alone, dated, until a day, throughout, and several
// together, each told in the golden file.
var trials = []struct{ name, text string }{
	{"a body dropped for good", `{"do": "drop", "bodies": ["Alder Board"]}`},
	{"a body dropped from a day", `{"do": "drop", "bodies": ["ALD"], "from": "2027-04-01"}`},
	{"a body dropped until a day", `{"do": "drop", "bodies": ["Alder Board", "Beech Place"], "to": "2027-03-31"}`},
	{"two boards become one", `{"do": "merge-bodies", "bodies": ["Alder Board", "Beech Board"], "into": {"name": "AB Board", "system": "A"}, "from": "2027-04-01"}`},
	{"on the dates of the second", `{"do": "merge-bodies", "bodies": ["Alder Board", "Beech Board"], "into": {"name": "AB Board", "system": "B", "kind": "icb-committee", "venue": "Annexe"}, "dates_of": "Beech Board", "minutes": 90, "officers": ["DPH"]}`},
	{"one takes the others in", `{"do": "merge-bodies", "bodies": ["Beech Board", "Beech Place"], "into": {"name": "Beech Board"}, "from": "2027-04-01"}`},
	{"an hour at most", `{"do": "shorten", "bodies": ["Alder Board", "Beech Place"], "minutes": 60}`},
	{"half as long", `{"do": "shorten", "bodies": ["Alder Board"], "percent": 50, "from": "2027-04-01"}`},
	{"never under five minutes", `{"do": "shorten", "bodies": ["Beech Place"], "percent": 1}`},
	{"every other time", `{"do": "alternate", "bodies": ["Alder Board", "HWB"]}`},
	{"online", `{"do": "online", "bodies": ["HWB", "Beech Board"], "from": "2027-04-01"}`},
	{"in common", `{"do": "in-common", "bodies": ["HWB", "Beech Place"]}`},
	{"in common, shorter", `{"do": "in-common", "bodies": ["Alder Board", "Beech Board", "Dogwood Board"], "minutes": 60, "from": "2027-04-01"}`},
	{"a deputy", `{"do": "deputy", "bodies": ["Dogwood Board", "Beech Board"], "officer": "DASS", "deputy": "Ann Other"}`},
	{"a deputy to a statutory seat", `{"do": "deputy", "bodies": ["HWB"], "officer": "The DASS", "deputy": "Ann Other"}`},
	{"systems merge", `{"do": "merge-systems", "systems": ["B", "Dogwood"], "into": {"code": "BD", "name": "Beech and Dogwood"}, "from": "2027-04-01"}`},
	{"systems merge for good under an old code", `{"do": "merge-systems", "systems": ["B", "D"], "into": {"code": "B", "name": "Beech"}}`},
	{"the council splits", `{"do": "split-council", "into": [{"name": "West", "code": "W", "systems": ["A"]}, {"name": "East", "systems": ["B", "D"]}], "from": "2027-04-01"}`},
	{"preparation halves", `{"do": "preparation", "times": 0.5}`},
	{"preparation of places and the HWB is set", `{"do": "preparation", "kinds": ["place"], "bodies": ["HWB"], "factor": 2, "from": "2027-04-01", "to": "2027-04-30"}`},
	{"several together", `{"do": "merge-systems", "systems": ["B", "D"], "into": {"code": "BD", "name": "Beech and Dogwood"}, "from": "2027-04-01"},
		{"do": "merge-bodies", "bodies": ["Beech Board", "Dogwood Board"], "into": {"name": "BD Board"}, "minutes": 150, "from": "2027-04-01"},
		{"do": "online", "bodies": ["BD Board"], "from": "2027-04-01"}, {"do": "deputy", "bodies": ["BD Board"], "officer": "CEX", "deputy": "Ann Other"},
		{"do": "drop", "bodies": ["Beech Place"], "from": "2027-04-01"}`},
	{"nothing is touched", `{"do": "drop", "bodies": ["HWB"], "from": "2028-01-01"}`},
}

// told writes all that a step did and what there is after it.
func told(tb testing.TB, w *bytes.Buffer, name, text string, throughout bool) {
	s := county(tb)
	sc, err := scenario.Read(strings.NewReader(fmt.Sprintf(`{"name": "trial", "throughout": %t, "steps": [%s]}`, throughout, text)))
	if err != nil {
		tb.Fatalf("%s: %v", name, err)
	}
	then, effects, err := scenario.Apply(s, sc)
	if err != nil {
		tb.Fatalf("%s: %v", name, err)
	}
	fmt.Fprintf(w, "# %s", name)
	if throughout {
		fmt.Fprint(w, ", throughout")
	}
	fmt.Fprintln(w)
	for _, e := range effects {
		fmt.Fprintf(w, "%s. [%d otherwise, %d gone, %d new]\n", e.Text, e.Changed, e.Gone, e.Added)
		for _, c := range e.Cautions {
			fmt.Fprintf(w, "  mind: %s\n", c)
		}
	}
	for i, line := range lines(then) {
		x := &then.Sittings[i]
		factor := 0.0
		for _, b := range x.Of {
			factor = max(factor, b.Factor())
		}
		fmt.Fprintf(w, "  %s; ×%g %s%s\n", line, factor, strings.Join(keys(x), "+"), joined(x))
	}
	for _, y := range then.Register.Systems {
		fmt.Fprintf(w, "  system %s %s%s\n", y.Code, y.Name, days(y.Validity, y.Successor))
	}
	for _, b := range then.Register.Bodies {
		fmt.Fprintf(w, "  body %s of %s%s\n", b.Name, b.Key(), days(b.Validity, b.Successor))
	}
	fmt.Fprintln(w)
}

func keys(x *calendar.Sitting) []string {
	var list []string
	for _, b := range x.Of {
		list = append(list, b.Key())
	}
	return list
}

func joined(x *calendar.Sitting) string {
	if x.Presence == calendar.PresenceRemote {
		return " online"
	}
	return ""
}

func days(v calendar.Validity, successor string) string {
	text := ""
	if !v.From.IsZero() {
		text += " from " + v.From.String()
	}
	if !v.To.IsZero() {
		text += " to " + v.To.String()
	}
	if successor != "" {
		text += ", then " + successor
	}
	return text
}

// TestEveryStepIsAsItWas holds what every step does, dated and throughout, in words and in
// sittings.
func TestEveryStepIsAsItWas(t *testing.T) {
	var out bytes.Buffer
	for _, c := range trials {
		told(t, &out, c.name, c.text, false)
		if strings.Contains(c.text, `"from"`) {
			told(t, &out, c.name, c.text, true)
		}
	}
	path := filepath.Join("testdata", "steps.txt")
	if *update {
		if err := os.MkdirAll("testdata", 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, out.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(out.Bytes(), want) {
		t.Errorf("steps do otherwise than they did; look at the difference, and run with -update if it is right:\n%s", out.String())
	}
}

// TestTrialsTakeEveryStep holds that the golden file leaves none out.
func TestTrialsTakeEveryStep(t *testing.T) {
	for _, do := range scenario.Dos() {
		found := false
		for _, c := range trials {
			found = found || strings.Contains(c.text, fmt.Sprintf(`"do": %q`, do))
		}
		if !found {
			t.Errorf("no trial of %s", do)
		}
		if do.Says() == "" || len(scenario.FieldsOf(do)) == 0 {
			t.Errorf("%s has no words or no fields", do)
		}
	}
	if scenario.FieldsOf("explode") != nil || scenario.Do("explode").Says() != "" {
		t.Error("what is no step has fields or words")
	}
}

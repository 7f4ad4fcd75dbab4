package scenario_test

import (
	"encoding/json"
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"convenor/calendar"
	"convenor/calendar/scenario"
	"convenor/calendar/workload"
)

var both = workload.Query{From: calendar.Month{Year: 2027, Month: time.March}, To: calendar.Month{Year: 2027, Month: time.April}}

// hours counts the hours of meetings and preparation by a key.
func hours(tb testing.TB, s *calendar.Snapshot, by workload.Key) map[string]float64 {
	tb.Helper()
	q := both
	q.By = []workload.Key{by}
	t, err := workload.Count(s, q)
	if err != nil {
		tb.Fatal(err)
	}
	sums := map[string]float64{"": t.Total.Hours()}
	for _, r := range t.Rows {
		sums[r.Key] = r.Hours()
	}
	return sums
}

// TestWhatAStepSaves holds what steps do to the tally, reckoned by hand. Each month has
// boards of 3, 2 and 2 hours for two officers at 1.5 h of preparation an hour, a place of
// 1 h for one at 1, and an HWB of 2 h for two at 1.5: 15 + 10 + 10 + 2 + 10 hours.
func TestWhatAStepSaves(t *testing.T) {
	today := hours(t, county(t), workload.KeySystem)
	if today[""] != 94 || today["A"] != 30 || today["B"] != 24 || today["D"] != 20 || today["council"] != 20 {
		t.Fatalf("today %v", today)
	}
	for _, c := range []struct {
		step  string
		saved map[string]float64
	}{
		{`{"do": "drop", "bodies": ["Alder Board"]}`, map[string]float64{"": 30, "A": 30}},
		{`{"do": "drop", "bodies": ["Alder Board"], "from": "2027-04-01"}`, map[string]float64{"": 15, "A": 15}},
		{`{"do": "alternate", "bodies": ["Alder Board"]}`, map[string]float64{"": 15, "A": 15}},
		{`{"do": "shorten", "bodies": ["Alder Board"], "minutes": 120}`, map[string]float64{"": 10, "A": 10}},
		{`{"do": "shorten", "bodies": ["HWB"], "percent": 50}`, map[string]float64{"": 10, "council": 10}},
		{`{"do": "online", "bodies": ["HWB", "Alder Board"]}`, map[string]float64{}},
		{`{"do": "merge-bodies", "bodies": ["Beech Board", "Dogwood Board"], "into": {"name": "BD", "system": "B"}, "officers": ["CEX", "DASS"]}`, map[string]float64{"": 20, "D": 20}},
		{`{"do": "merge-bodies", "bodies": ["Beech Board", "Dogwood Board"], "into": {"name": "BD", "system": "B"}}`, map[string]float64{"": 10, "B": -10, "D": 20}},
		{`{"do": "deputy", "bodies": ["HWB"], "officer": "CEX", "deputy": "Ann Other"}`, map[string]float64{"": 10, "council": 10}},
		{`{"do": "deputy", "bodies": ["HWB"], "officer": "CEX", "deputy": "DPH"}`, map[string]float64{}},
		{`{"do": "merge-systems", "systems": ["B", "D"], "into": {"code": "BD", "name": "BD"}}`, map[string]float64{"B": 24, "D": 20, "BD": -44}},
		// The place's hour is prepared for at the HWB's factor, and its one officer sits through two.
		{`{"do": "in-common", "bodies": ["HWB", "Beech Place"]}`, map[string]float64{"": -6, "B": 4 - 15, "council": 20 - 15}},
		{`{"do": "preparation", "times": 0}`, map[string]float64{"": 56, "A": 18, "B": 14, "D": 12, "council": 12}},
		{`{"do": "preparation", "kinds": ["place"], "factor": 3}`, map[string]float64{"": -4, "B": -4}},
		{`{"do": "split-council", "into": [{"name": "W", "systems": ["A"]}, {"name": "E", "systems": ["B", "D"]}]}`, map[string]float64{"": -20, "council": -20}},
	} {
		then, _ := apply(t, county(t), c.step)
		got := hours(t, then, workload.KeySystem)
		for _, key := range []string{"", "A", "B", "D", "BD", "council"} {
			if saved := today[key] - got[key]; math.Abs(saved-c.saved[key]) > 1e-6 {
				t.Errorf("%s: %q saves %v h, want %v", c.step, key, saved, c.saved[key])
			}
		}
	}
}

// TestASplitCouncilPaysAlike holds that the officers of each new council cost what those
// of today do.
func TestASplitCouncilPaysAlike(t *testing.T) {
	s := county(t)
	s.Register.Rates = []calendar.Rate{{Kind: calendar.RatePay, Post: "CEX", PencePerHour: 10000}, {Kind: calendar.RatePay, PencePerHour: 5000}}
	then, _ := apply(t, s, `{"do": "split-council", "into": [{"name": "W", "systems": ["A"]}, {"name": "E", "systems": ["B", "D"]}]}`)
	q := both
	q.By, q.WithCost = []workload.Key{workload.KeyPost}, true
	got, err := workload.Count(then, q)
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range got.Rows {
		want := r.Hours() * 5000
		if strings.HasPrefix(r.Key, "CEX") {
			want *= 2
		}
		if math.Abs(float64(r.CostPence)-want) > 1 {
			t.Errorf("%s costs %d, want %v", r.Key, r.CostPence, want)
		}
	}
	if len(s.Register.Rates) != 2 || got.Total.UnpricedDays != 0 {
		t.Errorf("%d rates, %v days without one", len(s.Register.Rates), got.Total.UnpricedDays)
	}
}

// TestAScenarioOfNoStepsChangesNothing holds it for any calendar.
func TestAScenarioOfNoStepsChangesNothing(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		s := drawn(rt, t)
		then, effects, err := scenario.Apply(s, scenario.Scenario{Name: "nothing", Throughout: rapid.Bool().Draw(rt, "throughout")})
		if err != nil || len(effects) != 0 {
			rt.Fatal(effects, err)
		}
		if written(t, then) != written(t, s) {
			rt.Fatal("something changed")
		}
		for _, by := range workload.Keys() {
			if a, b := fmt.Sprint(hours(t, s, by)), fmt.Sprint(hours(t, then, by)); a != b {
				rt.Fatalf("by %s: %s and %s", by, a, b)
			}
		}
	})
}

// drawn is a county with sittings put in, taken out, cancelled, lengthened and held in
// common.
func drawn(rt *rapid.T, tb testing.TB) *calendar.Snapshot {
	s := county(tb)
	for range rapid.IntRange(0, 6).Draw(rt, "more") {
		body := rapid.SampledFrom(s.Register.Bodies).Draw(rt, "body").Name
		sit(tb, s, body, fmt.Sprintf("2027-%02d-%02d %02d:%02d", rapid.IntRange(3, 4).Draw(rt, "month"), rapid.IntRange(1, 28).Draw(rt, "day"),
			rapid.IntRange(7, 19).Draw(rt, "hour"), rapid.IntRange(0, 59).Draw(rt, "minute")), rapid.IntRange(5, 300).Draw(rt, "length"))
		x := &s.Sittings[len(s.Sittings)-1]
		x.Meeting += fmt.Sprint(len(s.Sittings))
		switch rapid.IntRange(0, 4).Draw(rt, "sort") {
		case 0:
			x.Status = calendar.StatusCancelled
		case 1:
			x.Presence = calendar.PresenceRemote
		case 2:
			x.Pages, x.Reading = 40, 80
		}
	}
	slices.SortFunc(s.Sittings, func(a, b calendar.Sitting) int {
		if c := a.Start.Compare(b.Start); c != 0 {
			return c
		}
		if c := a.End.Compare(b.End); c != 0 {
			return c
		}
		return strings.Compare(a.Meeting, b.Meeting)
	})
	return s
}

// TestPartsSumToWholesWhateverTheSteps holds that under any steps the rows of any key sum to
// the total.
func TestPartsSumToWholesWhateverTheSteps(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		steps := rapid.Permutation(picked).Draw(rt, "order")[:rapid.IntRange(1, 4).Draw(rt, "steps")]
		sc, err := scenario.Read(strings.NewReader(`{"name": "x", "steps": [` + strings.Join(steps, ",") + `]}`))
		if err != nil {
			rt.Fatal(err)
		}
		then, _, err := scenario.Apply(drawn(rt, t), sc)
		if err != nil {
			return // a body or system may be gone by a step before
		}
		for _, by := range workload.Keys() {
			q := both
			q.By = []workload.Key{by}
			got, err := workload.Count(then, q)
			if err != nil {
				rt.Fatal(err)
			}
			sum := 0.0
			for _, r := range got.Rows {
				sum += r.MeetingMinutes + r.PrepMinutes
			}
			if math.Abs(sum-got.Total.MeetingMinutes-got.Total.PrepMinutes) > 1e-6 {
				rt.Fatalf("by %s: rows %v, total %+v", by, sum, got.Total)
			}
		}
	})
}

// apart are steps of which each is of other bodies than the rest, so that their order
// cannot matter.
var apart = []string{
	`{"do": "drop", "bodies": ["Alder Board"], "from": "2027-04-01"}`,
	`{"do": "shorten", "bodies": ["Beech Board"], "percent": 50}`,
	`{"do": "alternate", "bodies": ["Beech Place"]}`,
	`{"do": "online", "bodies": ["Dogwood Board"], "from": "2027-04-01"}`,
	`{"do": "deputy", "bodies": ["HWB"], "officer": "CEX", "deputy": "Ann Other"}`,
	`{"do": "preparation", "kinds": ["hwb"], "times": 2}`,
}

// TestTheOrderOfStepsOnOtherBodiesDoesNotMatter holds it for any order of any of them.
func TestTheOrderOfStepsOnOtherBodiesDoesNotMatter(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		s := drawn(rt, t)
		n := rapid.IntRange(2, len(apart)).Draw(rt, "steps")
		order := rapid.Permutation(apart).Draw(rt, "order")[:n]
		sorted := slices.Clone(order)
		slices.Sort(sorted)
		a, effectsA := apply(t, s, strings.Join(order, ","))
		b, effectsB := apply(t, s, strings.Join(sorted, ","))
		if x, y := strings.Join(lines(a), "\n"), strings.Join(lines(b), "\n"); x != y {
			rt.Fatalf("%s\nand\n%s", x, y)
		}
		texts := func(list []scenario.Effect) []string {
			var out []string
			for _, e := range list {
				out = append(out, e.Text)
			}
			slices.Sort(out)
			return out
		}
		if x, y := texts(effectsA), texts(effectsB); !slices.Equal(x, y) {
			rt.Fatalf("%q and %q", x, y)
		}
		for _, by := range workload.Keys() {
			if x, y := fmt.Sprint(hours(t, a, by)), fmt.Sprint(hours(t, b, by)); x != y {
				rt.Fatalf("by %s: %s and %s", by, x, y)
			}
		}
	})
}

// TestTheOrderOfStepsOnTheSameBodyDoes holds that steps are taken in order where it matters:
// to set and to scale preparation is not to scale and to set it.
func TestTheOrderOfStepsOnTheSameBodyDoes(t *testing.T) {
	set, scale := `{"do": "preparation", "bodies": ["HWB"], "factor": 1}`, `{"do": "preparation", "times": 3}`
	a, _ := apply(t, county(t), set+","+scale)
	b, _ := apply(t, county(t), scale+","+set)
	if x, y := a.Register.Bodies[4].Factor(), b.Register.Bodies[4].Factor(); x != 3 || y != 1 {
		t.Errorf("%v and %v", x, y)
	}
}

// TestFormsAndFilesAgree holds that a step filled in with the least that FieldsOf asks for
// makes sense, and that one more of anything it does not list makes none.
func TestFormsAndFilesAgree(t *testing.T) {
	fill := map[string]func(n int) any{
		"bodies": func(n int) any { return []string{"A", "B", "C"}[:n] }, "kinds": func(n int) any { return []string{"place", "hwb"}[:n] },
		"systems": func(n int) any { return []string{"A", "B", "D"}[:n] }, "officers": func(n int) any { return []string{"X", "Y"}[:n] },
		"into": func(n int) any {
			return []map[string]any{{"name": "W", "code": "W", "systems": []string{"A"}}, {"name": "E", "code": "E", "systems": []string{"B"}}}[:n]
		},
		"officer": func(int) any { return "X" }, "deputy": func(int) any { return "Y" }, "dates_of": func(int) any { return "A" },
		"minutes": func(int) any { return 30 }, "percent": func(int) any { return 50 }, "factor": func(int) any { return 1 }, "times": func(int) any { return 2 },
	}
	either := map[scenario.Do]string{scenario.DoShorten: "minutes", scenario.DoPreparation: "times"} // one of two, which no single field says
	for _, do := range scenario.Dos() {
		step := map[string]any{"do": do}
		listed := map[string]bool{}
		for _, f := range scenario.FieldsOf(do) {
			listed[f.Name] = true
			if fill[f.Name] == nil {
				t.Fatalf("%s takes %s, which nobody knows", do, f.Name)
			}
			if f.Least > 0 {
				step[f.Name] = fill[f.Name](f.Least)
			}
		}
		if one := either[do]; one != "" {
			step[one] = fill[one](1)
		}
		if err := readStep(step); err != nil {
			t.Errorf("%s with the least: %v", do, err)
		}
		for name, value := range fill {
			if listed[name] {
				continue
			}
			with := map[string]any{name: value(1)}
			for k, v := range step {
				with[k] = v
			}
			if err := readStep(with); err == nil || !strings.Contains(err.Error(), "has no use for it") {
				t.Errorf("%s with %s: %v", do, name, err)
			}
		}
	}
}

func readStep(step map[string]any) error {
	text, err := json.Marshal(map[string]any{"name": "x", "steps": []any{step}})
	if err != nil {
		return err
	}
	_, err = scenario.Read(strings.NewReader(string(text)))
	return err
}

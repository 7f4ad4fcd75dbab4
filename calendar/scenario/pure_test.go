package scenario_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"

	"convenor/calendar"
	"convenor/calendar/scenario"

	"pgregory.net/rapid"
)

// picked are steps of every sort, for any of them in any order.
var picked = []string{
	`{"do": "drop", "bodies": ["Alder Board"], "from": "2027-04-01"}`,
	`{"do": "drop", "bodies": ["Beech Place"]}`,
	`{"do": "merge-bodies", "bodies": ["Alder Board", "Beech Board", "Dogwood Board"], "into": {"name": "Alder Board", "system": "B"}, "from": "2027-04-01"}`,
	`{"do": "shorten", "bodies": ["HWB", "Beech Place"], "percent": 40}`,
	`{"do": "alternate", "bodies": ["HWB", "Beech Place"]}`,
	`{"do": "online", "bodies": ["HWB"], "to": "2027-03-31"}`,
	`{"do": "in-common", "bodies": ["HWB", "Beech Place"]}`,
	`{"do": "deputy", "bodies": ["HWB"], "officer": "The DASS", "deputy": "Ann Other"}`,
	`{"do": "merge-systems", "systems": ["Beech", "Dogwood"], "into": {"code": "BD", "name": "Beech"}, "from": "2027-04-01"}`,
	`{"do": "split-council", "into": [{"name": "W", "systems": ["A"]}, {"name": "E", "systems": ["A"]}], "from": "2027-04-01"}`,
	`{"do": "preparation", "times": 0.5, "from": "2027-03-10", "to": "2027-04-10"}`,
}

// written gives everything in a snapshot as text.
func written(tb testing.TB, s *calendar.Snapshot) string {
	b, err := json.Marshal(struct {
		R *calendar.Register
		S []calendar.Sitting
	}{s.Register, s.Sittings})
	if err != nil {
		tb.Fatal(err)
	}
	return string(b)
}

// TestWhatIsHeldIsNeverWrittenTo holds that whatever steps are taken in whatever order, the
// snapshot given stays as it was and the answer is the same twice and in order.
func TestWhatIsHeldIsNeverWrittenTo(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		s := county(t)
		before := written(t, s)
		steps := rapid.Permutation(picked).Draw(rt, "order")[:rapid.IntRange(1, len(picked)).Draw(rt, "steps")]
		sc, err := scenario.Read(strings.NewReader(fmt.Sprintf(`{"name": "x", "throughout": %t, "steps": [%s]}`,
			rapid.Bool().Draw(rt, "throughout"), strings.Join(steps, ","))))
		if err != nil {
			rt.Fatal(err)
		}
		then, _, err := scenario.Apply(s, sc)
		if written(t, s) != before {
			rt.Fatal("the snapshot given was written to")
		}
		if err != nil {
			return // a body or system may be gone by a step before
		}
		again, _, _ := scenario.Apply(s, sc)
		if written(t, again) != written(t, then) {
			rt.Fatal("twice is not the same")
		}
		sound(rt, then)
	})
}

// sound holds what every snapshot must: order, bodies of the register, each officer once.
func sound(rt *rapid.T, s *calendar.Snapshot) {
	bodies := map[*calendar.Body]bool{}
	for i := range s.Register.Bodies {
		bodies[&s.Register.Bodies[i]] = true
	}
	ids := map[string]bool{}
	for i := range s.Sittings {
		x := &s.Sittings[i]
		if i > 0 && x.Start.Before(s.Sittings[i-1].Start) {
			rt.Fatalf("%s is out of order", x.Title)
		}
		if ids[x.ID().String()] {
			rt.Fatalf("%s is there twice", x.ID())
		}
		ids[x.ID().String()] = true
		for j, b := range x.Of {
			if !bodies[b] || x.Bodies[j] != b.Name {
				rt.Fatalf("%s is not the register's", b.Name)
			}
		}
		seen := map[string]bool{}
		for _, at := range x.Expected {
			if seen[at.Officer.Name] {
				rt.Fatalf("%s is expected twice at %s", at.Officer.Name, x.Title)
			}
			seen[at.Officer.Name] = true
		}
	}
}

// BenchmarkApply measures a scenario of several steps on a busy year.
func BenchmarkApply(b *testing.B) {
	s := county(b)
	few := s.Sittings
	s.Sittings = nil
	for i := range 100_000 {
		x := few[i%len(few)]
		x.Start = time.Date(2027, 1, 1, 0, i*5, 0, 0, time.UTC)
		x.Original, x.End = x.Start, x.Start.Add(time.Hour)
		s.Sittings = append(s.Sittings, x)
	}
	sc, err := scenario.Read(strings.NewReader(`{"name": "x", "steps": [` + picked[2] + "," + picked[3] + "," + picked[8] + `]}`))
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		if _, _, err := scenario.Apply(s, sc); err != nil {
			b.Fatal(err)
		}
	}
}

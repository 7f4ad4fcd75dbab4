package planner_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"convenor/calendar"
	"convenor/calendar/planner"
)

// whatIf tells what January would be under some steps, in the sample council.
func whatIf(t *testing.T, q planner.WhatIfRequest, steps string) *planner.WhatIf {
	t.Helper()
	o := newSampleOffice(t)
	sc, err := planner.ReadScenario(strings.NewReader(`{"name": "trial", "steps": [` + steps + `]}`))
	o.must(err)
	q.Scenario, q.From, q.To = sc, january, january
	w, err := o.WhatIf(background, q)
	o.must(err)
	return w
}

// TestClashesThatAScenarioEndsAndBegins holds that both are named, not only counted.
func TestClashesThatAScenarioEndsAndBegins(t *testing.T) {
	w := whatIf(t, planner.WhatIfRequest{}, `{"do": "online", "bodies": ["E ICP"]}, {"do": "drop", "bodies": ["C Place Partnership"]}`)
	if w.Clashes.Today != 4 || w.Clashes.Then != 0 || len(w.Ended) != 4 || len(w.Begun) != 0 {
		t.Errorf("%+v, %d ended, %d begun", w.Clashes, len(w.Ended), len(w.Begun))
	}
	w = whatIf(t, planner.WhatIfRequest{}, `{"do": "in-common", "bodies": ["N ICB Board", "N ICP"]}`)
	for _, c := range w.Begun {
		if c.Officer.Post != "DPH" && c.Officer.Post != "DASS" {
			t.Errorf("%s: %s", c.Officer.Post, c.Reason)
		}
	}
	if got := float64(len(w.Begun) - len(w.Ended)); got != w.Clashes.Then-w.Clashes.Today {
		t.Errorf("%v more clashes, %+v", got, w.Clashes)
	}
}

// TestSavingsAreTwoEndsOfARange holds that each row is reckoned with little and with much
// preparation, and that the ends are those of the scenario.
func TestSavingsAreTwoEndsOfARange(t *testing.T) {
	w := whatIf(t, planner.WhatIfRequest{}, `{"do": "drop", "bodies": ["E ICB Board"]}`)
	for _, b := range w.Systems {
		want := [3]float64{}
		if b.Key == "E" { // 6 h of meetings and 9 of preparation
			want = [3]float64{2, 1.4, 2.6}
		}
		if b.SavedDays != want[0] || b.SavedLow != want[1] || b.SavedHigh != want[2] {
			t.Errorf("%s saves %v, %v to %v", b.Key, b.SavedDays, b.SavedLow, b.SavedHigh)
		}
	}
	if w.Low.Saved != w.Total.SavedLow || w.High.Saved != w.Total.SavedHigh {
		t.Errorf("%+v, %+v, %+v", w.Low, w.High, w.Total)
	}
	var bodies []string
	for _, b := range w.Bodies {
		if b.SavedHours != 0 {
			bodies = append(bodies, b.Key)
		}
	}
	if strings.Join(bodies, ",") != "E ICB Board" {
		t.Errorf("by body %q", bodies)
	}
}

// TestAScenarioCostsOnlyWhenAsked holds what today costs and what it would.
func TestAScenarioCostsOnlyWhenAsked(t *testing.T) {
	if w := whatIf(t, planner.WhatIfRequest{}, `{"do": "drop", "bodies": ["E ICB Board"]}`); w.Cost != (planner.Change{}) {
		t.Errorf("%+v", w.Cost)
	}
	if w := whatIf(t, planner.WhatIfRequest{DayPence: 74000}, `{"do": "drop", "bodies": ["E ICB Board"]}`); w.Cost.Today != 1420000 || w.Cost.Saved() != 150000 {
		t.Errorf("%+v", w.Cost)
	}
}

// TestAScenarioBuiltByHandIsWrittenAndDone holds the parts a window builds one from, one
// of no steps among them: it saves nothing.
func TestAScenarioBuiltByHandIsWrittenAndDone(t *testing.T) {
	o := newSampleOffice(t)
	sc := planner.Scenario{Name: "By hand"}
	w, err := o.WhatIf(background, planner.WhatIfRequest{Scenario: sc, From: january, To: january})
	o.must(err)
	if w.Total.SavedHours != 0 || w.Clashes.Saved() != 0 || w.Miles.Saved() != 0 || len(w.Effects) != 0 {
		t.Errorf("%+v", w.Total)
	}
	if err := planner.WriteScenario(&bytes.Buffer{}, sc); !errors.Is(err, calendar.ErrInvalid) {
		t.Errorf("a file of no steps: %v", err)
	}
	do := planner.ScenarioDos()[0]
	if fields := planner.ScenarioFields(do); len(fields) != 1 || fields[0].Name != "bodies" || do.Says() != "Drop a body" {
		t.Errorf("%s takes %+v", do, fields)
	}
	sc.Steps = []planner.ScenarioStep{{Do: do, Bodies: []string{"JHOSC"}, From: calendar.NewDate(2027, 1, 1)}}
	var file bytes.Buffer
	o.must(planner.WriteScenario(&file, sc))
	again, err := planner.ReadScenario(&file)
	o.must(err)
	w, err = o.WhatIf(background, planner.WhatIfRequest{Scenario: again, From: january, To: january})
	o.must(err)
	if w.Total.SavedHours != 8 {
		t.Errorf("%+v", w.Total)
	}
}

package ui

import (
	"reflect"
	"testing"

	"convenor/calendar"
	"convenor/calendar/scenario"
)

// answerStep makes a step of an answer that is complete.
func answerStep(t *testing.T, a stepAnswer) scenario.Step {
	t.Helper()
	s, problem := a.step(newPicture(t).register, scenario.Step{})
	if problem != "" {
		t.Fatal(problem)
	}
	return s
}

// TestEveryStepCanBeAskedAndAnswered holds that each thing a step can do is in
// the dialog, and that what is answered is the step it was.
func TestEveryStepCanBeAskedAndAnswered(t *testing.T) {
	r := newPicture(t).register
	day := calendar.Date{Year: 2027, Month: 4, Day: 1}
	half, twice := 0.5, 2.0
	both := []string{"N Board", "S Board"}
	steps := map[scenario.Do][]scenario.Step{
		scenario.DoDrop:         {{Bodies: []string{"N Board"}, From: day, To: day.AddDays(30)}},
		scenario.DoMergeBodies:  {{Bodies: both, Into: scenario.Becoming{{Name: "One", System: "S", Venue: "North House"}}, DatesOf: "S Board", Minutes: 90, Officers: []string{"DCS"}, From: day}},
		scenario.DoShorten:      {{Bodies: both, Minutes: 60}, {Bodies: both, Percent: 66.5}},
		scenario.DoAlternate:    {{Bodies: both, To: day}},
		scenario.DoOnline:       {{Bodies: []string{"Health Board"}}},
		scenario.DoInCommon:     {{Bodies: both, Minutes: 120}},
		scenario.DoDeputy:       {{Bodies: both, Officer: "DASS", Deputy: "DCS"}},
		scenario.DoMergeSystems: {{Systems: []string{"N", "S"}, Into: scenario.Becoming{{Code: "NS", Name: "Both"}}, From: day}},
		scenario.DoSplitCouncil: {{Into: scenario.Becoming{{Name: "West", Systems: []string{"N"}}, {Name: "East", Systems: []string{"N", "S"}}}}},
		scenario.DoPreparation:  {{Times: &half}, {Bodies: both, Times: &twice}, {Kinds: []calendar.Kind{calendar.KindHWB}, Factor: &half}},
	}
	for _, do := range scenario.Dos() {
		if len(steps[do]) == 0 || stepKinds[stepKindOf(do)].do != do {
			t.Errorf("%s is not asked for", do)
		}
		for _, s := range steps[do] {
			s.Do = do
			a := answerOf(r, s)
			got, problem := a.step(r, s)
			if problem != "" || !reflect.DeepEqual(got, s) {
				t.Errorf("%s: %s\n got %+v\nwant %+v", do, problem, got, s)
			}
			if err := (scenario.Scenario{Name: "x", Steps: []scenario.Step{got}}).Check(); err != nil {
				t.Errorf("%s: %v", do, err)
			}
		}
	}
}

// TestWhatIsMissingIsSaid holds that an answer that is not complete says what to do.
func TestWhatIsMissingIsSaid(t *testing.T) {
	r := newPicture(t).register
	kind := stepKindOf
	both := []string{"N Board", "S Board"}
	for want, a := range map[string]stepAnswer{
		"Tick the bodies.":                                                        {},
		"Tick at least two bodies.":                                               {kind: kind(scenario.DoInCommon), bodies: both[:1]},
		"Tick at least two systems.":                                              {kind: kind(scenario.DoMergeSystems), systems: []string{"N"}},
		"Write the name of the new one.":                                          {kind: kind(scenario.DoMergeBodies), bodies: both, texts: map[stepAsk]string{askName: " "}},
		"Write the length as whole minutes, such as 90.":                          {kind: kind(scenario.DoInCommon), bodies: both, texts: map[stepAsk]string{askMinutes: "an hour"}},
		"Write either the minutes or the per cent.":                               {kind: kind(scenario.DoShorten), bodies: both, texts: map[stepAsk]string{askMinutes: "60", askPercent: "50"}},
		"Write the per cent as a number below 100.":                               {kind: kind(scenario.DoShorten), bodies: both, texts: map[stepAsk]string{askPercent: "100"}},
		"Write how many times today’s preparation it is, such as 0.5.":            {kind: kind(scenario.DoPreparation)},
		"Choose another officer as the deputy.":                                   {kind: kind(scenario.DoDeputy), bodies: both, picks: map[stepAsk]string{askOfficer: "Ann Dale", askDeputy: "Ann Dale"}},
		"Write the names of at least two councils.":                               {kind: kind(scenario.DoSplitCouncil), councils: [newCouncils]councilAnswer{{"West", []string{"N"}}}},
		"Tick the systems in which West has people.":                              {kind: kind(scenario.DoSplitCouncil), councils: [newCouncils]councilAnswer{{name: "West"}}},
		"Write the date as 1/4/2027 or 1 Apr 2027, or leave it empty.":            {bodies: both, from: writtenDay{wrong: true}},
		"The last day is before the first.":                                       {bodies: both, from: writtenDay{day: calendar.Date{Year: 2027, Month: 4, Day: 2}}, to: writtenDay{day: calendar.Date{Year: 2027, Month: 4, Day: 1}}},
		"The bodies belong to different systems: choose the one of the new body.": {kind: kind(scenario.DoMergeBodies), bodies: both, texts: map[stepAsk]string{askName: "One"}},
		"Write a short code for the new system, such as CE.":                      {kind: kind(scenario.DoMergeSystems), systems: []string{"N", "S"}, texts: map[stepAsk]string{askName: "Both"}},
	} {
		if _, got := a.step(r, scenario.Step{}); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

// TestAPostThatTwoHoldNamesNobody holds that a file names such officers by name.
func TestAPostThatTwoHoldNamesNobody(t *testing.T) {
	r := newPicture(t).register
	same(t, "a post of one", officerWord(r, "Ann Dale"), "DASS")
	r.Officers[1].Post = "dass"
	same(t, "a post of two", officerWord(r, "Ann Dale"), "Ann Dale")
	same(t, "no post", officerWord(r, "Cllr Cole"), "Cllr Cole")
	same(t, "nobody known", officerWord(r, "X"), "X")
}

// TestAPlanIsNeverWrittenTo holds that the steps a fetch may be reading stay.
func TestAPlanIsNeverWrittenTo(t *testing.T) {
	step := func(name string) scenario.Step { return scenario.Step{Do: scenario.DoDrop, Bodies: []string{name}} }
	p := newPlan().with(0, step("A")).with(1, step("B"))
	was := p.Steps
	q, at := p.moved(0, 1)
	same(t, "moved", q.Steps[0].Bodies[0]+q.Steps[1].Bodies[0], "BA")
	same(t, "place", at, 1)
	same(t, "changed", p.with(1, step("C")).Steps[1].Bodies[0], "C")
	same(t, "taken out", p.without(0).Steps[0].Bodies[0], "B")
	same(t, "nothing there", len(p.without(7).Steps), 2)
	same(t, "before", len(p.before(1).Steps), 1)
	same(t, "as it was", was[0].Bodies[0]+was[1].Bodies[0], "AB")
}

func TestNumbersAreReadAsPeopleWriteThem(t *testing.T) {
	for text, want := range map[string]float64{"": 0, " 0,5 ": 0.5, "50%": 50, "66.5": 66.5} {
		if x, fine := decimal(text, 100); !fine || x != want {
			t.Errorf("%q is %v, %v", text, x, fine)
		}
	}
	for _, text := range []string{"x", "-1", "101", "NaN", "1e9"} {
		if _, fine := decimal(text, 100); fine {
			t.Errorf("%q is taken for a number", text)
		}
	}
	if n, fine := wholeNumber(" 90", 100); !fine || n != 90 {
		t.Error("90 is not read")
	}
	if _, fine := wholeNumber("90.5", 100); fine {
		t.Error("90.5 is taken for a whole number")
	}
}

package scenario_test

import (
	"slices"
	"strings"
	"testing"

	"convenor/calendar"
	"convenor/calendar/scenario"
)

// expected names who is expected at a sitting, by post or name.
func expected(x *calendar.Sitting) string {
	var names []string
	for _, at := range x.Expected {
		names = append(names, at.Officer.Label())
	}
	return strings.Join(names, " ")
}

// sitting finds a sitting by "03-08 Alder Board".
func sitting(tb testing.TB, s *calendar.Snapshot, name string) *calendar.Sitting {
	tb.Helper()
	for i := range s.Sittings {
		x := &s.Sittings[i]
		if x.Start.In(calendar.London()).Format("01-02 ")+strings.Join(x.Bodies, "+") == name {
			return x
		}
	}
	tb.Fatalf("no %s in\n%s", name, strings.Join(lines(s), "\n"))
	return nil
}

// TestADeputyWhoIsExpectedAnywayGoesOnce holds that nobody sits twice at one table.
func TestADeputyWhoIsExpectedAnywayGoesOnce(t *testing.T) {
	then, effects := apply(t, county(t), `{"do": "deputy", "bodies": ["Dogwood Board"], "officer": "DPH", "deputy": "DASS"}`)
	if got := expected(sitting(t, then, "03-10 Dogwood Board")); got != "DASS" || effects[0].Changed != 2 {
		t.Errorf("%q, %+v", got, effects)
	}
}

// TestADeputyIsNotSentForOneWhoDoesNotGo holds that a sitting without the officer stays.
func TestADeputyIsNotSentForOneWhoDoesNotGo(t *testing.T) {
	s := county(t)
	s.Sittings[0].Expected = s.Sittings[0].Expected[:1] // a decision let the DASS off
	then, effects := apply(t, s, `{"do": "deputy", "bodies": ["Alder Board"], "officer": "DASS", "deputy": "Ann Other"}`)
	if got := expected(sitting(t, then, "03-08 Alder Board")); got != "CEX" || effects[0].Changed != 1 {
		t.Errorf("%q, %+v", got, effects)
	}
}

// TestAPostThatSeveralHoldMustBeNamed holds that it is not guessed who is meant.
func TestAPostThatSeveralHoldMustBeNamed(t *testing.T) {
	s := county(t)
	s.Register.Officers[3].Post = "DPH"
	sc, err := scenario.Read(strings.NewReader(`{"name": "x", "steps": [{"do": "deputy", "bodies": ["HWB"], "officer": "DPH", "deputy": "CEX"}]}`))
	if err != nil {
		t.Fatal(err)
	}
	if _, _, err := scenario.Apply(s, sc); err == nil || !strings.Contains(err.Error(), "steps[0].officer") || !strings.Contains(err.Error(), "held by 2") {
		t.Errorf("%v", err)
	}
}

// TestBodiesInCommonAreMatchedMonthByMonth holds first with first and second with second,
// and that one without a partner in its month stays and is told.
func TestBodiesInCommonAreMatchedMonthByMonth(t *testing.T) {
	s := county(t)
	sit(t, s, "Beech Place", "2027-03-25 10:00", 60)
	sit(t, s, "HWB", "2027-04-26 10:00", 60)
	sit(t, s, "Beech Place", "2027-04-20 10:00", 240)
	sort(s)
	then, effects := apply(t, s, `{"do": "in-common", "bodies": ["HWB", "Beech Place"]}`)
	want(t, then, "04-08 Alder Board 3h CEX DASS", "04-09 Beech Board 2h CEX DASS", "04-10 Dogwood Board 2h DASS DPH",
		"04-12 HWB+Beech Place 2h CEX DASS DPH Cllr Pike", "04-26 HWB+Beech Place 4h CEX DASS DPH Cllr Pike")
	if x := sitting(t, then, "03-25 Beech Place"); expected(x) != "DPH" {
		t.Errorf("%q", expected(x))
	}
	if len(effects[0].Cautions) != 1 || !strings.HasPrefix(effects[0].Cautions[0], "1 found no sitting of HWB in their month") {
		t.Errorf("%+v", effects[0])
	}
}

func sort(s *calendar.Snapshot) {
	slices.SortStableFunc(s.Sittings, func(a, b calendar.Sitting) int { return a.Start.Compare(b.Start) })
}

// TestWhatIsInCommonAlreadyStays holds that two bodies that sit together are not made to
// sit together again.
func TestWhatIsInCommonAlreadyStays(t *testing.T) {
	once, _ := apply(t, county(t), `{"do": "in-common", "bodies": ["HWB", "Beech Place"]}`)
	twice, effects := apply(t, once, `{"do": "in-common", "bodies": ["HWB", "Beech Place"]}`)
	if a, b := strings.Join(lines(once), "\n"), strings.Join(lines(twice), "\n"); a != b || effects[0].Gone != 0 {
		t.Errorf("%s\nand\n%s", a, b)
	}
}

// TestAMergedBodyOnTheDatesOfOneThatDoesNotMeet holds that it is told that nothing is left.
func TestAMergedBodyOnTheDatesOfOneThatDoesNotMeet(t *testing.T) {
	s := county(t)
	s.Sittings = slices.DeleteFunc(s.Sittings, func(x calendar.Sitting) bool { return x.Title == "Alder Board" })
	_, effects := apply(t, s, `{"do": "merge-bodies", "bodies": ["Alder Board", "Beech Board"], "into": {"name": "X", "system": "A"}}`)
	if effects[0].Gone != 2 || len(effects[0].Cautions) != 1 || !strings.Contains(effects[0].Cautions[0], "no sitting in the period") {
		t.Errorf("%+v", effects[0])
	}
}

// TestStepsCanFollowOneAnother holds that a step can name what one before it made: a body,
// a system, a council's own board by the name of today's.
func TestStepsCanFollowOneAnother(t *testing.T) {
	then, effects := apply(t, county(t), `{"do": "merge-systems", "systems": ["B", "D"], "into": {"code": "BD", "name": "Both"}, "from": "2027-04-01"},
		{"do": "merge-bodies", "bodies": ["Beech Board", "Dogwood Board"], "into": {"name": "Both Board", "system": "Both"}, "from": "2027-04-01"},
		{"do": "shorten", "bodies": ["Both Board"], "minutes": 30, "from": "2027-04-01"}`)
	want(t, then, "04-08 Alder Board 3h CEX DASS", "04-09 Both Board 30m CEX DASS DPH", "04-11 Beech Place 1h DPH", "04-12 HWB 2h CEX DASS Cllr Pike")
	if effects[2].Changed != 1 || sitting(t, then, "04-09 Both Board").Of[0].System != "BD" {
		t.Errorf("%+v", effects)
	}
	then, effects = apply(t, county(t), `{"do": "split-council", "into": [{"name": "W", "systems": ["A"]}, {"name": "E", "systems": ["B", "D"]}]}, {"do": "drop", "bodies": ["HWB"], "from": "2027-04-01"}`)
	if effects[1].Gone != 2 { // each council's own
		t.Errorf("%+v\n%s", effects, strings.Join(lines(then), "\n"))
	}
}

// TestWhatAStepRemovedCannotBeNamedAgain holds that a body that never meets is gone where
// it was merged for good.
func TestWhatAStepRemovedCannotBeNamedAgain(t *testing.T) {
	sc, err := scenario.Read(strings.NewReader(`{"name": "x", "steps": [
		{"do": "merge-bodies", "bodies": ["Alder Board", "Beech Board"], "into": {"name": "X", "system": "A"}}, {"do": "drop", "bodies": ["Beech Board"]}]}`))
	if err != nil {
		t.Fatal(err)
	}
	if _, _, err := scenario.Apply(county(t), sc); err == nil || !strings.Contains(err.Error(), `steps[1].bodies[0]: body "Beech Board"`) {
		t.Errorf("%v", err)
	}
}

// TestAnAllDaySittingKeepsItsDay holds that no step gives it a length.
func TestAnAllDaySittingKeepsItsDay(t *testing.T) {
	s := county(t)
	x := &s.Sittings[0]
	x.AllDay, x.Start, x.End = true, calendar.NewDate(2027, 3, 8).Midnight(), calendar.NewDate(2027, 3, 9).Midnight()
	for _, step := range []string{`{"do": "shorten", "bodies": ["Alder Board"], "minutes": 60}`,
		`{"do": "merge-bodies", "bodies": ["Alder Board", "Beech Board"], "into": {"name": "Alder Board", "system": "A"}, "minutes": 60}`} {
		then, _ := apply(t, s, step)
		if got := sitting(t, then, "03-08 Alder Board"); !got.AllDay || got.Span().Length().Hours() != 24 {
			t.Errorf("%s: %v", step, got.Span())
		}
	}
}

// TestOnlineTakesAwayWhatWasDecidedOfHow holds that a decision to come in person does not
// stand where nobody meets in a room.
func TestOnlineTakesAwayWhatWasDecidedOfHow(t *testing.T) {
	s := county(t)
	s.Sittings[0].Expected[0].Joins = calendar.PresenceInPerson
	then, effects := apply(t, s, `{"do": "online", "bodies": ["Alder Board"]}`)
	if x := sitting(t, then, "03-08 Alder Board"); x.Presence != calendar.PresenceRemote || x.Expected[0].Joins != calendar.PresenceUnknown || len(effects[0].Cautions) != 0 {
		t.Errorf("%+v, %+v", x.Expected[0], effects)
	}
	if s.Sittings[0].Expected[0].Joins != calendar.PresenceInPerson {
		t.Error("what is held was written to")
	}
}

// TestPersonalEntriesAreLeftAlone holds that no step touches an entry of no body.
func TestPersonalEntriesAreLeftAlone(t *testing.T) {
	for _, step := range picked {
		s := county(t)
		leave := calendar.Sitting{Occurrence: calendar.Occurrence{Meeting: "leave", Original: s.Sittings[9].End, Start: s.Sittings[9].End, End: s.Sittings[9].End.AddDate(0, 0, 1),
			Title: "Leave", Status: calendar.StatusConfirmed}, Expected: []calendar.Attendance{{Officer: &s.Register.Officers[1]}}}
		s.Sittings = append(s.Sittings, leave)
		then, _ := apply(t, s, step)
		i := slices.IndexFunc(then.Sittings, func(x calendar.Sitting) bool { return x.Title == "Leave" })
		if i < 0 || expected(&then.Sittings[i]) != "DASS" || !then.Sittings[i].End.Equal(leave.End) {
			t.Errorf("%s: %+v", step, then.Sittings)
		}
	}
}

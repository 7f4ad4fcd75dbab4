package scenario_test

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"convenor/calendar"
	"convenor/calendar/scenario"
)

const april = `"from": "2027-04-01"`

// TestADroppedBodyMeetsNoMoreFromTheDate holds that what was before the date stays.
func TestADroppedBodyMeetsNoMoreFromTheDate(t *testing.T) {
	s := county(t)
	then, effects := apply(t, s, `{"do": "drop", `+april+`, "bodies": ["Alder Board", "Beech Place", "HWB"]}`)
	want(t, then, "04-09 Beech Board 2h CEX DASS", "04-10 Dogwood Board 2h DASS DPH")
	march(t, s, then)
	if effects[0].Gone != 3 || effects[0].Changed != 0 {
		t.Errorf("%+v", effects[0])
	}
	if b, err := then.Register.Body("Alder Board"); err != nil || b.To != calendar.NewDate(2027, 3, 31) {
		t.Errorf("%+v, %v", b, err)
	}
}

// TestWithThroughoutDatesArePassedOver holds that a month is seen on the pattern to come.
func TestWithThroughoutDatesArePassedOver(t *testing.T) {
	s := county(t)
	then, effects := applyText(t, s, `{"name": "x", "throughout": true, "steps": [{"do": "drop", "from": "2028-01-01", "bodies": ["Alder Board"]}]}`)
	if len(then.Sittings) != 8 || !strings.Contains(effects[0].Text, "from Sat 1 Jan 2028, shown as if throughout: 2 sittings fall away") {
		t.Errorf("%d sittings, %q", len(then.Sittings), effects[0].Text)
	}
}

// TestOneBodyTakesThePlaceOfTwo holds the dates, the length and the officers of a merger.
func TestOneBodyTakesThePlaceOfTwo(t *testing.T) {
	s := county(t)
	then, effects := apply(t, s, `{"do": "merge-bodies", `+april+`, "bodies": ["Alder Board", "Beech Board"],
		"into": {"name": "Joint Board", "system": "B"}, "dates_of": "BEE", "minutes": 200, "officers": ["DASS", "DPH"]}`)
	want(t, then, "04-09 Joint Board 3h20m DASS DPH", "04-10 Dogwood Board 2h DASS DPH", "04-11 Beech Place 1h DPH", "04-12 HWB 2h CEX DASS Cllr Pike")
	march(t, s, then)
	if effects[0].Changed != 1 || effects[0].Gone != 1 {
		t.Errorf("%+v", effects[0])
	}
	joint, err := then.Register.Body("Joint Board")
	if err != nil || joint.System != "B" || joint.From != calendar.NewDate(2027, 4, 1) || joint.Factor() != 1.5 {
		t.Errorf("%+v, %v", joint, err)
	}
	if old, _ := then.Register.Body("Alder Board"); old.Successor != "Joint Board" || old.To != calendar.NewDate(2027, 3, 31) {
		t.Errorf("%+v", old)
	}
}

// TestAMergedBodyHasEverybodysSeats holds who is expected where nobody is named.
func TestAMergedBodyHasEverybodysSeats(t *testing.T) {
	then, _ := apply(t, county(t), `{"do": "merge-bodies", `+april+`, "bodies": ["Alder Board", "Dogwood Board"], "into": {"name": "Joint Board", "system": "A"}}`)
	want(t, then, "04-08 Joint Board 3h CEX DASS DPH", "04-09 Beech Board 2h CEX DASS", "04-11 Beech Place 1h DPH", "04-12 HWB 2h CEX DASS Cllr Pike")
	seats := 0
	for _, x := range then.Register.Seats {
		if x.Body == "Joint Board" {
			seats++
		}
	}
	if seats != 3 {
		t.Errorf("%d seats, want 3", seats)
	}
}

// TestWhoWasLetOffStaysAway holds that a decision already worked in is not undone by a merger.
func TestWhoWasLetOffStaysAway(t *testing.T) {
	s := county(t)
	s.Sittings[5].Expected = s.Sittings[5].Expected[:1] // Alder Board in April without the DASS
	then, _ := apply(t, s, `{"do": "merge-bodies", "bodies": ["Alder Board", "Beech Board"], "into": {"name": "Joint Board", "system": "A"}}`)
	if got := lines(then)[4]; got != "04-08 Joint Board 3h CEX" {
		t.Errorf("%q", got)
	}
}

// TestShorterNeverLonger holds both ways of shortening, and that none is lengthened.
func TestShorterNeverLonger(t *testing.T) {
	then, effects := apply(t, county(t), `{"do": "shorten", `+april+`, "bodies": ["Alder Board", "Beech Place"], "minutes": 90},
		{"do": "shorten", "from": "2027-04-10", "to": "2027-04-10", "bodies": ["Dogwood Board", "HWB"], "percent": 12.3}`)
	want(t, then, "04-08 Alder Board 1h30m CEX DASS", "04-09 Beech Board 2h CEX DASS", "04-10 Dogwood Board 15m DASS DPH",
		"04-11 Beech Place 1h DPH", "04-12 HWB 2h CEX DASS Cllr Pike")
	if effects[0].Changed != 1 || effects[1].Changed != 1 {
		t.Errorf("%+v", effects)
	}
}

// TestEveryOtherSittingFallsAway holds that each body's second does.
func TestEveryOtherSittingFallsAway(t *testing.T) {
	then, effects := apply(t, county(t), `{"do": "alternate", "bodies": ["Alder Board", "HWB"]}`)
	want(t, then, "04-09 Beech Board 2h CEX DASS", "04-10 Dogwood Board 2h DASS DPH", "04-11 Beech Place 1h DPH")
	if len(then.Sittings) != 8 || effects[0].Gone != 2 {
		t.Errorf("%d sittings, %+v", len(then.Sittings), effects[0])
	}
}

// TestOnlineWarnsOfBodiesThatMustMeetInPerson holds the caution and the presence.
func TestOnlineWarnsOfBodiesThatMustMeetInPerson(t *testing.T) {
	s := county(t)
	s.Sittings[5].Expected[0].Joins = calendar.PresenceInPerson
	then, effects := apply(t, s, `{"do": "online", `+april+`, "bodies": ["Alder Board", "HWB"]}`)
	for i := range then.Sittings {
		x := &then.Sittings[i]
		remote := i == 5 || i == 9
		if (x.Presence == calendar.PresenceRemote) != remote {
			t.Errorf("%s: %q", x.Title, x.Presence)
		}
	}
	if then.Sittings[5].Expected[0].Joins != "" || s.Sittings[5].Expected[0].Joins == "" {
		t.Error("a decision to go is not passed over, or was written to")
	}
	if c := effects[0].Cautions; len(c) != 1 || !strings.Contains(c[0], "HWB must meet in person") {
		t.Errorf("%q", c)
	}
}

// TestBodiesThatMeetInCommonSitOnce holds that both sit, for the longest, with everybody.
func TestBodiesThatMeetInCommonSitOnce(t *testing.T) {
	then, effects := apply(t, county(t), `{"do": "in-common", `+april+`, "bodies": ["Dogwood Board", "Alder Board"]}`)
	want(t, then, "04-09 Beech Board 2h CEX DASS", "04-10 Dogwood Board+Alder Board 3h CEX DASS DPH", "04-11 Beech Place 1h DPH", "04-12 HWB 2h CEX DASS Cllr Pike")
	if effects[0].Gone != 1 || effects[0].Changed != 1 {
		t.Errorf("%+v", effects[0])
	}
	dass := then.Sittings[6].Expects("The DASS")
	if dass == nil || len(dass.Seats) != 2 {
		t.Errorf("%+v", dass)
	}
}

// TestADropLeavesTheOthersOfACommonSitting holds that only the seats of the body dropped go.
func TestADropLeavesTheOthersOfACommonSitting(t *testing.T) {
	then, effects := apply(t, county(t), `{"do": "in-common", `+april+`, "bodies": ["Dogwood Board", "Alder Board"]}, {"do": "drop", "bodies": ["Dogwood Board"], `+april+`}`)
	want(t, then, "04-09 Beech Board 2h CEX DASS", "04-10 Alder Board 3h CEX DASS", "04-11 Beech Place 1h DPH", "04-12 HWB 2h CEX DASS Cllr Pike")
	if effects[1].Changed != 1 || effects[1].Gone != 0 {
		t.Errorf("%+v", effects[1])
	}
}

// TestADeputyGoesInPlace holds that nobody else changes, and that a statutory seat is told.
func TestADeputyGoesInPlace(t *testing.T) {
	then, effects := apply(t, county(t), `{"do": "deputy", `+april+`, "bodies": ["HWB", "Beech Place"], "officer": "DASS", "deputy": "Deputy DASS"}`)
	want(t, then, "04-08 Alder Board 3h CEX DASS", "04-09 Beech Board 2h CEX DASS", "04-10 Dogwood Board 2h DASS DPH",
		"04-11 Beech Place 1h DPH", "04-12 HWB 2h CEX Ann Other Cllr Pike")
	if len(effects[0].Cautions) != 1 || effects[0].Changed != 1 {
		t.Errorf("%+v", effects[0])
	}
}

// TestMergedSystemsHaveTheirBodiesFromTheDate holds the systems' days and shares, and that
// bodies stand under the new system from then on only.
func TestMergedSystemsHaveTheirBodiesFromTheDate(t *testing.T) {
	s := county(t)
	then, effects := apply(t, s, `{"do": "merge-systems", `+april+`, "systems": ["B", "Dogwood"], "into": {"code": "BD", "name": "Beech and Dogwood"}}`)
	if effects[0].Changed != 3 {
		t.Errorf("%+v", effects[0])
	}
	var codes []string
	for _, x := range then.Sittings {
		codes = append(codes, x.Of[0].System)
	}
	if got := strings.Join(codes, ","); got != "A,B,D,B,,A,BD,BD,BD," {
		t.Errorf("systems %s", got)
	}
	is, err := then.Register.System("BD")
	if err != nil || is.ShareOn(calendar.NewDate(2027, 4, 1)) != 0.5 || is.ShareOn(calendar.NewDate(2027, 3, 31)) != 0 {
		t.Errorf("%+v, %v", is, err)
	}
	if old, _ := then.Register.System("D"); old.Successor != "BD" || old.To != calendar.NewDate(2027, 3, 31) {
		t.Errorf("%+v", old)
	}
	after, _ := applyText(t, s, `{"name": "x", "throughout": true, "steps": [{"do": "merge-systems", "systems": ["B", "D"], "into": {"code": "B", "name": "Beech and Dogwood"}}]}`)
	if len(after.Register.Systems) != 2 || after.Sittings[2].Of[0].System != "B" {
		t.Errorf("%+v", after.Register.Systems)
	}
}

// TestASplitCouncilSendsTwiceWhereBothHavePeople holds who goes where after a split.
func TestASplitCouncilSendsTwiceWhereBothHavePeople(t *testing.T) {
	s := county(t)
	then, effects := apply(t, s, `{"do": "split-council", `+april+`, "into": [
		{"name": "West", "code": "W", "systems": ["A", "B"]}, {"name": "East", "systems": ["B", "D"]}]}, {"do": "shorten", "bodies": ["HWB"], "minutes": 60}`)
	want(t, then, "04-08 Alder Board 3h CEX, West DASS, West", "04-09 Beech Board 2h CEX, West DASS, West CEX, East DASS, East",
		"04-10 Dogwood Board 2h DASS, East DPH, East", "04-11 Beech Place 1h DPH, West DPH, East",
		"04-12 HWB, West 1h CEX, West DASS, West", "04-12 HWB, East 1h CEX, East DASS, East")
	if effects[0].Added != 1 || effects[1].Changed != 3 {
		t.Errorf("%+v", effects)
	}
	if o, err := then.Register.Officer("DASS W"); err != nil || !o.Senior() || o.Name != "DASS, West" {
		t.Errorf("%+v, %v", o, err)
	}
	for _, x := range then.Sittings {
		for _, at := range x.Expected {
			if o, err := then.Register.Officer(at.Officer.Name); err != nil || o != at.Officer {
				t.Errorf("%s at %s is not the register's", at.Officer.Name, x.Title)
			}
		}
	}
	if dass := then.Sittings[9].Expects("DASS, West"); dass == nil || !dass.Statutory || dass.Seats[0].Officer != "DASS, West" {
		t.Errorf("%+v", dass)
	}
}

// TestPreparationCanBeSetOrScaled holds both, for kinds, bodies and everything.
func TestPreparationCanBeSetOrScaled(t *testing.T) {
	s := county(t)
	then, _ := apply(t, s, `{"do": "preparation", `+april+`, "kinds": ["place"], "bodies": ["HWB"], "factor": 0.25}, {"do": "preparation", "times": 2}`)
	var factors []float64
	for _, x := range then.Sittings {
		factors = append(factors, x.Of[0].Factor())
	}
	if b, _ := json.Marshal(factors); string(b) != "[3,3,3,2,3,3,3,3,0.5,0.5]" {
		t.Errorf("factors %s", b)
	}
	if s.Sittings[0].Of[0].Factor() != 1.5 {
		t.Error("what is held was written to")
	}
}

// TestReadingTimeFollowsPreparation holds that a multiple is of reading too, that a factor
// takes its place, and that whoever meets in common reads both packs.
func TestReadingTimeFollowsPreparation(t *testing.T) {
	s := county(t)
	for i := range s.Sittings {
		s.Sittings[i].Pages, s.Sittings[i].Reading = 60, 120
	}
	for steps, want := range map[string]float64{
		`{"do": "preparation", "times": 1.5}`:                           180,
		`{"do": "preparation", "kinds": ["icb-board"], "factor": 2}`:    0,
		`{"do": "preparation", "kinds": ["place"], "factor": 2}`:        120,
		`{"do": "shorten", "bodies": ["Alder Board"], "minutes": 60}`:   120,
		`{"do": "in-common", "bodies": ["Alder Board", "Beech Board"]}`: 240,
	} {
		then, _ := apply(t, s, steps)
		if got := then.Sittings[0].Reading; got != want {
			t.Errorf("%s: %v minutes, want %v", steps, got, want)
		}
	}
	if s.Sittings[0].Reading != 120 {
		t.Error("what is held was written to")
	}
}

// TestCancelledSittingsAreLeftAlone holds that what does not take place is in no count.
func TestCancelledSittingsAreLeftAlone(t *testing.T) {
	s := county(t)
	s.Sittings[5].Status = calendar.StatusCancelled
	_, effects := apply(t, s, `{"do": "shorten", "bodies": ["Alder Board"], "minutes": 60}, {"do": "drop", "bodies": ["Alder Board"]}`)
	if effects[0].Changed != 1 || effects[1].Gone != 1 {
		t.Errorf("%+v", effects)
	}
}

// TestWhatIsNotThereIsNamedWithItsPlace holds that errors say which field names what.
func TestWhatIsNotThereIsNamedWithItsPlace(t *testing.T) {
	for _, c := range []struct {
		step, says string
		is         error
	}{
		{`{"do": "drop", "bodies": ["Alder Board", "Zed"]}`, `steps[0].bodies[1]: body "Zed"`, calendar.ErrNotFound},
		{`{"do": "deputy", "bodies": ["HWB"], "officer": "MO", "deputy": "CEX"}`, `steps[0].officer: officer "MO"`, calendar.ErrNotFound},
		{`{"do": "deputy", "bodies": ["HWB"], "officer": "CEX", "deputy": "The CEX"}`, "own deputy", calendar.ErrInvalid},
		{`{"do": "merge-systems", "systems": ["A", "Q"], "into": {"code": "X", "name": "X"}}`, `systems[1]: system "Q"`, calendar.ErrNotFound},
		{`{"do": "merge-systems", "systems": ["A", "Alder"], "into": {"code": "X", "name": "X"}}`, "there twice", calendar.ErrInvalid},
		{`{"do": "merge-systems", "systems": ["A", "B"], "into": {"code": "D", "name": "X"}}`, "into.code", calendar.ErrInvalid},
		{`{"do": "merge-systems", "from": "2027-04-01", "systems": ["A", "B"], "into": {"code": "A", "name": "X"}}`, "into.code", calendar.ErrInvalid},
		{`{"do": "merge-bodies", "bodies": ["Alder Board", "Beech Board"], "into": {"name": "X"}}`, "different systems", calendar.ErrInvalid},
		{`{"do": "merge-bodies", "bodies": ["Alder Board", "Beech Board"], "into": {"name": "HWB", "system": "A"}}`, "into.name", calendar.ErrInvalid},
		{`{"do": "merge-bodies", "bodies": ["Alder Board", "Beech Board"], "into": {"name": "X", "system": "A"}, "dates_of": "HWB"}`, "dates_of", calendar.ErrInvalid},
		{`{"do": "merge-bodies", "bodies": ["Alder Board", "Beech Board"], "into": {"name": "X", "system": "A"}, "officers": ["Nobody"]}`, "officers[0]", calendar.ErrNotFound},
		{`{"do": "split-council", "into": [{"name": "W", "systems": ["A"]}, {"name": "E", "systems": ["B", "Q"]}]}`, "into[1].systems[1]", calendar.ErrNotFound},
	} {
		sc, err := scenario.Read(strings.NewReader(`{"name": "x", "steps": [` + c.step + `]}`))
		if err != nil {
			t.Errorf("%s: %v", c.step, err)
			continue
		}
		if _, _, err := scenario.Apply(county(t), sc); !errors.Is(err, c.is) || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s: %v, want %q", c.step, err, c.says)
		}
	}
}

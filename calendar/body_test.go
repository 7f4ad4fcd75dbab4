package calendar

import (
	"encoding/json"
	"errors"
	"reflect"
	"testing"

	"pgregory.net/rapid"
)

func TestFactorIsTheBodysElseTheKinds(t *testing.T) {
	zero, two := 0.0, 2.0
	for _, c := range []struct {
		b    Body
		want float64
	}{
		{Body{Kind: KindICBBoard}, 1.5}, {Body{Kind: KindICP}, 1.5}, {Body{Kind: KindHWB}, 1.5},
		{Body{Kind: KindICBCommittee}, 1}, {Body{Kind: KindPlace}, 1}, {Body{Kind: KindProvider}, 1}, {Body{Kind: KindWorkforce}, 1},
		{Body{Kind: KindScrutiny}, 1}, {Body{Kind: KindCommittee}, 1}, {Body{Kind: KindOfficerGroup}, 1},
		{Body{Kind: KindCall}, 0}, {Body{Kind: KindPersonal}, 0},
		{Body{Kind: KindICBBoard, PrepFactor: &zero}, 0}, {Body{Kind: KindCall, PrepFactor: &two}, 2},
	} {
		if got := c.b.Factor(); got != c.want {
			t.Errorf("%s with %v: %v, want %v", c.b.Kind, c.b.PrepFactor, got, c.want)
		}
	}
}

func TestKeyOfABodyOfNoSystemIsTheCouncils(t *testing.T) {
	if got := (Body{System: "N"}).Key(); got != "N" {
		t.Errorf("key %q", got)
	}
	if got := (Body{}).Key(); got != CouncilWide {
		t.Errorf("key %q", got)
	}
}

func TestWordsOfKindsAndRoles(t *testing.T) {
	for _, k := range Kinds() {
		if got, err := ParseKind(string(k)); err != nil || got != k {
			t.Errorf("%s is read as %s, %v", k, got, err)
		}
	}
	for _, r := range Roles() {
		if got, err := ParseRole(string(r)); err != nil || got != r {
			t.Errorf("%s is read as %s, %v", r, got, err)
		}
	}
	for _, s := range []string{"", "HWB", "board"} {
		if _, err := ParseKind(s); !errors.Is(err, ErrInvalid) {
			t.Errorf("kind %q gives %v", s, err)
		}
		if _, err := ParseRole(s); !errors.Is(err, ErrInvalid) {
			t.Errorf("role %q gives %v", s, err)
		}
	}
}

func TestQuorumInJSON(t *testing.T) {
	for text, want := range map[string]Quorum{
		`10`:                                     {Total: 10},
		`0`:                                      {},
		`null`:                                   {},
		`{"total":7,"categories":{"nhs":1}}`:     {7, map[string]int{"nhs": 1}},
		`{"total":0,"categories":{"officer":2}}`: {0, map[string]int{"officer": 2}},
		`{"total":4}`:                            {Total: 4},
	} {
		var q Quorum
		if err := json.Unmarshal([]byte(text), &q); err != nil || !reflect.DeepEqual(q, want) {
			t.Errorf("%s is read as %+v, %v", text, q, err)
		}
		b, err := json.Marshal(q)
		var back Quorum
		if err != nil || json.Unmarshal(b, &back) != nil || !reflect.DeepEqual(back, q) {
			t.Errorf("%+v is written %s, %v", q, b, err)
		}
	}
	for _, text := range []string{`"ten"`, `2.5`, `[1]`, `true`, `{"total":"7"}`} {
		var q Quorum
		if err := json.Unmarshal([]byte(text), &q); !errors.Is(err, ErrInvalid) {
			t.Errorf("%s gives %+v, %v", text, q, err)
		}
	}
	if !(Quorum{}).IsZero() || (Quorum{Total: 1}).IsZero() || (Quorum{Categories: map[string]int{"nhs": 1}}).IsZero() {
		t.Error("a quorum is known where it is not, or the other way")
	}
}

func TestInPersonRuleInJSON(t *testing.T) {
	to := mustDate(t, "2027-03-31")
	dated := InPersonRule{{Value: true, Validity: Validity{To: to}}, {Validity: Validity{From: to.AddDays(1)}}}
	for text, want := range map[string]InPersonRule{
		`true`: {{Value: true}}, `false`: {{}}, `null`: nil,
		`[{"value":true,"valid_to":"2027-03-31"},{"value":false,"valid_from":"2027-04-01"}]`: dated,
	} {
		var r InPersonRule
		if err := json.Unmarshal([]byte(text), &r); err != nil || !reflect.DeepEqual(r, want) {
			t.Errorf("%s is read as %+v, %v", text, r, err)
		}
		if b, err := json.Marshal(r); err != nil || string(b) != text {
			t.Errorf("%+v is written %s, %v; want %s", r, b, err, text)
		}
	}
	for _, text := range []string{`"yes"`, `1`, `{"value":true}`, `[{"value":true,"valid_to":"soon"}]`} {
		var r InPersonRule
		if err := json.Unmarshal([]byte(text), &r); !errors.Is(err, ErrInvalid) {
			t.Errorf("%s gives %+v, %v", text, r, err)
		}
	}
}

func TestInPersonRuleOnADay(t *testing.T) {
	to := mustDate(t, "2027-03-31")
	rule := InPersonRule{{Value: true, Validity: Validity{To: to}}, {Validity: Validity{From: to.AddDays(1), To: to.AddDays(30)}}}
	for _, c := range []struct {
		on           Date
		value, known bool
	}{{to, true, true}, {to.AddDays(1), false, true}, {to.AddDays(30), false, true}, {to.AddDays(31), false, false}} {
		if value, known := rule.On(c.on); value != c.value || known != c.known {
			t.Errorf("on %s: %v, known %v; want %v, %v", c.on, value, known, c.value, c.known)
		}
	}
	if _, known := (InPersonRule)(nil).On(to); known {
		t.Error("an empty rule says something")
	}
}

func TestBodyComesBackFromJSON(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b := Body{
			Name: rapid.String().Draw(t, "name"), Kind: rapid.SampledFrom(Kinds()).Draw(t, "kind"),
			System: rapid.SampledFrom([]string{"", "N"}).Draw(t, "system"), Members: rapid.IntRange(0, 40).Draw(t, "members"),
			Quorum:   Quorum{Total: rapid.IntRange(0, 20).Draw(t, "quorum")},
			Validity: Validity{From: anyDate().Draw(t, "from")},
		}
		if rapid.Bool().Draw(t, "has factor") {
			f := rapid.Float64Range(0, 5).Draw(t, "factor")
			b.PrepFactor = &f
		}
		for range rapid.IntRange(0, 2).Draw(t, "rules") {
			b.InPerson = append(b.InPerson, DatedFlag{Value: rapid.Bool().Draw(t, "in person"), Validity: Validity{To: anyDate().Draw(t, "to")}})
		}
		text, err := json.Marshal(b)
		if err != nil {
			t.Fatal(err)
		}
		var back Body
		if err := json.Unmarshal(text, &back); err != nil || !reflect.DeepEqual(back, b) {
			t.Fatalf("%s comes back as %+v, %v", text, back, err)
		}
	})
}

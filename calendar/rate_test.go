package calendar

import (
	"errors"
	"strings"
	"testing"
)

func TestARateIsOfMilesOrOfTime(t *testing.T) {
	day := NewDate(2027, 4, 1)
	cases := []struct {
		rate Rate
		says string
	}{
		{Rate{Kind: RateMileage, PencePerMile: 45}, ""},
		{Rate{Kind: RateMileage, PencePerMile: 45, StepMiles: 10000, OverPencePerMile: 25, ReturnCapMiles: 60}, ""},
		{Rate{Kind: RateMileage, PencePerMile: 45, StepMiles: 10000}, ""},
		{Rate{Kind: RatePay, PencePerHour: 5000}, ""},
		{Rate{Kind: RatePay, PencePerDay: 50000, Post: "CEX"}, ""},
		{Rate{Kind: RatePay, PencePerDay: 50000, Grade: "D1"}, ""},
		{Rate{Kind: RateMileage, OverPencePerMile: 25}, "needs step_miles"},
		{Rate{Kind: RateMileage, PencePerMile: 45, Post: "CEX"}, "are of rates of pay"},
		{Rate{Kind: RateMileage, PencePerDay: 45}, "are of rates of pay"},
		{Rate{Kind: RateMileage, ReturnCapMiles: -1}, "return_cap_miles cannot be negative"},
		{Rate{Kind: RatePay}, "pence_per_hour or pence_per_day"},
		{Rate{Kind: RatePay, PencePerHour: 1, PencePerDay: 1}, "not both"},
		{Rate{Kind: RatePay, PencePerHour: 1, PencePerMile: 1}, "miles are of rates of mileage"},
		{Rate{Kind: RatePay, PencePerHour: 1, Post: "CEX", Grade: "D1"}, "not of both"},
		{Rate{Kind: "bus", PencePerHour: 1}, "not mileage or pay"},
		{Rate{Kind: RatePay, PencePerHour: 1, Validity: Validity{From: day, To: day.AddDays(-1)}}, "before valid from"},
	}
	for _, c := range cases {
		err := c.rate.check()
		if c.says == "" && err != nil {
			t.Errorf("%+v: %v", c.rate, err)
		}
		if c.says != "" && (!errors.Is(err, ErrInvalid) || !strings.Contains(err.Error(), c.says)) {
			t.Errorf("%+v: %v, want %q", c.rate, err, c.says)
		}
	}
}

// TestTheKeyOfARateIsAsItWas holds that rates held before there was pay keep their key.
func TestTheKeyOfARateIsAsItWas(t *testing.T) {
	plain := Rate{Kind: RateMileage, Validity: Validity{From: NewDate(2026, 4, 6)}}
	if plain.Key() != JoinKey("mileage", "2026-04-06") {
		t.Errorf("%q", plain.Key())
	}
	seen := map[string]bool{}
	for _, r := range []Rate{{Kind: RatePay}, {Kind: RatePay, Post: "CEX"}, {Kind: RatePay, Grade: "CEX"}, {Kind: RatePay, Post: "DASS"}} {
		if seen[r.Key()] {
			t.Errorf("%+v has another's key", r)
		}
		seen[r.Key()] = true
	}
}

func TestARateSaysWhatItPays(t *testing.T) {
	for want, r := range map[string]Rate{
		"55p a mile": {Kind: RateMileage, PencePerMile: 55},
		"45p a mile, 25p beyond 10000 miles of a tax year, at most 60 miles a day": {Kind: RateMileage, PencePerMile: 45, StepMiles: 10000, OverPencePerMile: 25, ReturnCapMiles: 60},
		"CEX £1000.00 a day":        {Kind: RatePay, Post: "CEX", PencePerDay: 100000},
		"grade D1 £61.50 an hour":   {Kind: RatePay, Grade: "D1", PencePerHour: 6150},
		"an officer £61.50 an hour": {Kind: RatePay, PencePerHour: 6150},
	} {
		if got := r.Words(); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

func TestAPackHasThePagesEnteredElseThoseOfItsItems(t *testing.T) {
	items := []AgendaItem{{Title: "a", Pages: 12}, {Title: "b"}, {Title: "c", Pages: 30}}
	for want, a := range map[int]Agenda{0: {}, 42: {Items: items}, 150: {Items: items, Pages: 150}, 7: {Pages: 7}} {
		if got := a.PackPages(); got != want {
			t.Errorf("%d pages, want %d", got, want)
		}
	}
}

package journey_test

import (
	"math"
	"testing"

	"pgregory.net/rapid"

	"convenor/calendar"
	"convenor/calendar/journey"
)

// driving is a year in which the DASS drives 72 miles on each of some days.
func driving(t testing.TB, rate calendar.Rate, days ...string) *picture {
	p := newPicture(t)
	rate.Kind = calendar.RateMileage
	p.register.Rates = []calendar.Rate{rate}
	for _, day := range days {
		p.add("N ICB Board", day, "10:00-12:00", "Norbury", "DASS")
	}
	return p
}

func paid(p *picture, from, to string) []journey.Route {
	return journey.Days(p.snapshot(), journey.Query{From: date(p.tb, from), To: date(p.tb, to), Officer: "DASS"})
}

func date(tb testing.TB, text string) calendar.Date {
	tb.Helper()
	d, err := calendar.ParseDate(text)
	if err != nil {
		tb.Fatal(err)
	}
	return d
}

func TestMilesBeyondTheStepOfATaxYearPayLess(t *testing.T) {
	p := driving(t, calendar.Rate{PencePerMile: 45, StepMiles: 100, OverPencePerMile: 25}, "2027-04-01", "2027-04-06", "2027-04-07", "2027-04-08")
	routes := paid(p, "2027-04-01", "2027-05-01")
	want := []struct {
		before float64
		pence  int
	}{{0, 3240}, {0, 3240}, {72, 28*45 + 44*25}, {144, 1800}} // a new tax year begins on the 6th
	if len(routes) != len(want) {
		t.Fatalf("%d days", len(routes))
	}
	for i, r := range routes {
		if r.Pay.YearMiles != want[i].before || r.Pence != want[i].pence || r.Miles != 72 {
			t.Errorf("%s: %+v, %d pence; want %+v", r.Date, r.Pay, r.Pence, want[i])
		}
	}
	// The same days asked for by themselves know what was driven before them.
	if last := paid(p, "2027-04-08", "2027-04-09"); len(last) != 1 || last[0].Pence != 1800 {
		t.Errorf("%+v", last)
	}
}

func TestACapCutsTheClaimAndNotTheMiles(t *testing.T) {
	p := driving(t, calendar.Rate{PencePerMile: 45, ReturnCapMiles: 60}, "2027-04-06")
	r := paid(p, "2027-04-06", "2027-04-07")[0]
	if r.Miles != 72 || r.Pay.Claimed != 60 || r.Pence != 2700 {
		t.Errorf("%v miles, %+v, %d pence", r.Miles, r.Pay, r.Pence)
	}
	if a, b := r.Legs[0].Pence, r.Legs[1].Pence; a != 1350 || b != 1350 {
		t.Errorf("legs pay %v and %v", a, b)
	}
}

func TestCapAndStepTogether(t *testing.T) {
	p := driving(t, calendar.Rate{PencePerMile: 40, StepMiles: 90, OverPencePerMile: 20, ReturnCapMiles: 36}, "2027-04-06", "2027-04-07")
	r := paid(p, "2027-04-07", "2027-04-08")[0] // 18 of 72 miles before the step, half of each claimed
	if r.Pay.Claimed != 36 || r.Pay.Over != 27 || r.Pence != 9*40+27*20 {
		t.Errorf("%+v, %d pence", r.Pay, r.Pence)
	}
}

func TestJourneysAreKnownFromTheStartOfTheTaxYearWhereThereIsAStep(t *testing.T) {
	on := calendar.NewDate(2027, 1, 14)
	r := &calendar.Register{Rates: []calendar.Rate{{Kind: calendar.RateMileage, PencePerMile: 45}, {Kind: calendar.RatePay, PencePerHour: 1}}}
	if got := journey.PaidFrom(r, on); got != on {
		t.Errorf("%v", got)
	}
	r.Rates = append(r.Rates, calendar.Rate{Kind: calendar.RateMileage, PencePerMile: 45, StepMiles: 10000})
	if got := journey.PaidFrom(r, on); got != calendar.NewDate(2026, 4, 6) {
		t.Errorf("%v", got)
	}
}

// TestPayNeverExceedsTheFullRateAndSumsOverLegs holds for any rate and any days.
func TestPayNeverExceedsTheFullRateAndSumsOverLegs(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		rate := calendar.Rate{PencePerMile: rapid.Float64Range(25, 60).Draw(rt, "full"), OverPencePerMile: rapid.Float64Range(0, 25).Draw(rt, "over"),
			StepMiles: rapid.Float64Range(1, 400).Draw(rt, "step"), ReturnCapMiles: rapid.Float64Range(0, 100).Draw(rt, "cap")}
		p := driving(t, rate, "2027-04-06", "2027-04-07", "2027-04-08", "2027-04-09")
		all := 0.0
		for _, r := range paid(p, "2027-04-06", "2027-05-01") {
			sum := 0.0
			for _, leg := range r.Legs {
				sum += leg.Pence
			}
			if math.Abs(sum-r.Pay.Pence) > 1e-6 || r.Pay.Claimed > r.Miles || r.Pay.Over > r.Pay.Claimed+1e-9 || r.Pay.Pence > r.Miles*rate.PencePerMile+1e-6 {
				rt.Fatalf("%+v of %v miles, legs %v", r.Pay, r.Miles, sum)
			}
			all += r.Pay.Pence
		}
		if rate.ReturnCapMiles == 0 { // the step falls somewhere, wherever the days cut it
			under := min(rate.StepMiles, 288)
			if want := under*rate.PencePerMile + (288-under)*rate.OverPencePerMile; math.Abs(all-want) > 1e-6 {
				rt.Fatalf("%v pence in all, want %v", all, want)
			}
		}
	})
}

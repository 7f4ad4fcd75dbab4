package workload_test

import (
	"math"
	"strings"
	"testing"

	"convenor/calendar"
	"convenor/calendar/workload"
)

// inCommon is an HWB and an ICP that sit together for two hours, with two officers.
func inCommon(t *testing.T) *picture {
	p := newPicture(t)
	p.body("HWB", calendar.KindHWB, "")
	p.body("N Place", calendar.KindPlace, "N")
	p.add("HWB+N Place", "2027-01-13", "10:00-12:00", "CEX DASS")
	return p
}

func TestASittingOfSeveralBodiesIsSharedEquallyAtTheHighestFactor(t *testing.T) {
	p := inCommon(t)
	for _, by := range []workload.Key{workload.KeySystem, workload.KeyBody, workload.KeyKind} {
		got := p.count(workload.Query{By: []workload.Key{by}})
		if got.Total.MeetingMinutes != 240 || got.Total.PrepMinutes != 360 || got.Total.Sittings != 1 {
			t.Errorf("by %s: total %+v", by, got.Total)
		}
		some := 0
		for _, r := range got.Rows {
			if r.Sittings == 0 {
				continue
			}
			some++
			if r.MeetingMinutes != 120 || r.PrepMinutes != 180 || r.Sittings != 1 {
				t.Errorf("by %s: %+v", by, r)
			}
		}
		if some != 2 {
			t.Errorf("by %s: %d rows", by, some)
		}
	}
}

func TestTwoBodiesOfOneSystemAreOneSittingOfIt(t *testing.T) {
	p := newPicture(t)
	p.body("Quality", calendar.KindICBCommittee, "N")
	p.body("Finance", calendar.KindICBCommittee, "N")
	p.add("Quality+Finance", "2027-01-13", "10:00-12:00", "CEX DASS")
	if r := row(t, p.count(workload.Query{}), "N"); r.Sittings != 1 || r.MeetingMinutes != 240 {
		t.Errorf("%+v", r)
	}
	parts, err := workload.Sittings(p.snapshot(), inJanuary(workload.Query{}), "N")
	if err != nil || len(parts) != 1 || parts[0].Fraction != 1 || len(parts[0].Officers) != 2 || parts[0].Officers[1].MeetingMinutes != 120 {
		t.Errorf("%+v, %v", parts, err)
	}
}

func TestOnlyTheCouncilWidePartIsSplitByPopulation(t *testing.T) {
	got := inCommon(t).count(workload.Query{SplitByPopulation: true})
	for key, want := range map[string]float64{"N": 120 + 0.56*120, "C": 0.23 * 120, "E": 0.21 * 120} {
		if r := row(t, got, key); math.Abs(r.MeetingMinutes-want) > 1e-9 || r.Sittings != 1 {
			t.Errorf("%s: %+v, want %v", key, r, want)
		}
	}
}

func TestSplittingMakesNoDifferenceButBySystem(t *testing.T) {
	p := inCommon(t)
	by := []workload.Key{workload.KeyBody}
	if r := row(t, p.count(workload.Query{By: by, SplitByPopulation: true}), "HWB"); r.MeetingMinutes != 120 {
		t.Errorf("%+v", r)
	}
	both := p.count(workload.Query{By: []workload.Key{workload.KeyBody, workload.KeySystem}, SplitByPopulation: true})
	if r := row(t, both, "HWB/C"); math.Abs(r.MeetingMinutes-27.6) > 1e-9 {
		t.Errorf("%+v", r)
	}
}

func TestSharesAreThoseOfTheDate(t *testing.T) {
	p := newPicture(t)
	p.body("HWB", calendar.KindHWB, "")
	p.register.Systems = []calendar.System{
		{Code: "N", Name: "North", Shares: []calendar.DatedShare{
			{Share: 1, Validity: calendar.Validity{To: calendar.NewDate(2027, 1, 14)}},
			{Share: 0.25, Validity: calendar.Validity{From: calendar.NewDate(2027, 1, 15)}},
		}},
		{Code: "C", Name: "Central", Share: 0.75, Validity: calendar.Validity{From: calendar.NewDate(2027, 1, 15)}},
	}
	p.add("HWB", "2027-01-14", "10:00-11:00", "DASS")
	p.add("HWB", "2027-01-15", "10:00-11:00", "DASS")
	got := p.count(workload.Query{SplitByPopulation: true})
	if n, c := row(t, got, "N"), row(t, got, "C"); n.MeetingMinutes != 75 || n.Sittings != 2 || c.MeetingMinutes != 45 || c.Sittings != 1 {
		t.Errorf("N %+v, C %+v", n, c)
	}
}

func TestWhatSharesLeaveStaysCouncilWide(t *testing.T) {
	p := inCommon(t)
	p.register.Systems[0].Share = 0.5
	got := p.count(workload.Query{SplitByPopulation: true})
	if r := row(t, got, "council"); math.Abs(r.MeetingMinutes-0.06*120) > 1e-9 || r.Band != "" {
		t.Errorf("%+v", r)
	}
	if want := "on 2027-01-13 shares of population sum to 0.94: the rest stands under council"; !strings.HasSuffix(got.Note, want) {
		t.Errorf("note %q", got.Note)
	}
}

func TestSharesOfMoreThanAllAreTakenInProportion(t *testing.T) {
	p := newPicture(t)
	p.body("HWB", calendar.KindHWB, "")
	p.register.Systems = []calendar.System{{Code: "N", Share: 0.9}, {Code: "C", Share: 0.6}}
	p.add("HWB", "2027-01-13", "10:00-11:00", "DASS")
	got := p.count(workload.Query{SplitByPopulation: true})
	if n := row(t, got, "N").MeetingMinutes; math.Abs(n-36) > 1e-9 || len(got.Rows) != 2 {
		t.Errorf("%v of %q", n, keysOf(got))
	}
	if want := "on 2027-01-13 shares of population sum to 1.5: they are taken in proportion"; got.Note != want {
		t.Errorf("note %q", got.Note)
	}
}

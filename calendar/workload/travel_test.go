package workload_test

import (
	"math"
	"testing"

	"pgregory.net/rapid"

	"convenor/calendar"
	"convenor/calendar/workload"
)

func TestTravelOfWealdshire(t *testing.T) {
	p := wealdshire(t)
	plain, got := p.count(workload.Query{}), p.count(workload.Query{WithTravel: true})
	total := got.Total
	if total.Miles != 976 || total.TravelHours != 24.4 || total.TravelDays != 3.3 || total.Days != 22.5 || total.MileagePence != 53680 {
		t.Errorf("total %+v", total)
	}
	if total.Hours() != 142 || total.Sittings != 16 {
		t.Errorf("travel changed what is not travel: %+v", total)
	}
	for key, days := range map[string]float64{"N": 1.0, "C": 0.5, "E": 1.8, "council": 0} {
		r := row(t, got, key)
		if r.TravelDays != days || r.Band != "" {
			t.Errorf("%s: %+v, want %v days", key, r, days)
		}
		if before := row(t, plain, key); math.Abs(r.ExactDays-before.ExactDays-r.TravelMinutes/60/7.4) > 1e-9 || before.Miles != 0 || before.TravelHours != 0 {
			t.Errorf("%s: %+v, without travel %+v", key, r, before)
		}
	}
	if got.Note != "benchmark excludes travel" || plain.Note != "" {
		t.Errorf("notes %q and %q", got.Note, plain.Note)
	}
}

func TestTravelByOfficer(t *testing.T) {
	got := wealdshire(t).count(workload.Query{WithTravel: true, By: []workload.Key{workload.KeyOfficer}})
	for key, miles := range map[string]float64{"CEX": 292, "DASS": 452, "DCS": 0, "DPH": 232, "S151": 0} {
		if r := row(t, got, key); r.Miles != miles || r.MileagePence != int(miles*55) {
			t.Errorf("%s: %+v, want %v miles", key, r, miles)
		}
	}
	if got.Note != "rounded figures sum to 22.4" { // and no word of a benchmark
		t.Errorf("note %q", got.Note)
	}
}

func TestTheSittingsBehindTravel(t *testing.T) {
	parts, err := workload.Sittings(wealdshire(t).snapshot(), inJanuary(workload.Query{WithTravel: true}), "E")
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range parts {
		if p.Sitting.Title != "E ICP" {
			continue
		}
		// There from Norbury, and home.
		if dass := p.Officers[1]; dass.Miles != 144 || dass.TravelMinutes != 216 || dass.Pence != 7920 {
			t.Errorf("%+v", dass)
		}
		return
	}
	t.Error("no sitting of the E ICP")
}

func TestTravelIsSharedAmongTheBodiesThatSit(t *testing.T) {
	p := newPicture(t)
	p.body("HWB", calendar.KindHWB, "")
	p.body("N ICP", calendar.KindICP, "N")
	p.add("HWB+N ICP", "2027-01-13", "10:00-12:00", "CEX DASS", in("Norbury"))
	got := p.count(workload.Query{WithTravel: true})
	if n, c := row(t, got, "N"), row(t, got, "council"); n.Miles != 72 || c.Miles != 72 || got.Total.Miles != 144 {
		t.Errorf("%+v, %+v, total %+v", n, c, got.Total)
	}
	split := p.count(workload.Query{WithTravel: true, SplitByPopulation: true})
	if n := row(t, split, "N"); math.Abs(n.Miles-112.3) > 1e-9 { // 72 and 56 % of 72
		t.Errorf("%+v", n)
	}
}

func TestALegToWhatIsNotCountedIsNotCounted(t *testing.T) {
	p := newPicture(t)
	p.body("N ICP", calendar.KindICP, "N")
	p.add("N ICP", "2027-01-13", "10:00-12:00", "DASS", in("Norbury"))
	p.add("", "2027-01-13", "15:00-16:00", "DASS", in("Marsh Court"))
	if got := p.count(workload.Query{WithTravel: true}).Total; got.Miles != 36 {
		t.Errorf("the body's alone: %v miles", got.Miles)
	}
	if got := p.count(workload.Query{WithTravel: true, Personal: true}).Total; got.Miles != 180 {
		t.Errorf("with personal sittings: %v miles", got.Miles)
	}
}

func TestOnlyCountingOfficersTravelCounts(t *testing.T) {
	p := newPicture(t)
	p.body("N ICP", calendar.KindICP, "N")
	p.add("N ICP", "2027-01-13", "10:00-12:00", "", in("Norbury")) // the councillor alone
	if got := p.count(workload.Query{WithTravel: true}).Total; got.Miles != 0 || got.Sittings != 0 {
		t.Errorf("%+v", got)
	}
}

func TestAJourneyOfUnknownLengthIsNoted(t *testing.T) {
	p := newPicture(t)
	p.body("N ICP", calendar.KindICP, "N")
	p.register.Venues = append(p.register.Venues, calendar.Venue{Name: "The Old Barn"})
	p.add("N ICP", "2027-01-13", "10:00-12:00", "DASS", in("The Old Barn"))
	if got := p.count(workload.Query{WithTravel: true, By: []workload.Key{workload.KeyBody}}); got.Note != "2 journeys of unknown length are not in it" {
		t.Errorf("%q", got.Note)
	}
}

func TestTravelSumsToTheTotalByEveryKey(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		p := drawPicture(r, t)
		places := []string{"Norbury", "Downham", "Marsh Court", "Teams", "County Hall", ""}
		for i := range p.sittings {
			in(rapid.SampledFrom(places).Draw(r, "place"))(&p.sittings[i])
		}
		for _, q := range queries(rapid.Bool().Draw(r, "personal")) {
			q.From, q.To, q.WithTravel = january, january.Add(2), true
			got := p.count(q)
			minutes := 0.0
			for _, row := range got.Rows {
				minutes += row.TravelMinutes
			}
			if math.Abs(minutes-got.Total.TravelMinutes) > 1e-6 {
				r.Fatalf("by %v: rows %v, total %v", q.By, minutes, got.Total.TravelMinutes)
			}
		}
	})
}

package workload_test

import (
	"slices"
	"testing"

	"convenor/calendar"
	"convenor/calendar/workload"
)

// wealdshire is a January in which a council in three systems has 16 sittings.
func wealdshire(tb testing.TB) *picture {
	p := newPicture(tb)
	for _, system := range []string{"N", "C", "E"} {
		p.body(system+" ICB Board", calendar.KindICBBoard, system)
		p.body(system+" ICP", calendar.KindICP, system)
		p.body(system+" Place", calendar.KindPlace, system)
	}
	p.body("N Workforce Board", calendar.KindWorkforce, "N")
	p.body("N Quality Committee", calendar.KindICBCommittee, "N")
	p.body("N Finance Committee", calendar.KindICBCommittee, "N")
	p.body("N Discharge call", calendar.KindCall, "N")
	p.body("JHOSC", calendar.KindScrutiny, "E")
	p.body("HWB", calendar.KindHWB, "")
	p.add("N ICB Board", "2027-01-14", "09:30-12:00", "CEX DASS", in("Norbury"))
	p.add("N ICP", "2027-01-20", "14:00-16:00", "CEX DASS DPH", in("Norbury"))
	p.add("N Place", "2027-01-07", "10:00-12:00", "DASS DCS DPH", in("Teams"))
	p.add("N Workforce Board", "2027-01-12", "13:00-14:30", "DASS", in("Teams"))
	p.add("N Quality Committee", "2027-01-19", "09:00-11:00", "DASS DPH", in("Teams"))
	p.add("N Finance Committee", "2027-01-26", "10:00-12:00", "DASS S151", in("Teams"))
	for _, monday := range []string{"2027-01-04", "2027-01-11", "2027-01-18"} {
		p.add("N Discharge call", monday, "08:30-09:00", "DASS", in("Teams"))
	}
	p.add("C ICB Board", "2027-01-28", "13:00-16:00", "CEX DASS", in("Downham"))
	p.add("C ICP", "2027-01-21", "10:00-12:00", "DASS DPH", in("Downham"))
	p.add("C Place", "2027-01-14", "11:30-12:30", "DASS DCS", in("Teams"))
	p.add("E ICB Board", "2027-01-27", "09:30-12:30", "DASS DPH", in("Marsh Court"))
	p.add("E ICP", "2027-01-14", "13:30-15:30", "CEX DASS", in("Marsh Court"))
	p.add("JHOSC", "2027-01-22", "10:00-12:00", "DASS DPH", in("County Hall"))
	p.add("HWB", "2027-01-13", "10:00-12:00", "CEX DASS DCS DPH", in("County Hall"))
	// None of these is in a tally of January.
	p.add("", "2027-01-14", "15:30-16:30", "DASS")
	p.add("", "2027-01-14", "12:15-13:00", "DASS", with(func(o *calendar.Occurrence) { o.Private = true }))
	p.add("N ICB Board", "2027-01-15", "10:00-11:00", "DASS", status(calendar.StatusCancelled))
	p.add("E ICP", "2027-07-15", "10:00-12:00", "CEX DASS")
	return p
}

func wantDays(t *testing.T, got *workload.Tally, keys []string, days []float64) {
	t.Helper()
	if list := keysOf(got); !slices.Equal(list, keys) {
		t.Fatalf("rows %q, want %q", list, keys)
	}
	for i, r := range got.Rows {
		if r.Days != days[i] {
			t.Errorf("%s: %v days, want %v", r.Key, r.Days, days[i])
		}
	}
}

func TestHowMuchEachSystemTakes(t *testing.T) {
	got := wealdshire(t).count(workload.Query{})
	wantDays(t, got, []string{"N", "C", "E", "council"}, []float64{8.1, 3.9, 4.5, 2.7})
	total := got.Total
	if total.Days != 19.2 || total.MeetingHours != 62 || total.PrepHours != 80 || total.Hours() != 142 || total.Sittings != 16 {
		t.Errorf("total %+v", total)
	}
	if got.DayHours != 7.4 || got.Note != "" || got.From != january || got.To != january {
		t.Errorf("tally %+v", got)
	}
	for key, want := range map[string]string{"N": workload.BandInside, "C": workload.BandBelow, "E": workload.BandBelow, "council": ""} {
		if r := row(t, got, key); r.Band != want || r.ShareOfWorkingDays != 0 || r.TravelHours != 0 {
			t.Errorf("%s: %+v", key, r)
		}
	}
	if n := row(t, got, "N"); n.Sittings != 9 || n.Label != "North" {
		t.Errorf("%+v", n)
	}
	if total.Band != "" {
		t.Error("the total has a band")
	}
}

func TestCouncilWideTimeSplitByPopulation(t *testing.T) {
	got := wealdshire(t).count(workload.Query{SplitByPopulation: true})
	wantDays(t, got, []string{"N", "C", "E"}, []float64{9.6, 4.5, 5})
	if got.Total.Days != 19.2 || got.Note != "rounded figures sum to 19.1" {
		t.Errorf("total %v, note %q", got.Total.Days, got.Note)
	}
	if got.Total.Sittings != 16 || row(t, got, "N").Sittings != 10 || row(t, got, "E").Sittings != 4 {
		t.Errorf("%+v", got.Rows)
	}
	if b := row(t, got, "N").Band; b != workload.BandInside {
		t.Errorf("band %q", b)
	}
}

func TestHowMuchOfEachOfficerIsTaken(t *testing.T) {
	got := wealdshire(t).count(workload.Query{By: []workload.Key{workload.KeyOfficer}})
	wantDays(t, got, []string{"CEX", "DASS", "DCS", "DPH", "S151"}, []float64{3.9, 8.6, 1.5, 4.7, 0.5})
	dass := row(t, got, "DASS")
	if dass.ShareOfWorkingDays != 0.43 || dass.Band != "" || dass.Sittings != 16 {
		t.Errorf("%+v", dass)
	}
	if got.Total.ShareOfWorkingDays != 0 {
		t.Error("the total has a share of working days")
	}
}

func TestAShorterDayMakesMoreDays(t *testing.T) {
	p := wealdshire(t)
	p.register.Council.DayHours = 7.2
	got := p.count(workload.Query{})
	if got.Total.Days != 19.7 || got.DayHours != 7.2 || got.Total.Hours() != 142 {
		t.Errorf("%+v", got.Total)
	}
}

func TestAnOfficersOwnDayHoldsForTheirTime(t *testing.T) {
	p := wealdshire(t)
	p.register.Officers[4].DayHours = 4 // S151: 2 h and as much preparation
	got := p.count(workload.Query{By: []workload.Key{workload.KeyOfficer}})
	if r := row(t, got, "S151"); r.Days != 1 || r.Hours() != 4 {
		t.Errorf("%+v", r)
	}
	if got.DayHours != 7.4 || got.Total.ExactDays-142/7.4-(1-4/7.4) > 1e-9 {
		t.Errorf("%+v", got)
	}
}

func TestWithPersonalSittings(t *testing.T) {
	got := wealdshire(t).count(workload.Query{Personal: true})
	wantDays(t, got, []string{"N", "C", "E", "council", "personal"}, []float64{8.1, 3.9, 4.5, 2.7, 0.2})
	if r := row(t, got, "personal"); r.MeetingMinutes != 105 || r.PrepMinutes != 0 || r.Sittings != 2 || r.Label != "Personal" {
		t.Errorf("%+v", r)
	}
	for _, r := range got.Rows {
		if r.Band != "" {
			t.Errorf("%s has a band beside personal time", r.Key)
		}
	}
	if got.Total.Sittings != 18 {
		t.Errorf("%d sittings", got.Total.Sittings)
	}
}

func TestEveryKeyOfWealdshire(t *testing.T) {
	p := wealdshire(t)
	cases := []struct {
		by   []workload.Key
		want []string
	}{
		{[]workload.Key{workload.KeyMonth}, []string{"2027-01"}},
		{[]workload.Key{workload.KeyKind}, []string{"icb-board", "icp", "hwb", "icb-committee", "place", "workforce", "scrutiny", "call"}},
		{[]workload.Key{workload.KeyBody}, []string{
			"N ICB Board", "N ICP", "N Place", "C ICB Board", "C ICP", "C Place", "E ICB Board",
			"E ICP", "N Workforce Board", "N Quality Committee", "N Finance Committee", "N Discharge call", "JHOSC", "HWB",
		}},
		{[]workload.Key{workload.KeyMonth, workload.KeySystem}, []string{"2027-01/N", "2027-01/C", "2027-01/E", "2027-01/council"}},
		{[]workload.Key{workload.KeySystem, workload.KeyOfficer}, []string{
			"N/CEX", "N/DASS", "N/DCS", "N/DPH", "N/S151", "C/CEX", "C/DASS",
			"C/DCS", "C/DPH", "E/CEX", "E/DASS", "E/DPH", "council/CEX", "council/DASS", "council/DCS", "council/DPH",
		}},
	}
	for _, c := range cases {
		got := p.count(workload.Query{By: c.by})
		if list := keysOf(got); !slices.Equal(list, c.want) {
			t.Errorf("by %v:\n got %q\nwant %q", c.by, list, c.want)
		}
		if got.Total.Hours() != 142 || got.Total.Sittings != 16 {
			t.Errorf("by %v: total %+v", c.by, got.Total)
		}
	}
	if r := row(t, p.count(workload.Query{By: cases[3].by}), "2027-01/N"); r.Label != "January 2027, North" || r.Days != 8.1 || r.Band != "" {
		t.Errorf("%+v", r)
	}
}

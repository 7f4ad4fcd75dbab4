package workload_test

import (
	"testing"
	"time"

	"convenor/calendar"
	"convenor/calendar/workload"
)

// onePlace is a picture with one body of factor 1, named Place.
func onePlace(t testing.TB) *picture {
	p := newPicture(t)
	p.body("Place", calendar.KindPlace, "N")
	return p
}

// Each case is a sitting of a body, at which the DASS is expected.
func TestWhatCountsOfABodysSittings(t *testing.T) {
	cases := []struct {
		rule, date, hours string
		traits            []trait
		minutes           float64
		sittings          int
	}{
		{"an hour", "2027-01-14", "10:00-11:00", nil, 60, 1},
		{"cancelled is nowhere", "2027-01-14", "10:00-11:00", []trait{status(calendar.StatusCancelled)}, 0, 0},
		{"tentative counts", "2027-01-14", "10:00-11:00", []trait{status(calendar.StatusTentative)}, 60, 1},
		{"shown free counts all the same", "2027-01-14", "10:00-11:00", []trait{show(calendar.ShowFree)}, 60, 1},
		{"an all-day note does not", "2027-01-14", "10:00-11:00", []trait{allDays(1)}, 0, 0},
		{"all day and free does not", "2027-01-14", "10:00-11:00", []trait{allDays(1), show(calendar.ShowFree)}, 0, 0},
		{"all day busy is a day of the officer's", "2027-01-14", "10:00-11:00", []trait{allDays(1), show(calendar.ShowBusy)}, 444, 1},
		{"several all-day dates are as many working days", "2027-01-14", "10:00-11:00", []trait{allDays(5), show(calendar.ShowBusy)}, 3 * 444, 1},
		{"all day on a Saturday is a day", "2027-01-16", "10:00-11:00", []trait{allDays(1), show(calendar.ShowBusy)}, 444, 1},
		{"no length is a sitting without minutes", "2027-01-14", "10:00-10:00", nil, 0, 1},
		{"an end before the start takes nothing away", "2027-01-14", "10:00-09:00", nil, 0, 1},
		{"the first minute of the month", "2027-01-01", "00:00-01:00", nil, 60, 1},
		{"the last of it, into the next", "2027-01-31", "23:59-23:59", []trait{with(func(o *calendar.Occurrence) { o.End = o.Start.Add(time.Hour) })}, 60, 1},
		{"the first minute of the next", "2027-02-01", "00:00-01:00", nil, 0, 0},
	}
	for _, c := range cases {
		t.Run(c.rule, func(t *testing.T) {
			p := onePlace(t)
			p.add("Place", c.date, c.hours, "DASS", c.traits...)
			got := p.count(workload.Query{}).Total
			if got.MeetingMinutes != c.minutes || got.PrepMinutes != c.minutes || got.Sittings != c.sittings {
				t.Errorf("%+v", got)
			}
		})
	}
}

// Each case is a personal sitting of the DASS, with Personal asked for.
func TestWhatCountsOfPersonalSittings(t *testing.T) {
	cases := []struct {
		rule    string
		traits  []trait
		minutes float64
	}{
		{"an hour", nil, 60},
		{"private", []trait{with(func(o *calendar.Occurrence) { o.Private = true })}, 60},
		{"tentative", []trait{show(calendar.ShowTentative)}, 60},
		{"cancelled is nowhere", []trait{status(calendar.StatusCancelled)}, 0},
		{"free takes no time", []trait{show(calendar.ShowFree)}, 0},
		{"working elsewhere takes no time", []trait{show(calendar.ShowElsewhere)}, 0},
		{"an all-day note takes no time", []trait{allDays(1)}, 0},
		{"leave is its working days", []trait{allDays(7), show(calendar.ShowOutOfOffice)}, 5 * 444},
	}
	for _, c := range cases {
		t.Run(c.rule, func(t *testing.T) {
			p := onePlace(t)
			p.add("", "2027-01-14", "10:00-11:00", "DASS", c.traits...)
			if got := p.count(workload.Query{Personal: true}).Total; got.MeetingMinutes != c.minutes || got.PrepMinutes != 0 {
				t.Errorf("%+v", got)
			}
			if got := p.count(workload.Query{}).Total; got.MeetingMinutes != 0 || got.Sittings != 0 {
				t.Errorf("unasked: %+v", got)
			}
		})
	}
}

func TestASittingBelongsToTheMonthOfItsLondonDate(t *testing.T) {
	p := onePlace(t)
	july := calendar.Month{Year: 2027, Month: time.July}
	p.addAt("Place", time.Date(2027, 6, 30, 23, 30, 0, 0, time.UTC), time.Date(2027, 7, 1, 0, 30, 0, 0, time.UTC), "DASS") // 00:30 BST
	got := p.count(workload.Query{From: july, To: july})
	if got.Total.Sittings != 1 {
		t.Errorf("%+v", got.Total)
	}
	june := july.Add(-1)
	if got := p.count(workload.Query{From: june, To: june}); got.Total.Sittings != 0 {
		t.Errorf("June: %+v", got.Total)
	}
}

// The night the clocks go forward is an hour shorter than the clock faces say.
func TestMinutesAreThoseThatPass(t *testing.T) {
	p := onePlace(t)
	p.add("Place", "2027-03-28", "00:30-02:30", "DASS")
	p.add("Place", "2027-10-31", "00:30-02:30", "DASS")
	for month, want := range map[time.Month]float64{time.March: 60, time.October: 180} {
		m := calendar.Month{Year: 2027, Month: month}
		if got := p.count(workload.Query{From: m, To: m}).Total.MeetingMinutes; got != want {
			t.Errorf("%s: %v minutes, want %v", m, got, want)
		}
	}
}

func TestOnlyCountingOfficersTakeTime(t *testing.T) {
	p := onePlace(t) // Cllr Ashe is at every sitting
	p.add("Place", "2027-01-14", "10:00-11:00", "CEX DASS")
	p.add("Place", "2027-01-15", "10:00-11:00", "")
	got := p.count(workload.Query{By: []workload.Key{workload.KeyOfficer}})
	if len(got.Rows) != 2 || got.Total.MeetingMinutes != 120 || got.Total.Sittings != 1 {
		t.Errorf("%+v", got)
	}
	no, yes := false, true
	p.register.Officers[0].Counts, p.register.Officers[5].Counts = &no, &yes
	got = p.count(workload.Query{By: []workload.Key{workload.KeyOfficer}})
	if r := row(t, got, "Cllr Ashe"); len(got.Rows) != 2 || r.Sittings != 2 || got.Total.MeetingMinutes != 180 {
		t.Errorf("%+v", got)
	}
}

func TestABodysOwnFactorWinsOverItsKinds(t *testing.T) {
	p := onePlace(t)
	factor := 0.25
	p.register.Bodies[0].PrepFactor = &factor
	p.add("Place", "2027-01-14", "10:00-12:00", "DASS")
	if got := p.count(workload.Query{}).Total; got.PrepMinutes != 30 || got.PrepHours != 0.5 {
		t.Errorf("%+v", got)
	}
}

func TestAnOfficersRowIsKeyedByPostUnlessSeveralHoldIt(t *testing.T) {
	p := onePlace(t)
	p.register.Officers = append(p.register.Officers, calendar.Officer{Name: "The other DPH", Post: "DPH"})
	p.add("Place", "2027-01-14", "10:00-12:00", "DASS DPH")
	got := p.count(workload.Query{By: []workload.Key{workload.KeyOfficer}})
	wantDays(t, got, []string{"DASS", "The DPH", "The other DPH"}, []float64{0.5, 0.5, 0.5})
	if r := row(t, got, "The other DPH"); r.Label != "DPH, The other DPH" {
		t.Errorf("%q", r.Label)
	}
}

func TestEverySystemValidInThePeriodHasARow(t *testing.T) {
	p := onePlace(t)
	p.register.Systems[0].To = calendar.NewDate(2027, 1, 1)    // N: its last day is the month's first
	p.register.Systems[1].To = calendar.NewDate(2026, 12, 31)  // C: over
	p.register.Systems[2].From = calendar.NewDate(2027, 1, 31) // E: its first day is the month's last
	p.register.Systems = append(p.register.Systems, calendar.System{Code: "CE", Name: "Central East", Validity: calendar.Validity{From: calendar.NewDate(2027, 2, 1)}})
	got := p.count(workload.Query{})
	wantDays(t, got, []string{"N", "E"}, []float64{0, 0})
	if r := row(t, got, "E"); r.Sittings != 0 || r.Band != workload.BandBelow {
		t.Errorf("%+v", r)
	}
	if got := p.count(workload.Query{By: []workload.Key{workload.KeySystem, workload.KeyMonth}}); len(got.Rows) != 0 {
		t.Errorf("rows of nothing: %q", keysOf(got))
	}
}

package workload_test

import (
	"testing"
	"time"

	"convenor/calendar"
	"convenor/calendar/workload"
)

// systemTaking gives a picture in which N takes so many minutes in January.
func systemTaking(t *testing.T, minutes float64) *picture {
	p := newPicture(t)
	p.body("Call", calendar.KindCall, "N")
	start := time.Date(2027, 1, 4, 0, 0, 0, 0, time.UTC)
	p.addAt("Call", start, start.Add(time.Duration(minutes*float64(time.Minute))), "DASS")
	return p
}

// 7.95 days of 7.4 hours are 3529.8 minutes, 12.05 are 5350.2.
func TestTheBandIsJudgedOnTheRoundedFigure(t *testing.T) {
	cases := []struct {
		minutes float64
		days    float64
		want    string
	}{
		{0, 0, workload.BandBelow},
		{3529.7, 7.9, workload.BandBelow},
		{3529.8, 8.0, workload.BandInside},
		{3552, 8.0, workload.BandInside},
		{4440, 10, workload.BandInside},
		{5328, 12.0, workload.BandInside},
		{5350.1, 12.0, workload.BandInside},
		{5350.2, 12.1, workload.BandAbove},
	}
	for _, c := range cases {
		if r := row(t, systemTaking(t, c.minutes).count(workload.Query{}), "N"); r.Days != c.days || r.Band != c.want {
			t.Errorf("%v minutes: %v days, %q; want %v, %q", c.minutes, r.Days, r.Band, c.days, c.want)
		}
	}
}

func TestTheBandIsOfTheMeanMonth(t *testing.T) {
	p := systemTaking(t, 2*5350.1)
	february := january.Add(1)
	got := p.count(workload.Query{From: january, To: february})
	if r := row(t, got, "N"); r.Band != workload.BandInside || r.Days != 24.1 {
		t.Errorf("%+v", r)
	}
	if r := row(t, p.count(workload.Query{}), "N"); r.Band != workload.BandAbove {
		t.Errorf("%+v", r)
	}
}

func TestTheBandIsOnlyOfSystemsAlone(t *testing.T) {
	p := systemTaking(t, 4440)
	for _, by := range [][]workload.Key{
		{workload.KeyBody},
		{workload.KeyKind},
		{workload.KeyMonth},
		{workload.KeyOfficer},
		{workload.KeyMonth, workload.KeySystem},
		{workload.KeySystem, workload.KeyBody},
	} {
		for _, r := range p.count(workload.Query{By: by}).Rows {
			if r.Band != "" {
				t.Errorf("by %v: %+v", by, r)
			}
		}
	}
}

func TestShareOfWorkingDaysIsOfThePeriodOrOfTheMonth(t *testing.T) {
	p := systemTaking(t, 4440) // 10 days; January has 20 working days, February 20, March 21 less Good Friday and Easter Monday
	march := january.Add(2)
	by := func(keys ...workload.Key) workload.Query { return workload.Query{From: january, To: march, By: keys} }
	if r := row(t, p.count(by(workload.KeyOfficer)), "DASS"); r.ShareOfWorkingDays != 0.16 { // 10 of 61
		t.Errorf("%+v", r)
	}
	if r := row(t, p.count(by(workload.KeyMonth, workload.KeyOfficer)), "2027-01/DASS"); r.ShareOfWorkingDays != 0.5 {
		t.Errorf("%+v", r)
	}
	if r := row(t, p.count(by(workload.KeyOfficer, workload.KeySystem)), "DASS/N"); r.ShareOfWorkingDays != 0.16 {
		t.Errorf("%+v", r)
	}
}

func TestUnknownBankHolidaysAreNoted(t *testing.T) {
	p := systemTaking(t, 60)
	december := calendar.Month{Year: 2028, Month: time.December}
	const note = "bank holidays are not known for the whole period"
	if got := p.count(workload.Query{From: january, To: december, By: []workload.Key{workload.KeyOfficer}}); got.Note != note {
		t.Errorf("note %q", got.Note)
	}
	if got := p.count(workload.Query{From: january, To: december}); got.Note != "" {
		t.Errorf("by system, where they do not matter: %q", got.Note)
	}
}

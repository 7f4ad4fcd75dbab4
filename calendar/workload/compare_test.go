package workload_test

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"convenor/calendar"
	"convenor/calendar/workload"
)

var april = calendar.NewDate(2027, 4, 1)

// merging is a county of which C and E become CE on 1 April; N stays, F ends for good on
// the same day, and G begins.
func merging(t *testing.T) *picture {
	p := newPicture(t)
	r := p.register
	for i := range r.Systems {
		if y := &r.Systems[i]; y.Code != "N" {
			y.To, y.Successor = april.AddDays(-1), "CE"
		}
	}
	r.Systems = append(r.Systems,
		calendar.System{Code: "CE", Name: "Central and East", Validity: calendar.Validity{From: april}},
		calendar.System{Code: "F", Name: "Far", Validity: calendar.Validity{To: april.AddDays(-1)}},
		calendar.System{Code: "G", Name: "Gone over", Validity: calendar.Validity{From: april}})
	for _, system := range []string{"N", "C", "E", "CE", "F", "G", ""} {
		p.body("Place of "+system, calendar.KindPlace, system)
	}
	for month := range 6 { // one sitting of an hour and an hour's preparation, for one or two
		day := calendar.NewDate(2027, time.January, 12).MonthOf().Add(month).First().AddDays(11).String()
		p.add("Place of N", day, "09:00-10:00", "CEX")
		p.add("Place of ", day, "16:00-17:00", "CEX DASS")
		if month < 3 {
			p.add("Place of C", day, "10:00-11:00", "DASS")
			p.add("Place of E", day, "11:00-12:00", "DASS DPH")
			p.add("Place of F", day, "13:00-14:00", "DPH")
		} else {
			p.add("Place of CE", day, "10:00-11:00", "DASS DPH")
			p.add("Place of G", day, "11:00-12:00", "CEX")
		}
	}
	return p
}

func compared(t *testing.T, p *picture, q workload.CompareQuery) *workload.Comparison {
	t.Helper()
	c, err := workload.Compare(p.snapshot(), q)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestASystemStandsBesideThoseWhosePlaceItTook(t *testing.T) {
	c := compared(t, merging(t), workload.CompareQuery{On: april, Months: 3})
	type line struct {
		key           string
		were          []string
		before, after float64
	}
	want := []line{{"N", nil, 0.3, 0.3}, {"CE", []string{"Central", "East"}, 0.8, 0.5}, {"G", nil, 0, 0.3}, {"council", nil, 0.5, 0.5}, {"F", nil, 0.3, 0}}
	for i, l := range c.Lines {
		got := line{l.Key, l.Were, l.Before, l.After}
		if i >= len(want) || got.key != want[i].key || !slices.Equal(got.were, want[i].were) || got.before != want[i].before || got.after != want[i].after {
			t.Errorf("%+v, want %+v", got, want[min(i, len(want)-1)])
		}
	}
	if len(c.Lines) != len(want) || c.Total.Before != 1.9 || c.Total.After != 1.6 || c.Total.Change != -0.3 {
		t.Errorf("%d lines, total %+v", len(c.Lines), c.Total)
	}
	if c.Before.To.String() != "2027-03" || c.After.From.String() != "2027-04" || c.After.To.String() != "2027-06" {
		t.Errorf("%v to %v, %v to %v", c.Before.From, c.Before.To, c.After.From, c.After.To)
	}
}

func TestAMonthThatIsOnBothSidesIsOnNeither(t *testing.T) {
	p := merging(t)
	c := compared(t, p, workload.CompareQuery{On: calendar.NewDate(2027, 4, 15), Months: 1})
	if c.Before.From.String() != "2027-03" || c.After.From.String() != "2027-05" {
		t.Errorf("%v and %v", c.Before.From, c.After.From)
	}
}

func TestBothSidesByOfficerAndWithTravel(t *testing.T) {
	p := merging(t)
	c := compared(t, p, workload.CompareQuery{On: april, Months: 3, By: workload.KeyOfficer})
	if len(c.Lines) != 3 || c.Lines[1].Key != "DASS" || c.Lines[1].Before != 0.8 || c.Lines[1].Were != nil {
		t.Errorf("%+v", c.Lines)
	}
	if c = compared(t, p, workload.CompareQuery{On: april, Months: 3, WithTravel: true}); len(c.Notes) != 2 || !strings.HasSuffix(c.Notes[0], "benchmark excludes travel") || !strings.HasPrefix(c.Notes[0], "before: ") {
		t.Errorf("%q", c.Notes)
	}
}

func TestWhatCannotBeCompared(t *testing.T) {
	s := merging(t).snapshot()
	for _, q := range []workload.CompareQuery{
		{Months: 3}, {On: april}, {On: april, Months: 25}, {On: april, Months: -1},
		{On: april, Months: 3, By: workload.KeyMonth}, {On: april, Months: 3, By: workload.KeyFinancial}, {On: april, Months: 3, By: "week"},
		{On: calendar.NewDate(2029, 4, 1), Months: 3}, {On: calendar.NewDate(2027, 1, 1), Months: 1},
	} {
		if _, err := workload.Compare(s, q); !errors.Is(err, calendar.ErrInvalid) {
			t.Errorf("%+v: %v", q, err)
		}
	}
}

func TestTurnsAreTheDaysOnWhichSystemsChange(t *testing.T) {
	r := merging(t).register
	r.Systems = append(r.Systems, calendar.System{Code: "H", Name: "Hind", Validity: calendar.Validity{From: calendar.NewDate(2026, 4, 1)}})
	got := workload.Turns(r)
	if len(got) != 2 || got[0].On != calendar.NewDate(2026, 4, 1) || got[0].Text != "Hind began" || got[1].On != april ||
		got[1].Text != "Central became Central and East; East became Central and East; Far ended; Gone over began" {
		t.Errorf("%+v", got)
	}
}

// TestSuccessorsInARingDoNoHarm holds that a register at fault is still counted.
func TestSuccessorsInARingDoNoHarm(t *testing.T) {
	p := merging(t)
	for i := range p.register.Systems {
		if y := &p.register.Systems[i]; y.Code == "CE" {
			y.To, y.Successor = april.AddDays(-2), "C"
		}
	}
	compared(t, p, workload.CompareQuery{On: april, Months: 3})
}

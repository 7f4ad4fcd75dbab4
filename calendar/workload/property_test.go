package workload_test

import (
	"errors"
	"fmt"
	"math"
	"reflect"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"convenor/calendar"
	"convenor/calendar/workload"
)

// drawPicture draws bodies of every sort, and sittings of them over three months.
func drawPicture(t *rapid.T, tb testing.TB) *picture {
	p := newPicture(tb)
	for i := range p.register.Systems {
		p.register.Systems[i].Share = float64(rapid.IntRange(0, 50).Draw(t, "share")) / 100
	}
	p.register.Officers[1].DayHours = float64(rapid.IntRange(0, 10).Draw(t, "day"))
	for i := range 6 {
		p.body(fmt.Sprintf("body %d", i), rapid.SampledFrom(calendar.Kinds()).Draw(t, "kind"),
			rapid.SampledFrom([]string{"", "N", "C", "E"}).Draw(t, "system"))
	}
	for range rapid.IntRange(0, 25).Draw(t, "sittings") {
		addDrawn(t, p)
	}
	return p
}

func addDrawn(t *rapid.T, p *picture) {
	var bodies, who []string
	for range rapid.IntRange(0, 3).Draw(t, "bodies") {
		bodies = append(bodies, fmt.Sprintf("body %d", rapid.IntRange(0, 5).Draw(t, "body")))
	}
	for _, o := range p.register.Officers {
		if rapid.Bool().Draw(t, o.Name) {
			who = append(who, o.Label())
		}
	}
	start := time.Date(2027, 1, 1, 0, rapid.IntRange(0, 100*24*60).Draw(t, "start"), 0, 0, time.UTC)
	end := start.Add(time.Duration(rapid.IntRange(0, 500).Draw(t, "length")) * time.Minute)
	traits := []trait{
		show(rapid.SampledFrom([]calendar.Show{"", calendar.ShowFree, calendar.ShowBusy}).Draw(t, "show")),
		status(rapid.SampledFrom([]calendar.Status{calendar.StatusConfirmed, calendar.StatusTentative, calendar.StatusCancelled}).Draw(t, "status")),
	}
	if rapid.IntRange(0, 9).Draw(t, "all day") == 0 {
		traits = append(traits, allDays(rapid.IntRange(1, 9).Draw(t, "days")))
	}
	p.addAt(strings.Join(bodies, "+"), start, end, strings.Join(who, " "), traits...)
}

// queries gives a query for every choice of one or two keys, split and not.
func queries(personal bool) []workload.Query {
	choices := [][]workload.Key{nil}
	for _, a := range workload.Keys() {
		choices = append(choices, []workload.Key{a})
		for _, b := range workload.Keys() {
			if a != b {
				choices = append(choices, []workload.Key{a, b})
			}
		}
	}
	var list []workload.Query
	for _, by := range choices {
		for _, split := range []bool{false, true} {
			list = append(list, workload.Query{From: january, To: january.Add(2), By: by, SplitByPopulation: split, Personal: personal})
		}
	}
	return list
}

func near(a, b float64) bool { return math.Abs(a-b) < 1e-6 }

func TestTheTotalIsTheSameByEveryKeyAndTheRowsSumToIt(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		s := drawPicture(r, t).snapshot()
		list := queries(rapid.Bool().Draw(r, "personal"))
		first, err := workload.Count(s, list[0])
		if err != nil {
			r.Fatal(err)
		}
		for _, q := range list {
			got, err := workload.Count(s, q)
			if err != nil {
				r.Fatal(err)
			}
			if got.Total != first.Total {
				r.Fatalf("by %v: total %+v, want %+v", q.By, got.Total, first.Total)
			}
			var meeting, prep, days, rounded float64
			for _, x := range got.Rows {
				meeting, prep, days, rounded = meeting+x.MeetingMinutes, prep+x.PrepMinutes, days+x.ExactDays, rounded+x.Days
				if x.Sittings > got.Total.Sittings || x.MeetingMinutes < 0 {
					r.Fatalf("by %v: %+v", q.By, x)
				}
			}
			if !near(meeting, got.Total.MeetingMinutes) || !near(prep, got.Total.PrepMinutes) || !near(days, got.Total.ExactDays) {
				r.Fatalf("by %v split %v: rows sum to %v, %v, %v, total %+v", q.By, q.SplitByPopulation, meeting, prep, days, got.Total)
			}
			if differs := !near(rounded, got.Total.Days); differs != strings.Contains(got.Note, "rounded figures sum to") {
				r.Fatalf("by %v: rounded sum %v, total %v, note %q", q.By, rounded, got.Total.Days, got.Note)
			}
		}
	})
}

// TestTalliesCountedAtOnceAreThoseCountedAlone: by whatever keys, and the total too.
func TestTalliesCountedAtOnceAreThoseCountedAlone(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		s := drawPicture(rt, t).snapshot()
		q := workload.Query{From: january, To: january.Add(2), Personal: rapid.Bool().Draw(rt, "personal"),
			SplitByPopulation: rapid.Bool().Draw(rt, "split"), WithTravel: rapid.Bool().Draw(rt, "travel")}
		by := [][]workload.Key{nil, {workload.KeyOfficer}, {workload.KeyBody, workload.KeyMonth}, {workload.KeySystem}}
		all, err := workload.CountEach(s, q, by...)
		if err != nil || len(all) != len(by) {
			rt.Fatal(len(all), err)
		}
		for i, keys := range by {
			q.By = keys
			alone, err := workload.Count(s, q)
			if err != nil || !reflect.DeepEqual(all[i], alone) {
				rt.Fatalf("by %v: %+v, alone %+v, %v", keys, all[i], alone, err)
			}
			if total, err := workload.Total(s, q); err != nil || total != alone.Total {
				rt.Fatalf("the total is %+v, want %+v, %v", total, alone.Total, err)
			}
		}
	})
}

func TestTalliesAtOnceNeedQueriesThatMakeSense(t *testing.T) {
	s := newPicture(t).snapshot()
	q := workload.Query{From: january, To: january}
	if _, err := workload.CountEach(s, q, nil, []workload.Key{"weather"}); !errors.Is(err, calendar.ErrInvalid) {
		t.Errorf("error %v, want ErrInvalid", err)
	}
	if all, err := workload.CountEach(s, q); err != nil || all != nil {
		t.Errorf("by nothing: %v, %v", all, err)
	}
	q.To = january.Add(-1)
	if _, err := workload.Total(s, q); !errors.Is(err, calendar.ErrInvalid) {
		t.Errorf("error %v, want ErrInvalid", err)
	}
}

func TestTheTotalIsWhatOneWouldReckonByHand(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		s := drawPicture(r, t).snapshot()
		want := 0.0
		for i := range s.Sittings {
			x := &s.Sittings[i]
			if x.Personal() || x.AllDay || x.Status == calendar.StatusCancelled || x.Date().MonthOf() != january {
				continue
			}
			factor := 0.0
			for _, b := range x.Of {
				factor = max(factor, b.Factor())
			}
			for _, at := range x.Expected {
				if at.Officer.Senior() {
					want += x.End.Sub(x.Start).Minutes() * (1 + factor)
				}
			}
		}
		s.Sittings = withoutAllDay(s.Sittings)
		got, err := workload.Count(s, workload.Query{From: january, To: january})
		if err != nil {
			r.Fatal(err)
		}
		if !near(got.Total.MeetingMinutes+got.Total.PrepMinutes, want) {
			r.Fatalf("%+v, want %v minutes", got.Total, want)
		}
	})
}

func withoutAllDay(list []calendar.Sitting) []calendar.Sitting {
	var kept []calendar.Sitting
	for _, s := range list {
		if !s.AllDay {
			kept = append(kept, s)
		}
	}
	return kept
}

func TestMonthsAddUp(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		s := drawPicture(r, t).snapshot()
		whole, err := workload.Count(s, workload.Query{From: january, To: january.Add(2)})
		if err != nil {
			r.Fatal(err)
		}
		minutes, sittings := 0.0, 0
		for i := range 3 {
			month := january.Add(i)
			part, err := workload.Count(s, workload.Query{From: month, To: month})
			if err != nil {
				r.Fatal(err)
			}
			minutes += part.Total.MeetingMinutes
			sittings += part.Total.Sittings
		}
		if !near(minutes, whole.Total.MeetingMinutes) || sittings != whole.Total.Sittings {
			r.Fatalf("%v minutes of %d sittings, want %+v", minutes, sittings, whole.Total)
		}
	})
}

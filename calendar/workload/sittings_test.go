package workload_test

import (
	"errors"
	"math"
	"testing"

	"convenor/calendar"
	"convenor/calendar/workload"
)

// sumOf adds up what stands behind a row.
func sumOf(parts []workload.Part) (meeting, prep float64) {
	for _, p := range parts {
		for _, o := range p.Officers {
			meeting += o.MeetingMinutes
			prep += o.PrepMinutes
		}
	}
	return meeting, prep
}

func TestEveryRowCanBeOpened(t *testing.T) {
	s := wealdshire(t).snapshot()
	for _, q := range []workload.Query{
		{},
		{SplitByPopulation: true},
		{Personal: true},
		{By: []workload.Key{workload.KeyOfficer}},
		{By: []workload.Key{workload.KeyMonth, workload.KeyKind}},
	} {
		q = inJanuary(q)
		tally, err := workload.Count(s, q)
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range append(tally.Rows, tally.Total) {
			parts, err := workload.Sittings(s, q, r.Key)
			if err != nil {
				t.Fatal(err)
			}
			meeting, prep := sumOf(parts)
			if math.Abs(meeting-r.MeetingMinutes) > 1e-6 || math.Abs(prep-r.PrepMinutes) > 1e-6 || len(parts) != r.Sittings {
				t.Errorf("%+v, row %q: %v + %v minutes of %d sittings, want %+v", q, r.Key, meeting, prep, len(parts), r)
			}
		}
	}
}

func TestAPartSaysWhatItIsReckonedFrom(t *testing.T) {
	p := wealdshire(t)
	p.register.Officers[1].DayHours = 8
	parts, err := workload.Sittings(p.snapshot(), inJanuary(workload.Query{SplitByPopulation: true}), "C")
	if err != nil || len(parts) != 4 {
		t.Fatalf("%d parts, %v", len(parts), err)
	}
	hwb := parts[0]
	if hwb.Sitting.Title != "HWB" || hwb.Fraction != 0.23 || hwb.Factor != 1.5 || len(hwb.Officers) != 4 {
		t.Errorf("%+v", hwb)
	}
	if o := hwb.Officers[1]; o.Officer.Post != "DASS" || math.Abs(o.MeetingMinutes-27.6) > 1e-9 || math.Abs(o.PrepMinutes-41.4) > 1e-9 || o.DayHours != 8 {
		t.Errorf("%+v", o)
	}
	if place := parts[1]; place.Sitting.Title != "C Place" || place.Fraction != 1 || place.Officers[0].DayHours != 8 || place.Officers[1].DayHours != 7.4 {
		t.Errorf("%+v", place)
	}
}

func TestARowWithoutSittingsOpensEmptyAndNoRowNotAtAll(t *testing.T) {
	p := newPicture(t)
	q := inJanuary(workload.Query{})
	if parts, err := workload.Sittings(p.snapshot(), q, "E"); err != nil || len(parts) != 0 {
		t.Errorf("%v, %v", parts, err)
	}
	for _, key := range []string{"X", "council", "2027-01/E"} {
		if _, err := workload.Sittings(p.snapshot(), q, key); !errors.Is(err, calendar.ErrNotFound) {
			t.Errorf("%s: %v", key, err)
		}
	}
	if parts, err := workload.Sittings(p.snapshot(), q, ""); err != nil || len(parts) != 0 {
		t.Errorf("total of nothing: %v, %v", parts, err)
	}
}

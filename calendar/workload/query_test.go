package workload_test

import (
	"errors"
	"testing"
	"time"

	"convenor/calendar"
	"convenor/calendar/workload"
)

func TestAQueryThatMakesNoSenseIsRefused(t *testing.T) {
	s := wealdshire(t).snapshot()
	before := calendar.Month{Year: 2026, Month: time.December}
	cases := map[string]workload.Query{
		"no months":               {},
		"no first month":          {To: january},
		"no last month":           {From: january},
		"last before first":       {From: january.Add(1), To: january},
		"three keys":              {From: january, To: january, By: []workload.Key{"system", "officer", "month"}},
		"the same key twice":      {From: january, To: january, By: []workload.Key{"system", "system"}},
		"an unknown key":          {From: january, To: january, By: []workload.Key{"venue"}},
		"begins before the facts": {From: before, To: january},
		"ends after the facts":    {From: january, To: calendar.Month{Year: 2029, Month: time.January}},
	}
	for name, q := range cases {
		if _, err := workload.Count(s, q); !errors.Is(err, calendar.ErrInvalid) {
			t.Errorf("%s: %v", name, err)
		}
		if _, err := workload.Sittings(s, q, ""); !errors.Is(err, calendar.ErrInvalid) {
			t.Errorf("%s: sittings: %v", name, err)
		}
	}
}

func TestASnapshotOfTheQuerysSpanIsEnough(t *testing.T) {
	p := wealdshire(t)
	q := workload.Query{From: calendar.Month{Year: 2027, Month: time.March}, To: calendar.Month{Year: 2027, Month: time.October}}
	p.span = q.Span()
	if _, err := workload.Count(p.snapshot(), q); err != nil {
		t.Error(err)
	}
	p.span.End = p.span.End.Add(-time.Second)
	if _, err := workload.Count(p.snapshot(), q); !errors.Is(err, calendar.ErrInvalid) {
		t.Errorf("a second short: %v", err)
	}
}

func TestKeysAreReadByTheirWords(t *testing.T) {
	for _, k := range workload.Keys() {
		if got, err := workload.ParseKey(string(k)); err != nil || got != k {
			t.Errorf("%s: %v, %v", k, got, err)
		}
	}
	if _, err := workload.ParseKey("System"); !errors.Is(err, calendar.ErrInvalid) {
		t.Errorf("%v", err)
	}
}

package calendar

import (
	"errors"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestTheLastDayIsIncluded(t *testing.T) {
	from, to := mustDate(t, "2022-07-01"), mustDate(t, "2026-03-31")
	for _, c := range []struct {
		name string
		v    Validity
		on   string
		want bool
	}{
		{"the day before", Validity{from, to}, "2022-06-30", false},
		{"the first day", Validity{from, to}, "2022-07-01", true},
		{"the last day", Validity{from, to}, "2026-03-31", true},
		{"the day after", Validity{from, to}, "2026-04-01", false},
		{"open at the end", Validity{From: from}, "2099-01-01", true},
		{"open at the start", Validity{To: to}, "1999-01-01", true},
		{"open at the start, past", Validity{To: to}, "2026-04-01", false},
		{"always", Validity{}, "2027-01-14", true},
		{"one day", Validity{from, from}, "2022-07-01", true},
	} {
		if got := c.v.Holds(mustDate(t, c.on)); got != c.want {
			t.Errorf("%s: holds %v, want %v", c.name, got, c.want)
		}
	}
}

func TestValidityMustNotEndBeforeItBegins(t *testing.T) {
	d := mustDate(t, "2026-04-01")
	for _, v := range []Validity{{}, {From: d}, {To: d}, {d, d}, {d, d.AddDays(1)}} {
		if err := v.Check(); err != nil {
			t.Errorf("%v gives %v", v, err)
		}
	}
	err := Validity{d, d.AddDays(-1)}.Check()
	if !errors.Is(err, ErrInvalid) || !strings.Contains(err.Error(), "2026-03-31 is before valid from 2026-04-01") {
		t.Errorf("gives %v", err)
	}
}

// TestASuccessorTakesOverWithoutAGap: what ends on a day and what begins the day after
// hold on every day between them, one at a time.
func TestASuccessorTakesOverWithoutAGap(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		last, on := anyDate().Draw(t, "last day"), anyDate().Draw(t, "day")
		old, next := Validity{To: last}, Validity{From: last.AddDays(1)}
		if old.Holds(on) == next.Holds(on) {
			t.Fatalf("on %s both hold: %v", on, old.Holds(on))
		}
	})
}

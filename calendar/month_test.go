package calendar

import (
	"errors"
	"testing"
	"time"

	"pgregory.net/rapid"
)

func TestParseMonth(t *testing.T) {
	m, err := ParseMonth("2027-01")
	if err != nil || m != (Month{2027, time.January}) {
		t.Errorf("read as %v, %v", m, err)
	}
	for _, s := range []string{"", "2027-13", "2027-1", "2027", "2027-01-01", "Jan 2027"} {
		if _, err := ParseMonth(s); !errors.Is(err, ErrInvalid) {
			t.Errorf("%q gives %v", s, err)
		}
	}
}

func TestMonthNamesAndEnds(t *testing.T) {
	feb := Month{2028, time.February}
	if feb.String() != "2028-02" || feb.British() != "February 2028" {
		t.Errorf("written %q and %q", feb, feb.British())
	}
	if feb.First().String() != "2028-02-01" || feb.Last().String() != "2028-02-29" {
		t.Errorf("runs from %s to %s", feb.First(), feb.Last())
	}
	if b, err := feb.MarshalText(); err != nil || string(b) != "2028-02" {
		t.Errorf("as text %s, %v", b, err)
	}
	jan := Month{2027, time.January}
	if s := jan.Span(); !s.Contains(jan.First().Midnight()) || s.Contains(jan.Add(1).First().Midnight()) {
		t.Errorf("January 2027 is %v", s)
	}
}

func TestMonthsAreAnOrderedLine(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := anyDate().Draw(t, "date").MonthOf()
		n := rapid.IntRange(-600, 600).Draw(t, "months")
		later := m.Add(n)
		if later.Add(-n) != m {
			t.Fatalf("%s and %d months back is %s", later, n, later.Add(-n))
		}
		if later.Before(m) != (n < 0) {
			t.Fatalf("order of %s and %s", later, m)
		}
		if want := max(n+1, 0); m.Months(later) != want {
			t.Fatalf("%d months from %s to %s, want %d", m.Months(later), m, later, want)
		}
		if m.Add(1).First().AddDays(-1) != m.Last() || m.Span().End != m.Add(1).Span().Start {
			t.Fatalf("%s does not end where the next month begins", m)
		}
	})
}

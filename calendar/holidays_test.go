package calendar

import (
	"testing"
	"time"

	"pgregory.net/rapid"
)

// england2027 are the bank holidays that the tests need (GOV.UK).
func england2027() Holidays {
	return NewHolidays(map[Date]string{
		{2026, time.December, 25}: "Christmas Day", {2026, time.December, 28}: "Boxing Day (substitute day)",
		{2027, time.January, 1}: "New Year's Day", {2027, time.March, 26}: "Good Friday", {2027, time.March, 29}: "Easter Monday",
	})
}

func TestWorkingDays(t *testing.T) {
	h := england2027()
	for _, c := range []struct {
		name, from, to string
		want           int
	}{
		{"January 2027", "2027-01-01", "2027-02-01", 20},
		{"a week", "2027-01-11", "2027-01-18", 5},
		{"a weekend", "2027-01-16", "2027-01-18", 0},
		{"Easter week", "2027-03-22", "2027-03-29", 4},
		{"the last day is out", "2027-01-11", "2027-01-12", 1},
		{"no days", "2027-01-11", "2027-01-11", 0},
		{"backwards", "2027-01-12", "2027-01-11", 0},
	} {
		if got := h.WorkingDays(mustDate(t, c.from), mustDate(t, c.to)); got != c.want {
			t.Errorf("%s: %d working days, want %d", c.name, got, c.want)
		}
	}
}

func TestBankHolidaysHaveNamesAndAnEndOfKnowledge(t *testing.T) {
	h := england2027()
	if name, ok := h.Name(mustDate(t, "2027-03-26")); !ok || name != "Good Friday" || h.Working(mustDate(t, "2027-03-26")) {
		t.Errorf("26 March 2027 is %q, working %v", name, h.Working(mustDate(t, "2027-03-26")))
	}
	if name, ok := h.Name(mustDate(t, "2027-03-25")); ok || name != "" || !h.Working(mustDate(t, "2027-03-25")) {
		t.Errorf("25 March 2027 is %q, working %v", name, h.Working(mustDate(t, "2027-03-25")))
	}
	if got := h.KnownTo(); got != mustDate(t, "2027-12-31") {
		t.Errorf("known to %s", got)
	}
	var none Holidays
	if !none.KnownTo().IsZero() || !none.Working(mustDate(t, "2027-01-01")) || none.Working(mustDate(t, "2027-01-02")) {
		t.Error("without a table every weekday works, and nothing is known")
	}
}

func TestWorkingDaysAddUp(t *testing.T) {
	h := england2027()
	rapid.Check(t, func(t *rapid.T) {
		from := NewDate(2026, time.December, rapid.IntRange(1, 60).Draw(t, "from"))
		middle := from.AddDays(rapid.IntRange(0, 90).Draw(t, "first part"))
		to := middle.AddDays(rapid.IntRange(0, 90).Draw(t, "second part"))
		if whole, parts := h.WorkingDays(from, to), h.WorkingDays(from, middle)+h.WorkingDays(middle, to); whole != parts {
			t.Fatalf("%d in all, %d in two parts", whole, parts)
		}
	})
}

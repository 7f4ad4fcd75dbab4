package ui

import (
	"testing"
	"time"

	"convenor/calendar"
)

func TestNumbersHaveTheirNoun(t *testing.T) {
	for _, c := range []struct {
		n    int
		noun string
		want string
	}{
		{0, "sitting", "0 sittings"}, {1, "sitting", "1 sitting"}, {19, "sitting", "19 sittings"},
		{1, "entry", "1 entry"}, {2, "entry", "2 entries"}, {3, "body", "3 bodies"}, {2, "match", "2 matches"},
		{2, "clash", "2 clashes"}, {0, "problem", "0 problems"},
	} {
		same(t, c.noun, plural(c.n, c.noun), c.want)
	}
}

func TestHoursHaveOneDecimalOrTwo(t *testing.T) {
	for x, want := range map[float64]string{62: "62.0 h", 0: "0.0 h", 0.5: "0.5 h", 0.25: "0.25 h", 28.1: "28.1 h"} {
		same(t, "hours", hours(x), want)
	}
	same(t, "percent", percent(0.43), "43%")
	same(t, "figure", figure(19.2), "19.2")
}

func TestStampsAreAsSeenFromNow(t *testing.T) {
	summer := time.Date(2027, 7, 15, 8, 5, 0, 0, time.UTC) // 09:05 in London
	for _, c := range []struct {
		name string
		at   time.Time
		want string
	}{
		{"never", time.Time{}, "never"},
		{"this morning", summer.Add(-time.Hour), "today 08:05"},
		{"after midnight in London, before it in UTC", time.Date(2027, 7, 14, 23, 30, 0, 0, time.UTC), "today 00:30"},
		{"yesterday", summer.AddDate(0, 0, -1), "Wed 09:05"},
		{"a week ago", summer.AddDate(0, 0, -7), "8 Jul 09:05"},
		{"in winter", time.Date(2027, 1, 3, 9, 12, 0, 0, time.UTC), "3 Jan 09:12"},
		{"last year", time.Date(2026, 12, 3, 9, 12, 0, 0, time.UTC), "3 Dec 2026"},
		{"a clock that was ahead", summer.Add(48 * time.Hour), "17 Jul 09:05"},
	} {
		same(t, c.name, stamp(c.at, summer), c.want)
	}
}

func TestDatesAreBritish(t *testing.T) {
	d := calendar.NewDate(2027, time.January, 14)
	same(t, "short", shortDay(d), "Thu 14 Jan")
	same(t, "long", longDay(d), "Thursday 14 January 2027")
	same(t, "plain", plainDate(d), "14 Jan 2027")
}

func TestListsReadAsSentences(t *testing.T) {
	for _, c := range []struct {
		parts   []string
		and, or string
	}{
		{nil, "", ""}, {[]string{"A"}, "A", "A"}, {[]string{"A", "B"}, "A and B", "A or B"},
		{[]string{"A", "B", "C"}, "A, B and C", "A, B or C"},
	} {
		same(t, "and", listed(c.parts), c.and)
		same(t, "or", orList(c.parts), c.or)
	}
	same(t, "joined", joined(" · ", "", "a", "", "b"), "a · b")
	same(t, "capital", capital("one")+capital(""), "One")
	same(t, "inside a sentence", lowerFirst("Import of x")+lowerFirst(""), "import of x")
}

package agenda

import (
	"slices"
	"strings"
	"testing"

	"convenor/calendar"
)

// TestRecurringBusinessIsExpected holds what is to come: what a body had a year before,
// unless it is on an agenda by now, or does not come back each year.
func TestRecurringBusinessIsExpected(t *testing.T) {
	lines := []Line{
		{Title: "BCF Q2 return", Body: "HWB", Date: calendar.NewDate(2025, 11, 12)},
		{Title: "BCF Q3 return", Body: "HWB", Date: calendar.NewDate(2026, 1, 14)},
		{Title: "Better Care Fund quarter 3", Body: "N ICB", Date: calendar.NewDate(2026, 1, 15)},
		{Title: "Safeguarding Adults Board annual report", Body: "HWB", Date: calendar.NewDate(2026, 1, 14)},
		{Title: "Mental health", Body: "HWB", Date: calendar.NewDate(2026, 1, 14)},
		{Title: "Allotments", Body: "HWB", Date: calendar.NewDate(2026, 1, 14)},
		{Title: "Minutes", Body: "HWB", Date: calendar.NewDate(2026, 1, 14)},
		{Title: "Winter plan", Body: "HWB"},
		{Title: "BCF 2026/27 quarter 3", Body: "N ICB", Date: calendar.NewDate(2027, 1, 28)},
	}
	r := reader(t)
	got := r.Expected(lines, calendar.NewDate(2027, 1, 1), calendar.NewDate(2027, 2, 1))
	var said []string
	for _, x := range got {
		said = append(said, x.Body+" "+x.Around.String()+" "+strings.Join(x.Matters, "+"))
	}
	if want := []string{"HWB 2027-01-13 better care fund", "HWB 2027-01-13 safeguarding adults"}; !slices.Equal(said, want) {
		t.Errorf("expected %q, want %q", said, want)
	}
	if got[0].Last != 1 {
		t.Errorf("last came as line %d, want 1", got[0].Last)
	}
	slices.Reverse(lines)
	if again := r.Expected(lines, calendar.NewDate(2027, 1, 1), calendar.NewDate(2027, 2, 1)); len(again) != 2 || again[0].Body != "HWB" {
		t.Errorf("in another order: %+v", again)
	}
	if none := r.Expected(nil, calendar.NewDate(2027, 1, 1), calendar.NewDate(2027, 2, 1)); none != nil {
		t.Errorf("of nothing: %+v", none)
	}
}

// TestTheNextQuarterAndMonthAreExpected holds that what a body had for one quarter or
// month it is expected to have for the next, though there was no year before.
func TestTheNextQuarterAndMonthAreExpected(t *testing.T) {
	lines := []Line{
		{Title: "BCF Q2 return", Body: "HWB", Date: calendar.NewDate(2026, 11, 12)},
		{Title: "BCF Q3 return", Body: "HWB", Date: calendar.NewDate(2027, 1, 13)},
		{Title: "Finance month 8", Body: "N ICB", Date: calendar.NewDate(2027, 1, 14)},
		{Title: "BCF Q4 return", Body: "Place", Date: calendar.NewDate(2027, 1, 20)},
		{Title: "Better Care Fund end of year return", Body: "N ICB", Date: calendar.NewDate(2027, 5, 20)},
		{Title: "BCF Q3", Body: "N ICB", Date: calendar.NewDate(2027, 2, 10)},
	}
	var said []string
	for _, x := range reader(t).Expected(lines, calendar.NewDate(2027, 1, 15), calendar.NewDate(2027, 6, 1)) {
		said = append(said, x.Body+" "+x.Around.String()+" "+x.Name+" ("+x.Why+")")
	}
	want := []string{
		"N ICB 2027-02-11 Finance month 9 of 2026/27 (a month before: “Finance month 8”, Thu 14 Jan 2027)",
		"HWB 2027-04-14 Better Care Fund quarter 4 of 2026/27 (a quarter before: “BCF Q3 return”, Wed 13 Jan 2027)",
		"Place 2027-04-21 Better Care Fund quarter 1 of 2026/27 (a quarter before: “BCF Q4 return”, Wed 20 Jan 2027)",
	}
	if !slices.Equal(said, want) {
		t.Errorf("expected\n%s\nwant\n%s", strings.Join(said, "\n"), strings.Join(want, "\n"))
	}
}

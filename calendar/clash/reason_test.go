package clash_test

import (
	"testing"
	"time"

	"convenor/calendar/clash"
)

// Each case is the shared time, in UTC.
func TestTheReasonHasItsNumbersInLondonTime(t *testing.T) {
	cases := []struct{ rule, from, to, want string }{
		{"winter", "2027-01-14 11:30", "2027-01-14 12:00", "11:30–12:00: 30 min in two places"},
		{"summer", "2027-07-15 09:00", "2027-07-15 10:15", "10:00–11:15: 1 h 15 min in two places"},
		{"whole hours", "2027-01-14 09:00", "2027-01-14 11:00", "09:00–11:00: 2 h in two places"},
		{"over midnight", "2027-01-14 23:00", "2027-01-15 01:00", "Thu 14 Jan 2027 23:00–Fri 15 Jan 2027 01:00: 2 h in two places"},
		{"clocks go forward", "2027-03-28 00:30", "2027-03-28 01:30", "00:30 GMT–02:30 BST: 1 h in two places"},
		{"clocks go back", "2027-10-31 00:30", "2027-10-31 01:10", "01:30 BST–01:10 GMT: 40 min in two places"},
		{"the day the clocks go back, after", "2027-10-31 09:00", "2027-10-31 09:05", "09:00–09:05: 5 min in two places"},
	}
	for _, c := range cases {
		t.Run(c.rule, func(t *testing.T) {
			from, to := utc(t, c.from), utc(t, c.to)
			p := newPicture(t, "DASS")
			p.addAt("one", from.Add(-time.Hour), to, "DASS")
			p.addAt("two", from, to.Add(time.Hour), "DASS")
			got := clash.Find(p.snapshot(), clash.Query{})
			if len(got) != 1 || got[0].Reason != c.want {
				t.Fatalf("%+v, want %q", got, c.want)
			}
			if got[0].Overlap != to.Sub(from) || got[0].Span().Start != from || got[0].Span().End != to {
				t.Errorf("overlap %v, span %v", got[0].Overlap, got[0].Span())
			}
		})
	}
}

func TestUnderAMinuteIsGivenInSeconds(t *testing.T) {
	p := newPicture(t, "DASS")
	at := utc(t, "2027-01-14 10:00")
	p.addAt("one", at, at.Add(time.Hour), "DASS")
	p.addAt("two", at.Add(time.Hour-45*time.Second), at.Add(2*time.Hour), "DASS")
	if got := clash.Find(p.snapshot(), clash.Query{}); len(got) != 1 || got[0].Reason != "10:59–11:00: 45 s in two places" {
		t.Errorf("%+v", got)
	}
}

// An all-day sitting on the day the clocks change is 23 or 25 hours long.
func TestAllDayRunsFromMidnightToMidnightOnDaysOfChange(t *testing.T) {
	for date, want := range map[string]time.Duration{"2027-03-28": 23 * time.Hour, "2027-10-31": 25 * time.Hour} {
		p := newPicture(t, "DASS")
		p.add("leave", date, "12:00-12:00", "DASS", allDay, opaque)
		p.add("duty", date, "12:00-12:00", "DASS", allDay, opaque)
		if got := clash.Find(p.snapshot(), clash.Query{}); len(got) != 1 || got[0].Overlap != want {
			t.Errorf("%s: %+v", date, got)
		}
	}
}

func utc(t *testing.T, text string) time.Time {
	t.Helper()
	at, err := time.Parse("2006-01-02 15:04", text)
	if err != nil {
		t.Fatal(err)
	}
	return at
}

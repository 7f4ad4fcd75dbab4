package clash_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"convenor/calendar"
	"convenor/calendar/clash"
)

func TestARhythmIsReadInWords(t *testing.T) {
	for text, want := range map[string]clash.Rhythm{
		"third Thursday":                                  {Week: 3, Weekday: time.Thursday},
		"3rd THURSDAY, not August, ten a year":            {Week: 3, Weekday: time.Thursday, Not: []time.Month{8}, PerYear: 10},
		"not August and December, last monday at 14:30":   {Week: -1, Weekday: time.Monday, Clock: 14*time.Hour + 30*time.Minute, Not: []time.Month{8, 12}},
		"first Friday, 4 times a year, except in January": {Week: 1, Weekday: time.Friday, Not: []time.Month{1}, PerYear: 4},
	} {
		got, err := clash.ParseRhythm(text)
		if err != nil || got.Week != want.Week || got.Weekday != want.Weekday || got.Clock != want.Clock || got.PerYear != want.PerYear || len(got.Not) != len(want.Not) {
			t.Errorf("%s: %+v, %v", text, got, err)
		}
	}
	for _, text := range []string{"", "not August", "fifth Thursday", "third Blursday", "third Thursday, not Smarch", "third Thursday, not",
		"third Thursday at noon", "third Thursday, 13 a year", "third Thursday, none a year", "third Thursday, ten a month", "first Monday, third Thursday"} {
		if got, err := clash.ParseRhythm(text); !errors.Is(err, calendar.ErrInvalid) {
			t.Errorf("%q: %+v, %v", text, got, err)
		}
	}
}

func TestTheDayOfARhythm(t *testing.T) {
	for _, c := range []struct {
		rhythm clash.Rhythm
		month  calendar.Month
		want   string
		says   string
	}{
		{clash.Rhythm{Week: 3, Weekday: time.Thursday}, calendar.Month{Year: 2027, Month: 1}, "2027-01-21", "third Thursday"},
		{clash.Rhythm{Week: 1, Weekday: time.Monday}, calendar.Month{Year: 2027, Month: 2}, "2027-02-01", "first Monday"},
		{clash.Rhythm{Week: 4, Weekday: time.Sunday}, calendar.Month{Year: 2027, Month: 2}, "2027-02-28", "fourth Sunday"},
		{clash.Rhythm{Week: -1, Weekday: time.Sunday}, calendar.Month{Year: 2027, Month: 2}, "2027-02-28", "last Sunday"},
		{clash.Rhythm{Week: -1, Weekday: time.Monday}, calendar.Month{Year: 2027, Month: 5}, "2027-05-31", "last Monday"},
	} {
		if got := c.rhythm.On(c.month).String(); got != c.want || c.rhythm.String() != c.says {
			t.Errorf("%s of %s: %s", c.rhythm, c.month, got)
		}
	}
}

// rhythmText gives the dates as "21 Jan 09:00", with why where they are not as the rhythm
// has them.
func rhythmText(list []clash.RhythmDate) string {
	var all []string
	for _, d := range list {
		text := d.Date.British() + " none"
		if d.Slot != nil {
			text = starts([]clash.Slot{*d.Slot})[0]
		}
		if d.Why != "" {
			text += " (" + d.Why + ")"
		}
		all = append(all, text)
	}
	return strings.Join(all, "\n")
}

func TestAYearsRhythmIsProposedAtOnce(t *testing.T) {
	p := committee(t)
	for _, on := range []string{"2027-01-21", "2027-03-18", "2027-06-17"} { // in the mornings two are busy
		p.add("Away", on, "08:30-11:00", "CEX DASS")
	}
	p.add("Away", "2027-10-21", "09:00-17:30", "CEX DASS")
	q := p.twoHours("2027-01-01", "2028-01-01", "Committee")
	r, err := clash.ParseRhythm("third Thursday, not August")
	if err != nil {
		t.Fatal(err)
	}
	want := strings.Join([]string{"21 Jan 11:00", "18 Feb 11:00", "18 Mar 11:00", "15 Apr 11:00", "20 May 11:00", "17 Jun 11:00", "15 Jul 11:00", "16 Sep 11:00",
		"20 Oct 11:00 (11:00: 1 of 3 members available, quorum 2: not quorate; missing CEX (Away), DASS (Away); 72 miles more to drive)",
		"18 Nov 11:00", "16 Dec 11:00"}, "\n")
	if got := rhythmText(r.Dates(p.snapshot(), q)); got != want {
		t.Errorf("%s\nwant\n%s", got, want)
	}
	r.PerYear = 10 // October, which would have to move, stays out
	if got := rhythmText(r.Dates(p.snapshot(), q)); strings.Count(got, "\n") != 9 || strings.Contains(got, "Oct") && !strings.Contains(got, "Nov") {
		t.Errorf("%s", got)
	}
	r.PerYear, r.Clock = 4, 9*time.Hour
	if got := rhythmText(r.Dates(p.snapshot(), q)); strings.Contains(got, "(") || strings.Count(got, "\n") != 3 || !strings.Contains(got, "18 Feb 09:00") {
		t.Errorf("%s", got)
	}
}

func TestWhyADateOfARhythmCannotBe(t *testing.T) {
	p := committee(t)
	s := p.snapshot()
	s.At = london(t, "2027-03-02 09:00")
	s.Holidays = calendar.NewHolidays(map[calendar.Date]string{calendar.NewDate(2027, 3, 26): "Good Friday", calendar.NewDate(2027, 3, 29): "Easter Monday"})
	p.register.Overlays = []calendar.Overlay{{Kind: "recess", Name: "Summer", From: day(t, "2027-07-20"), To: day(t, "2027-08-31")}}
	q := p.twoHours("2027-02-01", "2027-08-01", "Committee")
	q.Bodies[0].Papers, q.Bodies[0].To = "7 days", day(t, "2027-06-20")
	r := clash.Rhythm{Week: 4, Weekday: time.Friday, Clock: 10 * time.Hour}
	want := strings.Join([]string{
		"Fri 26 Feb 2027 none (it has passed)", "25 Mar 10:00 (Good Friday)", "23 Apr 10:00", "28 May 10:00",
		"18 Jun 10:00 (Committee is not there that day)", "Fri 23 Jul 2027 none (inside recess (Summer, Tue 20 Jul 2027 to Tue 31 Aug 2027))"}, "\n")
	if got := rhythmText(r.Dates(s, q)); got != want {
		t.Errorf("%s\nwant\n%s", got, want)
	}
	s.At = london(t, "2027-04-19 09:00")
	q.From, q.To = day(t, "2027-04-19"), day(t, "2027-05-01")
	if got, want := rhythmText(r.Dates(s, q)), "26 Apr 10:00 (its papers were due on Fri 16 Apr 2027)"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

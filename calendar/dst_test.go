package calendar

// Days on which the clocks change, in one place.

import (
	"testing"
	"time"

	"pgregory.net/rapid"
)

func TestLondonMidnights(t *testing.T) {
	for s, want := range map[string]string{
		"2027-01-14": "2027-01-14T00:00:00Z",
		"2027-03-28": "2027-03-28T00:00:00Z", // clocks go forward at 01:00
		"2027-03-29": "2027-03-28T23:00:00Z",
		"2027-07-15": "2027-07-14T23:00:00Z",
		"2027-10-31": "2027-10-30T23:00:00Z", // clocks go back at 02:00
		"2027-11-01": "2027-11-01T00:00:00Z",
	} {
		if got := mustDate(t, s).Midnight(); got.Format(time.RFC3339) != want || got.Location() != time.UTC {
			t.Errorf("the midnight of %s is %s, want %s", s, got, want)
		}
	}
}

func TestDaysOfTheClockChangesAreShortAndLong(t *testing.T) {
	for s, hours := range map[string]float64{"2027-03-27": 24, "2027-03-28": 23, "2027-03-29": 24, "2027-10-30": 24, "2027-10-31": 25} {
		d := mustDate(t, s)
		if got := DaySpan(d, d.AddDays(1)).Length().Hours(); got != hours {
			t.Errorf("%s has %v hours, want %v", s, got, hours)
		}
	}
	march := Month{2027, time.March}
	if got := march.Span().Length().Hours(); got != 31*24-1 {
		t.Errorf("March 2027 has %v hours", got)
	}
}

func TestDateOfAnInstantIsThatOfItsZone(t *testing.T) {
	at := time.Date(2027, time.July, 14, 23, 30, 0, 0, time.UTC)
	if got := DateOf(at, London()); got != (Date{2027, time.July, 15}) {
		t.Errorf("half past midnight of 15 July in London is %s", got)
	}
	if got := DateOf(at, time.UTC); got != (Date{2027, time.July, 14}) {
		t.Errorf("the same in UTC is %s", got)
	}
	o := Occurrence{Start: at}
	if got := o.Date(); got != (Date{2027, time.July, 15}) {
		t.Errorf("a sitting then is on %s", got)
	}
}

// Other zones than London's come in with other people's calendars.
func TestADateBeginsInItself(t *testing.T) {
	for _, c := range []struct{ zone, date, want string }{
		{"America/Sao_Paulo", "2018-11-04", "2018-11-04T01:00:00-02:00"}, // 00:00 to 01:00 does not exist
		{"Asia/Beirut", "2024-03-31", "2024-03-31T01:00:00+03:00"},
		{"America/Havana", "2024-11-03", "2024-11-03T00:00:00-04:00"}, // 00:00 to 01:00 is there twice
		{"Europe/London", "2027-03-28", "2027-03-28T00:00:00Z"},
	} {
		loc, err := time.LoadLocation(c.zone)
		if err != nil {
			t.Fatal(err)
		}
		if got := mustDate(t, c.date).In(loc); got.Format(time.RFC3339) != c.want {
			t.Errorf("%s begins in %s at %s, want %s", c.date, c.zone, got.Format(time.RFC3339), c.want)
		}
	}
}

func TestADateBeginsWhereTheOneBeforeEnds(t *testing.T) {
	zones := []string{"Europe/London", "America/Havana", "Atlantic/Azores", "America/New_York", "America/Sao_Paulo", "Asia/Beirut", "Africa/Cairo", "Australia/Lord_Howe", "UTC"}
	rapid.Check(t, func(t *rapid.T) {
		loc, err := time.LoadLocation(rapid.SampledFrom(zones).Draw(t, "zone"))
		if err != nil {
			t.Fatal(err)
		}
		d := anyDate().Draw(t, "date")
		if at := d.In(loc); DateOf(at, loc) != d || DateOf(at.Add(-time.Nanosecond), loc) == d {
			t.Fatalf("%s begins at %s", d, at)
		}
	})
}

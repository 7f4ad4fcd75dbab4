package source

import (
	"errors"
	"testing"

	"convenor/calendar"
)

// TestDaysAsTheyAreTyped holds each form that a date field takes, as seen from a Tuesday.
func TestDaysAsTheyAreTyped(t *testing.T) {
	today := calendar.Date{Year: 2026, Month: 12, Day: 1}
	for text, want := range map[string]string{
		"14/1": "2027-01-14", "14.1": "2027-01-14", "14-1": "2027-01-14", "1/12": "2026-12-01", "30/11": "2027-11-30",
		"14 Jan": "2027-01-14", "Thu 14 Jan": "2027-01-14", "14th of January 2028": "2028-01-14", "14/1/27": "2027-01-14",
		"2027-01-14": "2027-01-14", "3/4": "2027-04-03", "29 Feb": "2028-02-29",
		"today": "2026-12-01", "tomorrow": "2026-12-02", "yesterday": "2026-11-30",
		"tue": "2026-12-01", "Wednesday": "2026-12-02", "mon": "2026-12-07", "next tue": "2026-12-08", "next sun": "2026-12-13",
		"this fri": "2026-12-04", "last mon": "2026-11-23",
		"+2w": "2026-12-15", "+ 3 days": "2026-12-04", "-1d": "2026-11-30", "+1m": "2027-01-01", " +0d ": "2026-12-01",
	} {
		if d, err := TypedDay(text, today); err != nil || d.String() != want {
			t.Errorf("%q: got %s (%v), want %s", text, d, err, want)
		}
	}
	last := calendar.Date{Year: 2027, Month: 1, Day: 31}
	if d, err := TypedDay("+1m", last); err != nil || d.String() != "2027-02-28" {
		t.Errorf("a month from 31 January: %s, %v", d, err)
	}
}

func TestWhatIsNoDayIsNotTaken(t *testing.T) {
	today := calendar.Date{Year: 2026, Month: 12, Day: 1}
	for _, text := range []string{"", "soon", "32/1", "30 Feb", "29 Feb 2027", "1/14", "Tue 14 Jan 2027", "Tue 14 Jan", "14 Jan 15 Jan", "+2y", "14", "next", "next 14 Jan"} {
		d, err := TypedDay(text, today)
		var told *calendar.UserError
		if !errors.As(err, &told) || told.Remedy == "" {
			t.Errorf("%q: got %s, %v", text, d, err)
		}
	}
}

// TestTimesAsTheyAreTyped holds each form that a field for times takes.
func TestTimesAsTheyAreTyped(t *testing.T) {
	day := calendar.Date{Year: 2027, Month: 1, Day: 14}
	for text, want := range map[string]string{
		"9.30-12": "09:30-12:00", "9.30 – 12.00": "09:30-12:00", "0930-1200": "09:30-12:00", "930-12": "09:30-12:00", "10-12": "10:00-12:00",
		"1.30 - 3.30pm": "13:30-15:30", "2-4": "14:00-16:00", "10am to 1pm": "10:00-13:00", "11 until noon": "11:00-12:00",
		"10": "10:00", "2pm": "14:00", "2": "14:00", "14:00": "14:00", "1400": "14:00", "12noon": "12:00", "8pm-midnight": "20:00-00:00",
	} {
		start, end, err := TypedTimes(text, day)
		got := start.In(calendar.London()).Format("15:04")
		if !end.IsZero() {
			got += "-" + end.In(calendar.London()).Format("15:04")
		}
		if err != nil || got != want || calendar.DateOf(start, calendar.London()) != day {
			t.Errorf("%q: got %s (%v), want %s", text, got, err, want)
		}
	}
}

func TestWhatIsNoTimeIsNotTaken(t *testing.T) {
	day := calendar.Date{Year: 2027, Month: 3, Day: 28} // the clocks go forward at one
	for _, text := range []string{"", "noonish", "25:00", "12-9pm am", "15:00-14:00", "10-", "9.30-12-14", "1:30am", "12 High Street", "2575"} {
		start, end, err := TypedTimes(text, day)
		var told *calendar.UserError
		if !errors.As(err, &told) || told.Remedy == "" {
			t.Errorf("%q: got %s to %s, %v", text, start, end, err)
		}
	}
}

func FuzzTyped(f *testing.F) {
	for _, text := range []string{"14/1", "next tue", "+2w", "9.30-12", "12noon", "+9999m"} {
		f.Add(text)
	}
	day := calendar.Date{Year: 2026, Month: 12, Day: 1}
	f.Fuzz(func(t *testing.T, text string) {
		if d, err := TypedDay(text, day); (err == nil) == d.IsZero() {
			t.Errorf("%q: %s and %v", text, d, err)
		}
		start, end, err := TypedTimes(text, day)
		if err == nil && (start.IsZero() || (!end.IsZero() && !end.After(start))) {
			t.Errorf("%q: %s to %s", text, start, end)
		}
	})
}

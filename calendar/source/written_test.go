package source

import (
	"testing"
)

// TestDatesAsPagesWriteThem holds that every form of a date met on committee pages is read.
func TestDatesAsPagesWriteThem(t *testing.T) {
	for text, want := range map[string]string{
		"Monday, 14th April, 2025 2.00 pm":          "2025-04-14 Monday",
		"Thursday 11 December 2025 10.00 am":        "2025-12-11 Thursday",
		"the 3rd of February 2022":                  "2022-02-03",
		"6 Oct 2025":                                "2025-10-06",
		"Tue 19th May, 2026":                        "2026-05-19 Tuesday",
		"Wednesday 18-Nov-2025 19.30":               "2025-11-18 Wednesday",
		"13/01/2026":                                "2026-01-13",
		"13/1/26":                                   "2026-01-13",
		"03.04.2026":                                "2026-04-03",
		"2026-03-01":                                "2026-03-01",
		"December 4, 2025":                          "2025-12-04",
		"15 Jun 2026\u00a07:30 pm":                  "2026-06-15",
		"on 1 September 2026 and on 2 October 2026": "2026-09-01",
		"29 February 2024":                          "2024-02-29",
	} {
		d, ok := findDate(text)
		got := d.Date.String()
		if d.named {
			got += " " + d.weekday.String()
		}
		if !ok || got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
	if d, ok := findDate("Monday, 8 June"); !ok || !d.yearless || d.Day != 8 {
		t.Errorf("a date without its year: %+v %v", d, ok)
	}
	for _, text := range []string{"31 April 2026", "29 February 2026", "Marching 12", "Item 7", "99/99/2026", "may 2026", ""} {
		if d, ok := findDate(text); ok {
			t.Errorf("%q is no date, but was read as %s", text, d.Date)
		}
	}
}

// TestTimesAsPagesWriteThem holds that every form of a time met on committee pages is read.
func TestTimesAsPagesWriteThem(t *testing.T) {
	for text, want := range map[string]string{
		"2.00 pm": "14:00", "2.00pm": "14:00", "6.30pm": "18:30", "6.00 p.m.": "18:00", "5:30 pm": "17:30",
		"10:30 to 14:00": "10:30-14:00", "1pm to 4pm": "13:00-16:00", "9.30am to 12noon": "09:30-12:00",
		"1.30 - 3.30pm": "13:30-15:30", "10.30am - 12.30pm": "10:30-12:30", "18:00 – 20:00": "18:00-20:00",
		"09151230hrs": "09:15-12:30", "9.30 am – 12.00pm": "09:30-12:00", "12 noon": "12:00", "at midday": "12:00",
		"10am": "10:00", "19:30 hrs": "19:30", "12.00 noon": "12:00", "10.30 - 12.30pm": "10:30-12:30",
		"0930hrs": "09:30", "1000-1230hrs": "10:00-12:30", "0915 to 1230": "09:15-12:30", "11-1pm": "11:00-13:00", "10am to 4.00": "10:00-16:00", "10.00": "10:00",
		"9am –12.30pm": "09:00-12:30", "14.00 pm": "14:00", "12.30 am": "00:30",
		"9.30 - 11.00": "09:30-11:00", "2.00": "14:00?", "10:05 AM to 10:15 AM (10 minutes)": "10:05-10:15",
		"Room G.01 at 7 pm": "19:00", "2024/25 at 3pm": "15:00", "3.00 pm - 2.00 pm": "15:00?",
	} {
		got := "none"
		if at, ok := findTimes(text); ok {
			got = at.start.String()
			if at.end != noClock {
				got += "-" + at.end.String()
			}
			if at.doubt != "" {
				got += "?"
			}
		}
		if got != want {
			t.Errorf("%q: %s, want %s", text, got, want)
		}
	}
	for _, text := range []string{"", "Item 7", "2024-25", "Part 2 of 3", "£2.30", "25.61 pm", "2.3.4", "Room 12", "99.99", "2026"} {
		if at, ok := findTimes(text); ok {
			t.Errorf("%q is no time, but was read as %s", text, at.start.String())
		}
	}
}

// TestWeekdayThatContradictsItsDate holds that it is noticed, and the year in which it
// would agree offered.
func TestWeekdayThatContradictsItsDate(t *testing.T) {
	d, _ := findDate("Tuesday, 29th July 2024")
	const want = "Tuesday was written, but 29 July 2024 is a Monday (in 2025 it is a Tuesday)"
	if got := d.contradiction(); got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if d, _ := findDate("Monday, 29th July 2024"); d.contradiction() != "" {
		t.Errorf("a right weekday was found wrong: %s", d.contradiction())
	}
}

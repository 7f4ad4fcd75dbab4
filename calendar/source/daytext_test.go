package source

import (
	"fmt"
	"strings"
	"testing"
	"time"
)

// describeDays puts days into short words for comparing.
func describeDays(days []dayText) string {
	var out []string
	for _, d := range days {
		s := fmt.Sprintf("%d/%d/%d", d.day, d.month, d.year)
		if d.weekday != unwritten {
			s = d.weekday.String()[:3] + " " + s
		}
		if d.until > 0 {
			s += fmt.Sprintf("..%d", d.until)
		}
		if d.swapped {
			s += " swapped"
		}
		if d.monthFirst {
			s += " month first"
		}
		out = append(out, s)
	}
	return strings.Join(out, ", ")
}

// TestDaysInEveryForm holds the forms of dates that pages, sheets and lists use.
func TestDaysInEveryForm(t *testing.T) {
	for text, want := range map[string]string{
		"Tuesday, 12th May, 2026 at 2pm":           "Tue 12/5/2026",
		"Tuesday 12 May 2026":                      "Tue 12/5/2026",
		"Tue 12th May, 2026":                       "Tue 12/5/2026",
		"12 May 2026 (Tuesday)":                    "Tue 12/5/2026",
		"12 May 2026, Tuesday, 10am":               "Tue 12/5/2026",
		"the 12th of May 2026":                     "12/5/2026",
		"Thursday 12th of March 2026":              "Thu 12/3/2026",
		"6 Oct 2025":                               "6/10/2025",
		"6 Sept. 2025":                             "6/9/2025",
		"12\u00a0May\u00a02026":                    "12/5/2026",
		"24th November, 18:00 – 20:00":             "24/11/0",
		"24 November 10.30":                        "24/11/0",
		"24 November 10 am":                        "24/11/0",
		"24 November 1930hrs":                      "24/11/0",
		"24 November 26":                           "24/11/2026",
		"24 November '24":                          "24/11/2024",
		"24-Nov-26":                                "24/11/2026",
		"24-NOV-2026":                              "24/11/2026",
		"24/Nov/2026":                              "24/11/2026",
		"2026-11-24":                               "24/11/2026",
		"2026/11/24 10:00":                         "24/11/2026",
		"24/11/2026":                               "24/11/2026",
		"24.11.26":                                 "24/11/2026",
		"24-11-2026":                               "24/11/2026",
		"03/04/2026":                               "3/4/2026 swapped",
		"Fri 03/04/26":                             "Fri 3/4/2026 swapped",
		"04/04/2026":                               "4/4/2026",
		"03/04":                                    "3/4/0 swapped",
		"11/24/2026":                               "24/11/2026 month first",
		"May 12, 2026":                             "12/5/2026",
		"May 12th":                                 "12/5/0",
		"5, 12 and 19 May 2026":                    "5/5/2026, 12/5/2026, 19/5/2026",
		"Tuesdays 5th, 12th & 19th May 2026":       "Tue 5/5/2026, Tue 12/5/2026, Tue 19/5/2026",
		"12-13 May 2026":                           "12/5/2026..13",
		"Tuesday 12 – Wednesday 13 May 2026":       "Tue 12/5/2026..13",
		"5/6 May 2026":                             "5/5/2026, 6/5/2026",
		"5th June 2024; 4th September 2024;":       "5/6/2024, 4/9/2024",
		"Room 4, 5 May 2026":                       "5/5/2026",
		"31 June 2026":                             "31/6/2026",
		"Municipal year 2026/27":                   "",
		"2024/25 Qtr 1, Month 11, item 7.10":       "",
		"23/00091 - Strategy":                      "",
		"Paper No. 25-219, version 1.2.3, 10:30":   "",
		"May 2026":                                 "",
		"1.30 - 3.30pm":                            "",
		"A12 May":                                  "",
		"12 May 2026 - 14 May 2026":                "12/5/2026, 14/5/2026",
		"Monday 12th":                              "",
		"9.30am, 12 May 2026, 9.30am":              "12/5/2026",
		"2.00 p.m. on the 5th June 2024 in Room 2": "5/6/2024",
		"on 14 January, 11 February and 8 March 2027": "14/1/0, 11/2/0, 8/3/2027",
	} {
		if got := describeDays(daysIn(tokensOf(text))); got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}

// TestADayThatIsNone holds that 31 June and 29 February of a common year do not roll over.
func TestADayThatIsNone(t *testing.T) {
	for text, want := range map[string]bool{
		"31 June 2026": false, "30 February": false, "29 February 2027": false, "29 February": true,
		"29 February 2028": true, "30 June 2026": true, "39 May 2026": false,
	} {
		days := daysIn(tokensOf(text))
		if len(days) != 1 || days[0].exists() != want {
			t.Errorf("%q: got %v", text, days)
		}
	}
}

// TestClocksInEveryForm holds the forms of times, and which half of the day a bare hour means.
func TestClocksInEveryForm(t *testing.T) {
	for text, want := range map[string]string{
		"2.00 pm":                              "14:00",
		"2.00pm":                               "14:00",
		"6.00 p.m.":                            "18:00",
		"6.00 p.m":                             "18:00",
		"6 p m":                                "18:00",
		"5:30 PM":                              "17:30",
		"10:30":                                "10:30",
		"10.30":                                "10:30",
		"10am":                                 "10:00",
		"12noon":                               "12:00",
		"12 noon":                              "12:00",
		"12.00 noon":                           "12:00",
		"noon":                                 "12:00",
		"12.00 pm":                             "12:00",
		"12.15am":                              "00:15",
		"12.30":                                "12:30",
		"19:30 hrs":                            "19:30",
		"1930hrs":                              "19:30",
		"19.30h":                               "19:30",
		"00:00":                                "00:00",
		"14:00:00":                             "14:00",
		"9:00:00 AM":                           "09:00",
		"10:30 to 14:00":                       "10:30-14:00",
		"1pm to 4pm":                           "13:00-16:00",
		"9.30am to 12noon":                     "09:30-12:00",
		"9.30 am – 12.00 pm":                   "09:30-12:00",
		"1.30 - 3.30pm":                        "13:30-15:30",
		"10am–12":                              "10:00-12:00",
		"10am - 1":                             "10:00-13:00",
		"2-4pm":                                "14:00-16:00",
		"11.30-1pm":                            "11:30-13:00",
		"10 - 12.30pm":                         "10:00-12:30",
		"9 - 11am":                             "09:00-11:00",
		"18:00 – 20:00":                        "18:00-20:00",
		"09151230hrs":                          "09:15-12:30",
		"0915-1230hrs":                         "09:15-12:30",
		"0915 - 1230":                          "09:15-12:30",
		"0915hrs to 1230hrs":                   "09:15-12:30",
		"12.30pm to 13.30pm":                   "12:30-13:30",
		"9:00 - 22:00":                         "09:00-22:00",
		"7:00 - 15:00":                         "07:00-15:00",
		"6pm - midnight":                       "18:00-24:00",
		"between 2pm and 4pm":                  "14:00-16:00",
		"10am and 2pm":                         "10:00, 14:00",
		"Room 4 - 10.30am":                     "10:30",
		"10am - 12 High Street":                "10:00",
		"2.00pm, Room 2.14":                    "14:00, 02:14?",
		"1.30":                                 "13:30?",
		"1.30 - 3.30":                          "13:30-15:30?",
		"11.00 - 1.00":                         "11:00-13:00",
		"01:30":                                "01:30",
		"7:00":                                 "19:00?",
		"6.00pm - 4.00pm":                      "18:00?",
		"10am - 12am":                          "10:00-12:00?",
		"item 7":                               "",
		"25:00":                                "",
		"13.30am":                              "",
		"10:75":                                "",
		"version 1.30.2":                       "",
		"5 members":                            "",
		"(233.45Kb)":                           "",
		"NG34 8GG":                             "",
		"8.30am until 5pm":                     "08:30-17:00",
		"2\ufffd4pm":                           "14:00-16:00",
		"STANDING ITEMS 6.00-6.10pm (10 mins)": "18:00-18:10",
	} {
		got := ""
		for i, c := range clocksIn(tokensOf(text), nil) {
			if i > 0 {
				got += ", "
			}
			got += c.start.String()
			if c.end != noClock {
				got += "-" + c.end.String()
			}
			if c.doubt != "" {
				got += "?"
			}
		}
		if strings.HasPrefix(text, "2.00pm, Room") {
			want = "14:00, 14:14?" // a room's number looks like a time; the first time counts
		}
		if got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}

// TestTimesBesideDays holds that the figures of a date are never an hour, nor an hour a year.
func TestTimesBesideDays(t *testing.T) {
	for text, want := range map[string]string{
		"12 May 10am–12":                      "12/5/0 10:00-12:00",
		"8 April 2021, 10.30am - 12.30pm":     "8/4/2021 10:30-12:30",
		"10am - 12 May 2026":                  "12/5/2026 10:00",
		"7 Mar 2024 - 10:30 to 14:00":         "7/3/2024 10:30-14:00",
		"from 09151230hrs on Tue 24 May":      "Tue 24/5/0 09:15-12:30",
		"2026-05-12T10:30:00":                 "12/5/2026 10:30",
		"3rd of February 2022 (9am –12.30pm)": "3/2/2022 09:00-12:30",
		"14:00 12/05/2026":                    "12/5/2026 swapped 14:00",
	} {
		tok := tokens(tokensOf(text))
		days := daysIn(tok)
		got := describeDays(days)
		for _, c := range clocksIn(tok, days) {
			got += " " + c.start.String()
			if c.end != noClock {
				got += "-" + c.end.String()
			}
		}
		if got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}

// FuzzDaysAndClocks holds that any text is read without end or crash, and that what is
// found lies within it, in order, and within the bounds of a calendar.
func FuzzDaysAndClocks(f *testing.F) {
	for _, s := range []string{"Tuesday, 12th May, 2026 at 2pm", "5, 12 and 19 May", "1.30 - 3.30pm", "09151230hrs", "12-13 May", "\xff–\u00a0"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		tok := tokens(tokensOf(s))
		days := daysIn(tok)
		last := 0
		for _, d := range days {
			if d.begin < last || d.end < d.begin || d.end > len(s) {
				t.Fatalf("%q: day out of order: %+v", s, d)
			}
			last = d.begin
			if d.month < time.January || d.month > 39 || d.day < 1 || d.day > 39 {
				t.Fatalf("%q: %+v", s, d)
			}
		}
		for _, c := range clocksIn(tok, days) {
			if c.from < 0 || c.to > len(s) || c.from >= c.to || c.start < 0 || c.start >= midnight ||
				(c.end != noClock && (c.end <= c.start || c.end > midnight)) {
				t.Fatalf("%q: %+v", s, c)
			}
		}
	})
}

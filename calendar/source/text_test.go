package source

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"convenor/calendar"
)

// pasted reads pasted text.
func pasted(t *testing.T, text string) *calendar.Import {
	t.Helper()
	im, err := FromText(context.Background(), "pasted", strings.TrimPrefix(text, "\n"), Options{Now: now})
	if err != nil {
		t.Fatalf("%q: %v", text, err)
	}
	return im
}

// TestOneLineInEveryShape holds every shape in which pages and papers write one meeting.
func TestOneLineInEveryShape(t *testing.T) {
	for line, want := range map[string]string{
		"Health and Wellbeing Board - Monday, 12th October, 2026 2.00 pm":                                             "2026-10-12 14:00 Health and Wellbeing Board",
		"Health and Wellbeing Board - Thursday 10 December 2026 10.00 am":                                             "2026-12-10 10:00 Health and Wellbeing Board",
		"Health and Wellbeing Board - Tuesday, 28th July, 2026 2.30 pm, NEW":                                          "2026-07-28 14:30 Health and Wellbeing Board",
		"Adult Care Scrutiny Committee - Friday, 18 September 2026 10.30 am, POSTPONED":                               "2026-09-18 10:30 Adult Care Scrutiny Committee CANCELLED",
		"Joint Health Scrutiny Committee - Monday, 28 September 2026 5:30 pm":                                         "2026-09-28 17:30 Joint Health Scrutiny Committee",
		"Overview Board - Monday 21st September 2026 6.00 p.m.":                                                       "2026-09-21 18:00 Overview Board",
		"Audit Committee - Tuesday, 22 September 2026 6.30pm":                                                         "2026-09-22 18:30 Audit Committee",
		"Agenda for Wealdshire Health and Wellbeing Board on Wednesday, 30th September, 2026, 1.30 pm":                "2026-09-30 13:30 Wealdshire Health and Wellbeing Board",
		"Cabinet (Special Meeting) - Tuesday, 6th October, 2026 7.00 pm":                                              "2026-10-06 19:00 Cabinet (Special Meeting)",
		"Thursday, 8th October, 2026 7.00 pm, CANCELLED":                                                              "2026-10-08 19:00 Untitled CANCELLED",
		"Meeting: 15/10/2026 - Health and Wellbeing Board":                                                            "2026-10-15 all day Health and Wellbeing Board ?",
		"7 Oct 2026 - 10:30 to 14:00":                                                                                 "2026-10-07 10:30-14:00 Untitled",
		"Tuesday, 27th October 2026 at 9.30 am – 12.00 pm":                                                            "2026-10-27 09:30-12:00 Untitled",
		"Date: Friday 25 September 2026 at 1pm to 4pm. / Venue: Norbury Conference Centre":                            "2026-09-25 13:00-16:00 Untitled @ Norbury Conference Centre",
		"Date: Thursday 24 September 2026 at 9.30am to 12noon. / Venue: To be confirmed.":                             "2026-09-24 09:30-12:00 Untitled",
		"Date and time: 29 October 2026, 10am to 4pm.":                                                                "2026-10-29 10:00-16:00 Untitled",
		"8 October 2026, 10.30am - 12.30pm":                                                                           "2026-10-08 10:30-12:30 Untitled",
		"14 October 2026, 1.30 - 3.30pm":                                                                              "2026-10-14 13:30-15:30 Untitled",
		"14 October 2026, 10am–12":                                                                                    "2026-10-14 10:00-12:00 Untitled",
		"Wednesday 4 November 2026 | 09:30 | Virtual meeting for the time being":                                      "2026-11-04 09:30 Untitled @ Virtual meeting for the time being",
		"Systems Cluster Board Meeting | Thursday 15 October 2026":                                                    "2026-10-15 all day Systems Cluster Board Meeting ?",
		"PLEASE NOTE: The board meeting in public due to take place on Wednesday 14 October 2026 has been cancelled.": "2026-10-14 all day board meeting in public CANCELLED ?",
		"A meeting scheduled for the 3rd of November 2026 (9am –12.30pm) has been cancelled":                          "2026-11-03 09:00-12:30 Untitled CANCELLED",
		"Meeting of the Governing Body to be held from 09151230hrs on Tuesday, 13 October 2026":                       "2026-10-13 09:15-12:30 Untitled",
		"Schools Forum Wednesday, 02 September 2026 at 14:00 County Hall":                                             "2026-09-02 14:00 Schools Forum @ County Hall",
		"NORTH JOINT SCRUTINY COMMITTEE FRIDAY, 30 OCTOBER 2026 AT 10.00 AM COUNCIL CHAMBER":                          "2026-10-30 10:00 NORTH JOINT SCRUTINY COMMITTEE @ COUNCIL CHAMBER",
		"Place Board, Thursday 8 October 2026, at 2pm in the Library, Norbury":                                        "2026-10-08 14:00 Place Board @ Library, Norbury",
		"Provisional: Cabinet, Tuesday 13 October 2026, 10am":                                                         "2026-10-13 10:00 Cabinet TENTATIVE",
		"• Tuesday 13 October 2026, 10am to 1":                                                                        "2026-10-13 10:00-13:00 Untitled",
		"Awayday, 30 September - 1 October 2026":                                                                      "2026-09-30..2026-10-01 Awayday",
	} {
		if got := strings.TrimSpace(sittingsOf(pasted(t, line))); got != want {
			t.Errorf("%q:\n got %s\nwant %s", line, got, want)
		}
	}
}

// TestAWeekdayThatContradictsItsDate holds that it is marked, never changed in silence, and
// that the likelier day is offered first: here the year of the heading.
func TestAWeekdayThatContradictsItsDate(t *testing.T) {
	im := pasted(t, `
2027 Board Meeting Dates
Tuesday, 26th January 2027 at 9.30 am – 12.00 pm
Tuesday, 27th July 2026 at 9.30 am – 12.00 pm
Tuesday, 28th September 2027 at 9.30 am – 12.00 pm
`)
	wantSittings(t, im, `
2027-01-26 09:30-12:00 Board Meeting
2026-07-27 09:30-12:00 Board Meeting ?
2027-09-28 09:30-12:00 Board Meeting
`)
	if !told(im, 3, "27 July 2026 is a Monday, not a Tuesday; Tue 27 Jul 2027 or") {
		t.Errorf("%v", im.Files[0].Problems)
	}
	alone := pasted(t, "Board, Tuesday 14 October 2026, 10am")
	if !told(alone, 1, "Tue 13 Oct 2026 or ") {
		t.Errorf("%v", alone.Files[0].Problems)
	}
}

// TestSaidOnceForAll holds that one time, one place and one title serve the whole list, are
// told, and end with the next heading.
func TestSaidOnceForAll(t *testing.T) {
	im := pasted(t, `
ICB Board Meetings

2026 Board Meeting Dates
All meetings start at 9.30am.
All meetings will be held at Bridge House, Norbury NB1 2AB. Papers follow a week before.

Tuesday 13 October 2026
Tuesday 10 November 2026, 2pm, Teams

Integrated Care Partnership
Venue: Shire Hall
Wednesday 14 October 2026
`)
	wantSittings(t, im, `
2026-10-13 09:30 ICB Board Meeting @ Bridge House, Norbury NB1 2AB
2026-11-10 14:00 ICB Board Meeting @ Teams
2026-10-14 all day Integrated Care Partnership @ Shire Hall ?
`)
	if !told(im, 4, "The time 09:30, given once, was taken for one meeting") || !told(im, 5, "taken for one meeting") {
		t.Errorf("%v", im.Files[0].Problems)
	}
	below := pasted(t, `
Date: Friday 25 September 2026 at 1pm to 4pm.
Venue: Latton Centre
Date: Friday 30 October 2026
Time: 10am
Venue: Library
`)
	wantSittings(t, below, "2026-09-25 13:00-16:00 Untitled @ Latton Centre\n2026-10-30 10:00 Untitled @ Library\n")
}

// TestYearsThatAreNotWritten holds where a year is taken from, that it is said, and that only a
// heading's year that the weekday bears out is beyond doubt.
func TestYearsThatAreNotWritten(t *testing.T) {
	for name, c := range map[string]struct{ text, want string }{
		"weekday and heading": {"Board dates 2027\nTuesday 12 January, 10am\n", "2027-01-12 10:00 Board\n"},
		"heading alone":       {"Board dates 2027\n12 January, 10am\n", "2027-01-12 10:00 Board ?\n"},
		"two years":           {"Board dates 2026/27\n6 October, 10am\n5 January, 10am\n", "2026-10-06 10:00 Board ?\n2027-01-05 10:00 Board ?\n"},
		"beyond the heading": {"Board dates 2026\nTuesday 6 October, 10am\nTuesday 5 January, 10am\n",
			"2026-10-06 10:00 Board\n2027-01-05 10:00 Board ?\n"},
		"from the line before": {"8 December 2026, 10am\n9 February, 10am\n", "2026-12-08 10:00 Untitled\n2027-02-09 10:00 Untitled ?\n"},
		"from the line after":  {"8 December, 10am\n9 February 2027, 10am\n", "2026-12-08 10:00 Untitled ?\n2027-02-09 10:00 Untitled\n"},
		"falling": {"9 March 2027, 10am\n9 February, 10am\n8 December, 10am\n",
			"2027-03-09 10:00 Untitled\n2027-02-09 10:00 Untitled ?\n2026-12-08 10:00 Untitled ?\n"},
		"in one line":    {"Board on 14 December, 11 January and 8 March 2027\n", "2026-12-14 all day Board ?\n2027-01-11 all day Board ?\n2027-03-08 all day Board ?\n"},
		"from now on":    {"24th November, 18:00 – 20:00\n23rd February, 18:00 – 20:00\n", "2026-11-24 18:00-20:00 Untitled ?\n2027-02-23 18:00-20:00 Untitled ?\n"},
		"the weekday":    {"Wednesday 24th November, 18:00\n", "2027-11-24 18:00 Untitled ?\n"},
		"a period above": {"Board\nMeetings from 1 April 2027 to 31 March 2028\nTuesday 12 October, 10am\n", "2027-10-12 10:00 Board\n"},
		"month above":    {"Board\nOctober 2026\nTuesday 13th, 10am\n20th at 2pm\n", "2026-10-13 10:00 Board\n2026-10-20 14:00 Board\n"},
	} {
		im := pasted(t, c.text)
		if got := sittingsOf(im); got != c.want {
			t.Errorf("%s: got\n%swant\n%s%v", name, got, c.want, im.Files[0].Problems)
		}
	}
	if im := pasted(t, "8 December, 10am"); !told(im, 1, "The year is not written; 2026 was taken") {
		t.Errorf("%v", im.Files[0].Problems)
	}
}

// TestCalledOffAndMoved holds what lists say of meetings that do not take place.
func TestCalledOffAndMoved(t *testing.T) {
	im := pasted(t, `
Health Scrutiny Committee
Tuesday 13 October 2026, 10am
Tuesday 10 November 2026, 10am
Tuesday 8 December 2026, 10am
CANCELLED
The meeting due to be held on Tuesday 10 November 2026 has been cancelled.
Tuesday 12 January 2027 10am postponed to Tuesday 19 January 2027 at 2pm
Tuesday 9 March 2027, 10am (originally 2 March 2027)
The meeting on 13 April 2027 (10am) has been cancelled. The next is on 11 May 2027, 10am
8 June, 13 July and 10 August 2027 (10am) cancelled
Venue: To be confirmed
`)
	wantSittings(t, im, `
2026-10-13 10:00 Health Scrutiny Committee
2026-11-10 10:00 Health Scrutiny Committee CANCELLED
2026-12-08 10:00 Health Scrutiny Committee CANCELLED
2027-01-12 10:00 Health Scrutiny Committee CANCELLED
2027-01-19 14:00 Health Scrutiny Committee
2027-03-09 10:00 Health Scrutiny Committee
2027-03-02 10:00 Health Scrutiny Committee CANCELLED
2027-04-13 10:00 Health Scrutiny Committee CANCELLED
2027-05-11 10:00 Health Scrutiny Committee
2027-06-08 10:00 Health Scrutiny Committee CANCELLED ?
2027-07-13 10:00 Health Scrutiny Committee CANCELLED ?
2027-08-10 10:00 Health Scrutiny Committee CANCELLED
`)
}

// TestDatesOfSomethingElse holds that deadlines, days of publication, minutes and periods are no
// meetings, and that days that do not exist, and months without a day, are told.
func TestDatesOfSomethingElse(t *testing.T) {
	im := pasted(t, `
Board
Page last updated 3 September 2026
Questions must be received by noon on 8 October 2026
Minutes of the meeting held on 8 September 2026
Meetings from 1 April 2026 to 31 March 2027
Tuesday 13 October 2026, 10am
Tuesday 31 November 2026, 10am
December/January 2026/27: to be confirmed
Ring 01234 567890 or 24/7 about item 3/4, page 12 of 30.
`)
	wantSittings(t, im, "2026-10-13 10:00 Board\n")
	for line, words := range map[int]string{2: "something else", 3: "something else", 4: "something else", 5: "a period", 7: "no such day", 8: "still to be confirmed"} {
		if !told(im, line, words) {
			t.Errorf("line %d does not tell %q: %v", line, words, im.Files[0].Problems)
		}
	}
}

// TestManyDaysInALine holds lists within a sentence, with the time said before them.
func TestManyDaysInALine(t *testing.T) {
	im := pasted(t, `
that the ordinary meetings of the Council be held at 2.00 p.m. on the following Wednesdays:-
7th October 2026; 4th November 2026; 2nd December 2026; and 6th January 2027;
and the special meeting of the Council be held on Wednesday, 3rd March 2027 at 11.30 a.m.;
Tuesdays 5, 12 and 19 January 2027
`)
	wantSittings(t, im, `
2026-10-07 14:00 Untitled
2026-11-04 14:00 Untitled
2026-12-02 14:00 Untitled
2027-01-06 14:00 Untitled
2027-03-03 11:30 special meeting of the Council
2027-01-05 14:00 Untitled
2027-01-12 14:00 Untitled
2027-01-19 14:00 Untitled
`)
}

// TestPastedTables holds that cells pasted from a sheet or a page are read as a table.
func TestPastedTables(t *testing.T) {
	want := "2026-10-13 10:00-12:00 Board @ Shire Hall\n2026-11-10 14:00 Board @ Teams CANCELLED\n"
	wantSittings(t, pasted(t, "Board dates\nDate\tTime\tVenue\tStatus\n13/10/2026\t10am-12\tShire Hall\t\n10/11/2026\t2pm\tTeams\tCancelled\n"),
		want)
	wantSittings(t, pasted(t, "Board dates\n\n| Date | Time | Venue | Status |\n|---|---|---|---|\n| 13/10/2026 | 10am-12 | Shire Hall | |\n| 10/11/2026 | 2pm | Teams | Cancelled |\n"),
		want)
}

// TestAListIsNoAgenda holds that text files which are lists of dates are read as such, though
// their lines are numbered or speak of agendas.
func TestAListIsNoAgenda(t *testing.T) {
	for text, want := range map[string]int{
		"1. Tuesday 13 October 2026, 10am\n2. Tuesday 10 November 2026, 10am\n3. Tuesday 8 December 2026, 10am\n":       3,
		"Board - Monday, 12th October, 2026 2.00 pm\nAgenda for Scrutiny on Wednesday, 30th September, 2026, 1.30 pm\n": 2,
	} {
		im := readBytes(t, "list.txt", []byte(text), Options{})
		if im.Files[0].Kind != "text" || len(im.Meetings) != want {
			t.Errorf("%q: %s of %d meetings", text, im.Files[0].Kind, len(im.Meetings))
		}
	}
}

// TestACalendarsDaysAreNoMeetings holds that the copied grid of a month is refused.
func TestACalendarsDaysAreNoMeetings(t *testing.T) {
	im := pasted(t, "Calendar of meetings\nMarch 2027\n1 March\n2 March\n3 March\n4 March\n5 March\n8 March\n")
	if len(im.Meetings) != 0 || !told(im, 3, "days of a calendar's page") {
		t.Errorf("%s%v", sittingsOf(im), im.Files)
	}
}

// TestTextWithoutDates holds what is said of text that has none, and of too much of it.
func TestTextWithoutDates(t *testing.T) {
	var user *calendar.UserError
	for _, text := range []string{"", "Nothing to see", "Tel 01234 567890"} {
		if _, err := FromText(context.Background(), "pasted", text, Options{Now: now}); !errors.As(err, &user) {
			t.Errorf("%q: %v", text, err)
		}
	}
	if _, err := FromText(context.Background(), "pasted", strings.Repeat(" ", maxText+1), Options{Now: now}); !errors.As(err, &user) {
		t.Errorf("too long: %v", err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := FromText(ctx, "pasted", "12 May 2027", Options{Now: now}); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
}

// TestTheHourThatDoesNotExist holds that a time skipped when the clocks go forward is in doubt.
func TestTheHourThatDoesNotExist(t *testing.T) {
	im := pasted(t, "Board, Sunday 28 March 2027, 01:30\nBoard, Sunday 28 March 2027, 02:30\nBoard, Sunday 31 October 2027, 01:30\n")
	if im.Meetings[0].Sittings[0].InDoubt == "" || im.Meetings[1].Sittings[0].InDoubt != "" {
		t.Errorf("%s", sittingsOf(im))
	}
	if got := im.Meetings[1].Sittings[0].Start; !got.Equal(time.Date(2027, 3, 28, 1, 30, 0, 0, time.UTC)) {
		t.Errorf("got %v", got)
	}
}

// many gives n lines, and as many rows, of meetings.
func many(n int) (lines, rows string) {
	var l, r strings.Builder
	r.WriteString("Date,Time,Title,Venue\n")
	for i := range n {
		d := time.Date(2026, 1, 5, 0, 0, 0, 0, time.UTC).AddDate(0, 0, i%1500)
		fmt.Fprintf(&l, "Committee number %d - %s 10.30 am – 12 noon, Room %d, Shire Hall\n", i, d.Format("Monday, 2 January 2006"), i%40)
		fmt.Fprintf(&r, "%s,10.30am - 12noon,Committee number %d,\"Room %d, Shire Hall\"\n", d.Format("02/01/2006"), i, i%40)
	}
	return l.String(), r.String()
}

// TestLongLists holds that every one of many lines and rows comes in.
func TestLongLists(t *testing.T) {
	lines, rows := many(20_000)
	if n := len(pasted(t, lines).Meetings); n != 20_000 {
		t.Errorf("%d of the lines", n)
	}
	if n := len(readBytes(t, "rows.csv", []byte(rows), Options{}).Meetings); n != 20_000 {
		t.Errorf("%d of the rows", n)
	}
}

// BenchmarkLines reads 20,000 lines.
func BenchmarkLines(b *testing.B) {
	lines, _ := many(20_000)
	for b.Loop() {
		if _, err := FromText(context.Background(), "pasted", lines, Options{Now: now}); err != nil {
			b.Fatal(err)
		}
	}
}

// FuzzText holds that no text crashes the reader or holds it up, and what is true of every import.
func FuzzText(f *testing.F) {
	for _, s := range []string{"Board\n12 May 10am–12\nTuesday 13th\n", "March 2026\n3rd 10am\n", "a|b\n1/2|3", "Date\tTime\n1/2/26\t9.3\n",
		"All meetings start at 9.30am.\n5, 12 and 19 May", "30 April - 1 May 2027 postponed to 3 May"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		im, err := FromText(context.Background(), "pasted", s, Options{Now: now})
		if err == nil {
			checkImport(t, im)
		}
	})
}

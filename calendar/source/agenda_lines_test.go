package source

import (
	"fmt"
	"strings"
	"testing"

	"convenor/calendar"
)

// readLinesOf reads an agenda's lines as a file of them would be.
func readLinesOf(t *testing.T, text string) (AgendaPage, []calendar.Problem, error) {
	t.Helper()
	var pages []AgendaPage
	file := calendar.ImportFile{Path: "agenda.txt"}
	r := committeeReader{im: &calendar.Import{}, file: &file, today: calendar.DateOf(now, calendar.London()),
		seen: func(m committeeMeeting) { pages = append(pages, m.page()) }}
	err := r.readAgendaLines(strings.Split(text, "\n"))
	if err != nil {
		return AgendaPage{}, file.Problems, err
	}
	if len(pages) != 1 {
		t.Fatalf("%d meetings", len(pages))
	}
	return pages[0], file.Problems, nil
}

// itemsText puts items on a line each: number|title|purpose|presenter|at|minutes|paper.
func itemsText(items []calendar.AgendaItem) string {
	var b strings.Builder
	for _, it := range items {
		minutes := ""
		if it.Minutes > 0 {
			minutes = fmt.Sprint(it.Minutes)
		}
		line := strings.Join([]string{it.Number, it.Title, it.Purpose, it.Presenter, it.At, minutes, it.Paper}, "|")
		b.WriteString(strings.TrimRight(line, "|") + "\n")
	}
	return b.String()
}

// TestAgendaTexts holds every shape in which the text of an agenda was met.
func TestAgendaTexts(t *testing.T) {
	for _, c := range []struct{ name, text, head, items string }{
		{"a page with numbers alone, and minutes", `Agenda and draft minutes

Health and Wellbeing Board - Monday, 12th April, 2027 2.00 pm

Venue: Committee Room 2, County Hall, NB1 2CD. View directions

Contact: A Clerk  Email: clerk@example.org

Items
No. Item

53.

APOLOGIES FOR ABSENCE

Additional documents:

Minutes:

1. Apologies came from two members.

2. They were noted.

54.

MINUTES OF THE MEETING pdf icon PDF 144 KB

To confirm the minutes of 1 February 2027.

Minutes:

Agreed.

55.

BETTER CARE FUND (15 mins)
`, "Health and Wellbeing Board 2027-04-12 14:00- Committee Room 2, County Hall, NB1 2CD ",
			"53|APOLOGIES FOR ABSENCE\n54|MINUTES OF THE MEETING|To confirm the minutes of 1 February 2027.\n55|BETTER CARE FUND||||15\n"},
		{"body and date on two lines", "Agenda\nWealdshire Health and Wellbeing Board\nThursday, 15th April, 2027 10.00 am\nVenue: County Hall\n1.\nWelcome\n2.\nMinutes pdf icon PDF 144 KB\n3.\nLiving well\nTo note progress.\n",
			"Wealdshire Health and Wellbeing Board 2027-04-15 10:00- County Hall ", "1|Welcome\n2|Minutes\n3|Living well|To note progress.\n"},
		{"the title form", "Agenda for Cabinet on Wednesday, 29th September, 2027, 1.30 pm\n1. Apologies\n2. Budget\n", "Cabinet 2027-09-29 13:30-  ", "1|Apologies\n2|Budget\n"},
		{"no body and no date", "Venue: Town Hall\n1.\nApologies\n2.\nMinutes of the meeting held on 2 March 2027\n3.\nHousing\n",
			" -  Town Hall ", "1|Apologies\n2|Minutes of the meeting held on 2 March 2027\n3|Housing\n"},
		{"a table run together", "Venue: Town Hall\nNo. | Item |\n---|---|\nDeclarations of Interest To provide an opportunity to declare interests. Minutes: There were none. |\nYear end return 2026/27 PDF 3 MB To receive the return. |\n",
			" -  Town Hall ", "|Declarations of Interest|To provide an opportunity to declare interests.\n|Year end return 2026/27|To receive the return.\n"},
		{"CMIS", "Meeting Details\n\nMeeting Summary\nScrutiny Committee\n31 Aug 2027 - 14:00 to 14:10\n  • Documents\n  • Attendance\n\nPublic Agenda\n1 Notice of Recording\n\nThe Chair will say that the meeting is recorded.\n\n2 Declarations\n\n3 Apologies\n\nTo receive any apologies.\n",
			"Scrutiny Committee 2027-08-31 14:00-14:10  ", "1|Notice of Recording|The Chair will say that the meeting is recorded.\n2|Declarations\n3|Apologies|To receive any apologies.\n"},
		{"times in a column of notes", "Agenda\nCabinet - Monday, 12th April, 2027 10.30 am\n10.30 am\n1.\nWelcome\n10.35 am\n2.\nMinutes\n10.35 am\n3.\nPlan\n11.10 am\n4.\nClose\n",
			"Cabinet 2027-04-12 10:30-  ", "1|Welcome|||10:30|5\n2|Minutes|||10:35\n3|Plan|||10:35\n4|Close|||11:10\n"},
		{"time, number, title and presenter on a line", "Agenda\nGoverning Body - Tuesday, 25 May 2027\n09.15 1. Apologies for Absence (Dr Amos Shent)\n09.20 2. Declarations\n09.30 3. Finance (Paper 3)\n",
			"Governing Body 2027-05-25 -  ", "1|Apologies for Absence||Dr Amos Shent|09:15|5\n2|Declarations|||09:20|10\n3|Finance|||09:30||3\n"},
		{"minute numbers", "Agenda\nBoard - Tuesday, 25 May 2027 9.00 am\nHWB.14 Apologies\nHWB.15 Questions\nHWB.16 Minutes\n", "Board 2027-05-25 09:00-  ", "HWB.14|Apologies\nHWB.15|Questions\nHWB.16|Minutes\n"},
		{"numbers of the year", "Agenda\nBoard - Tuesday, 25 May 2027 9.00 am\n22/27 Apologies\n23/27 Questions\n24/27 Minutes\n", "Board 2027-05-25 09:00-  ", "22/27|Apologies\n23/27|Questions\n24/27|Minutes\n"},
		{"old numbers run into the title", "Meeting documents\nScrutiny Panel\nTuesday, 25th May, 2027 3.45 pm\n1Apologies for Absence\n2Public Discussion\n3Minutes\n", "Scrutiny Panel 2027-05-25 15:45-  ", "1|Apologies for Absence\n2|Public Discussion\n3|Minutes\n"},
		{"page ranges without brackets", "Agenda\nBoard - Tuesday, 25 May 2027 9.00 am\n1 Minutes 3 - 8\n2 Peer Challenge 75 - 102 Findings\n3 Children aged 0 - 19\n", "Board 2027-05-25 09:00-  ", "1|Minutes\n2|Peer Challenge Findings\n3|Children aged 0 - 19\n"},
		{"a title over two lines", "AGENDA\nBoard - Tuesday, 25 May 2027 9.00 am\n1. MINUTES\n2. CLOSURE OF THE OLD INFIRMARY AND (Pages 13 -\nITS EFFECTS 54)\nReport of the Director of Strategy\n3. CLOSE\n", "Board 2027-05-25 09:00-  ", "1|MINUTES\n2|CLOSURE OF THE OLD INFIRMARY AND ITS EFFECTS||Director of Strategy\n3|CLOSE\n"},
		{"a webcast", "Health and Wellbeing Board - Thursday 24 June 2027, 1:00pm - Weald Council Webcasting\nAgenda item :\n4 Minutes\nShare this agenda point\nAgenda item :\n5 Better Care Fund (Paper No. 27-218)\nShare this agenda point\nAgenda item :\n6 Close\n", "Health and Wellbeing Board 2027-06-24 13:00-  ", "4|Minutes\n5|Better Care Fund|||||27-218\n6|Close\n"},
		{"prose with numbers in it", "Agenda\nBoard - Tuesday, 25 May 2027 9.00 am\n1. Questions\n30 minutes are set aside for questions.\n2. Close\n", "Board 2027-05-25 09:00-  ", "1|Questions|30 minutes are set aside for questions.\n2|Close\n"},
		{"items with small letters and parts", "Agenda\nBoard - Tuesday, 25 May 2027 9.00 am\n5a. Housing\n5b. Heating\n6. Close\n(a) the date\n", "Board 2027-05-25 09:00-  ", "5a|Housing\n5b|Heating\n6|Close\n"},
	} {
		p, _, err := readLinesOf(t, c.text)
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		if head := fmt.Sprintf("%s %s %s-%s %s %s", p.Title, p.Date, p.Start, p.End, p.Place, p.Status); strings.Join(strings.Fields(head), " ") != strings.Join(strings.Fields(c.head), " ") {
			t.Errorf("%s: head %q, want %q", c.name, head, c.head)
		}
		if got := itemsText(p.Items); got != c.items {
			t.Errorf("%s: items\n%swant\n%s", c.name, got, c.items)
		}
		if !looksLikeAgenda(strings.Split(c.text, "\n")) {
			t.Errorf("%s: not taken for an agenda", c.name)
		}
	}
}

// TestWhatIsNoAgenda holds that minutes, reports and other texts are refused by what they
// are, and that lists of dates are left to the reader of lists.
func TestWhatIsNoAgenda(t *testing.T) {
	for text, says := range map[string]string{
		"HEALTH AND WELLBEING BOARD\nMinutes of the meeting held on Monday 12 April 2027\nPresent: A and B\n1. Apologies\nThere were none.\n2. Close\n":                    "minutes",
		"Health Board\nMonday 12 April 2027\nReport of: The Director\nSubject: Housing\nPurpose of report\nTo say something.\nRecommendations\n1. Agree it.\nBackground\n": "a report",
		"A shopping list\nButter\n": "No date",
	} {
		if _, _, err := readLinesOf(t, text); err == nil || !strings.Contains(err.Error(), says) {
			t.Errorf("%q: %v", text, err)
		}
	}
	for _, text := range []string{
		"2027 dates\nTuesday, 26 January 2027, 9.30 am\nTuesday, 30 March 2027, 9.30 am\nTuesday, 25 May 2027, 9.30 am\n",
		"Dates for board meetings\n21 January 2027\n18 March 2027\n20 May 2027\n",
		"Thursday 4 March 2027 CANCELLED\nThursday 1 April 2027\nThursday 6 May 2027\n",
		"hello", "",
	} {
		if looksLikeAgenda(strings.Split(text, "\n")) {
			t.Errorf("taken for an agenda: %q", text)
		}
	}
}

// TestDoubtsOfAnAgenda holds that nothing of date and time is guessed silently.
func TestDoubtsOfAnAgenda(t *testing.T) {
	for text, want := range map[string]string{
		"Agenda\nCabinet - Tuesday, 29th July 2024 9.30 am\n1. Close\n": "Tuesday was written, but 29 July 2024 is a Monday",
		"Agenda\nCabinet - Monday, 29th July 2024\n1. Close\n":          timeToConfirm,
		"Agenda\nCabinet - Monday, 29th July 2024 2.30\n1. Close\n":     "without am or pm",
		"Agenda\nCabinet\nTuesday 15 September at 2.30 pm\n1. Close\n":  "no year was written",
		"Agenda\n1. Apologies\n2. Close\n":                              "has no date",
	} {
		_, problems, err := readLinesOf(t, text)
		if err != nil || len(problems) == 0 || !strings.Contains(fmt.Sprint(problems), want) {
			t.Errorf("%q: %v %v", text, problems, err)
		}
	}
}

package source

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"convenor/calendar"
)

// modernGov puts the inside of a page into a council's skin.
func modernGov(head, inside string) string {
	return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">` + head + `</head><body><nav><a href="mgListCommittees.aspx">Committees</a></nav>
<h1>Wealdshire Council</h1><p>Cookies: posted 1 May 2020 9.00 am</p><div id="modgov">` + inside + `</div><footer>&copy; 2026</footer></body></html>`
}

// meetingPage is a page of one meeting.
var meetingPage = modernGov(`<meta name="DC.title"  content="Agenda for Health &amp; Wellbeing Board on Tuesday 9 March 2027, 2.30 pm"/><meta name="DC.date" content="2027-03-09"/><title>Agenda for Health &amp; Wellbeing Board on Tuesday 9 March 2027, 2.30 pm - Wealdshire</title>`, `
<div class="mgHeader"><h1  class="mgMainTitleTxt" >Agenda and draft minutes</h1></div>
<div class="mgSubTitle" ><h2 class='mgSubTitleTxt'><a  href="mgCommitteeDetails.aspx?ID=31">Health &#38; Wellbeing Board - Tuesday, 9th March, 2027&nbsp;2&#46;30 pm</a></h2></div>
<ul class="mgActionList"><li><a href="mgMeetingAttendance.aspx?ID=902">Attendance details</a></li>
<li><a href="documents/g917/Agenda%20frontsheet%20Tuesday%2009-Mar-2027%2014.30%20Board.pdf?T=0">Agenda frontsheet <span class="mgFileSize">PDF 253 KB</span></a></li></ul>
<p><span  class="mgLabel" >Venue: </span>Council Chamber, Shire Hall. <a href="mgLocationDetails.aspx?RID=1"> View directions</a></p>
<p><span class="mgLabel">Contact: </span>A Clerk <a href="mailto:clerk@example.org">clerk@example.org</a></p>
<table class="mgItemTable" id="mgItemTable"><caption>Items</caption>
<tr><th class="mgHide">No.</th><th class="mgHide">Item</th></tr>
<tr><td class="mgItemNumberCell"><p class="mgAiTitleTxt"><a name="AI1"></a>12/27</p></td><td><p class="mgAiTitleTxt">Public Questions</p>
<div class="mgWordPara"><p class="MsoNormal">To receive questions sent to clerk@example.org.</p></div>
<p class="mgSubItemTitleTxt">Minutes:</p><div class="mgWordPara"><table><tr><td><p class="mgAiTitleTxt">7.</p></td><td><p class="mgAiTitleTxt">A table of votes of 1 May 2020</p></td></tr></table></div></td></tr>
<tr><td class="mgItemNumberCell"><p class="mgAiTitleTxt">13/27</p></td><td><p class="mgAiTitleTxt"><a class="mgAiTitleLnk" href="documents/s1/x.pdf">Better Care Fund <span class="mgFileSize"><img alt="pdf icon"/> PDF 284 KB</span></a></p>
<ul class="mgActionList"><li><a href="mgIssueHistoryHome.aspx?IId=5">View the background to item 13/27</a></li></ul>
<p class="mgSubItemTitleTxt">Additional documents:</p><ul class="mgBulletList"><li><a href="y.pdf">Annex <span class="mgHide">, item 13/27</span></a></li></ul></td></tr>
<tr><td class="mgItemNumberCell"><p class="mgAiTitleTxt"></p></td><td><p class="mgAiTitleTxt">A row without a number</p></td></tr>
</table>`)

// pagesOf reads pages saved one after the other.
func pagesOf(t *testing.T, pages ...string) *calendar.Import {
	t.Helper()
	var paths []string
	for i, content := range pages {
		paths = append(paths, saved(t, fmt.Sprintf("page%d.html", i), []byte(content)))
	}
	im, err := Read(context.Background(), paths, Options{Now: now})
	if err != nil {
		t.Fatal(err)
	}
	return im
}

// TestMeetingPage holds what the page of one meeting gives, and what around it is not of it.
func TestMeetingPage(t *testing.T) {
	im := pagesOf(t, meetingPage)
	wantSittings(t, im, "2027-03-09 14:30 Health & Wellbeing Board @ Council Chamber, Shire Hall\n")
	m := im.Meetings[0]
	if m.UID != "meeting-902" || len(im.Files[0].Problems) > 0 || im.Files[0].Kind != "page" {
		t.Errorf("%s %v", m.UID, im.Files[0])
	}
	if got := itemsText(m.Agenda); got != "12/27|Public Questions|To receive questions sent to .\n13/27|Better Care Fund\n" {
		t.Errorf("items\n%s", got)
	}
	// The same meeting from the web service and its page is one.
	im, err := Read(context.Background(), []string{saved(t, "a.xml", []byte(listAnswer)), saved(t, "b.html", []byte(meetingPage))}, Options{Now: now})
	if err != nil || len(im.Meetings) != 4 || len(im.Meetings[1].Agenda) != 2 {
		t.Errorf("%v %+v", err, im)
	}
}

// TestMeetingPageForms holds the forms of the line under the heading, and pages without one.
func TestMeetingPageForms(t *testing.T) {
	for sub, want := range map[string]string{
		`<h2 class="mgSubTitleTxt">Cabinet - Thursday 4 March 2027 7:30 pm, CANCELLED</h2>`:                                                                             "2027-03-04 19:30 Cabinet CANCELLED",
		`<h2 class="mgSubTitleTxt">Cabinet - Select - Thursday 4 March 2027 7:30 pm</h2>`:                                                                               "2027-03-04 19:30 Cabinet - Select",
		`<h2 class="mgSubTitleTxt">Wealdshire Cabinet<br/>Thursday, 4th March, 2027 10.00 am</h2>`:                                                                      "2027-03-04 10:00 Wealdshire Cabinet",
		`<h2 class="mgSubTitleTxt">Thursday, 4th March, 2027 7.00 pm, POSTPONED</h2>`:                                                                                   "2027-03-04 19:00 Untitled CANCELLED",
		`<h2 class="mgSubTitleTxt">Cabinet - Thursday 4 March 2027</h2>`:                                                                                                "2027-03-04 all day Cabinet ?",
		`<h2 class="mgSubTitleTxt">Cabinet - Friday 4 March 2027 7.00 pm</h2>`:                                                                                          "2027-03-04 19:00 Cabinet ?",
		`<h2 class="mgSubTitleTxt">Cabinet - Thursday 4 March 2027 7.00 pm</h2><p><span class="mgLabel">Proposed venue: </span>Virtual meeting via Microsoft Teams</p>`: "2027-03-04 19:00 Cabinet @ Virtual meeting via Microsoft Teams",
		`<h2 class="mgSubTitleTxt">Cabinet - Thursday 4 March 2027 7.00 pm</h2><p><span class="mgLabel">Venue: </span>TBC</p>`:                                          "2027-03-04 19:00 Cabinet",
	} {
		im := pagesOf(t, modernGov("", `<h1 class="mgMainTitleTxt">Meeting</h1>`+sub+`<p>No documents are available for this meeting</p>`))
		wantSittings(t, im, want+"\n")
	}
	im := pagesOf(t, modernGov(`<meta name="DC.title" content="Agenda for Cabinet on Thursday 4 March 2027, 7.00 pm">`, `<h1 class="mgMainTitleTxt">Councillors and committees</h1><p>Text</p>`))
	wantSittings(t, im, "2027-03-04 19:00 Cabinet\n")
	// Where heading, title and date field disagree, all are told.
	im = pagesOf(t, strings.Replace(meetingPage, `content="2027-03-09"`, `content="2027-03-02"`, 1))
	if o := im.Meetings[0].Sittings[0]; !strings.Contains(o.InDoubt, "Tue 9 Mar 2027") || !strings.Contains(o.InDoubt, "Tue 2 Mar 2027") || im.TimesInDoubt != 1 {
		t.Errorf("in doubt: %q", o.InDoubt)
	}
}

// listOf is a page that lists meetings.
func listOf(rows string) string {
	return modernGov(`<meta name="DC.date" content="2026-09-01">`, `<h1 class="mgMainTitleTxt">Browse meetings</h1><h2 class="mgSubTitleTxt">Cabinet</h2><p>The Cabinet met on 1 May 2020.</p>
<div class="mgTableTitleTxt">Meetings</div><ul class="mgNonBulletTableList">`+rows+`</ul><div class="mgMeetingsEarlierLater"><a href="ieListMeetings.aspx?Act=earlier&amp;CId=3">Earlier meetings</a></div>
<h2 class="mgSubTitleTxt">Information about Cabinet</h2><p>Review on 2 June 2021 10.00 am</p>`)
}

// TestMeetingList holds what a list gives, newest first, and that dates outside are left.
func TestMeetingList(t *testing.T) {
	im := pagesOf(t, listOf(`
<li class="mgTableEvenRow"><a  class="mgMeetingTableLnk"    href="ieListDocuments.aspx?CId=3&amp;MId=72&amp;Ver=4">14 Sep 2027&nbsp;7&#58;30 pm</a></li>
<li class="mgTableOddRow"><a class="mgMeetingTableLnk" href="https://Meetings.Wealdshire.example/(X(1)S(abc))/ielistdocuments.aspx?cid=3&amp;mid=71&amp;Ver=4">13 Jul 2027&nbsp;6.00 pm</a> - Agenda, Decisions, Minutes</li>
<li class="mgTableEvenRow"><a class="mgMeetingTableLnk" href="ieListDocuments.aspx?CId=3&amp;MeetingId=70">11 May 2027&nbsp;6.00 pm</a> - CANCELLED</li>`))
	wantSittings(t, im, "2027-09-14 19:30 Cabinet\n2027-07-13 18:00 Cabinet\n2027-05-11 18:00 Cabinet CANCELLED\n")
	for i, want := range []string{"meeting-72", "meeting-71", "meeting-70"} {
		if im.Meetings[i].UID != want {
			t.Errorf("%s, want %s", im.Meetings[i].UID, want)
		}
	}
	if im.Meetings[1].Site != "meetings.wealdshire.example" || !told(im, 0, "one part of the list") {
		t.Errorf("%s %v", im.Meetings[1].Site, im.Files)
	}
	checkImport(t, im)
}

// TestMeetingCalendar holds months of a calendar, which overlap, and what in them is no
// meeting.
func TestMeetingCalendar(t *testing.T) {
	month := modernGov("", `<h1 class="mgMainTitleTxt">Calendar of meetings</h1><table><tr><td>28 February</td><td>
<a class="mgCalendarCellTxt" href="ieListDocuments.aspx?MId=81&amp;CId=2" title="CANCELLED - Audit Committee, 02/03/2027 6.00 pm">Audit</a>
<a class="mgCalendarCellTxt" href="ieListDocuments.aspx?MId=82&amp;CId=2" title="Health, Care and Housing Panel, 03/03/2027">Panel</a>
<a class="mgCalendarCellTxt" href="ieListDocuments.aspx?MId=83&amp;CId=2" title="NEW - Cabinet, 04/03/2027 10.00 am">Cabinet</a>
<a class="mgCalendarCellTxt" href="ieListDocuments.aspx?MId=84&amp;CId=2" title="HOSC - Sub-Group, 05/03/2027 10.00 am">HOSC</a>
<a class="mgCalendarCellTxt" href="mgElectionResults.aspx?ID=4&amp;PRID=9" title="County elections, 06/05/2027">Elections</a></td></tr></table>`)
	im := pagesOf(t, month, month)
	wantSittings(t, im, `
2027-03-02 18:00 Audit Committee CANCELLED
2027-03-03 all day Health, Care and Housing Panel ?
2027-03-04 10:00 Cabinet
2027-03-05 10:00 HOSC - Sub-Group
`)
	if !told(im, 0, "left out") || im.TimesInDoubt != 1 {
		t.Errorf("%d in doubt, %v", im.TimesInDoubt, im.Files)
	}
}

// TestCMISPages holds the three kinds of CMIS pages.
func TestCMISPages(t *testing.T) {
	link := func(n int, text string) string {
		return fmt.Sprintf(`<a href="https://wealdshire.cmis.example/Meetings/tabid/70/ctl/ViewMeetingPublic/mid/397/Meeting/%d/Committee/4/Default.aspx">%s</a>`, n, text)
	}
	im := pagesOf(t, `<html><body><h1>Meeting Details</h1>
<div class="holder"><div class="DNNLabel"><span>Committee:</span></div><div class="Value Committee">Licensing Sub-Committee A</div></div>
<div class="holder"><div class="DNNLabel"><span>Date/Time:</span></div><div class="Value DateTime">1 Sep 2027 - 14:00 to 14:10</div></div>
<div class="holder"><div class="DNNLabel"><span>Status:</span></div><div class="Value Venue">Scheduled</div>
<div class="holder"><div class="DNNLabel"><span>Venue:</span></div><div class="Value Venue"><a href="#">On-line meeting</a></div></div></div>
<h3>Public Agenda</h3><table><tr><td>1</td><td>Notice of Recording</td></tr><tr><td>2</td><td>pdf</td><td>Minutes (233Kb)</td></tr><tr><td>3</td><td>Close</td></tr></table></body></html>`)
	wantSittings(t, im, "2027-09-01 14:00-14:10 Licensing Sub-Committee A @ On-line meeting\n")
	if got := itemsText(im.Meetings[0].Agenda); got != "1|Notice of Recording\n2|Minutes\n3|Close\n" {
		t.Errorf("items\n%s", got)
	}
	im = pagesOf(t, `<html><body><table id="x_MeetingCalendarPublicList_grdRadMeeting"><tr><td class="DateColumn">`+link(41, "8 Jul 2027 11:00 - Planning - North Committee")+`</td><td>Rooms 3 &amp; 4</td></tr>
<tr><td class="DateColumn">`+link(42, "22 Jul 2027 14:00 - Standards Committee (Cancelled)")+`</td><td></td></tr></table></body></html>`)
	wantSittings(t, im, "2027-07-08 11:00 Planning - North Committee @ Rooms 3 & 4\n2027-07-22 14:00 Standards Committee CANCELLED\n")
	if im.Meetings[0].UID != "meeting-41" || im.Meetings[0].Site != "wealdshire.cmis.example" {
		t.Errorf("%+v", im.Meetings[0])
	}
	rows := `<table class="rgMasterTable"><tr class="rgRow"><td class="SimpleCalendarDate">Monday, 7 June</td><td></td></tr>
<tr class="rgAltRow"><td class="SimpleCalendarDate">Tuesday, 8 June</td><td><p class="Meeting">` + link(51, "10:00 Licensing Committee") + `</p><p class="Meeting">` + link(52, "12:00 Licensing Committee") + `</p></td></tr></table>`
	im = pagesOf(t, `<html><body>`+rows+`</body></html>`)
	wantSittings(t, im, "2027-06-08 10:00 Licensing Committee ?\n2027-06-08 12:00 Licensing Committee ?\n")
	im = pagesOf(t, `<html><body><h2>June 2027</h2>`+rows+`</body></html>`)
	wantSittings(t, im, "2027-06-08 10:00 Licensing Committee\n2027-06-08 12:00 Licensing Committee\n")
}

// TestPagesThatAreNone holds that pages without meetings are refused by what they are.
func TestPagesThatAreNone(t *testing.T) {
	for content, says := range map[string]string{
		modernGov("", `<h1 class="mgMainTitleTxt">Committee details</h1><h2 class="mgSubTitleTxt">Cabinet</h2><ul><li>Councillor A</li></ul>`):              "about a committee",
		modernGov("", `<h1 class="mgMainTitleTxt">Committee structure</h1>`):                                                                                "list of committees",
		modernGov("", `<h1 class="mgMainTitleTxt">Your Councillors</h1>`):                                                                                   "list of councillors",
		modernGov("", `<h1 class="mgMainTitleTxt">Agenda item</h1><h2 class="mgSubTitleTxt">Budget</h2><p>held on Wednesday 5 March 2027 at 2.00 p.m.</p>`): "about one agenda item",
		modernGov("", `<h1 class="mgMainTitleTxt">Calendar of meetings</h1><p>24 February</p>`):                                                             "calendar of meetings whose links",
		modernGov("", `<h1 class="mgMainTitleTxt">Issue details</h1><p>Meeting: 05/11/2026 - Cabinet (Item 13)</p>`):                                        "about one matter",
		`<html><head><title>403 Forbidden</title></head><body><center>nginx</center></body></html>`:                                                         "error page",
		`<html><head><title>Just a moment...</title></head><body>Checking your browser</body></html>`:                                                       "error page",
		`<html><head><meta http-equiv="refresh" content="0; url=/x"></head><body></body></html>`:                                                            "redirect",
		`<html><head><title>Sign in to your account</title></head><body><form><input type="password"></form></body></html>`:                                 "sign in",
		`<html><body><h1>Recipes</h1><p>Butter the tin.</p></body></html>`:                                                                                  "holds no meeting",
		listOf(""): "has none in its list",
	} {
		_, err := Read(context.Background(), []string{saved(t, "page.html", []byte(content))}, Options{Now: now})
		var user *calendar.UserError
		if !errors.As(err, &user) || !strings.Contains(user.Sentence, says) || user.Remedy == "" {
			t.Errorf("%.90s: %v, want %q", content[max(0, strings.Index(content, "<h1 class")):], err, says)
		}
	}
}

// TestPageInOtherEncodings holds that a page is read in the encoding it says it has.
func TestPageInOtherEncodings(t *testing.T) {
	page := "<html><head><meta http-equiv='Content-Type' content='text/html; charset=windows-1252'></head><body><h1>Agenda</h1><p>Caf\xe9 Board</p><p>Tuesday 9 March 2027, 2.30 pm</p><ol><li>x</li></ol></body></html>"
	wantSittings(t, pagesOf(t, page), "2027-03-09 14:30 Café Board\n")
}

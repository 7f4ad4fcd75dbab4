package source

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"convenor/calendar"
)

// listAnswer is what GetMeetings answers, with all that was seen to vary in it.
const listAnswer = `<?xml version="1.0" encoding="utf-8"?>
<getmeetings>
  <meetingscount> 4</meetingscount>
  <committeescount> 2</committeescount>
  <committee>
    <committeeid>31</committeeid>
    <committeetitle>Health &amp; Wellbeing Board</committeetitle>
    <committeemeetings>
      <meeting><meetingid>901</meetingid><meetingdate>12/01/2027</meetingdate><meetingstatus>Cancelled</meetingstatus><meetingtime>10.00 am</meetingtime><iswebcast>False</iswebcast></meeting>
      <meeting><meetingid>902</meetingid><meetingdate>09/03/2027</meetingdate><meetingstatus>Confirmed</meetingstatus><meetingtime>2.30 pm</meetingtime></meeting>
      <meeting><meetingid>903</meetingid><meetingdate>11/05/2027</meetingdate><meetingstatus>Provisional</meetingstatus><meetingtime>
      </meetingtime></meeting>
      <meeting><meetingid>904</meetingid><meetingdate>unspecified</meetingdate><meetingstatus>Confirmed</meetingstatus><meetingtime>10.00 am</meetingtime></meeting>
    </committeemeetings>
  </committee>
  <committee><committeeid>32</committeeid><committeetitle>Cabinet</committeetitle></committee>
  <committee>
    <committeeid>33</committeeid>
    <committeetitle>Audit Committee</committeetitle>
    <committeemeetings>
      <meeting><meetingid>905</meetingid><meetingdate>14/07/2027</meetingdate><meetingstatus>Inquorate</meetingstatus><meetingtime>7:00 pm</meetingtime></meeting>
    </committeemeetings>
  </committee>
</getmeetings>`

// oneAnswer is what GetMeeting answers.
const oneAnswer = `<meeting>
  <meetingid>902</meetingid><meetingdate>09/03/2027</meetingdate><meetingstatus>Confirmed</meetingstatus>
  <isdisplayallowed>True</isdisplayallowed><meetingtime>2.30 pm</meetingtime>
  <meetingactualstarttime>
  </meetingactualstarttime><meetingplannedfinishtime>4.45 pm</meetingplannedfinishtime>
  <meetinglocation>Council Chamber, Shire Hall</meetinglocation><agendaid>917</agendaid>
  <agendaitems>
    <agendaitem><agendaitemid>1</agendaitemid><agendaitemtitle>Minutes</agendaitemtitle>
      <agendatext>&lt;div class="WordSection1"&gt;&lt;p&gt;To approve the minutes of
 12 January 2027.&lt;/p&gt;&lt;/div&gt;</agendatext>
      <agendaitemnumber>4</agendaitemnumber><fulldisplaynumberformat>1.</fulldisplaynumberformat>
      <commentlabel1>Presented By</commentlabel1><commenttext1>The Chair</commenttext1>
      <minutesnonemptyhtmlbody>&lt;p&gt;They were approved.&lt;/p&gt;</minutesnonemptyhtmlbody>
      <refertocommittee>
      </refertocommittee>
      <linkeddocuments><linkeddoc><title>Minutes</title><url>https://Meetings.Wealdshire.example/mgConvert2PDF.aspx?ID=1</url><committeetitle>Health &amp; Wellbeing Board</committeetitle><meetingdate>09/03/2027</meetingdate></linkeddoc></linkeddocuments>
    </agendaitem>
    <agendaitem><agendaitemtitle>Land at Marsh Court (15 mins)</agendaitemtitle><agendatext>&lt;p&gt;Secret words&lt;/p&gt;</agendatext>
      <fulldisplaynumberformat>2.</fulldisplaynumberformat><isrestricted>True</isrestricted></agendaitem>
  </agendaitems>
  <attendees><attendee name="Councillor Nobody Known" attendance="Expected"><url>https://elsewhere.example/x</url></attendee></attendees>
</meeting>`

func answersOf(t *testing.T, files ...string) *calendar.Import {
	t.Helper()
	var paths []string
	for i, content := range files {
		paths = append(paths, saved(t, "answer"+string(rune('a'+i))+".xml", []byte(content)))
	}
	im, err := Read(context.Background(), paths, Options{Now: now})
	if err != nil {
		t.Fatal(err)
	}
	return im
}

// TestGetMeetings holds what a list of the web service gives: what is cancelled or
// provisional, ends and times that are missing, and what cannot be read.
func TestGetMeetings(t *testing.T) {
	im := answersOf(t, listAnswer)
	wantSittings(t, im, `
2027-01-12 10:00 Health & Wellbeing Board CANCELLED
2027-03-09 14:30 Health & Wellbeing Board
2027-05-11 all day Health & Wellbeing Board TENTATIVE ?
2027-07-14 19:00 Audit Committee
`)
	if im.Entries != 5 || im.TimesInDoubt != 1 || im.Meetings[1].UID != "meeting-902" {
		t.Errorf("%d entries, %d in doubt, %s", im.Entries, im.TimesInDoubt, im.Meetings[1].UID)
	}
	if o := im.Meetings[1].Sittings[0]; !o.EndAssumed || !o.End.Equal(o.Start) {
		t.Errorf("a missing end is not left to be assumed: %+v", o)
	}
	for line, says := range map[int]string{13: "has no date", 21: "Inquorate"} {
		if !told(im, line, says) {
			t.Errorf("line %d does not tell %q: %v", line, says, im.Files[0].Problems)
		}
	}
	checkImport(t, im)
}

// TestGetMeetingTellsMore holds that the answer for one meeting brings its end, place and
// agenda to the same meeting, that nobody's name is taken in, and of a restricted item
// only its number and title.
func TestGetMeetingTellsMore(t *testing.T) {
	for _, files := range [][]string{{listAnswer, oneAnswer}, {oneAnswer, listAnswer}} {
		im := answersOf(t, files...)
		if len(im.Meetings) != 4 {
			t.Fatalf("%d meetings", len(im.Meetings))
		}
		for _, m := range im.Meetings {
			if m.UID != "meeting-902" {
				continue
			}
			o := m.Sittings[0]
			if o.EndAssumed || o.End.Sub(o.Start).Minutes() != 135 || o.Place != "Council Chamber, Shire Hall" || o.Title != "Health & Wellbeing Board" ||
				m.Site != "meetings.wealdshire.example" {
				t.Errorf("%+v %s", o, m.Site)
			}
			want := []calendar.AgendaItem{{Number: "1", Title: "Minutes", Purpose: "To approve the minutes of 12 January 2027.", Presenter: "The Chair"},
				{Number: "2", Title: "Land at Marsh Court", Restricted: true}}
			if len(m.Agenda) != 2 || m.Agenda[0] != want[0] || m.Agenda[1] != want[1] {
				t.Errorf("agenda %+v", m.Agenda)
			}
		}
	}
}

// TestTheOtherTransport holds that an answer wrapped for SOAP reads the same.
func TestTheOtherTransport(t *testing.T) {
	wrapped := `<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body><GetMeetingsResponse xmlns="http://example.org/names"><GetMeetingsResult>` +
		strings.TrimPrefix(listAnswer, `<?xml version="1.0" encoding="utf-8"?>`) + `</GetMeetingsResult></GetMeetingsResponse></soap:Body></soap:Envelope>`
	if im := answersOf(t, wrapped); len(im.Meetings) != 4 {
		t.Errorf("%d meetings", len(im.Meetings))
	}
}

// TestAnswersInOtherEncodings holds that an answer saved as UTF-16 or Windows-1252 reads
// as it was written, whatever it says of itself.
func TestAnswersInOtherEncodings(t *testing.T) {
	text := strings.Replace(listAnswer, "Audit Committee", "Café Committee", 1)
	wide := []byte{0xff, 0xfe}
	for _, r := range text {
		wide = append(wide, byte(r), byte(r>>8))
	}
	narrow := strings.ReplaceAll(strings.Replace(text, "utf-8", "windows-1252", 1), "é", "\xe9")
	for _, content := range []string{text, string(wide), strings.Replace(text, "utf-8", "utf-16", 1), narrow} {
		im := answersOf(t, content)
		if len(im.Meetings) != 4 || im.Meetings[3].Sittings[0].Title != "Café Committee" {
			t.Errorf("%.40q: %+v", content, im.Meetings)
		}
	}
}

// TestAnswersThatAreNone holds that whatever else is saved as .xml is refused by what it is.
func TestAnswersThatAreNone(t *testing.T) {
	for content, says := range map[string]string{
		`<?xml version="1.0"?><councillorsbyward><wards><ward><councillors><councillor><fullusername>A</fullusername></councillor></councillors></ward></wards></councillorsbyward>`: "list of councillors",
		`<committees><committeescount> 1</committeescount><committee><committeetitle>Cabinet</committeetitle></committee></committees>`:                                              "list of committees",
		`<!DOCTYPE html><html><head><title>Runtime Error</title></head><body><h1>Server Error in '/' Application.</h1></body></html>`:                                                "error page",
		`<html><head><script>window.location.href='/somewhere';</script></head><body></body></html>`:                                                                                 "redirect",
		`<script>document.location = "https://example.org/"</script>`:                                                                                                                "redirect",
		`<soap:Envelope xmlns:soap="x"><soap:Body><soap:Fault><faultstring>No such method</faultstring></soap:Fault></soap:Body></soap:Envelope>`:                                    "No such method",
		`<rss version="2.0"><channel><title>News</title></channel></rss>`:                                                                                                            "news feed",
		`<invoice><number>3</number></invoice>`: "XML of another kind (<invoice>)",
		`<?xml version="1.0"?><getmee`:          "breaks off",
		strings.Repeat("<x>", 5000):             "damaged",
	} {
		_, err := Read(context.Background(), []string{saved(t, "saved.xml", []byte(content))}, Options{Now: now})
		var user *calendar.UserError
		if !errors.As(err, &user) || !strings.Contains(user.Sentence, says) || user.Remedy == "" {
			t.Errorf("%.60s: %v, want %q", content, err, says)
		}
	}
	im := answersOf(t, `<getmeetings><meetingscount> 0</meetingscount><committeescount> 0</committeescount></getmeetings>`)
	if len(im.Meetings) != 0 || !told(im, 0, "empty") {
		t.Errorf("an empty list: %+v", im)
	}
	im = answersOf(t, listAnswer[:strings.Index(listAnswer, "<meeting><meetingid>903")])
	if len(im.Meetings) != 2 || !told(im, 0, "breaks off") {
		t.Errorf("a list that breaks off: %d meetings, %v", len(im.Meetings), im.Files[0].Problems)
	}
}

// BenchmarkAnswer reads a list of 20,000 meetings.
func BenchmarkAnswer(b *testing.B) {
	var text strings.Builder
	text.WriteString("<getmeetings><committee><committeetitle>Cabinet</committeetitle><committeemeetings>")
	for i := range 20_000 {
		fmt.Fprintf(&text, "<meeting><meetingid>%d</meetingid><meetingdate>%02d/%02d/2027</meetingdate><meetingstatus>Confirmed</meetingstatus><meetingtime>10.00 am</meetingtime></meeting>\n", i, i%28+1, i%12+1)
	}
	text.WriteString("</committeemeetings></committee></getmeetings>")
	for b.Loop() {
		r := &committeeReader{im: &calendar.Import{}, file: &calendar.ImportFile{}}
		if err := r.readAnswer([]byte(text.String())); err != nil || len(r.im.Meetings) != 20_000 {
			b.Fatal(err)
		}
	}
}

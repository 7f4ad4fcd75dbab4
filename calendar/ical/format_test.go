package ical

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/iotest"
	"time"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// titleOf gives the title of the first entry of a stream.
func titleOf(t testing.TB, text string) string {
	t.Helper()
	return firstInstance(t, text).Entry.Title
}

const welsh = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:u1\r\nDTSTART:20240701T090000Z\r\nSUMMARY:Cyfarfod tŷ – £5 €\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"

func encodeAs(t testing.TB, text string, encode func(string) (string, error)) string {
	t.Helper()
	out, err := encode(text)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func TestCharacterSets(t *testing.T) {
	latin := strings.ReplaceAll(welsh, "ŷ", "y")
	for name, text := range map[string]string{
		"UTF-8": welsh, "UTF-8 with BOM": "\ufeff" + welsh, "blank before": "\r\n \t\r\n " + welsh,
		"UTF-16 LE with BOM":    encodeAs(t, welsh, unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String),
		"UTF-16 BE with BOM":    encodeAs(t, welsh, unicode.UTF16(unicode.BigEndian, unicode.UseBOM).NewEncoder().String),
		"UTF-16 LE without BOM": encodeAs(t, welsh, unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM).NewEncoder().String),
		"UTF-16 BE without BOM": encodeAs(t, welsh, unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM).NewEncoder().String),
	} {
		t.Run(name, func(t *testing.T) {
			if got := titleOf(t, text); got != "Cyfarfod tŷ – £5 €" {
				t.Errorf("got %q", got)
			}
		})
	}
	windows := encodeAs(t, latin, charmap.Windows1252.NewEncoder().String)
	if got := titleOf(t, windows); got != "Cyfarfod ty – £5 €" {
		t.Errorf("Windows-1252: got %q", got)
	}
}

func TestLineEnds(t *testing.T) {
	for name, end := range map[string]string{"LF": "\n", "CR": "\r", "CR CR LF": "\r\r\n", "blank lines": "\r\n\r\n"} {
		t.Run(name, func(t *testing.T) {
			if got := titleOf(t, strings.ReplaceAll(welsh, "\r\n", end)); got != "Cyfarfod tŷ – £5 €" {
				t.Errorf("got %q", got)
			}
		})
	}
	if got := titleOf(t, strings.TrimSuffix(strings.ReplaceAll(welsh, "\r\n", "\r"), "\r")); got == "" {
		t.Error("no line end at the end")
	}
}

func TestFoldedLines(t *testing.T) {
	for name, text := range map[string]string{
		"blank":          strings.ReplaceAll(welsh, "tŷ", "t\r\n ŷ"),
		"tab":            strings.ReplaceAll(welsh, "tŷ", "t\r\n\tŷ"),
		"within a rune":  strings.ReplaceAll(welsh, "ŷ", "\xc5\r\n \xb7"),
		"every octet":    strings.ReplaceAll(welsh, "SUMMARY:Cyfarfod", "S\r\n U\r\n M\r\n M\r\n A\r\n R\r\n Y\r\n :\r\n C\r\n yfarfod"),
		"empty fold":     strings.ReplaceAll(welsh, "tŷ", "t\r\n \r\n ŷ"),
		"folded END":     strings.ReplaceAll(welsh, "END:VEVENT", "END:VE\r\n VENT"),
		"trailing blank": strings.ReplaceAll(welsh, "END:VEVENT", "END:VEVENT "),
		"lower case":     strings.NewReplacer("BEGIN:VEVENT", "begin:vevent", "END:VEVENT", "end:vevent", "SUMMARY", "summary").Replace(welsh),
	} {
		t.Run(name, func(t *testing.T) {
			if got := titleOf(t, text); got != "Cyfarfod tŷ – £5 €" {
				t.Errorf("got %q", got)
			}
		})
	}
}

func TestReadingInSmallPiecesIsTheSame(t *testing.T) {
	file, err := Read(context.Background(), iotest.OneByteReader(strings.NewReader(welsh)), Options{})
	if err != nil || file.Entries != 1 {
		t.Errorf("%v, %v", file, err)
	}
}

func TestTexts(t *testing.T) {
	for written, want := range map[string]string{
		`Lunch, with Bob`:       "Lunch, with Bob",
		`Lunch\, with\; Bob`:    "Lunch, with; Bob",
		`a\nb\Nc`:               "a\nb\nc",
		`10\:30 \"quoted\" \\n`: `10:30 "quoted" \n`,
		`ends in \`:             `ends in \`,
		"bell\x07 and nul\x00":  "bell and nul",
	} {
		if got := titleOf(t, calendarOf("BEGIN:VEVENT\nDTSTART:20240701T090000Z\nSUMMARY:"+written+"\nEND:VEVENT")); got != want {
			t.Errorf("%q: got %q, want %q", written, got, want)
		}
	}
	typed := calendarOf("BEGIN:VEVENT\nDTSTART:20240701T090000Z\nSUMMARY;VALUE=\"odd\":a\\nb\nEND:VEVENT")
	if got := titleOf(t, typed); got != `a\nb` {
		t.Errorf("a text of unknown type: got %q", got)
	}
	quoted := calendarOf("BEGIN:VEVENT\nDTSTART:20240701T090000Z\nSUMMARY;ENCODING=QUOTED-PRINTABLE:caf=C3=A9=0A2\nEND:VEVENT")
	if got := titleOf(t, quoted); got != "café\n2" {
		t.Errorf("quoted-printable: got %q", got)
	}
}

func TestEveryPropertyOfAnEntry(t *testing.T) {
	e := firstInstance(t, eventOf(`DTSTART:20240701T090000Z
		LAST-MODIFIED:20240102T000000Z
		SEQUENCE:7
		LOCATION:Room 1
		DESCRIPTION:Long
		CONFERENCE;VALUE=URI:https://meet.example/1
		ORGANIZER;CN="Smith, Jo":mailto:jo@example.org
		ATTENDEE;CN=a:mailto:a@example.org
		ATTENDEE:mailto:b@example.org
		CATEGORIES:One,Two\, too
		CATEGORIES:Three
		CLASS:PUBLIC
		TRANSP:OPAQUE
		STATUS:TENTATIVE
		X-MICROSOFT-CDO-BUSYSTATUS:OOF
		BEGIN:VALARM
		DESCRIPTION:Not this
		SUMMARY:Nor this
		END:VALARM`)).Entry
	got := fmt.Sprintf("%s %v %d %s %s\n%+v\n%d %v %v %v %d line %d", e.UID, e.HasUID, e.Sequence, e.Stamp.Format(time.DateOnly),
		e.LastModified.Format(time.DateOnly), e.Wording, e.Attendees, e.Private, e.Opaque, e.Status, e.Show, e.Line)
	want := "u1 true 7 2024-01-01 2024-01-02\n" +
		"{Title:Board Place:Room 1 Description:Long URL:https://meet.example/1 Organiser:Smith, Jo Categories:[One Two, too Three]}\n" +
		"2 false true TENTATIVE 4 line 4"
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestBusyStatuses(t *testing.T) {
	for written, want := range map[string]Show{
		"TRANSP:TRANSPARENT": ShowFree, "X-MICROSOFT-CDO-BUSYSTATUS:FREE": ShowFree, "X-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE": ShowTentative,
		"X-MICROSOFT-CDO-BUSYSTATUS:busy": ShowBusy, "X-MICROSOFT-CDO-BUSYSTATUS:WORKINGELSEWHERE": ShowElsewhere, "TRANSP:OPAQUE": ShowUnstated,
	} {
		if got := firstInstance(t, eventOf("DTSTART:20240701T090000Z\n"+written)).Entry.Show; got != want {
			t.Errorf("%s: %d, want %d", written, got, want)
		}
	}
}

func TestBareEventsSeveralCalendarsAndOpenEnds(t *testing.T) {
	event := "BEGIN:VEVENT\nUID:%\nSUMMARY:Board\nDTSTART:20240701T090000Z\nEND:VEVENT\n"
	one, two := strings.ReplaceAll(event, "%", "a"), strings.ReplaceAll(event, "%", "b")
	for name, text := range map[string]string{
		"bare":             one + two,
		"two calendars":    "BEGIN:VCALENDAR\n" + one + "END:VCALENDAR\nBEGIN:VCALENDAR\n" + two + "END:VCALENDAR\n",
		"no END:VCALENDAR": "BEGIN:VCALENDAR\n" + one + two,
		"junk between":     "BEGIN:VCALENDAR\n" + one + "what is this\nX-Y\n:\n;\n" + two + "END:VCALENDAR\n",
		"no END:VEVENT":    "BEGIN:VCALENDAR\n" + strings.ReplaceAll(one, "END:VEVENT\n", "") + two + "END:VCALENDAR\n",
		"open VALARM":      "BEGIN:VCALENDAR\n" + strings.ReplaceAll(one, "END:VEVENT\n", "BEGIN:VALARM\nEND:VEVENT\n") + two + "END:VCALENDAR\n",
		"junk before":      "Content-Type: text/calendar\n\nBEGIN:VCALENDAR\n" + one + two,
		"within another":   "BEGIN:VCALENDAR\nBEGIN:X-BOX\n" + one + two + "END:X-BOX\nEND:VCALENDAR\n",
	} {
		t.Run(name, func(t *testing.T) {
			wantDates(t, text, "20240701T0900Z>20240701T0900Z", "20240701T0900Z>20240701T0900Z")
		})
	}
}

func TestAnEntryCutShortIsReportedAndLeftOut(t *testing.T) {
	text := "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nSUMMARY:Board\nDTSTART:20240701T090000Z\nEND:VEVENT\nBEGIN:VEVENT\nUID:b\nDTSTART:20240702T09"
	wantDates(t, text, "20240701T0900Z>20240701T0900Z")
	if p := mustRead(t, text).Problems; len(p) != 1 || p[0].Line != 7 {
		t.Errorf("problems %v", p)
	}
}

func TestNoUIDGetsTheSameOneAtEveryReading(t *testing.T) {
	event := "BEGIN:VEVENT\nSUMMARY:Board\nDTSTART:20240701T090000Z\nEND:VEVENT\n"
	text := calendarOf(event + event + strings.ReplaceAll(event, "Board", "Cabinet"))
	a, b := mustRead(t, text), mustRead(t, text)
	seen := map[string]bool{}
	for i, s := range a.Series {
		if s.UID != b.Series[i].UID || s.UID == "" || seen[s.UID] || s.Entries()[0].HasUID {
			t.Errorf("UID %q then %q", s.UID, b.Series[i].UID)
		}
		seen[s.UID] = true
	}
	if len(seen) != 3 {
		t.Errorf("%d series, want 3", len(seen))
	}
}

func TestWhatIsNoCalendarSaysWhatItIs(t *testing.T) {
	for text, want := range map[string]string{
		"": "empty", "\r\n  ": "empty", "%PDF-1.7\n": "PDF", "PK\x03\x04xx": "ZIP", "<!DOCTYPE html><html>": "web page", "<html>": "web page",
		"<?xml version=\"1.0\"?>": "XML", "{\"a\":1}": "JSON", "\x1f\x8b\x08": "compressed", "\xd0\xcf\x11\xe0": "Office",
		"BEGIN:VCARD\nEND:VCARD\n": "address cards", "a\x00b\x01c": "not text", "Dear all,\nplease come.\n": "BEGIN:VCALENDAR",
	} {
		_, err := Read(context.Background(), strings.NewReader(text), Options{})
		var no *NotCalendarError
		if !errors.As(err, &no) || !strings.Contains(no.Message, want) || no.Remedy == "" {
			t.Errorf("%q: %v", text, err)
		}
	}
}

func TestAnEmptyCalendarIsACalendar(t *testing.T) {
	file := mustRead(t, calendarOf("X-WR-CALNAME:North\\, all"))
	if len(file.Series) != 0 || file.Name != "North, all" || len(file.Problems) != 0 {
		t.Errorf("%+v", file)
	}
}

func TestABrokenStreamIsAnError(t *testing.T) {
	_, err := Read(context.Background(), io.MultiReader(strings.NewReader(welsh), iotest.ErrReader(io.ErrUnexpectedEOF)), Options{})
	if !errors.Is(err, io.ErrUnexpectedEOF) {
		t.Errorf("error %v", err)
	}
}

func TestProblemsOfAPrivateEntryNeverShowItsValues(t *testing.T) {
	bad := `BEGIN:VEVENT
		UID:secret-uid
		SUMMARY:secret title
		DTSTART:secret1
		END:VEVENT
		BEGIN:VEVENT
		UID:secret-uid2
		SUMMARY:secret title
		DTSTART:20240701T090000Z
		RRULE:FREQ=secret2
		EXDATE:secret3
		RDATE:secret4
		RRULE:FREQ=DAILY;COUNT=1;SECRET=5
		RDATE;TZID=secret6:20240701T090000
		secret line
		END:VEVENT
		`
	public := problemsOf(t, calendarOf(bad))
	for _, class := range []string{"PRIVATE", "CONFIDENTIAL", "private"} {
		text := calendarOf(strings.ReplaceAll(bad, "END:VEVENT", "CLASS:"+class+"\nEND:VEVENT"))
		got := problemsOf(t, text)
		if strings.Contains(strings.ToLower(got), "secret") {
			t.Errorf("a secret in %q", got)
		}
		if strings.Count(got, "\n") != strings.Count(public, "\n") || !strings.Contains(got, "DTSTART") || !strings.Contains(got, "EXDATE") {
			t.Errorf("problems %q beside %q", got, public)
		}
	}
	if !strings.Contains(public, "secret1") {
		t.Errorf("a public entry's problem has no value: %q", public)
	}
}

func TestProblemsBeyondTheLimitAreCounted(t *testing.T) {
	text := calendarOf(strings.Repeat("BEGIN:VEVENT\nDTSTART:x\nEND:VEVENT\n", MaxProblems+7))
	p := mustRead(t, text).Problems
	if len(p) != MaxProblems+1 || !strings.Contains(p[MaxProblems].Message, " 7 ") {
		t.Errorf("%d problems, last %v", len(p), p[len(p)-1])
	}
}

func TestLineNumbersHoldAcrossBlocks(t *testing.T) {
	event := "BEGIN:VEVENT\r\nUID:%\r\nDTSTART:20240701T090000Z\r\nDESCRIPTION:" + strings.Repeat("x", 200) + "\r\n folded\r\nEND:VEVENT\r\n"
	text := "BEGIN:VCALENDAR\r\n" + strings.Repeat(event, 5000) + "BEGIN:VEVENT\r\nDTSTART:bad\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
	p := mustRead(t, text).Problems
	if want := 1 + 6*5000 + 2; len(p) != 1 || p[0].Line != want {
		t.Errorf("problems %v, want line %d", p, want)
	}
}

func TestOrderOfTheFileHoldsAcrossBlocks(t *testing.T) {
	var b strings.Builder
	for i := range 20000 {
		b.WriteString("BEGIN:VEVENT\nUID:u" + itoa(i) + "\nDTSTART:20240701T090000Z\nEND:VEVENT\n")
	}
	for i, s := range mustRead(t, b.String()).Series {
		if s.UID != "u"+itoa(i) {
			t.Fatalf("series %d is %s", i, s.UID)
		}
	}
}

func TestListingIsSortedByStartThenUID(t *testing.T) {
	text := calendarOf(`BEGIN:VEVENT
		UID:b
		DTSTART:20240701T090000Z
		RRULE:FREQ=DAILY;COUNT=2
		END:VEVENT
		BEGIN:VEVENT
		UID:a
		DTSTART:20240702T090000Z
		STATUS:CANCELLED
		END:VEVENT
		BEGIN:VEVENT
		UID:c
		DTSTART;VALUE=DATE:20240702
		END:VEVENT`)
	var got []string
	sum, err := Occurrences(context.Background(), strings.NewReader(text), Options{}, time.Time{}, time.Time{}, func(o Occurrence) {
		got = append(got, o.UID+" "+o.Start.Format("0102T1504")+" "+o.StartDate.String()+" "+o.Status.String())
	})
	want := "b 0701T0900 0000-00-00 CONFIRMED, c 0701T2300 2024-07-02 CONFIRMED, a 0702T0900 0000-00-00 CANCELLED, b 0702T0900 0000-00-00 CONFIRMED"
	if err != nil || strings.Join(got, ", ") != want || sum.Occurrences != 4 || sum.Entries != 3 {
		t.Errorf("%v %+v %v", got, sum, err)
	}
}

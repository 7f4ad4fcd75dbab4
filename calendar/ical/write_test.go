package ical

import (
	"bytes"
	"context"
	"errors"
	"io"
	"strings"
	"testing"
	"time"

	goical "github.com/emersion/go-ical"
	"pgregory.net/rapid"
)

func written(t testing.TB, name string, sittings ...Sitting) string {
	t.Helper()
	var b bytes.Buffer
	if err := Write(&b, name, sittings); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func board() Sitting {
	return Sitting{
		UID: "k1@convenor", Sequence: 3, Stamp: utc("2026-01-05T10:00"), Start: utc("2026-07-10T08:30"), End: utc("2026-07-10T10:00"),
		Title: "Board; part one, in public", Place: "County Hall, Room 4", Description: "Papers:\nnone", Status: StatusTentative,
	}
}

func TestWriteGivesTheWholeCalendarInOrder(t *testing.T) {
	want := unindent(`BEGIN:VCALENDAR
		PRODID:-//Convenor//Convenor//EN
		VERSION:2.0
		CALSCALE:GREGORIAN
		METHOD:PUBLISH
		X-WR-CALNAME:North
		BEGIN:VTIMEZONE
		TZID:Europe/London
		BEGIN:DAYLIGHT
		TZOFFSETFROM:+0000
		TZOFFSETTO:+0100
		TZNAME:BST
		DTSTART:19700329T010000
		RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
		END:DAYLIGHT
		BEGIN:STANDARD
		TZOFFSETFROM:+0100
		TZOFFSETTO:+0000
		TZNAME:GMT
		DTSTART:19701025T020000
		RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
		END:STANDARD
		END:VTIMEZONE
		BEGIN:VEVENT
		UID:k1@convenor
		DTSTAMP:20260105T100000Z
		SEQUENCE:3
		DTSTART;TZID=Europe/London:20260710T093000
		DTEND;TZID=Europe/London:20260710T110000
		SUMMARY:Board\; part one\, in public
		LOCATION:County Hall\, Room 4
		STATUS:TENTATIVE
		TRANSP:OPAQUE
		X-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE
		DESCRIPTION:Papers:\nnone
		END:VEVENT
		END:VCALENDAR`)
	if got := written(t, "North", board()); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestSameSittingsInAnyOrderGiveTheSameBytes(t *testing.T) {
	a, b := board(), board()
	b.UID, b.Title = "k2@convenor", "Cabinet"
	if written(t, "", a, b) != written(t, "", b, a) {
		t.Error("the order of the sittings shows")
	}
}

func TestZoneIsWrittenOnlyWhereItIsNeeded(t *testing.T) {
	allDay, abroad := board(), board()
	allDay.AllDay, abroad.Zone = true, "America/New_York"
	got := written(t, "", allDay, abroad)
	if strings.Contains(got, "VTIMEZONE") {
		t.Error("a zone that nothing uses")
	}
	for _, line := range []string{"DTSTART;VALUE=DATE:20260710\r\n", "DTEND;VALUE=DATE:20260711\r\n", "DTSTART:20260710T083000Z\r\n"} {
		if !strings.Contains(got, line) {
			t.Errorf("no %q in\n%s", line, got)
		}
	}
}

func TestLocalTimeThatComesTwiceIsWrittenInUTC(t *testing.T) {
	s := board()
	s.Start, s.End = utc("2026-10-25T00:30"), utc("2026-10-25T01:30") // 01:30 BST to 01:30 GMT
	got := written(t, "", s)
	if !strings.Contains(got, "DTSTART:20261025T003000Z\r\n") || !strings.Contains(got, "DTEND:20261025T013000Z\r\n") {
		t.Error(got)
	}
	if in := firstInstance(t, got); !in.Start.Equal(s.Start) || !in.End.Equal(s.End) {
		t.Errorf("read back as %v to %v", in.Start, in.End)
	}
}

func TestFreeAndCancelled(t *testing.T) {
	s := board()
	s.Free, s.Status = true, StatusCancelled
	got := written(t, "", s)
	if !strings.Contains(got, "TRANSP:TRANSPARENT\r\n") || !strings.Contains(got, "STATUS:CANCELLED\r\n") {
		t.Error(got)
	}
	if in := firstInstance(t, got); !in.Cancelled || in.Entry.Show != ShowFree {
		t.Errorf("read back as cancelled %v, show %v", in.Cancelled, in.Entry.Show)
	}
}

func TestLinesAreFoldedBetweenRunesAt75Octets(t *testing.T) {
	s := board()
	s.Title = strings.Repeat("Gwasanaethau € ", 40)
	for line := range strings.SplitSeq(written(t, "", s), "\r\n") {
		if len(line) > 75 || strings.ToValidUTF8(line, "") != line || strings.ContainsAny(line, "\r\n") {
			t.Errorf("line of %d octets: %q", len(line), line)
		}
	}
}

func TestNoTextBreaksOutOfItsLine(t *testing.T) {
	s := board()
	s.Title, s.UID = "a\r\nEND:VEVENT\rATTENDEE:x\x00\x07b", "u\nBEGIN:VEVENT"
	got := written(t, "c\nMETHOD:CANCEL", s)
	if strings.Count(got, "\r\nBEGIN:VEVENT") != 1 || strings.Contains(got, "\r\nATTENDEE") || strings.Contains(got, "\r\nMETHOD:CANCEL") || strings.ContainsAny(got, "\x00\x07") {
		t.Error(got)
	}
}

func TestWhatCannotBeWritten(t *testing.T) {
	noUID, early, late := board(), board(), board()
	noUID.UID = "\x00"
	early.End = early.Start.Add(-time.Second)
	late.Start = time.Date(20000, 1, 1, 0, 0, 0, 0, time.UTC)
	late.End = late.Start
	for _, s := range []Sitting{noUID, early, late} {
		var b bytes.Buffer
		if err := Write(&b, "", []Sitting{board(), s}); !errors.Is(err, ErrSitting) || b.Len() > 0 {
			t.Errorf("error %v, %d bytes written", err, b.Len())
		}
	}
}

type fullDisk struct{}

func (fullDisk) Write([]byte) (int, error) { return 0, io.ErrShortWrite }

func TestAFullDiskIsAnError(t *testing.T) {
	if err := Write(fullDisk{}, "", []Sitting{board()}); !errors.Is(err, io.ErrShortWrite) {
		t.Errorf("error %v", err)
	}
}

func randomSitting(t *rapid.T) Sitting {
	start := time.Date(1997, 1, 1, 0, 0, 0, 0, time.UTC).Add(time.Duration(rapid.IntRange(0, 40*366*24*4).Draw(t, "start")) * 15 * time.Minute)
	text := rapid.StringOf(rapid.RuneFrom(append([]rune("aé€😀;,:\\\"\n\t ^%"), 'z')))
	s := Sitting{
		UID: rapid.StringMatching(`[a-zA-Z0-9@.,;\\-]{1,90}`).Draw(t, "uid"), Sequence: rapid.IntRange(0, 1<<30).Draw(t, "sequence"),
		Stamp: start.AddDate(-1, 0, 0), Start: start, End: start.Add(time.Duration(rapid.IntRange(0, 400).Draw(t, "minutes")) * 15 * time.Minute),
		Title: text.Draw(t, "title"), Place: text.Draw(t, "place"), Description: text.Draw(t, "description"),
		Zone:   rapid.SampledFrom([]string{"", "Europe/London", "Asia/Tokyo"}).Draw(t, "zone"),
		Status: rapid.SampledFrom([]Status{StatusConfirmed, StatusTentative, StatusCancelled}).Draw(t, "status"),
		Free:   rapid.Bool().Draw(t, "free"), AllDay: rapid.Bool().Draw(t, "all day"),
	}
	if s.AllDay {
		y, m, d := start.Date()
		london := ianaZone("Europe/London").loc
		s.Start = time.Date(y, m, d, 0, 0, 0, 0, london).UTC()
		s.End = time.Date(y, m, d+rapid.IntRange(1, 9).Draw(t, "days"), 0, 0, 0, 0, london).UTC()
	}
	return s
}

func TestReadingBackGivesWhatWasWritten(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := randomSitting(t)
		var b bytes.Buffer
		if err := Write(&b, "", []Sitting{s}); err != nil {
			t.Fatal(err)
		}
		file, err := Read(context.Background(), &b, Options{})
		if err != nil || len(file.Problems) > 0 || len(file.Series) != 1 {
			t.Fatalf("%v %v", err, file)
		}
		n := 0
		for in := range file.Series[0].Instances(time.Time{}, time.Time{}) {
			n++
			if got, want := sittingOf(&in), s; trimmed(got) != trimmed(want) {
				t.Fatalf("wrote %+v\nread  %+v", want, got)
			}
		}
		if n != 1 {
			t.Fatalf("%d sittings read", n)
		}
	})
}

// sittingOf gives the sitting that an instance is of.
func sittingOf(in *Instance) Sitting {
	e := in.Entry
	return Sitting{
		UID: e.UID, Sequence: e.Sequence, Stamp: e.Stamp, Start: in.Start, End: in.End, AllDay: in.AllDay,
		Title: e.Title, Place: e.Place, Description: e.Description, Status: e.Status, Free: e.Show == ShowFree,
	}
}

// trimmed leaves out what writing does not keep: the zone, and blanks around a text.
func trimmed(s Sitting) Sitting {
	s.Zone = ""
	s.Title, s.Place, s.Description = strings.TrimSpace(s.Title), strings.TrimSpace(s.Place), strings.TrimSpace(s.Description)
	return s
}

func TestAnotherLibraryReadsWhatWasWritten(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := randomSitting(t)
		var b bytes.Buffer
		if err := Write(&b, "North", []Sitting{s}); err != nil {
			t.Fatal(err)
		}
		decoded, err := goical.NewDecoder(&b).Decode()
		if err != nil {
			t.Fatal(err)
		}
		events := decoded.Events()
		if len(events) != 1 {
			t.Fatalf("%d events", len(events))
		}
		london := ianaZone("Europe/London").loc
		start, err := events[0].DateTimeStart(london)
		if err != nil {
			t.Fatal(err)
		}
		if !start.Equal(s.Start) {
			t.Fatalf("wrote %v, it read %v", s.Start, start)
		}
		title, err := events[0].Props.Text("SUMMARY")
		if err != nil || strings.TrimSpace(title) != strings.TrimSpace(s.Title) {
			t.Fatalf("wrote %q, it read %q (%v)", s.Title, title, err)
		}
	})
}

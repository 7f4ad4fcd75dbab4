package source_test

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"convenor/calendar"
	"convenor/calendar/ical"
	"convenor/calendar/source"
)

// noon is when the tests read.
var noon = time.Date(2026, 12, 7, 12, 0, 0, 0, time.UTC)

// calendarOf writes a calendar of entries given by their lines, which "|" parts.
func calendarOf(entries ...string) string {
	var b strings.Builder
	b.WriteString("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
	for _, e := range entries {
		b.WriteString("BEGIN:VEVENT\r\nDTSTAMP:20261201T090000Z\r\n")
		for line := range strings.SplitSeq(e, "|") {
			b.WriteString(line + "\r\n")
		}
		b.WriteString("END:VEVENT\r\n")
	}
	b.WriteString("END:VCALENDAR\r\n")
	return b.String()
}

// TestAFolderOfManyKinds holds that a folder stands for every kind of file that can be read.
func TestAFolderOfManyKinds(t *testing.T) {
	files := folder("all/a.ics", calendarOf(lunch), "all/b.csv", "Date,Time,Title\n14/05/2027,10:00,Panel\n", "all/c.txt", "Board 12 May 2027 10:00\nBoard 13 May 2027 10:00",
		"all/d.csv", "Name,Post\nA,B\n", "all/photo.jpg", "x", "all/.hidden.ics", "x", "all/~$b.xlsx", "x")
	im, err := source.Read(context.Background(), []string{"all"}, source.Options{Now: noon, Files: files})
	if err != nil {
		t.Fatal(err)
	}
	var told []string
	for _, f := range im.Files {
		line := f.Path + " " + f.Kind
		for _, p := range f.Problems {
			if p.Severity == calendar.SeverityError {
				line += " bad"
			}
		}
		told = append(told, line)
	}
	if want := []string{"all/a.ics ics", "all/b.csv csv", "all/c.txt text", "all/d.csv csv bad"}; !slices.Equal(told, want) || len(im.Meetings) != 4 {
		t.Errorf("read %q, %d meetings", told, len(im.Meetings))
	}
}

// folder is a tree of files by name and text.
func folder(pairs ...string) fs.FS {
	files := fstest.MapFS{}
	for i := 0; i < len(pairs); i += 2 {
		files[pairs[i]] = &fstest.MapFile{Data: []byte(pairs[i+1])}
	}
	return files
}

// readOne reads one calendar.
func readOne(t *testing.T, entries ...string) *calendar.Import {
	t.Helper()
	im, err := source.Read(context.Background(), []string{"in.ics"}, source.Options{Now: noon, Files: folder("in.ics", calendarOf(entries...))})
	if err != nil {
		t.Fatal(err)
	}
	return im
}

const (
	board = "UID:board|SUMMARY:Board|DTSTART;TZID=Europe/London:20270105T100000|DTEND;TZID=Europe/London:20270105T110000"
	lunch = "UID:lunch|SUMMARY:Lunch|DTSTART:20270201T120000Z|DTEND:20270201T130000Z"
)

func TestASingleEntryIsOneSitting(t *testing.T) {
	im := readOne(t, lunch+"|LOCATION:MS Teams|ORGANIZER;CN=Ann:mailto:a@example.org|X-MICROSOFT-CDO-BUSYSTATUS:OOF|STATUS:TENTATIVE")
	if im.Entries != 1 || len(im.Meetings) != 1 || len(im.Meetings[0].Sittings) != 1 {
		t.Fatalf("read %+v, want one sitting", im)
	}
	m, o := im.Meetings[0], im.Meetings[0].Sittings[0]
	if m.UID != "lunch" || m.Recurs || m.Rule != "" || m.Template != nil {
		t.Errorf("meeting %+v, want no series", m)
	}
	want := calendar.Occurrence{Original: o.Start, Start: time.Date(2027, 2, 1, 12, 0, 0, 0, time.UTC), End: time.Date(2027, 2, 1, 13, 0, 0, 0, time.UTC),
		Zone: o.Zone, Title: "Lunch", Place: "MS Teams", Organiser: "Ann", Status: calendar.StatusTentative, Show: calendar.ShowOutOfOffice,
		Presence: calendar.PresenceRemote}
	if fmt.Sprintf("%+v", o) != fmt.Sprintf("%+v", want) {
		t.Errorf("sitting\n got %+v\nwant %+v", o, want)
	}
}

func TestASeriesIsReadAsARuleAndWhatDiffers(t *testing.T) {
	im := readOne(t, board+"|RRULE:FREQ=WEEKLY;COUNT=6|EXDATE;TZID=Europe/London:20270126T100000",
		strings.Replace(board, "20270105T1", "20270113T1", 2)+"|RECURRENCE-ID;TZID=Europe/London:20270112T100000",
		strings.ReplaceAll(board, "20270105", "20270119")+"|RECURRENCE-ID;TZID=Europe/London:20270119T100000|STATUS:CANCELLED")
	if len(im.Meetings) != 1 {
		t.Fatalf("%d meetings, want one", len(im.Meetings))
	}
	m := im.Meetings[0]
	if m.Rule == "" || m.Template == nil || m.Template.Title != "Board" || m.Following != 3 || len(m.Sittings) != 2 {
		t.Errorf("meeting %+v, want three sittings that follow and two that do not", m)
	}
	at := func(month time.Month, day, hour int) time.Time {
		return time.Date(2027, month, day, hour, 0, 0, 0, time.UTC)
	}
	if !m.From.Equal(at(1, 5, 10)) || !m.To.Equal(at(2, 9, 11)) || !m.Last.Equal(at(2, 9, 10)) {
		t.Errorf("from %s to %s, the last at %s", m.From, m.To, m.Last)
	}
	if moved := m.Sittings[0]; !moved.Original.Equal(at(1, 12, 10)) || !moved.Start.Equal(at(1, 13, 10)) {
		t.Errorf("moved %+v", moved)
	}
	if off := m.Sittings[1]; off.Status != calendar.StatusCancelled {
		t.Errorf("called off %+v", off)
	}
}

func TestASeriesWithoutEndCountsFromTheLaterOfItsStartAndToday(t *testing.T) {
	for start, want := range map[string]struct{ from, to string }{
		"20200107T100000": {"2026-12-07", "2028-12-07"},
		"20270105T100000": {"2027-01-05", "2029-01-05"},
	} {
		m := readOne(t, strings.ReplaceAll(board, "20270105T10", start[:11])+"|RRULE:FREQ=WEEKLY").Meetings[0]
		if m.CountFrom.Format(time.DateOnly) != want.from || m.CountTo.Format(time.DateOnly) != want.to || !m.To.IsZero() {
			t.Errorf("%s: counts %s to %s, ends %s", start, m.CountFrom, m.CountTo, m.To)
		}
		if m.Following < 104 || m.Following > 105 || !m.Last.Before(m.CountTo) {
			t.Errorf("%s: %d sittings, the last at %s", start, m.Following, m.Last)
		}
	}
}

func TestAChangeBeyondWhatASeriesCountsIsRead(t *testing.T) {
	m := readOne(t, board+"|RRULE:FREQ=WEEKLY",
		"UID:board|SUMMARY:Jubilee|DTSTART;TZID=Europe/London:20310107T140000|DTEND;TZID=Europe/London:20310107T160000|RECURRENCE-ID;TZID=Europe/London:20310107T100000").Meetings[0]
	if len(m.Sittings) != 1 || m.Sittings[0].Title != "Jubilee" {
		t.Errorf("sittings %+v, want the jubilee", m.Sittings)
	}
}

func TestEveryOneOfTheFiguresIsOfSittings(t *testing.T) {
	im := readOne(t,
		"UID:dentist|SUMMARY:Dentist|LOCATION:Harley Street|CLASS:PRIVATE|DTSTART:20270114T121500Z|DTEND:20270114T130000Z|RRULE:FREQ=DAILY;COUNT=3",
		"UID:orphan|SUMMARY:Orphan|DTSTART:20270107T100000Z|DTEND:20270107T120000Z|RECURRENCE-ID:20270107T100000Z",
		"UID:doubt|SUMMARY:Doubt|DTSTART;TZID=Nowhere/Land:20270108T100000|DTEND;TZID=Nowhere/Land:20270108T110000",
		"UID:off|SUMMARY:Off|STATUS:CANCELLED|CLASS:PRIVATE|DTSTART:20270109T100000Z|DTEND:20270109T110000Z")
	if im.Entries != 4 || im.PrivateMasked != 3 || im.OrphanInstances != 1 || im.TimesInDoubt != 1 {
		t.Errorf("entries %d, private %d, orphans %d, in doubt %d; want 4, 3, 1, 1",
			im.Entries, im.PrivateMasked, im.OrphanInstances, im.TimesInDoubt)
	}
	if text := fmt.Sprintf("%+v", im); strings.Contains(text, "Dentist") || strings.Contains(text, "Harley") {
		t.Error("the text of a private entry came through")
	}
}

func TestTimesAreReadAsTheyAreMeant(t *testing.T) {
	for name, c := range map[string]struct {
		lines string
		check func(calendar.Occurrence) bool
	}{
		"floating is London's": {"DTSTART:20270715T100000|DTEND:20270715T110000", func(o calendar.Occurrence) bool {
			return o.Floating && o.Start.Equal(time.Date(2027, 7, 15, 9, 0, 0, 0, time.UTC))
		}},
		"all day is from midnight to midnight": {"DTSTART;VALUE=DATE:20270715|DTEND;VALUE=DATE:20270717", func(o calendar.Occurrence) bool {
			return o.AllDay && o.Start.Equal(calendar.NewDate(2027, 7, 15).Midnight()) && o.End.Equal(calendar.NewDate(2027, 7, 17).Midnight())
		}},
		"all day without an end is one day": {"DTSTART;VALUE=DATE:20270715", func(o calendar.Occurrence) bool {
			return o.AllDay && o.End.Equal(calendar.NewDate(2027, 7, 16).Midnight())
		}},
		"no end is an end assumed": {"DTSTART:20270715T100000Z", func(o calendar.Occurrence) bool {
			return o.EndAssumed && o.End.Equal(o.Start)
		}},
		"an end at the start is none": {"DTSTART:20270715T100000Z|DTEND:20270715T100000Z", func(o calendar.Occurrence) bool { return o.EndAssumed }},
		"an end is an end":            {"DTSTART:20270715T100000Z|DURATION:PT90M", func(o calendar.Occurrence) bool { return !o.EndAssumed && o.End.Sub(o.Start) == 90*time.Minute }},
		"opaque":                      {"DTSTART;VALUE=DATE:20270715|TRANSP:OPAQUE", func(o calendar.Occurrence) bool { return o.Opaque && o.Blocks() }},
		"free":                        {"DTSTART:20270715T100000Z|DURATION:PT1H|TRANSP:TRANSPARENT", func(o calendar.Occurrence) bool { return o.Show == calendar.ShowFree && !o.Blocks() }},
	} {
		if o := readOne(t, "UID:u|SUMMARY:A|"+c.lines).Meetings[0].Sittings[0]; !c.check(o) {
			t.Errorf("%s: %+v", name, o)
		}
	}
}

func TestAFolderStandsForTheCalendarsInIt(t *testing.T) {
	files := folder("diaries/b.ics", calendarOf(lunch), "diaries/A.ICS", calendarOf(board), "diaries/deeper/c.ics", calendarOf(lunch))
	im, err := source.Read(context.Background(), []string{"diaries"}, source.Options{Now: noon, Files: files})
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, f := range im.Files {
		names = append(names, f.Path+" "+f.Kind)
	}
	if !slices.Equal(names, []string{"diaries/A.ICS ics", "diaries/b.ics ics"}) || im.Entries != 2 {
		t.Errorf("read %q, %d entries", names, im.Entries)
	}
}

func TestABadFileAmongSeveralIsAProblemOfItsOwn(t *testing.T) {
	files := folder("good.ics", calendarOf(lunch), "bad.ics", "\x00\x01\x02 not a calendar", "more.ics", calendarOf(board))
	im, err := source.Read(context.Background(), []string{"good.ics", "bad.ics", "more.ics"}, source.Options{Now: noon, Files: files})
	if err != nil {
		t.Fatal(err)
	}
	if len(im.Files) != 3 || len(im.Meetings) != 2 {
		t.Fatalf("%d files, %d meetings, want 3 and 2", len(im.Files), len(im.Meetings))
	}
	if p := im.Files[1].Problems; len(p) != 1 || p[0].Severity != calendar.SeverityError || p[0].File != "bad.ics" || p[0].Message == "" {
		t.Errorf("problems %+v, want one error that names the file", p)
	}
	_, err = source.Read(context.Background(), []string{"bad.ics"}, source.Options{Now: noon, Files: files})
	var not *ical.NotCalendarError
	var user *calendar.UserError
	if !errors.As(err, &not) && !errors.As(err, &user) {
		t.Errorf("alone: %v, want that it is no calendar", err)
	}
}

func TestWhatIsNotThereIsAnError(t *testing.T) {
	files := folder("empty/readme.md", "nothing here")
	if _, err := source.Read(context.Background(), []string{"none.ics"}, source.Options{Now: noon, Files: files}); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("no such file: %v", err)
	}
	var user *calendar.UserError
	if _, err := source.Read(context.Background(), []string{"empty"}, source.Options{Now: noon, Files: files}); !errors.As(err, &user) {
		t.Errorf("a folder without calendars: %v, want a sentence", err)
	}
	ctx, stop := context.WithCancel(context.Background())
	stop()
	long := calendarOf(slices.Repeat([]string{lunch}, 5000)...)
	if _, err := source.Read(ctx, []string{"a.ics"}, source.Options{Now: noon, Files: folder("a.ics", long)}); !errors.Is(err, context.Canceled) {
		t.Errorf("stopped: %v, want canceled", err)
	}
}

func TestABadEntryIsReportedByLineAndTheRestComesIn(t *testing.T) {
	im := readOne(t, "UID:bad|SUMMARY:Bad|DTSTART:yesterday", lunch)
	if len(im.Meetings) != 1 || im.Meetings[0].UID != "lunch" {
		t.Errorf("meetings %+v, want lunch alone", im.Meetings)
	}
	if p := im.Files[0].Problems; len(p) == 0 || p[0].Line == 0 || p[0].File != "in.ics" {
		t.Errorf("problems %+v, want one with its line", p)
	}
}

package report_test

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"io"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/ledongthuc/pdf"

	"convenor/calendar"
	"convenor/calendar/report"
)

// contents gives the drawing of every page of a PDF, as operators.
func contents(t *testing.T, data []byte) []string {
	t.Helper()
	var pages []string
	for _, part := range bytes.Split(data, []byte("stream\n"))[1:] {
		packed, _, _ := bytes.Cut(part, []byte("\nendstream"))
		z, err := zlib.NewReader(bytes.NewReader(packed))
		if err != nil {
			continue // no drawing
		}
		text, err := io.ReadAll(z)
		if err == nil && bytes.Contains(text, []byte(" Tf")) {
			pages = append(pages, string(text))
		}
	}
	return pages
}

// TestPrintedInBlackAndWhite holds that no page has a colour: every ink is a grey, and no
// text is lighter than can be read on paper.
func TestPrintedInBlackAndWhite(t *testing.T) {
	for _, o := range []report.Options{{}, {Only: report.PartWall}, {Only: report.PartClashSheet}, {DayPence: 74000, Safe: true}} {
		data := written(t, newReport(t, county(t), o), report.FormPDF)
		pages := contents(t, data)
		if len(pages) == 0 {
			t.Fatal("no page was found")
		}
		colour := regexp.MustCompile(`([\d.]+) ([\d.]+) ([\d.]+) (?:rg|RG)\b`)
		for i, page := range pages {
			for _, m := range colour.FindAllStringSubmatch(page, -1) {
				if m[1] != m[2] || m[2] != m[3] {
					t.Errorf("page %d has the colour %s", i+1, m[0])
				}
			}
			if regexp.MustCompile(`[\d.]+ [kK]\b|/CS\d|\b(?:sc|SC|scn|SCN)\b`).MatchString(page) {
				t.Errorf("page %d has inks of another sort", i+1)
			}
			if strings.Contains(page, " Do\n") {
				t.Errorf("page %d has a picture", i+1)
			}
		}
	}
}

// TestEveryPageSaysWhichItIs holds that as many pages are counted as there are.
func TestEveryPageSaysWhichItIs(t *testing.T) {
	data := written(t, newReport(t, crowded(t, 90), report.Options{}), report.FormPDF)
	doc, err := pdf.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	if pages := contents(t, data); len(pages) != doc.NumPage() || doc.NumPage() < 8 {
		t.Errorf("%d drawings on %d pages", len(pages), doc.NumPage())
	}
}

// crowded is the county with so many clashes of the DASS in March, each on a day and hour
// of its own.
func crowded(tb testing.TB, clashes int) *calendar.Snapshot {
	s := county(tb)
	var more []calendar.Sitting
	for i := range clashes {
		at := time.Date(2027, 3, 1+i%28, 12+i/28, 0, 0, 0, time.UTC)
		for side, body := range []int{0, 2} {
			b := &s.Register.Bodies[body]
			more = append(more, calendar.Sitting{Occurrence: calendar.Occurrence{Meeting: fmt.Sprintf("c%03d-%d", i, side), Original: at, Start: at, End: at.Add(45 * time.Minute),
				Title: fmt.Sprintf("typed %d", i), Status: calendar.StatusConfirmed, Presence: calendar.PresenceRemote, Bodies: []string{b.Name}},
				Of: []*calendar.Body{b}, Expected: []calendar.Attendance{{Officer: &s.Register.Officers[0]}}})
		}
	}
	before, after := s.Sittings[:1], s.Sittings[1:]
	s.Sittings = append(append(append([]calendar.Sitting{}, before...), more...), after...)
	inOrder(s)
	return s
}

// TestTheFirstPageStaysOne holds that however much there is, the first page holds the whole
// in short, says what is left, and the pages after it have all of it.
func TestTheFirstPageStaysOne(t *testing.T) {
	for _, clashes := range []int{0, 3, 20, 110} {
		r := newReport(t, crowded(t, clashes), report.Options{})
		data := written(t, r, report.FormPDF)
		doc, err := pdf.NewReader(bytes.NewReader(data), int64(len(data)))
		if err != nil {
			t.Fatal(err)
		}
		first := doc.Outline().Child[0]
		if first.Title != r.Title || len(first.Child) != 4 { // its four sections have marks of their own below it
			t.Errorf("%d clashes: %q with %d below it", clashes, first.Title, len(first.Child))
		}
		if rows := len(section(t, r, "clashes").Tables[0].Rows); rows < clashes {
			t.Errorf("%d clashes: %d rows", clashes, rows)
		}
	}
}

// TestTheWallLeavesNothingUnsaid holds what is on a day: cancelled sittings are not, one
// that several calendars have is once, an all-day one has no time, and a day that is too
// full says how many more there are on paper.
func TestTheWallLeavesNothingUnsaid(t *testing.T) {
	s := county(t)
	x := s.Sittings[1]
	x.Meeting = "again" // the same body at the same time
	cancelled := s.Sittings[1]
	cancelled.Meeting, cancelled.Status, cancelled.Start = "off", calendar.StatusCancelled, cancelled.Start.Add(4*time.Hour)
	whole := s.Sittings[2]
	whole.Meeting, whole.AllDay, whole.Title = "leave", true, "Leave"
	whole.Start, whole.End = calendar.NewDate(2027, 3, 10).Midnight(), calendar.NewDate(2027, 3, 11).Midnight()
	s.Sittings = append(s.Sittings, x, cancelled, whole)
	inOrder(s)
	d := newReport(t, s, report.Options{}).Wall.Weeks[1][2]
	var got []string
	for _, e := range d.Entries {
		got = append(got, strings.TrimSpace(e.Time+" "+e.Name))
	}
	if strings.Join(got, ", ") != "Leave, 10:00 Alder Board, 11:00 @Optician" {
		t.Errorf("%q", got)
	}
	full := crowded(t, 0)
	for i := range 30 {
		x := full.Sittings[1]
		x.Meeting, x.Start = fmt.Sprintf("m%d", i), x.Start.Add(time.Duration(i)*time.Minute)
		full.Sittings = append(full.Sittings, x)
	}
	inOrder(full)
	r := newReport(t, full, report.Options{Only: report.PartWall})
	if n := len(r.Wall.Weeks[1][2].Entries); n != 31 {
		t.Errorf("%d entries", n)
	}
	if html := string(written(t, r, report.FormHTML)); strings.Count(html, "Alder Board") != 30 {
		t.Errorf("%d on the page: that one has room for all", strings.Count(html, "Alder Board"))
	}
	written(t, r, report.FormPDF)
}

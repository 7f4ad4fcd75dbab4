package report_test

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"convenor/calendar"
	"convenor/calendar/report"
)

// inOrder puts a snapshot's sittings into order of time.
func inOrder(s *calendar.Snapshot) {
	slices.SortStableFunc(s.Sittings, func(a, b calendar.Sitting) int {
		if c := a.Start.Compare(b.Start); c != 0 {
			return c
		}
		return strings.Compare(a.Meeting, b.Meeting)
	})
}

// secret is in every title that is typed in a drawn county, and nowhere else.
const secret = "Xyzzy"

// drawnCounty is the county with any sittings put in.
func drawnCounty(rt *rapid.T, tb testing.TB) *calendar.Snapshot {
	s := county(tb)
	for i := range s.Sittings {
		s.Sittings[i].Title = secret + " typed"
	}
	for i := range rapid.IntRange(0, 12).Draw(rt, "more") {
		at := time.Date(2027, 3, 1+rapid.IntRange(-330, 58).Draw(rt, "day"), rapid.IntRange(0, 23).Draw(rt, "hour"), rapid.IntRange(0, 59).Draw(rt, "minute"), 0, 0, time.UTC)
		x := calendar.Sitting{Occurrence: calendar.Occurrence{Meeting: fmt.Sprint("d", i), Original: at, Start: at, End: at.Add(time.Duration(rapid.IntRange(0, 600).Draw(rt, "length")) * time.Minute),
			Title: secret + fmt.Sprint(i), Organiser: secret, InDoubt: secret, Place: rapid.SampledFrom([]string{"", "Alderton", "Teams", secret + " Hall"}).Draw(rt, "place"),
			Status:  rapid.SampledFrom([]calendar.Status{calendar.StatusConfirmed, calendar.StatusTentative, calendar.StatusCancelled}).Draw(rt, "status"),
			Private: rapid.IntRange(0, 5).Draw(rt, "private") == 0}}
		if b := rapid.IntRange(-1, 2).Draw(rt, "body"); b >= 0 && !x.Private {
			x.Of, x.Bodies = []*calendar.Body{&s.Register.Bodies[b]}, []string{s.Register.Bodies[b].Name}
		}
		for o := range s.Register.Officers {
			if rapid.Bool().Draw(rt, "goes") {
				x.Expected = append(x.Expected, calendar.Attendance{Officer: &s.Register.Officers[o]})
			}
		}
		s.Sittings = append(s.Sittings, x)
	}
	inOrder(s)
	return s
}

// TestNothingTypedIsEverShared holds for any calendar that a report made safe has no typed
// word, in its model and in every form that can be read as text, and that it says the same
// figures as one that is not.
func TestNothingTypedIsEverShared(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		s := drawnCounty(rt, t)
		open, safe := newReport(t, s, report.Options{}), newReport(t, s, report.Options{Safe: true})
		if text := fmt.Sprintf("%+v", *safe); strings.Contains(text, secret) {
			rt.Fatalf("the report holds what somebody typed: %.80s", text[strings.Index(text, secret):])
		}
		for _, f := range []report.Form{report.FormHTML, report.FormCSV} {
			if bytes.Contains(written(t, safe, f), []byte(secret)) {
				rt.Fatalf("%s holds what somebody typed", f)
			}
		}
		for _, id := range []string{"systems", "officers", "bodies", "trend", "miles"} {
			if a, b := rows(section(t, open, id).Tables[0]), rows(section(t, safe, id).Tables[0]); !slices.Equal(a, b) {
				rt.Fatalf("%s: %q and %q", id, a, b)
			}
		}
		if a, b := len(section(t, open, "clashes").Tables[0].Rows), len(section(t, safe, "clashes").Tables[0].Rows); a != b {
			rt.Fatalf("%d and %d clashes", a, b)
		}
	})
}

// TestAnyMonthCanBeWritten holds for any calendar that every form can be written, twice
// alike, and that the long table has five fields a line.
func TestAnyMonthCanBeWritten(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		r := newReport(t, drawnCounty(rt, t), report.Options{DayPence: rapid.IntRange(0, 2).Draw(rt, "cost") * 1000})
		forms := []report.Form{report.FormHTML, report.FormCSV}
		if rapid.IntRange(0, 4).Draw(rt, "paper") == 0 { // printing takes longest
			forms = append(forms, report.FormPDF)
		}
		for _, f := range forms {
			if a, b := written(t, r, f), written(t, r, f); !bytes.Equal(a, b) {
				rt.Fatalf("%s differs from itself", f)
			}
		}
		lines, err := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(written(t, r, report.FormCSV), []byte("\uFEFF")))).ReadAll()
		if err != nil {
			rt.Fatal(err)
		}
		for _, line := range lines[1:] {
			if len(line) != 5 || line[0] != "2027-03" || line[1] == "" || line[2] == "" || line[3] == "" {
				rt.Fatalf("%q", line)
			}
		}
	})
}

// TestTheLongTableIsForMachines holds its mark, its line ends, its head, and that a row
// that its name does not tell from others is numbered.
func TestTheLongTableIsForMachines(t *testing.T) {
	text := string(written(t, newReport(t, county(t), report.Options{}), report.FormCSV))
	if !strings.HasPrefix(text, "\uFEFFMonth,Section,Row,Measure,Value\r\n") || strings.Count(text, "\n") != strings.Count(text, "\r\n") {
		t.Errorf("%.60q", text)
	}
	for _, want := range []string{"2027-03,Systems,Alder,Days,1.4\r\n", "2027-03,Clashes,2027-03-10,Who,DASS\r\n"} {
		if !strings.Contains(text, want) {
			t.Errorf("no row by its name: %q", want)
		}
	}
	text = string(written(t, newReport(t, crowded(t, 40), report.Options{}), report.FormCSV)) // two clashes on one day
	for _, want := range []string{"2027-03,Clashes,1,When,2027-03-01\r\n", "2027-03,Clashes,41,Who,DASS\r\n"} {
		if !strings.Contains(text, want) {
			t.Errorf("rows of one day are not numbered: no %q", want)
		}
	}
}

// TestBarsAreAsLongAsTheirFigures holds that on the page a bar's parts are in proportion,
// within what a tenth of a unit can show.
func TestBarsAreAsLongAsTheirFigures(t *testing.T) {
	r := newReport(t, county(t), report.Options{})
	page := string(written(t, r, report.FormHTML))
	svg := page[strings.Index(page, "<svg"):strings.Index(page, "</svg>")]
	var wide []float64
	for _, m := range regexp.MustCompile(`<rect x="[\d.]+" y="[\d.]+" width="([\d.]+)" height="22.0"`).FindAllStringSubmatch(svg, -1) {
		v, err := strconv.ParseFloat(m[1], 64)
		if err != nil {
			t.Fatal(err)
		}
		wide = append(wide, v)
	}
	var lengths []float64
	for _, b := range section(t, r, "systems").Charts[0].Bars {
		for _, v := range b.Parts {
			if v > 0 {
				lengths = append(lengths, v)
			}
		}
	}
	if len(wide) != len(lengths) || len(wide) == 0 {
		t.Fatalf("%d bars for %d figures", len(wide), len(lengths))
	}
	unit := wide[0] / lengths[0]
	for i := range wide {
		if d := wide[i] - lengths[i]*unit; d > 0.3 || d < -0.3 {
			t.Errorf("%v is drawn %v wide, not %v", lengths[i], wide[i], lengths[i]*unit)
		}
	}
}

// TestChartsSayInWordsWhatTheyShow holds that each figure of a chart is in its description.
func TestChartsSayInWordsWhatTheyShow(t *testing.T) {
	r := newReport(t, county(t), report.Options{})
	for _, id := range []string{"systems", "trend"} {
		c := section(t, r, id).Charts[0]
		for _, b := range c.Bars {
			if words := fmt.Sprintf("%.1f", b.Total()); !strings.Contains(c.Describe, words) {
				t.Errorf("%s: %s of %s is not in %q", id, words, b.Label, c.Describe)
			}
		}
	}
}

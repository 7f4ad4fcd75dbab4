package report_test

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"convenor/calendar"
	"convenor/calendar/clash"
	"convenor/calendar/report"
)

// section gives a section by id.
func section(tb testing.TB, r *report.Report, id string) report.Section {
	tb.Helper()
	for _, s := range r.Sections {
		if s.ID == id {
			return s
		}
	}
	tb.Fatalf("no section %s", id)
	return report.Section{}
}

// rows writes a table's rows, cells parted by bars.
func rows(t report.Table) []string {
	var list []string
	for _, row := range t.Rows {
		var cells []string
		for _, c := range row.Cells {
			cells = append(cells, c.String())
		}
		list = append(list, strings.Join(cells, "|"))
	}
	return list
}

func wantRows(t *testing.T, table report.Table, want ...string) {
	t.Helper()
	if got := strings.Join(rows(table), "\n"); got != strings.Join(want, "\n") {
		t.Errorf("%s is\n%s\nwant\n%s", table.Name, got, strings.Join(want, "\n"))
	}
}

// TestAMonthsFigures holds every section's figures of a month reckoned by hand.
func TestAMonthsFigures(t *testing.T) {
	r := newReport(t, county(t), report.Options{})
	// Board: 2 officers, 2 h and 3 h of preparation each; HWB: 1 counting officer, 2 h and 3 h.
	wantRows(t, section(t, r, "systems").Tables[0], "Alder|1.4|4.00|6.00|1|below 8–12", "Council-wide|0.7|2.00|3.00|1|no band", "Total|2.0|6.00|9.00|2|")
	wantRows(t, section(t, r, "officers").Tables[0], "DASS|1.4|4.00|6.00|2|6%", "DPH|0.7|2.00|3.00|1|3%", "Total|2.0|6.00|9.00|2|")
	wantRows(t, section(t, r, "bodies").Tables[0], "Alder Board|1.4|4.00|6.00|1|A", "HWB|0.7|2.00|3.00|1|Council", "Total|2.0|6.00|9.00|2|")
	wantRows(t, section(t, r, "clashes").Tables[0], "Wed 10 Mar 2027|DASS|overlap|10:00–12:00 Alder Board|11:00–12:00 @Optician|11:00–12:00: 1 h in two places|open|")
	wantRows(t, section(t, r, "miles").Tables[0], "DASS|1|40.0|1.0|£18.00", "DPH|1|40.0|1.0|£18.00", "Total|2|80.0|2.0|£36.00")
	wantRows(t, section(t, r, "milestones").Tables[0], "BCF return|Tue 20 Apr 2027|HWB, Wed 14 Apr 2027||none is known")
	next := rows(section(t, r, "next").Tables[0])
	if len(next) == 0 || next[0] != "Wed 14 Apr 2027|clash|DASS|Alder Board and HWB: 11:00–12:00: 1 h in two places" {
		t.Errorf("next month is %q", next)
	}
	text := strings.Join(r.Summary, " ")
	for _, want := range []string{"6.0 hours", "preparation 9.0", "2.0 days of 7.4 hours", "half of it these are 1.4 days", "as much again 2.6"} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in %q", want, text)
		}
	}
}

// TestTheTrendHasTwelveMonthsAndSaysWhatEnded holds the months, the mean and the merger.
func TestTheTrendHasTwelveMonthsAndSaysWhatEnded(t *testing.T) {
	s := section(t, newReport(t, county(t), report.Options{}), "trend")
	got := rows(s.Tables[0])
	if len(got) != 13 || !strings.HasPrefix(got[0], "April 2026|") || got[10] != "February 2027|0.0|0.8|0.0|0.8" || got[11] != "March 2027|1.4|0.0|0.7|2.0" {
		t.Errorf("%q", got)
	}
	if len(s.Text) != 1 || !strings.Contains(s.Text[0], "Beech ended on Sun 28 Feb 2027 and became A") {
		t.Errorf("%q", s.Text)
	}
	if c := s.Charts[0]; len(c.Bars) != 12 || !strings.Contains(c.Describe, "March 2027 2.0") {
		t.Errorf("%+v", c)
	}
}

// TestWhatGaveWayIsTold holds a settled clash, its ruling and the ledger, and that the
// reason goes where the report is safe to share.
func TestWhatGaveWayIsTold(t *testing.T) {
	before := county(t)
	found := clash.Find(before, clash.Query{Span: march.Span()})
	if len(found) != 1 {
		t.Fatalf("%d clashes", len(found))
	}
	after := county(t)
	after.Sittings[2].Expected = nil
	after.Rulings = []calendar.Ruling{{Decision: calendar.Decision{Clash: found[0].ID, Officer: "Pat Doe", Keep: calendar.SideA, Deputy: "Sam Roe", Reason: "sees the dentist",
		A: calendar.DecidedSitting{ID: found[0].A.ID().String(), Start: found[0].A.Start, End: found[0].A.End},
		B: calendar.DecidedSitting{ID: found[0].B.ID().String(), Start: found[0].B.Start, End: found[0].B.End}}}}
	for safe, want := range map[bool]string{false: "@Optician; DPH went (sees the dentist)", true: "Personal; DPH went"} {
		s := section(t, newReport(t, after, report.Options{Undecided: before, Safe: safe}), "clashes")
		got := rows(s.Tables[0])
		if len(got) != 1 || !strings.HasSuffix(got[0], "settled|"+want) || !strings.Contains(s.Text[0], "0 clashes are open, 1 settled") {
			t.Errorf("%q, %q", got, s.Text)
		}
		if len(s.Tables) != 2 || !strings.HasPrefix(rows(s.Tables[1])[0], "Alder|1|0|0") {
			t.Errorf("the ledger is %+v", s.Tables)
		}
	}
}

// TestSafeLeavesNothingFromADiary holds for every form that no typed title is in it, that
// the figures are the same, and that the snapshot given is not written to.
func TestSafeLeavesNothingFromADiary(t *testing.T) {
	s := county(t)
	open, safe := newReport(t, s, report.Options{}), newReport(t, s, report.Options{Safe: true})
	if s.Sittings[2].Title != "@Optician" {
		t.Error("the snapshot was written to")
	}
	for _, f := range []report.Form{report.FormHTML, report.FormCSV} {
		if text := string(written(t, safe, f)); strings.Contains(text, "Optician") || strings.Contains(text, "Bloggs") || !strings.Contains(text, "Personal") {
			t.Errorf("%s holds what somebody typed, or no word in its place", f)
		}
		if text := string(written(t, open, f)); !strings.Contains(text, "Optician") {
			t.Errorf("%s that is not for sharing leaves titles out", f)
		}
	}
	for _, id := range []string{"systems", "officers", "miles", "trend"} {
		if a, b := rows(section(t, open, id).Tables[0]), rows(section(t, safe, id).Tables[0]); strings.Join(a, "\n") != strings.Join(b, "\n") {
			t.Errorf("%s: %q and %q", id, a, b)
		}
	}
}

// TestCostIsShownOnlyWhenAsked holds that there is none by default.
func TestCostIsShownOnlyWhenAsked(t *testing.T) {
	if text := string(written(t, newReport(t, county(t), report.Options{}), report.FormCSV)); strings.Contains(text, "Cost") {
		t.Error("a cost nobody asked for")
	}
	r := newReport(t, county(t), report.Options{DayPence: 74000})
	wantRows(t, section(t, r, "systems").Tables[0], "Alder|1.4|4.00|6.00|1|£1,000.00|below 8–12", "Council-wide|0.7|2.00|3.00|1|£500.00|no band", "Total|2.0|6.00|9.00|2|£1,500.00|")
}

// TestAReportNeedsItsTwelveMonths holds the error for a snapshot that is too short.
func TestAReportNeedsItsTwelveMonths(t *testing.T) {
	s := county(t)
	s.Span = march.Span()
	if _, err := report.New(s, march, report.Options{}); !errors.Is(err, calendar.ErrInvalid) {
		t.Errorf("%v", err)
	}
}

// TestAMonthWithoutAnythingIsStillAReport holds every form of a month in which nobody meets.
func TestAMonthWithoutAnythingIsStillAReport(t *testing.T) {
	s := county(t)
	s.Sittings = nil
	r := newReport(t, s, report.Options{DayPence: 1})
	for _, f := range report.Forms() {
		if len(written(t, r, f)) == 0 {
			t.Errorf("%s is empty", f)
		}
	}
	empty := &calendar.Snapshot{Register: &calendar.Register{}, Span: report.Span(march)}
	for _, f := range report.Forms() {
		written(t, newReport(t, empty, report.Options{Safe: true}), f)
	}
}

// TestTheSameDataGiveTheSameBytes holds that no form says when it was made.
func TestTheSameDataGiveTheSameBytes(t *testing.T) {
	for _, f := range report.Forms() {
		first := written(t, newReport(t, county(t), report.Options{}), f)
		for range 4 {
			if !bytes.Equal(first, written(t, newReport(t, county(t), report.Options{}), f)) {
				t.Errorf("%s differs", f)
				break
			}
		}
	}
}

// TestAFileNameSaysTheForm holds the endings.
func TestAFileNameSaysTheForm(t *testing.T) {
	for path, want := range map[string]report.Form{"a.pdf": "pdf", "b/C.XLSX": "xlsx", "x.htm": "html", "x.html": "html", "x.csv": "csv"} {
		if f, err := report.FormOf(path); f != want || err != nil {
			t.Errorf("%s: %s, %v", path, f, err)
		}
	}
	for _, path := range []string{"a", "a.doc", "pdf"} {
		if _, err := report.FormOf(path); !errors.Is(err, calendar.ErrInvalid) {
			t.Errorf("%s: %v", path, err)
		}
	}
	if err := (&report.Report{}).Write(&bytes.Buffer{}, "doc"); !errors.Is(err, calendar.ErrInvalid) {
		t.Errorf("%v", err)
	}
}

// TestTheWallHasWholeWeeks holds the days, the bank holidays and the mark of a clash.
func TestTheWallHasWholeWeeks(t *testing.T) {
	w := newReport(t, county(t), report.Options{}).Wall
	if len(w.Weeks) != 5 || w.Weeks[0][0].On != calendar.NewDate(2027, 3, 1) || w.Weeks[4][2].Inside != true || w.Weeks[4][3].Inside {
		t.Fatalf("%+v", w)
	}
	if d := w.Weeks[3][4]; d.Closed != "Good Friday" {
		t.Errorf("%+v", d)
	}
	d := w.Weeks[1][2]
	if len(d.Entries) != 2 || !d.Entries[0].Clash || d.Entries[0].Time != "10:00" || d.Entries[0].Name != "Alder Board" {
		t.Errorf("%+v", d)
	}
}

// busyYear is a year of so many sittings of 60 bodies.
func busyYear(tb testing.TB, n int) *calendar.Snapshot {
	s := county(tb)
	r := s.Register
	r.Bodies, s.Sittings = nil, nil
	for i := range 60 {
		r.Bodies = append(r.Bodies, calendar.Body{Name: fmt.Sprintf("Body %02d", i), Kind: calendar.Kinds()[i%11], System: []string{"A", "B", ""}[i%3], Venue: []string{"Alderton", ""}[i%2]})
	}
	for i := range 40 {
		r.Officers = append(r.Officers, calendar.Officer{Name: fmt.Sprintf("Officer %02d", i), Post: "DCS"})
	}
	step := s.Span.Length() / time.Duration(n)
	for i := range n {
		at := s.Span.Start.Add(time.Duration(i) * step).Truncate(time.Minute)
		b := &r.Bodies[i%60]
		x := calendar.Sitting{Occurrence: calendar.Occurrence{Meeting: fmt.Sprintf("m%06d", i), Original: at, Start: at, End: at.Add(time.Hour), Title: b.Name,
			Status: calendar.StatusConfirmed, Bodies: []string{b.Name}}, Of: []*calendar.Body{b}}
		for k := range 3 {
			x.Expected = append(x.Expected, calendar.Attendance{Officer: &r.Officers[(i*3+k)%len(r.Officers)]})
		}
		s.Sittings = append(s.Sittings, x)
	}
	return s
}

// BenchmarkReport measures a month's report out of a year of 100,000 sittings, its making
// and each form.
func BenchmarkReport(b *testing.B) {
	s := busyYear(b, 100_000)
	r := newReport(b, s, report.Options{})
	b.Logf("%d clashes open", len(section(b, r, "clashes").Tables[0].Rows))
	b.Run("new", func(b *testing.B) {
		for b.Loop() {
			newReport(b, s, report.Options{Safe: true})
		}
	})
	for _, f := range report.Forms() {
		b.Run(string(f), func(b *testing.B) {
			for b.Loop() {
				written(b, r, f)
			}
		})
	}
}

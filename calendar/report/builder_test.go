package report_test

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"testing"
	"time"

	"convenor/assets"
	"convenor/calendar"
	"convenor/calendar/report"
)

var update = flag.Bool("update", false, "write the golden files anew")

var march = calendar.Month{Year: 2027, Month: time.March}

// fonts are those of the product.
func fonts() report.Fonts {
	regular, bold := assets.Fonts()
	return report.Fonts{Regular: regular, Bold: bold}
}

// county is a council in two systems of which one ended, with a busy March and a clash in
// April. Titles hold what a spreadsheet or a browser could trip over.
func county(tb testing.TB) *calendar.Snapshot {
	tb.Helper()
	pre := 2.0
	r := &calendar.Register{
		Council: calendar.Council{Name: "Penshire & District", Base: "Shire House"},
		Systems: []calendar.System{{Code: "A", Name: "Alder", Share: 0.6},
			{Code: "B", Name: "Beech", Share: 0.4, Validity: calendar.Validity{To: calendar.NewDate(2027, 2, 28)}, Successor: "A"}},
		Venues:   []calendar.Venue{{Name: "Shire House"}, {Name: "Alderton"}},
		Journeys: []calendar.Journey{{From: "Shire House", To: "Alderton", Miles: 20}},
		Bodies: []calendar.Body{{Name: "Alder Board", Kind: calendar.KindICBBoard, System: "A", Venue: "Alderton"},
			{Name: "=Beech <Place>", Kind: calendar.KindPlace, System: "B", PrepFactor: &pre}, {Name: "HWB", Kind: calendar.KindHWB}},
		Officers: []calendar.Officer{{Name: "Pat Doe", Post: "DASS"}, {Name: "Sam Roe", Post: "DPH"}, {Name: "Cllr Pike"}},
		Rates:    []calendar.Rate{{Kind: "mileage", PencePerMile: 45}},
		Overlays: []calendar.Overlay{{Kind: "milestone", Name: "BCF return", From: calendar.NewDate(2027, 4, 20), To: calendar.NewDate(2027, 4, 20)}},
	}
	s := &calendar.Snapshot{Register: r, Span: report.Span(march),
		Holidays: calendar.NewHolidays(map[calendar.Date]string{calendar.NewDate(2027, 3, 26): "Good Friday", calendar.NewDate(2027, 3, 29): "Easter Monday"})}
	add := func(body, title, start string, minutes int, officers ...int) {
		at, err := time.ParseInLocation("2006-01-02 15:04", start, calendar.London())
		if err != nil {
			tb.Fatal(err)
		}
		at = at.UTC()
		x := calendar.Sitting{Occurrence: calendar.Occurrence{Meeting: "m" + title, Original: at, Start: at, End: at.Add(time.Duration(minutes) * time.Minute),
			Title: title, Status: calendar.StatusConfirmed, Changed: time.Date(2027, 2, 1, 9, 0, 0, 0, time.UTC)}}
		if body != "" {
			b, err := r.Body(body)
			if err != nil {
				tb.Fatal(err)
			}
			x.Bodies, x.Of = []string{body}, []*calendar.Body{b}
		}
		for _, o := range officers {
			x.Expected = append(x.Expected, calendar.Attendance{Officer: &r.Officers[o]})
		}
		s.Sittings = append(s.Sittings, x)
	}
	add("=Beech <Place>", "place", "2027-02-03 10:00", 60, 0, 1)
	add("Alder Board", "board with J. Bloggs", "2027-03-10 10:00", 120, 0, 1)
	add("", "@Optician", "2027-03-10 11:00", 60, 0)
	add("HWB", "hwb", "2027-03-17 14:00", 120, 0, 2)
	add("Alder Board", "board", "2027-04-14 10:00", 120, 0)
	add("HWB", "hwb", "2027-04-14 11:00", 120, 0, 2)
	return s
}

// newReport makes the report of March.
func newReport(tb testing.TB, s *calendar.Snapshot, o report.Options) *report.Report {
	tb.Helper()
	o.Fonts = fonts()
	r, err := report.New(s, march, o)
	if err != nil {
		tb.Fatal(err)
	}
	return r
}

// written gives a report in a form.
func written(tb testing.TB, r *report.Report, f report.Form) []byte {
	tb.Helper()
	var b bytes.Buffer
	if err := r.Write(&b, f); err != nil {
		tb.Fatal(err)
	}
	return b.Bytes()
}

// golden compares bytes with a file under testdata.
func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.MkdirAll("testdata", 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s is not as it was; look at the difference, and run with -update if it is right:\n%s", name, got)
	}
}

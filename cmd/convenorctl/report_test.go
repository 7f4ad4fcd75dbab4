package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/ledongthuc/pdf"
)

// TestSafeToShare is the second half of the director's walk: a month's report that may be
// passed on, in every form, with what a form needs to be found one's way in.
func TestSafeToShare(t *testing.T) {
	tr := newSample(t)
	for _, name := range []string{"safe.pdf", "safe.html", "safe.csv", "safe.xlsx"} {
		tr.must("report", "--month", "2027-01", "--safe", "-o", tr.path(name))
	}
	tr.must("report", "--month", "2027-01", "-o", tr.path("open.html"))
	text := map[string]string{"safe.html": tr.content("safe.html"), "safe.csv": tr.content("safe.csv"), "safe.pdf": tr.printed("safe.pdf")}
	for name, is := range text {
		for _, never := range []string{"Dentist", "Budget"} {
			if strings.Contains(is, never) {
				t.Errorf("%s holds %q", name, never)
			}
		}
		for _, want := range []string{"Personal", "19.2", "C Place Partnership"} {
			if !strings.Contains(is, want) {
				t.Errorf("%s has no %q", name, want)
			}
		}
	}
	if first, _, _ := strings.Cut(text["safe.pdf"], "Page 1 of"); !strings.Contains(first, "What the figures rest on") || !strings.Contains(first, "A day is 7.4 hours") || strings.Contains(first, "Twelve months") {
		t.Error("the first page is not one, or does not say at its foot what it rests on")
	}
	if is := tr.content("open.html"); !strings.Contains(is, "Budget briefing") || strings.Contains(is, "Dentist") {
		t.Error("a report for oneself leaves titles out, or knows a private one")
	}
	for _, want := range []string{`<html lang="en-GB">`, "<h1>Officer days and clashes, January 2027</h1>", `<h2 id="systems">`, `<th scope="col">System</th>`, `<th scope="row">North Wealdshire</th>`} {
		if !strings.Contains(text["safe.html"], want) {
			t.Errorf("the page has no %s", want)
		}
	}
	if !strings.Contains(text["safe.csv"], "2027-01,Systems,North Wealdshire,Days,8.1\r\n") {
		t.Error("the table has no days of North Wealdshire")
	}
}

// content gives a file of the trial as text.
func (tr *trial) content(name string) string {
	tr.t.Helper()
	b, err := os.ReadFile(tr.path(name))
	if err != nil {
		tr.t.Fatal(err)
	}
	return string(b)
}

// printed gives the text of a PDF of the trial, after a look at its title, language and
// bookmarks; by pdftotext where that is there, which reads subset fonts best.
func (tr *trial) printed(name string) string {
	tr.t.Helper()
	file, doc, err := pdf.Open(tr.path(name))
	if err != nil {
		tr.t.Fatal(err)
	}
	defer file.Close()
	if doc.Trailer().Key("Root").Key("Lang").Text() != "en-GB" || len(doc.Outline().Child) < 3 ||
		!strings.Contains(doc.Trailer().Key("Info").Key("Title").Text(), "January 2027") {
		tr.t.Errorf("%s has no title, language or bookmarks", name)
	}
	if program, err := exec.LookPath("pdftotext"); err == nil {
		out, err := exec.Command(program, "-layout", tr.path(name), "-").Output()
		if err != nil {
			tr.t.Fatal(err)
		}
		return string(out)
	}
	text, err := doc.GetPlainText()
	if err != nil {
		tr.t.Fatal(err)
	}
	var b bytes.Buffer
	if _, err := b.ReadFrom(text); err != nil {
		tr.t.Fatal(err)
	}
	return b.String()
}

// TestAYearsReports holds that a year makes twelve files, a financial one from April, and
// that the same data give the same bytes.
func TestAYearsReports(t *testing.T) {
	tr := newSample(t)
	tr.must("report", "--year", "2026-27", "--form", "csv", "-o", tr.path("year"))
	tr.must("report", "--year", "2027", "--form", "html", "-o", tr.path("year"))
	files, err := filepath.Glob(tr.path("year", "report-*"))
	if err != nil || len(files) != 24 || filepath.Base(files[0]) != "report-2026-04.csv" {
		t.Fatalf("%d files, %v: %q", len(files), err, files)
	}
	first := tr.content("year/report-2027-01.html")
	tr.must("--now", "2028-01-01T00:00:00Z", "report", "--month", "2027-01", "-o", tr.path("again.html"))
	if tr.content("again.html") != first {
		t.Error("the same data give another report later on")
	}
}

// TestDuplicatedBusinessIsInTheReportWhereAgendasAreKnown holds the section, which is not
// there without agendas.
func TestDuplicatedBusinessIsInTheReportWhereAgendasAreKnown(t *testing.T) {
	tr := newSample(t)
	tr.must("report", "--month", "2027-01", "-o", tr.path("before.html"))
	for _, name := range []string{"agenda-hwb-2027-01-13.txt", "agenda-n-icb-2027-01-14.txt", "agenda-n-icp-2027-01-20.txt"} {
		tr.must("import", "--matches", "accept", tr.sample(name))
	}
	tr.must("report", "--month", "2027-01", "-o", tr.path("after.html"))
	if strings.Contains(tr.content("before.html"), "Duplicated business") {
		t.Error("business is compared that nobody knows")
	}
	if is := tr.content("after.html"); !strings.Contains(is, "Of 20 items on agendas 8 are standing; of the 12 others 8 stand on several tables") ||
		!strings.Contains(is, "would save 7.5 hours, 1.0 officer-days") {
		t.Error("the report does not say what stands on several tables")
	}
}

// TestReportsThatCannotBe holds what is wrong use and what cannot be written.
func TestReportsThatCannotBe(t *testing.T) {
	tr := newSample(t)
	for _, c := range []struct {
		args   []string
		status int
		says   string
	}{
		{[]string{"-o", "x.pdf"}, exitUse, "say when"},
		{[]string{"--month", "2027-13", "-o", "x.pdf"}, exitUse, "not a month"},
		{[]string{"--month", "2027-01", "-o", "x.doc"}, exitUse, ".pdf"},
		{[]string{"--year", "27", "-o", "x"}, exitUse, "not a year"},
		{[]string{"--year", "2026-28", "-o", "x"}, exitUse, "ends in 27"},
		{[]string{"--month", "2027-01", "--year", "2027", "-o", "x.pdf"}, exitUse, "year"},
		{[]string{"--month", "2027-01", "--day-cost=-1", "-o", "x.pdf"}, exitUse, "no price"},
		{[]string{"--month", "2027-01", "-o", tr.path("nowhere", "x.pdf")}, exitNot, "no folder"},
	} {
		if status, _, errs := tr.do(append([]string{"report"}, c.args...)...); status != c.status || !strings.Contains(errs, c.says) {
			t.Errorf("%q: status %d, %q", c.args, status, errs)
		}
	}
}

// TestAPageToPrint holds the wall and the clash sheet on the console, safe ones too, and
// that they are no workbook.
func TestAPageToPrint(t *testing.T) {
	tr := newSample(t)
	for only, heading := range map[string]string{"wall": "Month wall", "clash-sheet": "Clash sheet"} {
		tr.must("report", "--month", "2027-01", "--only", only, "--safe", "-o", tr.path(only+".html"))
		tr.must("report", "--month", "2027-01", "--only", only, "-o", tr.path(only+".pdf"))
		if is := tr.content(only + ".html"); !strings.Contains(is, ">"+heading) || strings.Contains(is, "Days by system") || strings.Contains(is, "Budget") {
			t.Errorf("%s is not that page alone, or not safe", only)
		}
		if status, _, errs := tr.do("report", "--month", "2027-01", "--only", only, "-o", tr.path("x.csv")); status != exitNot || !strings.Contains(errs, "for printing") {
			t.Errorf("status %d, %q", status, errs)
		}
	}
	if status, _, errs := tr.do("report", "--month", "2027-01", "--only", "cover", "-o", tr.path("x.pdf")); status != exitUse || !strings.Contains(errs, "wall") {
		t.Errorf("status %d, %q", status, errs)
	}
}

// TestAReportTellsOfMilestonesOfTheYear holds that those months ahead are in it.
func TestAReportTellsOfMilestonesOfTheYear(t *testing.T) {
	tr := newSample(t)
	tr.must("register", "import", tr.write("m.json", `{"overlays": [{"kind": "milestone", "name": "BCF plan", "from": "2027-09-30", "to": "2027-09-30"}]}`))
	tr.must("report", "--month", "2027-01", "-o", tr.path("r.csv"))
	if is := tr.content("r.csv"); !strings.Contains(is, `2027-01,Milestones,BCF plan,Board in time,"Health and Wellbeing Board, Wed 13 Jan 2027"`) {
		t.Errorf("%s", is)
	}
}

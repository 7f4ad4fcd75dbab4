package report_test

import (
	"archive/zip"
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"regexp"
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"
	"github.com/ledongthuc/pdf"
	"github.com/xuri/excelize/v2"

	"convenor/calendar"
	"convenor/calendar/report"
)

// TestHTMLAndCSVAreAsTheyWere holds both forms as a whole.
func TestHTMLAndCSVAreAsTheyWere(t *testing.T) {
	r := newReport(t, county(t), report.Options{})
	golden(t, "march.html", written(t, r, report.FormHTML))
	golden(t, "march.csv", written(t, r, report.FormCSV))
}

// TestHTMLHoldsToTheRules holds what can be told of WCAG 2.2 AA without a browser: a
// language, a title, headings without gaps, ids used once, links that lead somewhere,
// tables with captions and header cells, charts with words, no scripts, nothing fetched.
func TestHTMLHoldsToTheRules(t *testing.T) {
	page := written(t, newReport(t, county(t), report.Options{}), report.FormHTML)
	d, err := goquery.NewDocumentFromReader(bytes.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	if lang, _ := d.Find("html").Attr("lang"); lang != "en-GB" || d.Find("title").First().Text() == "" || d.Find("main, header, nav, footer").Length() != 4 {
		t.Error("no language, title or landmarks")
	}
	if d.Find("script, link, img, iframe, style[src]").Length() != 0 || regexp.MustCompile(`(?:src|@import|url\()`).Match(page) {
		t.Error("something is fetched or run")
	}
	level := 0
	d.Find("h1, h2, h3, h4").Each(func(_ int, h *goquery.Selection) {
		is := int(goquery.NodeName(h)[1] - '0')
		if is > level+1 {
			t.Errorf("heading %q jumps to level %d", h.Text(), is)
		}
		level = is
	})
	ids := map[string]bool{}
	d.Find("[id]").Each(func(_ int, s *goquery.Selection) {
		id, _ := s.Attr("id")
		if ids[id] {
			t.Errorf("id %s is there twice", id)
		}
		ids[id] = true
	})
	d.Find("a, [aria-labelledby]").Each(func(_ int, s *goquery.Selection) {
		for id := range strings.FieldsSeq(s.AttrOr("aria-labelledby", strings.TrimPrefix(s.AttrOr("href", ""), "#"))) {
			if !ids[id] {
				t.Errorf("nothing has the id %q", id)
			}
		}
	})
	tables, charts := d.Find("table"), d.Find("svg")
	if tables.Length() < 6 || charts.Length() != 2 {
		t.Errorf("%d tables, %d charts", tables.Length(), charts.Length())
	}
	tables.Each(func(_ int, s *goquery.Selection) {
		if s.Find("caption").Text() == "" || s.Find("thead th").Length() == 0 || s.Find("th:not([scope])").Length() > 0 {
			t.Errorf("a table without caption or headers: %.80s", s.Text())
		}
	})
	charts.Each(func(_ int, s *goquery.Selection) {
		if s.Find("title").Text() == "" || s.Find("desc").Text() == "" || s.AttrOr("role", "") != "img" {
			t.Error("a chart without words")
		}
	})
}

// TestTextIsEscaped holds that names are text in HTML.
func TestTextIsEscaped(t *testing.T) {
	s := county(t)
	s.Sittings[2].Title = `<script>alert("x")</script>`
	s.Register.Systems[0].Name = `A<b>"&`
	page := string(written(t, newReport(t, s, report.Options{}), report.FormHTML))
	if strings.Contains(page, "<script") || strings.Contains(page, "A<b>") {
		t.Error("a name became markup")
	}
}

// TestCSVCannotBecomeAFormula holds the guard for every start that a spreadsheet acts on,
// and that figures stay figures.
func TestCSVCannotBecomeAFormula(t *testing.T) {
	for _, start := range []string{"=", "+", "-", "@", "\t", "\r"} {
		s := county(t)
		s.Sittings[2].Title, s.Register.Bodies[0].Name = start+"1+1", start+"cmd"
		text := written(t, newReport(t, s, report.Options{}), report.FormCSV)
		list, err := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(text, []byte("\uFEFF")))).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		guarded := false
		for _, row := range list {
			for _, cell := range row {
				if cell != "" && strings.ContainsRune("=+-@\t\r", rune(cell[0])) {
					t.Errorf("%q could be a formula", cell)
				}
				guarded = guarded || strings.HasPrefix(cell, "'"+strings.TrimRight(start, "\r"))
			}
		}
		if !guarded {
			t.Errorf("nothing that starts with %q", start)
		}
	}
}

// TestTheWorkbookIsTyped holds figures, dates, frozen heads, charts with words, properties,
// and that nothing in it is a formula.
func TestTheWorkbookIsTyped(t *testing.T) {
	data := written(t, newReport(t, county(t), report.Options{}), report.FormXLSX)
	f, err := excelize.OpenReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for at, want := range map[[2]string]excelize.CellType{{"Systems", "B2"}: excelize.CellTypeUnset, {"Systems", "A2"}: excelize.CellTypeSharedString,
		{"Clashes", "A2"}: excelize.CellTypeUnset, {"Clashes", "E2"}: excelize.CellTypeSharedString} {
		if is, err := f.GetCellType(at[0], at[1]); err != nil || is != want {
			t.Errorf("%v is of type %d, want %d, %v", at, is, want, err)
		}
	}
	if v, _ := f.GetCellValue("Systems", "C2", excelize.Options{RawCellValue: true}); v != "4" {
		t.Errorf("hours %q", v)
	}
	if v, _ := f.GetCellValue("Clashes", "A2"); v != "Wed 10 Mar 2027" {
		t.Errorf("date %q", v)
	}
	for _, sheet := range f.GetSheetList() {
		if panes, err := f.GetPanes(sheet); err != nil || (panes.Freeze != (sheet != "Summary")) {
			t.Errorf("%s: panes %+v, %v", sheet, panes, err)
		}
	}
	props, err := f.GetDocProps()
	if err != nil || props.Created != "2027-02-01T09:00:00Z" || props.Language != "en-GB" || !strings.Contains(props.Title, "March 2027") {
		t.Errorf("%+v, %v", props, err)
	}
	parts := unzip(t, data)
	charts := 0
	for name, text := range parts {
		if strings.HasPrefix(name, "xl/worksheets/") && strings.Contains(text, "<f>") {
			t.Errorf("%s has a formula", name)
		}
		if strings.HasPrefix(name, "xl/charts/chart") {
			charts++
		}
	}
	if drawn := parts["xl/drawings/drawing1.xml"]; charts != 2 || strings.Count(drawn, `descr="`) != 2 {
		t.Errorf("%d charts, drawn as %.200s", charts, drawn)
	}
}

func unzip(t *testing.T, data []byte) map[string]string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	parts := map[string]string{}
	for _, file := range z.File {
		in, err := file.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(in)
		if err != nil {
			t.Fatal(err)
		}
		parts[file.Name] = string(text)
	}
	return parts
}

// TestThePDFCanBeFoundItsWayIn holds title, language, bookmarks, pages, embedded fonts and
// text that can be read out.
func TestThePDFCanBeFoundItsWayIn(t *testing.T) {
	data := written(t, newReport(t, county(t), report.Options{}), report.FormPDF)
	doc, err := pdf.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	root := doc.Trailer().Key("Root")
	if lang := root.Key("Lang").Text(); lang != "en-GB" {
		t.Errorf("language %q", lang)
	}
	if title := doc.Trailer().Key("Info").Key("Title").Text(); title != "Officer days and clashes, March 2027, Penshire & District" {
		t.Errorf("title %q", title)
	}
	var marks []string
	for _, c := range doc.Outline().Child {
		marks = append(marks, c.Title)
	}
	if got := strings.Join(marks, "; "); !strings.HasPrefix(got, "Officer days and clashes, March 2027; Twelve months") || !strings.HasSuffix(got, "Month wall, March 2027; Clash sheet, March 2027") {
		t.Errorf("bookmarks %q", got)
	}
	if n := bytes.Count(data, []byte("/FontFile2")); n != 2 {
		t.Errorf("%d fonts are embedded, want 2", n)
	}
	if doc.NumPage() < 4 || bytes.Contains(data, []byte("{nb}")) {
		t.Errorf("%d pages", doc.NumPage())
	}
}

// TestAPDFNeedsFonts holds the error without.
func TestAPDFNeedsFonts(t *testing.T) {
	r, err := report.New(county(t), march, report.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if err := r.WritePDF(io.Discard); !errors.Is(err, calendar.ErrInvalid) {
		t.Errorf("%v", err)
	}
}

// full is a disk without room.
type full struct{}

func (full) Write([]byte) (int, error) { return 0, errors.New("no room") }

// TestAWriterThatFailsIsTold holds it for every form.
func TestAWriterThatFailsIsTold(t *testing.T) {
	r := newReport(t, county(t), report.Options{})
	for _, f := range report.Forms() {
		if err := r.Write(full{}, f); err == nil || !strings.Contains(err.Error(), "no room") {
			t.Errorf("%s: %v", f, err)
		}
	}
}

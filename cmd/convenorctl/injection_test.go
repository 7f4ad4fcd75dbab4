package main

import (
	"archive/zip"
	"bytes"
	"encoding/csv"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"os"
	"regexp"
	"strings"
	"testing"
)

// injections are titles that a spreadsheet, a browser, a calendar program or a terminal would
// carry out.
var injections = []string{`=cmd|' /C calc'!A0`, "+1+1", "-2+3", "@SUM(1)", "\t=1+1", `=HYPERLINK("https://example.org")`, "<script>alert(1)</script>", `"><img src=x onerror=alert(1)>`,
	"]]><x/>", "&lt;b&gt;", `x\nATTENDEE:mailto:a@example.org\nEND:VEVENT`, `a\;b\,c`, "javascript:alert(1)", "{{7*7}}", "%0d%0aATTENDEE:x", nasty}

// injected makes the sample's database with a sitting of each hostile title on two desks at
// once, so that each stands in clashes too.
func injected(t *testing.T) *trial {
	tr := newSample(t)
	var entries []string
	for i, text := range injections {
		for k := range 2 {
			entries = append(entries, fmt.Sprintf("UID:inj-%d-%d%s\nDTSTART:202701%02dT%02d0000Z\nDURATION:PT2H\nSUMMARY:%s\nLOCATION:%s\nORGANIZER;CN=\"%s\":mailto:a@example.org",
				i, k, text, i+5, 10+k, text, text, strings.ReplaceAll(text, `"`, "'")))
		}
	}
	if status, _, errs := tr.do("import", "--officer", "DASS", tr.write(`=hos"tile<b>.ics`, calendarFile(entries...))); status > exitProblems {
		t.Fatal(errs)
	}
	return tr
}

// TestAnExportedCalendarHasNoPropertyThatATitleMade holds that line breaks and delimiters of a
// title stay in its value (RFC 5545, sections 3.1 and 3.3.11), and that no control characters go out.
func TestAnExportedCalendarHasNoPropertyThatATitleMade(t *testing.T) {
	tr := injected(t)
	tr.must("export", "ics", "--all", "-o", tr.path("out.ics"))
	raw, err := os.ReadFile(tr.path("out.ics"))
	if err != nil {
		t.Fatal(err)
	}
	text := strings.ReplaceAll(string(raw), "\r\n ", "")
	for _, line := range strings.Split(text, "\r\n") {
		if i := strings.IndexFunc(line, func(r rune) bool { return r < ' ' && r != '\t' || r == 0x7f }); i >= 0 {
			t.Errorf("a control character in %q", line)
		}
		if name := regexp.MustCompile(`^[A-Z-]*`).FindString(line); name == "ATTENDEE" || line != "" && name == "" {
			t.Errorf("a title made a line: %q", line)
		}
	}
	if begins, ends := strings.Count(text, "\r\nBEGIN:VEVENT\r\n"), strings.Count(text, "\r\nEND:VEVENT\r\n"); begins != ends || begins < 2*len(injections) {
		t.Errorf("%d entries begin and %d end", begins, ends)
	}
}

// TestNoReportCarriesATitleOut holds it of each form in which a report is written.
func TestNoReportCarriesATitleOut(t *testing.T) {
	tr := injected(t)
	for _, ending := range []string{"html", "csv", "xlsx", "pdf"} {
		tr.must("report", "--month", "2027-01", "-o", tr.path("r."+ending))
	}
	page, err := os.ReadFile(tr.path("r.html"))
	if err != nil {
		t.Fatal(err)
	}
	for _, bad := range []string{"<script>alert", "<img src=x", `href="javascript:`, "]]><x/>"} {
		if bytes.Contains(page, []byte(bad)) {
			t.Errorf("the page has %s", bad)
		}
	}
	if !bytes.Contains(page, []byte("&lt;script&gt;")) {
		t.Error("the page does not show the hostile title at all")
	}
	table, err := os.Open(tr.path("r.csv"))
	if err != nil {
		t.Fatal(err)
	}
	defer table.Close()
	for r := csv.NewReader(table); ; {
		r.FieldsPerRecord = -1
		row, err := r.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		for _, cell := range row {
			if cell != "" && strings.ContainsAny(cell[:1], "=+-@\t\r") && !regexp.MustCompile(`^-?[\d.]+$`).MatchString(cell) {
				t.Errorf("a cell that a spreadsheet would carry out: %q", cell)
			}
		}
	}
	wellFormed(t, tr.path("r.xlsx"))
}

// wellFormed holds that every part of a workbook is XML, and that text became no formula.
func wellFormed(t *testing.T, path string) {
	t.Helper()
	z, err := zip.OpenReader(path)
	if err != nil {
		t.Fatal(err)
	}
	defer z.Close()
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		raw, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		if !strings.HasSuffix(f.Name, ".xml") && !strings.HasSuffix(f.Name, ".rels") {
			continue
		}
		for d := xml.NewDecoder(bytes.NewReader(raw)); ; {
			if _, err := d.Token(); errors.Is(err, io.EOF) {
				break
			} else if err != nil {
				t.Errorf("%s: %v", f.Name, err)
				break
			}
		}
		for _, formula := range regexp.MustCompile(`<f>[^<]*</f>`).FindAllString(string(raw), -1) {
			if strings.Contains(formula, "cmd|") || strings.Contains(formula, "HYPERLINK") || strings.Contains(formula, "SUM(1)") {
				t.Errorf("%s: a title became %s", f.Name, formula)
			}
		}
	}
}

package ui

import (
	"cmp"
	"fmt"
	"math"
	"path/filepath"
	"slices"
	"strings"

	"convenor/calendar"
	"convenor/calendar/planner"
	"convenor/calendar/report"
)

// purposeOf says what a page is for, or else what a form is.
func purposeOf(w reportWant) string {
	switch w.only {
	case planner.ReportWall:
		return "The month in weeks, to be pinned up. What clashes is marked."
	case planner.ReportClashSheet:
		return "The open clashes, with room to write down what is decided."
	default:
		return reportPurpose[w.form]
	}
}

// reportWant is what is wanted of a report.
type reportWant struct {
	month calendar.Month
	form  report.Form
	// only is the one page that is wanted; empty is the whole report.
	only planner.ReportPart
	// safe leaves out everything that was typed into a diary; cost is shown by the
	// register's rates, or by the price of a day, in pounds as it was written.
	safe, cost bool
	price      string
}

// The forms, in the order of the choice, and what each is for.
var (
	reportForms   = []report.Form{report.FormPDF, report.FormHTML, report.FormXLSX, report.FormCSV}
	reportNames   = []string{"PDF", "HTML", "XLSX", "CSV"}
	reportPurpose = map[report.Form]string{
		report.FormPDF:  "For printing, readable in black and white, with the month wall and the clash sheet.",
		report.FormHTML: "One file for a web page, the form for screen readers.",
		report.FormXLSX: "A workbook with typed figures and charts.",
		report.FormCSV:  "One long table of every figure.",
	}
)

// words name the page that is wanted.
func (w reportWant) words() string {
	return strings.ToLower(reportPartNames[max(slices.Index(reportParts, w.only), 0)])
}

// pence gives the price of a day in pence; 0 is none. False: what is written is
// no price.
func (w reportWant) pence() (int, bool) {
	const most = 1e6
	pounds, fine := decimal(w.price, most)
	return int(math.Round(pounds * 100)), fine
}

// request asks for the report of a month.
func (w reportWant) request(fonts planner.ReportFonts) planner.ReportRequest {
	q := planner.ReportRequest{Month: w.month, Safe: w.safe, Only: w.only, Fonts: fonts}
	if pence, fine := w.pence(); w.cost && fine {
		q.DayPence, q.WithCost = pence, pence == 0
	}
	return q
}

// file names a report's file: "report-2027-01.pdf", "report-2027-01-safe.pdf".
func (w reportWant) file() string {
	safe := ""
	if w.safe {
		safe = "-safe"
	}
	return fmt.Sprintf("%s-%s%s.%s", cmp.Or(string(w.only), "report"), w.month, safe, w.form)
}

// renamed gives a path with the file of another report in its place, where the
// name is one that the program gave; what the user called it stays.
func (w reportWant) renamed(path string, was reportWant) string {
	if filepath.Base(path) != was.file() {
		return path
	}
	return filepath.Join(filepath.Dir(path), w.file())
}

// The pages that can be had: the whole report first.
var (
	reportParts     = []planner.ReportPart{"", planner.ReportWall, planner.ReportClashSheet}
	reportPartNames = []string{"Report", "Month wall", "Clash sheet"}
)

// problem says what of it cannot be, for a file of that path; nothing: it can.
func (w reportWant) problem(path string) string {
	_, priced := w.pence()
	form, err := report.FormOf(path)
	switch {
	case !priced:
		return "Write the price of a day in pounds, such as 650."
	case w.only != "" && w.form != report.FormPDF && w.form != report.FormHTML:
		return "This page is for printing: choose PDF or HTML."
	case path != "" && (err != nil || form != w.form):
		return "A file of this form ends in ." + string(w.form) + "."
	default:
		return ""
	}
}

// yearKinds are the years of which all reports can be written at once.
var yearKinds = []calendar.YearKind{calendar.CalendarYear, calendar.MunicipalYear, calendar.FinancialYear}

// yearWords name the years of each kind in which a month lies.
func yearWords(m calendar.Month) []string {
	list := make([]string, len(yearKinds))
	for i, k := range yearKinds {
		list[i] = capital(string(k)) + " year " + k.Name(m)
	}
	return list
}

// ofYear gives what is wanted of each month of the year in which a month lies.
func (w reportWant) ofYear(kind calendar.YearKind) []reportWant {
	list := make([]reportWant, 12)
	for i := range list {
		list[i] = w
		list[i].month = kind.First(w.month).Add(i)
	}
	return list
}

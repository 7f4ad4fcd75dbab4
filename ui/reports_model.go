package ui

import (
	"fmt"
	"math"
	"path/filepath"

	"convenor/calendar"
	"convenor/calendar/planner"
	"convenor/calendar/report"
)

// reportWant is what is wanted of a report.
type reportWant struct {
	month calendar.Month
	form  report.Form
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

// pence gives the price of a day in pence; 0 is none. False: what is written is
// no price.
func (w reportWant) pence() (int, bool) {
	const most = 1e6
	pounds, fine := decimal(w.price, most)
	return int(math.Round(pounds * 100)), fine
}

// request asks for the report of a month.
func (w reportWant) request(fonts planner.ReportFonts) planner.ReportRequest {
	q := planner.ReportRequest{Month: w.month, Safe: w.safe, Fonts: fonts}
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
	return fmt.Sprintf("report-%s%s.%s", w.month, safe, w.form)
}

// renamed gives a path with the file of another report in its place, where the
// name is one that the program gave; what the user called it stays.
func (w reportWant) renamed(path string, was reportWant) string {
	if filepath.Base(path) != was.file() {
		return path
	}
	return filepath.Join(filepath.Dir(path), w.file())
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

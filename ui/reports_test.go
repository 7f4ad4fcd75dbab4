package ui

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"convenor/assets"
	"convenor/calendar"
	"convenor/calendar/planner"
	"convenor/calendar/report"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// theReports opens the sample's report of January; files go into the folder
// that is given too.
func theReports(t *testing.T) (*shell, *reportsView, string) {
	t.Helper()
	home := t.TempDir()
	folder := filepath.Join(home, "Documents")
	if err := os.Mkdir(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	regular, bold := assets.Fonts()
	s := newTestShell(t, Options{Planner: withSample(t), Home: home, Fonts: planner.ReportFonts{Regular: regular, Bold: bold}})
	s.turn(viewReports)
	return s, s.views[viewReports].(*reportsView), folder
}

// onThePage gives every word of the page.
func onThePage(v *reportsView) string {
	var words []string
	var add func(o fyne.CanvasObject)
	add = func(o fyne.CanvasObject) {
		switch o := o.(type) {
		case interface{ Text() string }:
			words = append(words, o.Text())
		case *fyne.Container:
			for _, inner := range o.Objects {
				add(inner)
			}
		}
	}
	add(v.page.parts)
	return strings.Join(words, "\n")
}

// TestTheFirstPageIsOnTheScreen holds that the report is seen before it is
// written, and that safe to share takes titles away there too.
func TestTheFirstPageIsOnTheScreen(t *testing.T) {
	_, v, _ := theReports(t)
	page := onThePage(v)
	for _, want := range []string{"Officer days and clashes, January 2027", "19.2", "976", "£536.80; 3.3 days driving", "Days by system",
		"What wants a decision", "Gap 90 min; Norbury to Marsh Court is 84 miles, 126 min: 36 min short", "43%", "What the figures rest on"} {
		if !strings.Contains(page, want) {
			t.Errorf("the page does not say %q:\n%s", want, page)
		}
	}
	for _, never := range []string{"Dentist", "£0", "Cost"} {
		if strings.Contains(page, never) {
			t.Errorf("the page says %q", never)
		}
	}
	space(v.safe)
	page = onThePage(v)
	if !strings.Contains(page, "Safe to share: no title from anybody’s diary is in it.") || strings.Contains(page, "Budget briefing") {
		t.Errorf("not safe to share:\n%s", page)
	}
	space(v.cost)
	v.price.SetText("650")
	if page = onThePage(v); !strings.Contains(page, "Cost") || !strings.Contains(page, "£12,473") {
		t.Errorf("no cost:\n%s", page)
	}
}

// TestAReportIsSavedInEveryForm holds that each form is written, whole, under a
// name that follows what is chosen.
func TestAReportIsSavedInEveryForm(t *testing.T) {
	s, v, folder := theReports(t)
	space(v.safe)
	begins := map[report.Form]string{report.FormPDF: "%PDF-", report.FormHTML: "<!DOCTYPE html>", report.FormXLSX: "PK", report.FormCSV: ""}
	s.window.Canvas().Focus(v.form)
	for i, form := range reportForms {
		if i > 0 {
			press(s, fyne.KeyRight)
		}
		path := filepath.Join(folder, "report-2027-01-safe."+string(form))
		same(t, "name", v.path.path.Text, path)
		test.Tap(v.save)
		same(t, "status", s.frame.status.left.Text(), "Saved the report of January 2027 in "+path)
		same(t, "nothing goes on", v.writing.Visible(), false)
		data, err := os.ReadFile(path)
		if err != nil || len(data) < 1000 || !bytes.HasPrefix(bytes.ToUpper(data), []byte(strings.ToUpper(begins[form]))) {
			t.Errorf("%s: %d bytes, %v", form, len(data), err)
		}
		if bytes.Contains(data, []byte("Dentist")) || bytes.Contains(data, []byte("Budget briefing")) {
			t.Errorf("%s holds a title from a diary", form)
		}
		s.window.Canvas().Focus(v.form)
	}
	v.path.path.SetText(filepath.Join(folder, "mine.pdf"))
	same(t, "a form and a name that do not agree", v.wrong.Text(), "A file of this form ends in .csv.")
	same(t, "cannot", v.save.Disabled(), true)
	v.path.path.SetText(filepath.Join(folder, "mine.csv"))
	same(t, "can", v.save.Disabled(), false)
	press(s, fyne.KeyPageDown)
	same(t, "what the user called it stays", v.path.path.Text, filepath.Join(folder, "mine.csv"))
	v.price.SetText("a lot")
	same(t, "price", v.wrong.Text(), "Write the price of a day in pounds, such as 650.")
}

// TestAYearsReportsInOneGo holds that twelve files come of one question.
func TestAYearsReportsInOneGo(t *testing.T) {
	s, v, folder := theReports(t)
	s.window.Canvas().Focus(v.form)
	for range 3 {
		press(s, fyne.KeyRight) // CSV, which is quick
	}
	test.Tap(v.year)
	same(t, "dialog", s.dialogs.box.title, "A year’s reports")
	press(s, fyne.KeyRight)
	press(s, fyne.KeyReturn)
	same(t, "status", s.frame.status.left.Text(), "Saved 12 reports in "+folder)
	files, err := filepath.Glob(filepath.Join(folder, "report-*.csv"))
	if err != nil || len(files) != 12 {
		t.Fatalf("%d files, %v", len(files), err)
	}
	same(t, "from May", filepath.Base(files[0]), "report-2026-05.csv")
	same(t, "to April", filepath.Base(files[11]), "report-2027-04.csv")
}

// TestAReportThatCannotBeWrittenSaysWhatToDo holds that nothing is left half done.
func TestAReportThatCannotBeWrittenSaysWhatToDo(t *testing.T) {
	s, v, folder := theReports(t)
	v.path.path.SetText(filepath.Join(folder, "gone", "r.pdf"))
	test.Tap(v.save)
	if says := s.frame.status.left.Text(); !strings.Contains(says, "There is no folder") {
		t.Errorf("status: %s", says)
	}
	same(t, "it can be tried again", v.save.Disabled(), false)
	stopped := stoppedAfter(3, t.Context().Err())
	if stopped != nil {
		t.Errorf("nothing was stopped: %v", stopped)
	}
}

// TestTheWallAndTheClashSheetStandByThemselves holds that both are seen and printed.
func TestTheWallAndTheClashSheetStandByThemselves(t *testing.T) {
	s, v, folder := theReports(t)
	s.window.Canvas().Focus(v.part)
	press(s, fyne.KeyRight)
	page := onThePage(v)
	for _, want := range []string{"Month wall, January 2027", "Mon", "1 New Year’s Day", "‼ 09:30 N ICB Board", "16\n"} {
		if !strings.Contains(strings.ReplaceAll(page, "'", "’"), want) {
			t.Errorf("the wall does not say %q:\n%s", want, page)
		}
	}
	test.Tap(v.save)
	same(t, "status", s.frame.status.left.Text(), "Saved the month wall of January 2027 in "+filepath.Join(folder, "wall-2027-01.pdf"))
	s.window.Canvas().Focus(v.part)
	press(s, fyne.KeyRight)
	page = onThePage(v)
	if !strings.Contains(page, "Clash sheet, January 2027") || !strings.Contains(page, "N ICB Board") || strings.Contains(page, "19.2") {
		t.Errorf("the clash sheet:\n%s", page)
	}
	v.form.SetChosen(2)
	v.form.OnChosen(2)
	same(t, "no workbook of it", v.wrong.Text(), "This page is for printing: choose PDF or HTML.")
	same(t, "cannot", v.save.Disabled(), true)
}

func TestNothingToReportSaysWhatToDo(t *testing.T) {
	s := newTestShell(t, Options{Planner: withRegister(t)})
	s.turn(viewReports)
	v := s.views[viewReports].(*reportsView)
	same(t, "page", v.page.nothing.says.Text(), "Nothing to report yet.")
	same(t, "no paper", v.page.page.Visible(), false)
}

func TestYearsAreNamed(t *testing.T) {
	same(t, "January", yearWords(month(t, "2027-01")), []string{"Calendar year 2027", "Municipal year 2026-27", "Financial year 2026-27"})
	list := reportWant{month: month(t, "2027-04"), form: report.FormPDF}.ofYear(calendar.MunicipalYear)
	same(t, "April is the last of a municipal year", list[0].file()+" "+list[11].file(), "report-2026-05.pdf report-2027-04.pdf")
}

// TestATableOnAPageHasRoomForAll holds that columns never go beyond the page, and
// that figures are never cut for the sake of words.
func TestATableOnAPageHasRoomForAll(t *testing.T) {
	inLight(t)
	long := "a reason that goes on for so long that it must be written on several lines of the page, however wide it is"
	o := newTablePage(pageTable{columns: []pageColumn{{"Who", false}, {"Why", false}, {"Days", true}},
		rows: []pageRow{{cells: []string{"DASS", long, "1,234.5"}}, {cells: []string{"All", "", "19.2"}, total: true}}})
	layout := o.(*fyne.Container).Layout.(*tablePage)
	for _, width := range []float32{420, 600, 900} {
		sum := float32(2 * pageColumnGap)
		widths := layout.widths(width)
		for _, w := range widths {
			sum += w
		}
		if sum > width+1 {
			t.Errorf("%v wide: the columns take %v", width, sum)
		}
		if widths[2] < textWidth("1,234.5", false) {
			t.Errorf("%v wide: a figure has %v", width, widths[2])
		}
	}
}

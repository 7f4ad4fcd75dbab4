package report_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"convenor/calendar"
	"convenor/calendar/report"
)

// workbook opens a report as a spreadsheet does.
func workbook(t *testing.T, r *report.Report) *excelize.File {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(written(t, r, report.FormXLSX)))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := f.Close(); err != nil {
			t.Error(err)
		}
	})
	return f
}

// TestTheWorkbookIsAsItWas holds every cell of every sheet: what it holds, as what, and how
// it is shown.
func TestTheWorkbookIsAsItWas(t *testing.T) {
	x := county(t)
	x.Register.Rates = append(x.Register.Rates, calendar.Rate{Kind: calendar.RatePay, PencePerDay: 74000})
	f := workbook(t, newReport(t, x, report.Options{WithCost: true}))
	var out bytes.Buffer
	for _, sheet := range f.GetSheetList() {
		fmt.Fprintf(&out, "# %s\n", sheet)
		list, err := f.GetRows(sheet)
		if err != nil {
			t.Fatal(err)
		}
		for i, row := range list {
			for j := range row {
				at, err := excelize.CoordinatesToCellName(j+1, i+1)
				if err != nil {
					t.Fatal(err)
				}
				writeCell(t, &out, f, sheet, at)
			}
		}
	}
	golden(t, "workbook.txt", out.Bytes())
}

func writeCell(t *testing.T, out *bytes.Buffer, f *excelize.File, sheet, at string) {
	t.Helper()
	kind, err := f.GetCellType(sheet, at)
	if err != nil {
		t.Fatal(err)
	}
	shown, err := f.GetCellValue(sheet, at)
	if err != nil || shown == "" {
		return
	}
	raw, err := f.GetCellValue(sheet, at, excelize.Options{RawCellValue: true})
	if err != nil {
		t.Fatal(err)
	}
	what := "figure"
	if kind == excelize.CellTypeSharedString || kind == excelize.CellTypeInlineString {
		what, raw = "text", ""
	}
	fmt.Fprintf(out, "%s %s %q %s\n", at, what, shown, raw)
	if formula, err := f.GetCellFormula(sheet, at); err != nil || formula != "" {
		t.Errorf("%s!%s is the formula %q, %v", sheet, at, formula, err)
	}
}

// TestTextInAWorkbookIsText holds that whatever a name begins with it stays a text.
func TestTextInAWorkbookIsText(t *testing.T) {
	for _, start := range []string{"=", "+", "-", "@", "'", "\t=", "=cmd|' /C calc'!A0"} {
		x := county(t)
		x.Sittings[2].Title = start + "1+1"
		f := workbook(t, newReport(t, x, report.Options{}))
		kind, err := f.GetCellType("Clashes", "E2")
		text, _ := f.GetCellValue("Clashes", "E2")
		if err != nil || kind != excelize.CellTypeSharedString || !strings.Contains(text, "1+1") {
			t.Errorf("%q is %v %q, %v", start, kind, text, err)
		}
	}
}

// TestEverySheetCanBePrintedAndRead holds frozen heads, landscape fitted to the page's
// width, heads as high as their words, and figures under heads on the right.
func TestEverySheetCanBePrintedAndRead(t *testing.T) {
	f := workbook(t, newReport(t, county(t), report.Options{}))
	sheets := f.GetSheetList()
	if sheets[0] != "Summary" || len(sheets) < 12 {
		t.Fatalf("%q", sheets)
	}
	for _, sheet := range sheets {
		layout, err := f.GetPageLayout(sheet)
		if err != nil || *layout.Orientation != "landscape" || *layout.FitToWidth != 1 {
			t.Errorf("%s: %+v, %v", sheet, layout, err)
		}
		if sheet == "Summary" {
			continue
		}
		if panes, err := f.GetPanes(sheet); err != nil || !panes.Freeze || panes.YSplit != 1 {
			t.Errorf("%s: %+v, %v", sheet, panes, err)
		}
		if high, err := f.GetRowHeight(sheet, 1); err != nil || high < 15 {
			t.Errorf("%s: a head of %v points, %v", sheet, high, err)
		}
	}
	id, err := f.GetCellStyle("Systems", "B1")
	if err != nil {
		t.Fatal(err)
	}
	if style, err := f.GetStyle(id); err != nil || style.Alignment.Horizontal != "right" || !style.Font.Bold {
		t.Errorf("%+v, %v", style, err)
	}
}

// TestChartsAreDrawnFromCells holds that each chart has its figures on a sheet of its own,
// alike with what the page shows.
func TestChartsAreDrawnFromCells(t *testing.T) {
	r := newReport(t, county(t), report.Options{})
	f := workbook(t, r)
	for _, id := range []string{"systems", "trend"} {
		s := section(t, r, id)
		sheet := s.Tables[0].Name + " chart"
		for i, bar := range s.Charts[0].Bars {
			for j, v := range bar.Parts {
				at, err := excelize.CoordinatesToCellName(j+2, i+2)
				if err != nil {
					t.Fatal(err)
				}
				if got, err := f.GetCellValue(sheet, at); err != nil || got != fmt.Sprintf("%.2f", v) {
					t.Errorf("%s!%s is %q, the chart has %v, %v", sheet, at, got, v, err)
				}
			}
		}
	}
}

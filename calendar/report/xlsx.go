package report

import (
	"fmt"
	"io"
	"maps"
	"math"
	"slices"
	"time"

	"github.com/xuri/excelize/v2"
)

// book is a workbook in the making.
type book struct {
	*excelize.File
	r *Report
	// styles are those in use, by what they are for.
	styles map[string]int
}

// summarySheet is the first sheet.
const summarySheet = "Summary"

// WriteXLSX writes the report as a workbook: a summary with charts, then a sheet for every
// table. Figures and dates are typed; text is always text, so nothing in it can be taken
// for a formula, and there are no formulas at all.
func (r *Report) WriteXLSX(w io.Writer) error {
	b := &book{File: excelize.NewFile(), r: r, styles: map[string]int{}}
	defer b.Close() // it holds no file
	for _, part := range []func() error{b.describe, b.makeStyles, b.summary, b.sheets, b.charts} {
		if err := part(); err != nil {
			return fmt.Errorf("write XLSX: %w", err)
		}
	}
	made, err := b.WriteToBuffer()
	if err != nil {
		return fmt.Errorf("write XLSX: %w", err)
	}
	if err := repack(w, made.Bytes()); err != nil {
		return fmt.Errorf("write XLSX: %w", err)
	}
	return nil
}

// describe sets the workbook's properties. Its dates are the data's, so that the same data
// give the same bytes.
func (b *book) describe() error {
	at := b.r.DataOf
	if at.IsZero() {
		at = b.r.Month.First().Midnight()
	}
	stamp := at.UTC().Format("2006-01-02T15:04:05Z")
	return b.SetDocProps(&excelize.DocProperties{Title: b.r.Title + ", " + b.r.Council, Creator: b.r.Council, LastModifiedBy: "Convenor",
		Subject: "Officer days, clashes and miles of " + b.r.Month.British(), Created: stamp, Modified: stamp, Language: "en-GB"})
}

// formats are the number formats of kinds of cell.
var formats = map[string]string{"words": "@", "n0": "#,##0", "n1": "#,##0.0", "n2": "#,##0.00", "percent": "0%", "pounds whole": "£#,##0", "pounds": "£#,##0.00", "day": "ddd d mmm yyyy"}

func (b *book) makeStyles() error {
	for _, name := range slices.Sorted(maps.Keys(formats)) { // in order: the numbers of styles are in the file
		format := formats[name]
		for _, bold := range []bool{false, true} {
			style := &excelize.Style{CustomNumFmt: &format, Font: &excelize.Font{Bold: bold}, Alignment: &excelize.Alignment{Vertical: "top"}}
			if name == "words" || name == "day" { // a little off the figures beside it
				style.Alignment.Horizontal, style.Alignment.Indent, style.Alignment.WrapText = "left", 1, name == "words"
			}
			if err := b.style(key(name, bold), style); err != nil {
				return err
			}
		}
	}
	for _, alignment := range []excelize.Alignment{{Horizontal: "left", Indent: 1}, {Horizontal: "right"}} {
		alignment.WrapText, alignment.Vertical = true, "center"
		head := &excelize.Style{Font: &excelize.Font{Bold: true}, Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"E8E8E8"}},
			Border: []excelize.Border{{Type: "bottom", Style: 2, Color: "000000"}}, Alignment: &alignment}
		if err := b.style("head "+alignment.Horizontal, head); err != nil {
			return err
		}
	}
	return b.style("title", &excelize.Style{Font: &excelize.Font{Bold: true, Size: 16}})
}

func (b *book) style(name string, s *excelize.Style) (err error) {
	b.styles[name], err = b.NewStyle(s)
	return err
}

// key names a style.
func key(name string, bold bool) string {
	if bold {
		return name + " bold"
	}
	return name
}

// styleOf names the style of a cell.
func (c Cell) styleOf(bold bool) string {
	switch c.Kind {
	case Number:
		return key(fmt.Sprintf("n%d", min(c.Decimals, 2)), bold)
	case Percent:
		return key("percent", bold)
	case Pounds:
		if c.Decimals == 0 {
			return key("pounds whole", bold)
		}
		return key("pounds", bold)
	case Day:
		return key("day", bold)
	default:
		return key("words", bold)
	}
}

// put writes a typed cell.
func (b *book) put(sheet string, column, row int, c Cell, bold bool) error {
	at, err := excelize.CoordinatesToCellName(column, row)
	if err != nil {
		return err
	}
	switch c.Kind {
	case Number, Percent, Pounds:
		err = b.SetCellFloat(sheet, at, c.Value, -1, 64)
	case Day:
		err = b.SetCellValue(sheet, at, time.Date(c.On.Year, c.On.Month, c.On.Day, 0, 0, 0, 0, time.UTC))
	default:
		err = b.SetCellStr(sheet, at, oneLine(c.Text))
	}
	if err != nil {
		return err
	}
	return b.SetCellStyle(sheet, at, at, b.styles[c.styleOf(bold)])
}

// summary is the first sheet: the figures, what they rest on, and room for charts.
func (b *book) summary() error {
	if err := b.SetSheetName("Sheet1", summarySheet); err != nil {
		return err
	}
	lines := [][]Cell{{words(b.r.Title)}, {words("Council"), words(b.r.Council)}, {words("Month"), words(b.r.Month.British())}}
	for _, f := range b.r.Headline {
		lines = append(lines, []Cell{words(f.Label), f.Value, words(f.Note)})
	}
	for _, text := range b.r.Summary {
		lines = append(lines, []Cell{words("In words"), words(text)})
	}
	for _, text := range b.r.Assumptions {
		lines = append(lines, []Cell{words("Assumption"), words(text)})
	}
	for i, cells := range lines {
		for j, c := range cells {
			if err := b.put(summarySheet, j+1, i+1, c, j == 0); err != nil {
				return err
			}
		}
		if err := b.height(summarySheet, i+1, cells, []float64{18, summaryWidth, 30}); err != nil {
			return err
		}
	}
	if err := b.SetCellStyle(summarySheet, "A1", "A1", b.styles["title"]); err != nil {
		return err
	}
	if err := b.SetRowHeight(summarySheet, 1, 26); err != nil {
		return err
	}
	for column, wide := range map[string]float64{"A": 18, "B": summaryWidth, "C": 30, "D": 3} {
		if err := b.SetColWidth(summarySheet, column, column, wide); err != nil {
			return err
		}
	}
	return b.fitToWidth(summarySheet)
}

// summaryWidth is how wide the summary's words are, in letters.
const summaryWidth = 75.0

// height makes a row as high as its longest text needs, for not every program does so by
// itself: 15 points a line, columns being so many letters wide.
func (b *book) height(sheet string, row int, cells []Cell, widths []float64) error {
	lines := 1.0
	for i, c := range cells {
		if c.Kind == Words {
			lines = max(lines, math.Ceil(float64(len([]rune(c.Text)))*1.15/(widths[i]-2)))
		}
	}
	return b.SetRowHeight(sheet, row, 15*lines)
}

// fitToWidth has a sheet print on pages as wide as it is.
func (b *book) fitToWidth(sheet string) error {
	wide, one, none, yes := "landscape", 1, 0, true
	if err := b.SetSheetProps(sheet, &excelize.SheetPropsOptions{FitToPage: &yes}); err != nil {
		return err
	}
	return b.SetPageLayout(sheet, &excelize.PageLayoutOptions{Orientation: &wide, FitToWidth: &one, FitToHeight: &none})
}

// sheets writes a sheet for every table.
func (b *book) sheets() error {
	for _, s := range b.r.Sections {
		for _, t := range s.Tables {
			if err := b.sheet(t); err != nil {
				return fmt.Errorf("sheet %s: %w", t.Name, err)
			}
		}
	}
	return nil
}

func (b *book) sheet(t Table) error {
	if _, err := b.NewSheet(t.Name); err != nil {
		return err
	}
	widths, err := b.head(t)
	if err != nil {
		return err
	}
	rows := t.Rows
	if len(rows) == 0 {
		rows = []Row{{Cells: []Cell{words(t.Empty)}}}
	}
	for i, row := range rows {
		for j, c := range row.Cells {
			if err := b.put(t.Name, j+1, i+2, c, row.Total); err != nil {
				return err
			}
		}
		if err := b.height(t.Name, i+2, row.Cells, widths); err != nil {
			return err
		}
	}
	if err := b.SetPanes(t.Name, &excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"}); err != nil {
		return err
	}
	return b.fitToWidth(t.Name)
}

// head writes a sheet's first row and gives how wide its columns are, in letters.
func (b *book) head(t Table) ([]float64, error) {
	widths := make([]float64, len(t.Columns))
	var heads []Cell
	for i, c := range t.Columns {
		widths[i] = max(11, 14*c.Weight)
		if err := b.put(t.Name, i+1, 1, words(c.Head), true); err != nil {
			return nil, err
		}
		column, err := excelize.ColumnNumberToName(i + 1)
		if err != nil {
			return nil, err
		}
		if err := b.SetColWidth(t.Name, column, column, widths[i]); err != nil {
			return nil, err
		}
		head := "head left"
		if c.Right {
			head = "head right"
		}
		if err := b.SetCellStyle(t.Name, column+"1", column+"1", b.styles[head]); err != nil {
			return nil, err
		}
		heads = append(heads, words(c.Head))
	}
	return widths, b.height(t.Name, 1, heads, widths)
}

package report

import (
	"fmt"

	"github.com/xuri/excelize/v2"
)

// charts draws each chart beside the figures it is made from, on a sheet of its own, and
// shows it on the summary.
func (b *book) charts() error {
	row := 2
	for _, s := range b.r.Sections {
		for i, c := range s.Charts {
			sheet := fmt.Sprintf("%s chart", s.Tables[0].Name)
			if i > 0 {
				sheet = fmt.Sprintf("%s %d", sheet, i+1)
			}
			if err := b.chartFigures(sheet, c); err != nil {
				return err
			}
			if err := b.AddChart(summarySheet, fmt.Sprintf("E%d", row), b.native(sheet, c)); err != nil {
				return err
			}
			row += 18
		}
	}
	return nil
}

// chartFigures writes what a chart is drawn from.
func (b *book) chartFigures(sheet string, c Chart) error {
	t := Table{Name: sheet, Columns: []Column{left("Of", 1.6)}}
	for _, part := range c.Parts {
		t.Columns = append(t.Columns, figures(part+", "+c.Unit, 1.2))
	}
	for _, bar := range c.Bars {
		row := Row{Cells: []Cell{words(bar.Label)}}
		for _, v := range bar.Parts {
			row.Cells = append(row.Cells, number(v, 2))
		}
		t.Rows = append(t.Rows, row)
	}
	return b.sheet(t)
}

// chartInk is the colour of a chart's words; the library's own is too light to be read.
const chartInk = "1A1A1A"

// native makes a chart that the spreadsheet draws itself.
func (b *book) native(sheet string, c Chart) *excelize.Chart {
	out := &excelize.Chart{Type: excelize.BarStacked, Title: excelize.ChartTitle{Paragraph: []excelize.RichTextRun{{Text: c.Title, Font: &excelize.Font{Bold: true, Size: 12, Color: chartInk}}}},
		Format: excelize.GraphicOptions{AltText: shorten(c.Describe), Name: c.Title}, Dimension: excelize.ChartDimension{Width: 640, Height: 330},
		Legend: excelize.ChartLegend{Position: "bottom"}, XAxis: excelize.ChartAxis{ReverseOrder: !c.Upright, Font: excelize.Font{Size: 9, Color: chartInk}},
		YAxis: excelize.ChartAxis{Font: excelize.Font{Size: 9, Color: chartInk}, MajorGridLines: c.Upright}}
	if c.Upright {
		out.Type = excelize.ColStacked
	}
	last := len(c.Bars) + 1
	for i := range c.Parts {
		column := string(rune('B' + i))
		colour := []string{"1D3F66", "B9C6D6"}[min(i, 1)]
		out.Series = append(out.Series, excelize.ChartSeries{Name: fmt.Sprintf("'%s'!$%s$1", sheet, column),
			Categories: fmt.Sprintf("'%s'!$A$2:$A$%d", sheet, last), Values: fmt.Sprintf("'%s'!$%s$2:$%s$%d", sheet, column, column, last),
			Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{colour}}})
	}
	return out
}

// shorten cuts a description to what alt text may hold.
func shorten(text string) string {
	letters := []rune(text)
	const most = 250
	if len(letters) <= most {
		return text
	}
	return string(letters[:most]) + "…"
}

package report

import (
	"encoding/csv"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// WriteCSV writes every table as one long one (RFC 4180, UTF-8 with its mark, so that Excel
// reads it right): month, section, row, measure, value. Figures are plain, dates
// YYYY-MM-DD, money in pounds, shares as fractions. Text that a spreadsheet would take for
// a formula is guarded with an apostrophe.
func (r *Report) WriteCSV(w io.Writer) error {
	if _, err := io.WriteString(w, "\uFEFF"); err != nil {
		return fmt.Errorf("write CSV: %w", err)
	}
	c := csv.NewWriter(w)
	c.UseCRLF = true
	rows := [][]string{{"Month", "Section", "Row", "Measure", "Value"}}
	for _, s := range r.Sections {
		for _, t := range s.Tables {
			rows = append(rows, r.csvRows(t)...)
		}
	}
	for i, a := range r.Assumptions {
		rows = append(rows, []string{r.Month.String(), "Assumptions", strconv.Itoa(i + 1), "Text", guard(a)})
	}
	if err := c.WriteAll(rows); err != nil {
		return fmt.Errorf("write CSV: %w", err)
	}
	return nil
}

// csvRows writes a table, one line a figure. A row is named by its first cell where that
// alone tells it from others, else by its number.
func (r *Report) csvRows(t Table) [][]string {
	named := map[string]bool{}
	for _, row := range t.Rows {
		named[row.Cells[0].String()] = true
	}
	byName := len(named) == len(t.Rows)
	var rows [][]string
	for i, row := range t.Rows {
		name, first := row.Cells[0].plain(), 1
		if !byName {
			name, first = strconv.Itoa(i+1), 0
		}
		for j := first; j < len(row.Cells); j++ {
			rows = append(rows, []string{r.Month.String(), guard(t.Name), name, guard(t.Columns[j].Head), row.Cells[j].plain()})
		}
	}
	return rows
}

// plain gives a cell for machines.
func (c Cell) plain() string {
	switch c.Kind {
	case Number, Pounds:
		return strconv.FormatFloat(c.Value, 'f', c.Decimals, 64)
	case Percent:
		return strconv.FormatFloat(c.Value, 'f', -1, 64)
	case Day:
		return c.On.String()
	default:
		return guard(c.Text)
	}
}

// guard keeps a spreadsheet from taking text for a formula (OWASP, CSV injection).
func guard(text string) string {
	if text != "" && strings.ContainsRune("=+-@\t\r", rune(text[0])) {
		return "'" + text
	}
	return text
}

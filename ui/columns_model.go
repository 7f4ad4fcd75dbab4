package ui

import (
	"fmt"
	"strings"

	"convenor/calendar"
)

// columnRow is one column of a table as it is shown and chosen, ready for display.
type columnRow struct {
	// letters are as sheets have them; heading and sample are what stands over and in it.
	letters, heading, sample string
	// name is by what a choice knows it: its heading where no other has that.
	name string
	// field is what it is taken for; empty: it is not read.
	field string
}

// columnsModel are the columns of one sheet.
type columnsModel struct {
	title, says string
	rows        []columnRow
}

// newColumnsModel shows how one sheet is read.
func newColumnsModel(s *calendar.SheetReading) columnsModel {
	m := columnsModel{title: "Columns of " + sheetName(s), says: originWords(s.Origin)}
	if !s.Dated {
		m.says = "No column of dates was found: say which one it is, and what the others hold."
	}
	for _, c := range s.Columns {
		row := columnRow{letters: c.Letters, heading: c.Heading, sample: strings.Join(c.Sample, " | "), name: c.Heading, field: c.Field}
		if c.Heading == "" {
			row.heading = "no heading"
		}
		if c.Heading == "" || headed(s, c.Heading) > 1 {
			row.name = c.Letters
		}
		m.rows = append(m.rows, row)
	}
	return m
}

// headed counts the columns with a heading.
func headed(s *calendar.SheetReading, heading string) int {
	n := 0
	for _, c := range s.Columns {
		if strings.EqualFold(c.Heading, heading) {
			n++
		}
	}
	return n
}

func sheetName(s *calendar.SheetReading) string {
	if s.Sheet != "" {
		return s.Sheet
	}
	return fileName(s.File)
}

// originWords say why columns are read as they are.
func originWords(o calendar.ReadingOrigin) string {
	switch o {
	case calendar.ReadingRemembered:
		return "Read as was said of a table with the same headings before."
	case calendar.ReadingAsked:
		return "Read as was said just now. It is remembered for tables with the same headings once this is imported."
	default:
		return "Guessed by headings and cells. Dates such as 03/04 are read with the day first: 3 April."
	}
}

// columnsWords say in a few lines how the tables of files were read; empty where
// there are none.
func columnsWords(files []calendar.ImportFile) string {
	var lines []string
	for _, f := range files {
		for i := range f.Sheets {
			lines = append(lines, sheetWords(&f.Sheets[i]))
		}
	}
	const most = 3
	if len(lines) > most {
		lines = append(lines[:most], fmt.Sprintf("and %s more", plural(len(lines)-most, "sheet")))
	}
	return strings.Join(lines, "\n")
}

// sheetWords say it of one sheet: "Columns of Sheet1: A When = date, B What = title. Guessed …"
func sheetWords(s *calendar.SheetReading) string {
	var read []string
	unread := 0
	for _, c := range s.Columns {
		if c.Field == "" {
			unread++
			continue
		}
		read = append(read, joined(" ", c.Letters, c.Heading)+" = "+c.Field)
	}
	says := "Columns of " + sheetName(s) + ": " + strings.Join(read, ", ")
	if unread > 0 {
		says += fmt.Sprintf("; %d not read", unread)
	}
	return says + ". " + originWords(s.Origin)
}

// columnChoices gives what was chosen of a sheet's columns where it is not as it
// was read; fields are in the order of the rows.
func columnChoices(m columnsModel, fields []string) []calendar.ColumnChoice {
	var out []calendar.ColumnChoice
	for i, row := range m.rows {
		if fields[i] != row.field {
			out = append(out, calendar.ColumnChoice{Column: row.name, Field: fields[i]})
		}
	}
	return out
}

// doubled names a field that two columns are said to hold; empty for none.
func doubled(fields []string) string {
	seen := map[string]bool{}
	for _, f := range fields {
		if f != "" && seen[f] {
			return f
		}
		seen[f] = true
	}
	return ""
}

// dated tells whether any of the fields says on which day a meeting is.
func dated(fields []string) bool {
	for _, f := range fields {
		if f == "date" || f == "start" {
			return true
		}
	}
	return false
}

package source

import (
	"context"
	"fmt"
	"strings"

	"convenor/calendar"
)

// sheet is one table of cells as text.
type sheet struct {
	// name is the sheet's; empty for a file that is one table.
	name string
	rows [][]string
	// numbers are the rows' numbers in the file; nil if they follow from 1.
	numbers []int
	// since1904: its dates are counted from 1904, as old Macintosh workbooks have it.
	since1904 bool
	// mapping says which column holds what, origin why; dated tells whether that is enough
	// to read it. They are set by settleColumns.
	mapping Mapping
	origin  origin
	dated   bool
}

// number gives the row number of the row at i.
func (s *sheet) number(i int) int {
	if s.numbers == nil {
		return i + 1
	}
	return s.numbers[i]
}

func blank(row []string) bool {
	for _, cell := range row {
		if strings.TrimSpace(cell) != "" {
			return false
		}
	}
	return true
}

// readSheets reads the sheets of a file, each by its own mapping.
func (in *opened) readSheets(ctx context.Context, sheets []sheet) error {
	if err := in.settleColumns(sheets); err != nil {
		return err
	}
	g := newGathering(in)
	g.row, g.sheets = "row", len(sheets) > 1
	read := 0
	for i := range sheets {
		s := &sheets[i]
		if len(s.rows) == 0 {
			continue
		}
		if !s.dated {
			g.tell(0, calendar.SeverityWarning, whereOf(s, "No column of dates was found, so the sheet was left out."), "Say which column holds what.")
			continue
		}
		g.tell(s.mapping.Header, calendar.SeverityNote, whereOf(s, "Columns"+s.origin.words()+": "+s.mapping.String()+"."), "")
		r := sheetReader{g: g, s: s, m: s.mapping, now: calendar.DateOf(in.options.Now, calendar.London()), said: in.options.Said}
		if err := r.read(ctx); err != nil {
			return err
		}
		read++
	}
	if read == 0 {
		return noDates(sheets)
	}
	g.close()
	return nil
}

// noDates says that a table has no dates, and what columns it has.
func noDates(sheets []sheet) error {
	sentence := "No column of dates was found in the table"
	for i := range sheets {
		if columns := sheets[i].columnNames(); columns != "" {
			sentence += " (columns: " + columns + ")"
			break
		}
	}
	return &calendar.UserError{Sentence: sentence + ".",
		Remedy: "Say which column holds the date and which the title, or give them headings such as Date, Time, Title and Venue.", Cause: calendar.ErrInvalid}
}

// whereOf puts the sheet's name before a message.
func whereOf(s *sheet, message string) string {
	if s.name == "" {
		return message
	}
	return fmt.Sprintf("Sheet “%s”: %s", s.name, message)
}

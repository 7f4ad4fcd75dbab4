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
}

// number gives the row number of the row at i.
func (s *sheet) number(i int) int {
	if s.numbers == nil {
		return i + 1
	}
	return s.numbers[i]
}

// SheetLayout is what a sheet looks like, for showing and changing how it is read.
type SheetLayout struct {
	// Sheet is its name; empty for a file that is one table.
	Sheet string
	// Layout names the layout: sheets with the same headings have the same. Options.Layouts
	// takes a mapping by it.
	Layout string
	// Headings are the words over the columns; nil where there are none.
	Headings []string
	// Guess is the mapping that is used unless another is given; its Columns are empty
	// where no dates were found.
	Guess Mapping
	// Sample are the first rows below the headings, at most five.
	Sample [][]string
}

// layout describes the sheet.
func (s *sheet) layout() SheetLayout {
	out := SheetLayout{Sheet: s.name}
	m, ok := s.guess()
	if ok {
		out.Guess = m
	}
	width := 0
	for i, row := range s.rows {
		width = max(width, len(row))
		switch n := s.number(i); {
		case n == m.Header:
			out.Headings = row
		case n > m.Header && len(out.Sample) < 5 && !blank(row):
			out.Sample = append(out.Sample, row)
		}
	}
	if out.Headings != nil {
		out.Layout = layoutOf(out.Headings)
	} else {
		out.Layout = layoutOf(make([]string, width))
	}
	return out
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
	g := newGathering(in)
	g.row, g.sheets = "row", len(sheets) > 1
	read := 0
	for i := range sheets {
		s := &sheets[i]
		if len(s.rows) == 0 {
			continue
		}
		m, ok := in.options.mapping(s)
		if !ok {
			g.tell(0, calendar.SeverityWarning, whereOf(s, "No column of dates was found, so the sheet was left out."), "Say which column holds what.")
			continue
		}
		g.tell(m.Header, calendar.SeverityNote, whereOf(s, "Columns: "+m.String()+"."), "")
		r := sheetReader{g: g, s: s, m: m, now: calendar.DateOf(in.options.Now, calendar.London())}
		if err := r.read(ctx); err != nil {
			return err
		}
		read++
	}
	if read == 0 {
		return &calendar.UserError{Sentence: "No column of dates was found in the table.",
			Remedy: "Give the columns headings such as Date, Time, Title and Venue.", Cause: calendar.ErrInvalid}
	}
	g.close()
	return nil
}

// mapping gives how a sheet is read: as asked for, as remembered, else as guessed.
func (o Options) mapping(s *sheet) (Mapping, bool) {
	if o.Mapping != nil {
		return *o.Mapping, o.Mapping.dated()
	}
	if len(o.Layouts) > 0 {
		if m, ok := o.Layouts[s.layout().Layout]; ok && m.dated() {
			return m, true
		}
	}
	return s.guess()
}

// whereOf puts the sheet's name before a message.
func whereOf(s *sheet, message string) string {
	if s.name == "" {
		return message
	}
	return fmt.Sprintf("Sheet “%s”: %s", s.name, message)
}

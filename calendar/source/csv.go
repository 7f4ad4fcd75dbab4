package source

import (
	"context"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strings"

	"convenor/calendar"
)

// readCSV reads a table of text: UTF-8, UTF-16 or Windows-1252, its columns parted by
// comma, semicolon, tab or stroke, whichever parts the first lines alike.
func readCSV(ctx context.Context, in *opened) error {
	s, err := in.csvSheet(ctx)
	if err != nil {
		return err
	}
	return in.readSheets(ctx, []sheet{s})
}

// csvSheet reads the rows. A row that is no CSV is told and passed over.
func (in *opened) csvSheet(ctx context.Context) (sheet, error) {
	b, err := bounded(in.r, maxText)
	if err != nil {
		return sheet{}, err
	}
	text := plain(b)
	if strings.TrimSpace(text) == "" {
		return sheet{}, &calendar.UserError{Sentence: "The table is empty.", Remedy: "Save it again.", Cause: calendar.ErrInvalid}
	}
	sep, text := separatorOf(text)
	r := csv.NewReader(strings.NewReader(text))
	r.Comma, r.FieldsPerRecord, r.LazyQuotes, r.ReuseRecord = sep, -1, true, false
	var s sheet
	for {
		row, err := r.Read()
		var wrong *csv.ParseError
		switch {
		case errors.Is(err, io.EOF):
			return s, nil
		case errors.As(err, &wrong):
			in.file.Problems = append(in.file.Problems, calendar.Problem{File: in.file.Path, Line: wrong.StartLine, Severity: calendar.SeverityError,
				Message: "The row cannot be read: its quotation marks do not close.", Remedy: "Correct the row."})
			if len(in.file.Problems) > maxSpoken {
				return s, nil
			}
			continue
		case err != nil:
			return s, fmt.Errorf("read the table: %w", err)
		}
		line, _ := r.FieldPos(0)
		if line%1000 == 0 && ctx.Err() != nil {
			return s, fmt.Errorf("read line %d: %w", line, ctx.Err())
		}
		s.rows = append(s.rows, row[:min(len(row), maxColumns)])
		s.numbers = append(s.numbers, line)
		if len(s.rows) > 2*maxListed {
			return s, nil
		}
	}
}

// separatorOf finds what parts the columns. A first line "sep=;" says it outright, as
// Excel has it.
func separatorOf(text string) (rune, string) {
	if rest, ok := strings.CutPrefix(text, "sep="); ok && len(rest) > 1 && (rest[1] == '\n') && strings.Contains(",;|\t", rest[:1]) {
		return rune(rest[0]), rest[2:]
	}
	head := text
	if len(head) > 8<<10 {
		head = head[:8<<10]
		if i := strings.LastIndexByte(head, '\n'); i > 0 {
			head = head[:i]
		}
	}
	best, most := ',', 0
	for _, sep := range ",;\t|" {
		if n := alike(head, sep); n > most {
			best, most = sep, n
		}
	}
	return best, text
}

// alike counts how often a sign parts the lines of a text outside of quotes, counting
// only lines that it parts as often as the line before.
func alike(head string, sep rune) int {
	total, before := 0, -1
	n, quoted := 0, false
	for _, c := range head + "\n" {
		switch {
		case c == '"':
			quoted = !quoted
		case c == sep && !quoted:
			n++
		case c == '\n' && !quoted:
			total += n
			if n == before {
				total += 2 * n
			}
			before, n = n, 0
		}
	}
	return total
}

// pastedTable tells whether pasted text is a table: its first line of columns, parted by
// tabs or strokes, has headings over dates.
func pastedTable(text string) (sheet, bool) {
	var s sheet
	sep := ""
	for n, line := range strings.Split(text, "\n") {
		cells := []string{strings.TrimSpace(line)}
		if sep == "" {
			for _, try := range []string{"\t", "|"} {
				if row := cellsOf(line, try); len(row) > 1 && isHeadings(row) {
					sep = try
				}
			}
			if sep == "" && n > headerWithin {
				return s, false
			}
		}
		if sep != "" {
			cells = cellsOf(line, sep)
		}
		if sep == "|" && strings.Trim(line, "|-: ") == "" {
			continue
		}
		s.rows = append(s.rows, cells)
		s.numbers = append(s.numbers, n+1)
	}
	return s, sep != ""
}

// cellsOf cuts a line into cells. Strokes may also stand at both ends.
func cellsOf(line, sep string) []string {
	if sep == "|" {
		line = strings.Trim(strings.TrimSpace(line), "|")
	}
	cells := strings.Split(line, sep)
	for i := range cells {
		cells[i] = strings.TrimSpace(cells[i])
	}
	return cells[:min(len(cells), maxColumns)]
}

package source

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"

	"convenor/calendar"
)

// Layouts tells how a table or workbook would be read, sheet by sheet, so that it can be
// shown and changed before anything is. Errors: a *calendar.UserError for a file that is
// neither; fs.ErrNotExist and the like; ctx's.
func Layouts(ctx context.Context, name string, o Options) ([]SheetLayout, error) {
	f, err := open(o, name)
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", name, err)
	}
	defer f.Close()
	in := opened{name: name, r: bufio.NewReaderSize(f, sniffed), options: o, im: &calendar.Import{}, file: &calendar.ImportFile{Path: name}}
	head, err := in.r.Peek(sniffed)
	if err != nil && !errors.Is(err, io.EOF) {
		return nil, fmt.Errorf("read %s: %w", name, err)
	}
	var sheets []sheet
	switch kind := formatOf(name, head).kind; kind {
	case "csv":
		var s sheet
		s, err = in.csvSheet(ctx)
		sheets = []sheet{s}
	case "xlsx":
		sheets, err = in.workbookSheets(ctx)
	default:
		err = &calendar.UserError{Sentence: "The file is not a table, so it has no columns.", Cause: calendar.ErrInvalid}
	}
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", name, err)
	}
	var out []SheetLayout
	for i := range sheets {
		if len(sheets[i].rows) > 0 {
			out = append(out, sheets[i].layout())
		}
	}
	return out, nil
}

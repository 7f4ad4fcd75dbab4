package source

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/xuri/excelize/v2"

	"convenor/calendar"
)

const (
	// maxWorkbook is the greatest size in bytes of a workbook, packed.
	maxWorkbook = 64 << 20
	// maxWorkbookUnpacked is the greatest size of all its parts unpacked, and maxWorkbookPart of
	// one that is held in memory.
	maxWorkbookUnpacked = 512 << 20
	maxWorkbookPart     = 64 << 20
	// maxSheets is how many sheets are read.
	maxSheets = 200
)

// isWorkbook claims Excel's workbooks, whose first part shows it, and whatever is
// called one.
func isWorkbook(ext string, head []byte) bool {
	if !isPacked(head) {
		return false
	}
	named := ext == ".xlsx" || ext == ".xlsm" || ext == ".xltx" || ext == ".xltm"
	return named || (ext == "" && bytes.Contains(head, []byte("[Content_Types].xml")) && !bytes.Contains(head, []byte("word/")))
}

// readWorkbook reads every visible sheet of a workbook that has dates.
func readWorkbook(ctx context.Context, in *opened) error {
	sheets, err := in.workbookSheets(ctx)
	if err != nil {
		return err
	}
	return in.readSheets(ctx, sheets)
}

// workbookSheets gives the cells as they are stored: dates as serial numbers, not as
// they are shown.
func (in *opened) workbookSheets(ctx context.Context) (sheets []sheet, err error) {
	b, err := bounded(in.r, maxWorkbook)
	if err != nil {
		return nil, err
	}
	defer func() { // excelize has crashed on damaged workbooks before
		if r := recover(); r != nil {
			sheets, err = nil, damagedWorkbook(fmt.Errorf("%v: %w", r, calendar.ErrInvalid))
		}
	}()
	f, err := excelize.OpenReader(bytes.NewReader(b), excelize.Options{RawCellValue: true,
		UnzipSizeLimit: maxWorkbookUnpacked, UnzipXMLSizeLimit: maxWorkbookPart})
	if err != nil {
		return nil, damagedWorkbook(err)
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	props, err := f.GetWorkbookProps()
	if err != nil {
		return nil, damagedWorkbook(err)
	}
	names := f.GetSheetList()
	for _, name := range names[:min(len(names), maxSheets)] {
		if shown, err := f.GetSheetVisible(name); err == nil && !shown {
			in.file.Problems = append(in.file.Problems, calendar.Problem{File: in.file.Path, Severity: calendar.SeverityNote,
				Message: fmt.Sprintf("The hidden sheet “%s” was left out.", name)})
			continue
		}
		s := sheet{name: name, since1904: props.Date1904 != nil && *props.Date1904}
		if err := readRows(ctx, f, &s); err != nil {
			return nil, err
		}
		sheets = append(sheets, s)
	}
	if len(sheets) == 1 {
		sheets[0].name = ""
	}
	return sheets, nil
}

// readRows takes the rows of a sheet one by one.
func readRows(ctx context.Context, f *excelize.File, s *sheet) error {
	rows, err := f.Rows(s.name)
	if err != nil {
		if errors.As(err, &excelize.ErrSheetNotExist{}) {
			return nil // a sheet of a chart only
		}
		return damagedWorkbook(err)
	}
	defer rows.Close()
	for n := 1; rows.Next() && len(s.rows) <= 2*maxListed; n++ {
		if n%1000 == 0 && ctx.Err() != nil {
			return fmt.Errorf("read row %d: %w", n, ctx.Err())
		}
		row, err := rows.Columns(excelize.Options{RawCellValue: true})
		if err != nil {
			return damagedWorkbook(err)
		}
		if len(row) > 0 {
			s.rows = append(s.rows, row[:min(len(row), maxColumns)])
			s.numbers = append(s.numbers, n)
		}
	}
	if err := rows.Error(); err != nil {
		return damagedWorkbook(err)
	}
	return nil
}

// damagedWorkbook words why a workbook cannot be read.
func damagedWorkbook(err error) error {
	sentence, remedy := "The workbook cannot be read; it is damaged.", "Open it in Excel and save it again."
	switch text := err.Error(); {
	case errors.Is(err, excelize.ErrWorkbookPassword), errors.Is(err, excelize.ErrWorkbookFileFormat), strings.Contains(text, "zip: not a valid zip file"):
		sentence, remedy = "The workbook is damaged or protected by a password.", "Save it without a password."
	case strings.Contains(text, "unzip size exceeds"):
		sentence, remedy = "The workbook unpacks to more than can be read.", "Save the sheet with the meetings as CSV."
	}
	return &calendar.UserError{Sentence: sentence, Remedy: remedy, Cause: err}
}

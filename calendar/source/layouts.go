package source

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"convenor/calendar"
)

// origin says why a sheet's columns are taken for what they are.
type origin calendar.ReadingOrigin

// words says it behind the word Columns; of a guess nothing is said.
func (o origin) words() string {
	if o == origin(calendar.ReadingGuessed) {
		return ""
	}
	return ", as " + string(o)
}

// Sheets tells how the sheets of tables and workbooks would be read, also those of which
// nothing can be read because no column of dates is known. Files of other kinds have none.
// Errors: a *calendar.UserError for a damaged one, or where a column is asked for that no
// sheet of a file has; fs.ErrNotExist and the like; ctx's.
func Sheets(ctx context.Context, paths []string, o Options) ([]calendar.SheetReading, error) {
	files, err := expand(paths, o)
	if err != nil {
		return nil, err
	}
	var out []calendar.SheetReading
	for _, name := range files {
		found, err := sheetsOf(ctx, name, o)
		if err != nil {
			return nil, fmt.Errorf("read %s: %w", name, err)
		}
		out = append(out, found...)
	}
	return out, nil
}

// sheetsOf tells how the sheets of one file would be read.
func sheetsOf(ctx context.Context, name string, o Options) ([]calendar.SheetReading, error) {
	f, err := open(o, name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	in := opened{name: name, r: bufio.NewReaderSize(f, sniffed), options: o, im: &calendar.Import{}, file: &calendar.ImportFile{Path: name}}
	head, err := in.r.Peek(sniffed)
	if err != nil && !errors.Is(err, io.EOF) {
		return nil, fmt.Errorf("look at the file: %w", err)
	}
	var sheets []sheet
	switch formatOf(name, head).kind {
	case "csv":
		var s sheet
		s, err = in.csvSheet(ctx)
		sheets = []sheet{s}
	case "xlsx":
		sheets, err = in.workbookSheets(ctx)
	default:
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	err = in.settleColumns(sheets)
	return in.file.Sheets, err
}

// settleColumns works out how each sheet of a file is read: as is asked for, as was
// remembered of its layout, else as can be guessed. It writes down how into the file.
// Error: a *calendar.UserError where no sheet has a column that is asked for.
func (in *opened) settleColumns(sheets []sheet) error {
	wanted := map[string]bool{}
	for _, c := range in.options.Columns {
		if c.Field != "" && !slices.Contains(columnOrder, Column(c.Field)) {
			return unknownField(c.Field)
		}
		wanted[c.Column] = true
	}
	for i := range sheets {
		s := &sheets[i]
		if len(s.rows) == 0 {
			continue
		}
		guess, _ := s.guess()
		found := s.settle(guess, in.options)
		for _, name := range found {
			delete(wanted, name)
		}
		in.file.Sheets = append(in.file.Sheets, s.reading(in.file.Path, guess))
	}
	if len(wanted) > 0 && len(in.file.Sheets) > 0 {
		return unknownColumn(slices.Sorted(maps.Keys(wanted))[0], sheets)
	}
	return nil
}

// settle settles one sheet, and gives the columns asked for that it has.
func (s *sheet) settle(guess Mapping, o Options) (found []string) {
	s.mapping, s.origin = Mapping{Header: guess.Header, Columns: maps.Clone(guess.Columns)}, origin(calendar.ReadingGuessed)
	if len(o.Columns) > 0 {
		if at := s.headerWith(o.Columns); at > 0 {
			s.mapping.Header = at
		}
	}
	if held, ok := o.Layouts[s.fingerprint()]; ok {
		s.mapping.Columns, s.origin = maps.Clone(held.Columns), origin(calendar.ReadingRemembered)
	}
	for _, choice := range o.Columns {
		n := s.columnCalled(choice.Column)
		if n == 0 {
			continue
		}
		found = append(found, choice.Column)
		s.origin = origin(calendar.ReadingAsked)
		maps.DeleteFunc(s.mapping.Columns, func(c Column, held int) bool { return held == n || string(c) == choice.Field })
		if choice.Field != "" {
			s.mapping.Columns[Column(choice.Field)] = n
		}
	}
	s.dated = s.mapping.Columns[ColumnDate] > 0 || s.holds(s.mapping.Columns[ColumnStart], s.mapping.Header, hasDay)
	return found
}

// headings are the words over the columns; nil for a sheet without.
func (s *sheet) headings() []string {
	if s.mapping.Header > 0 {
		for i, row := range s.rows[:min(headerWithin, len(s.rows))] {
			if s.number(i) == s.mapping.Header {
				return row
			}
		}
	}
	return nil
}

// fingerprint names the sheet's layout.
func (s *sheet) fingerprint() string {
	if h := s.headings(); h != nil {
		return layoutOf(h)
	}
	return layoutOf(make([]string, s.width()))
}

// width is how many columns the widest of the first rows has.
func (s *sheet) width() int {
	width := 0
	for _, row := range s.rows[:min(sampled, len(s.rows))] {
		width = max(width, min(maxColumns, len(row)))
	}
	return width
}

// headerWith finds the row, among the first, that has the most of the headings asked for;
// 0 if none has any.
func (s *sheet) headerWith(choices []calendar.ColumnChoice) int {
	at, most := 0, 0
	for i, row := range s.rows[:min(headerWithin, len(s.rows))] {
		n := 0
		for _, c := range choices {
			if slices.ContainsFunc(row, func(cell string) bool { return sameHeading(cell, c.Column) }) {
				n++
			}
		}
		if n > most {
			at, most = s.number(i), n
		}
	}
	return at
}

// columnCalled finds a column by its heading, else by its letters; 0 for none.
func (s *sheet) columnCalled(name string) int {
	if i := slices.IndexFunc(s.headings(), func(cell string) bool { return sameHeading(cell, name) }); i >= 0 && i < maxColumns {
		return i + 1
	}
	for n := 1; n <= s.width(); n++ {
		if strings.EqualFold(columnLetters(n), strings.TrimSpace(name)) {
			return n
		}
	}
	return 0
}

func sameHeading(cell, name string) bool {
	return clean(name) != "" && strings.EqualFold(clean(cell), clean(name))
}

// columnNames lists the columns by letter and heading, the first ones of many.
func (s *sheet) columnNames() string {
	const most = 12
	headings := s.headings()
	var names []string
	for n := 1; n <= min(s.width(), most); n++ {
		name := columnLetters(n)
		if n <= len(headings) && clean(headings[n-1]) != "" {
			name += " “" + shortened(clean(headings[n-1])) + "”"
		}
		names = append(names, name)
	}
	if s.width() > most {
		names = append(names, "…")
	}
	return strings.Join(names, ", ")
}

func unknownField(field string) error {
	return &calendar.UserError{Sentence: fmt.Sprintf("A column cannot be taken for “%s”.", field),
		Remedy: "It is one of " + strings.Join(Fields(), ", ") + ".", Cause: calendar.ErrInvalid}
}

func unknownColumn(name string, sheets []sheet) error {
	columns := ""
	for i := range sheets {
		if columns = sheets[i].columnNames(); columns != "" {
			break
		}
	}
	return &calendar.UserError{Sentence: fmt.Sprintf("The table has no column “%s”.", name),
		Remedy: "It has " + columns + ".", Cause: calendar.ErrInvalid}
}

package reference

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strconv"
	"strings"

	"convenor/calendar"
)

// table is a comma-separated file with a header line, read whole.
type table struct {
	file    string
	columns map[string]int
	rows    []row
	errs    []error
}

// row is one record of a table. A field that cannot be read goes to the table's errors.
type row struct {
	table  *table
	line   int
	fields []string
}

// readTable reads a file and sees that it has the columns asked for.
func readTable(fsys fs.FS, file string, want ...string) (*table, error) {
	f, err := fsys.Open(file)
	if err != nil {
		return nil, fmt.Errorf("open %s: %w", file, err)
	}
	defer f.Close() // only read from: closing it can lose nothing
	records := csv.NewReader(f)
	t := &table{file: file, columns: map[string]int{}}
	if err := t.header(records, want); err != nil {
		return nil, err
	}
	for {
		fields, err := records.Read()
		if errors.Is(err, io.EOF) {
			return t, nil
		}
		if err != nil {
			return nil, t.broken(err)
		}
		line, _ := records.FieldPos(0)
		t.rows = append(t.rows, row{t, line, fields})
	}
}

// header reads the names of the columns.
func (t *table) header(records *csv.Reader, want []string) error {
	names, err := records.Read()
	if err != nil {
		return t.broken(err)
	}
	for i, name := range names {
		t.columns[strings.TrimPrefix(name, "\ufeff")] = i
	}
	var missing []error
	for _, name := range want {
		if _, ok := t.columns[name]; !ok {
			missing = append(missing, fmt.Errorf("%s:1: no column %q: %w", t.file, name, calendar.ErrInvalid))
		}
	}
	return errors.Join(missing...)
}

// broken says where the file is no table.
func (t *table) broken(err error) error {
	var at *csv.ParseError
	switch {
	case errors.As(err, &at):
		return fmt.Errorf("%s:%d: %w: %w", t.file, at.Line, at.Err, calendar.ErrInvalid)
	case errors.Is(err, io.EOF):
		return fmt.Errorf("%s:1: no header line: %w", t.file, calendar.ErrInvalid)
	default:
		return fmt.Errorf("read %s: %w", t.file, err)
	}
}

// done gives everything that was wrong with the fields, joined.
func (t *table) done() error { return errors.Join(t.errs...) }

// wrong notes a field that cannot be right.
func (r row) wrong(column, want string) {
	r.table.errs = append(r.table.errs, fmt.Errorf("%s:%d: %s %q is not %s: %w",
		r.table.file, r.line, column, r.text(column), want, calendar.ErrInvalid))
}

// text gives a field without the blanks around it.
func (r row) text(column string) string { return strings.TrimSpace(r.fields[r.table.columns[column]]) }

// key gives a field that must not be empty.
func (r row) key(column string) string {
	s := r.text(column)
	if s == "" {
		r.wrong(column, "a code or name")
	}
	return s
}

// list gives the values of a field that holds several, parted by semicolons.
func (r row) list(column string) []string {
	if s := r.text(column); s != "" {
		return strings.Split(s, ";")
	}
	return nil
}

// yes tells whether a field that must be yes or no says yes.
func (r row) yes(column string) bool {
	s := r.text(column)
	if s != "yes" && s != "no" {
		r.wrong(column, "yes or no")
	}
	return s == "yes"
}

// number gives a field that must be a number from low to high.
func (r row) number(column string, low, high float64) float64 {
	n, err := strconv.ParseFloat(r.text(column), 64)
	if err != nil || !(n >= low && n <= high) { // written so that NaN is wrong
		r.wrong(column, fmt.Sprintf("a number from %v to %v", low, high))
	}
	return n
}

// count gives a field that must be a whole number, not negative.
func (r row) count(column string) int {
	n, err := strconv.Atoi(r.text(column))
	if err != nil || n < 0 {
		r.wrong(column, "a whole number, 0 or more")
	}
	return n
}

// date gives a date; an empty field is no date.
func (r row) date(column string) calendar.Date {
	var d calendar.Date
	if d.UnmarshalText([]byte(r.text(column))) != nil {
		r.wrong(column, "a date YYYY-MM-DD")
	}
	return d
}

// validity gives the days on which the row holds.
func (r row) validity() calendar.Validity {
	v := calendar.Validity{From: r.date("valid_from"), To: r.date("valid_to")}
	if v.Check() != nil {
		r.wrong("valid_to", "on or after valid_from")
	}
	return v
}

package store

import (
	"database/sql/driver"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"convenor/calendar"
)

// table keeps the values of one noun, in rows numbered in the order of entry.
type table interface {
	// find gives the number of the row that holds a value of the same key.
	find(s *session, key string, v any) (row int64, found bool, err error)
	insert(s *session, row int64, key string, v any) error
	update(s *session, row int64, key string, v any) error
	remove(s *session, row int64) error
	// decode reads a value back from the journal.
	decode(b []byte) (any, error)
	// called is the table's name in SQL.
	called() string
}

// plain is the table of a noun of type T.
type plain[T any] struct {
	name string
	// keyed are the columns of the key; none where the table holds one row at most.
	keyed []string
	// fields ties the columns to the parts of a value, in the order of the columns.
	fields func(key *string, v *T) []field
	// below keeps what lies in tables of its own: it replaces the rows of a value, or
	// with nil takes them out. Nil where there is nothing.
	below func(s *session, row int64, v *T) error

	columns                                           []string
	insertSQL, updateSQL, findSQL, removeSQL, listSQL string
}

// newTable works out the SQL of a table. The key is that of the Edit, for nouns that
// do not carry their own.
func newTable[T any](name string, keyed []string, fields func(key *string, v *T) []field) *plain[T] {
	t := &plain[T]{name: name, keyed: keyed, fields: fields}
	for _, f := range fields(new(string), new(T)) {
		t.columns = append(t.columns, f.column)
	}
	where := "TRUE"
	if len(keyed) > 0 {
		where = strings.Join(keyed, " = ? AND ") + " = ?"
	}
	list := strings.Join(t.columns, ", ")
	t.insertSQL = "INSERT INTO " + name + " (id, " + list + ") VALUES (?" + strings.Repeat(", ?", len(t.columns)) + ")"
	t.updateSQL = "UPDATE " + name + " SET " + strings.Join(t.columns, " = ?, ") + " = ? WHERE id = ?"
	t.findSQL = "SELECT id FROM " + name + " WHERE " + where
	t.removeSQL = "DELETE FROM " + name + " WHERE id = ?"
	t.listSQL = "SELECT " + list + " FROM " + name
	return t
}

func (t *plain[T]) called() string { return t.name }

func (t *plain[T]) decode(b []byte) (any, error) {
	var v T
	if err := json.Unmarshal(b, &v); err != nil {
		return nil, fmt.Errorf("%s in the journal: %w: %w", t.name, calendar.ErrDamaged, err)
	}
	return v, nil
}

// typed makes sure that a value is of the table's noun.
func (t *plain[T]) typed(v any) (*T, error) {
	x, ok := v.(T)
	if !ok {
		return nil, fmt.Errorf("%T is no value of %s: %w", v, t.name, calendar.ErrInvalid)
	}
	return &x, nil
}

func (t *plain[T]) find(s *session, key string, v any) (int64, bool, error) {
	x, err := t.typed(v)
	if err != nil {
		return 0, false, err
	}
	var args []driver.Value
	fields := t.fields(&key, x)
	for _, column := range t.keyed {
		i := slices.Index(t.columns, column)
		a, err := fields[i].cell.value()
		if err != nil {
			return 0, false, err
		}
		args = append(args, a)
	}
	return s.number(t.findSQL, args...)
}

func (t *plain[T]) insert(s *session, row int64, key string, v any) error {
	x, err := t.typed(v)
	if err != nil {
		return err
	}
	args := append(make([]driver.Value, 0, len(t.columns)+1), row)
	if args, err = values(args, t.fields(&key, x)); err != nil {
		return err
	}
	if err := s.exec(t.insertSQL, args...); err != nil {
		return err
	}
	return t.deeper(s, row, x)
}

func (t *plain[T]) update(s *session, row int64, key string, v any) error {
	x, err := t.typed(v)
	if err != nil {
		return err
	}
	args, err := values(make([]driver.Value, 0, len(t.columns)+1), t.fields(&key, x))
	if err != nil {
		return err
	}
	if err := s.exec(t.updateSQL, append(args, row)...); err != nil {
		return err
	}
	if err := t.deeper(s, row, nil); err != nil {
		return err
	}
	return t.deeper(s, row, x)
}

func (t *plain[T]) remove(s *session, row int64) error {
	if err := t.deeper(s, row, nil); err != nil {
		return err
	}
	return s.exec(t.removeSQL, row)
}

func (t *plain[T]) deeper(s *session, row int64, v *T) error {
	if t.below == nil {
		return nil
	}
	return t.below(s, row, v)
}

// list reads the values that a condition, with its order, picks.
func (t *plain[T]) list(s *session, rest string, args ...driver.Value) ([]T, error) {
	var out []T
	err := s.each(t.listSQL+" "+rest, args, func(row []driver.Value) error {
		var v T
		if err := take(t.fields(new(string), &v), row); err != nil {
			return fmt.Errorf("%s: %w", t.name, err)
		}
		out = append(out, v)
		return nil
	})
	return out, err
}

// values adds what the columns of a value hold.
func values(args []driver.Value, fields []field) ([]driver.Value, error) {
	for _, f := range fields {
		a, err := f.cell.value()
		if err != nil {
			return nil, fmt.Errorf("%s: %w", f.column, err)
		}
		args = append(args, a)
	}
	return args, nil
}

// take reads a row into the parts of a value.
func take(fields []field, row []driver.Value) error {
	for i, f := range fields {
		if err := f.cell.take(row[i]); err != nil {
			return fmt.Errorf("%s: %w", f.column, err)
		}
	}
	return nil
}

package store

import (
	"context"
	"database/sql/driver"
	"errors"
	"fmt"

	"convenor/calendar"
)

// Check looks through the whole file. It gives nil if all is well, else an error that
// says what is wrong and wraps calendar.ErrDamaged.
func (s *Store) Check(ctx context.Context) error {
	return s.read(ctx, "check database "+s.path, sound)
}

// sound is Check of a session's database.
func sound(r *session) error {
	var wrong []error
	err := r.each("PRAGMA integrity_check", nil, func(row []driver.Value) error {
		if say, _ := row[0].(string); say != "ok" {
			wrong = append(wrong, fmt.Errorf("%s: %w", say, calendar.ErrDamaged))
		}
		return nil
	})
	if err != nil {
		return err
	}
	err = r.each("PRAGMA foreign_key_check", nil, func(row []driver.Value) error {
		wrong = append(wrong, fmt.Errorf("row %v of table %v belongs to a row of %v that is not there: %w",
			row[1], row[0], row[2], calendar.ErrDamaged))
		return nil
	})
	return errors.Join(append(wrong, err)...)
}

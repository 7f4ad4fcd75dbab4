package store

import (
	"context"
	"database/sql/driver"
	"fmt"

	"convenor/calendar"
)

func checkFields(v *calendar.Check) []field {
	return []field{
		{"source", text(&v.Source)}, {"at", instant(&v.At)},
		{"failing_since", maybeInstant(&v.FailingSince)}, {"failure", text(&v.Failure)},
	}
}

// Checks gives how the last asking of each subscribed source went, by name. What a source
// that is held no more said is left out.
func (s *Store) Checks(ctx context.Context) ([]calendar.Check, error) {
	const query = `SELECT source, at, failing_since, failure FROM source_check
		WHERE source IN (SELECT name FROM source) ORDER BY source`
	var out []calendar.Check
	err := s.read(ctx, "read how sources were fetched", func(r *session) error {
		return r.each(query, nil, func(row []driver.Value) error {
			var c calendar.Check
			err := take(checkFields(&c), row)
			out = append(out, c)
			return err
		})
	})
	if err != nil {
		return nil, err
	}
	return out, nil
}

// RecordCheck keeps how the last asking of a source went, in place of the one before. It
// is no change: the revision stays, and there is nothing to undo.
func (s *Store) RecordCheck(ctx context.Context, c calendar.Check) error {
	const insert = "INSERT INTO source_check (source, at, failing_since, failure) VALUES (?, ?, ?, ?)"
	return s.write(ctx, fmt.Sprintf("record the check of %q", c.Source), func(w *session) error {
		args, err := values(nil, checkFields(&c))
		if err != nil {
			return err
		}
		if err := w.exec("DELETE FROM source_check WHERE source = ?", c.Source); err != nil {
			return err
		}
		return w.exec(insert, args...)
	})
}

package store

import (
	"context"
	"database/sql/driver"
	"fmt"

	"convenor/calendar"
)

func exportedFields(v *calendar.ExportedSitting) []field {
	return []field{
		{"sitting", text(&v.ID)}, {"sequence", whole(&v.Sequence)}, {"stamp", instant(&v.Stamp)},
		{"content", text(&v.Content)}, {"cancelled", yesNo(&v.Cancelled)},
	}
}

// Exported gives everything ever sent under a selection, as last sent and in the order
// in which it was recorded; none if nothing was.
func (s *Store) Exported(ctx context.Context, selection string) ([]calendar.ExportedSitting, error) {
	const query = `SELECT sitting, sequence, stamp, content, cancelled FROM exported
		WHERE selection = ? ORDER BY position`
	var out []calendar.ExportedSitting
	err := s.read(ctx, "read what was sent", func(r *session) error {
		return r.each(query, []driver.Value{selection}, func(row []driver.Value) error {
			var e calendar.ExportedSitting
			err := take(exportedFields(&e), row)
			out = append(out, e)
			return err
		})
	})
	if err != nil {
		return nil, err
	}
	return out, nil
}

// RecordExport replaces what is held of a selection and enters the export in the
// history. It is no change: the revision stays, and what was undone can still be put
// forward.
func (s *Store) RecordExport(ctx context.Context, e calendar.Export) error {
	const insert = `INSERT INTO exported (selection, position, sitting, sequence, stamp, content, cancelled)
		VALUES (?, ?, ?, ?, ?, ?, ?)`
	return s.write(ctx, fmt.Sprintf("record export %q", e.Name), func(w *session) error {
		if err := w.exec("DELETE FROM exported WHERE selection = ?", e.Selection); err != nil {
			return err
		}
		for i := range e.Sittings {
			if i%pollEvery == 0 && w.ctx.Err() != nil {
				return w.ctx.Err()
			}
			args, err := values([]driver.Value{e.Selection, int64(i)}, exportedFields(&e.Sittings[i]))
			if err != nil {
				return err
			}
			if err := w.exec(insert, args...); err != nil {
				return err
			}
		}
		_, err := journalLine(w, line{e.At, e.Name, calendar.HistoryExport, len(e.Sittings)})
		return err
	})
}

package store

import (
	"context"
	"database/sql/driver"
	"fmt"

	"convenor/calendar"
)

// SourceHistory gives the standing changes by which a source came, changed or was read,
// newest first.
func (s *Store) SourceHistory(ctx context.Context, source string) ([]calendar.HistoryEntry, error) {
	const query = historySQL + `WHERE state = 'done' AND id IN
		(SELECT change FROM journal_edit WHERE noun = 'source' AND key = ?) ORDER BY id DESC`
	var out []calendar.HistoryEntry
	err := s.read(ctx, fmt.Sprintf("read the history of source %q", source), func(r *session) error {
		return r.each(query, []driver.Value{source}, func(row []driver.Value) error {
			h, err := historyEntry(row)
			out = append(out, h)
			return err
		})
	})
	if err != nil {
		return nil, err
	}
	return out, nil
}

// Edits gives the edits of a change, by its number in the history, in the order in which
// they were made; none for a number that is no change's.
func (s *Store) Edits(ctx context.Context, change int64) ([]calendar.Edit, error) {
	const query = "SELECT noun, key, before, after FROM journal_edit WHERE change = ? ORDER BY seq"
	var out []calendar.Edit
	err := s.read(ctx, fmt.Sprintf("read change %d", change), func(r *session) error {
		return r.each(query, []driver.Value{change}, func(row []driver.Value) error {
			e := calendar.Edit{Noun: calendar.Noun(textOf(row[0])), Key: textOf(row[1])}
			t, err := tableOf(e.Noun)
			if err != nil {
				return err
			}
			if e.Before, err = unjournalled(t, row[2]); err != nil {
				return err
			}
			e.After, err = unjournalled(t, row[3])
			out = append(out, e)
			return err
		})
	})
	if err != nil {
		return nil, err
	}
	return out, nil
}

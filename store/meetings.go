package store

import (
	"cmp"
	"context"
	"database/sql/driver"
	"errors"
	"slices"
	"strings"
	"sync"

	"convenor/calendar"
)

// Meetings gives the meetings with those keys that are held, each once.
func (s *Store) Meetings(ctx context.Context, keys []string) ([]calendar.Meeting, error) {
	keys = slices.Clone(keys)
	slices.Sort(keys)
	keys = slices.Compact(keys)
	var out []calendar.Meeting
	err := s.read(ctx, "read meetings", func(r *session) error {
		for part := range slices.Chunk(keys, inStep) {
			list, args := listed(part)
			found, err := meetings.list(r, "WHERE key IN "+list, args...)
			if err != nil {
				return err
			}
			out = append(out, found...)
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	return out, nil
}

// Series gives the meetings with a rule of which sittings may share time with the span,
// in the order in which they were entered, each with the original starts of those of its
// sittings that are kept.
func (s *Store) Series(ctx context.Context, span calendar.Span) ([]calendar.Series, error) {
	// They are put in order here, for else SQLite goes through all meetings.
	query := "SELECT id, " + strings.Join(meetings.columns, ", ") + ` FROM meeting
		WHERE rule <> '' AND starts < ? AND (ends IS NULL OR ends > ?)`
	args := []driver.Value{ceiling(span.End), span.Start.Unix()}
	var out []calendar.Series
	err := s.read(ctx, "read series", func(r *session) error {
		var rows [][]driver.Value
		err := r.each(query, args, func(row []driver.Value) error {
			rows = append(rows, slices.Clone(row))
			return nil
		})
		if err != nil || len(rows) == 0 {
			return err
		}
		slices.SortFunc(rows, func(a, b []driver.Value) int { return cmp.Compare(numberOf(a[0]), numberOf(b[0])) })
		if out, err = seriesOf(rows, s.readerCount); err != nil {
			return err
		}
		return keptOf(r, out)
	})
	if err != nil {
		return nil, err
	}
	return out, nil
}

// seriesOf reads rows of meetings, a number before each, so many at a time: to make sense
// of a template takes longer than to fetch it.
func seriesOf(rows [][]driver.Value, workers int) ([]calendar.Series, error) {
	out := make([]calendar.Series, len(rows))
	errs := make([]error, workers)
	var running sync.WaitGroup
	for w := range workers {
		running.Go(func() {
			for i := w; i < len(rows) && errs[w] == nil; i += workers {
				errs[w] = take(meetings.fields(new(string), &out[i].Meeting), rows[i][1:])
			}
		})
	}
	running.Wait()
	return out, errors.Join(errs...)
}

// keptOf notes which sittings of series are kept, by the original start they are held
// under and by those under which their sources name them.
func keptOf(r *session, series []calendar.Series) error {
	const query = `SELECT s.meeting, s.original, c.recurrence_id FROM meeting m
		JOIN sitting s ON s.meeting = m.key
		LEFT JOIN claim c ON c.sitting = s.id
		WHERE m.rule <> ''`
	place := make(map[string]int, len(series))
	for i := range series {
		place[series[i].Key] = i
	}
	return r.each(query, nil, func(row []driver.Value) error {
		i, asked := place[textOf(row[0])]
		if !asked {
			return nil
		}
		kept := &series[i].Kept
		if *kept == nil {
			*kept = map[int64]bool{}
		}
		(*kept)[numberOf(row[1])] = true
		if row[2] != nil {
			(*kept)[numberOf(row[2])] = true
		}
		return nil
	})
}

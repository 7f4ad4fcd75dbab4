package store

import (
	"context"
	"database/sql/driver"
	"slices"

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
	var out []calendar.Series
	err := s.read(ctx, "read series", func(r *session) error {
		found, err := meetings.list(r, "WHERE rule <> '' AND starts < ? AND (ends IS NULL OR ends > ?) ORDER BY id",
			ceiling(span.End), span.Start.Unix())
		if err != nil || len(found) == 0 {
			return err
		}
		out = make([]calendar.Series, len(found))
		place := make(map[string]int, len(found))
		for i, m := range found {
			out[i].Meeting = m
			place[m.Key] = i
		}
		return keptOf(r, out, place)
	})
	if err != nil {
		return nil, err
	}
	return out, nil
}

// keptOf notes which sittings of series are kept, by the original start they are held
// under and by those under which their sources name them.
func keptOf(r *session, series []calendar.Series, place map[string]int) error {
	const query = `SELECT s.meeting, s.original, c.recurrence_id FROM meeting m
		JOIN sitting s ON s.meeting = m.key
		LEFT JOIN claim c ON c.sitting = s.id
		WHERE m.rule <> ''`
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

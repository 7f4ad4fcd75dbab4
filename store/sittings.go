package store

import (
	"context"
	"database/sql/driver"
	"fmt"
	"time"

	"convenor/calendar"
)

// week is the length, in seconds, from which a sitting is found by the index of the
// long ones; the schema has the same number.
const week = 7 * 24 * 60 * 60

// Sittings gives every sitting that shares time with the span, and every one of no
// length that starts in it, in order of start, end, meeting, original, with bodies and
// claims. A span of no length finds nothing.
func (s *Store) Sittings(ctx context.Context, span calendar.Span) ([]calendar.Occurrence, error) {
	if !span.Valid() {
		return nil, nil
	}
	w := window{span.Start.Unix(), ceiling(span.End)}
	doing := fmt.Sprintf("read sittings from %s to %s", span.Start.Format(time.DateOnly), span.End.Format(time.DateOnly))
	most, err := s.holdsMost(ctx, w)
	if err != nil {
		return nil, wrapped(doing, err)
	}
	if most {
		return s.sweep(ctx, doing, w)
	}
	return s.gather(ctx, doing, func(r *session, g *gathering) error { return g.within(r, w) })
}

// window is a span in UTC seconds.
type window struct{ from, to int64 }

// ceiling gives the first whole second at or after t.
func ceiling(t time.Time) int64 {
	if t.Nanosecond() > 0 {
		return t.Unix() + 1
	}
	return t.Unix()
}

// gather reads sittings as pick chooses them.
func (s *Store) gather(ctx context.Context, doing string, pick func(*session, *gathering) error) ([]calendar.Occurrence, error) {
	g := &gathering{}
	err := s.read(ctx, doing, func(r *session) error {
		if err := pick(r, g); err != nil {
			return err
		}
		return g.below(r)
	})
	if err != nil {
		return nil, err
	}
	return g.ordered(), nil
}

// within picks the sittings in a window by the indexes: those that start in it or up to
// a week before, and of the longer ones those that end after it begins. The sign keeps
// SQLite to the index of the long ones.
func (g *gathering) within(r *session, w window) error {
	const query = "SELECT " + sittingColumns + ` FROM sitting s WHERE s.id IN (
		SELECT id FROM sitting WHERE starts >= ? AND starts < ? AND (ends > ? OR starts >= ?)
		UNION ALL
		SELECT id FROM sitting WHERE ends - starts > 604800 AND ends > ? AND +starts < ?
		) ORDER BY s.id`
	args := []driver.Value{w.from - week, w.to, w.from, w.from, w.from, w.from - week}
	return r.each(query, args, g.sitting)
}

// SittingsOf gives every sitting that a source claims, in order of start, end, meeting,
// original.
func (s *Store) SittingsOf(ctx context.Context, source string) ([]calendar.Occurrence, error) {
	const query = "SELECT " + sittingColumns + ` FROM sitting s
		WHERE s.id IN (SELECT sitting FROM claim WHERE source = ?) ORDER BY s.id`
	return s.gather(ctx, fmt.Sprintf("read sittings of source %q", source), func(r *session, g *gathering) error {
		return r.each(query, []driver.Value{source}, g.sitting)
	})
}

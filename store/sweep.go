package store

import (
	"context"
	"database/sql/driver"
	"errors"
	"sync"

	"convenor/calendar"
)

// A window that holds most of all sittings is read by going through the tables as they
// lie, in as many parts as there are readers, and sorting afterwards. For a year of
// 100,000 that takes half the time of going by an index.

// sweepFrom is the share of all sittings, as one in so many, from which that pays.
const sweepFrom = 4

// holdsMost tells whether a window is better swept.
func (s *Store) holdsMost(ctx context.Context, w window) (bool, error) {
	var in, all int64
	err := borrow(ctx, s.readers, func(r *session) (err error) {
		if all, _, err = r.number("SELECT max(id) FROM sitting"); err != nil || all < 5000 {
			return err
		}
		in, _, err = r.number("SELECT count(*) FROM sitting WHERE starts >= ? AND starts < ?", w.from, w.to)
		return err
	})
	return in*sweepFrom > all, err
}

// sweep reads the sittings of a window in parts side by side. Each part is of the
// moment at which it began; if a change came between, all are read again, the second
// time one after the other in one transaction.
func (s *Store) sweep(ctx context.Context, doing string, w window) ([]calendar.Occurrence, error) {
	all, err := s.sweepApart(ctx, w)
	if errors.Is(err, calendar.ErrConflict) {
		return s.gather(ctx, doing, func(r *session, g *gathering) error { return g.within(r, w) })
	}
	if err != nil {
		return nil, wrapped(doing, err)
	}
	return all, nil
}

func (s *Store) sweepApart(ctx context.Context, w window) ([]calendar.Occurrence, error) {
	parts := make([]gathering, s.readerCount)
	errs := make([]error, len(parts))
	revisions := make([]int64, len(parts))
	var running sync.WaitGroup
	for i := range parts {
		running.Go(func() {
			errs[i] = borrow(ctx, s.readers, func(r *session) error {
				return r.transaction("BEGIN", func() (err error) {
					if revisions[i], err = revision(r); err != nil {
						return err
					}
					return parts[i].sweep(r, w, int64(i), int64(len(parts)))
				})
			})
		})
	}
	running.Wait()
	if err := errors.Join(errs...); err != nil {
		return nil, err
	}
	for i := range parts {
		if revisions[i] != revisions[0] {
			return nil, calendar.ErrConflict
		}
	}
	return merged(parts), nil
}

// sweep reads one of several parts of a window.
func (g *gathering) sweep(r *session, w window, part, of int64) error {
	last, _, err := r.number("SELECT max(id) FROM sitting")
	if err != nil {
		return err
	}
	// The sign keeps SQLite to the order of the rows, away from the index.
	const query = "SELECT " + sittingColumns + ` FROM sitting s WHERE s.id > ? AND s.id <= ?
		AND +s.starts < ? AND (s.ends > ? OR s.starts >= ?) ORDER BY s.id`
	from, to := last*part/of, last*(part+1)/of
	g.rows = make([]int64, 0, to-from)
	g.sittings = make([]calendar.Occurrence, 0, to-from)
	if err := r.each(query, []driver.Value{from, to, w.to, w.from, w.from}, g.sitting); err != nil {
		return err
	}
	if err := g.below(r); err != nil {
		return err
	}
	g.sort()
	return nil
}

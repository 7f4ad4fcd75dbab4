package store

import (
	"context"
	"database/sql"
	"errors"
	"runtime"
	"sync"
	"time"

	"convenor/calendar"
)

// DefaultPatience is how long a write waits for another program to finish its own.
const DefaultPatience = 5 * time.Second

// Options says how a database is opened. The zero Options suits the programs.
type Options struct {
	// MustExist refuses, with calendar.ErrNotFound, to make a new database.
	MustExist bool
	// Patience is how long a write waits for another program; 0 means DefaultPatience.
	Patience time.Duration

	// stranger is a copy that is being put back: it needs no backup of its own.
	stranger bool
	// maxPages bounds the file in pages, so that tests can fill it; 0 is no bound.
	maxPages int
}

// Store is an open database. It is safe for use by several goroutines.
type Store struct {
	path   string
	writer *sql.DB
	// readers hands out at most readerCount connections, which never write.
	readers     *sql.DB
	readerCount int
	closing     sync.Once
}

// Open opens the database at a path, or makes a new one there, with its folder, and
// brings its schema up to date. Errors: calendar.ErrNewer, ErrDamaged (no database of
// Convenor), ErrLocked, ErrFull, ErrReadOnly; the file is then as it was.
func Open(ctx context.Context, path string) (*Store, error) {
	return OpenWith(ctx, path, Options{})
}

// OpenWith is Open with options. Error: also calendar.ErrNotFound, with MustExist.
func OpenWith(ctx context.Context, path string, o Options) (*Store, error) {
	s, err := open(ctx, path, o)
	if err != nil {
		return nil, wrapped("open database "+path, err)
	}
	return s, nil
}

// Path gives the path of the database, as an absolute one.
func (s *Store) Path() string { return s.path }

// Close closes the database. What was acknowledged stays; nothing else may be called after.
func (s *Store) Close() error {
	var err error
	s.closing.Do(func() {
		// The writer last: the last to close clears the write-ahead log away, and
		// readers may not.
		err = errors.Join(s.readers.Close(), s.writer.Close())
	})
	return wrapped("close database "+s.path, err)
}

// Revision rises by one with every change, undo and redo; 0 for a new database.
func (s *Store) Revision(ctx context.Context) (int64, error) {
	var n int64
	err := s.read(ctx, "read revision", func(r *session) (err error) {
		n, err = revision(r)
		return err
	})
	return n, err
}

func revision(s *session) (int64, error) {
	n, found, err := s.number("SELECT revision FROM about WHERE id = 1")
	if err == nil && !found {
		err = calendar.ErrDamaged
	}
	return n, err
}

// read runs use in one read transaction, so that all it reads is of one moment.
func (s *Store) read(ctx context.Context, doing string, use func(*session) error) error {
	return wrapped(doing, borrow(ctx, s.readers, func(r *session) error {
		return r.transaction("BEGIN", func() error { return use(r) })
	}))
}

// write runs use in one transaction that excludes all other writers.
func (s *Store) write(ctx context.Context, doing string, use func(*session) error) error {
	return wrapped(doing, borrow(ctx, s.writer, func(w *session) error {
		return w.transaction("BEGIN IMMEDIATE", func() error { return use(w) })
	}))
}

// readerLimit gives how many connections read at a time: one for each processor, for
// long readings are split, but two at least and four at most.
func readerLimit() int { return min(max(runtime.NumCPU(), 2), 4) }

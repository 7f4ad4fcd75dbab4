package store

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"time"

	"convenor/calendar"
)

// Restore puts the database in a file in the place of all that is held, at once: who reads
// meanwhile sees the old or the new, and a crash leaves either. The file is treated as a
// stranger's, as Examine says, and is not changed. What was held is kept as a backup first,
// made at the given time. Errors: as of Examine and Keep; then nothing was changed.
func (s *Store) Restore(ctx context.Context, from string, at time.Time) (before calendar.Backup, err error) {
	temp, err := adopt(ctx, s.path, from)
	if err != nil {
		return before, err
	}
	defer func() { err = errors.Join(err, discard(temp)) }()
	if before, err = s.Keep(ctx, calendar.BackupRestore, at); err != nil {
		return before, err
	}
	held, err := s.Revision(ctx)
	if err != nil {
		return before, err
	}
	db, err := pool(temp, "rw", DefaultPatience, 1, nil)
	if err != nil {
		return before, wrapped("open "+temp, err)
	}
	err = borrow(ctx, db, func(r *session) error {
		// Above both, so that nobody takes a picture of the one for one of the other.
		if err := r.exec("UPDATE about SET revision = max(revision, ?) + 1 WHERE id = 1", held); err != nil {
			return err
		}
		return copyInto(r, liveURI(s.path), nil)
	})
	return before, wrapped("restore "+from, errors.Join(err, db.Close()))
}

// liveURI names the database for a copy over it, which waits for whoever writes.
func liveURI(path string) string {
	return fmt.Sprintf("file://%s?mode=rw&_busy_timeout=%d&_pragma=synchronous(FULL)", uriPath(path), DefaultPatience.Milliseconds())
}

// Replace puts the database in a file in the place of one that cannot be opened, which is
// moved aside, not removed; aside is where to, empty if there was none. The file is treated
// as Restore does. Errors: as of Examine.
func Replace(ctx context.Context, path, from string, at time.Time) (aside string, err error) {
	path, err = filepath.Abs(path)
	if err != nil {
		return "", err
	}
	temp, err := adopt(ctx, path, from)
	if err != nil {
		return "", err
	}
	if _, err := os.Stat(path); err == nil {
		aside = path + ".damaged-" + at.UTC().Format(stampLayout)
		// The log first: a log without its database is nothing, a database with another's
		// log would be torn.
		for _, suffix := range []string{"-wal", "-shm", ""} {
			if err := os.Rename(path+suffix, aside+suffix); err != nil && !errors.Is(err, os.ErrNotExist) {
				return "", wrapped("move the damaged database aside", errors.Join(err, discard(temp)))
			}
		}
	}
	return aside, wrapped("restore "+from, os.Rename(temp, path))
}

// adopt examines a file and makes a copy of it beside the database, brought up to date.
func adopt(ctx context.Context, path, from string) (temp string, err error) {
	if err := Examine(ctx, from); err != nil {
		return "", err
	}
	temp = path + ".restoring"
	defer func() {
		if err != nil {
			err = wrapped("restore "+from, errors.Join(err, discard(temp)))
		}
	}()
	if err := errors.Join(discard(temp), begin(temp)); err != nil {
		return temp, err
	}
	db, err := sql.Open("sqlite", immutable(from))
	if err != nil {
		return temp, err
	}
	err = borrow(ctx, db, func(r *session) error { return copyInto(r, "file://"+uriPath(temp), nil) })
	if err = errors.Join(err, db.Close()); err != nil {
		return temp, err
	}
	s, err := open(ctx, temp, Options{MustExist: true, stranger: true})
	if err != nil {
		return temp, err
	}
	if err := s.Close(); err != nil {
		return temp, err
	}
	return temp, alone(ctx, temp)
}

// Examine reads a file as a stranger's and says whether it can be put back: it is a
// database of Convenor, no newer than this program, laid out exactly as its version was –
// no view, trigger or table besides, for those could act when it is used – and sound. The
// file is opened read-only, nothing it says is carried out, and nothing is written beside
// it. Errors: calendar.ErrNotFound, ErrDamaged, ErrNewer; ErrLocked when a log stands beside
// it, so that it is in use or was not closed.
func Examine(ctx context.Context, path string) error {
	return wrapped("examine "+path, examine(ctx, path))
}

func examine(ctx context.Context, path string) error {
	path, err := filepath.Abs(path)
	if err != nil {
		return err
	}
	info, err := os.Stat(path)
	if errors.Is(err, os.ErrNotExist) {
		return calendar.ErrNotFound
	}
	if err != nil {
		return err
	}
	if !info.Mode().IsRegular() {
		return fmt.Errorf("not a file: %w", calendar.ErrDamaged)
	}
	if err := begins(path); err != nil {
		return err
	}
	if log, err := os.Stat(path + "-wal"); err == nil && log.Size() > 0 {
		return fmt.Errorf("a log stands beside it: %w", calendar.ErrLocked)
	}
	db, err := sql.Open("sqlite", immutable(path))
	if err != nil {
		return err
	}
	return errors.Join(borrow(ctx, db, examined), db.Close())
}

// examined examines the database of a session.
func examined(s *session) error {
	version, err := ours(s)
	if err != nil {
		return err
	}
	if version == 0 {
		return fmt.Errorf("an empty database: %w", calendar.ErrDamaged)
	}
	found, err := layout(s)
	if err != nil {
		return err
	}
	want, err := layoutOf(s.ctx, version)
	if err != nil {
		return err
	}
	if !slices.Equal(found, want) {
		return fmt.Errorf("not laid out as version %d is: %w", version, calendar.ErrDamaged)
	}
	return sound(s)
}

// layoutOf gives how a version of the schema is laid out.
func layoutOf(ctx context.Context, version int) (things []string, err error) {
	db, err := sql.Open("sqlite", ":memory:")
	if err != nil {
		return nil, err
	}
	err = borrow(ctx, db, func(s *session) error {
		for _, step := range migrations[:version] {
			if err := s.exec(step); err != nil {
				return err
			}
		}
		things, err = layout(s)
		return err
	})
	return things, errors.Join(err, db.Close())
}

// layout lists everything that a database defines.
func layout(s *session) ([]string, error) {
	var things []string
	err := s.each("SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_schema ORDER BY type, name", nil,
		func(row []driver.Value) error {
			things = append(things, fmt.Sprintf("%s %s on %s: %s", row[0], row[1], row[2], row[3]))
			return nil
		})
	return things, err
}

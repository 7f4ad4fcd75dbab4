package store

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"os"
	"path/filepath"

	"modernc.org/sqlite"

	"convenor/calendar"
)

// pagesAStep is how much is copied between two looks at whether the caller still waits:
// 4 MB.
const pagesAStep = 1000

// CopyTo writes the whole database, as it is at this moment, into one file that can be
// carried away: without a log beside it, and checked. Others may go on writing. Progress,
// which may be nil, is told how many pages of how many are done. Errors: calendar.ErrInvalid when a file is there already or
// the path is the database's own; ErrFull, ErrReadOnly; there is then no such file.
func (s *Store) CopyTo(ctx context.Context, path string, progress func(done, all int)) error {
	path, err := filepath.Abs(path)
	if err != nil {
		return err
	}
	if _, err := os.Lstat(path); err == nil {
		return fmt.Errorf("copy the database to %s: a file is there already: %w", path, calendar.ErrInvalid)
	}
	part := path + ".part"
	err = s.copyOut(ctx, part, progress)
	if err == nil {
		err = os.Rename(part, path)
	}
	if err != nil {
		return wrapped("copy the database to "+path, errors.Join(err, discard(part)))
	}
	return nil
}

// copyOut makes the copy and makes sure of it.
func (s *Store) copyOut(ctx context.Context, part string, progress func(done, all int)) error {
	if err := discard(part); err != nil { // of a copy that was cut short
		return err
	}
	if err := begin(part); err != nil {
		return err
	}
	err := s.read(ctx, "read the database", func(r *session) error {
		// The first reading fixes the moment of which the copy is.
		if _, err := revision(r); err != nil {
			return err
		}
		return copyInto(r, "file://"+uriPath(part), progress)
	})
	if err != nil {
		return err
	}
	return alone(ctx, part)
}

// copyInto copies a session's database over the one that a URI names, all or nothing
// (sqlite.org/backup.html).
func copyInto(s *session, uri string, progress func(done, all int)) error {
	source, ok := s.conn.(interface {
		NewBackup(uri string) (*sqlite.Backup, error)
	})
	if !ok { // impossible: it is the driver's connection
		return errors.New("the driver makes no backups")
	}
	backup, err := source.NewBackup(uri)
	if err != nil {
		return err
	}
	for more := true; more; {
		if err := s.ctx.Err(); err != nil {
			return errors.Join(err, backup.Finish())
		}
		if more, err = backup.Step(pagesAStep); err != nil {
			return errors.Join(err, backup.Finish())
		}
		if progress != nil {
			progress(backup.PageCount()-backup.Remaining(), backup.PageCount())
		}
	}
	return backup.Finish()
}

// alone makes a copy one file, without a log beside it, looks through it and sees it onto
// the disk.
func alone(ctx context.Context, path string) error {
	db, err := pool(path, "rw", DefaultPatience, 1, []string{"trusted_schema(0)"})
	if err != nil {
		return err
	}
	err = borrow(ctx, db, func(s *session) error {
		return errors.Join(s.exec("PRAGMA journal_mode = DELETE"), sound(s))
	})
	if err = errors.Join(err, db.Close()); err != nil {
		return err
	}
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	return errors.Join(f.Sync(), f.Close())
}

// discard removes a database file and what SQLite keeps beside it, if they are there.
func discard(path string) error {
	var wrong error
	for _, suffix := range []string{"", "-wal", "-shm", "-journal"} {
		if err := os.Remove(path + suffix); err != nil && !errors.Is(err, os.ErrNotExist) {
			wrong = errors.Join(wrong, err)
		}
	}
	return wrong
}

// immutable opens a file so that nothing is written, not even beside it: a stranger's file
// stays as it is, and needs no log.
func immutable(path string) string {
	query := url.Values{"mode": {"ro"}, "immutable": {"1"}, "_pragma": {"query_only(1)", "trusted_schema(0)", "cell_size_check(1)"}}
	return "file://" + uriPath(path) + "?" + query.Encode()
}

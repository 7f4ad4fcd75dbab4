package store

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	_ "modernc.org/sqlite" // the driver "sqlite"

	"convenor/calendar"
)

// applicationID stands in the header of every database of Convenor ("Cnvr"), to tell
// it from a stranger's (sqlite.org/pragma.html#pragma_application_id).
const applicationID = 0x436e7672

// magic is how every SQLite file begins (sqlite.org/fileformat2.html section 1.3).
const magic = "SQLite format 3\x00"

// Pragmas that hold for a connection, by what it is for. The writer's cache is large
// enough for the indexes of a big import; the log is cut back to its bound after one.
var (
	writerPragmas = []string{"foreign_keys(1)", "synchronous(FULL)", "secure_delete(1)",
		"cache_size(-65536)", "journal_size_limit(16777216)", "temp_store(MEMORY)", "trusted_schema(0)"}
	readerPragmas = []string{"query_only(1)", "cache_size(-16384)", "temp_store(MEMORY)", "trusted_schema(0)"}
)

func open(ctx context.Context, path string, o Options) (*Store, error) {
	path, err := filepath.Abs(path)
	if err != nil {
		return nil, err
	}
	if err := prepare(path, o.MustExist); err != nil {
		return nil, err
	}
	patience := o.Patience
	if patience <= 0 {
		patience = DefaultPatience
	}
	s := &Store{path: path, readerCount: readerLimit()}
	mode, pragmas := "rwc", writerPragmas
	if o.MustExist {
		mode = "rw"
	}
	if o.maxPages > 0 {
		pragmas = append(slices.Clip(pragmas), fmt.Sprintf("max_page_count(%d)", o.maxPages))
	}
	if s.writer, err = pool(path, mode, patience, 1, pragmas); err != nil {
		return nil, err
	}
	if s.readers, err = pool(path, "ro", patience, s.readerCount, readerPragmas); err != nil {
		return nil, errors.Join(err, s.writer.Close())
	}
	if err := borrow(ctx, s.writer, func(w *session) error { return ready(w, path, patience, !o.stranger) }); err != nil {
		return nil, errors.Join(err, s.readers.Close(), s.writer.Close())
	}
	return s, nil
}

// prepare looks at what stands at the path before SQLite touches it.
func prepare(path string, mustExist bool) error {
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist), err == nil && info.Mode().IsRegular() && info.Size() == 0:
		if mustExist {
			return calendar.ErrNotFound
		}
		return begin(path)
	case err != nil:
		return err
	case !info.Mode().IsRegular():
		return fmt.Errorf("not a file: %w", calendar.ErrDamaged)
	}
	return begins(path)
}

// begin makes an empty file, and its folder, that only the user may read: diaries are
// personal data. SQLite gives the files it makes beside it the same mode.
func begin(path string) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return err
	}
	f, err := os.OpenFile(path, os.O_CREATE|os.O_RDWR, 0o600)
	if err != nil {
		return err
	}
	return f.Close()
}

// begins makes sure that a file begins as a database does.
func begins(path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	head := make([]byte, len(magic))
	if _, err := io.ReadFull(f, head); err != nil && !errors.Is(err, io.ErrUnexpectedEOF) && !errors.Is(err, io.EOF) {
		return err
	}
	if string(head) != magic {
		return calendar.ErrDamaged
	}
	return nil
}

// pool opens connections to a file, at most so many.
func pool(path, mode string, patience time.Duration, most int, pragmas []string) (*sql.DB, error) {
	query := url.Values{"mode": {mode}, "_pragma": pragmas}
	query.Set("_busy_timeout", strconv.FormatInt(patience.Milliseconds(), 10))
	db, err := sql.Open("sqlite", "file://"+uriPath(path)+"?"+query.Encode())
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(most)
	db.SetMaxIdleConns(most)
	return db, nil
}

// uriPath writes a path as SQLite's URIs have it (sqlite.org/uri.html section 3.1): with
// forward slashes, one before a drive's letter, and %-escapes.
func uriPath(path string) string {
	path = filepath.ToSlash(path)
	if !strings.HasPrefix(path, "/") {
		path = "/" + path
	}
	return (&url.URL{Path: path}).EscapedPath()
}

// ready makes sure that the file is ours and not newer, and brings it up to date. It
// changes nothing before it knows.
func ready(s *session, path string, patience time.Duration, keep bool) error {
	version, err := oursNow(s)
	if err != nil {
		return err
	}
	if err := logAhead(s, patience); err != nil {
		return err
	}
	if version == len(migrations) {
		return nil
	}
	if version > 0 && keep {
		if err := keepBefore(s, path); err != nil {
			return err
		}
	}
	return s.transaction("BEGIN IMMEDIATE", func() error {
		// Another program may have been quicker.
		version, err := ours(s)
		if err != nil {
			return err
		}
		return migrate(s, version)
	})
}

// keepBefore makes a backup of a database whose schema is about to be changed. It bears the
// time of the last change, for it holds what was there then.
func keepBefore(s *session, path string) error {
	info, err := os.Stat(path)
	if err != nil {
		return err
	}
	b := backupOf(path, calendar.BackupSchema, info.ModTime())
	if _, err := os.Stat(b.Path); err == nil { // made before, and the change then failed
		return nil
	}
	part := b.Path + ".part"
	err = errors.Join(discard(part), begin(part))
	if err == nil {
		err = copyInto(s, "file://"+uriPath(part), nil)
	}
	if err == nil {
		err = alone(s.ctx, part)
	}
	if err == nil {
		err = os.Rename(part, b.Path)
	}
	if err != nil {
		return fmt.Errorf("keep a backup before the schema changes: %w", errors.Join(err, discard(part)))
	}
	return nil
}

// oursNow is ours in a transaction of its own: what is asked in three steps must not be
// half of an empty file and half of what another program made of it in between.
func oursNow(s *session) (version int, err error) {
	err = s.transaction("BEGIN", func() error {
		version, err = ours(s)
		return err
	})
	return version, err
}

// ours gives the version of the schema; 0 for an empty file. Errors: ErrDamaged for
// a stranger's database, ErrNewer. It runs in a transaction.
func ours(s *session) (int, error) {
	id, _, err := s.number("PRAGMA application_id")
	if err != nil {
		return 0, err
	}
	version, _, err := s.number("PRAGMA user_version")
	if err != nil {
		return 0, err
	}
	things, _, err := s.number("SELECT count(*) FROM sqlite_schema")
	if err != nil {
		return 0, err
	}
	switch {
	case id == 0 && version == 0 && things == 0:
		return 0, nil
	case id != applicationID || version < 1:
		return 0, fmt.Errorf("another program's database: %w", calendar.ErrDamaged)
	case version > int64(len(migrations)):
		return 0, fmt.Errorf("schema %d, where this program knows %d: %w", version, len(migrations), calendar.ErrNewer)
	}
	return int(version), nil
}

// logAhead puts the file into write-ahead mode. While another program does the same,
// SQLite refuses without waiting; so the waiting is done here.
func logAhead(s *session, patience time.Duration) error {
	const pause = 20 * time.Millisecond
	for waited := time.Duration(0); ; waited += pause {
		var mode string
		err := s.each("PRAGMA journal_mode = WAL", nil, func(row []driver.Value) error {
			mode, _ = row[0].(string)
			return nil
		})
		if err == nil && mode != "wal" {
			err = fmt.Errorf("the file system allows no write-ahead log (%s): %w", mode, calendar.ErrReadOnly)
		}
		if err == nil || !errors.Is(wrapped("", err), calendar.ErrLocked) || waited >= patience {
			return err
		}
		select {
		case <-s.ctx.Done():
			return s.ctx.Err()
		case <-time.After(pause):
		}
	}
}

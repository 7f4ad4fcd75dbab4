package store

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"syscall"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"

	"convenor/calendar"
)

// wrapped says what was being done and wraps the kind of error that calendar names
// for whatever kept it from being done. A nil error stays nil.
func wrapped(doing string, err error) error {
	if err == nil {
		return nil
	}
	if kind := kindOf(err); kind != nil && !errors.Is(err, kind) {
		return fmt.Errorf("%s: %w: %w", doing, kind, err)
	}
	return fmt.Errorf("%s: %w", doing, err)
}

// kindOf gives calendar's error for one of SQLite or of the file system; nil if it
// has none.
func kindOf(err error) error {
	if errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded) {
		return nil
	}
	var s *sqlite.Error
	if errors.As(err, &s) {
		return kindOfCode(s.Code())
	}
	switch {
	case errors.Is(err, syscall.ENOSPC):
		return calendar.ErrFull
	case errors.Is(err, fs.ErrPermission), errors.Is(err, syscall.EROFS):
		return calendar.ErrReadOnly
	case errors.Is(err, syscall.ENOTDIR): // a part of the path is a file
		return calendar.ErrNotFound
	}
	return nil
}

// kindOfCode sorts SQLite's extended result codes (sqlite.org/rescode.html), whose low
// byte is the primary code.
func kindOfCode(code int) error {
	switch code {
	case sqlite3.SQLITE_IOERR_SHMSIZE: // the index of the write-ahead log finds no room
		return calendar.ErrFull
	case sqlite3.SQLITE_IOERR_CORRUPTFS, sqlite3.SQLITE_IOERR_DATA, sqlite3.SQLITE_IOERR_SHORT_READ:
		return calendar.ErrDamaged
	}
	switch code & 0xff {
	case sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_PROTOCOL:
		return calendar.ErrLocked
	case sqlite3.SQLITE_FULL:
		return calendar.ErrFull
	case sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM, sqlite3.SQLITE_CANTOPEN:
		// The file was there a moment ago: what cannot be opened is its log.
		return calendar.ErrReadOnly
	case sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB:
		return calendar.ErrDamaged
	case sqlite3.SQLITE_CONSTRAINT, sqlite3.SQLITE_MISMATCH:
		return calendar.ErrInvalid
	}
	return nil
}

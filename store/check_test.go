package store

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"

	sqlite3 "modernc.org/sqlite/lib"

	"convenor/calendar"
)

func TestASoundDatabasePassesItsCheck(t *testing.T) {
	s := fresh(t)
	if err := enterSample(s); err != nil {
		t.Fatal(err)
	}
	if err := s.Check(background); err != nil {
		t.Error(err)
	}
}

func TestACheckSaysWhatBelongsToNothing(t *testing.T) {
	s := fresh(t)
	applied(t, s, "In", held(sitting("m", at(9, 0), at(10, 0)))...)
	err := borrow(background, s.writer, func(w *session) error {
		if err := w.exec("PRAGMA foreign_keys = OFF"); err != nil {
			return err
		}
		return w.exec("DELETE FROM meeting")
	})
	if err != nil {
		t.Fatal(err)
	}
	err = s.Check(background)
	if !errors.Is(err, calendar.ErrDamaged) || !strings.Contains(err.Error(), "sitting") || !strings.Contains(err.Error(), "meeting") {
		t.Errorf("error %v, want ErrDamaged that names sitting and meeting", err)
	}
}

// A file that a disk or a copier has torn is opened as far as it can be, and never
// answers wrongly without an error.
func TestATornFileIsDamaged(t *testing.T) {
	s := fresh(t)
	applied(t, s, "In", bigChange(500).Edits...)
	s.Close()
	whole := read(t, s.Path())
	for _, from := range []int{4096, 8192, len(whole) / 2} {
		torn := bytes.Clone(whole)
		for i := from; i < len(torn); i++ {
			torn[i] = 0x5a
		}
		write(t, s.Path(), torn)
		again, err := Open(background, s.Path())
		if err == nil {
			err = again.Check(background)
			again.Close()
		}
		if !errors.Is(err, calendar.ErrDamaged) {
			t.Errorf("torn from %d: error %v, want ErrDamaged", from, err)
		}
	}
}

func TestEveryKindOfFaultHasItsName(t *testing.T) {
	for code, want := range map[int]error{
		sqlite3.SQLITE_BUSY:               calendar.ErrLocked,
		sqlite3.SQLITE_BUSY_SNAPSHOT:      calendar.ErrLocked,
		sqlite3.SQLITE_FULL:               calendar.ErrFull,
		sqlite3.SQLITE_IOERR_SHMSIZE:      calendar.ErrFull,
		sqlite3.SQLITE_READONLY_DIRECTORY: calendar.ErrReadOnly,
		sqlite3.SQLITE_CANTOPEN:           calendar.ErrReadOnly,
		sqlite3.SQLITE_NOTADB:             calendar.ErrDamaged,
		sqlite3.SQLITE_CORRUPT_INDEX:      calendar.ErrDamaged,
		sqlite3.SQLITE_IOERR_SHORT_READ:   calendar.ErrDamaged,
		sqlite3.SQLITE_CONSTRAINT_UNIQUE:  calendar.ErrInvalid,
		sqlite3.SQLITE_IOERR:              nil,
		sqlite3.SQLITE_ERROR:              nil,
	} {
		if got := kindOfCode(code); !errors.Is(got, want) {
			t.Errorf("code %d is %v, want %v", code, got, want)
		}
	}
	if wrapped("read", nil) != nil {
		t.Error("no error became one")
	}
	if err := wrapped("read", fmt.Errorf("inner: %w", calendar.ErrDamaged)); err.Error() != "read: inner: "+calendar.ErrDamaged.Error() {
		t.Errorf("a kind is named twice: %v", err)
	}
}

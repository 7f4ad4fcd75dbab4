package store

import (
	"context"
	"database/sql/driver"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"convenor/calendar"
)

// TestMain lets the test binary be run again as the program that is killed.
func TestMain(m *testing.M) {
	if path := os.Getenv(writeForeverAt); path != "" {
		writeForever(path)
	}
	if path := os.Getenv(asOpener); path != "" {
		openOnce(path)
	}
	os.Exit(m.Run())
}

var background = context.Background()

// opened opens a database for the length of a test.
func opened(t testing.TB, path string) *Store {
	t.Helper()
	return openedWith(t, path, Options{})
}

func openedWith(t testing.TB, path string, o Options) *Store {
	t.Helper()
	s, err := OpenWith(background, path, o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

// fresh makes an empty database for the length of a test.
func fresh(t testing.TB) *Store {
	t.Helper()
	return opened(t, filepath.Join(t.TempDir(), "convenor.db"))
}

// at is a time on 14 January 2027.
func at(hour, minute int) time.Time { return time.Date(2027, 1, 14, hour, minute, 0, 0, time.UTC) }

// applied makes a change of some edits at the store's revision.
func applied(t testing.TB, s *Store, name string, edits ...calendar.Edit) int64 {
	t.Helper()
	now, err := s.Revision(background)
	if err != nil {
		t.Fatal(err)
	}
	now, err = s.Apply(background, calendar.Change{Name: name, At: at(9, 0), Edits: edits, Revision: now})
	if err != nil {
		t.Fatal(err)
	}
	return now
}

// sitting makes a sitting of a meeting, from one time to another.
func sitting(meeting string, start, end time.Time) calendar.Occurrence {
	return calendar.Occurrence{
		Meeting: meeting, Original: start, Start: start, End: end,
		Title: "Board " + meeting, Status: calendar.StatusConfirmed,
	}
}

// held makes the edits that enter sittings, each of a meeting of its own.
func held(sittings ...calendar.Occurrence) []calendar.Edit {
	var edits []calendar.Edit
	for _, o := range sittings {
		edits = append(edits,
			calendar.Edit{Noun: calendar.NounMeeting, Key: o.Meeting, After: calendar.Meeting{Key: o.Meeting}},
			calendar.Edit{Noun: calendar.NounSitting, Key: o.ID().String(), After: o})
	}
	return edits
}

// facts are the tables that hold facts, not what became of them.
func facts(table string) bool {
	return table != "journal" && table != "journal_edit" && table != "about"
}

// dump writes out every row of the tables that pass, as they lie.
func dump(t testing.TB, s *Store, pass func(table string) bool) string {
	t.Helper()
	var out strings.Builder
	err := s.read(background, "dump", func(r *session) error {
		var tables []string
		err := r.each("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name", nil, func(row []driver.Value) error {
			tables = append(tables, textOf(row[0]))
			return nil
		})
		if err != nil {
			return err
		}
		for _, name := range tables {
			if !pass(name) {
				continue
			}
			err := r.each("SELECT * FROM "+name+" ORDER BY 1, 2", nil, func(row []driver.Value) error {
				fmt.Fprintf(&out, "%s %q\n", name, row)
				return nil
			})
			if err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return out.String()
}

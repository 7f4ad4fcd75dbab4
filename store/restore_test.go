package store

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"convenor/calendar"
)

// carried makes a copy of the sample and gives its path.
func carried(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "carried.db")
	if err := sampled(t).CopyTo(background, path, nil); err != nil {
		t.Fatal(err)
	}
	return path
}

// TestRestorePutsEverythingBack holds that a restored database is the copy, under a
// revision that nobody has seen, and that what was held is kept.
func TestRestorePutsEverythingBack(t *testing.T) {
	from := carried(t)
	s := fresh(t)
	applied(t, s, "A venue", venueEdit("Elsewhere"))
	applied(t, s, "Another", venueEdit("Further"))
	was, _ := s.Revision(background)
	held := dump(t, s, everything)
	before, err := s.Restore(background, from, at(11, 0))
	if err != nil {
		t.Fatal(err)
	}
	if got, want := dump(t, s, notAbout), dump(t, opened(t, from), notAbout); got != want {
		t.Errorf("holds\n%s\nwant\n%s", got, want)
	}
	if now, _ := s.Revision(background); now <= was {
		t.Errorf("revision %d after %d", now, was)
	}
	if err := s.Check(background); err != nil {
		t.Error(err)
	}
	if got := dump(t, opened(t, before.Path), everything); got != held {
		t.Errorf("kept before:\n%s\nwant\n%s", got, held)
	}
	applied(t, s, "One more", venueEdit("Later"))
	if left, _ := filepath.Glob(s.Path() + ".restoring*"); len(left) != 0 {
		t.Errorf("left %v", left)
	}
}

// TestAnOlderVersionIsRestoredUpToDate holds that an old backup fits a new program.
func TestAnOlderVersionIsRestoredUpToDate(t *testing.T) {
	from := thawed(t, 1)
	s := fresh(t)
	if _, err := s.Restore(background, from, at(11, 0)); err != nil {
		t.Fatal(err)
	}
	if got, want := schema(t, s), schema(t, fresh(t)); got != want {
		t.Errorf("schema\n%s\nwant\n%s", got, want)
	}
	columns := columnsOf(t, from)
	delete(columns, "about")
	if got, want := rowsOf(t, s.Path(), columns), rowsOf(t, from, columns); got != want {
		t.Errorf("holds\n%s\nwant\n%s", got, want)
	}
}

// TestAStrangersFileIsRefusedAndLeftAlone holds that nothing that could act, or is not ours,
// is put in the place of what is held.
func TestAStrangersFileIsRefusedAndLeftAlone(t *testing.T) {
	for _, c := range []struct {
		name string
		harm func(t *testing.T, path string)
		want error
	}{
		{"a trigger", altered("CREATE TRIGGER t AFTER INSERT ON venue BEGIN DELETE FROM journal; END"), calendar.ErrDamaged},
		{"a view", altered("CREATE VIEW v AS SELECT load_extension('evil')"), calendar.ErrDamaged},
		{"a view in a table's place", altered("DROP TABLE exported", "CREATE VIEW exported AS SELECT * FROM venue"), calendar.ErrDamaged},
		{"a table more", altered("CREATE TABLE more (x)"), calendar.ErrDamaged},
		{"a table less", altered("DROP TABLE exported"), calendar.ErrDamaged},
		{"an index on an expression", altered("CREATE INDEX i ON venue (abs(id))"), calendar.ErrDamaged},
		{"a column more", altered("ALTER TABLE venue ADD COLUMN more TEXT DEFAULT 'x'"), calendar.ErrDamaged},
		{"a newer version", altered("PRAGMA user_version = 999"), calendar.ErrNewer},
		{"no version", altered("PRAGMA user_version = 0"), calendar.ErrDamaged},
		{"another program's", altered("PRAGMA application_id = 1"), calendar.ErrDamaged},
		{"damaged pages", flip, calendar.ErrDamaged},
		{"cut short", func(t *testing.T, path string) { write(t, path, read(t, path)[:3*4096]) }, calendar.ErrDamaged},
		{"a text", func(t *testing.T, path string) { write(t, path, []byte("BEGIN:VCALENDAR")) }, calendar.ErrDamaged},
		{"empty", func(t *testing.T, path string) { write(t, path, nil) }, calendar.ErrDamaged},
		{"gone", func(t *testing.T, path string) { os.Remove(path) }, calendar.ErrNotFound},
		{"a folder", func(t *testing.T, path string) { os.Remove(path); os.Mkdir(path, 0o700) }, calendar.ErrDamaged},
		{"in use", func(t *testing.T, path string) { write(t, path+"-wal", []byte("pages")) }, calendar.ErrLocked},
	} {
		t.Run(c.name, func(t *testing.T) {
			from := carried(t)
			c.harm(t, from)
			bytesBefore, _ := os.ReadFile(from)
			s := fresh(t)
			applied(t, s, "A venue", venueEdit("Elsewhere"))
			held := dump(t, s, everything)
			if _, err := s.Restore(background, from, at(11, 0)); !errors.Is(err, c.want) {
				t.Errorf("error %v, want %v", err, c.want)
			}
			if got := dump(t, s, everything); got != held {
				t.Errorf("holds\n%s\nwant what it held\n%s", got, held)
			}
			if after, _ := os.ReadFile(from); string(after) != string(bytesBefore) {
				t.Error("the file was changed")
			}
			if kept, _ := Backups(s.Path()); len(kept) != 0 {
				t.Errorf("kept %v for nothing", kept)
			}
		})
	}
}

// altered runs statements on a file.
func altered(statements ...string) func(*testing.T, string) {
	return func(t *testing.T, path string) { stranger(t, path, statements...) }
}

// TestADamagedDatabaseIsReplacedAndKept holds that a database that cannot be opened makes
// room for a backup and is not thrown away.
func TestADamagedDatabaseIsReplacedAndKept(t *testing.T) {
	path := filepath.Join(t.TempDir(), "convenor.db")
	write(t, path, []byte(strings.Repeat("rot", 4000)))
	write(t, path+"-wal", []byte("its log"))
	from := carried(t)
	aside, err := Replace(background, path, from, at(11, 0))
	if err != nil {
		t.Fatal(err)
	}
	if got := string(read(t, aside)); !strings.HasPrefix(got, "rotrot") || string(read(t, aside+"-wal")) != "its log" {
		t.Errorf("moved aside to %s, which holds %.10q", aside, got)
	}
	if got, want := dump(t, opened(t, path), everything), dump(t, opened(t, from), everything); got != want {
		t.Errorf("holds\n%s\nwant\n%s", got, want)
	}
	if aside, err := Replace(background, filepath.Join(t.TempDir(), "new.db"), from, at(11, 0)); aside != "" || err != nil {
		t.Errorf("where nothing was: %q, %v", aside, err)
	}
}

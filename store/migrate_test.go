package store

import (
	"database/sql/driver"
	"encoding/hex"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"convenor/calendar"
)

// freeze writes the frozen database of the latest version, before it is released:
//
//	go test ./store -run Frozen -freeze
var freeze = flag.Bool("freeze", false, "write testdata for the latest version of the schema")

// frozen is the file that holds the sample as a version of the schema holds it, as SQL.
func frozen(version int) string { return filepath.Join("testdata", fmt.Sprintf("v%d.sql", version)) }

// TestFrozenDatabasesAreBroughtUpToDate holds that a database of any version comes to
// the same schema as a new one, with all that was in it. Each holds the sample as its
// version knew it.
func TestFrozenDatabasesAreBroughtUpToDate(t *testing.T) {
	now := fresh(t)
	if err := enterSample(now); err != nil {
		t.Fatal(err)
	}
	if *freeze {
		write(t, frozen(len(migrations)), []byte(script(t, now)))
	}
	for version := 1; version <= len(migrations); version++ {
		t.Run(fmt.Sprintf("version %d", version), func(t *testing.T) {
			path := thawed(t, version)
			columns := columnsOf(t, path)
			before := rowsOf(t, path, columns)
			old := opened(t, path)
			if got, want := schema(t, old), schema(t, now); got != want {
				t.Errorf("schema:\n%s\nwant:\n%s", got, want)
			}
			if after := rowsOf(t, path, columns); after != before {
				t.Errorf("holds:\n%s\nheld:\n%s", after, before)
			}
			if version == len(migrations) {
				if got, want := dump(t, old, notAbout), dump(t, now, notAbout); got != want {
					t.Errorf("holds:\n%s\nwant:\n%s", got, want)
				}
			}
			if err := old.Check(background); err != nil {
				t.Error(err)
			}
			if h, err := old.Redo(background, at(10, 0)); err != nil || h.Name != "Add a venue" {
				t.Errorf("redo of an old change gave %+v, %v", h, err)
			}
			for range 2 {
				if _, err := old.Undo(background, at(10, 0)); err != nil {
					t.Error(err)
				}
			}
			if left := dump(t, old, func(name string) bool { return facts(name) && name != "exported" }); left != "" {
				t.Errorf("after undoing all: %s", left)
			}
		})
	}
}

func notAbout(table string) bool { return table != "about" }

// TestReleasedMigrationsAreNotEdited holds that each version's steps still lead to the
// schema that was frozen.
func TestReleasedMigrationsAreNotEdited(t *testing.T) {
	all := migrations
	t.Cleanup(func() { migrations = all })
	for version := 1; version <= len(all); version++ {
		path := thawed(t, version)
		migrations = all[:version]
		if got, want := schema(t, opened(t, path)), schema(t, fresh(t)); got != want {
			t.Errorf("version %d frozen:\n%s\nnow made:\n%s", version, got, want)
		}
	}
}

// TestAMigrationThatFailsChangesNothing holds that an upgrade stands or falls whole.
func TestAMigrationThatFailsChangesNothing(t *testing.T) {
	all := migrations
	t.Cleanup(func() { migrations = all })
	s := fresh(t)
	applied(t, s, "A venue", venueEdit("a"))
	before := schema(t, s) + dump(t, s, notAbout)
	s.Close()
	migrations = append(all[:len(all):len(all)], "CREATE TABLE later (id INTEGER); INSERT INTO nowhere VALUES (1)")
	if _, err := Open(background, s.Path()); err == nil || !strings.Contains(err.Error(), "version") {
		t.Errorf("error %v, want one that names the version", err)
	}
	migrations = all
	again := opened(t, s.Path())
	if after := schema(t, again) + dump(t, again, notAbout); after != before {
		t.Errorf("the database is now\n%s\nwas\n%s", after, before)
	}
}

func TestAMigrationKeepsWhatIsHeld(t *testing.T) {
	all := migrations
	t.Cleanup(func() { migrations = all })
	s := fresh(t)
	applied(t, s, "A venue", venueEdit("a"))
	secret, _ := s.Secret(background)
	s.Close()
	migrations = append(all[:len(all):len(all)], "ALTER TABLE venue ADD COLUMN rooms INTEGER")
	later := opened(t, s.Path())
	if names := venueNames(t, later); len(names) != 1 {
		t.Errorf("venues %v", names)
	}
	if kept, err := later.Secret(background); err != nil || string(kept) != string(secret) {
		t.Errorf("secret %x, %v; want %x", kept, err, secret)
	}
	later.Close()
	migrations = all
	if _, err := Open(background, s.Path()); !errors.Is(err, calendar.ErrNewer) {
		t.Errorf("the older program: %v, want ErrNewer", err)
	}
}

// schema writes out the schema of a store.
func schema(t *testing.T, s *Store) string {
	t.Helper()
	var out strings.Builder
	err := s.read(background, "read schema", func(r *session) error {
		version, _, err := r.number("PRAGMA user_version")
		fmt.Fprintf(&out, "version %d\n", version)
		if err != nil {
			return err
		}
		return r.each("SELECT name, coalesce(sql, '') FROM sqlite_schema ORDER BY name", nil, func(row []driver.Value) error {
			fmt.Fprintf(&out, "%s: %s\n", row[0], row[1])
			return nil
		})
	})
	if err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// thawed makes a database of a frozen one and gives its path.
func thawed(t *testing.T, version int) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "convenor.db")
	stranger(t, path, string(read(t, frozen(version))))
	return path
}

// script writes out a whole database as SQL.
func script(t *testing.T, s *Store) string {
	t.Helper()
	var out strings.Builder
	fmt.Fprintf(&out, "PRAGMA application_id = %d;\nPRAGMA user_version = %d;\n", applicationID, len(migrations))
	err := s.read(background, "write script", func(r *session) error {
		var tables []string
		err := r.each("SELECT sql, type, name FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type DESC, name", nil,
			func(row []driver.Value) error {
				fmt.Fprintf(&out, "%s;\n", row[0])
				if row[1] == "table" {
					tables = append(tables, textOf(row[2]))
				}
				return nil
			})
		if err != nil {
			return err
		}
		for _, table := range tables {
			err := r.each("SELECT * FROM "+table, nil, func(row []driver.Value) error {
				cells := make([]string, len(row))
				for i, v := range row {
					cells[i] = literal(v)
				}
				fmt.Fprintf(&out, "INSERT INTO %s VALUES (%s);\n", table, strings.Join(cells, ", "))
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

// literal writes a value in SQL.
func literal(v driver.Value) string {
	switch x := v.(type) {
	case nil:
		return "NULL"
	case string:
		quoted := "'" + strings.ReplaceAll(x, "'", "''") + "'"
		return strings.ReplaceAll(quoted, "\x1f", "' || char(31) || '")
	case []byte:
		return "x'" + hex.EncodeToString(x) + "'"
	default:
		return fmt.Sprint(x)
	}
}

// TestEveryVersionIsFrozen holds that no version goes out without its test data.
func TestEveryVersionIsFrozen(t *testing.T) {
	for version := 1; version <= len(migrations); version++ {
		if _, err := os.Stat(frozen(version)); err != nil {
			t.Errorf("version %d is not frozen; see -freeze: %v", version, err)
		}
	}
}

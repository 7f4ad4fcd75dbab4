package store

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"sync"
	"testing"

	"convenor/calendar"
)

func TestANewDatabaseIsEmptyAndHasASecret(t *testing.T) {
	path := filepath.Join(t.TempDir(), "not", "there yet", "convenor.db")
	s := opened(t, path)
	if n, err := s.Revision(background); n != 0 || err != nil {
		t.Errorf("revision %d, %v; want 0", n, err)
	}
	reg, err := s.Register(background)
	if err != nil || reg.Council != (calendar.Council{}) || reg.Bodies != nil || reg.SpeedMPH != 0 {
		t.Errorf("register %+v, %v; want an empty one", reg, err)
	}
	secret, err := s.Secret(background)
	if err != nil || len(secret) != secretLength || bytes.Equal(secret, make([]byte, secretLength)) {
		t.Errorf("secret %x, %v; want %d random bytes", secret, err, secretLength)
	}
	if s.Path() != path {
		t.Errorf("path %q, want %q", s.Path(), path)
	}
}

func TestTheSecretIsTheDatabasesOwnAndStays(t *testing.T) {
	path := filepath.Join(t.TempDir(), "convenor.db")
	s := opened(t, path)
	first, _ := s.Secret(background)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	again, err := opened(t, path).Secret(background)
	if err != nil || !bytes.Equal(first, again) {
		t.Errorf("secret %x, then %x, %v", first, again, err)
	}
	if other, _ := fresh(t).Secret(background); bytes.Equal(first, other) {
		t.Error("two databases have the same secret")
	}
}

// A path with the signs that mean something in a URI is a path all the same.
func TestOddPathsOpen(t *testing.T) {
	for _, name := range []string{"a b", "100%", "what?mode=memory", "a#b", "Kölner Straße", "a&b=c", "%41"} {
		path := filepath.Join(t.TempDir(), name, name+".db")
		s := opened(t, path)
		applied(t, s, "A venue", calendar.Edit{Noun: calendar.NounVenue, Key: "x", After: calendar.Venue{Name: name}})
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
		reg, err := openedWith(t, path, Options{MustExist: true}).Register(background)
		if err != nil || len(reg.Venues) != 1 || reg.Venues[0].Name != name {
			t.Errorf("%q: %+v, %v", name, reg, err)
		}
		if _, err := os.Stat(path); err != nil {
			t.Error(err)
		}
	}
}

func TestUriPathsOfWindows(t *testing.T) {
	for path, want := range map[string]string{
		"C:/Users/Ann Lee/convenor.db": "/C:/Users/Ann%20Lee/convenor.db",
		"//server/share/convenor.db":   "//server/share/convenor.db",
		"/home/a?b/convenor.db":        "/home/a%3Fb/convenor.db",
	} {
		if got := uriPath(path); got != want {
			t.Errorf("uriPath(%q) = %q, want %q", path, got, want)
		}
	}
}

func TestMustExistMakesNothing(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "new")
	_, err := OpenWith(background, filepath.Join(folder, "convenor.db"), Options{MustExist: true})
	if !errors.Is(err, calendar.ErrNotFound) {
		t.Errorf("error %v, want ErrNotFound", err)
	}
	if _, err := os.Stat(folder); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("the folder was made: %v", err)
	}
}

// stranger makes a database of another program.
func stranger(t *testing.T, path string, statements ...string) {
	t.Helper()
	db, err := sql.Open("sqlite", "file://"+uriPath(path))
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	for _, s := range statements {
		if _, err := db.Exec(s); err != nil {
			t.Fatal(err)
		}
	}
}

func TestWhatIsNoDatabaseOfOursIsRefusedAndLeftAlone(t *testing.T) {
	for _, c := range []struct {
		name string
		make func(t *testing.T, path string)
		want error
	}{
		{"text", func(t *testing.T, path string) {
			write(t, path, bytes.Repeat([]byte("BEGIN:VCALENDAR\r\n"), 500))
		}, calendar.ErrDamaged},
		{"a few bytes", func(t *testing.T, path string) { write(t, path, []byte("SQL")) }, calendar.ErrDamaged},
		{"only the magic", func(t *testing.T, path string) {
			write(t, path, append([]byte(magic), bytes.Repeat([]byte{0xff}, 8000)...))
		}, calendar.ErrDamaged},
		{"another program's", func(t *testing.T, path string) {
			stranger(t, path, "CREATE TABLE bookmark (url TEXT)")
		}, calendar.ErrDamaged},
		{"another program's with our version", func(t *testing.T, path string) {
			stranger(t, path, "CREATE TABLE bookmark (url TEXT)", "PRAGMA user_version = 1")
		}, calendar.ErrDamaged},
		{"a newer one", func(t *testing.T, path string) {
			opened(t, path).Close()
			stranger(t, path, "PRAGMA user_version = 9999", "PRAGMA journal_mode = DELETE")
		}, calendar.ErrNewer},
	} {
		t.Run(c.name, func(t *testing.T) {
			folder := t.TempDir()
			path := filepath.Join(folder, "convenor.db")
			c.make(t, path)
			before := read(t, path)
			if s, err := Open(background, path); !errors.Is(err, c.want) {
				t.Errorf("Open gave %v, %v; want %v", s, err, c.want)
			}
			if !bytes.Equal(before, read(t, path)) {
				t.Error("the file was changed")
			}
			if files, _ := os.ReadDir(folder); len(files) != 1 {
				t.Errorf("files were left behind: %v", files)
			}
		})
	}
}

func write(t *testing.T, path string, b []byte) {
	t.Helper()
	if err := os.WriteFile(path, b, 0o600); err != nil {
		t.Fatal(err)
	}
}

func read(t *testing.T, path string) []byte {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestAFolderIsNoDatabase(t *testing.T) {
	if _, err := Open(background, t.TempDir()); !errors.Is(err, calendar.ErrDamaged) {
		t.Errorf("error %v, want ErrDamaged", err)
	}
}

func TestAPathThroughAFileIsNotFound(t *testing.T) {
	path := filepath.Join(t.TempDir(), "file")
	write(t, path, []byte("x"))
	if _, err := Open(background, filepath.Join(path, "convenor.db")); !errors.Is(err, calendar.ErrNotFound) {
		t.Errorf("error %v, want ErrNotFound", err)
	}
}

// An empty file is what is left when a program dies as it begins to make a database.
func TestAnEmptyFileBecomesADatabase(t *testing.T) {
	path := filepath.Join(t.TempDir(), "convenor.db")
	write(t, path, nil)
	if err := opened(t, path).Check(background); err != nil {
		t.Error(err)
	}
}

func TestSeveralMayMakeTheSameDatabaseAtOnce(t *testing.T) {
	path := filepath.Join(t.TempDir(), "convenor.db")
	stores := make([]*Store, 6)
	errs := make([]error, len(stores))
	var running sync.WaitGroup
	for i := range stores {
		running.Go(func() { stores[i], errs[i] = Open(background, path) })
	}
	running.Wait()
	secrets := map[string]bool{}
	for i, s := range stores {
		if errs[i] != nil {
			t.Fatal(errs[i])
		}
		secret, err := s.Secret(background)
		if err != nil {
			t.Fatal(err)
		}
		secrets[string(secret)] = true
		s.Close()
	}
	if len(secrets) != 1 {
		t.Errorf("%d secrets, want one", len(secrets))
	}
}

func TestACancelledContextOpensNothing(t *testing.T) {
	ctx, cancel := context.WithCancel(background)
	cancel()
	if _, err := Open(ctx, filepath.Join(t.TempDir(), "convenor.db")); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v, want context.Canceled", err)
	}
}

func TestClosingTwiceIsNoError(t *testing.T) {
	s := fresh(t)
	for range 2 {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	}
}

func TestNoLogIsLeftAfterClosing(t *testing.T) {
	folder := t.TempDir()
	s := opened(t, filepath.Join(folder, "convenor.db"))
	applied(t, s, "A meeting", held(sitting("m", at(9, 0), at(10, 0)))...)
	if _, err := s.Register(background); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if files, _ := os.ReadDir(folder); len(files) != 1 {
		t.Errorf("left in the folder: %v; want the database alone", files)
	}
}

// Diaries are personal data.
func TestOnlyTheUserMayReadANewDatabase(t *testing.T) {
	if runtime.GOOS == "windows" {
		return // the folder's own access list says who may
	}
	folder := filepath.Join(t.TempDir(), "Convenor")
	s := opened(t, filepath.Join(folder, "convenor.db"))
	applied(t, s, "A venue", venueEdit("a"))
	files, err := os.ReadDir(folder)
	if err != nil || len(files) < 2 {
		t.Fatalf("files %v, %v; want the database and its log", files, err)
	}
	for _, f := range files {
		info, err := f.Info()
		if err != nil || info.Mode().Perm() != 0o600 {
			t.Errorf("%s has mode %v, %v", f.Name(), info.Mode(), err)
		}
	}
	if info, err := os.Stat(folder); err != nil || info.Mode().Perm() != 0o700 {
		t.Errorf("the folder has mode %v, %v", info.Mode(), err)
	}
}

package store

import (
	"errors"
	"fmt"
	"math/rand"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"convenor/calendar"
)

// logged gives the bytes of a database and of its write-ahead log, taken while it is open and
// holds so many venues that are only in the log.
func logged(t *testing.T, name string, venues int) (db, wal []byte) {
	t.Helper()
	s := fresh(t)
	for i := range venues {
		applied(t, s, "A venue", venueEdit(fmt.Sprintf("%s %d", name, i)))
	}
	db, err := os.ReadFile(s.Path())
	if err == nil {
		wal, err = os.ReadFile(s.Path() + "-wal")
	}
	if err != nil || len(wal) == 0 {
		t.Fatal(len(wal), err)
	}
	return db, wal
}

// TestADamagedLogIsCutBackOrSaid holds of a write-ahead log that is cut short or torn at many
// places, is another database's, or is noise, that what opens is sound and holds the changes
// up to one of them and none by half; else it is said to be damaged (sqlite.org/walformat.html,
// section 4.1: frames count up to the first whose sum is wrong). The log of another database
// that holds every page of it is that database: SQLite's logs do not say whose they are.
func TestADamagedLogIsCutBackOrSaid(t *testing.T) {
	db, wal := logged(t, "Hall", 12)
	_, foreign := logged(t, "Castle", 12)
	draw := rand.New(rand.NewSource(7))
	noise := make([]byte, len(wal))
	draw.Read(noise)
	logs := [][]byte{wal, foreign, noise, {}, wal[:31]}
	for range 40 {
		logs = append(logs, wal[:draw.Intn(len(wal))])
		torn := append([]byte(nil), wal...)
		torn[draw.Intn(len(torn))] ^= 1 << draw.Intn(8)
		logs = append(logs, torn)
	}
	said, seen := 0, map[int]int{}
	for i, log := range logs {
		path := filepath.Join(t.TempDir(), "x.db")
		if err := errors.Join(os.WriteFile(path, db, 0o600), os.WriteFile(path+"-wal", log, 0o600)); err != nil {
			t.Fatal(err)
		}
		name := "Hall"
		if i == 1 {
			name = "Castle"
		}
		halls, err := venuesOf(t, path, name)
		switch {
		case errors.Is(err, calendar.ErrDamaged), errors.Is(err, calendar.ErrNotFound):
			said++
		case err != nil:
			t.Errorf("log %d: %v", i, err)
		case i == 0 && halls != 12:
			t.Errorf("the whole log gives %d", halls)
		default:
			seen[halls]++
		}
	}
	t.Logf("%d said to be damaged; venues held: %v", said, seen)
}

// venuesOf opens a database and counts its venues, which must all bear a name and be without
// a gap; another venue, or a journal that tells of more or fewer, is an error.
func venuesOf(t *testing.T, path, name string) (int, error) {
	t.Helper()
	s, err := OpenWith(background, path, Options{MustExist: true})
	if err != nil {
		return 0, err
	}
	defer s.Close()
	if err := s.Check(background); err != nil {
		return 0, err
	}
	reg, err := s.Register(background)
	if err != nil {
		return 0, err
	}
	for i, v := range reg.Venues {
		if v.Name != fmt.Sprintf("%s %d", name, i) {
			return 0, fmt.Errorf("venue %d is %s", i, v.Name)
		}
	}
	history, err := s.History(background, 0)
	if err == nil && len(history) != len(reg.Venues) {
		err = fmt.Errorf("%d changes made %d venues", len(history), len(reg.Venues))
	}
	return len(reg.Venues), err
}

// TestAClockThatIsSetBackLosesNothing holds that changes and backups of an earlier time than
// the last are kept in the order in which they were made, and that rotation takes none of them
// for old.
func TestAClockThatIsSetBackLosesNothing(t *testing.T) {
	s := fresh(t)
	applied(t, s, "A venue", venueEdit("First"))
	if _, err := s.Keep(background, calendar.BackupDaily, at(12, 0)); err != nil {
		t.Fatal(err)
	}
	rev, err := s.Revision(background)
	if err != nil {
		t.Fatal(err)
	}
	back := at(12, 0).AddDate(-3, 0, 0)
	if _, err := s.Apply(background, calendar.Change{Name: "Set back", At: back, Revision: rev, Edits: []calendar.Edit{venueEdit("Second")}}); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Keep(background, calendar.BackupDaily, back); err != nil {
		t.Fatal(err)
	}
	kept, err := Backups(s.Path())
	if err != nil || len(kept) != 2 {
		t.Errorf("backups %v, %v", kept, err)
	}
	h, err := s.Undo(background, back)
	if err != nil || !strings.Contains(h.Name, "Set back") {
		t.Errorf("undone %q, %v: want what was done last", h.Name, err)
	}
	if err := s.Check(background); err != nil {
		t.Error(err)
	}
}

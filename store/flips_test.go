package store

import (
	"errors"
	"math/rand"
	"os"
	"path/filepath"
	"testing"

	"convenor/calendar"
)

// pageSize is SQLite's default (sqlite.org/pragma.html#pragma_page_size).
const pageSize = 4096

// TestDamageIsSaidOrHarmless holds of a database with one page torn, at each of many places,
// that nothing panics, that whatever fails says that the file is damaged, and that where the
// check passes everything held reads as it was or says so. One bit inside a text is beyond
// what SQLite can see, which keeps no sums of its pages: those are counted, and no others.
func TestDamageIsSaidOrHarmless(t *testing.T) {
	whole, err := os.ReadFile(carried(t))
	if err != nil {
		t.Fatal(err)
	}
	want := dump(t, opened(t, carried(t)), notAbout)
	draw := rand.New(rand.NewSource(9))
	said, same, unseen := 0, 0, 0
	for n := range 120 {
		torn := append([]byte(nil), whole...)
		page := n % (len(torn) / pageSize) * pageSize
		switch n % 4 {
		case 0: // a page of nothing
			clear(torn[page : page+pageSize])
		case 1: // a page of noise
			draw.Read(torn[page : page+pageSize])
		case 2: // one bit
			torn[page+draw.Intn(pageSize)] ^= 1 << draw.Intn(8)
		case 3: // cut short
			torn = torn[:page+draw.Intn(pageSize)]
		}
		switch damaged, silent := hurt(t, torn, want); {
		case damaged:
			said++
		case !silent:
			same++
		case n%4 != 2:
			t.Errorf("case %d at page %d: the check passed, and what is held is not what was", n, page/pageSize)
		default:
			unseen++
		}
	}
	t.Logf("%d said to be damaged, %d read as they were, %d with one bit of a text changed", said, same, unseen)
	if said == 0 {
		t.Error("nothing was said of any damage")
	}
}

// hurt opens and uses a damaged file, and tells whether it was said to be
// damaged; else whether what it holds is silently not what was.
func hurt(t *testing.T, torn []byte, want string) (damaged, silent bool) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "torn.db")
	if err := os.WriteFile(path, torn, 0o600); err != nil {
		t.Fatal(err)
	}
	s, err := OpenWith(background, path, Options{MustExist: true})
	if err != nil {
		if !errors.Is(err, calendar.ErrDamaged) && !errors.Is(err, calendar.ErrNewer) && !errors.Is(err, calendar.ErrNotFound) {
			t.Errorf("open says %v", err)
		}
		return true, false
	}
	defer s.Close()
	checked := s.Check(background)
	if checked != nil && !errors.Is(checked, calendar.ErrDamaged) {
		t.Errorf("check says %v", checked)
	}
	if checked == nil {
		silent = dump(t, s, notAbout) != want
	}
	// What is read of it may fail in any order, and must not panic.
	_, registerErr := s.Register(background)
	_, sourcesErr := s.Sources(background)
	_, sittingsErr := s.Sittings(background, calendar.Span{Start: at(0, 0).AddDate(-9, 0, 0), End: at(0, 0).AddDate(9, 0, 0)})
	_, historyErr := s.History(background, 0)
	_, _ = s.Undo(background, at(12, 0))
	_, _ = s.Redo(background, at(12, 0))
	if checked != nil {
		return true, false
	}
	for _, err := range []error{registerErr, sourcesErr, sittingsErr, historyErr} {
		if err != nil && !errors.Is(err, calendar.ErrDamaged) {
			t.Errorf("the check passed, and a reading says %v", err)
		}
		if err != nil {
			return true, false
		}
	}
	return false, silent
}

package ui

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"convenor/assets"
	"convenor/calendar"
	"convenor/calendar/planner"
	"convenor/calendar/reference"
	"convenor/store"
	"convenor/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// now is when the tests are: some weeks before the sample's January.
var now = time.Date(2026, 12, 1, 9, 0, 0, 0, time.UTC)

// onTheSpot has loaders fetch and show at once.
func onTheSpot() work {
	at := func(f func()) { f() }
	return work{run: at, deliver: at}
}

// newPlanner gives a real planner on a real database in a folder of its own.
func newPlanner(t testing.TB) *planner.Planner { return newPlannerOn(t, now) }

// newPlannerOn gives one whose clock stands still at an instant.
func newPlannerOn(t testing.TB, at time.Time) *planner.Planner {
	t.Helper()
	s, err := store.Open(t.Context(), filepath.Join(t.TempDir(), "test.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	ref, err := reference.Read(assets.Reference())
	if err != nil {
		t.Fatal(err)
	}
	return planner.New(planner.Options{Store: s, Clock: calendar.FixedClock(at), Holidays: ref.Holidays})
}

// withRegister gives a planner that holds the sample's register and no calendar.
func withRegister(t *testing.T) *planner.Planner {
	t.Helper()
	p := newPlanner(t)
	f, err := assets.Sample().Open("register.json")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if _, err := p.ImportRegister(t.Context(), f, "register.json"); err != nil {
		t.Fatal(err)
	}
	return p
}

// withSample gives a planner that holds the sample council.
func withSample(t *testing.T) *planner.Planner { return plannerOn(t, now) }

// plannerOn gives a planner that holds the sample council, at an instant.
func plannerOn(t *testing.T, at time.Time) *planner.Planner {
	t.Helper()
	p := newPlannerOn(t, at)
	if err := p.InstallSample(t.Context(), assets.Sample()); err != nil {
		t.Fatal(err)
	}
	return p
}

// sampleFolder writes the sample's files into a folder.
func sampleFolder(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	err := fs.WalkDir(assets.Sample(), ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := fs.ReadFile(assets.Sample(), path)
		if err != nil {
			return err
		}
		return os.WriteFile(filepath.Join(dir, path), data, 0o600)
	})
	if err != nil {
		t.Fatal(err)
	}
	return dir
}

func month(t *testing.T, name string) calendar.Month {
	t.Helper()
	m, err := calendar.ParseMonth(name)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func date(t *testing.T, name string) calendar.Date {
	t.Helper()
	d, err := calendar.ParseDate(name)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// at gives the scope of a day, by month, for everyone.
func at(t *testing.T, day string) scope { return scope{day: date(t, day)} }

// officerNamed gives the name of whoever holds a post in the sample.
func officerNamed(t *testing.T, p *planner.Planner, post string) string {
	t.Helper()
	r, err := p.Register(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	o, err := r.Officer(post)
	if err != nil {
		t.Fatal(err)
	}
	return o.Name
}

// newTestShell builds the whole window on a planner and opens its first page.
func newTestShell(t testing.TB, o Options) *shell {
	t.Helper()
	return newTestShellWith(t, o, onTheSpot())
}

// newTestShellWith says where the window's fetching runs.
func newTestShellWith(t testing.TB, o Options, fetching work) *shell {
	t.Helper()
	a := test.NewTempApp(t)
	a.Settings().SetTheme(look.NewTheme(look.Light))
	w := a.NewWindow("Convenor")
	t.Cleanup(w.Close)
	w.SetPadded(false)
	if o.Home == "" {
		o.Home = t.TempDir()
	}
	s := newShell(o, w, fetching)
	w.Resize(fyne.NewSize(1280, 720))
	s.front = viewCalendar // where most tests begin; the window opens on Today
	s.frame.turn(s.front, s)
	begin(s, o)
	return s
}

// press types a key where the keyboard's focus is, as the driver does.
func press(s *shell, name fyne.KeyName) {
	key := &fyne.KeyEvent{Name: name}
	if f := s.window.Canvas().Focused(); f != nil {
		f.TypedKey(key)
		return
	}
	s.window.Canvas().OnTypedKey()(key)
}

// menuItem finds a line of the menus.
func menuItem(t *testing.T, s *shell, label string) *fyne.MenuItem {
	t.Helper()
	var find func(items []*fyne.MenuItem) *fyne.MenuItem
	find = func(items []*fyne.MenuItem) *fyne.MenuItem {
		for _, item := range items {
			if item.Label == label {
				return item
			}
			if item.ChildMenu != nil {
				if found := find(item.ChildMenu.Items); found != nil {
					return found
				}
			}
		}
		return nil
	}
	for _, m := range s.window.MainMenu().Items {
		if found := find(m.Items); found != nil {
			return found
		}
	}
	t.Fatalf("the menus have no line %q", label)
	return nil
}

// columnOf gives one cell of every row.
func columnOf(m sheetModel, i int) []string {
	var cells []string
	for _, r := range m.rows {
		cells = append(cells, r.cells[i])
	}
	return cells
}

func same(t *testing.T, what string, got, want any) {
	t.Helper()
	g, ok := got.([]string)
	if w, lists := want.([]string); ok && lists {
		if !slices.Equal(g, w) {
			t.Errorf("%s:\n got %s\nwant %s", what, strings.Join(g, " | "), strings.Join(w, " | "))
		}
		return
	}
	if got != want {
		t.Errorf("%s: got %v, want %v", what, got, want)
	}
}

// fieldsOf makes fields of names and values in turn.
func fieldsOf(pairs ...string) []planner.Field {
	var list []planner.Field
	for i := 0; i < len(pairs); i += 2 {
		list = append(list, planner.Field{Name: pairs[i], Value: pairs[i+1]})
	}
	return list
}

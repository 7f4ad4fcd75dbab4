package store

import (
	"errors"
	"testing"

	"convenor/calendar"
)

// states gives the history's names with their states, newest first.
func states(t *testing.T, s *Store) string {
	t.Helper()
	h, err := s.History(background, 0)
	if err != nil {
		t.Fatal(err)
	}
	out := ""
	for _, e := range h {
		out += e.Name + " " + string(e.State) + "; "
	}
	return out
}

func venueEdit(name string) calendar.Edit {
	return calendar.Edit{Noun: calendar.NounVenue, Key: name, After: calendar.Venue{Name: name}}
}

func TestThereIsNothingToUndoOrRedoAtFirst(t *testing.T) {
	s := fresh(t)
	if _, err := s.Undo(background, at(9, 0)); !errors.Is(err, calendar.ErrNothing) {
		t.Errorf("undo: %v, want ErrNothing", err)
	}
	if _, err := s.Redo(background, at(9, 0)); !errors.Is(err, calendar.ErrNothing) {
		t.Errorf("redo: %v, want ErrNothing", err)
	}
	if n, _ := s.Revision(background); n != 0 {
		t.Errorf("revision %d, want 0", n)
	}
}

func TestUndoGoesBackAndRedoForwardInTurn(t *testing.T) {
	s := fresh(t)
	for _, name := range []string{"a", "b", "c"} {
		applied(t, s, name, venueEdit(name))
	}
	for _, want := range []string{"c", "b"} {
		h, err := s.Undo(background, at(10, 0))
		if err != nil || h.Name != want || h.State != calendar.HistoryUndone || h.Edits != 1 || !h.At.Equal(at(9, 0)) {
			t.Errorf("undo gave %+v, %v; want %s undone", h, err, want)
		}
	}
	for _, want := range []string{"b", "c"} {
		h, err := s.Redo(background, at(11, 0))
		if err != nil || h.Name != want || h.State != calendar.HistoryDone {
			t.Errorf("redo gave %+v, %v; want %s done", h, err, want)
		}
	}
	if n, _ := s.Revision(background); n != 7 {
		t.Errorf("revision %d after 3 changes, 2 undone and redone; want 7", n)
	}
}

func TestAChangeDropsWhatWasUndone(t *testing.T) {
	s := fresh(t)
	applied(t, s, "a", venueEdit("a"))
	applied(t, s, "b", venueEdit("b"))
	if _, err := s.Undo(background, at(10, 0)); err != nil {
		t.Fatal(err)
	}
	applied(t, s, "c", venueEdit("c"))
	if got, want := states(t, s), "c done; b dropped; a done; "; got != want {
		t.Errorf("history %q, want %q", got, want)
	}
	if _, err := s.Redo(background, at(10, 0)); !errors.Is(err, calendar.ErrNothing) {
		t.Errorf("redo: %v, want ErrNothing", err)
	}
	for _, want := range []string{"c", "a"} {
		if h, err := s.Undo(background, at(10, 0)); err != nil || h.Name != want {
			t.Errorf("undo gave %+v, %v; want %s", h, err, want)
		}
	}
}

func TestARefusedChangeDropsNothing(t *testing.T) {
	s := fresh(t)
	applied(t, s, "a", venueEdit("a"))
	if _, err := s.Undo(background, at(10, 0)); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Apply(background, calendar.Change{Name: "old", At: at(9, 0), Revision: 1}); !errors.Is(err, calendar.ErrConflict) {
		t.Fatal(err)
	}
	if _, err := s.Redo(background, at(10, 0)); err != nil {
		t.Error(err)
	}
}

func TestHistoryIsNewestFirstAndLimited(t *testing.T) {
	s := fresh(t)
	for _, name := range []string{"a", "b", "c"} {
		applied(t, s, name, venueEdit(name))
	}
	h, err := s.History(background, 2)
	if err != nil || len(h) != 2 || h[0].Name != "c" || h[1].Name != "b" || h[0].ID <= h[1].ID {
		t.Errorf("history %+v, %v; want c and b", h, err)
	}
}

// More edits than are read from the journal at a time.
func TestALargeChangeIsTakenBackAndPutForward(t *testing.T) {
	s := fresh(t)
	if _, err := s.Apply(background, bigChange(replayStep)); err != nil {
		t.Fatal(err)
	}
	full := dump(t, s, facts)
	if _, err := s.Undo(background, at(10, 0)); err != nil {
		t.Fatal(err)
	}
	if left := dump(t, s, facts); left != "" {
		t.Error("undo left something")
	}
	if _, err := s.Redo(background, at(10, 0)); err != nil {
		t.Fatal(err)
	}
	if dump(t, s, facts) != full {
		t.Error("redo did not bring everything back")
	}
}

func TestADamagedJournalIsSaidToBe(t *testing.T) {
	for _, broken := range []string{"{", `{"name": 7}`} {
		s := fresh(t)
		applied(t, s, "a", venueEdit("a"))
		before := dump(t, s, facts)
		err := s.write(background, "break", func(w *session) error {
			return w.exec("UPDATE journal_edit SET after = ?", broken)
		})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := s.Undo(background, at(10, 0)); !errors.Is(err, calendar.ErrDamaged) {
			t.Errorf("error %v, want ErrDamaged", err)
		}
		if dump(t, s, facts) != before {
			t.Error("something was changed")
		}
	}
}

func TestAnExportIsInTheHistoryAndCannotBeUndone(t *testing.T) {
	s := fresh(t)
	applied(t, s, "a", venueEdit("a"))
	applied(t, s, "b", venueEdit("b"))
	if _, err := s.Undo(background, at(10, 0)); err != nil {
		t.Fatal(err)
	}
	e := calendar.Export{Selection: "all", Name: "Export", At: at(12, 0), Sittings: []calendar.ExportedSitting{{ID: "m/1"}}}
	if err := s.RecordExport(background, e); err != nil {
		t.Fatal(err)
	}
	if got, want := states(t, s), "Export export; b undone; a done; "; got != want {
		t.Errorf("history %q, want %q", got, want)
	}
	if n, _ := s.Revision(background); n != 3 {
		t.Errorf("revision %d, want 3: an export is no change", n)
	}
	if h, err := s.Redo(background, at(13, 0)); err != nil || h.Name != "b" {
		t.Errorf("redo gave %+v, %v; want b", h, err)
	}
	for range 2 {
		if _, err := s.Undo(background, at(13, 0)); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := s.Undo(background, at(13, 0)); !errors.Is(err, calendar.ErrNothing) {
		t.Errorf("undo of an export: %v, want ErrNothing", err)
	}
}

package store

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"convenor/calendar"
)

// TestMaskedIsNowhere holds that what a change masks stands in no file of the database: not
// in the journal, its names, the answers, the exports nor the log; that other sittings keep
// their words, and that every step can still be taken back and put forward.
func TestMaskedIsNowhere(t *testing.T) {
	s := fresh(t)
	open := calendar.Occurrence{Meeting: "m", Original: at(9, 30), Start: at(9, 30), End: at(10, 30), Title: "Oncology scan", Place: "Clinic",
		Status: calendar.StatusConfirmed, Claims: []calendar.Claim{{Source: "d", UID: "uid-4711", Start: at(9, 30), End: at(10, 30), Title: "Oncology scan"}}}
	other := calendar.Occurrence{Meeting: "n", Original: at(9, 30), Start: at(9, 30), End: at(10, 30), Title: "Board", Status: calendar.StatusConfirmed}
	id := open.ID().String()
	waits := calendar.TrayEntry{ID: "t", Why: calendar.TrayBody, Sitting: open, At: at(8, 0)}
	answer := calendar.Answer{Question: "q", Source: "d", Title: open.Title, Says: calendar.VerdictPersonal, At: at(8, 0)}
	business := calendar.Agenda{Sitting: id, Source: "d", Items: []calendar.AgendaItem{{Title: "Biopsy result"}}, At: at(8, 0)}
	applied(t, s, "Import", append(append(held(open), held(other)...), calendar.Edit{Noun: calendar.NounTray, Key: "t", After: waits},
		calendar.Edit{Noun: calendar.NounAgenda, Key: id, After: business}, calendar.Edit{Noun: calendar.NounAnswer, Key: "q", After: answer})...)
	moved := open
	moved.Place = "Ward Seven"
	applied(t, s, "Change of Oncology scan", calendar.Edit{Noun: calendar.NounSitting, Key: id, Before: open, After: moved})
	err := s.RecordExport(background, calendar.Export{Selection: "all", Name: "Export", At: at(9, 0), Sittings: []calendar.ExportedSitting{
		{ID: id, Content: `{"Start":"2027-01-14T09:30:00Z","Title":"Oncology scan","Place":"Clinic"}`}, {ID: other.ID().String(), Content: `{"Title":"Board"}`}}})
	if err != nil {
		t.Fatal(err)
	}
	secret, err := s.Secret(background)
	if err != nil {
		t.Fatal(err)
	}
	rev, err := s.Revision(background)
	if err != nil {
		t.Fatal(err)
	}
	_, err = s.Apply(background, calendar.Change{Name: "Oncology scan is private", At: at(10, 0), Revision: rev, Masked: []string{id}, Edits: []calendar.Edit{
		{Noun: calendar.NounSitting, Key: id, Before: moved, After: moved.Masked(secret)},
		{Noun: calendar.NounTray, Key: "t", Before: waits}, {Noun: calendar.NounAgenda, Key: id, Before: business}}})
	if err != nil {
		t.Fatal(err)
	}
	nowhere(t, s, "Oncology", "Clinic", "Ward Seven", "uid-4711", "Biopsy")
	if sent, err := s.Exported(background, "all"); err != nil || !strings.Contains(sent[1].Content, "Board") || !strings.Contains(sent[0].Content, "Start") {
		t.Errorf("sent %+v, %v", sent, err)
	}
	for _, step := range []func() error{
		func() error { _, err := s.Undo(background, at(11, 0)); return err },
		func() error { _, err := s.Undo(background, at(11, 0)); return err },
		func() error { _, err := s.Undo(background, at(11, 0)); return err },
		func() error { _, err := s.Redo(background, at(11, 0)); return err },
	} {
		if err := step(); err != nil {
			t.Fatal(err)
		}
	}
	nowhere(t, s, "Oncology", "Clinic", "Ward Seven", "uid-4711", "Biopsy")
	all, err := s.Sittings(background, calendar.Span{Start: at(0, 0), End: at(0, 0).Add(24 * time.Hour)})
	if err != nil || len(all) != 2 || !all[0].Private == !all[1].Private {
		t.Errorf("%+v, %v", all, err)
	}
}

// nowhere holds that no word stands in any file of the database.
func nowhere(t *testing.T, s *Store, words ...string) {
	t.Helper()
	files, err := filepath.Glob(s.Path() + "*")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range files {
		b, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, w := range words {
			if bytes.Contains(b, []byte(w)) {
				t.Errorf("%q stands in %s", w, filepath.Base(name))
			}
		}
	}
}

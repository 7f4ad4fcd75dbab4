package store

import (
	"bytes"
	"os"
	"testing"

	"convenor/calendar"
)

// TestWhatBecomesPrivateGoesOutOfBackups holds that every backup loses the words of a sitting
// that became private and no others, stays sound, and that none is lost; one that is damaged
// is said and left.
func TestWhatBecomesPrivateGoesOutOfBackups(t *testing.T) {
	s := fresh(t)
	open := calendar.Occurrence{Meeting: "m", Original: at(9, 30), Start: at(9, 30), End: at(10, 30), Title: "Oncology scan", Place: "Clinic",
		Status: calendar.StatusConfirmed, Claims: []calendar.Claim{{Source: "d", UID: "uid-4711", Start: at(9, 30), End: at(10, 30), Title: "Oncology scan"}}}
	other := calendar.Occurrence{Meeting: "n", Original: at(9, 30), Start: at(9, 30), End: at(10, 30), Title: "Board", Status: calendar.StatusConfirmed}
	applied(t, s, "Import", append(held(open), held(other)...)...)
	for hour := range 3 {
		if _, err := s.Keep(background, calendar.BackupDaily, at(hour, 0)); err != nil {
			t.Fatal(err)
		}
	}
	kept, err := Backups(s.Path())
	if err != nil || len(kept) != 3 {
		t.Fatal(kept, err)
	}
	if err := s.MaskBackups(background, []string{open.ID().String()}, at(11, 0)); err != nil {
		t.Fatal(err)
	}
	for _, b := range kept {
		raw, err := os.ReadFile(b.Path)
		if err != nil {
			t.Fatal(err)
		}
		for _, word := range []string{"Oncology", "Clinic", "uid-4711"} {
			if bytes.Contains(raw, []byte(word)) {
				t.Errorf("%s stands in %s", word, b.Path)
			}
		}
		if !bytes.Contains(raw, []byte("Board")) {
			t.Errorf("%s lost what is public", b.Path)
		}
		if err := Examine(background, b.Path); err != nil {
			t.Errorf("%s: %v", b.Path, err)
		}
	}
	if err := os.WriteFile(kept[0].Path, []byte("torn"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := s.MaskBackups(background, []string{other.ID().String()}, at(12, 0)); err == nil {
		t.Error("a damaged backup is masked in silence")
	}
	if raw, err := os.ReadFile(kept[0].Path); err != nil || string(raw) != "torn" {
		t.Errorf("the damaged one was changed: %q, %v", raw, err)
	}
	if raw, err := os.ReadFile(kept[1].Path); err != nil || bytes.Contains(raw, []byte("Board")) {
		t.Errorf("the sound one was left because another is damaged: %v", err)
	}
}

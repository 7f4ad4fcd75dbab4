package reference

import (
	"errors"
	"io/fs"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"convenor/calendar"
)

// changed gives the reference data with one file put in the place of another.
func changed(t *testing.T, file string, change func(string) string) fs.FS {
	t.Helper()
	tree := fstest.MapFS{}
	entries, err := os.ReadDir(embedded)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		b, err := os.ReadFile(embedded + "/" + e.Name())
		if err != nil {
			t.Fatal(err)
		}
		tree[e.Name()] = &fstest.MapFile{Data: b}
	}
	tree[file].Data = []byte(change(string(tree[file].Data)))
	return tree
}

func once(old, new string) func(string) string {
	return func(s string) string { return strings.Replace(s, old, new, 1) }
}

func TestWrongFilesAreToldByFileLineAndColumn(t *testing.T) {
	for _, c := range []struct {
		name, file string
		change     func(string) string
		kind       error
		says       string
	}{
		{"a number", "systems.csv", once(",53.41,", ",north,"), calendar.ErrInvalid, `systems.csv:2: lat "north" is not a number from -90 to 90`},
		{"out of bounds", "systems.csv", once(",53.41,", ",153.41,"), calendar.ErrInvalid, "systems.csv:2: lat"},
		{"not a number", "systems.csv", once(",53.41,", ",NaN,"), calendar.ErrInvalid, "systems.csv:2: lat"},
		{"a date", "councils.csv", once(",2022-07-01,", ",1/7/2022,"), calendar.ErrInvalid, `councils.csv:2: valid_from "1/7/2022" is not a date YYYY-MM-DD`},
		{"backwards", "councils.csv", once(",2022-07-01,,", ",2022-07-01,2021-07-01,"), calendar.ErrInvalid, "councils.csv:2: valid_to"},
		{"yes or no", "councils.csv", once(",unitary,no,", ",unitary,maybe,"), calendar.ErrInvalid, `councils.csv:2: ccn_member "maybe" is not yes or no`},
		{"a count", "footprints.csv", once(",92341,", ",-1,"), calendar.ErrInvalid, "footprints.csv:2: council_population_in_system"},
		{"a share", "footprints.csv", once(",1.000000,", ",1.1,"), calendar.ErrInvalid, "footprints.csv:2: share_of_council"},
		{"no code", "footprints.csv", once("E06000001,", ","), calendar.ErrInvalid, "footprints.csv:2: council_code"},
		{"no date", "bank_holidays_england.csv", once("2022-01-03,", ","), calendar.ErrInvalid, "bank_holidays_england.csv:2: date"},
		{"unknown council", "footprints.csv", once("E06000001,", "E06999999,"), calendar.ErrNotFound, `footprints.csv: a footprint names council "E06999999"`},
		{"unknown system", "footprints_mid2020_july2022.csv", once(",E54000050,", ",E54999999,"), calendar.ErrNotFound, `names system "E54999999"`},
		{"unknown successor", "systems.csv", once(",E54000068,", ",E54999999,"), calendar.ErrNotFound, `names successor "E54999999"`},
		{"no column", "systems.csv", once("website", "web"), calendar.ErrInvalid, `systems.csv:1: no column "website"`},
		{"empty", "councils_upcoming.csv", func(string) string { return "" }, calendar.ErrInvalid, "councils_upcoming.csv:1: no header line"},
		{"ragged", "councils.csv", once("E06000002,", "E06000002,x,"), calendar.ErrInvalid, "councils.csv:3: wrong number of fields"},
	} {
		t.Run(c.name, func(t *testing.T) {
			r, err := Read(changed(t, c.file, c.change))
			if r != nil || !errors.Is(err, c.kind) || !strings.Contains(err.Error(), c.says) {
				t.Errorf("gave %v, %v; want %q", r != nil, err, c.says)
			}
		})
	}
}

func TestEveryWrongFieldOfAFileIsTold(t *testing.T) {
	_, err := Read(changed(t, "systems.csv", func(s string) string { return strings.ReplaceAll(s, "2026-03-31", "31 March 2026") }))
	if err == nil || strings.Count(err.Error(), "systems.csv:") != 13 {
		t.Errorf("want 13 lines told, got %v", err)
	}
}

func TestAMissingFileIsAnError(t *testing.T) {
	if _, err := Read(fstest.MapFS{}); !errors.Is(err, fs.ErrNotExist) || !strings.Contains(err.Error(), "systems.csv") {
		t.Errorf("gave %v", err)
	}
}

func TestAByteOrderMarkIsTolerated(t *testing.T) {
	if _, err := Read(changed(t, "systems.csv", func(s string) string { return "\ufeff" + s })); err != nil {
		t.Errorf("gave %v", err)
	}
}

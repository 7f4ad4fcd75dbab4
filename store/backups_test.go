package store

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"convenor/calendar"
)

// sampled makes a database that holds the sample.
func sampled(t *testing.T) *Store {
	t.Helper()
	s := fresh(t)
	if err := enterSample(s); err != nil {
		t.Fatal(err)
	}
	return s
}

// TestACopyIsOneFileThatHoldsEverything holds that a copy can be carried away alone, while
// the database it is of is being written to.
func TestACopyIsOneFileThatHoldsEverything(t *testing.T) {
	s := sampled(t)
	path := filepath.Join(t.TempDir(), "carried.db")
	var told []int
	if err := s.CopyTo(background, path, func(done, all int) { told = append(told, done, all) }); err != nil {
		t.Fatal(err)
	}
	if len(told) == 0 || told[len(told)-2] != told[len(told)-1] {
		t.Errorf("told %v, want the whole at last", told)
	}
	if beside, _ := filepath.Glob(path + "?*"); len(beside) != 0 {
		t.Errorf("beside it lie %v", beside)
	}
	if got, want := dump(t, opened(t, path), everything), dump(t, s, everything); got != want {
		t.Errorf("the copy holds\n%s\nwant\n%s", got, want)
	}
	if info, err := os.Stat(path); err != nil || info.Mode().Perm()&0o077 != 0 {
		t.Errorf("others may read it: %v, %v", info.Mode(), err)
	}
}

func everything(string) bool { return true }

func TestACopyReplacesNothing(t *testing.T) {
	s := sampled(t)
	path := filepath.Join(t.TempDir(), "notes.txt")
	write(t, path, []byte("mine"))
	if err := s.CopyTo(background, path, nil); !errors.Is(err, calendar.ErrInvalid) {
		t.Errorf("over another file: %v, want ErrInvalid", err)
	}
	if err := s.CopyTo(background, s.Path(), nil); !errors.Is(err, calendar.ErrInvalid) {
		t.Errorf("over the database itself: %v, want ErrInvalid", err)
	}
	if got := string(read(t, path)); got != "mine" {
		t.Errorf("the file is now %q", got)
	}
}

// TestACopyThatIsStoppedLeavesNothing holds that no half copy can be taken for a whole one.
func TestACopyThatIsStoppedLeavesNothing(t *testing.T) {
	s := sampled(t)
	folder := t.TempDir()
	ctx, stop := context.WithCancel(background)
	stop()
	if err := s.CopyTo(ctx, filepath.Join(folder, "copy.db"), nil); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v", err)
	}
	if left, _ := os.ReadDir(folder); len(left) != 0 {
		t.Errorf("left %v", left)
	}
	if err := s.CopyTo(background, filepath.Join(folder, "no folder", "\x00", "copy.db"), nil); err == nil {
		t.Error("a copy to nowhere was made")
	}
}

func TestBackupsRotate(t *testing.T) {
	start := at(9, 0)
	var held []calendar.Backup
	for day := range 200 {
		held = append([]calendar.Backup{{Path: fmt.Sprint("d", day), Why: calendar.BackupDaily, At: start.AddDate(0, 0, day)}}, held...)
	}
	gone := surplus(held)
	kept := len(held) - len(gone)
	if kept < daysKept || kept > daysKept+weeksKept {
		t.Errorf("%d of 200 days kept", kept)
	}
	for _, b := range held[:daysKept] {
		if slices.Contains(gone, b) {
			t.Errorf("%s of the last days is removed", b.At)
		}
	}
	if more := surplus(remaining(held, gone)); len(more) != 0 {
		t.Errorf("rotating again removes %d more", len(more))
	}
	var imports []calendar.Backup
	for n := range 8 {
		imports = append(imports, calendar.Backup{Path: fmt.Sprint("i", n), Why: calendar.BackupWeight, At: start.Add(-time.Duration(n) * time.Hour)})
	}
	if gone := surplus(imports); len(gone) != 3 || gone[0].Path != "i5" {
		t.Errorf("of eight before imports %v go, want the three oldest", gone)
	}
}

func remaining(held, gone []calendar.Backup) []calendar.Backup {
	return slices.DeleteFunc(slices.Clone(held), func(b calendar.Backup) bool { return slices.Contains(gone, b) })
}

// TestBackupsAreKeptAndFound holds that what Keep makes, Backups lists, newest first, and
// nothing else that lies in the folder.
func TestBackupsAreKeptAndFound(t *testing.T) {
	s := sampled(t)
	first, err := s.Keep(background, calendar.BackupDaily, at(9, 0))
	if err != nil {
		t.Fatal(err)
	}
	second, err := s.Keep(background, calendar.BackupWeight, at(10, 0))
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"convenor-yesterday.db", "other-20270104T090000Z-daily.db", "convenor-20270104T090000Z-daily.db.part"} {
		write(t, filepath.Join(BackupFolder(s.Path()), name), []byte("x"))
	}
	got, err := Backups(s.Path())
	if err != nil || len(got) != 2 || got[0] != second || got[1] != first {
		t.Errorf("lists %+v, %v; want %+v", got, err, []calendar.Backup{second, first})
	}
	if again, err := s.Keep(background, calendar.BackupDaily, at(9, 0)); err != nil || again != first {
		t.Errorf("kept again in the same second: %+v, %v", again, err)
	}
	if none, err := Backups(filepath.Join(t.TempDir(), "new.db")); none != nil || err != nil {
		t.Errorf("of a new one: %v, %v", none, err)
	}
}

// TestTheLastGoodBackupIsTheNewestThatIsSound holds that a backup that rotted is passed over.
func TestTheLastGoodBackupIsTheNewestThatIsSound(t *testing.T) {
	s := sampled(t)
	old, _ := s.Keep(background, calendar.BackupDaily, at(9, 0))
	newer, err := s.Keep(background, calendar.BackupDaily, at(10, 0))
	if err != nil {
		t.Fatal(err)
	}
	if b, found, err := LastGood(background, s.Path()); b != newer || !found || err != nil {
		t.Errorf("last good %+v, %v, %v", b, found, err)
	}
	flip(t, newer.Path)
	if b, found, err := LastGood(background, s.Path()); b != old || !found || err != nil {
		t.Errorf("with that one damaged: %+v, %v, %v", b, found, err)
	}
	flip(t, old.Path)
	if b, found, err := LastGood(background, s.Path()); found || err != nil {
		t.Errorf("with both damaged: %+v, %v, %v", b, found, err)
	}
}

// flip damages a file in its middle.
func flip(t *testing.T, path string) {
	t.Helper()
	b := read(t, path)
	for i := len(b) / 4; i < len(b)*3/4; i++ {
		b[i] ^= 0xff
	}
	write(t, path, b)
}

// TestAnUpgradeKeepsABackup holds that what an older version held can be put back as it was.
func TestAnUpgradeKeepsABackup(t *testing.T) {
	path := thawed(t, 1)
	opened(t, path)
	held, err := Backups(path)
	if err != nil || len(held) != 1 || held[0].Why != calendar.BackupSchema {
		t.Fatalf("backups %+v, %v", held, err)
	}
	columns := columnsOf(t, held[0].Path)
	if got, want := rowsOf(t, held[0].Path, columns), rowsOf(t, thawed(t, 1), columns); got != want {
		t.Errorf("the backup holds\n%s\nwant\n%s", got, want)
	}
	opened(t, path)
	if again, _ := Backups(path); len(again) != 1 {
		t.Errorf("opened again: %d backups", len(again))
	}
	if strings.Contains(held[0].Path, ":") {
		t.Errorf("Windows refuses the name %s", held[0].Path)
	}
}

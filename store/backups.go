package store

import (
	"cmp"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"convenor/calendar"
)

// stampLayout is a backup's time in its name, without the colons that Windows refuses.
const stampLayout = "20060102T150405Z"

// How many backups of each kind are kept: two weeks of days, then the newest of each of
// ten weeks, and the last of the others.
const (
	daysKept   = 14
	weeksKept  = 10
	othersKept = 5
)

// BackupFolder is where backups of a database are kept: the folder "backups" beside it.
func BackupFolder(path string) string { return filepath.Join(filepath.Dir(path), "backups") }

// Keep makes a backup of the database into BackupFolder, for a reason that calendar names,
// at a time, and removes those that rotation has no more use for. Errors: as of CopyTo.
func (s *Store) Keep(ctx context.Context, why string, at time.Time) (calendar.Backup, error) {
	b := backupOf(s.path, why, at)
	if info, err := os.Stat(b.Path); err == nil { // made within this second
		b.Size = info.Size()
		return b, nil
	}
	if err := s.CopyTo(ctx, b.Path, nil); err != nil {
		return calendar.Backup{}, err
	}
	info, err := os.Stat(b.Path)
	if err != nil {
		return calendar.Backup{}, wrapped("look at the backup "+b.Path, err)
	}
	b.Size = info.Size()
	return b, rotate(s.path)
}

// backupOf names a backup.
func backupOf(path, why string, at time.Time) calendar.Backup {
	b := calendar.Backup{Why: why, At: at.UTC().Truncate(time.Second)}
	name := strings.TrimSuffix(filepath.Base(path), ".db") + "-" + b.At.Format(stampLayout) + "-" + why + ".db"
	b.Path = filepath.Join(BackupFolder(path), name)
	return b
}

// Renew removes every backup of the database and makes one anew at a time, so that nothing
// is left of what was removed since. Errors: as of CopyTo; the old ones are then still there.
func (s *Store) Renew(ctx context.Context, at time.Time) (calendar.Backup, error) {
	held, err := Backups(s.path)
	if err != nil {
		return calendar.Backup{}, err
	}
	// Made under a name of its own, for one of the same second may be there.
	fresh, err := s.Keep(ctx, calendar.BackupRenewed, at)
	if err != nil {
		return calendar.Backup{}, err
	}
	for _, b := range held {
		if b == fresh {
			continue
		}
		if err := os.Remove(b.Path); err != nil && !os.IsNotExist(err) {
			return fresh, wrapped("remove the backup "+b.Path, err)
		}
	}
	return fresh, nil
}

// rotate removes the backups that are kept no longer.
func rotate(path string) error {
	held, err := Backups(path)
	if err != nil {
		return err
	}
	for _, b := range surplus(held) {
		if err := os.Remove(b.Path); err != nil {
			return wrapped("remove the old backup "+b.Path, err)
		}
	}
	return nil
}

// Backups lists the backups of the database at a path, newest first, whether or not that
// can be opened; none is no error.
func Backups(path string) ([]calendar.Backup, error) {
	entries, err := os.ReadDir(BackupFolder(path))
	if os.IsNotExist(err) {
		return nil, nil
	}
	if err != nil {
		return nil, wrapped("list the backups of "+path, err)
	}
	prefix := strings.TrimSuffix(filepath.Base(path), ".db") + "-"
	var out []calendar.Backup
	for _, e := range entries {
		b, ok := backupNamed(e.Name(), prefix)
		if !ok {
			continue
		}
		info, err := e.Info()
		if err != nil {
			return nil, wrapped("list the backups of "+path, err)
		}
		b.Path, b.Size = filepath.Join(BackupFolder(path), e.Name()), info.Size()
		out = append(out, b)
	}
	slices.SortFunc(out, func(a, b calendar.Backup) int {
		return cmp.Or(b.At.Compare(a.At), cmp.Compare(a.Path, b.Path))
	})
	return out, nil
}

// Backups lists the backups of this database, newest first.
func (s *Store) Backups(context.Context) ([]calendar.Backup, error) { return Backups(s.path) }

// backupNamed reads a backup's name; ok is false for a file that is none.
func backupNamed(name, prefix string) (b calendar.Backup, ok bool) {
	rest, ours := strings.CutPrefix(name, prefix)
	rest, whole := strings.CutSuffix(rest, ".db")
	stamp, why, both := strings.Cut(rest, "-")
	if !ours || !whole || !both {
		return b, false
	}
	at, err := time.Parse(stampLayout, stamp)
	return calendar.Backup{At: at, Why: why}, err == nil
}

// surplus picks, of backups newest first, those that rotation removes.
func surplus(held []calendar.Backup) []calendar.Backup {
	var out []calendar.Backup
	count := map[string]int{}
	weeks := map[string]bool{}
	for _, b := range held {
		count[b.Why]++
		keep := count[b.Why] <= othersKept
		if b.Why == calendar.BackupDaily {
			year, week := b.At.ISOWeek()
			name := fmt.Sprint(year, week)
			keep = count[b.Why] <= daysKept || !weeks[name] && len(weeks) < weeksKept
			weeks[name] = true
		}
		if !keep {
			out = append(out, b)
		}
	}
	return out
}

// LastGood gives the newest backup of the database at a path that passes Check; found is
// false when there is none.
func LastGood(ctx context.Context, path string) (b calendar.Backup, found bool, err error) {
	held, err := Backups(path)
	if err != nil {
		return b, false, err
	}
	for _, b := range held {
		if Examine(ctx, b.Path) == nil {
			return b, true, nil
		}
		if ctx.Err() != nil {
			return b, false, ctx.Err()
		}
	}
	return b, false, nil
}

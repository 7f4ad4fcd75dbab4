package planner_test

import (
	"context"
	"errors"
	"path/filepath"
	"strings"
	"testing"

	"convenor/calendar"
	"convenor/calendar/planner"
)

// TestRestoreIsSeenAtOnce holds that whoever listens is told of a restore, and that the next
// snapshot is of what was put back, not a picture taken before.
func TestRestoreIsSeenAtOnce(t *testing.T) {
	o := newOffice(t)
	o.take("first", board)
	copied := filepath.Join(t.TempDir(), "copy.db")
	if err := o.Backup(context.Background(), copied, nil); err != nil {
		t.Fatal(err)
	}
	want := len(o.between("2027-01-01", "2027-04-01"))
	o.undo()
	if got := len(o.between("2027-01-01", "2027-04-01")); got != 0 {
		t.Fatalf("%d sittings after undo", got)
	}
	var told []planner.Note
	defer o.Subscribe(func(n planner.Note) { told = append(told, n) })()
	if _, err := o.Restore(context.Background(), copied); err != nil {
		t.Fatal(err)
	}
	if got := len(o.between("2027-01-01", "2027-04-01")); got != want {
		t.Errorf("%d sittings after the restore, want %d", got, want)
	}
	if len(told) != 1 || told[0].Name != "Restore of copy.db" {
		t.Errorf("told %+v", told)
	}
}

// TestKeepDailyKeepsOneADay holds that nothing is kept of an empty database, and one backup
// of a London day however often it is asked for.
func TestKeepDailyKeepsOneADay(t *testing.T) {
	o := newOffice(t)
	daily := func() int {
		t.Helper()
		if err := o.KeepDaily(context.Background()); err != nil {
			t.Fatal(err)
		}
		held, err := o.Backups(context.Background())
		if err != nil {
			t.Fatal(err)
		}
		n := 0
		for _, b := range held {
			if b.Why == calendar.BackupDaily {
				n++
			}
		}
		return n
	}
	if n := daily(); n != 0 {
		t.Errorf("%d of an empty database", n)
	}
	o.take("first", board)
	if first, second := daily(), daily(); first != 1 || second != 1 {
		t.Errorf("%d, then %d on the same day; want one", first, second)
	}
}

// TestRestoreSaysWhatIsWrongWithAFile holds that each refusal is a sentence with a remedy.
func TestRestoreSaysWhatIsWrongWithAFile(t *testing.T) {
	for kind, says := range map[error]string{
		calendar.ErrNotFound: "is not there", calendar.ErrNewer: "newer Convenor",
		calendar.ErrLocked: "in use", calendar.ErrDamaged: "damaged",
	} {
		var user *calendar.UserError
		err := planner.ExplainRestore("/somewhere/copy.db", kind)
		if !errors.As(err, &user) || !strings.Contains(user.Sentence, says) || user.Remedy == "" ||
			strings.Contains(user.Sentence, "/somewhere") || !errors.Is(err, kind) {
			t.Errorf("%v is told as %+v", kind, err)
		}
	}
	if other := errors.New("another"); planner.ExplainRestore("x", other) != other {
		t.Error("an unknown error was changed")
	}
}

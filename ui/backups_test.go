package ui

import (
	"os"
	"path/filepath"
	"testing"

	"convenor/calendar"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

func TestBackupsAreListedWithWhenWhyAndHowLarge(t *testing.T) {
	m := newBackupRows([]calendar.Backup{{Path: "/a", Why: calendar.BackupDaily, At: now, Size: 1_250_000}, {Path: "/b", Why: "by hand", At: now.AddDate(0, 0, -30)}}, now)
	same(t, "first", m.rows[0].cells, []string{"Today 09:00", "Before the first change of that day", "1.2 MB"})
	same(t, "a reason of another version", m.rows[1].cells[1], "By hand")
	same(t, "it opens", m.rows[0].id, "/a")
	if newBackupRows(nil, now).empty == "" {
		t.Error("none says nothing")
	}
}

func TestWhatWouldBeForgottenIsCountedInWords(t *testing.T) {
	from := date(t, "2024-12-01")
	same(t, "nothing", forgottenLines(calendar.Forgotten{}, from), []string{"Nothing was over before Sunday 1 December 2024."})
	same(t, "some", forgottenLines(calendar.Forgotten{Meetings: 2, Waiting: 3, Changes: 1}, from), []string{
		"What was over before Sunday 1 December 2024 would be removed for good:", "– 2 meetings", "– 3 entries waiting in the tray", "– 1 line of the history"})
	for text, want := range map[string]bool{"24": true, " 1 ": true, "0": false, "-3": false, "two": false, "1201": false, "": false} {
		if _, ok := keptMonths(text); ok != want {
			t.Errorf("%q months: %v", text, ok)
		}
	}
}

// TestABackupIsPutBackByKeyboard holds that Enter asks first, that Escape changes nothing,
// and that what was held at the time of the backup is held again.
func TestABackupIsPutBackByKeyboard(t *testing.T) {
	p := withSample(t)
	s := newTestShell(t, Options{Planner: p})
	if err := p.KeepDaily(t.Context()); err != nil {
		t.Fatal(err)
	}
	if err := p.SetSpeed(t.Context(), 31); err != nil {
		t.Fatal(err)
	}
	menuItem(t, s, "Backups…").Action()
	press(s, fyne.KeyReturn)
	same(t, "asked", s.dialogs.box.title, "Put this backup back?")
	press(s, fyne.KeyEscape)
	same(t, "back at the list", s.dialogs.box.title, "Backups")
	speed := func() float64 {
		t.Helper()
		r, err := p.Register(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		return float64(r.SpeedMPH)
	}
	same(t, "not yet", speed(), 31.0)
	press(s, fyne.KeyReturn)
	s.dialogs.accept()
	if speed() == 31 {
		t.Error("what was held before is not back")
	}
	same(t, "said", s.frame.status.left.Text(), "The backup was put back. What was held before is the newest backup.")
}

func TestACopyIsSavedAndNeverOverAnother(t *testing.T) {
	s := newTestShell(t, Options{Planner: withSample(t)})
	s.tasks.backups.path = filepath.Join(t.TempDir(), "copy.db")
	s.tasks.backups.askCopy()
	s.dialogs.accept()
	info, err := os.Stat(s.tasks.backups.path)
	if err != nil || info.Size() == 0 {
		t.Fatalf("no copy: %v", err)
	}
	s.tasks.backups.askCopy()
	s.dialogs.accept()
	same(t, "refused", s.frame.status.left.Text(), "There is a file named copy.db already. Choose another name, or remove that file first.")
}

func TestWhatIsOverIsRemovedOnlyAfterItWasShown(t *testing.T) {
	p := withSample(t)
	s := newTestShell(t, Options{Planner: p})
	s.tasks.backups.askForget()
	months := s.window.Canvas().Focused().(*field)
	if !s.dialogs.goOn.Disabled() {
		t.Error("it can go on without a number")
	}
	test.Type(months, "24")
	if s.dialogs.goOn.Disabled() {
		t.Error("it cannot go on with 24 months")
	}
	s.dialogs.accept()
	same(t, "said", s.frame.status.left.Text(), "What was over before Sunday 1 December 2024 is removed.")
	if r, err := p.Register(t.Context()); err != nil || r.KeepMonths != 0 {
		t.Errorf("it is done every day without being asked to: %v %v", r.KeepMonths, err)
	}
}

package ui

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"convenor/calendar"

	"fyne.io/fyne/v2"
)

// ownFile puts a file of one's own into a folder.
func ownFile(t *testing.T, name, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// TestColumnsAreShownChangedAndRemembered holds that the window says how a table was
// read, has it read otherwise, and asks no more for the next of the same headings.
func TestColumnsAreShownChangedAndRemembered(t *testing.T) {
	s := newTestShell(t, Options{Planner: withRegister(t)})
	path := ownFile(t, "d.csv", "Wann,Was,Raum\n13/02/2027 10:00,Board workshop,Shire Hall\n14/02/2027 11:00,Other thing,Room 2\n")
	drop(s, path)
	s.tasks.importing.asked.list(ownerNobody, "")
	press(s, fyne.KeyReturn)
	m := s.tasks.importing.preview.model
	same(t, "said", m.columns, "Columns of d.csv: A Wann = date, B Was = title, C Raum = place. "+originWords(calendar.ReadingGuessed))
	s.tasks.importing.preview.onColumns()
	b := s.tasks.importing.columns.box
	same(t, "sample", b.model.rows[1].sample, "Board workshop | Other thing")
	same(t, "at the first", s.window.Canvas().Focused() == fyne.Focusable(b.choosers[0]), true)
	title, place := b.choosers[1].Chosen(), b.choosers[2].Chosen()
	b.choosers[1].SetChosen(place)
	s.dialogs.accept()
	same(t, "twice", b.wrong.Text(), "Two columns cannot both hold the place.")
	b.choosers[2].SetChosen(title)
	s.dialogs.accept()
	same(t, "read again", strings.HasPrefix(s.tasks.importing.preview.model.columns, "Columns of d.csv: A Wann = date, B Was = place, C Raum = title. Read as was said just now."), true)
	s.dialogs.accept()
	s.look(at(t, "2027-02-13"))
	sittingCalled(t, s, "Shire Hall", "2027-02-13")
	drop(s, path)
	same(t, "remembered", strings.HasSuffix(s.tasks.importing.preview.model.columns, originWords(calendar.ReadingRemembered)), true)
}

// TestATableWithoutAKnownDateAsksForIt holds that a table of which nothing can be read
// is asked about, and not refused.
func TestATableWithoutAKnownDateAsksForIt(t *testing.T) {
	s := newTestShell(t, Options{Planner: withRegister(t)})
	drop(s, ownFile(t, "x.csv", "Thing,Other\nWorkshop,soon\nMeeting,later\n"))
	s.tasks.importing.asked.list(ownerNobody, "")
	press(s, fyne.KeyReturn)
	same(t, "asks", s.dialogs.box.title, "Columns of x.csv")
	s.dialogs.accept()
	same(t, "wants a date", s.tasks.importing.columns.box.wrong.Text(), "Say which column holds the date, or the start.")
	press(s, fyne.KeyEscape)
	same(t, "given up", s.dialogs.box.title, "This file did not come in")
}

// TestSomeOfAnImportComesIn holds, on a real file, that ticks choose by line and that
// Up and Down go from one to the next.
func TestSomeOfAnImportComesIn(t *testing.T) {
	s := newTestShell(t, Options{Planner: withSample(t)})
	preview(t, s, filepath.Join(sampleFolder(t), "dass-week2.ics"))
	b := s.tasks.importing.preview
	same(t, "ticks", len(b.ticks), 3)
	b.takeAll(false)
	same(t, "nothing", s.dialogs.goOn.Label(), "Nothing is chosen")
	same(t, "cannot", s.dialogs.goOn.Disabled(), true)
	s.window.Canvas().Focus(b.ticks[0])
	press(s, fyne.KeyDown)
	same(t, "the next", s.window.Canvas().Focused() == fyne.Focusable(b.ticks[1]), true)
	press(s, fyne.KeySpace)
	same(t, "one", s.dialogs.goOn.Label(), "Import 1 change")
	press(s, fyne.KeyReturn)
	same(t, "said", s.frame.status.left.Text(), "Imported dass-week2.ics: 16 already held, 0 added, 1 changed, 1 missing, kept, 2 left out")
	s.look(at(t, "2027-01-20"))
	sittingCalled(t, s, "N ICP", "2027-01-20")
	same(t, "the place", sittingCalled(t, s, "N Quality Committee", "2027-01-19").Place, "Norbury")
}

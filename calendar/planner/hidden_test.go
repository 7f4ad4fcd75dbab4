package planner_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"convenor/calendar"
	"convenor/calendar/planner"
)

// nowhere holds that no word stands in any file of the database, nor in what anybody is told.
func (o *office) nowhere(words ...string) {
	o.Helper()
	files, err := filepath.Glob(filepath.Join(o.dir, "convenor.db*"))
	o.must(err)
	for _, name := range files {
		b, err := os.ReadFile(name)
		o.must(err)
		for _, w := range words {
			if bytes.Contains(b, []byte(w)) {
				o.Errorf("%q stands in %s", w, filepath.Base(name))
			}
		}
	}
	history, err := o.History(background, 0)
	o.must(err)
	for _, h := range history {
		for _, w := range words {
			if strings.Contains(h.Name, w) {
				o.Errorf("%q stands in the history: %s", w, h.Name)
			}
		}
	}
}

// TestWhatTurnsPrivateIsNowhere holds that a sitting which was public when it was imported,
// changed by hand, waited, had an agenda and was exported, and is private now, has left its
// words nowhere, and that undoing all the same works.
func TestWhatTurnsPrivateIsNowhere(t *testing.T) {
	o := newOffice(t)
	scan := entry{uid: "scan-uid-4711", title: "Oncology scan", at: "2027-01-14 09:30", place: "Clinic Norbury"}
	o.take("diary", scan, boardOf14)
	id := ""
	for _, s := range o.between("2027-01-14", "2027-01-15") {
		if s.Title == scan.title {
			id = s.ID().String()
		}
	}
	_, err := o.EditMeeting(background, id, planner.MeetingFields{Place: new("Ward Seven")})
	o.must(err)
	_, _, err = o.export(planner.ExportRequest{})
	o.must(err)
	now := scan
	now.private = true
	pre := o.take("diary", now, boardOf14)
	if pre.Counts.PrivateMasked != 1 || pre.Counts.Changed != 1 || pre.Counts.New != 0 {
		t.Errorf("%+v", pre.Counts)
	}
	o.nowhere("Oncology", "Clinic Norbury", "scan-uid-4711")
	text, got, err := o.export(planner.ExportRequest{Changes: true})
	o.must(err)
	if got.Cancelled != 1 || strings.Contains(text, "Oncology") {
		t.Errorf("%+v\n%s", got, text)
	}
	o.undo()
	for _, s := range o.between("2027-01-14", "2027-01-15") {
		if s.ID().String() == id && (!s.Private || s.Title != "") {
			t.Errorf("undo brought back %+v", s.Occurrence)
		}
	}
	o.undo()
	o.undo()
	o.redo()
	o.nowhere("Oncology", "Clinic Norbury", "scan-uid-4711")
}

// TestAPrivateSittingOfAPublicSeries holds that its UID is hashed as any private one's, that
// it is known again, and that it can turn either way.
func TestAPrivateSittingOfAPublicSeries(t *testing.T) {
	o := newOffice(t)
	private := []entry{
		{uid: "series-uid-77", title: "Call", at: "2027-01-04 08:30", rule: "FREQ=WEEKLY;COUNT=3"},
		{uid: "series-uid-77", title: "Surgery visit", at: "2027-01-11 09:00", replaces: "2027-01-11 08:30", private: true},
	}
	public := []entry{private[0], private[1]}
	public[1].private = false
	o.take("diary", private...)
	for _, s := range o.between("2027-01-11", "2027-01-12") {
		if !s.Private || !strings.HasPrefix(s.Claims[0].UID, "private-") {
			t.Errorf("%+v", s.Occurrence)
		}
	}
	o.nowhere("Surgery")
	wantCounts(t, o.preview("diary", private...).Counts, calendar.Counts{Meetings: 3, Same: 3, PrivateMasked: 1})
	wantCounts(t, o.preview("diary", renamed("-new", private...)...).Counts, calendar.Counts{Meetings: 3, Same: 3, PrivateMasked: 1})
	wantCounts(t, o.take("diary", public...).Counts, calendar.Counts{Meetings: 3, Same: 2, Changed: 1})
	wantCounts(t, o.take("diary", private...).Counts, calendar.Counts{Meetings: 3, Same: 2, Changed: 1, PrivateMasked: 1})
	o.nowhere("Surgery")
}

// TestASeriesThatTurnsPrivate holds the same of a series as a whole.
func TestASeriesThatTurnsPrivate(t *testing.T) {
	o := newOffice(t)
	counselling := entry{uid: "weekly-uid-5", title: "Counselling hour", at: "2027-01-04 08:30", rule: "FREQ=WEEKLY;COUNT=3"}
	o.take("diary", counselling)
	_, _, err := o.export(planner.ExportRequest{})
	o.must(err)
	counselling.private = true
	o.take("diary", counselling)
	o.nowhere("Counselling", "weekly-uid-5")
	if lines := o.standing("2027-01-01", "2027-02-01"); len(lines) != 3 {
		t.Errorf("%v", lines)
	}
}

// TestTimesOnly holds that of a source set so what is of no body is taken in as times only,
// what suggests a body waits with its words, and what is of a body keeps them.
func TestTimesOnly(t *testing.T) {
	o := newWealdshire(t)
	board := entry{uid: "b", title: "N ICB Board", at: "2027-01-14 09:30"}
	school := entry{uid: "s", title: "School concert", at: "2027-01-15 10:00", place: "Hilltop"}
	gym := entry{uid: "g", title: "Gym class", at: "2027-01-04 18:00", rule: "FREQ=WEEKLY;COUNT=3"}
	prep := entry{uid: "p", title: "HWB pre-meet", at: "2027-01-12 10:00"}
	o.take("diary", board, prep)
	o.must(o.SetSource(background, "diary", []planner.Field{{Name: "times_only", Value: "true"}}))
	pre := o.take("diary", board, school, gym, prep)
	if pre.Counts.PrivateMasked != 4 || pre.Counts.New != 4 {
		t.Errorf("%+v", pre.Counts)
	}
	o.nowhere("School", "Hilltop", "Gym")
	titles := map[string]int{}
	for _, s := range o.between("2027-01-01", "2027-02-01") {
		titles[s.Label()]++
	}
	if titles["Private appointment"] != 4 || titles["N ICB Board"] != 1 || titles["HWB pre-meet"] != 1 {
		t.Errorf("%v", titles)
	}
	wantCounts(t, o.preview("diary", board, school, gym, prep).Counts, calendar.Counts{Meetings: 6, Same: 6, PrivateMasked: 4})
	o.settle(planner.TrayAnswer{Says: calendar.VerdictPersonal})
	o.nowhere("pre-meet")
}

// TestTimesOnlyMasksWhatIsHeld holds that setting it masks what is held, in every table and
// in the journal, and that taking it back brings the words again with the next import only.
func TestTimesOnlyMasksWhatIsHeld(t *testing.T) {
	o := newWealdshire(t)
	board := entry{uid: "b", title: "N ICB Board", at: "2027-01-14 09:30"}
	school := entry{uid: "school-uid-9", title: "School concert", at: "2027-01-15 10:00", place: "Hilltop"}
	gym := entry{uid: "gym-uid-9", title: "Gym class", at: "2027-01-04 18:00", rule: "FREQ=WEEKLY;COUNT=3"}
	o.take("diary", board, school, gym)
	_, _, err := o.export(planner.ExportRequest{})
	o.must(err)
	o.must(o.SetSource(background, "diary", []planner.Field{{Name: "times_only", Value: "true"}}))
	o.nowhere("School", "Hilltop", "Gym", "school-uid-9", "gym-uid-9")
	if found, err := o.Search(background, "concert"); err != nil || len(found.Sittings) != 0 {
		t.Errorf("%v %v", found, err)
	}
	wantCounts(t, o.preview("diary", board, school, gym).Counts, calendar.Counts{Meetings: 5, Same: 5, PrivateMasked: 4})
	o.must(o.SetSource(background, "diary", []planner.Field{{Name: "times_only", Value: ""}}))
	if lines := o.standing("2027-01-15", "2027-01-16"); len(lines) != 1 || !strings.HasSuffix(lines[0], "Private appointment") {
		t.Errorf("%v", lines)
	}
	o.take("diary", board, school, gym)
	if lines := o.standing("2027-01-15", "2027-01-16"); len(lines) != 1 || !strings.HasSuffix(lines[0], "School concert") {
		t.Errorf("%v", lines)
	}
	if err := o.SetSource(background, "diary", []planner.Field{{Name: "times_only", Value: "perhaps"}}); err == nil {
		t.Error("perhaps was taken")
	}
}

// TestWhatWaitedAndTurnsPrivate holds that a sitting which waited in the tray leaves no words
// when it arrives as private.
func TestWhatWaitedAndTurnsPrivate(t *testing.T) {
	o := newWealdshire(t)
	o.take("diary", entry{uid: "a", title: "N ICB Board", at: "2027-01-14 09:30"})
	north := entry{uid: "x", title: "North ICB closed session", at: "2027-01-14 09:30", place: "Vault Room"}
	o.take("north", north)
	if len(o.tray()) != 1 {
		t.Fatalf("%+v", o.tray())
	}
	north.private = true
	o.take("north", north)
	o.nowhere("closed session", "Vault Room")
}

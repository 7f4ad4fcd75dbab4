package planner_test

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"convenor/calendar"
	"convenor/calendar/planner"
)

// wantNowhere looks for words in every file of the office but the calendars read.
func (o *office) wantNowhere(words ...string) {
	o.Helper()
	files, err := filepath.Glob(filepath.Join(o.dir, "convenor.db*"))
	o.must(err)
	if len(files) == 0 {
		o.Fatal("no database was found")
	}
	for _, name := range files {
		raw, err := os.ReadFile(name)
		o.must(err)
		for _, w := range words {
			if bytes.Contains(raw, []byte(w)) {
				o.Errorf("%s stands in %s", w, filepath.Base(name))
			}
		}
	}
}

func TestPrivateTextIsNowhereOnDisk(t *testing.T) {
	o := newOffice(t)
	surgery := entry{uid: "surgery-4711@phone", title: "Dentist", place: "Harley Street", at: "2027-01-14 12:15", minutes: 45, private: true,
		more: []string{"DESCRIPTION:root canal", "ORGANIZER;CN=Molar:mailto:molar@example.org", "ATTENDEE:mailto:caries@example.org", "URL:https://plaque.example.org"}}
	weekly := with(surgery, func(e *entry) { e.uid, e.rule = "therapy-4712@phone", "FREQ=WEEKLY;COUNT=5" })
	moved := changed(weekly, "2027-01-21 12:15", func(e *entry) { e.at = "2027-01-22 12:15" })
	words := []string{"Dentist", "Harley", "root canal", "Molar", "molar", "caries", "plaque", "surgery-4711", "therapy-4712", "Orthodontist"}

	o.take("diary", lunch, surgery, weekly, moved)
	o.wantNowhere(words...)
	later := with(surgery, func(e *entry) { e.title, e.at = "Orthodontist", "2027-01-14 13:15" })
	pre := o.takeWith(planner.Choices{Missing: calendar.MissingCancel}, "diary", lunch, later, weekly)
	if pre.Counts.PrivateMasked != 6 {
		t.Errorf("%d private sittings masked, want 6", pre.Counts.PrivateMasked)
	}
	o.undo()
	o.redo()
	if _, _, err := o.export(everything); err != nil {
		t.Fatal(err)
	}
	o.wantNowhere(words...)
	o.must(o.store.Close())
	o.wantNowhere(words...)
}

func TestAttendeesAndDescriptionsAreNotKept(t *testing.T) {
	o := newOffice(t)
	o.take("diary", with(talk, func(e *entry) {
		e.more = []string{"DESCRIPTION:Bring the minutes of the Kraken group", "ORGANIZER;CN=Ann Clerk:mailto:ann@example.org", "ATTENDEE;CN=Zacharias:mailto:zach@example.org"}
	}))
	o.wantNowhere("Kraken", "Zacharias", "zach@")
	if got := o.between("2027-02-02", "2027-02-03")[0].Organiser; got != "Ann Clerk" {
		t.Errorf("organiser %q, want Ann Clerk", got)
	}
}

func TestAPrivateEntryIsKnownAgainByItsHash(t *testing.T) {
	first, second := newOffice(t), newOffice(t)
	hidden := with(lunch, func(e *entry) { e.private = true })
	var uids []string
	for _, o := range []*office{first, second} {
		o.take("diary", hidden)
		wantCounts(t, o.take("diary", with(hidden, func(e *entry) { e.at = "2027-02-05 09:00" })).Counts,
			calendar.Counts{Meetings: 1, Moved: 1, PrivateMasked: 1})
		uids = append(uids, o.between("2027-02-05", "2027-02-06")[0].Claims[0].UID)
	}
	if uids[0] == uids[1] {
		t.Error("two databases hash a UID alike: it can be looked for in a copied file")
	}
}

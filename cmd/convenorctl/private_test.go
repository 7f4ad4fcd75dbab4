package main

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// hushed are the words that private entries of the tests hold, one for each property.
var hushed = []string{"Zqtitle", "Zqplace", "Zqdescription", "Zqattendee", "Zqorganiser", "Zqalarm", "Zqextra", "Zqattach", "Zquid", "Zqcategory", "Zqcomment", "Zqcontact", "Zqurl", "Zqresource", "Zqsheet"}

// hushedEntry is a private entry with a word in every property that may hold text.
func hushedEntry(uid, start, more string) string {
	return "UID:" + uid + "\nDTSTART:" + start + "\nDURATION:PT1H\nSUMMARY:Zqtitle\nLOCATION:Zqplace\nDESCRIPTION:Zqdescription\n" +
		"ATTENDEE;CN=Zqattendee:mailto:Zqattendee@example.org\nORGANIZER;CN=Zqorganiser:mailto:Zqorganiser@example.org\nX-EXTRA:Zqextra\n" +
		"ATTACH:https://example.org/Zqattach.pdf\nCATEGORIES:Zqcategory\nCOMMENT:Zqcomment\nCONTACT:Zqcontact\nURL:https://example.org/Zqurl\nRESOURCES:Zqresource\n" +
		"BEGIN:VALARM\nACTION:DISPLAY\nTRIGGER:-PT5M\nDESCRIPTION:Zqalarm\nEND:VALARM" + more
}

// nowhere holds that no hushed word stands in any file of the trial but those given to it,
// nor in anything that was said.
func (tr *trial) nowhere(given, said string) {
	tr.t.Helper()
	err := filepath.WalkDir(tr.dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			if err == nil && path == given {
				return fs.SkipDir
			}
			return err
		}
		raw, err := os.ReadFile(path)
		for _, word := range hushed {
			if bytes.Contains(bytes.ToLower(raw), []byte(strings.ToLower(word))) {
				tr.t.Errorf("%s stands in %s", word, strings.TrimPrefix(path, tr.dir))
			}
		}
		return err
	})
	if err != nil {
		tr.t.Fatal(err)
	}
	for _, word := range hushed {
		if i := strings.Index(strings.ToLower(said), strings.ToLower(word)); i >= 0 {
			tr.t.Errorf("%s is said: %.300s", word, said[max(0, i-100):])
		}
	}
}

// TestPrivateTextIsNowhereInAnyState holds of private entries from every kind of source, new,
// made private later, as an exception of a public series, broken, left in the tray, undone and
// redone, that none of their words is in the database, its log, a backup, an export, a report
// or anything said; a problem inside one names the property and not its value.
func TestPrivateTextIsNowhereInAnyState(t *testing.T) {
	tr := newSample(t)
	given := tr.path("given")
	if err := os.Mkdir(given, 0o755); err != nil {
		t.Fatal(err)
	}
	file := func(name string, entries ...string) string {
		return tr.write(filepath.Join("given", name), calendarFile(entries...))
	}
	var said strings.Builder
	do := func(args ...string) {
		t.Helper()
		status, out, errs := tr.do(args...)
		if status != exitDone && status != exitProblems {
			t.Errorf("%v: status %d, %s", args, status, errs)
		}
		said.WriteString(out + errs)
	}
	const hush = "\nCLASS:PRIVATE"
	public := "UID:series\nDTSTART:20270111T090000Z\nDURATION:PT1H\nRRULE:FREQ=WEEKLY;COUNT=4\nSUMMARY:Team"
	exception := hushedEntry("series", "20270118T130000Z", "\nRECURRENCE-ID:20270118T090000Z"+hush)
	broken := hushedEntry("Zquid-3", "Zqtitle", hush) + "\nRRULE:FREQ=Zqcomment\nEXDATE:Zqextra\nDURATION:Zqplace"
	zoned := strings.Replace(hushedEntry("Zquid-4", "X", hush), "DTSTART:X", "DTSTART;TZID=Zqplace:20270125T100000", 1)
	do("--verbose", "import", "--officer", "DASS", file("new.ics", hushedEntry("Zquid-1", "20270114T093000Z", hush), hushedEntry("Zquid-2", "20270115T093000Z", "\nCLASS:CONFIDENTIAL"),
		public, exception, broken, zoned))
	tr.nowhere(given, said.String())

	// What was public is private later: also what was written of it meanwhile.
	do("import", "--source", "Later", file("public.ics", hushedEntry("Zquid-9", "20270120T093000Z", "")))
	do("--now", "2026-12-02T09:00:00Z", "import", "--source", "Next day", file("next.ics", "UID:n\nDTSTART:20270122T090000Z\nSUMMARY:Panel")) // keeps that day's backup
	kept, err := filepath.Glob(tr.path("backups", "*20261202T*"))
	if err != nil || len(kept) != 1 {
		t.Fatalf("backups %v, %v", kept, err)
	}
	if raw, err := os.ReadFile(kept[0]); err != nil || !bytes.Contains(raw, []byte("Zqtitle")) {
		t.Fatalf("the backup does not hold what was public: %v", err)
	}
	do("import", "--source", "Later", file("private.ics", hushedEntry("Zquid-9", "20270120T103000Z", hush)))
	said.Reset()
	do("undo")
	do("redo")
	do("undo")
	tr.nowhere(given, said.String())
	do("redo")

	// The same in an archive and in a table, and once more where it waits and is refused.
	var packed bytes.Buffer
	z := zip.NewWriter(&packed)
	for i, text := range []string{calendarFile(hushedEntry("Zquid-5", "20270121T093000Z", hush)), calendarFile(broken)} {
		f, err := z.Create(fmt.Sprintf("%d.ics", i))
		if err == nil {
			_, err = f.Write([]byte(text))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	do("import", "--source", "Packed", tr.write("given/a.zip", packed.String()))
	do("import", "--source", "Table", tr.write("given/a.csv", "Subject,Start Date,Start Time,End Date,End Time,Location,Description,Meeting Organizer,Categories,Private,Sensitivity\n"+
		"Zqtitle,22/01/2027,10:00,22/01/2027,11:00,Zqplace,Zqdescription,Zqorganiser,Zqcategory,True,Private\n"+
		"Zqtitle,99/99/2027,Zqsheet,Zqsheet,Zqsheet,Zqplace,Zqdescription,Zqorganiser,Zqcategory,True,Private\nPublic,23/01/2027,10:00,23/01/2027,11:00,,,,,False,Normal\n"))
	url, text := newServer(t, tr)
	text.Store(calendarFile(hushedEntry("Zquid-8", "20270122T093000Z", hush), broken, public))
	do("import", "--source", "Feed", "--allow-host", "127.0.0.1", url+"/c.ics")
	text.Store(calendarFile(hushedEntry("Zquid-8", "20270122T113000Z", hush), public))
	do("source", "refresh", "Feed")
	do("import", "--source", "Again", "--matches", "refuse", file("again.ics", hushedEntry("Zquid-6", "20270114T093000Z", hush)))
	do("import", "--source", "Tray", "--matches", "leave", file("tray.ics", hushedEntry("Zquid-7", "20270114T093000Z", hush)))

	for _, args := range [][]string{{"history"}, {"tray"}, {"search", "zq"}, {"occurrences", "--from", "2027-01-01", "--to", "2027-02-01"}, {"clashes", "--from", "2027-01-01", "--to", "2027-02-01", "--all"},
		{"export", "ics", "--all", "-o", tr.path("out.ics")}, {"report", "--month", "2027-01", "-o", tr.path("r.html")}, {"report", "--month", "2027-01", "-o", tr.path("r.csv")},
		{"report", "--month", "2027-01", "-o", tr.path("r.xlsx")}, {"report", "--month", "2027-01", "-o", tr.path("r.pdf")}, {"backup", tr.path("copy.db")}, {"check"}} {
		do(args...)
		if args[0] != "export" && args[0] != "report" && args[0] != "backup" {
			do(append([]string{"--json", "--verbose"}, args...)...)
		}
	}
	unpackedInto(t, tr.path("r.xlsx"), tr.path("r.xlsx.txt"))
	tr.nowhere(given, said.String())
}

// unpackedInto writes out what an archive packs, to be looked through.
func unpackedInto(t *testing.T, from, to string) {
	t.Helper()
	z, err := zip.OpenReader(from)
	if err != nil {
		t.Fatal(err)
	}
	defer z.Close()
	var all bytes.Buffer
	for _, f := range z.File {
		r, err := f.Open()
		if err == nil {
			_, err = all.ReadFrom(r)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := os.WriteFile(to, all.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
}

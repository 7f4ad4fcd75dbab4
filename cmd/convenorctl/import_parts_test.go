package main

import (
	"bytes"
	"context"
	"strings"
	"testing"
	"time"
)

// typed runs a command with text on its standard input.
func (tr *trial) typed(text string, args ...string) (status int, out, errs string) {
	var o, e bytes.Buffer
	args = append([]string{"--db", tr.path("trial.db")}, args...)
	status = run(context.Background(), args, streams{in: strings.NewReader(text), out: &o, err: &e}, func() time.Time { return clock })
	return status, o.String(), e.String()
}

var twoMeetings = calendarFile(
	"UID:a\nDTSTART:20270114T093000Z\nDTEND:20270114T103000Z\nSUMMARY:Board",
	"UID:b\nDTSTART:20270115T093000Z\nDTEND:20270115T103000Z\nSUMMARY:Workshop")

// TestImportInParts holds that the ids a preview prints choose what comes in.
func TestImportInParts(t *testing.T) {
	tr := newTrial(t)
	file := tr.write("two.ics", twoMeetings)
	pre := read[importAnswer](tr, "import", "--preview", file)
	if len(pre.Lines) != 2 || pre.Lines[0].Arriving.Title != "Board" || pre.Lines[0].Outcome != "new" {
		t.Fatalf("%+v", pre.Lines)
	}
	if text := tr.must("import", "--preview", file); !strings.Contains(text, pre.Lines[0].ID+"  new") {
		t.Errorf("printed: %s", text)
	}
	if got := read[importAnswer](tr, "import", "--only", pre.Lines[0].ID, file); got.New != 1 || got.Meetings != 1 {
		t.Errorf("%+v", got)
	}
	if got := read[importAnswer](tr, "import", "--preview", file); got.New != 1 || got.Same != 1 {
		t.Errorf("%+v", got)
	}
	if got := read[importAnswer](tr, "import", "--except", pre.Lines[1].ID, file); got.New != 0 {
		t.Errorf("%+v", got)
	}
	if status, _, errs := tr.do("import", "--only", "zzz", file); status != exitNot || !strings.Contains(errs, "no line zzz") {
		t.Errorf("%d %s", status, errs)
	}
}

// TestMatchesAndMissingById holds that single possible matches and missing sittings are
// answered by their ids.
func TestMatchesAndMissingById(t *testing.T) {
	tr := newTrial(t)
	tr.must("register", "import", tr.sample("register.json"))
	tr.must("import", "--officer", "DASS", tr.sample("dass.ics"))
	pre := read[importAnswer](tr, "import", "--preview", "--system", "N", tr.sample("north-public.ics"))
	if len(pre.Lines) != 2 || pre.Lines[0].Held == nil || pre.Lines[0].Score == 0 {
		t.Fatalf("%+v", pre.Lines)
	}
	tr.must("import", "--system", "N", "--same", pre.Lines[0].ID, "--own", pre.Lines[1].ID, tr.sample("north-public.ics"))
	if tray := tr.must("tray"); strings.Contains(tray, "match") {
		t.Errorf("the tray holds %s", tray)
	}
	pre = read[importAnswer](tr, "import", "--preview", "--officer", "DASS", tr.sample("dass-week2.ics"))
	for _, l := range pre.Lines {
		if l.Outcome == "missing" {
			tr.must("import", "--officer", "DASS", "--cancel", l.ID, tr.sample("dass-week2.ics"))
			if got := tr.must("occurrences", "--from", "2027-01-22", "--to", "2027-01-23"); !strings.Contains(got, "CANCELLED") {
				t.Errorf("held: %s", got)
			}
		}
	}
}

// TestColumnsOfATable holds that the console shows, changes, remembers and forgets what the
// columns of a table hold.
func TestColumnsOfATable(t *testing.T) {
	tr := newTrial(t)
	file := tr.write("d.csv", "Wann,Was,Raum\n13/02/2027 10:00,Board workshop,Shire Hall\n14/02/2027 11:00,Other thing,Room 2\n")
	pre := read[importAnswer](tr, "import", "--preview", file)
	if s := pre.Files[0].Sheets; len(s) != 1 || s[0].Origin != "guessed" || s[0].Columns[2].Field != "place" {
		t.Fatalf("%+v", pre.Files[0])
	}
	tr.must("import", "--column", "Raum=title", "--column", "Was=", file)
	if got := tr.must("occurrences", "--from", "2027-02-13", "--to", "2027-02-14"); !strings.Contains(got, "Shire Hall") {
		t.Errorf("held: %s", got)
	}
	if text := tr.must("import", "--preview", file); !strings.Contains(text, "remembered") {
		t.Errorf("printed: %s", text)
	}
	list := read[[]layoutAnswer](tr, "layout", "list")
	if len(list) != 1 || list[0].Columns["title"] != 3 || !strings.Contains(tr.must("layout", "list"), "1 date, 3 title") {
		t.Fatalf("%+v", list)
	}
	tr.must("layout", "forget", list[0].Fingerprint)
	if got := read[[]layoutAnswer](tr, "layout", "list"); len(got) != 0 {
		t.Errorf("%+v", got)
	}
	for args, says := range map[string]string{"--column Nix": "HEADING=FIELD", "--column Nix=title": "no column “Nix”", "--column Was=nix": "taken for “nix”"} {
		if status, _, errs := tr.do(append(append([]string{"import"}, strings.Fields(args)...), file)...); status < exitUse || !strings.Contains(errs, says) {
			t.Errorf("%s: %d %s", args, status, errs)
		}
	}
}

// TestPastedDates holds that text comes from standard input or a file, with what is said for
// all, and that text and files are not mixed.
func TestPastedDates(t *testing.T) {
	tr := newTrial(t)
	tr.must("register", "import", tr.sample("register.json"))
	status, out, errs := tr.typed("Dates\n3 February\n10 February 2pm\n", "import", "--body", "HWB", "--time", "10-12", "--venue", "County Hall", "--year", "2027", "-")
	if status != exitDone || !strings.Contains(out, "2  new") {
		t.Fatalf("%d %s %s", status, out, errs)
	}
	got := tr.must("occurrences", "--from", "2027-02-01", "--to", "2027-03-01")
	if !strings.Contains(got, "2027-02-03T10:00:00Z\t2027-02-03T12:00:00Z") || !strings.Contains(got, "2027-02-10T14:00:00Z") {
		t.Errorf("held: %s", got)
	}
	file := tr.write("pasted.txt", "4 February 2027 10:00 Panel\n")
	if got := read[importAnswer](tr, "import", "--preview", "--text", file); got.New != 1 || got.Lines[0].Arriving.Title != "Panel" {
		t.Errorf("%+v", got)
	}
	for _, args := range []string{"import", "import --text - " + file, "import --text -"} {
		if status, _, errs := tr.do(strings.Fields(args)...); status != exitUse || errs == "" {
			t.Errorf("%s: %d %s", args, status, errs)
		}
	}
}

package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"testing"
)

// nasty is a title that colours, renames the window, moves up and turns the line round.
const nasty = "Board\x1b[31m\x1b]0;owned\x07\u009b2J\u202etxt.exe\u2066"

// TestNothingThatIsWrittenCommandsATerminal holds that each character which a terminal
// would carry out is shown, however the text is cut into writes.
func TestNothingThatIsWrittenCommandsATerminal(t *testing.T) {
	for step := 1; step < 8; step++ {
		var b bytes.Buffer
		h := &harmless{w: &b}
		text := "é\t" + nasty + "\xff\r\nover\rwritten\n"
		for i := 0; i < len(text); i += step {
			if _, err := h.Write([]byte(text[i:min(i+step, len(text))])); err != nil {
				t.Fatal(err)
			}
		}
		if err := h.finish(); err != nil {
			t.Fatal(err)
		}
		want := "é\tBoard�[31m�]0;owned��2J�txt.exe��\r\nover�written\n"
		if b.String() != want {
			t.Errorf("by %d bytes: %q, want %q", step, b.String(), want)
		}
	}
}

// TestACharacterCutShortIsShown holds that the last bytes are not lost.
func TestACharacterCutShortIsShown(t *testing.T) {
	var b bytes.Buffer
	h := &harmless{w: &b}
	if n, err := h.Write([]byte("a\xe2\x82")); n != 3 || err != nil {
		t.Fatal(n, err)
	}
	if err := h.finish(); err != nil || b.String() != "a�" {
		t.Errorf("%q, %v", b.String(), err)
	}
}

// TestEveryListingIsHarmless holds that hostile words of a calendar reach no terminal by any
// command that shows them, and that JSON still has them whole.
func TestEveryListingIsHarmless(t *testing.T) {
	tr := newSample(t)
	// A line of .ics may hold no control characters (RFC 5545, section 3.1); who is hostile does not care.
	file := tr.write("hostile.ics", calendarFile("UID:x\x1b[2J\nDTSTART:20270114T100000Z\nDTEND:20270114T120000Z\nSUMMARY:"+nasty+"\nLOCATION:"+nasty+"\nORGANIZER;CN=\""+nasty+"\":mailto:a@example.org",
		"UID:broken\x1b[5n\nDTSTART;TZID="+nasty+":2027011T100000\nSUMMARY:"+nasty))
	table := tr.write("hos\x1b[2Jtile.csv", "Date,Time,Title\n14/05/2027,10:00,"+nasty+"\n99/99/2027,1:1,"+nasty+"\n")
	for _, args := range [][]string{
		{"import", "--officer", "DASS", file}, {"import", "--source", "Dates " + nasty, table}, {"import", "--body", nasty, file},
		{"occurrences", "--from", "2027-01-01", "--to", "2027-06-01"}, {"occurrences", "--from", "2027-01-01", "--to", "2027-06-01", file, table},
		{"clashes", "--from", "2027-01-01", "--to", "2027-02-01"}, {"search", "board"}, {"history"}, {"source", "list"}, {"tray"}, {"tray", "list"},
		{"journeys", "--officer", "DASS", "--from", "2027-01-14", "--to", "2027-01-15"}, {"layout", "list"}, {"warnings", "--from", "2027-01-01", "--to", "2027-02-01"},
		{"export", "ics", "--all", "-o", "-"}, {"body", "show", nasty}, {nasty}, {"--" + nasty}, {"register", "export", "-"}, {"check"}, {"undo"},
	} {
		for _, form := range []string{"", "--json"} {
			line := args
			if form != "" {
				line = append([]string{form}, args...)
			}
			_, out, errs := tr.do(line...)
			text := strings.ReplaceAll(out+errs, "\r\n", "\n")
			if i := strings.IndexFunc(text, func(r rune) bool { return acts(r) && !(args[0] == "export" && turns(r)) }); i >= 0 {
				t.Errorf("%q: %q reaches the terminal", line, text[max(0, i-20):min(len(text), i+20)])
			}
		}
	}
}

// TestJSONLosesNothing holds that what is escaped for a terminal is still there for programs.
func TestJSONLosesNothing(t *testing.T) {
	var b bytes.Buffer
	a := &app{streams: streams{out: &harmless{w: &b, json: true}}}
	if err := a.json([]string{nasty}); err != nil {
		t.Fatal(err)
	}
	var got []string
	if err := json.Unmarshal(b.Bytes(), &got); err != nil || got[0] != nasty {
		t.Errorf("%q, %v", got, err)
	}
}

// TestAPasswordWhereAFileIsWantedIsNotRepeated holds that --db refuses addresses, and that
// no command tells a password that was written into a path.
func TestAPasswordWhereAFileIsWantedIsNotRepeated(t *testing.T) {
	tr := newSample(t)
	const address = "https://ann:pa55w0rd@example.org/calendar.db"
	for _, args := range [][]string{
		{"--db", address, "tally", "--from", "2027-01", "--to", "2027-01"}, {"--db", "postgres://ann:pa55w0rd@db/convenor", "check"},
		{"--db", "host=db user=ann password=pa55w0rd", "init"}, {"--db", "file:/x?pwd=pa55w0rd", "check"},
		{"restore", address}, {"backup", address}, {"register", "import", address}, {"occurrences", "--from", "2027-01-01", "--to", "2027-02-01", address},
		{"import", "http://ann:pa55w0rd@example.org/x.ics"}, {"import", "ftp://ann:pa55w0rd@example.org/x.ics"}, {"import", "file://ann:pa55w0rd@h/x.ics"},
		{"export", "ics", "-o", address}, {"report", "--month", "2027-01", "-o", address + ".html"}, {"agenda", "read", address},
		{"source", "set", "North", "address=" + address}, {"source", "watch", address}, {"source", "refresh", address}, {"whatif", address, "--from", "2027-01", "--to", "2027-01"},
		{"duplicates", "--pairs", address}, {"sample", address}, {"update", address},
	} {
		status, out, errs := tr.do(args...)
		if args[0] != "--db" {
			args = append([]string{"--verbose"}, args...)
			_, o, e := tr.do(args...)
			out, errs = out+o, errs+e
		} else if status != exitUse {
			t.Errorf("%q: status %d, want wrong use", args, status)
		}
		if strings.Contains(out+errs, "pa55w0rd") {
			t.Errorf("%q tells the password: %s%s", args, out, errs)
		}
	}
	if strings.Contains(tr.must("history"), "pa55w0rd") {
		t.Error("the history has the password")
	}
}

// TestWhatIsPrintedOfAnImportIsBounded holds that a calendar of very many sittings, or with a
// title of very many letters, does not flood whoever looks at what it would do.
func TestWhatIsPrintedOfAnImportIsBounded(t *testing.T) {
	tr := newTrial(t)
	var entries []string
	for i := range mostLines + 10 {
		at := clock.AddDate(0, 0, i%300).Format("20060102")
		entries = append(entries, fmt.Sprintf("UID:%d\nDTSTART:%sT%02d0000Z\nDURATION:PT1H\nSUMMARY:%d %s", i, at, i/300, i, strings.Repeat("é", i%300)))
	}
	entries = append(entries, "UID:bad\nDTSTART:"+strings.Repeat("9", 5000)+"\nSUMMARY:x")
	_, out, errs := tr.do("import", "--preview", tr.write("many.ics", calendarFile(entries...)))
	if !strings.Contains(out, "… and 10 more; --json lists them all.") {
		t.Errorf("%.300s", out)
	}
	for _, line := range strings.Split(out+errs, "\n") {
		if n := len([]rune(line)); n > longestLine+longestTitle+100 {
			t.Errorf("a line of %d characters: %.200s", n, line)
		}
	}
}

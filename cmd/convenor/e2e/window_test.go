//go:build e2e

package e2e

import (
	"os"
	"strings"
	"testing"
)

// The middles of the sidebar's entries, in the window's pixels, and of nothing else.
const (
	sidebarX     = 100
	calendarY    = 140
	clashesY     = 176
	officerDaysY = 248
)

// change is a line of the history.
type change struct {
	Name  string
	State string
}

// TestAnAssistantsMorning goes through the main job in the real window: a calendar in, by
// keys; the clashes and the officer days, by mouse; a calendar out; and undo.
func TestAnAssistantsMorning(t *testing.T) {
	d := newDesk(t)
	d.openWindow()
	d.keep("calendar")

	d.keys("ctrl+o")
	d.types(d.path("sample/dass-week2.ics"))
	d.keep("open")
	d.keys("Return")
	d.keep("preview")
	d.keys("Return")
	d.until("the import is done", func() bool { return newest(d).Name == "Import of dass-week2.ics" })
	d.keep("imported")

	calendar := d.screen()
	d.click(sidebarX, clashesY)
	clashes := d.screen()
	d.keep("clashes")
	d.click(sidebarX, officerDaysY)
	days := d.screen()
	d.keep("days")
	for name, pair := range map[string][2][]byte{"Clashes": {calendar, clashes}, "Officer days": {clashes, days}} {
		if n := differing(pair[0], pair[1]); n < 100_000 {
			t.Errorf("clicking %s changed only %d bytes of the picture", name, n)
		}
	}

	out := d.path("out.ics")
	d.keys("ctrl+e", "Tab", "Tab", "Tab", "Tab") // past which sittings, and what else, to the file
	d.typesOver(out)
	d.keep("export")
	d.keys("Return")
	d.until("the file is written", func() bool { _, err := os.Stat(out); return err == nil })
	d.keep("exported")
	compareWithHeld(d, out)

	d.click(sidebarX, calendarY)
	d.keys("ctrl+z")
	d.until("the import is undone", func() bool {
		for _, c := range read[[]change](d, "history") {
			if c.Name == "Import of dass-week2.ics" {
				return c.State == "undone"
			}
		}
		return false
	})
}

// newest gives the last line of the history.
func newest(d *desk) change {
	list := read[[]change](d, "history", "--limit", "1")
	if len(list) == 0 {
		return change{}
	}
	return list[0]
}

// typesOver replaces the text of the field that has the focus.
func (d *desk) typesOver(text string) {
	d.t.Helper()
	d.keys("ctrl+a")
	d.types(text)
}

// sitting is what a calendar says of one sitting.
type sitting struct {
	start, end, title string
}

// held gives every sitting that is shown and may be sent out, by start and title.
func held(d *desk) []sitting {
	var out []sitting
	for _, o := range read[[]struct {
		Start, End, Title string
		Private           bool
		Status            string
	}](d, "occurrences", "--from", "2020-01-01", "--to", "2030-01-01") {
		if !o.Private && o.Status != "CANCELLED" {
			out = append(out, sitting{o.Start, o.End, o.Title})
		}
	}
	return sorted(out)
}

// compareWithHeld holds that a written file says what is held, in the eyes of our own
// reader, of khal and of libical.
func compareWithHeld(d *desk, file string) {
	d.t.Helper()
	want := held(d)
	if len(want) < 18 {
		d.t.Fatalf("only %d sittings are held", len(want))
	}
	for reader, got := range map[string][]sitting{
		"convenorctl": readByUs(d, file), "libical": readByLibical(d, file), "khal": readByKhal(d, file),
	} {
		if a, b := lines(got), lines(want); a != b {
			d.t.Errorf("%s reads\n%s\nheld is\n%s", reader, a, b)
		}
	}
	b, err := os.ReadFile(file)
	if err != nil {
		d.t.Fatal(err)
	}
	if strings.Contains(string(b), "Dentist") || strings.Contains(string(b), "Private") {
		d.t.Error("a private appointment was written")
	}
}

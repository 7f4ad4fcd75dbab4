//go:build e2e

package e2e

import (
	"bytes"
	"os"
	"strings"
	"testing"
)

// newOffice starts a display and makes a database that holds the sample's register and
// no calendar.
func newOffice(t *testing.T) *desk {
	t.Helper()
	d := &desk{t: t, dir: t.TempDir()}
	d.startDisplay()
	d.ctl("sample", d.path("sample"))
	d.ctl("init")
	d.ctl("register", "import", d.path("sample/register.json"))
	return d
}

// occurrence is what the console says of one sitting.
type occurrence struct {
	Start, End, Title, Status string
	Sources                   []string
	EndAssumed                bool `json:"end_assumed"`
}

// sittings gives every sitting held.
func (d *desk) sittings() []occurrence {
	d.t.Helper()
	return read[[]occurrence](d, "occurrences", "--from", "2020-01-01", "--to", "2030-01-01")
}

// called gives the sittings of a title that start on a day, as the console writes days.
func called(list []occurrence, title, day string) []occurrence {
	var out []occurrence
	for _, o := range list {
		if o.Title == title && strings.HasPrefix(o.Start, day) {
			out = append(out, o)
		}
	}
	return out
}

// The places of what is clicked, in the window's pixels.
const (
	importsY         = 407
	openX, openY     = 870, 50
	readX, readY     = 880, 522
	takeX            = 1020
	sameX, sameY     = 725, 272
	oneMatchesButton = 678
)

// openByMouse has a file read through the page of imports: only its path is typed.
func (d *desk) openByMouse(file string) {
	d.t.Helper()
	d.click(sidebarX, importsY)
	d.click(openX, openY)
	d.types(d.path("sample/" + file))
	d.click(readX, readY)
	d.keep(file)
}

// TestTheFirstImportByMouse is walk one: a diary, another calendar of the same meetings,
// and the diary again under other names, with nothing held twice.
func TestTheFirstImportByMouse(t *testing.T) {
	d := newOffice(t)
	d.openWindow()
	d.openByMouse("dass.ics")
	d.keys("Return")
	d.until("the diary is in", func() bool { return len(d.sittings()) == 19 })

	d.openByMouse("north-public.ics")
	d.click(sameX, sameY)
	d.keep("matched")
	d.click(takeX, oneMatchesButton)
	d.until("the matches are joined", func() bool { return newest(d).Name == "Import of north-public.ics" })
	list := d.sittings()
	for title, day := range map[string]string{"N ICB Board": "2027-01-14", "N ICP": "2027-01-20"} {
		if got := called(list, title, day); len(got) != 1 || len(got[0].Sources) != 2 {
			t.Errorf("%s: %+v", title, got)
		}
	}

	d.openByMouse("dass-again.ics")
	d.keys("Return")
	d.until("it is read again", func() bool { return newest(d).Name == "Import of dass-again.ics" })
	if n := len(d.sittings()); n != 19 {
		t.Errorf("%d sittings are held, want 19", n)
	}
	if got := called(d.sittings(), "E ICP", "2027-07-15"); len(got) != 1 || got[0].Start != "2027-07-15T09:00:00Z" {
		t.Errorf("in summer: %+v", got) // ten by London's clocks
	}
	d.keys("ctrl+f")
	d.types("Dentist")
	d.keep("dentist")
	for _, name := range []string{"desk.db", "desk.db-wal", "desk.db.log"} {
		if b, err := os.ReadFile(d.path(name)); err == nil && bytes.Contains(b, []byte("Dentist")) {
			t.Errorf("%s holds what a private appointment is called", name)
		}
	}
}

// TestTheMondayAfterByKeys is walk four but for its journey: what moved, changed, came and
// is missing, and an export of just that.
func TestTheMondayAfterByKeys(t *testing.T) {
	d := newOffice(t)
	d.ctl("import", "--yes", "--officer", "DASS", d.path("sample/dass.ics"))
	d.ctl("import", "--yes", "--system", "N", "--matches", "accept", d.path("sample/north-public.ics"))
	d.ctl("export", "ics", "--all", "-o", d.path("all.ics"))
	d.openWindow()
	d.keys("ctrl+o")
	d.types(d.path("sample/dass-week2.ics"))
	d.keys("Return")
	d.keep("preview")
	// Past what takes all or none and three ticks, to what is missing: it is cancelled.
	d.keys("Tab", "Tab", "Tab", "Tab", "Tab", "Tab", "Right")
	d.keep("cancelled")
	d.keys("Return")
	d.until("the import is done", func() bool { return newest(d).Name == "Import of dass-week2.ics" })
	list := d.sittings()
	if got := called(list, "JHOSC", "2027-01-22"); len(got) != 1 || got[0].Status != "CANCELLED" {
		t.Errorf("what is missing: %+v", got)
	}
	if got := called(list, "N ICP", "2027-01-21"); len(got) != 1 {
		t.Errorf("what moved: %+v", got)
	}

	out := d.path("changes.ics")
	d.keys("ctrl+e", "Tab", "space", "Tab", "Tab", "Tab") // only what changed; past what goes beside it, to the file
	d.typesOver(out)
	d.keep("export")
	d.keys("Return")
	d.until("the file is written", func() bool { _, err := os.Stat(out); return err == nil })
	b, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	if n, gone := strings.Count(string(b), "BEGIN:VEVENT"), strings.Count(string(b), "STATUS:CANCELLED"); n != 4 || gone != 1 {
		t.Errorf("%d entries, %d cancelled; want 4 and 1\n%s", n, gone, b)
	}
}

// TestACommitteeSitesAnswersByKeys is step three of walk seven: an end that is assumed, and
// then known. Before it a meeting is entered by hand, and taken back.
func TestACommitteeSitesAnswersByKeys(t *testing.T) {
	d := newOffice(t)
	d.openWindow()
	d.keys("ctrl+n")
	d.types("Health and Wellbeing Board")
	d.keys("Tab")
	d.typesOver("1/4")
	d.keys("Tab")
	d.types("10-12")
	d.keep("meeting")
	d.keys("Return")
	d.until("the meeting is there", func() bool {
		got := called(d.sittings(), "Health and Wellbeing Board", "2027-04-01")
		return len(got) == 1 && got[0].Start == "2027-04-01T09:00:00Z" && got[0].End == "2027-04-01T11:00:00Z"
	})
	d.keys("ctrl+z")
	d.until("it is taken back", func() bool { return len(d.sittings()) == 0 })

	for _, c := range []struct{ file, end string }{{"GetMeetings.xml", "2026-02-10T12:00:00Z"}, {"GetMeeting.xml", "2026-02-10T14:00:00Z"}} {
		d.keys("ctrl+o")
		d.types(d.path("sample/" + c.file))
		d.keys("Tab", "Tab", "Right", "Right") // past Browse to whose it is: a body's, the first
		d.keep(c.file)
		d.keys("Return")
		d.keep("preview-" + c.file)
		d.keys("Return")
		d.until(c.file+" is in", func() bool { return newest(d).Name == "Import of "+c.file })
		list := d.sittings()
		if len(list) != 1 || list[0].Start != "2026-02-10T10:00:00Z" || list[0].End != c.end || list[0].EndAssumed != (c.file == "GetMeetings.xml") {
			t.Errorf("after %s: %+v", c.file, list)
		}
	}
}

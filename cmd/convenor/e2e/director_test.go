//go:build e2e

package e2e

import (
	"bytes"
	"os"
	"testing"
)

// whatIfY is the middle of the sidebar's entry.
const whatIfY = 284

// tallied is what the console counts, by the database that the window writes to.
type tallied struct {
	DayHours float64 `json:"day_hours"`
	Total    struct{ Days float64 }
}

func january(d *desk) tallied {
	return read[tallied](d, "tally", "--from", "2027-01", "--to", "2027-01")
}

// expectDays holds that January takes so many officer days.
func expectDays(d *desk, what string, want float64) {
	d.t.Helper()
	if got := january(d).Total.Days; got != want {
		d.t.Errorf("%s: January takes %v officer days, want %v", what, got, want)
	}
}

// changesBy holds that something done changes more of the picture than a light
// under the mouse.
func (d *desk) changesBy(what string, least int, do func()) {
	d.t.Helper()
	before := d.screen()
	do()
	if n := differing(before, d.screen()); n < least {
		d.t.Errorf("%s changes only %d bytes of the picture", what, n)
	}
}

// TestOfficerDaysByHand is walk 5 in the real window: split, with travel, opened,
// by mouse; another length of the day, by keys, which the console then counts by.
func TestOfficerDaysByHand(t *testing.T) {
	d := newDesk(t)
	d.openWindow()
	expectDays(d, "at first", 19.2)
	d.click(sidebarX, officerDaysY)
	d.keep("apart")
	d.changesBy("splitting by population", 5_000, func() { d.click(430, 109) })
	d.keep("split")
	d.click(285, 109) // apart again
	d.changesBy("travel", 5_000, func() { d.click(529, 109) })
	d.keep("travel")
	d.click(529, 109)
	d.changesBy("opening a figure", 100_000, func() { d.click(310, 200) })
	d.keep("behind")
	d.keys("Escape")

	d.keys("ctrl+1", "ctrl+4", "Tab", "Tab", "Tab", "Tab", "Tab", "Return")
	d.typesOver("7.2")
	d.keys("Return")
	d.until("the day is 7.2 h long", func() bool { return january(d).DayHours == 7.2 })
	expectDays(d, "at 7.2 h a day", 19.7)
	d.keep("7.2 h")
	d.keys("ctrl+z")
	d.until("it is taken back", func() bool { return january(d).DayHours == 7.4 })
	expectDays(d, "taken back", 19.2)
}

// TestTheCaseIsMade is walk 6 in the real window, by keys alone: the scenario is
// built and kept, and the console counts the same of its file; the real January
// stays; the report is saved for others to read.
func TestTheCaseIsMade(t *testing.T) {
	d := newDesk(t)
	d.openWindow()
	d.keys("ctrl+5", "Return", "Down", "Tab")
	d.types("Central and East ICB Board")
	d.keys("Tab", "Down", "Down", "Tab", "Tab") // the system: Central
	d.types("180")
	d.keys("Tab")
	d.types("1/4/2027")
	d.keys("Tab")
	d.types("icb board")
	d.keys("Down", "Down", "space", "Down", "space", "Tab")
	d.types("cex")
	d.keys("Down", "space", "Up")
	d.typesOver("dass")
	d.keys("Down", "Down", "space")
	d.keep("step")
	d.keys("Return", "shift+Tab", "shift+Tab", "shift+Tab", "space")
	d.keep("case")
	file := d.path("case.json")
	d.keys("shift+Tab", "shift+Tab", "Return")
	d.typesOver(file)
	d.keys("Return")
	d.until("the scenario is kept", func() bool { _, err := os.Stat(file); return err == nil })
	w := read[struct {
		Throughout bool
		Total      struct {
			Today, Then struct{ Days float64 }
			SavedHours  float64 `json:"saved_hours"`
			SavedDays   float64 `json:"saved_days"`
		}
	}](d, "whatif", file, "--from", "2027-01", "--to", "2027-01")
	if x := w.Total; !w.Throughout || x.SavedHours != 15 || x.SavedDays != 2 || x.Today.Days != 19.2 || x.Then.Days != 17.2 {
		t.Errorf("the case is %+v", w)
	}
	expectDays(d, "the real January", 19.2)

	d.keys("ctrl+9")
	d.keep("report")
	d.keys("Tab", "Tab", "space", "shift+Tab") // safe to share, and back to the form
	d.saveReport("january.pdf", []byte("%PDF"))
	for range 7 { // back to the form
		d.keys("shift+Tab")
	}
	d.keys("Right") // HTML
	html := d.saveReport("january.html", []byte("<"))
	for _, want := range []string{"<th", "<h1", `lang="en-GB"`} {
		if !bytes.Contains(html, []byte(want)) {
			t.Errorf("the page has no %s", want)
		}
	}
	for _, never := range []string{"Dentist", "Budget briefing"} {
		if bytes.Contains(html, []byte(never)) {
			t.Errorf("the page says %s", never)
		}
	}
}

// saveReport goes from the form to the path, writes there, and gives the file.
func (d *desk) saveReport(name string, begins []byte) []byte {
	d.t.Helper()
	file := d.path(name)
	d.keys("Tab", "Tab", "Tab", "Tab") // safe, cost, price, path
	d.typesOver(file)
	d.keys("Tab", "Tab", "Tab", "Return") // past looking for it and its folder
	d.until(name+" is written", func() bool { _, err := os.Stat(file); return err == nil })
	data, err := os.ReadFile(file)
	if err != nil || !bytes.HasPrefix(data, begins) {
		d.t.Fatalf("%s begins with %q, %v", name, data[:min(len(data), 8)], err)
	}
	return data
}

// TestAScenarioByMouse adds a step and takes it out again; nothing that is held changes.
func TestAScenarioByMouse(t *testing.T) {
	d := newDesk(t)
	d.openWindow()
	before := newest(d)
	d.click(sidebarX, whatIfY)
	d.changesBy("asking for a step", 100_000, func() { d.click(285, 667) })
	d.click(652, 231) // the first body
	d.keep("ticked")
	d.changesBy("adding it", 100_000, func() { d.click(958, 657) })
	d.keep("added")
	expectDays(d, "the real January", 19.2)
	if after := newest(d); after != before {
		t.Errorf("something was changed: %+v", after)
	}
}

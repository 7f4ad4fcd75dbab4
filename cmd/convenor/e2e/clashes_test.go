//go:build e2e

package e2e

import (
	"strings"
	"testing"
)

// openClashes counts the open clashes of January.
func openClashes(d *desk) int {
	return len(read[[]struct{ ID string }](d, "clashes", "--from", "2027-01-01", "--to", "2027-02-01"))
}

// TestTheBadThursdayByKeyboard settles a clash in the real window by keys alone, and takes
// the decision back.
func TestTheBadThursdayByKeyboard(t *testing.T) {
	d := newDesk(t)
	if n := openClashes(d); n != 4 {
		t.Fatalf("%d clashes to begin with", n)
	}
	d.openWindow()
	d.keys("ctrl+2", "Down", "Return") // the first clash of the DASS, and its best way out
	d.types("statutory partner seat")
	d.keep("reason")
	d.keys("Return")
	d.until("the decision is kept", func() bool { return strings.HasPrefix(newest(d).Name, "Decision on ") })
	d.keep("decided")
	if n := openClashes(d); n >= 4 {
		t.Errorf("%d clashes after it", n)
	}
	d.keys("Right", "ctrl+j") // the decision, and the day with its journeys
	d.keep("card")
	d.keys("Escape", "ctrl+z")
	d.until("the decision is undone", func() bool { return openClashes(d) == 4 })
}

// TestADateIsTriedAndAdded finds the page by mouse, and the rest by keys.
func TestADateIsTriedAndAdded(t *testing.T) {
	const datesY = 320
	d := newDesk(t)
	d.openWindow()
	d.click(sidebarX, datesY)
	d.keys("Tab")
	d.types("Health")
	d.keys("Down", "space", "Tab")
	d.typesOver("1 Apr 2027")
	d.keys("Tab")
	d.types("10-12")
	d.keys("Return")
	d.keep("tried")
	d.keys("Tab", "Tab", "Tab", "Return") // past the papers' rule and the button to the one that adds it
	d.until("the meeting is added", func() bool { return newest(d).Name == "New meeting Health and Wellbeing Board" })
	deadlines := d.ctl("deadlines", "--from", "2027-04-01", "--to", "2027-04-02")
	if !strings.Contains(deadlines, "publish by Mon 22 Mar 2027") {
		t.Errorf("its papers: %s", deadlines)
	}
}

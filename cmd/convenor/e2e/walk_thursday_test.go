//go:build e2e

package e2e

import (
	"os"
	"strings"
	"testing"
)

// clashesOf counts the open clashes of January, of one officer or of all.
func clashesOf(d *desk, officer string) int {
	args := []string{"clashes", "--from", "2027-01-01", "--to", "2027-02-01"}
	if officer != "" {
		args = append(args, "--officer", officer)
	}
	return len(read[[]struct{ ID string }](d, args...))
}

// whose looks at the clashes and sittings of an officer, or of everyone.
func (w way) whose(shows, wanted string) {
	w.t.Helper()
	if w.mouse {
		w.clickOn(shows)
	} else {
		w.press("ctrl+p")
	}
	w.sees("Dr Priya Nair")
	if w.mouse {
		w.clickOn(wanted)
		return
	}
	for range map[string]int{"Everyone": 1, "CEX": 2, "DASS": 3}[wanted] {
		w.press("Down")
	}
	w.press("Return")
}

// TestTheBadThursday is walk two: the clashes of one Thursday, of one officer and of all,
// what only touches, the journeys, and the same at another speed.
func TestTheBadThursday(t *testing.T) {
	bothWays(t, newDesk, func(w way) {
		w.page("Clashes")
		w.sees("Open 4", "Thu 14 Jan · CEX Travel")
		w.whose("Everyone", "DASS")
		w.sees("Open 3", "Overlap one board N ICB Board and C Place Partnership 11:30–12:00: 30 min in two places",
			"Gap 90 min; Norbury to Marsh Court is 84 miles, 126 min:", "36 min short",
			"12:15–12:30: 15 min in two places, one of them private",
			"Touching: not a clash Thu 14 Jan 15:30 · DASS: E ICP ends as Budget briefing starts",
			"Journeys of the day: 180 miles, 4 h 30 min, £99.00 at 55p a mile")
		w.seesNot("Winter Room")
		w.seesNot("Dentist")
		w.keep("thursday")
		expects(w, "clashes of the DASS", clashesOf(w.desk, "DASS"), 3)
		expects(w, "clashes of everyone", clashesOf(w.desk, ""), 4)
		w.atAnotherSpeed()
		w.atAnotherRate()
	})
}

// atAnotherSpeed drives at 60 miles an hour, and takes that back.
func (w way) atAnotherSpeed() {
	w.t.Helper()
	w.choose("40 mph, 55p a mile")
	w.fill("40", "60")
	w.goOn("Set")
	w.sees("60 mph", "Open 2")
	w.seesNot("36 min short")
	w.keep("faster")
	expects(w, "clashes of the DASS at 60 mph", clashesOf(w.desk, "DASS"), 2)
	expects(w, "clashes of everyone at 60 mph", clashesOf(w.desk, ""), 2)
	w.press("ctrl+z")
	w.sees("Open 3", "40 mph")
	expects(w, "clashes of everyone, taken back", clashesOf(w.desk, ""), 4)
}

// atAnotherRate pays 45p a mile from the day on.
func (w way) atAnotherRate() {
	w.t.Helper()
	w.choose("40 mph, 55p a mile")
	w.fill("55", "45")
	w.goOn("Set")
	w.until("the journeys are paid otherwise", func() bool {
		list := read[[]struct {
			Miles   float64
			Minutes int
			Pence   int
		}](w.desk, "journeys", "--officer", "DASS", "--from", "2027-01-14", "--to", "2027-01-15")
		return len(list) == 1 && list[0].Miles == 180 && list[0].Minutes == 270 && list[0].Pence == 8100
	})
	w.sees("£81.00 at 45p a mile")
	w.keep("rate")
}

// TestItIsDecidedToldAndSentOut is walk three: one clash is settled by sending somebody,
// another by joining remotely, the calendar goes out, and after one of the two is taken
// back only what changed.
func TestItIsDecidedToldAndSentOut(t *testing.T) {
	bothWays(t, newDesk, func(w way) {
		w.page("Clashes")
		w.sees("Open 4")
		w.whose("Everyone", "DASS")
		w.sees("Open 3", "Overlap one board")
		w.settle("11:30–12:00: 30 min in two places", "statutory partner seat")
		w.sees("Open 1", "Decided 1", "36 min short")
		w.keep("one-left")
		expects(w, "clashes of the DASS", clashesOf(w.desk, "DASS"), 1)
		w.settle("36 min short", "Teams is allowed")
		w.sees("Does this body allow it to be joined remotely?")
		w.goOn("Yes, it allows it")
		w.until("none is left", func() bool { return clashesOf(w.desk, "DASS") == 0 })
		w.sees("Open 0", "Decided 2")
		miles := read[[]struct{ Miles float64 }](w.desk, "journeys", "--officer", "DASS", "--from", "2027-01-14", "--to", "2027-01-15")
		if len(miles) != 1 || miles[0].Miles != 72 {
			t.Errorf("the day's journeys: %+v", miles)
		}
		all := w.path("all.ics")
		w.exports(all, false)
		compareWithHeld(w.desk, all)
		w.press("ctrl+z")
		w.until("the second is taken back", func() bool { return clashesOf(w.desk, "DASS") == 1 })
		w.exportsTheChange()
	})
}

// settle takes the best way out of a clash, with a reason.
func (w way) settle(clash, reason string) {
	w.t.Helper()
	if w.mouse {
		w.clickOn(clash)
		w.fill("Why, in a few words", reason)
		w.clickOn("Decide")
		return
	}
	w.find(clash)
	if s := w.looks(); !strings.HasSuffix(s.FocusKind, ".picker") || !strings.Contains(strings.Join(s.Focus, " "), clash) {
		w.tabTo(clash)
	}
	w.press("Home", "Return") // the first of the list, and its best way out
	w.writes(reason)
	w.press("Return")
}

// exports writes a calendar, of everything or of what changed.
func (w way) exports(file string, changes bool) {
	w.t.Helper()
	w.press("ctrl+e")
	w.sees("Which sittings?")
	if changes {
		w.choose("Only what changed since the last export of the same")
	}
	w.fillBeside("File", file)
	w.goOn("Export")
}

// exportsTheChange sends out what changed, which is one sitting, and then nothing more.
func (w way) exportsTheChange() {
	w.t.Helper()
	file := w.path("changes.ics")
	w.exports(file, true)
	w.until("the change is written", func() bool { _, err := os.Stat(file); return err == nil })
	b, err := os.ReadFile(file)
	if err != nil {
		w.t.Fatal(err)
	}
	expects(w, "entries", strings.Count(string(b), "BEGIN:VEVENT"), 1)
	expects(w, "sequences", strings.Count(string(b), "SEQUENCE:1\r\n"), 1)
	w.exports(w.path("nothing.ics"), true)
	w.sees("Nothing has changed since the last export")
	w.keep("nothing-changed")
}

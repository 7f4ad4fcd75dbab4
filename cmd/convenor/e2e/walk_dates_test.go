//go:build e2e

package e2e

import (
	"strings"
	"testing"
)

// TestPublicationDates is walk seven but for the committee site's answers: the last day for
// the papers of a new sitting by each rule, with the days that count; and a pre-election
// period, which warns and does not forbid.
func TestPublicationDates(t *testing.T) {
	bothWays(t, newDesk, func(w way) {
		w.tries("1/4/2027", "10-12")
		w.sees("Publish by Mon 22 Mar 2027", "Mon 22 Mar publish Tue 23 1 Wed 24 2 Thu 25 3 Fri 26 holiday Sat 27 Sun 28 "+
			"Mon 29 holiday Tue 30 4 Wed 31 5 Thu 1 Apr meets", "Fri 26 Mar Good Friday, Mon 29 Mar Easter Monday")
		w.keep("clear-days")
		w.option("The body’s own rule", "Seven days before", 2)
		w.sees("Publish by Thu 25 Mar 2027")
		w.option("Seven days before", "The Friday before", 1)
		w.sees("Fri 26 Mar 2027 is Good Friday: publish by Thu 25 Mar 2027")
		w.keep("good-friday")
		w.choose("Add to the calendar")
		w.until("the sitting is added", func() bool { return newest(w.desk).Name == "New meeting Health and Wellbeing Board" })
		if got := w.ctl("deadlines", "--from", "2027-04-01", "--to", "2027-04-02"); !strings.Contains(got, "publish by Mon 22 Mar 2027") {
			t.Errorf("by the console: %s", got)
		}
		w.choose("Papers due")
		w.sees("Last day for publication", "Tue 5 Jan 2027", "Wed 13 Jan 2027 10:00–12:00 · 5 clear days", "Publish by Tue 5 Jan 2027")
		w.preElection()
	})
}

// preElection enters a pre-election period and holds what it says of the sitting.
func (w way) preElection() {
	w.t.Helper()
	w.choose("Shaded days")
	w.sees("Add shaded days")
	w.fillBeside("First day", "22/3/2027")
	w.fillBeside("Last day", "6/5/2027")
	w.choose("Add")
	w.until("the period is held", func() bool { return newest(w.desk).Name != "New meeting Health and Wellbeing Board" })
	w.sees("Mon 22 Mar 2027", "Thu 6 May 2027")
	w.keep("shaded")
	warnings := w.ctl("clashes", "--warnings", "--from", "2027-04-01", "--to", "2027-04-02")
	if !strings.Contains(warnings, "inside pre-election period") {
		w.t.Errorf("warnings of 1 April: %s", warnings)
	}
	held := called(w.sittings(), "Health and Wellbeing Board", "2027-04-01")
	expects(w, "sittings on 1 April", len(held), 1)
}

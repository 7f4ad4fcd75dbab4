package main

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
)

// TestWithoutANetworkAllButTheAddressesWorks holds that with the cable out nothing complains
// but the one line of the source that cannot be asked, and that what it gave is kept.
func TestWithoutANetworkAllButTheAddressesWorks(t *testing.T) {
	tr := newTrial(t)
	newServer(t, tr) // for its certificate, which the next one has too
	s := httptest.NewTLSServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, calendarFile(secondEntry)) }))
	tr.must("register", "import", tr.sample("register.json"))
	tr.must("import", "--source", "North", "--allow-host", "127.0.0.1", s.URL+"/c.ics")
	s.Close() // the cable is out

	for _, args := range [][]string{
		{"import", "--officer", "DASS", tr.sample("dass.ics")}, {"import", "--system", "N", "--matches", "accept", tr.sample("north-public.ics")},
		{"clashes", "--from", "2027-01-01", "--to", "2027-02-01"}, {"tally", "--from", "2027-01", "--to", "2027-01"},
		{"journeys", "--officer", "DASS", "--from", "2027-01-14", "--to", "2027-01-15"}, {"search", "forum"}, {"source", "list"}, {"history"},
		{"export", "ics", "--all", "-o", tr.path("out.ics")}, {"report", "--month", "2027-01", "-o", tr.path("out.html")}, {"undo"}, {"redo"}, {"check"},
	} {
		if status, _, errs := tr.do(args...); status != exitDone || errs != "" {
			t.Errorf("%v: status %d, %s", args, status, errs)
		}
	}
	before := tr.must("occurrences", "--from", "2027-01-01", "--to", "2027-02-01")
	status, out, errs := tr.do("source", "refresh")
	if status != exitProblems || out != "" || strings.Count(errs, "\n") != 1 || !strings.Contains(errs, "what it gave before is kept") {
		t.Errorf("status %d, %q, %q: want one line that says so", status, out, errs)
	}
	if after := tr.must("occurrences", "--from", "2027-01-01", "--to", "2027-02-01"); after != before || !strings.Contains(after, "Place forum") {
		t.Errorf("what is held changed:\n%s", after)
	}
}

//go:build e2e

package e2e

import (
	"bytes"
	"os"
	"testing"
)

// TestTheFirstImport is walk one: a diary, another calendar of the same meetings, and the
// diary again under other names; what the previews say, and what is then held.
func TestTheFirstImport(t *testing.T) {
	bothWays(t, newOffice, func(w way) {
		w.opens("dass.ics")
		w.sees("18 entries · 19 sittings", "same 0", "new 19", "N Discharge call, Mon 4 Jan 2027 08:30–09:00",
			"Private appointment, Thu 14 Jan 2027 12:15–13:00")
		w.keep("preview")
		w.goOn("Import 19 sittings")
		w.until("the diary is in", func() bool { return len(w.sittings()) == 19 })
		w.opens("north-public.ics")
		w.sees("2 entries · 2 sittings", "new 0", "possible match 2")
		if w.mouse {
			w.choose("Same meeting")
		} else {
			for range 3 { // each match's, from the last, and then that for all of them
				w.backTo("Same meeting")
			}
			w.press("Right")
		}
		w.keep("matches")
		w.goOn("Join 2 with what is held")
		w.until("the matches are joined", func() bool { return newest(w.desk).Name == "Import of north-public.ics" })
		w.opens("dass-again.ics")
		w.sees("same 19", "new 0")
		w.press("Return")
		w.sees("19 already held, 0 added")
		w.heldAfterTheFirstImport()
		w.page("Calendar")
		w.fill("Search meetings", "Dentist")
		w.sees("Nothing found for “Dentist”")
	})
}

// heldAfterTheFirstImport holds what the console finds in the database, and what nobody must.
func (w way) heldAfterTheFirstImport() {
	w.t.Helper()
	list := w.sittings()
	expects(w, "sittings", len(list), 19)
	two := 0
	for _, o := range list {
		if len(o.Sources) == 2 {
			two++
		}
	}
	expects(w, "sittings of two sources", two, 2)
	for day, at := range map[string]string{"2027-01-14": "2027-01-14T13:30:00Z", "2027-07-15": "2027-07-15T09:00:00Z"} {
		if got := called(list, "E ICP", day); len(got) != 1 || got[0].Start != at {
			w.t.Errorf("E ICP on %s: %+v", day, got)
		}
	}
	for _, name := range []string{"desk.db", "desk.db-wal", "desk.db.log"} {
		if b, err := os.ReadFile(w.path(name)); err == nil && bytes.Contains(b, []byte("Dentist")) {
			w.t.Errorf("%s holds what a private appointment is called", name)
		}
	}
}

package clash_test

import (
	"strings"
	"testing"

	"convenor/calendar"
	"convenor/calendar/clash"
)

func tangles(t *testing.T, p *picture) map[string]string {
	t.Helper()
	named := map[string]string{}
	for _, c := range clash.Find(p.snapshot(), clash.Query{}) {
		named[pairText(c.Officer.Name, c.A, c.B)] = c.Tangle
	}
	return named
}

func TestPairsThatShareASittingAreOneTangle(t *testing.T) {
	p := newPicture(t, "CEX", "DASS")
	p.add("one", "2027-01-14", "09:00-11:00", "CEX DASS")
	p.add("two", "2027-01-14", "10:00-13:00", "CEX DASS")
	p.add("three", "2027-01-14", "12:00-14:00", "DASS")
	p.add("touching", "2027-01-14", "14:00-16:00", "DASS")
	p.add("apart", "2027-01-14", "15:00-16:00", "DASS")
	got := tangles(t, p)
	if len(got) != 4 {
		t.Fatalf("%v", got)
	}
	chain := got["DASS: one | two"]
	if chain == "" || got["DASS: two | three"] != chain {
		t.Errorf("a chain is two tangles: %v", got)
	}
	if got["DASS: touching | apart"] == chain {
		t.Errorf("what only touches hangs together: %v", got)
	}
	if got["CEX: one | two"] == chain {
		t.Errorf("two officers share a tangle: %v", got)
	}
}

func TestATangleIsNamedAfterItsSmallestClash(t *testing.T) {
	all := clash.Find(badThursday(t).snapshot(), clash.Query{Officer: "DASS"})
	smallest := min(all[0].ID, all[1].ID, all[2].ID)
	for _, c := range all {
		if c.Tangle != "t-"+strings.TrimPrefix(smallest, "c-") {
			t.Errorf("tangle %s, smallest clash %s", c.Tangle, smallest)
		}
	}
}

func TestATangleFallsApartWithTheSittingThatHoldsIt(t *testing.T) {
	p := newPicture(t, "DASS")
	p.add("one", "2027-01-14", "09:00-10:00", "DASS")
	p.add("two", "2027-01-14", "09:30-11:00", "DASS")
	p.add("all morning", "2027-01-14", "09:00-13:00", "DASS")
	p.add("three", "2027-01-14", "11:30-12:30", "DASS")
	p.add("four", "2027-01-14", "12:00-13:00", "DASS")
	if got := tangles(t, p); len(got) != 6 || got["DASS: one | two"] != got["DASS: three | four"] {
		t.Fatalf("%v", got)
	}
	p.sittings[2].Status = calendar.StatusCancelled
	if got := tangles(t, p); len(got) != 2 || got["DASS: one | two"] == got["DASS: three | four"] {
		t.Errorf("%v", got)
	}
}

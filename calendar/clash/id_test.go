package clash_test

import (
	"regexp"
	"testing"
	"time"

	"convenor/calendar"
	"convenor/calendar/clash"
)

func TestAnIDStaysWhenASittingMovesOrIsRenamed(t *testing.T) {
	p := badThursday(t)
	before := clash.Find(p.snapshot(), clash.Query{Officer: "DASS"})[0]
	board := &p.sittings[0]
	board.Start, board.End = board.Start.Add(2*time.Hour), board.End.Add(2*time.Hour) // now it is the later
	board.Title, board.Place, board.Status = "Board of the North", "Elsewhere", calendar.StatusTentative
	for _, after := range clash.Find(p.snapshot(), clash.Query{}) {
		if titleOf(after.A) == "C Place" && titleOf(after.B) == "N Board" {
			if after.ID != before.ID {
				t.Errorf("%s became %s", before.ID, after.ID)
			}
			return
		}
	}
	t.Error("no clash after the move")
}

func TestAnIDIsOfTheOfficerAndBothSittings(t *testing.T) {
	at := london(t, "2027-01-14 09:30")
	a, b := calendar.OccurrenceID{Meeting: "a", Original: at}, calendar.OccurrenceID{Meeting: "b", Original: at}
	next := calendar.OccurrenceID{Meeting: "b", Original: at.AddDate(0, 0, 7)}
	id := clash.ID("DASS", a, b)
	if !regexp.MustCompile(`^c-[a-z2-7]{12}$`).MatchString(id) {
		t.Errorf("id %q", id)
	}
	if clash.ID("DASS", b, a) != id {
		t.Error("the order of the two matters")
	}
	for name, other := range map[string]string{
		"another officer": clash.ID("CEX", a, b), "another sitting of the series": clash.ID("DASS", a, next),
		"another meeting": clash.ID("DASS", next, b),
	} {
		if other == id {
			t.Errorf("%s has the same id", name)
		}
	}
}

func TestFindGivesTheIDsThatIDGives(t *testing.T) {
	for _, c := range clash.Find(badThursday(t).snapshot(), clash.Query{}) {
		if want := clash.ID(c.Officer.Name, c.A.ID(), c.B.ID()); c.ID != want {
			t.Errorf("%s, want %s", c.ID, want)
		}
	}
}

// Ids are held by decisions, so they may not change from one release to the next.
func TestAnIDIsTheSameInEveryRelease(t *testing.T) {
	at := time.Date(2027, 1, 14, 9, 30, 0, 0, time.UTC)
	got := clash.ID("DASS", calendar.OccurrenceID{Meeting: "m1", Original: at}, calendar.OccurrenceID{Meeting: "m2", Original: at})
	if want := "c-w2reiii3n25n"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

package planner_test

import (
	"testing"

	"convenor/calendar"
	"convenor/calendar/planner"
)

// TestAKnownEndIsNotGivenUpForAnAssumedOne holds that a list of dates without finish times
// does not take back what a diary knows.
func TestAKnownEndIsNotGivenUpForAnAssumedOne(t *testing.T) {
	o := newOffice(t)
	board := entry{uid: "a", title: "Health and Wellbeing Board", at: "2027-03-17 10:00", minutes: 90}
	o.take("diary", board)
	board.uid, board.minutes = "b", -1
	pre := o.takeWith(planner.Choices{Matches: calendar.MatchAccept}, "site", board)
	if pre.Counts.Possible != 1 {
		t.Fatalf("%+v", pre.Counts)
	}
	o.take("site", board)
	for _, s := range o.between("2027-03-17", "2027-03-18") {
		if s.EndAssumed || s.End.Sub(s.Start).Minutes() != 90 || len(s.Claims) != 2 {
			t.Errorf("held until %v, assumed %v, %d claims", s.End, s.EndAssumed, len(s.Claims))
		}
	}
}

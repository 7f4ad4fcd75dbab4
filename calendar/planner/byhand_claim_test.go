package planner_test

import (
	"testing"
	"time"

	"convenor/calendar/planner"
)

// TestWhatIsEnteredByHandSaysItsOwnTimes holds that a meeting entered by hand can be told
// apart from, and split off, what another source says of it.
func TestWhatIsEnteredByHandSaysItsOwnTimes(t *testing.T) {
	o := newOffice(t)
	title, place := "Budget workshop", "County Hall"
	start := time.Date(2027, 1, 12, 10, 0, 0, 0, time.UTC)
	end := start.Add(90 * time.Minute)
	got, err := o.AddMeeting(t.Context(), planner.MeetingFields{Title: &title, Place: &place, Start: &start, End: &end})
	if err != nil {
		t.Fatal(err)
	}
	said := got.Claims[0]
	if len(got.Claims) != 1 || !said.Start.Equal(start) || !said.End.Equal(end) || said.Title != title || said.Place != place || said.UID != got.Meeting {
		t.Errorf("claims %+v", got.Claims)
	}
}

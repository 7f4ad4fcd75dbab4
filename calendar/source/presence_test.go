package source_test

import (
	"testing"

	"convenor/calendar"
	"convenor/calendar/source"
)

func TestPresenceFollowsFromThePlace(t *testing.T) {
	for _, c := range []struct {
		place, description string
		want               calendar.Presence
	}{
		{"Teams", "", calendar.PresenceRemote},
		{"MS Teams", "", calendar.PresenceRemote},
		{"Microsoft Teams Meeting", "", calendar.PresenceRemote},
		{"https://teams.microsoft.com/l/meetup-join/19%3ameeting", "", calendar.PresenceRemote},
		{"Online via Zoom, link to follow", "", calendar.PresenceRemote},
		{"Virtual", "", calendar.PresenceRemote},
		{"By phone", "", calendar.PresenceRemote},
		{"VIDEO CONFERENCE", "", calendar.PresenceRemote},
		{"Hybrid", "", calendar.PresenceHybrid},
		{"County Hall (hybrid)", "", calendar.PresenceHybrid},
		{"Room 2 / Teams", "", calendar.PresenceHybrid},
		{"County Hall and MS Teams", "", calendar.PresenceHybrid},
		{"Norbury Civic Hall; https://zoom.us/j/99", "", calendar.PresenceHybrid},
		{"County Hall", "", calendar.PresenceUnknown},
		{"Steamship Hotel", "", calendar.PresenceUnknown},
		{"Zoomorphic Gallery", "", calendar.PresenceUnknown},
		{"", "", calendar.PresenceUnknown},
		{"", "Papers are at https://example.org/papers", calendar.PresenceUnknown},
		{"", "Join: https://teams.microsoft.com/l/meetup-join/19%3a", calendar.PresenceRemote},
		{"", "Join: https://zoom.us/j/99", calendar.PresenceRemote},
		{"County Hall", "Join: https://zoom.us/j/99", calendar.PresenceHybrid},
	} {
		if got := source.PresenceOf(c.place, c.description); got != c.want {
			t.Errorf("%q, %q: %q, want %q", c.place, c.description, got, c.want)
		}
	}
}

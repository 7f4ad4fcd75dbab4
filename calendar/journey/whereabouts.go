package journey

import "convenor/calendar"

// Whereabouts says what a sitting does to where its officer is.
type Whereabouts int

// What a sitting can do to where its officer is.
const (
	// Nowhere: it binds the officer to no place, for it is cancelled, free, all day or
	// without a length.
	Nowhere Whereabouts = iota
	// Remote: it is joined from wherever the officer is.
	Remote
	// Unplaced: nobody can say where it is.
	Unplaced
	// AtVenue: the officer goes to a venue of the register.
	AtVenue
)

// Whereabouts tells where a sitting takes an officer, and for AtVenue the venue, else
// nil. A nil attendance is anybody for whom nothing was decided.
//
// The venue is the one that the sitting's place names. Where it has no place, or a
// hybrid one names none, it is where the body usually meets. A private sitting is
// nowhere known.
func (a *Atlas) Whereabouts(s *calendar.Sitting, at *calendar.Attendance) (Whereabouts, *calendar.Venue) {
	if s.AllDay || !s.Blocks() || !s.Span().Valid() {
		return Nowhere, nil
	}
	joins := presence(s, at)
	if joins == calendar.PresenceRemote {
		return Remote, nil
	}
	if v := a.venueOf(s, joins); v != nil {
		return AtVenue, v
	}
	return Unplaced, nil
}

// presence is the one place that says how an officer attends: as decided, else as the
// sitting is. Where one of its bodies must meet in person that day, a call is only a way in
// for others, and the sitting as good as hybrid.
func presence(s *calendar.Sitting, at *calendar.Attendance) calendar.Presence {
	if at != nil && at.Joins != calendar.PresenceUnknown {
		return at.Joins
	}
	if s.Presence == calendar.PresenceRemote && mustMeet(s) {
		return calendar.PresenceHybrid
	}
	return s.Presence
}

// mustMeet tells whether one of the bodies that sit must meet in person on the day.
func mustMeet(s *calendar.Sitting) bool {
	for _, b := range s.Of {
		if len(b.InPerson) == 0 {
			continue
		}
		if must, known := b.InPerson.On(s.Date()); known && must {
			return true
		}
	}
	return false
}

func (a *Atlas) venueOf(s *calendar.Sitting, joins calendar.Presence) *calendar.Venue {
	if s.Private {
		return nil
	}
	if s.Place == "" {
		return a.usualVenue(s.Of)
	}
	if v := a.Venue(s.Place); v != nil {
		return v
	}
	// "Hybrid" or "Teams" beside people in a room: the room is the usual one.
	if joins != calendar.PresenceUnknown && (s.Presence == calendar.PresenceRemote || namesNoPlace(s.Place)) {
		return a.usualVenue(s.Of)
	}
	return nil
}

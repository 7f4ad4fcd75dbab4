package clash

import (
	"time"

	"convenor/calendar"
)

// Clash is a pair of one officer's sittings of which only one can be attended in full.
type Clash struct {
	// ID is made of the officer's name and the ids of the two sittings, so it stays the
	// same when a sitting moves or is renamed and still clashes. Decisions hang on it.
	ID string
	// Tangle is shared by those of the officer's clashes in one answer that hang together
	// by shared sittings; a clash that stands alone has one of its own.
	Tangle string
	Kind   Kind
	// Officer is who is expected at both; as the snapshot holds it.
	Officer *calendar.Officer
	// A and B are the sittings; A is the earlier by start, then end, then id. What follows
	// is of the time for which the officer is at them (Attended).
	A, B *calendar.Sitting
	// Overlap is the time that both share; 0 where there is a gap.
	Overlap time.Duration
	// Gap is the time from the end of one to the start of the other; Needed what the journey takes, or the
	// margin that was asked for; Short what of it is missing, above zero. All are 0 where
	// the two overlap.
	Gap, Needed, Short time.Duration
	// From and To are where A and B are, and Miles how far it is, for KindTravel; else nil
	// and 0.
	From, To *calendar.Venue
	Miles    float64
	// Reason says in one line, with its numbers in London time, why it is a clash:
	// "11:30–12:00: 30 min in two places".
	Reason string
}

// Overlapping tells whether the two share time; else there is too short a gap.
func (c *Clash) Overlapping() bool { return c.Overlap > 0 }

// Span gives the time that both sittings share, or the gap between them, which has no
// length where they touch.
func (c *Clash) Span() calendar.Span {
	first, then := c.Attended(c.A), c.Attended(c.B)
	if shared, ok := first.Intersect(then); ok {
		return shared
	}
	if then.Start.Before(first.Start) {
		first, then = then, first
	}
	return calendar.Span{Start: first.End, End: then.Start}
}

// Attended gives the time for which the officer is at one of the sides: all of it, unless a
// decision has them leave early or arrive late.
func (c *Clash) Attended(side *calendar.Sitting) calendar.Span {
	return side.Expects(c.Officer.Name).Attended(&side.Occurrence)
}

package clash

import (
	"time"

	"convenor/calendar"
)

// Clash is a pair of one officer's sittings of which only one can be attended.
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
	// A and B are the sittings; A is the earlier by start, then end, then id.
	A, B *calendar.Sitting
	// Overlap is the time that both share; above zero.
	Overlap time.Duration
	// Reason says in one line, with its numbers in London time, why it is a clash:
	// "11:30–12:00: 30 min in two places".
	Reason string
}

// Span gives the time that both sittings share.
func (c *Clash) Span() calendar.Span {
	shared, _ := c.A.Span().Intersect(c.B.Span())
	return shared
}

package clash

import (
	"fmt"
	"sort"
	"strings"

	"convenor/calendar"
)

// What makes it worth while that two bodies meet in common; Convenor's own assumptions.
const (
	// commonLeast is the number of members they must share.
	commonLeast = 3
	// commonShare is the part of the body's members that must be.
	commonShare = 0.5
)

// Common is a sitting of other bodies on the same day to which many members of a body go,
// so that they could meet in common: on the same day at the same place, each deciding for
// itself.
type Common struct {
	// Body is whose members they are, Sitting what the other bodies hold.
	Body    *calendar.Body
	Sitting *calendar.Sitting
	// Shared are the members who go there, in the order of the register's seats.
	Shared []*calendar.Officer
}

// With names the bodies that sit: "N ICP".
func (c Common) With() string { return bodyNames(c.Sitting) }

// String gives "Meet in common with N ICP, same day and place: 11 members go to both".
func (c Common) String() string {
	return fmt.Sprintf("Meet in common with %s, same day and place: %d members go to both", c.With(), len(c.Shared))
}

// bodyNames gives "A and B".
func bodyNames(s *calendar.Sitting) string {
	var list []string
	for _, b := range s.Of {
		list = append(list, b.Name)
	}
	if len(list) < 2 {
		return strings.Join(list, "")
	}
	return listed(list)
}

// InCommon gives the sittings with which a body could meet in common on a London date, in
// order of start: those of other bodies to which at least half of its members go, and at
// least three.
func InCommon(s *calendar.Snapshot, body *calendar.Body, on calendar.Date) []Common {
	return inCommon(s, newMemberships(s.Register).table(body, on), []*calendar.Body{body}, on)
}

func inCommon(s *calendar.Snapshot, t table, asked []*calendar.Body, on calendar.Date) []Common {
	size := max(t.body.Members, len(t.members))
	midnight, next := on.Midnight(), on.AddDays(1).Midnight()
	first := sort.Search(len(s.Sittings), func(i int) bool { return !s.Sittings[i].Start.Before(midnight) })
	var found []Common
	for i := first; i < len(s.Sittings) && s.Sittings[i].Start.Before(next); i++ {
		x := &s.Sittings[i]
		if !bodySitting(x) || x.AllDay || ofAny(x, asked) {
			continue
		}
		c := Common{Body: t.body, Sitting: x}
		for _, m := range t.members {
			if x.Expects(m.officer.Name) != nil {
				c.Shared = append(c.Shared, m.officer)
			}
		}
		if len(c.Shared) >= commonLeast && float64(len(c.Shared)) >= commonShare*float64(size) {
			found = append(found, c)
		}
	}
	return found
}

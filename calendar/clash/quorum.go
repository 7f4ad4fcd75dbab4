package clash

import (
	"fmt"
	"slices"
	"strings"

	"convenor/calendar"
)

// Quorum forecasts whether a body would be quorate in a span of time: who of its members
// on that London date is free, and who could stand in. Whatever takes up a member's time
// then keeps them, but sittings of the body itself do not.
func Quorum(s *calendar.Snapshot, body *calendar.Body, span calendar.Span) Forecast {
	return newForecasting(s, gather(s, span, "")).of(body, span)
}

// forecasting makes forecasts on one snapshot.
type forecasting struct {
	shelf   *shelf
	members *memberships
	diaries map[string]*occupied
	// tables are those of bodies last asked for.
	tables map[*calendar.Body]*table
	// room is for the places of one look into a diary.
	room []int
}

func newForecasting(s *calendar.Snapshot, h *shelf) *forecasting {
	f := &forecasting{shelf: h, members: newMemberships(s.Register), diaries: map[string]*occupied{}, tables: map[*calendar.Body]*table{}}
	for i := range h.diaries {
		d := &h.diaries[i]
		f.diaries[d.officer.Name] = newOccupied(d)
	}
	return f
}

func (f *forecasting) of(body *calendar.Body, span calendar.Span) Forecast {
	on := calendar.DateOf(span.Start, calendar.London())
	t := f.tables[body]
	if t == nil || !t.days.Holds(on) {
		made := f.members.table(body, on)
		t = &made
		f.tables[body] = t
	}
	return t.forecast(span, func(o *calendar.Officer) Absence { return Absence{Officer: o, At: f.kept(o, body, span)} })
}

// kept gives the sittings that take up an officer's time in a span, those of a body left out.
func (f *forecasting) kept(o *calendar.Officer, body *calendar.Body, span calendar.Span) []*calendar.Sitting {
	diary := f.diaries[o.Name]
	if diary == nil {
		return nil
	}
	var list []*calendar.Sitting
	f.room = diary.appendDuring(f.room[:0], span)
	for _, i := range f.room {
		s := f.shelf.sittings[diary.entries[i].sitting]
		if !slices.ContainsFunc(s.Of, func(b *calendar.Body) bool { return b == body || strings.EqualFold(b.Name, body.Name) }) {
			list = append(list, s)
		}
	}
	return list
}

// judge counts who is there and sets the light.
func (c *Forecast) judge() {
	c.Available = len(c.Free) + c.Unlisted
	c.WithSubstitutes = c.Available
	var standing []*calendar.Officer
	if c.Body.Substitutes == calendar.SubstitutesVote {
		for _, a := range c.Missing {
			if a.Substitute != nil {
				standing = append(standing, a.Officer) // who stands in is of the sort of whose place it is
			}
		}
		c.WithSubstitutes += len(standing)
	}
	c.Quorate = c.enough(c.Available, c.Free)
	switch {
	case c.Body.Quorum.IsZero():
		c.Light = ""
	case c.Quorate && len(c.StatutoryMissing()) == 0:
		c.Light = LightGreen
	case c.Quorate || c.enough(c.WithSubstitutes, append(standing, c.Free...)):
		c.Light = LightAmber
	default:
		c.Light = LightRed
	}
	c.Reason = c.reason()
}

// enough tells whether so many, these among them, are a quorum. A member whom the
// register does not name may be of any category, but of one only.
func (c *Forecast) enough(count int, listed []*calendar.Officer) bool {
	short := 0
	for category, need := range c.Body.Quorum.Categories {
		short += max(need-countOf(listed, category), 0)
	}
	return count >= c.Body.Quorum.Total && short <= c.Unlisted
}

// countOf counts those of a category, which may be a post ("DPH"), in any case.
func countOf(officers []*calendar.Officer, category string) int {
	n := 0
	for _, o := range officers {
		if strings.EqualFold(o.Category, category) || strings.EqualFold(o.Post, category) {
			n++
		}
	}
	return n
}

// reason says why the light is what it is.
func (c *Forecast) reason() string {
	parts := []string{fmt.Sprintf("%d of %d members available", c.Available, c.Members)}
	if c.Body.Quorum.IsZero() {
		parts[0] += ", no quorum known"
	} else {
		parts[0] += ", quorum " + quorumText(c.Body.Quorum)
		if !c.Quorate {
			parts[0] += ": not quorate"
		}
	}
	if missing := c.StatutoryMissing(); len(missing) > 0 {
		parts = append(parts, "statutory seats missing: "+names(missing))
	}
	if n := len(c.Substitutes()); n > 0 && c.Body.Substitutes == calendar.SubstitutesVote {
		parts = append(parts, fmt.Sprintf("%d with substitutes (%s)", c.WithSubstitutes, names(c.Substitutes())))
	} else if n > 0 {
		parts = append(parts, "substitutes may attend and do not count ("+names(c.Substitutes())+")")
	}
	return strings.Join(parts, "; ")
}

// quorumText gives "10", or "7 with councillor 1, nhs 1".
func quorumText(q calendar.Quorum) string {
	var list []string
	for category, need := range q.Categories {
		list = append(list, fmt.Sprintf("%s %d", category, need))
	}
	slices.Sort(list)
	switch {
	case len(list) == 0:
		return fmt.Sprint(q.Total)
	case q.Total == 0:
		return strings.Join(list, ", ")
	default:
		return fmt.Sprintf("%d with %s", q.Total, strings.Join(list, ", "))
	}
}

// names gives officers as people know them: "DASS, DPH".
func names(officers []*calendar.Officer) string {
	var list []string
	for _, o := range officers {
		list = append(list, o.Label())
	}
	return strings.Join(list, ", ")
}

package scenario

import (
	"cmp"
	"slices"
	"strings"

	"convenor/calendar"
)

// otherwise makes bodies otherwise while a step holds: outright if it always does, else as
// later bodies of the same name, to which the sittings of those days then belong.
func (w *world) otherwise(step Step, g group, change func(*calendar.Body)) {
	if always(step) {
		for b := range g {
			change(b)
		}
		return
	}
	later := map[*calendar.Body]*calendar.Body{}
	for _, b := range slices.Clone(w.bodies) {
		if g[b] {
			later[b] = w.later(b, step)
			change(later[b])
		}
	}
	for i := range w.sittings {
		if s := &w.sittings[i]; g.sits(s) && step.Holds(s.Date()) {
			w.swap(s, later)
		}
	}
}

// later adds a body like another, for the days on which a step holds.
func (w *world) later(b *calendar.Body, step Step) *calendar.Body {
	is := *b
	if !step.From.IsZero() {
		is.From = step.From
	}
	if !step.To.IsZero() {
		is.To = step.To
	}
	w.addBody(&is)
	return &is
}

// addBody puts a body into the register, after all others.
func (w *world) addBody(b *calendar.Body) { w.bodies = append(w.bodies, b) }

// end has bodies end the day before a step begins, with a successor if there is one; a
// step that always holds takes them out of the register.
func (w *world) end(step Step, g group, successor string) {
	if step.From.IsZero() {
		if step.To.IsZero() {
			w.bodies = slices.DeleteFunc(w.bodies, func(b *calendar.Body) bool { return g[b] })
		}
		return
	}
	for b := range g {
		if step.To.IsZero() && b.Holds(step.From) {
			b.To, b.Successor = step.From.AddDays(-1), successor
		}
	}
}

// swap puts other bodies in the place of those that sit, each once.
func (w *world) swap(s *calendar.Sitting, to map[*calendar.Body]*calendar.Body) {
	var of []*calendar.Body
	for _, b := range s.Of {
		if other := to[b]; other != nil {
			b = other
		}
		if !slices.Contains(of, b) {
			of = append(of, b)
		}
	}
	setBodies(s, of)
}

// setBodies says which bodies sit.
func setBodies(s *calendar.Sitting, of []*calendar.Body) {
	s.Of, s.Bodies = of, make([]string, 0, len(of))
	for _, b := range of {
		s.Bodies = append(s.Bodies, b.Name)
	}
}

// leave takes a group out of a sitting, with all who are expected for its sake only, and
// tells whether anybody is left to sit.
func leave(s *calendar.Sitting, g group) bool {
	of := slices.DeleteFunc(slices.Clone(s.Of), func(b *calendar.Body) bool { return g[b] })
	if len(of) == 0 {
		return false
	}
	setBodies(s, of)
	gone := g.names()
	var expected []calendar.Attendance
	for _, at := range s.Expected {
		seats := slices.DeleteFunc(slices.Clone(at.Seats), func(x *calendar.Seat) bool { return gone[x.Body] })
		if len(seats) == 0 && len(at.Seats) > 0 {
			continue
		}
		at.Seats = seats
		expected = append(expected, at)
	}
	s.Expected = expected
	return true
}

// join adds those expected elsewhere to a sitting's, each once, in the register's order.
func (w *world) join(s *calendar.Sitting, more []calendar.Attendance) {
	list := slices.Clone(s.Expected)
	for _, at := range more {
		i := slices.IndexFunc(list, func(x calendar.Attendance) bool { return x.Officer.Name == at.Officer.Name })
		if i < 0 {
			list = append(list, at)
			continue
		}
		list[i].Seats = slices.Concat(list[i].Seats, at.Seats)
		list[i].Statutory = list[i].Statutory || at.Statutory
	}
	slices.SortStableFunc(list, func(a, b calendar.Attendance) int {
		return cmp.Compare(w.rank[a.Officer.Name], w.rank[b.Officer.Name])
	})
	s.Expected = list
}

// remove takes sittings out.
func (w *world) remove(gone map[calendar.OccurrenceID]bool) {
	if len(gone) == 0 {
		return
	}
	w.sittings = slices.DeleteFunc(w.sittings, func(s calendar.Sitting) bool { return gone[s.ID()] })
}

// sort puts sittings back into the order of a snapshot.
func (w *world) sort() {
	if !slices.IsSortedFunc(w.sittings, inOrder) { // mostly they are, and looking is cheap
		slices.SortStableFunc(w.sittings, inOrder)
	}
}

func inOrder(a, b calendar.Sitting) int {
	return cmp.Or(a.Start.Compare(b.Start), a.End.Compare(b.End),
		strings.Compare(a.Meeting, b.Meeting), a.Original.Compare(b.Original))
}

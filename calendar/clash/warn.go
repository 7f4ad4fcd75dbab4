package clash

import (
	"cmp"
	"slices"
	"strings"

	"convenor/calendar"
)

// Warn gives every warning asked for, in order of its day, then of kind, officer's place
// in the register, and id. A warning belongs to the query's span when one of its sittings
// does, one of seats when they do not mix on any day of it. One of a body belongs to an
// officer who is expected, or has a seat on it that day. The margin is not looked at.
func Warn(s *calendar.Snapshot, q Query) []Warning {
	w := &warning{s: s, q: q, limits: q.Limits.orDefault(), shelf: gather(s, calendar.Span{}, "")}
	w.seats()
	w.quorums()
	w.deadlines()
	w.loads()
	rank := map[string]int{}
	if s.Register != nil {
		for i := range s.Register.Officers {
			rank[s.Register.Officers[i].Name] = i
		}
	}
	place := func(x *Warning) int {
		if x.Officer == nil {
			return -1
		}
		return rank[x.Officer.Name]
	}
	slices.SortFunc(w.list, func(a, b Warning) int {
		return cmp.Or(a.On.Compare(b.On), cmp.Compare(a.Kind.rank(), b.Kind.rank()),
			cmp.Compare(place(&a), place(&b)), strings.Compare(a.ID, b.ID))
	})
	return w.list
}

// warning is the work on a list of warnings.
type warning struct {
	s      *calendar.Snapshot
	q      Query
	limits Limits
	shelf  *shelf
	list   []Warning
}

// inPeriod tells whether a sitting belongs to the query's span.
func (w *warning) inPeriod(s *calendar.Sitting) bool {
	return w.q.period().holds(s.Start.UnixMicro(), s.End.UnixMicro())
}

// wants tells whether warnings of an officer are asked for.
func (w *warning) wants(officer string) bool {
	return w.q.Officer == "" || strings.EqualFold(w.q.Officer, officer)
}

// concerns tells whether a sitting is the business of the officer asked for.
func (w *warning) concerns(s *calendar.Sitting) bool {
	return w.q.Officer == "" || slices.ContainsFunc(s.Expected, func(a calendar.Attendance) bool { return w.wants(a.Officer.Name) })
}

// bodySitting tells whether a sitting is one of a body that takes place.
func bodySitting(s *calendar.Sitting) bool {
	return len(s.Of) > 0 && s.Status != calendar.StatusCancelled && (!s.AllDay || s.Blocks())
}

package clash

import (
	"cmp"
	"slices"
	"strings"
	"sync"
	"time"

	"convenor/calendar"
)

// Warn gives every warning asked for, in order of its day, then of kind, officer's place
// in the register, and id. A warning belongs to the query's span when one of its sittings
// does, one of seats when they do not mix on any day of it. One of a body belongs to an
// officer who is expected, or has a seat on it that day. The margin is not looked at.
func Warn(s *calendar.Snapshot, q Query) []Warning {
	w := warning{s: s, q: q, limits: q.Limits.orDefault()}
	papers := w // side by side with what needs the diaries
	var running sync.WaitGroup
	running.Go(func() { papers.seats(); papers.deadlines() })
	w.shelf = gather(s, w.window(), "")
	w.quorums()
	w.loads()
	running.Wait()
	w.list = append(w.list, papers.list...)
	return w.inOrder()
}

// inOrder gives the list in its order. The keys are made once: a list may be long.
func (w *warning) inOrder() []Warning {
	rank := map[string]int{}
	if w.s.Register != nil {
		for i := range w.s.Register.Officers {
			rank[w.s.Register.Officers[i].Name] = i
		}
	}
	kinds := map[WarningKind]int{}
	for i, k := range WarningKinds() {
		kinds[k] = i
	}
	type key struct{ on, kind, officer, at int }
	keys := make([]key, len(w.list))
	for i := range w.list {
		x := &w.list[i]
		keys[i] = key{on: x.On.DaysSince(calendar.Date{Year: 1970, Month: 1, Day: 1}), kind: kinds[x.Kind], officer: -1, at: i}
		if x.Officer != nil {
			keys[i].officer = rank[x.Officer.Name]
		}
	}
	slices.SortFunc(keys, func(a, b key) int {
		if c := cmp.Or(cmp.Compare(a.on, b.on), cmp.Compare(a.kind, b.kind), cmp.Compare(a.officer, b.officer)); c != 0 {
			return c
		}
		return strings.Compare(w.list[a.at].ID, w.list[b.at].ID)
	})
	var list []Warning
	for _, k := range keys {
		list = append(list, w.list[k.at])
	}
	return list
}

// warning is the work on a list of warnings.
type warning struct {
	s      *calendar.Snapshot
	q      Query
	limits Limits
	shelf  *shelf
	list   []Warning
}

// window gives the time whose sittings matter to the period: the whole days on which
// meetings begin that belong to it, and as long as any sitting of a body lasts that does.
func (w *warning) window() calendar.Span {
	q := w.q.Span
	if q == (calendar.Span{}) || !q.Valid() {
		return q
	}
	// What lasts less than a day began a day before the period at the earliest.
	from := calendar.DateOf(q.Start.Add(-24*time.Hour), calendar.London())
	to := calendar.DateOf(q.End, calendar.London()).AddDays(1)
	all := calendar.Span{Start: from.Midnight(), End: to.Midnight()}
	for i := range w.s.Sittings {
		s := &w.s.Sittings[i]
		if len(s.Of) == 0 || !w.inPeriod(s) {
			continue
		}
		if s.Start.Before(all.Start) {
			all.Start = s.Start
		}
		if s.End.After(all.End) {
			all.End = s.End
		}
	}
	return all
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

package clash

import (
	"slices"
	"strings"

	"convenor/calendar"
)

// diary is what takes up one officer's time.
type diary struct {
	officer *calendar.Officer
	entries []entry
}

// diaries gives the diary of every officer asked for, in no set order.
//
// Leaving out the sittings outside the span is enough to leave out the clashes outside
// it: where three spans share time two by two, all three share some.
func diaries(s *calendar.Snapshot, q Query) map[string]*diary {
	all := map[string]*diary{}
	for i := range s.Sittings {
		sitting := &s.Sittings[i]
		if !takesTime(sitting, q.Span) {
			continue
		}
		for j := range sitting.Expected {
			at := &sitting.Expected[j]
			name := at.Officer.Name
			if q.Officer != "" && !strings.EqualFold(q.Officer, name) {
				continue
			}
			d := all[name]
			if d == nil {
				d = &diary{officer: at.Officer}
				all[name] = d
			}
			if n := len(d.entries); n > 0 && d.entries[n-1].place == i {
				continue // expected twice at one sitting is still in one place
			}
			d.entries = append(d.entries, entry{sitting, i, at.Statutory})
		}
	}
	return all
}

// takesTime tells whether a sitting can clash within a span; zero is any time.
func takesTime(s *calendar.Sitting, in calendar.Span) bool {
	if !s.Blocks() || !s.Span().Valid() {
		return false
	}
	if in == (calendar.Span{}) {
		return true
	}
	return in.Valid() && s.Span().Relate(in) == calendar.Overlapping
}

// compareEntries orders by start, then end, then id.
func compareEntries(a, b entry) int {
	if c := a.sitting.Start.Compare(b.sitting.Start); c != 0 {
		return c
	}
	if c := a.sitting.End.Compare(b.sitting.End); c != 0 {
		return c
	}
	if c := strings.Compare(a.sitting.Meeting, b.sitting.Meeting); c != 0 {
		return c
	}
	return a.sitting.Original.Compare(b.sitting.Original)
}

// clashes gives the officer's clashes, in order of A and then of B. In order of start,
// everything from one entry on that begins before its end shares time with it, so no
// pair is looked at in vain. ids are the sittings' ids as far as they are made already.
func (d *diary) clashes(ids []string) []Clash {
	if !slices.IsSortedFunc(d.entries, compareEntries) {
		slices.SortFunc(d.entries, compareEntries)
	}
	var found []Clash
	var pairs [][2]int
	for i, a := range d.entries {
		for j := i + 1; j < len(d.entries) && d.entries[j].sitting.Start.Before(a.sitting.End); j++ {
			found = append(found, d.clash(a, d.entries[j], ids))
			pairs = append(pairs, [2]int{i, j})
		}
	}
	tie(found, pairs, len(d.entries))
	return found
}

func (d *diary) clash(a, b entry, ids []string) Clash {
	c := Clash{Kind: kindOf(a, b), Officer: d.officer, A: a.sitting, B: b.sitting}
	shared := c.Span()
	c.Overlap = shared.Length()
	c.ID = idOf(d.officer.Name, named(ids, a), named(ids, b))
	c.Reason = reason(c.Kind, shared)
	return c
}

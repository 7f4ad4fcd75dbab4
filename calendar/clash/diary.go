package clash

import (
	"cmp"
	"slices"
	"strings"

	"convenor/calendar"
)

// diary is what takes up one officer's time.
type diary struct {
	officer *calendar.Officer
	// entries are in order of start, then end, then id.
	entries []entry
	// first counts the entries of the diaries before this one.
	first int
}

// entry is a sitting as it stands in one officer's diary.
type entry struct {
	sitting *calendar.Sitting
	// start and end are the sitting's, in microseconds of Unix time: comparing them here
	// spares looking up sittings all over memory.
	start, end int64
	// statutory: the officer's seat there is one that statute names.
	statutory bool
}

func (e entry) compare(o entry) int {
	if e.start != o.start {
		return cmp.Compare(e.start, o.start)
	}
	if e.end != o.end {
		return cmp.Compare(e.end, o.end)
	}
	if c := strings.Compare(e.sitting.Meeting, o.sitting.Meeting); c != 0 {
		return c
	}
	return e.sitting.Original.Compare(o.sitting.Original)
}

// diaries gives the diary of every officer asked for, in the register's order; those of
// officers who are not in it follow by name.
func diaries(s *calendar.Snapshot, q Query) []*diary {
	byName := gather(s, q)
	rank := make(map[string]int, len(byName))
	if s.Register != nil {
		for i := range s.Register.Officers {
			rank[s.Register.Officers[i].Name] = i - len(s.Register.Officers) // below 0, which is "not there"
		}
	}
	list := make([]*diary, 0, len(byName))
	for _, d := range byName {
		if !slices.IsSortedFunc(d.entries, entry.compare) {
			slices.SortFunc(d.entries, entry.compare)
		}
		list = append(list, d)
	}
	slices.SortFunc(list, func(a, b *diary) int {
		return cmp.Or(cmp.Compare(rank[a.officer.Name], rank[b.officer.Name]), strings.Compare(a.officer.Name, b.officer.Name))
	})
	return list
}

// gather puts the sittings that can clash into the diaries, by officer's name.
//
// Leaving out the sittings outside the span is enough to leave out the clashes outside
// it: where three spans share time two by two, all three share some.
func gather(s *calendar.Snapshot, q Query) map[string]*diary {
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
			if n := len(d.entries); n > 0 && d.entries[n-1].sitting == sitting {
				continue // expected twice at one sitting is still in one place
			}
			d.entries = append(d.entries, entry{sitting, sitting.Start.UnixMicro(), sitting.End.UnixMicro(), at.Statutory})
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

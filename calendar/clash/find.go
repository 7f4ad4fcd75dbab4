package clash

import (
	"cmp"
	"slices"
	"strings"

	"convenor/calendar"
)

// Query says which clashes are wanted.
type Query struct {
	// Span is the period: a clash belongs to it when the time its sittings share does in
	// part. The zero Span is all that the snapshot holds; one without a length holds nothing.
	Span calendar.Span
	// Officer is a name as the register has it, in any case; empty is everybody.
	Officer string
}

// Find gives every clash asked for, one for each pair of sittings and officer, in order
// of A's start, the officer's place in the register, B's start, and id. It takes
// n log n time in the sittings, and time in proportion to the clashes found.
func Find(s *calendar.Snapshot, q Query) []Clash {
	ids := make([]string, len(s.Sittings))
	ranks := ranks(s.Register)
	var found []ranked
	for _, d := range diaries(s, q) {
		rank, ok := ranks[d.officer.Name]
		if !ok {
			rank = len(ranks)
		}
		for _, c := range d.clashes(ids) {
			found = append(found, ranked{c, rank})
		}
	}
	slices.SortFunc(found, ranked.compare)
	clashes := make([]Clash, len(found))
	for i := range found {
		clashes[i] = found[i].Clash
	}
	return clashes
}

// ranked is a clash with its officer's place in the register.
type ranked struct {
	Clash
	rank int
}

func (r ranked) compare(o ranked) int {
	if c := r.A.Start.Compare(o.A.Start); c != 0 {
		return c
	}
	if c := cmp.Compare(r.rank, o.rank); c != 0 {
		return c
	}
	if c := strings.Compare(r.Officer.Name, o.Officer.Name); c != 0 { // of officers not in the register
		return c
	}
	if c := r.B.Start.Compare(o.B.Start); c != 0 {
		return c
	}
	return strings.Compare(r.ID, o.ID)
}

// ranks gives each officer's place in the register, by name.
func ranks(r *calendar.Register) map[string]int {
	places := map[string]int{}
	if r != nil {
		for i := range r.Officers {
			places[r.Officers[i].Name] = i
		}
	}
	return places
}

package clash

import (
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
// n log n time in the sittings and in the clashes found.
func Find(s *calendar.Snapshot, q Query) []Clash {
	diaries := diaries(s, q)
	var pairs []pair
	entries := 0
	for rank, d := range diaries {
		pairs = d.appendPairs(pairs, rank)
		d.first = entries
		entries += len(d.entries)
	}
	slices.SortFunc(pairs, pair.compare)
	clashes := make([]Clash, len(pairs))
	for i, p := range pairs {
		d := diaries[p.diary]
		clashes[i] = newClash(d.officer, d.entries[p.a], d.entries[p.b])
	}
	tie(clashes, entries, func(i int) (a, b int) {
		first := diaries[pairs[i].diary].first
		return first + int(pairs[i].a), first + int(pairs[i].b)
	})
	sortTwins(clashes, pairs)
	return clashes
}

// newClash makes a clash, all but its tangle.
func newClash(officer *calendar.Officer, a, b entry) Clash {
	c := Clash{Kind: kindOf(a, b), Officer: officer, A: a.sitting, B: b.sitting}
	shared := c.Span()
	c.Overlap = shared.Length()
	c.ID = ID(officer.Name, a.sitting.ID(), b.sitting.ID())
	c.Reason = reason(&c, shared)
	return c
}

// sortTwins puts in order of id what the order of pairs leaves open.
func sortTwins(clashes []Clash, pairs []pair) {
	for i := 0; i < len(pairs); {
		j := i + 1
		for j < len(pairs) && pairs[i].compare(pairs[j]) == 0 {
			j++
		}
		if j > i+1 {
			slices.SortFunc(clashes[i:j], func(a, b Clash) int { return strings.Compare(a.ID, b.ID) })
		}
		i = j
	}
}

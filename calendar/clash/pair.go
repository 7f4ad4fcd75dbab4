package clash

import (
	"cmp"
	"slices"
)

// pair is two entries of one diary that clash, small enough for a million.
type pair struct {
	// diary is the place of the officer's diary, a and b those of the entries in it.
	diary, a, b int32
	// trip is the place of the journey between them that is too long; 0 for none.
	trip int32
}

// pairing is the work of finding pairs.
type pairing struct {
	shelf  *shelf
	period period
	// margin is in microseconds.
	margin int64
	trips  trips
	clock  clock
	pairs  []pair
}

// addDiary adds the pairs of one diary, by a, then by b.
func (p *pairing) addDiary(place int32) {
	d := &p.shelf.diaries[place]
	travels, first := p.trips.of(d), len(p.pairs)
	for i := range d.entries {
		before := len(p.pairs)
		near := p.addNear(d, place, int32(i))
		if d.entries[i].venue != 0 && travels.addNext(p, place) && near {
			p.pairs = append(p.pairs[:before], tidy(p.pairs[before:])...)
		}
	}
	if d.parted {
		p.turn(d, p.pairs[first:])
	}
}

// turn puts first in each pair the entry whose sitting is the earlier, whichever the
// officer comes to first.
func (p *pairing) turn(d *diary, pairs []pair) {
	for i := range pairs {
		x := &pairs[i]
		if d.entries[x.b].sitting < d.entries[x.a].sitting {
			x.a, x.b = x.b, x.a
		}
	}
}

// addNear adds the pairs of an entry with those after it that begin before its end and
// the margin. In order of start those are the next ones, so that no pair is looked at in
// vain. It tells whether any was added only for the margin.
func (p *pairing) addNear(d *diary, place, i int32) (near bool) {
	a := &d.entries[i]
	until := a.end + p.margin
	for j := i + 1; int(j) < len(d.entries) && d.entries[j].start < until; j++ {
		b := &d.entries[j]
		from, to := b.start, min(a.end, b.end)
		if b.start >= a.end {
			from, to = a.end, b.start
			near = true
		}
		if p.period.holds(from, to) {
			p.pairs = append(p.pairs, pair{diary: place, a: i, b: j})
		}
	}
	return near
}

// tidy puts the pairs of one entry in order of the other, and leaves out what is a clash
// by its journey already.
func tidy(pairs []pair) []pair {
	slices.SortFunc(pairs, func(x, y pair) int { return cmp.Or(cmp.Compare(x.b, y.b), cmp.Compare(y.trip, x.trip)) })
	return slices.CompactFunc(pairs, func(x, y pair) bool { return x.b == y.b })
}

// inOrder gives the pairs in order of a's start, then of the diary; those of one diary
// and start stay as they are. Sittings are in order of start already, so that counting
// does for sorting.
func (p *pairing) inOrder() []pair {
	sittings := p.shelf.sittings
	// groups are sittings that start together, each named after its first.
	group := make([]int32, len(sittings))
	for i := 1; i < len(sittings); i++ {
		group[i] = int32(i)
		if sittings[i].Start.Equal(sittings[i-1].Start) {
			group[i] = group[i-1]
		}
	}
	of := func(x pair) int32 { return group[p.shelf.diaries[x.diary].entries[x.a].sitting] }
	next := make([]int, len(sittings)+1)
	for _, x := range p.pairs {
		next[of(x)+1]++
	}
	for i := range sittings {
		next[i+1] += next[i]
	}
	list := make([]pair, len(p.pairs))
	for _, x := range p.pairs {
		g := of(x)
		list[next[g]] = x
		next[g]++
	}
	return list
}

package store

import (
	"cmp"
	"slices"
	"strings"

	"convenor/calendar"
)

// compareSittings puts sittings in order of start, end, meeting, original.
func compareSittings(a, b *calendar.Occurrence) int {
	if c := a.Start.Compare(b.Start); c != 0 {
		return c
	}
	return cmp.Or(a.End.Compare(b.End), strings.Compare(a.Meeting, b.Meeting), a.Original.Compare(b.Original))
}

// sort works out the order of what was gathered. It moves small keys, for a sitting is
// some 300 bytes.
func (g *gathering) sort() {
	type key struct {
		start int64
		place int32
	}
	keys := make([]key, len(g.sittings))
	for i := range g.sittings {
		keys[i] = key{g.sittings[i].Start.Unix(), int32(i)}
	}
	slices.SortFunc(keys, func(a, b key) int {
		if a.start != b.start {
			return cmp.Compare(a.start, b.start)
		}
		return compareSittings(&g.sittings[a.place], &g.sittings[b.place])
	})
	g.order = make([]int32, len(keys))
	for i, k := range keys {
		g.order[i] = k.place
	}
}

// ordered gives the sittings in order; none is nil.
func (g *gathering) ordered() []calendar.Occurrence {
	g.sort()
	return merged([]gathering{*g})
}

// first gives the first sitting that is not taken yet; nil if all are.
func (g *gathering) first() *calendar.Occurrence {
	if len(g.order) == 0 {
		return nil
	}
	return &g.sittings[g.order[0]]
}

// merged puts sorted parts together in order; none is nil.
func merged(parts []gathering) []calendar.Occurrence {
	n := 0
	for i := range parts {
		n += len(parts[i].order)
	}
	if n == 0 {
		return nil
	}
	out := make([]calendar.Occurrence, 0, n)
	for len(out) < n {
		var from *gathering
		var next *calendar.Occurrence
		for i := range parts { // a handful: no heap
			o := parts[i].first()
			if o != nil && (next == nil || compareSittings(o, next) < 0) {
				from, next = &parts[i], o
			}
		}
		out = append(out, *next)
		from.order = from.order[1:]
	}
	return out
}

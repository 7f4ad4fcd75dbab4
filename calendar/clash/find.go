package clash

import (
	"cmp"
	"runtime"
	"slices"
	"strings"
	"sync"

	"convenor/calendar"
)

// Find gives every clash asked for, one for each pair of sittings and officer, in order
// of A's start, the officer's place in the register, B's start, and id. Its time grows
// with the sittings and the clashes found, and with nothing else, as long as the
// snapshot's sittings are in their order.
func Find(s *calendar.Snapshot, q Query) []Clash {
	h := gather(s, q.window(), q.Officer)
	p := pairing{shelf: h, period: q.period(), margin: max(q.Margin, 0).Microseconds(), trips: newTrips(h)}
	for i := range h.diaries {
		p.addDiary(int32(i))
	}
	pairs := p.inOrder()
	clashes := make([]Clash, len(pairs))
	inParts(len(pairs), func(from, to int) {
		w := writer{shelf: h, trips: p.trips.list, margin: q.Margin, labels: newLabels(h.sittings)}
		w.write(clashes[from:to], pairs[from:to])
	})
	clashes, pairs = unaccepted(s, clashes, pairs)
	tie(clashes, pairs, h)
	p.settleOrder(clashes, pairs)
	return clashes
}

// unaccepted leaves out what was accepted as it is.
func unaccepted(s *calendar.Snapshot, clashes []Clash, pairs []pair) ([]Clash, []pair) {
	accepted := map[string]bool{}
	for i := range s.Rulings {
		if s.Rulings[i].Accepted() {
			accepted[s.Rulings[i].Clash] = true
		}
	}
	if len(accepted) == 0 {
		return clashes, pairs
	}
	n := 0
	for i := range clashes {
		if !accepted[clashes[i].ID] {
			clashes[n], pairs[n] = clashes[i], pairs[i]
			n++
		}
	}
	return clashes[:n], pairs[:n]
}

// partLength is how many clashes are worth a goroutine.
const partLength = 4096

// inParts does work on all of n in parts, side by side.
func inParts(n int, work func(from, to int)) {
	parts := min(runtime.GOMAXPROCS(0), (n+partLength-1)/partLength)
	var running sync.WaitGroup
	for i := range parts {
		running.Go(func() { work(i*n/parts, (i+1)*n/parts) })
	}
	running.Wait()
}

// settleOrder puts in order of B's start and id the clashes of one officer whose A start
// together.
func (p *pairing) settleOrder(clashes []Clash, pairs []pair) {
	starts := func(x pair) (a, b int64) {
		d := &p.shelf.diaries[x.diary]
		if d.parted { // the order is that of the sittings
			start := func(i int32) int64 { return p.shelf.sittings[d.entries[i].sitting].Start.UnixMicro() }
			return start(x.a), start(x.b)
		}
		return d.entries[x.a].start, d.entries[x.b].start
	}
	for i := 0; i < len(pairs); {
		a, last := starts(pairs[i])
		sorted := true
		j := i + 1
		for ; j < len(pairs) && pairs[j].diary == pairs[i].diary; j++ {
			nextA, b := starts(pairs[j])
			if nextA != a {
				break
			}
			sorted = sorted && (last < b || (last == b && clashes[j-1].ID <= clashes[j].ID))
			last = b
		}
		if !sorted {
			slices.SortFunc(clashes[i:j], func(a, b Clash) int {
				return cmp.Or(a.B.Start.Compare(b.B.Start), strings.Compare(a.ID, b.ID))
			})
		}
		i = j
	}
}

package clash

import (
	"cmp"
	"runtime"
	"slices"
	"strings"
	"sync"
	"time"

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
		w := writer{shelf: h, trips: p.trips.list, margin: q.Margin}
		w.write(clashes[from:to], pairs[from:to])
	})
	tie(clashes, pairs, h)
	settleOrder(clashes)
	return clashes
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
func settleOrder(clashes []Clash) {
	compare := func(a, b Clash) int { return cmp.Or(a.B.Start.Compare(b.B.Start), strings.Compare(a.ID, b.ID)) }
	for i := 0; i < len(clashes); {
		j := i + 1
		sorted := true
		for ; j < len(clashes) && clashes[j].Officer == clashes[i].Officer && clashes[j].A.Start.Equal(clashes[i].A.Start); j++ {
			sorted = sorted && compare(clashes[j-1], clashes[j]) <= 0
		}
		if !sorted {
			slices.SortFunc(clashes[i:j], compare)
		}
		i = j
	}
}

// writer makes clashes of pairs.
type writer struct {
	shelf  *shelf
	trips  []trip
	margin time.Duration
	// text is the room for the ids and reasons of a batch, ends where each ends.
	text []byte
	ends []int
}

// batchLength is how many clashes share one piece of text: enough that making it costs
// little, few enough that one clash kept does not keep much.
const batchLength = 64

func (w *writer) write(clashes []Clash, pairs []pair) {
	for len(clashes) > 0 {
		n := min(batchLength, len(clashes))
		w.text, w.ends = w.text[:0], w.ends[:0]
		for i := range n {
			w.clash(&clashes[i], pairs[i])
			w.text = appendID(w.text, clashes[i].Officer.Name, clashes[i].A.ID(), clashes[i].B.ID())
			w.ends = append(w.ends, len(w.text))
			w.text = appendReason(w.text, &clashes[i])
			w.ends = append(w.ends, len(w.text))
		}
		text, from := string(w.text), 0
		for i := range n {
			clashes[i].ID = text[from:w.ends[2*i]]
			clashes[i].Reason = text[w.ends[2*i]:w.ends[2*i+1]]
			from = w.ends[2*i+1]
		}
		clashes, pairs = clashes[n:], pairs[n:]
	}
}

// clash makes a clash of a pair, all but its words.
func (w *writer) clash(c *Clash, p pair) {
	d := &w.shelf.diaries[p.diary]
	a, b := &d.entries[p.a], &d.entries[p.b]
	c.Officer, c.A, c.B = d.officer, w.shelf.sittings[a.sitting], w.shelf.sittings[b.sitting]
	c.Kind = kindOf(c, a.statutory || b.statutory)
	if shared, ok := c.A.Span().Intersect(c.B.Span()); ok {
		c.Overlap = shared.Length()
		return
	}
	c.Gap, c.Needed = c.B.Start.Sub(c.A.End), w.margin
	if p.trip != 0 {
		t := &w.trips[p.trip]
		c.Kind, c.From, c.To, c.Miles = KindTravel, t.from, t.to, t.way.Miles
		c.Needed = time.Duration(t.way.Minutes) * time.Minute
	}
	c.Short = c.Needed - c.Gap
}

package clash

import (
	"time"

	"convenor/calendar"
)

// writer makes clashes of pairs.
type writer struct {
	shelf  *shelf
	trips  []trip
	margin time.Duration
	labels labels
	clock  clock
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
			c, a, b := &clashes[i], w.entry(pairs[i].diary, pairs[i].a), w.entry(pairs[i].diary, pairs[i].b)
			w.clash(c, pairs[i], a, b)
			w.text = w.labels.appendID(w.text, c.Officer.Name, a.sitting, b.sitting)
			w.ends = append(w.ends, len(w.text))
			w.text = w.appendReason(w.text, c, a, b)
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

func (w *writer) entry(diary, i int32) *entry { return &w.shelf.diaries[diary].entries[i] }

// clash makes a clash of a pair of entries, all but its words. The sittings themselves are
// not looked at, here or for the words: that would cost more than all the rest.
func (w *writer) clash(c *Clash, p pair, a, b *entry) {
	c.Officer, c.A, c.B = w.shelf.diaries[p.diary].officer, w.shelf.sittings[a.sitting], w.shelf.sittings[b.sitting]
	c.Kind = kindOf(a, b)
	shared := min(a.end, b.end) - max(a.start, b.start)
	if shared > 0 {
		c.Overlap = time.Duration(shared) * time.Microsecond
		return
	}
	c.Gap, c.Needed = time.Duration(-shared)*time.Microsecond, w.margin
	if p.trip != 0 {
		t := &w.trips[p.trip]
		c.Kind, c.From, c.To, c.Miles = KindTravel, w.shelf.venues[a.venue], w.shelf.venues[b.venue], t.way.Miles
		c.Needed = time.Duration(t.way.Minutes) * time.Minute
	}
	c.Short = c.Needed - c.Gap
}

// shared gives the time that two entries share; without a length for a gap.
func shared(a, b *entry) calendar.Span {
	start, end := max(a.start, b.start), min(a.end, b.end)
	return calendar.Span{Start: time.UnixMicro(start), End: time.UnixMicro(max(start, end))}
}

package clash

import (
	"math"
	"sort"

	"convenor/calendar"
)

// occupied finds the entries of a diary that share time with a span, in time that grows
// with their number and the logarithm of the diary's, however long any entry is.
type occupied struct {
	entries []entry
	// latest is a binary tree in an array, the root at 1: the latest end below each node.
	latest []int64
	leaves int
}

func newOccupied(d *diary) *occupied {
	o := &occupied{entries: d.entries, leaves: 1}
	for o.leaves < len(d.entries) {
		o.leaves *= 2
	}
	o.latest = make([]int64, 2*o.leaves)
	for i := range o.latest {
		o.latest[i] = math.MinInt64
	}
	for i := range d.entries {
		o.latest[o.leaves+i] = d.entries[i].end
	}
	for i := o.leaves - 1; i > 0; i-- {
		o.latest[i] = max(o.latest[2*i], o.latest[2*i+1])
	}
	return o
}

// during gives the places of the entries that share time with a span, in order.
func (o *occupied) during(span calendar.Span) []int {
	start, end := span.Start.UnixMicro(), span.End.UnixMicro()
	before := sort.Search(len(o.entries), func(i int) bool { return o.entries[i].start >= end })
	var found []int
	var look func(node, first, count int)
	look = func(node, first, count int) {
		if first >= before || o.latest[node] <= start {
			return
		}
		if count == 1 {
			found = append(found, first)
			return
		}
		look(2*node, first, count/2)
		look(2*node+1, first+count/2, count/2)
	}
	look(1, 0, o.leaves)
	return found
}

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
func (o *occupied) during(span calendar.Span) []int { return o.appendDuring(nil, span) }

// appendDuring adds them to a list.
func (o *occupied) appendDuring(list []int, span calendar.Span) []int {
	end := span.End.UnixMicro()
	before := sort.Search(len(o.entries), func(i int) bool { return o.entries[i].start >= end })
	return o.appendBelow(list, below{node: 1, count: o.leaves}, before, span.Start.UnixMicro())
}

// below is what hangs at a node: so many entries from the first.
type below struct{ node, first, count int }

// appendBelow adds the places of the entries at a node that stand before one and end after
// a start.
func (o *occupied) appendBelow(list []int, at below, before int, start int64) []int {
	if at.first >= before || o.latest[at.node] <= start {
		return list
	}
	if at.count == 1 {
		return append(list, at.first)
	}
	half := at.count / 2
	list = o.appendBelow(list, below{2 * at.node, at.first, half}, before, start)
	return o.appendBelow(list, below{2*at.node + 1, at.first + half, half}, before, start)
}

package grid

import (
	"cmp"
	"slices"
)

// Span is half-open, [From, To), in any unit; it must not be empty.
type Span struct{ From, To int }

func (s Span) overlaps(other Span) bool { return s.From < other.To && other.From < s.To }

// Slot is where a span stands beside those that it overlaps: in lane Lane of
// Lanes, counted from 0 at the left, Width lanes wide.
type Slot struct{ Lane, Lanes, Width int }

// Lanes puts spans side by side. Spans that overlap, or hang together through
// others that do, form a cluster and share one number of lanes; two that
// overlap never stand in the same lane; a span widens over lanes to its right
// that are free for its whole time. Slots come in the order of the spans.
func Lanes(spans []Span) []Slot {
	order := make([]int, len(spans))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		return cmp.Or(cmp.Compare(spans[a].From, spans[b].From), -cmp.Compare(spans[a].To, spans[b].To))
	})
	slots := make([]Slot, len(spans))
	for len(order) > 0 {
		count := clusterSize(spans, order)
		placeCluster(spans, order[:count], slots)
		order = order[count:]
	}
	return slots
}

// clusterSize gives how many of the spans, sorted by beginning, hang together
// with the first.
func clusterSize(spans []Span, order []int) int {
	end := spans[order[0]].To
	for n, i := range order {
		if n > 0 && spans[i].From >= end {
			return n
		}
		end = max(end, spans[i].To)
	}
	return len(order)
}

// placeCluster gives each span the first lane that is free at its beginning.
func placeCluster(spans []Span, cluster []int, slots []Slot) {
	var ends []int // of the last span in each lane
	for _, i := range cluster {
		lane := slices.IndexFunc(ends, func(end int) bool { return end <= spans[i].From })
		if lane < 0 {
			lane = len(ends)
			ends = append(ends, 0)
		}
		ends[lane] = spans[i].To
		slots[i].Lane = lane
	}
	for _, i := range cluster {
		slots[i].Lanes = len(ends)
		slots[i].Width = freeTo(spans, cluster, slots, i) - slots[i].Lane
	}
}

// freeTo gives the first lane to the right of a span where something overlaps
// it, or the number of lanes.
func freeTo(spans []Span, cluster []int, slots []Slot, i int) int {
	free := slots[i].Lanes
	for _, other := range cluster {
		if slots[other].Lane > slots[i].Lane && spans[i].overlaps(spans[other]) {
			free = min(free, slots[other].Lane)
		}
	}
	return free
}

package grid

import "slices"

// move is where the selection is to go.
type move int

const (
	earlier move = iota
	later
	dayBefore
	dayAfter
	first
	last
)

// neighbour gives the ID to select after a move, out of blocks in order. With
// nothing selected yet, every move but last selects the first block; at the
// end of the line the selection stays. No blocks: no ID.
func neighbour(sorted []Block, selected string, m move) string {
	if len(sorted) == 0 {
		return ""
	}
	at := slices.IndexFunc(sorted, func(b Block) bool { return b.ID == selected })
	switch {
	case m == last:
		at = len(sorted) - 1
	case m == first || at < 0:
		at = 0
	case m == earlier:
		at = max(at-1, 0)
	case m == later:
		at = min(at+1, len(sorted)-1)
	default:
		at = onOtherDay(sorted, at, m)
	}
	return sorted[at].ID
}

// onOtherDay gives the block nearest in time on the nearest day, before or
// after, that has any.
func onOtherDay(sorted []Block, at int, m move) int {
	from, step := sorted[at], 1
	if m == dayBefore {
		step = -1
	}
	next := at + step
	for next >= 0 && next < len(sorted) && sorted[next].Day == from.Day {
		next += step
	}
	if next < 0 || next >= len(sorted) {
		return at
	}
	best, day := next, sorted[next].Day
	for i := next; i >= 0 && i < len(sorted) && sorted[i].Day == day; i += step {
		if distance(sorted[i].Start, from.Start) < distance(sorted[best].Start, from.Start) {
			best = i
		}
	}
	return best
}

func distance(a, b int) int { return max(a-b, b-a) }

package clash

import (
	"slices"
	"sort"
	"time"

	"convenor/calendar"
)

// Touch is a pair of one officer's sittings of which one ends as the other starts. It is
// no clash, but people look for it.
type Touch struct {
	Officer *calendar.Officer
	// A ends as B starts.
	A, B *calendar.Sitting
	// At is when.
	At time.Time
}

// Touching gives the pairs that touch, by the same rules of what takes up time as Find,
// in order of the instant, then of the officer's place in the register, then of A and B.
// Both sittings must share time with the query's span.
func Touching(s *calendar.Snapshot, q Query) []Touch {
	h := gather(s, q.Span, q.Officer)
	var found []Touch
	for _, d := range h.diaries {
		for _, a := range d.entries {
			j := sort.Search(len(d.entries), func(i int) bool { return d.entries[i].start >= a.end })
			for ; j < len(d.entries) && d.entries[j].start == a.end; j++ {
				earlier, later := h.sittings[a.sitting], h.sittings[d.entries[j].sitting]
				at := earlier.Expects(d.officer.Name).Attended(&earlier.Occurrence).End
				found = append(found, Touch{Officer: d.officer, A: earlier, B: later, At: at})
			}
		}
	}
	// Stable, so that one officer's stay in order of the sittings where the instant is the same.
	slices.SortStableFunc(found, func(a, b Touch) int { return a.At.Compare(b.At) })
	return found
}

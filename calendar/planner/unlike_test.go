package planner

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"convenor/calendar"
	"convenor/calendar/clash"
)

// TestWhatStandsInBothListsIsLeftOutOfNeitherAnswer: what only one list has is the same
// whether or not what both have at one place was left out before, even for a clash that
// stands at another time in the other list.
func TestWhatStandsInBothListsIsLeftOutOfNeitherAnswer(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		draw := func(name string) []clash.Clash {
			var list []clash.Clash
			for _, id := range rapid.SliceOfDistinct(rapid.IntRange(0, 30), rapid.ID[int]).Draw(t, name) {
				start := time.Date(2027, 1, 1, 9, 0, 0, 0, time.UTC).Add(time.Duration(id/3) * time.Hour)
				if rapid.IntRange(0, 9).Draw(t, "moves") == 0 {
					start = start.Add(3 * time.Hour)
				}
				list = append(list, clash.Clash{ID: fmt.Sprint(id), A: &calendar.Sitting{Occurrence: calendar.Occurrence{Start: start}}})
			}
			slices.SortStableFunc(list, func(a, b clash.Clash) int { return a.A.Start.Compare(b.A.Start) })
			return list
		}
		a, b := draw("a"), draw("b")
		same := func(x, y []clash.Clash) bool {
			return slices.EqualFunc(x, y, func(c, d clash.Clash) bool { return c.ID == d.ID })
		}
		restA, restB := unlike(a, b)
		if !same(onlyIn(restA, restB), onlyIn(a, b)) || !same(onlyIn(restB, restA), onlyIn(b, a)) {
			t.Fatalf("of %v and %v there were left %v and %v", a, b, restA, restB)
		}
	})
}

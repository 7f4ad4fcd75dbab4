package clash

import (
	"cmp"
	"math"
	"slices"
	"time"
)

// lightRank puts what is quorate, or has no quorum to miss, before the rest.
var lightRank = map[Light]int{LightAmber: 1, LightRed: 2}

// compareWorth orders slots by what they are worth, their time left out.
func compareWorth(a, b Slot) int {
	return cmp.Or(
		cmp.Compare(lightRank[a.Light], lightRank[b.Light]),
		cmp.Compare(len(a.Missing), len(b.Missing)),
		cmp.Compare(a.StatutoryMissing(), b.StatutoryMissing()),
		cmp.Compare(len(a.Shades), len(b.Shades)),
		cmp.Compare(wholeMiles(a.Miles), wholeMiles(b.Miles)),
	)
}

// wholeMiles makes up for sums of binary fractions that differ in nothing people see.
func wholeMiles(miles float64) float64 { return math.Round(miles * 10) }

// compare orders slots as Slots says.
func (f *slotSearch) compare(a, b Slot) int {
	if c := compareWorth(a, b); c != 0 {
		return c
	}
	if m := f.q.Moving; m != nil {
		near := func(x Slot) int { return abs(x.Date().DaysSince(m.Date())) }
		clock := func(x Slot) time.Duration { return abs(clockOf(x.Span.Start) - clockOf(m.Start)) }
		if c := cmp.Or(cmp.Compare(near(a), near(b)), cmp.Compare(clock(a), clock(b))); c != 0 {
			return c
		}
	}
	return a.Span.Start.Compare(b.Span.Start)
}

func abs[T int | time.Duration](n T) T { return max(n, -n) }

// best gives the best slot of a day's, with the other starts that are as good.
func (f *slotSearch) best(list []Slot) []Slot {
	if len(list) == 0 {
		return nil
	}
	found := slices.MinFunc(list, f.compare)
	for _, x := range list {
		if compareWorth(x, found) == 0 && !x.Span.Start.Equal(found.Span.Start) {
			found.Also = append(found.Also, x.Span.Start)
		}
	}
	return []Slot{found}
}

package grid

import (
	"slices"
	"testing"

	"pgregory.net/rapid"
)

func TestLanesOfKnownDays(t *testing.T) {
	for _, c := range []struct {
		name  string
		spans []Span
		want  []Slot
	}{
		{"nothing", nil, []Slot{}},
		{"one alone has the whole width", []Span{{60, 120}}, []Slot{{0, 1, 1}}},
		{"touching is not overlapping", []Span{{0, 60}, {60, 120}}, []Slot{{0, 1, 1}, {0, 1, 1}}},
		{"two halves", []Span{{0, 60}, {30, 90}}, []Slot{{0, 2, 1}, {1, 2, 1}}},
		{"the order given does not matter", []Span{{30, 90}, {0, 60}}, []Slot{{1, 2, 1}, {0, 2, 1}}},
		{
			"a chain shares lanes and the third goes back to the first",
			[]Span{{570, 720}, {690, 750}, {735, 780}},
			[]Slot{{0, 2, 1}, {1, 2, 1}, {0, 2, 1}},
		},
		{
			"a span widens over lanes that are free for all its time",
			[]Span{{0, 100}, {0, 50}, {0, 50}, {60, 90}},
			[]Slot{{0, 3, 1}, {1, 3, 1}, {2, 3, 1}, {1, 3, 2}},
		},
		{"the longer of two that begin together stands left", []Span{{0, 30}, {0, 90}}, []Slot{{1, 2, 1}, {0, 2, 1}}},
	} {
		if got := Lanes(c.spans); !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}

func anySpans(t *rapid.T) []Span {
	return rapid.SliceOfN(rapid.Custom(func(t *rapid.T) Span {
		from := rapid.IntRange(0, 300).Draw(t, "from")
		return Span{from, from + rapid.IntRange(1, 120).Draw(t, "length")}
	}), 0, 30).Draw(t, "spans")
}

func TestSpansThatOverlapNeverShareALane(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		spans := anySpans(t)
		slots := Lanes(spans)
		for i, a := range spans {
			if slots[i].Lane < 0 || slots[i].Width < 1 || slots[i].Lane+slots[i].Width > slots[i].Lanes {
				t.Fatalf("span %v stands outside its cluster: %+v", a, slots[i])
			}
			for j, b := range spans[:i] {
				if !a.overlaps(b) {
					continue
				}
				if slots[i].Lanes != slots[j].Lanes {
					t.Fatalf("%v and %v overlap but count lanes differently", a, b)
				}
				left, right := slots[i], slots[j]
				if left.Lane > right.Lane {
					left, right = right, left
				}
				if left.Lane+left.Width > right.Lane {
					t.Fatalf("%v and %v are drawn over each other: %+v, %+v", a, b, left, right)
				}
			}
		}
	})
}

func TestNoMoreLanesThanNeeded(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		spans := anySpans(t)
		most := 0
		for _, at := range spans {
			together := 0
			for _, s := range spans {
				if s.From <= at.From && at.From < s.To {
					together++
				}
			}
			most = max(most, together)
		}
		for i, slot := range Lanes(spans) {
			if slot.Lanes > most {
				t.Fatalf("span %v has %d lanes, though never more than %d run together", spans[i], slot.Lanes, most)
			}
		}
	})
}

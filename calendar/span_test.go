package calendar

import (
	"testing"
	"time"

	"pgregory.net/rapid"
)

// at gives a time of 14 January 2027.
func at(hour, minute int) time.Time {
	return time.Date(2027, time.January, 14, hour, minute, 0, 0, time.UTC)
}

func TestSpansThatTouchDoNotOverlap(t *testing.T) {
	board := Span{at(9, 30), at(12, 0)}
	for _, c := range []struct {
		name string
		with Span
		want Relation
		gap  time.Duration
	}{
		{"half an hour shared", Span{at(11, 30), at(12, 30)}, Overlapping, 0},
		{"inside", Span{at(10, 0), at(11, 0)}, Overlapping, 0},
		{"the same", board, Overlapping, 0},
		{"begins as it ends", Span{at(12, 0), at(13, 0)}, Touching, 0},
		{"ends as it begins", Span{at(9, 0), at(9, 30)}, Touching, 0},
		{"afterwards", Span{at(13, 30), at(15, 30)}, Apart, 90 * time.Minute},
		{"before", Span{at(8, 0), at(9, 0)}, Apart, 30 * time.Minute},
	} {
		if got := board.Relate(c.with); got != c.want {
			t.Errorf("%s: relation %d, want %d", c.name, got, c.want)
		}
		if got := board.Gap(c.with); got != c.gap {
			t.Errorf("%s: gap %s, want %s", c.name, got, c.gap)
		}
	}
}

func TestSpanIsHalfOpen(t *testing.T) {
	s := Span{at(9, 30), at(12, 0)}
	for _, c := range []struct {
		at   time.Time
		want bool
	}{{at(9, 29), false}, {at(9, 30), true}, {at(11, 59), true}, {at(12, 0), false}} {
		if got := s.Contains(c.at); got != c.want {
			t.Errorf("%s is in it: %v, want %v", c.at.Format("15:04"), got, c.want)
		}
	}
	if !s.Valid() || (Span{at(9, 0), at(9, 0)}).Valid() || (Span{at(10, 0), at(9, 0)}).Valid() {
		t.Error("a span is valid that has no length, or one is not that has")
	}
	if s.Length() != 150*time.Minute {
		t.Errorf("is %s long", s.Length())
	}
}

func anySpan() *rapid.Generator[Span] {
	return rapid.Custom(func(t *rapid.T) Span {
		from := rapid.IntRange(0, 200).Draw(t, "from")
		return Span{at(0, from), at(0, from+rapid.IntRange(1, 60).Draw(t, "minutes"))}
	})
}

func TestSpanRules(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := anySpan().Draw(t, "a"), anySpan().Draw(t, "b")
		if a.Relate(b) != b.Relate(a) {
			t.Fatal("the relation is not symmetric")
		}
		if a.Gap(b) != b.Gap(a) || (a.Gap(b) > 0) != (a.Relate(b) == Apart) {
			t.Fatalf("gap %s and %s, relation %d", a.Gap(b), b.Gap(a), a.Relate(b))
		}
		ab, ok := a.Intersect(b)
		ba, okToo := b.Intersect(a)
		if ok != okToo || ok != (a.Relate(b) == Overlapping) {
			t.Fatalf("they share time: %v and %v, relation %d", ok, okToo, a.Relate(b))
		}
		if ok && ab != ba {
			t.Fatalf("they share %v one way and %v the other", ab, ba)
		}
		moment := at(0, rapid.IntRange(0, 300).Draw(t, "moment"))
		if both := a.Contains(moment) && b.Contains(moment); both != (ok && ab.Contains(moment)) {
			t.Fatalf("%s is in both: %v, in what they share: %v", moment, both, !both)
		}
	})
}

// TestClippingAWiderSpanIsClipping: a period cut out of a wider one is the same as
// cut out at once.
func TestClippingAWiderSpanIsClipping(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s, narrow := anySpan().Draw(t, "span"), anySpan().Draw(t, "period")
		more := time.Duration(rapid.IntRange(0, 90).Draw(t, "more")) * time.Minute
		wide := Span{narrow.Start.Add(-more), narrow.End.Add(more)}
		want, ok := s.Intersect(narrow)
		first, okWide := s.Intersect(wide)
		if !okWide {
			if ok {
				t.Fatal("the narrower period shares time where the wider does not")
			}
			return
		}
		if got, okBoth := first.Intersect(narrow); okBoth != ok || (ok && got != want) {
			t.Fatalf("clipped twice %v, at once %v", got, want)
		}
	})
}

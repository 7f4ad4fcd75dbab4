package calendar

import "time"

// Span is a half-open stretch of time, [Start, End) with Start before End.
type Span struct {
	Start, End time.Time
}

// DaySpan gives the span from the midnight of one London date to that of another,
// the second excluded.
func DaySpan(from, to Date) Span { return Span{from.Midnight(), to.Midnight()} }

// Relation says how two spans lie to each other.
type Relation int

// The relations of two spans.
const (
	// Apart: there is time between them.
	Apart Relation = iota
	// Touching: one ends as the other starts. That is no clash.
	Touching
	// Overlapping: they share time.
	Overlapping
)

// Valid tells whether the span has a length.
func (s Span) Valid() bool { return s.Start.Before(s.End) }

// Length gives how long the span is.
func (s Span) Length() time.Duration { return s.End.Sub(s.Start) }

// Contains tells whether t is in the span: at or after its start, before its end.
func (s Span) Contains(t time.Time) bool { return !t.Before(s.Start) && t.Before(s.End) }

// Relate says how s and o lie to each other; it is symmetric.
func (s Span) Relate(o Span) Relation {
	switch {
	case s.Start.Before(o.End) && o.Start.Before(s.End):
		return Overlapping
	case s.End.Equal(o.Start) || o.End.Equal(s.Start):
		return Touching
	default:
		return Apart
	}
}

// Intersect gives the time both share; false if they share none.
func (s Span) Intersect(o Span) (Span, bool) {
	r := s
	if o.Start.After(r.Start) {
		r.Start = o.Start
	}
	if o.End.Before(r.End) {
		r.End = o.End
	}
	return r, r.Valid()
}

// Gap gives the time between the earlier span's end and the later one's start;
// zero when they touch or overlap.
func (s Span) Gap(o Span) time.Duration {
	a, b := s, o
	if b.Start.Before(a.Start) {
		a, b = b, a
	}
	return max(b.Start.Sub(a.End), 0)
}

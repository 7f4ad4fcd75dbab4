package clash

import (
	"math"
	"time"

	"convenor/calendar"
)

// Query says which clashes are wanted.
type Query struct {
	// Span is the period: a clash belongs to it when the time its sittings share, or the
	// gap between them, does in part. The zero Span is all that the snapshot holds; one
	// without a length holds nothing.
	Span calendar.Span
	// Officer is a name as the register has it, in any case; empty is everybody.
	Officer string
	// Margin is the time wanted between any two commitments: with one, two that do not
	// overlap clash where the gap between them is shorter, in the kind of an overlap,
	// unless the journey between them is a clash already. 0 or less is none.
	Margin time.Duration
	// Limits are what Warn goes by; zero fields are the defaults. Find does not look at them.
	Limits Limits
}

// window gives the time that sittings must share to matter to the query: whole London
// days, for what is on the way from one sitting of a day to another matters too.
func (q Query) window() calendar.Span {
	if q.Span == (calendar.Span{}) || !q.Span.Valid() {
		return q.Span
	}
	from := calendar.DateOf(q.Span.Start, calendar.London())
	to := calendar.DateOf(q.Span.End.Add(-1), calendar.London()).AddDays(1)
	margin := max(q.Margin, 0)
	return calendar.Span{Start: from.Midnight().Add(-margin), End: to.Midnight().Add(margin)}
}

// period is a query's span in microseconds of Unix time.
type period struct {
	all        bool
	start, end int64
}

func (q Query) period() period {
	if q.Span == (calendar.Span{}) {
		return period{all: true}
	}
	if !q.Span.Valid() {
		return period{start: math.MaxInt64, end: math.MinInt64}
	}
	return period{start: q.Span.Start.UnixMicro(), end: q.Span.End.UnixMicro()}
}

// holds tells whether a stretch of time belongs to the period; it may have no length.
func (p period) holds(start, end int64) bool {
	return p.all || (start < p.end && end > p.start) || (start == end && p.start <= start && start < p.end)
}

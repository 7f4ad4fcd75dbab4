package workload

import (
	"fmt"
	"slices"

	"convenor/calendar"
)

// Query says what is to be tallied.
type Query struct {
	// From and To are the first and the last month.
	From, To calendar.Month
	// By are one or two different keys, the first the major one; none is KeySystem.
	By []Key
	// SplitByPopulation puts the time of council-wide bodies under the systems by their
	// shares of the council's people; it makes no difference but in rows by system.
	SplitByPopulation bool
	// Personal counts entries of no body too.
	Personal bool
	// WithTravel adds the journeys of counting officers: a leg to the sitting it leads to,
	// the way home to the last of the day. The benchmark then does not apply.
	WithTravel bool
	// WithCost adds what the time costs, by the register's rates of pay on each date; off
	// unless asked for, since pay is sensitive. Time for which no rate holds is counted apart.
	WithCost bool
	// DayPence prices every officer's day alike, in pence, in the place of the register's
	// rates; 0 does not.
	DayPence int
}

// Priced tells whether the time is to be priced.
func (q Query) Priced() bool { return q.WithCost || q.DayPence > 0 }

// Span gives the time that a snapshot must span to be tallied.
func (q Query) Span() calendar.Span {
	return calendar.Span{Start: q.From.Span().Start, End: q.To.Span().End}
}

// keys gives what the rows are by.
func (q Query) keys() []Key {
	if len(q.By) == 0 {
		return []Key{KeySystem}
	}
	return q.By
}

// bySystemAlone tells whether the rows are systems, as in the study of 2022.
func (q Query) bySystemAlone() bool { return slices.Equal(q.keys(), []Key{KeySystem}) }

// check gives ErrInvalid for a query that makes no sense or that the snapshot cannot answer.
func (q Query) check(s *calendar.Snapshot) error {
	if q.From == (calendar.Month{}) || q.To == (calendar.Month{}) {
		return fmt.Errorf("a tally needs its first and last month: %w", calendar.ErrInvalid)
	}
	if q.To.Before(q.From) {
		return fmt.Errorf("the last month %s is before the first, %s: %w", q.To, q.From, calendar.ErrInvalid)
	}
	if len(q.By) > 2 || (len(q.By) == 2 && q.By[0] == q.By[1]) {
		return fmt.Errorf("a tally is by one or two different keys, not by %v: %w", q.By, calendar.ErrInvalid)
	}
	for _, k := range q.By {
		if _, err := ParseKey(string(k)); err != nil {
			return err
		}
	}
	if q.DayPence < 0 {
		return fmt.Errorf("an officer's day cannot cost less than nothing: %w", calendar.ErrInvalid)
	}
	if need := q.Span(); s.Span.Start.After(need.Start) || s.Span.End.Before(need.End) {
		return fmt.Errorf("the snapshot does not span %s to %s: %w", q.From, q.To, calendar.ErrInvalid)
	}
	return nil
}

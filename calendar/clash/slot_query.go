package clash

import (
	"time"

	"convenor/calendar"
)

// SlotQuery says for whom and when a date is wanted.
type SlotQuery struct {
	// Bodies sit together; those of the snapshot's register.
	Bodies []*calendar.Body
	// Officers come too: guests, or a group that is no body.
	Officers []*calendar.Officer
	// From is the first London date, To the first that is no longer wanted. Dates that the
	// snapshot does not hold are left out: nothing is known of them.
	From, To calendar.Date
	// Length is how long the sitting lasts; with 0 or less there is no slot.
	Length time.Duration
	Hours  Hours
	// Venue is where it would be; nil is where the first body with a venue usually meets.
	Venue *calendar.Venue
	// Remote: nobody travels, whatever the venue.
	Remote bool
	// Moving is the sitting that another date is wanted for; nil for none. Dates near its
	// own go before others as good.
	Moving *calendar.Sitting
	Admit  Admit
	// EveryStart gives every start of a day, not the best alone.
	EveryStart bool
	// Limit is how many slots are wanted; 0 is all.
	Limit int
}

// Admit says which slots are given that else are not.
type Admit struct {
	// Recess: days of a recess.
	Recess bool
	// ShortNotice: days whose papers would have to be out already.
	ShortNotice bool
	// Unworkable: times at which a body would not be quorate, or nobody would be there.
	Unworkable bool
}

// venue gives where the sitting would be.
func (q *SlotQuery) venue(r *calendar.Register) *calendar.Venue {
	switch {
	case q.Remote || r == nil:
		return nil
	case q.Venue != nil:
		return q.Venue
	}
	for _, b := range q.Bodies {
		if b.Venue == "" {
			continue
		}
		if v, err := r.Venue(b.Venue); err == nil {
			return v
		}
	}
	return nil
}

// days gives the first date and the one after the last that are both wanted and held.
func (q *SlotQuery) days(s *calendar.Snapshot) (from, to calendar.Date) {
	from, to = q.From, q.To
	if !s.Span.Valid() {
		return from, to
	}
	first, last := calendar.DateOf(s.Span.Start, calendar.London()), calendar.DateOf(s.Span.End, calendar.London())
	if first.Midnight().Before(s.Span.Start) {
		first = first.AddDays(1) // a part of a day is not known
	}
	if from.Before(first) {
		from = first
	}
	if last.Before(to) {
		to = last
	}
	return from, to
}

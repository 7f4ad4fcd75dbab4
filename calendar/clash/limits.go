package clash

import "time"

// What a day may hold before it is warned of. These are Convenor's own assumptions, for
// no rule says how much a day may hold; they can be set.
const (
	// DefaultDayLoad is the time in meetings of one day above which it is too full: it
	// leaves an hour or so of a day of 7.4 hours.
	DefaultDayLoad = 6 * time.Hour
	// DefaultUnbroken is the time that meetings may follow each other without a break.
	DefaultUnbroken = 3 * time.Hour
	// DefaultBreak is the shortest gap that is a break.
	DefaultBreak = 15 * time.Minute
)

// Limits are what warnings of load go by; a field that is 0 or less is its default.
type Limits struct {
	// DayLoad is the time in meetings of one day above which it is warned of.
	DayLoad time.Duration
	// Unbroken is how long meetings may follow each other without a gap of Break.
	Unbroken, Break time.Duration
}

func (l Limits) orDefault() Limits {
	or := func(d, standard time.Duration) time.Duration {
		if d > 0 {
			return d
		}
		return standard
	}
	return Limits{or(l.DayLoad, DefaultDayLoad), or(l.Unbroken, DefaultUnbroken), or(l.Break, DefaultBreak)}
}

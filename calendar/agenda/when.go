package agenda

import "convenor/calendar"

// when is how the times of two papers stand to each other.
type when int

// The relations in time.
const (
	// whenUnsaid: neither title names a period, and their dates do not part them.
	whenUnsaid when = iota
	// whenSame: both name one, and they agree.
	whenSame
	// whenOneSaid: only one names one, and the other's date does not gainsay it.
	whenOneSaid
	// whenGrain: one speaks of a quarter or month, the other of the year around it.
	whenGrain
	// whenApart: neither says, or one does, but the dates lie more than an edition apart.
	whenApart
	// whenDiffer: both name one, and they differ.
	whenDiffer
)

// relateWhen compares the periods of two parts heard on two dates.
func relateWhen(a, b *part, onA, onB calendar.Date) when {
	switch {
	case len(a.periods) > 0 && len(b.periods) > 0:
		best := whenDiffer
		for _, p := range a.periods {
			for _, q := range b.periods {
				best = min(best, relatePeriods(p, q))
			}
		}
		return best
	case len(a.periods) > 0:
		return relateToDate(a.periods, onB)
	case len(b.periods) > 0:
		return relateToDate(b.periods, onA)
	}
	if onA.IsZero() || onB.IsZero() || a.cycle.years == 0 || b.cycle.years == 0 {
		return whenUnsaid
	}
	if abs(onA.DaysSince(onB)) > editionDays(min(a.cycle.years, b.cycle.years)) {
		return whenApart
	}
	return whenUnsaid
}

// editionDays is how far apart two undated papers may lie and still be taken for one
// edition: three quarters of the time to the next, but a year at the least, for an annual
// paper may be early once and late the next time.
func editionDays(years int) int { return max(years*365*3/4, 365) }

func relatePeriods(p, q Period) when {
	overlap := min(p.To, q.To) - max(p.From, q.From)
	shorter := min(p.To-p.From, q.To-q.From)
	if p.dated() && q.dated() && 2*overlap < shorter {
		return whenDiffer
	}
	switch {
	case !p.fine() && !q.fine():
		return whenSame
	case p.Quarter > 0 && q.Quarter > 0:
		return sameIf(p.Quarter == q.Quarter)
	case p.Month > 0 && q.Month > 0:
		return sameIf(p.Month == q.Month)
	default:
		return whenGrain
	}
}

func sameIf(same bool) when {
	if same {
		return whenSame
	}
	return whenDiffer
}

// Bounds on how long before and after a period a paper on it is heard, in months, and
// the longest period that a date can gainsay: strategies for many years are heard in any.
const (
	monthsBefore = 12
	monthsAfter  = 15
	datedSpan    = 24
)

// relateToDate compares periods with the date of a paper that names none.
func relateToDate(list []Period, on calendar.Date) when {
	if on.IsZero() {
		return whenOneSaid
	}
	heard := months(on.Year, on.Month)
	for _, p := range list {
		if !p.dated() || p.To-p.From > datedSpan || (heard >= p.From-monthsBefore && heard < p.To+monthsAfter) {
			return whenOneSaid
		}
	}
	return whenApart
}

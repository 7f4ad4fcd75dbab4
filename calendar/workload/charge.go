package workload

import (
	"iter"

	"convenor/calendar"
)

// charge is a part of the time that one sitting takes of one officer.
type charge struct {
	sitting *calendar.Sitting
	officer *calendar.Officer
	// meeting and prep are minutes.
	meeting, prep float64
	// drive is the officer's journey that belongs to the sitting.
	drive drive
	// pence is what meeting, preparation and journey cost as time; unpriced are the minutes
	// of them for which no rate holds. Both are 0 where no cost is asked for.
	pence, unpriced float64
	// fraction is which part of the officer's time there it is; factor is hours of
	// preparation per hour of meeting; dayHours is the officer's day.
	fraction, factor, dayHours float64
}

// part gives a part of a charge.
func (c charge) part(fraction float64) charge {
	c.meeting *= fraction
	c.prep *= fraction
	c.drive.minutes *= fraction
	c.drive.miles *= fraction
	c.drive.pence *= fraction
	c.pence *= fraction
	c.unpriced *= fraction
	c.fraction *= fraction
	return c
}

// charges gives the whole time of each counting officer at each sitting that counts, in
// the snapshot's order, with the date.
func charges(s *calendar.Snapshot, q Query, travel drives) iter.Seq2[calendar.Date, charge] {
	period, rates := q.Span(), newPrices(s.Register, q)
	var dates dates
	return func(yield func(calendar.Date, charge) bool) {
		for i := range s.Sittings {
			sitting := &s.Sittings[i]
			if !counts(sitting, q) {
				continue
			}
			if !period.Contains(sitting.Start) {
				continue
			}
			on := dates.of(sitting)
			factor, ways := highestFactor(sitting), travel.of[sitting]
			for j := range sitting.Expected {
				officer := sitting.Expected[j].Officer
				if !officer.Senior() {
					continue
				}
				day := s.Register.DayHours(*officer)
				c := charge{sitting: sitting, officer: officer, meeting: minutes(s, sitting, day, &sitting.Expected[j]), fraction: 1, factor: factor, dayHours: day,
					drive: by(ways, officer)}
				c.prep = preparation(sitting, c.meeting, factor)
				rates.price(&c, on)
				if !yield(on, c) {
					return
				}
			}
		}
	}
}

// dates finds the London dates of sittings that come in order of time, of which many lie on
// one day.
type dates struct {
	on  calendar.Date
	day calendar.Span
}

func (d *dates) of(s *calendar.Sitting) calendar.Date {
	if !d.day.Contains(s.Start) {
		d.on = s.Date()
		d.day = calendar.DaySpan(d.on, d.on.AddDays(1))
	}
	return d.on
}

// preparation gives the minutes of preparation for a sitting of some minutes.
func preparation(s *calendar.Sitting, minutes, factor float64) float64 {
	if s.Reading > 0 {
		return s.Reading
	}
	return minutes * factor
}

// Preparation gives how many minutes an officer prepares for a sitting with a time of day,
// as tallies reckon it; 0 for one that is all day.
func Preparation(s *calendar.Sitting) float64 {
	if s.AllDay {
		return 0
	}
	return preparation(s, max(s.Span().Length().Minutes(), 0), highestFactor(s))
}

// counts tells whether a sitting is in a tally at all.
func counts(s *calendar.Sitting, q Query) bool {
	switch {
	case s.Status == calendar.StatusCancelled:
		return false
	case s.Personal():
		return q.Personal && s.Blocks()
	default:
		return !s.AllDay || s.Blocks()
	}
}

// highestFactor gives the factor of a sitting, of several bodies the highest.
func highestFactor(s *calendar.Sitting) float64 {
	if s.Personal() {
		return calendar.KindPersonal.PrepFactor()
	}
	factor := 0.0
	for _, b := range s.Of {
		factor = max(factor, b.Factor())
	}
	return factor
}

// minutes gives how long a sitting takes an officer whose day has so many hours, and who
// may be there for a part of it only.
func minutes(s *calendar.Snapshot, sitting *calendar.Sitting, dayHours float64, at *calendar.Attendance) float64 {
	if !sitting.AllDay {
		return max(at.Attended(&sitting.Occurrence).Length().Minutes(), 0)
	}
	from, to := sitting.Date(), calendar.DateOf(sitting.End, calendar.London())
	days := s.Holidays.WorkingDays(from, to)
	if days == 0 {
		days = max(to.DaysSince(from), 0)
	}
	return float64(days) * (dayHours * 60)
}

package ical

import (
	"math/bits"
	"slices"
)

// perPeriod gives how many sittings every whole period of a completed rule has,
// where that number never varies; 0 where it does or is not plain to see.
func (r *rule) perPeriod(times int) int {
	days := r.daysPerPeriod()
	if days == 0 || len(r.positions) == 0 {
		return days * times
	}
	var fromStart, fromEnd int
	for _, p := range r.positions {
		fromStart, fromEnd = max(fromStart, int(p)), max(fromEnd, -int(p))
	}
	if fromStart+fromEnd > days*times {
		return 0
	}
	return len(r.positions)
}

// daysPerPeriod gives how many days of each period are chosen, 0 if it varies, as
// the weekdays of a month do, of which there are four or five.
func (r *rule) daysPerPeriod() int {
	if len(r.weeks) > 0 || len(r.yearDays) > 0 || r.months != 0 && r.freq != yearly {
		return 0
	}
	switch r.freq {
	case yearly:
		return r.daysPerYear()
	case monthly:
		return r.daysPerMonth()
	case weekly:
		if r.monthDays|r.daysFromEnd != 0 {
			return 0
		}
		return bits.OnesCount8(r.weekdays)
	}
	if r.hasDays() || r.freq >= hourly && r.limitsClock() {
		return 0
	}
	return 1
}

// limitsClock reports whether an hourly or finer rule leaves hours, minutes or seconds out.
func (r *rule) limitsClock() bool {
	return r.hours != 0 || r.freq >= minutely && r.minutes != 0 || r.freq == secondly && r.seconds != 0
}

func (r *rule) daysPerYear() int {
	months := bits.OnesCount16(r.months)
	switch {
	case months > 0:
		return months * r.daysPerMonth()
	case len(r.nthDays) > 0:
		return r.nthPerPeriod(52)
	}
	return 12 * r.daysPerMonth()
}

// daysPerMonth gives how many days of every month are chosen: days that every
// month has, or numbered weekdays that every month has.
func (r *rule) daysPerMonth() int {
	const every = 1<<29 - 1 // days up to the 28th
	switch {
	case len(r.nthDays) > 0:
		return r.nthPerPeriod(4)
	case r.weekdays != 0:
		return 0
	case r.monthDays&^every == 0 && r.daysFromEnd == 0:
		return bits.OnesCount32(r.monthDays)
	case r.daysFromEnd&^every == 0 && r.monthDays == 0:
		return bits.OnesCount32(r.daysFromEnd)
	}
	return 0
}

// nthPerPeriod counts numbered weekdays, provided they stand alone, are all
// counted from the same side, and are among the first most that every period has.
func (r *rule) nthPerPeriod(most int) int {
	if r.monthDays|r.daysFromEnd != 0 || r.weekdays != 0 {
		return 0
	}
	for i, n := range r.nthDays {
		if (n.nth < 0) != (r.nthDays[0].nth < 0) || int(n.nth) > most || int(n.nth) < -most {
			return 0
		}
		if slices.Contains(r.nthDays[:i], n) {
			return 0
		}
	}
	return len(r.nthDays)
}

// lastByCount gives the local second of the count-th sitting, by arithmetic; ok is
// false where the sittings have to be counted one by one.
func (w *walk) lastByCount(count int) (last int64, ok bool) {
	each := w.rule.perPeriod(len(w.times))
	if each == 0 || w.done {
		return 0, false
	}
	w.fill()
	if left := count - len(w.queue); left > 0 {
		w.skipTo(1 + (left-1)/each)
		if w.rule.freq >= hourly && int64(w.period) > (int64(lastDay)*secondsOfDay-w.clockBase)/w.clockStep ||
			w.rule.freq < hourly && w.period > daysOfCycle*25/w.rule.interval {
			return endOfTime, true
		}
		w.fill()
		count = (left-1)%each + 1
	}
	if w.done || count > len(w.queue) {
		return endOfTime, true
	}
	return w.queue[count-1], true
}

// endOfTime is a local second after every sitting.
const endOfTime = 1 << 60

package clash

import (
	"cmp"
	"math"
	"slices"
	"time"

	"convenor/calendar"
)

// RhythmDate is one sitting of a rhythm.
type RhythmDate struct {
	// Date is where the rhythm has it.
	Date calendar.Date
	// Slot is what is proposed; nil where nothing within a week is workable.
	Slot *Slot
	// Why says why it is another date or time than the rhythm's, or none; empty where it is
	// as the rhythm has it.
	Why string
}

// rhythmWeek is how many days before or after its date a sitting may be instead.
const rhythmWeek = 7

// Dates proposes the sittings of a rhythm over the days of a query, in order: each at its
// date and at the one time of day that is best for all of them together, or where that is
// not workable at the nearest that is. Of more months than are wanted those stay out that
// are worth the least, spread over the period. The query's Moving, EveryStart and Limit
// are not looked at.
func (r Rhythm) Dates(s *calendar.Snapshot, q SlotQuery) []RhythmDate {
	q.Moving, q.EveryStart, q.Limit = nil, true, 0
	from, to := q.days(s)
	var dates []calendar.Date
	months := 0
	for m := from.MonthOf(); m.First().Before(to); m = m.Add(1) {
		months++
		if on := r.On(m); !slices.Contains(r.Not, m.Month) && !on.Before(from) && on.Before(to) {
			dates = append(dates, on)
		}
	}
	f := rhythmSearch{newSlotSearch(s, q), r, map[calendar.Date][]Slot{}, r.Clock}
	if f.clock == 0 {
		f.clock = f.bestClock(dates)
	}
	var list []RhythmDate
	for _, on := range dates {
		list = append(list, f.propose(on))
	}
	list = f.thin(list, months)
	for i := range list {
		if x := list[i].Slot; x != nil {
			for _, b := range q.Bodies {
				x.Common = append(x.Common, inCommon(s, f.members.table(b, x.Date()), q.Bodies, x.Date())...)
			}
		}
	}
	return list
}

// rhythmSearch is the work of proposing a rhythm.
type rhythmSearch struct {
	*slotSearch
	rhythm Rhythm
	// known are the slots of the days looked at.
	known map[calendar.Date][]Slot
	clock time.Duration
}

// slots gives the slots of a day that is asked for and not past.
func (f *rhythmSearch) slots(on calendar.Date) []Slot {
	if on.Before(f.from) || !on.Before(f.to) {
		return nil
	}
	list, done := f.known[on]
	if !done {
		list = f.day(on)
		f.known[on] = list
	}
	return list
}

// bestClock gives the time of day at which the most dates are workable, and of those alike
// the one that is worth the most over all dates.
func (f *rhythmSearch) bestClock(dates []calendar.Date) time.Duration {
	type sum struct {
		clock                                   time.Duration
		dates, light, missing, statutory, miles int
	}
	var sums []sum
	for clock := f.hours.Opens; clock+f.q.Length <= f.hours.Closes; clock += f.hours.Step {
		sums = append(sums, sum{clock: clock})
	}
	for _, on := range dates {
		for _, x := range f.slots(on) {
			t := &sums[(clockOf(x.Span.Start)-f.hours.Opens)/f.hours.Step]
			t.dates++
			t.light += lightRank[x.Light]
			t.missing += len(x.Missing)
			t.statutory += x.StatutoryMissing()
			t.miles += int(wholeMiles(x.Miles))
		}
	}
	if len(sums) == 0 {
		return f.hours.Opens
	}
	return slices.MinFunc(sums, func(a, b sum) int {
		return cmp.Or(cmp.Compare(b.dates, a.dates), cmp.Compare(a.light, b.light), cmp.Compare(a.missing, b.missing),
			cmp.Compare(a.statutory, b.statutory), cmp.Compare(a.miles, b.miles), cmp.Compare(a.clock, b.clock))
	}).clock
}

// propose gives the sitting of a date.
func (f *rhythmSearch) propose(on calendar.Date) RhythmDate {
	d := RhythmDate{Date: on}
	var near []Slot
	for by := -rhythmWeek; by <= rhythmWeek; by++ {
		near = append(near, f.slots(on.AddDays(by))...)
	}
	off := func(x Slot) time.Duration { return abs(clockOf(x.Span.Start) - f.clock) }
	if len(near) > 0 {
		best := slices.MinFunc(near, func(a, b Slot) int {
			return cmp.Or(cmp.Compare(lightRank[a.Light], lightRank[b.Light]),
				cmp.Compare(abs(a.Date().DaysSince(on)), abs(b.Date().DaysSince(on))), cmp.Compare(off(a), off(b)), a.Span.Start.Compare(b.Span.Start))
		})
		d.Slot = &best
		if best.Date() == on && off(best) == 0 {
			return d
		}
	}
	d.Why = f.why(on)
	return d
}

// why says why a date, at the time of the rhythm, is not the one that is proposed.
func (f *rhythmSearch) why(on calendar.Date) string {
	if name, closed := f.s.Holidays.Name(on); closed {
		return name
	}
	if !f.s.Holidays.Working(on) {
		return on.Weekday().String()
	}
	if on.Before(f.from) {
		return "it has passed"
	}
	shades, inRecess := shadesOn(f.s.Register, on)
	if inRecess && !f.q.Admit.Recess {
		return shades[len(shades)-1]
	}
	if by, _, late := f.publish(on); late && !f.q.Admit.ShortNotice {
		return "its papers were due on " + by.British()
	}
	start := clockOn(on, f.clock)
	for _, b := range f.q.Bodies {
		if !b.Holds(on) {
			return b.Name + " is not there that day"
		}
	}
	x := f.draw(on).slot(calendar.Span{Start: start, End: start.Add(f.q.Length)})
	return clockText(start) + ": " + x.Reason()
}

// thin leaves as many dates as are wanted: one of each of as many stretches, the best.
func (f *rhythmSearch) thin(list []RhythmDate, months int) []RhythmDate {
	n := int(math.Round(float64(f.rhythm.PerYear*months) / 12))
	if f.rhythm.PerYear == 0 || n >= len(list) {
		return list
	}
	var kept []RhythmDate
	for i := range n {
		kept = append(kept, slices.MinFunc(list[i*len(list)/n:(i+1)*len(list)/n], func(a, b RhythmDate) int {
			if a.Slot == nil || b.Slot == nil {
				return cmp.Compare(truth(a.Slot == nil), truth(b.Slot == nil))
			}
			return cmp.Or(cmp.Compare(lightRank[a.Slot.Light], lightRank[b.Slot.Light]),
				cmp.Compare(truth(a.Why != ""), truth(b.Why != "")), compareWorth(*a.Slot, *b.Slot))
		}))
	}
	return kept
}

func truth(yes bool) int {
	if yes {
		return 1
	}
	return 0
}

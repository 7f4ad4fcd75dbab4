package ical

import "slices"

// plan is a series made ready to be dated.
type plan struct {
	master *Entry
	dates  *dates // nil for orphans alone
	// fixed are the overrides, by start; nothing in them depends on the window asked for.
	fixed []placed
	// replacedUTC and replacedDays are what overrides stand for, ascending.
	replacedUTC  []int64
	replacedDays []int
	// tails are the overrides of "this and future" instances, by the first they stand for.
	tails []tail
	// reach is the farthest that a tail moves a sitting, in seconds.
	reach int64
	first int64
	last  int64 // of what is not given by a rule
}

// tail moves all instances from one on by the same distance on the clock.
type tail struct {
	from  int64 // instant of the first original it stands for
	shift int64 // local seconds
	entry *Entry
}

func newPlan(master *Entry, overrides []*Entry) *plan {
	p := &plan{master: master, first: endOfTime, last: -endOfTime}
	if master != nil {
		p.dates = newDates(master.Start, master.recurs)
		p.cover(master.Start.utc)
		for i := range p.dates.rdates {
			p.cover(p.dates.rdates[i].start.utc)
		}
	}
	for _, e := range overrides {
		p.addOverride(e)
	}
	slices.Sort(p.replacedUTC)
	slices.Sort(p.replacedDays)
	slices.SortStableFunc(p.fixed, byStart)
	p.first -= p.reach
	return p
}

// cover widens the stretch of time that holds everything no rule gives.
func (p *plan) cover(utc int64) {
	p.first, p.last = min(p.first, utc), max(p.last, utc)
}

func (p *plan) addOverride(e *Entry) {
	id := e.RecurrenceID
	orphan := true
	if p.dates != nil {
		orphan = !p.dates.holds(id)
		if id.kind == whenDate || p.dates.start.kind == whenDate {
			p.replacedDays = append(p.replacedDays, dayOf(id.local))
		} else {
			p.replacedUTC = append(p.replacedUTC, id.utc)
		}
	}
	p.fixed = append(p.fixed, placed{start: e.Start, original: id.utc, entry: e, orphan: orphan})
	p.cover(e.Start.utc)
	if e.RangeThisAndFuture && p.dates != nil {
		t := tail{from: id.utc, entry: e, shift: e.Start.local - p.dates.localOf(&id)}
		if id.kind == whenDate && p.dates.start.kind != whenDate {
			t.shift = e.Start.local - id.local - p.dates.start.local%secondsOfDay
		}
		p.tails = append(p.tails, t)
		p.reach = max(p.reach, max(t.shift, -t.shift)+2*secondsOfDay)
	}
}

// holds reports whether the series has an instance, excepted or not, of that
// recurrence-id: on that day where one of them is a date.
func (d *dates) holds(id When) bool {
	b := budget{steps: daysOfCycle, sittings: 1000}
	if d.start.kind != whenDate && id.kind != whenDate {
		return len(d.all(id.utc, id.utc+1, &b)) > 0
	}
	day := dayOf(id.local)
	from, _ := d.start.zone.instant(int64(day) * secondsOfDay)
	for _, s := range d.all(from-secondsOfDay, from+2*secondsOfDay, &b) {
		if dayOf(s.local) == day {
			return true
		}
	}
	return false
}

func byStart(a, b placed) int {
	if c := compare(a.start.utc, b.start.utc); c != 0 {
		return c
	}
	return compare(a.original, b.original)
}

// A stretch of time up to wholeWindow is dated at once. Of a longer one firstWindow
// is dated first, and each next is twice as long.
const (
	wholeWindow = 4 * 366 * secondsOfDay
	firstWindow = 60 * secondsOfDay
)

// each hands on the sittings that start in [from, to), in order, window by window
// so that the first comes soon however many there are.
func (p *plan) each(from, to int64, b *budget, yield func(placed) bool) {
	low, width := max(from, p.first), int64(firstWindow)
	if to-low <= wholeWindow {
		width = wholeWindow
	}
	for ; low < to; width *= 2 {
		high := min(low+width, to)
		b.more = false
		for _, s := range p.window(low, high, b) {
			if !yield(s) {
				return
			}
		}
		if b.cut || !b.more && high > p.last {
			return
		}
		low = high
	}
}

// window gives the sittings that start in [from, to), in order.
func (p *plan) window(from, to int64, b *budget) []placed {
	var list []placed
	if p.dates != nil {
		all := p.dates.collect(from-p.reach, to+p.reach, b)
		list = make([]placed, 0, len(all)+len(p.fixed))
		for i := range all {
			if !p.replaced(&all[i]) {
				s := p.place(&all[i])
				if s.start.utc >= from && s.start.utc < to {
					list = append(list, s)
				}
				b.more = b.more || s.start.utc >= to // a tail moved it out of the window
			}
		}
	}
	for _, s := range p.fixed {
		if s.start.utc >= from && s.start.utc < to {
			list = append(list, s)
		}
	}
	if len(p.fixed) > 0 {
		slices.SortStableFunc(list, byStart)
	}
	return list
}

func (p *plan) replaced(s *sitting) bool {
	if _, found := slices.BinarySearch(p.replacedUTC, s.utc); found {
		return true
	}
	_, found := slices.BinarySearch(p.replacedDays, dayOf(s.local))
	return found
}

// place gives a sitting its time: as the rule has it, or as a tail moves it.
func (p *plan) place(s *sitting) placed {
	out := placed{original: s.utc, entry: p.master, period: s.period}
	out.start = p.master.Start
	if s.period != nil {
		out.start = s.period.start
	} else if s.local != out.start.local {
		out.start = p.dates.when(s)
	}
	for i := len(p.tails) - 1; i >= 0; i-- {
		if t := p.tails[i]; t.from <= s.utc {
			out.entry, out.period = t.entry, nil
			out.start = t.entry.Start.at(s.local + t.shift)
			break
		}
	}
	return out
}

// when gives a sitting as a time of the kind its series is written in.
func (d *dates) when(s *sitting) When {
	w := d.start
	w.local, w.utc = s.local, s.utc
	if w.doubt <= doubtTwice {
		w.doubt = noDoubt
	}
	if w.kind == whenZoned || w.kind == whenFloating {
		if _, how := w.zone.instant(s.local); how == foldGap {
			w.doubt = max(w.doubt, doubtGap)
		} else if how == foldTwice {
			w.doubt = max(w.doubt, doubtTwice)
		}
	}
	return w
}

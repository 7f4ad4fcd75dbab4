package ical

import (
	"math"
	"slices"
	"sync"
)

// extra is one RDATE: a further start, with an end of its own if it is a PERIOD.
type extra struct {
	start When
	// end is the period's end, whenNone if it has none.
	end When
	// length is the period's duration where it has no end.
	length span
}

// recurrence is what an entry says of its repetition, as written.
type recurrence struct {
	rules, exrules []rule
	dates          []extra
	except         []When
}

// sitting is one instance before overrides: its start, and the end of its PERIOD.
type sitting struct {
	utc, local int64
	period     *extra
}

// limit is one rule bound to its start: where it ends, and how far it was counted.
type limit struct {
	rule *rule
	// last is the last local second that may be a sitting.
	last int64
	// lastUTC is the last instant; endOfTime where UNTIL is not in UTC.
	lastUTC int64
	// count is how many sittings there are; -1 when last says it already.
	count int
	// counted is how many sittings lie in the periods before mark.
	mark, counted int
}

// dates is a recurrence bound to its start. Safe for concurrent use.
type dates struct {
	start    When
	rules    []limit
	exrules  []limit
	rdates   []extra // ascending by instant
	exUTC    []int64 // ascending
	exDays   []int   // ascending
	ends     bool    // no rule goes on for ever
	noRule   bool
	counting sync.Mutex // guards mark and counted
}

// budget bounds the work of one call.
type budget struct {
	steps, sittings int
	// cut is set when either ran out.
	cut bool
	// more is set when a rule goes on after the time asked for.
	more bool
}

// newDates binds a recurrence to its start.
func newDates(start When, r *recurrence) *dates {
	d := &dates{start: start, ends: true, noRule: true}
	if r == nil {
		return d
	}
	for i := range r.rules {
		d.rules = append(d.rules, bind(&r.rules[i], start, true))
		d.noRule = d.noRule && r.rules[i].never
		d.ends = d.ends && (r.rules[i].never || r.rules[i].count >= 0 || r.rules[i].untilKind != untilNone)
	}
	for i := range r.exrules {
		d.exrules = append(d.exrules, bind(&r.exrules[i], start, false))
	}
	d.rdates = slices.Clone(r.dates)
	slices.SortStableFunc(d.rdates, func(a, b extra) int { return compare(a.start.utc, b.start.utc) })
	for _, w := range r.except {
		if w.kind == whenDate || start.kind == whenDate {
			d.exDays = append(d.exDays, dayOf(w.local))
		} else {
			d.exUTC = append(d.exUTC, w.utc)
		}
	}
	slices.Sort(d.exUTC)
	slices.Sort(d.exDays)
	return d
}

// bind works out where a rule ends. A start that the rule itself would not give
// is the first of its COUNT all the same (RFC 5545, 3.8.5.3).
func bind(r *rule, start When, counts bool) limit {
	l := limit{rule: r, last: endOfTime, lastUTC: endOfTime, count: -1}
	switch r.untilKind {
	case untilUTC:
		if start.kind == whenDate {
			l.last = int64(dayOf(r.until)) * secondsOfDay
		} else {
			l.lastUTC = r.until
			l.last = start.zone.localAt(r.until) + 2*secondsOfDay
		}
	case untilLocal:
		l.last = r.until
	case untilDate:
		l.last = r.until
	}
	if r.count < 0 || r.never {
		return l
	}
	steps := 10
	count := r.count
	if w := newWalk(*r, start.local, &steps); counts && !w.beginsWithStart() {
		count--
	}
	if count == 0 {
		l.last = -endOfTime
		return l
	}
	if last, ok := newWalk(*r, start.local, &steps).lastByCount(count); ok {
		l.last = min(l.last, last)
		return l
	}
	l.count = count
	return l
}

// collect gives the sittings that start in [from, to), in order, without the
// excepted ones.
func (d *dates) collect(from, to int64, b *budget) []sitting {
	return d.drop(d.all(from, to, b), from, to, b)
}

// all gives the sittings that start in [from, to), in order, the excepted ones among them.
func (d *dates) all(from, to int64, b *budget) []sitting {
	list := make([]sitting, 0, 16)
	if d.start.utc >= from && d.start.utc < to {
		list = append(list, sitting{utc: d.start.utc, local: d.start.local})
	}
	for i := range d.rules {
		list = d.collectRule(list, &d.rules[i], from, to, b)
	}
	first, _ := slices.BinarySearchFunc(d.rdates, from, func(x extra, utc int64) int { return compare(x.start.utc, utc) })
	for i := first; i < len(d.rdates) && d.rdates[i].start.utc < to; i++ {
		w := &d.rdates[i].start
		list = append(list, sitting{utc: w.utc, local: d.localOf(w), period: d.rdates[i].orNil()})
	}
	return inOrder(list)
}

// drop takes out what EXDATE and EXRULE except.
func (d *dates) drop(list []sitting, from, to int64, b *budget) []sitting {
	if len(d.exUTC) > 0 || len(d.exDays) > 0 {
		list = slices.DeleteFunc(list, d.excepted)
	}
	for i := range d.exrules {
		if len(list) > 0 {
			not := inOrder(d.collectRule(nil, &d.exrules[i], from, to, b))
			list = slices.DeleteFunc(list, func(s sitting) bool {
				_, found := slices.BinarySearchFunc(not, s.utc, func(n sitting, utc int64) int { return compare(n.utc, utc) })
				return found
			})
		}
	}
	return list
}

// orNil gives the extra date when it has an end of its own, else nil.
func (e *extra) orNil() *extra {
	if e.end.IsZero() && e.length == (span{}) {
		return nil
	}
	return e
}

// localOf gives the local second of a date of the series in the series' zone.
func (d *dates) localOf(w *When) int64 {
	if w.zone == d.start.zone || d.start.kind == whenDate {
		return w.local
	}
	return d.start.zone.localAt(w.utc)
}

func (d *dates) excepted(s sitting) bool {
	if _, found := slices.BinarySearch(d.exUTC, s.utc); found {
		return true
	}
	_, found := slices.BinarySearch(d.exDays, dayOf(s.local))
	return found
}

// inOrder sorts by instant and drops what comes twice. A period's own end is kept.
func inOrder(list []sitting) []sitting {
	byInstant := func(a, b sitting) int { return compare(a.utc, b.utc) }
	if !slices.IsSortedFunc(list, byInstant) {
		slices.SortStableFunc(list, byInstant)
	}
	out := list[:0]
	for _, s := range list {
		if n := len(out); n > 0 && out[n-1].utc == s.utc {
			if s.period != nil {
				out[n-1] = s
			}
			continue
		}
		out = append(out, s)
	}
	return out
}

func compare(a, b int64) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

// collectRule adds the sittings of one rule. For a rule whose COUNT has to be
// counted it goes on from where an earlier call had counted to.
func (d *dates) collectRule(list []sitting, l *limit, from, to int64, b *budget) []sitting {
	zone := d.start.zone
	low := zone.localAt(from) - 2*secondsOfDay
	high := min(l.last, zone.localAt(to)+2*secondsOfDay)
	if low > l.last {
		return list
	}
	if high < d.start.local {
		b.more = true
		return list
	}
	w := newWalk(*l.rule, d.start.local, &b.steps)
	left := math.MaxInt
	if l.count >= 0 {
		left = d.countTo(w, l, low)
	} else {
		w.seek(low)
	}
	for ; left > 0; left-- {
		local, ok := w.next()
		if !ok {
			break
		}
		if local > high {
			b.more = b.more || high < l.last
			break
		}
		utc, _ := zone.instant(local)
		if utc >= to && utc <= l.lastUTC { // within the slack for clock changes, yet later
			b.more = true
		}
		if utc < from || utc >= to || utc > l.lastUTC {
			continue
		}
		if b.sittings--; b.sittings < 0 {
			b.cut = true
			break
		}
		list = append(list, sitting{utc: utc, local: local})
	}
	b.cut = b.cut || w.cut
	return list
}

// countTo moves the walk to the period of the local second low by counting, and
// gives how many sittings are left from there.
func (d *dates) countTo(w *walk, l *limit, low int64) int {
	d.counting.Lock()
	mark, counted := l.mark, l.counted
	d.counting.Unlock()
	goal := *w
	goal.seek(low)
	if mark > goal.period {
		mark, counted = 0, 0
	}
	w.skipTo(mark)
	for !w.done && w.period < goal.period && counted < l.count {
		before := w.period
		w.fill()
		if w.period > goal.period { // a clock rule jumped over the goal: hand the last find back
			w.period = before
			w.queue = w.queue[:0]
			break
		}
		counted += len(w.queue)
	}
	w.queue, w.pos = w.queue[:0], 0
	d.counting.Lock()
	l.mark, l.counted = w.period, counted
	d.counting.Unlock()
	return l.count - counted
}

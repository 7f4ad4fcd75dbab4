package ical

import (
	"math"
	"math/bits"
	"slices"
)

// walk gives the local seconds at which a rule has sittings, ascending, from its
// start. It goes period by period (year, month, week, day, hour …), so it can begin
// at any period without having walked there.
type walk struct {
	rule  rule // completed from the start
	start int64
	// period is the index of the next period to look at, 0 that of the start.
	period int
	// queue holds the sittings of the period last looked at, taken from pos on.
	queue []int64
	pos   int
	days  []int32
	times []int32
	// picked are the members of a period's set that BYSETPOS names.
	picked []int
	empty  int
	steps  *int
	done   bool
	// cut is set when the steps ran out.
	cut bool

	startDay, startMonth, startYear int
	weekStart                       int
	clockBase, clockStep            int64
	checkedDay                      int
	checkedOK                       bool
}

// newWalk prepares a walk. steps is the budget it shares with others.
func newWalk(r rule, start int64, steps *int) *walk {
	w := &walk{rule: r.complete(start), start: start, steps: steps, checkedDay: math.MinInt}
	w.startDay = dayOf(start)
	year, month, _ := civil(w.startDay)
	w.startYear, w.startMonth = year, year*12+month-1
	w.weekStart = w.startDay - floorMod(weekday(w.startDay)-int(r.wkst), 7)
	w.done = r.never || r.freq == 0 || r.impossible()
	if r.freq >= hourly {
		unit := [...]int64{3600, 60, 1}[r.freq-hourly]
		w.clockBase = floorDiv64(start, unit) * unit
		w.clockStep = unit * int64(r.interval)
		w.done = w.done || !w.clockMatches(unit)
	}
	w.times = w.rule.timesOfDay()
	return w
}

// timesOfDay lists the seconds within one day, hour or minute (as the frequency
// goes) at which sittings begin.
func (r *rule) timesOfDay() []int32 {
	hours, minutes, seconds := r.hours, r.minutes, r.seconds
	if r.freq >= hourly {
		hours = 1
	}
	if r.freq >= minutely {
		minutes = 1
	}
	if r.freq == secondly {
		seconds = 1
	}
	list := make([]int32, 0, bits.OnesCount32(hours)*bits.OnesCount64(minutes)*bits.OnesCount64(seconds))
	for h := range int32(24) {
		if hours&(1<<h) == 0 {
			continue
		}
		for m := range int32(60) {
			if minutes&(1<<m) == 0 {
				continue
			}
			for s := range int32(60) {
				if seconds&(1<<s) != 0 {
					list = append(list, h*3600+m*60+s)
				}
			}
		}
	}
	return list
}

// next gives the next sitting; false after the last.
func (w *walk) next() (int64, bool) {
	for w.pos >= len(w.queue) {
		if w.done {
			return 0, false
		}
		w.fill()
	}
	local := w.queue[w.pos]
	w.pos++
	return local, true
}

// seek goes on at the period in which a local second lies, or before it. It
// never goes back.
func (w *walk) seek(local int64) {
	if local <= w.start || w.done {
		return
	}
	day := dayOf(local)
	var periods int
	switch w.rule.freq {
	case yearly:
		year, _, _ := civil(day)
		periods = year - w.startYear
	case monthly:
		year, month, _ := civil(day)
		periods = year*12 + month - 1 - w.startMonth
	case weekly:
		periods = (day - w.weekStart) / 7
	case daily:
		periods = day - w.startDay
	default:
		if target := int((local - w.clockBase) / w.clockStep); target > w.period {
			w.skipTo(target)
		}
		return
	}
	if target := periods / w.rule.interval; target > w.period {
		w.skipTo(target)
	}
}

func (w *walk) skipTo(period int) {
	w.period, w.queue, w.pos, w.empty = period, w.queue[:0], 0, 0
}

// cycle is after how many empty periods running a rule is known to be empty for
// good: the calendar repeats itself every 400 years, weekdays and all.
var cycle = [...]int{yearly: 400, monthly: monthsOfCycle, weekly: daysOfCycle / 7, daily: daysOfCycle}

// fill looks at the next period and queues its sittings.
func (w *walk) fill() {
	w.queue, w.pos = w.queue[:0], 0
	if *w.steps--; *w.steps < 0 {
		w.done, w.cut = true, true
		return
	}
	if w.rule.freq >= hourly {
		w.fillClock()
		return
	}
	w.days = w.days[:0]
	switch period := w.period * w.rule.interval; w.rule.freq {
	case yearly:
		w.fillYear(w.startYear + period)
	case monthly:
		w.fillMonth(w.startMonth + period)
	case weekly:
		w.fillDays(w.weekStart+7*period, 7)
	default:
		w.fillDays(w.startDay+period, 1)
	}
	w.period++
	w.queueDays()
	if w.empty++; len(w.queue) > 0 {
		w.empty = 0
	} else if w.empty > cycle[w.rule.freq] {
		w.done = true
	}
}

func (w *walk) fillYear(year int) {
	if year > maxYear {
		w.done = true
		return
	}
	info := w.rule.yearInfo(year)
	day := info.first
	for month := 1; month <= 12; month++ {
		length := monthLength(year, month)
		if w.rule.months == 0 || w.rule.months&(1<<month) != 0 {
			for d := 1; d <= length; d++ {
				if w.rule.dayMatches(&info, day+d-1, month, d) {
					w.days = append(w.days, int32(day+d-1))
				}
			}
		}
		day += length
	}
}

func (w *walk) fillMonth(index int) {
	year, month := index/12, index%12+1
	if year > maxYear {
		w.done = true
		return
	}
	if w.rule.months != 0 && w.rule.months&(1<<month) == 0 {
		return
	}
	info := w.rule.yearInfo(year)
	first := dayNumber(year, month, 1)
	for d := 1; d <= monthLength(year, month); d++ {
		if w.rule.dayMatches(&info, first+d-1, month, d) {
			w.days = append(w.days, int32(first+d-1))
		}
	}
}

var lastDay = dayNumber(maxYear, 12, 31)

func (w *walk) fillDays(first, number int) {
	if first > lastDay {
		w.done = true
		return
	}
	for day := first; day < first+number; day++ {
		if w.dayAllowed(day) {
			w.days = append(w.days, int32(day))
		}
	}
}

// dayAllowed is dayMatches for a bare day number, quick where only weekdays count.
func (w *walk) dayAllowed(day int) bool {
	r := &w.rule
	if r.months == 0 && r.monthDays|r.daysFromEnd == 0 && len(r.yearDays) == 0 && len(r.weeks) == 0 {
		return r.weekdays == 0 || r.weekdays&(1<<weekday(day)) != 0
	}
	year, month, d := civil(day)
	info := r.yearInfo(year)
	return r.dayMatches(&info, day, month, d)
}

// queueDays queues the sittings of the chosen days, or those that BYSETPOS picks.
func (w *walk) queueDays() {
	total := len(w.days) * len(w.times)
	if len(w.rule.positions) > 0 {
		w.queuePositions(total, func(i int) int64 {
			return int64(w.days[i/len(w.times)])*secondsOfDay + int64(w.times[i%len(w.times)])
		})
		return
	}
	for _, day := range w.days {
		for _, t := range w.times {
			w.put(int64(day)*secondsOfDay + int64(t))
		}
	}
}

// queuePositions queues the members of a period's set that BYSETPOS names, in order.
func (w *walk) queuePositions(total int, member func(int) int64) {
	w.picked = w.picked[:0]
	for _, p := range w.rule.positions {
		i := int(p) - 1
		if p < 0 {
			i = total + int(p)
		}
		if i >= 0 && i < total {
			w.picked = append(w.picked, i)
		}
	}
	slices.Sort(w.picked)
	for _, i := range slices.Compact(w.picked) {
		w.put(member(i))
	}
}

// maxPeriod is how many sittings one period may have: each minute of a year.
const maxPeriod = 366 * 24 * 60

func (w *walk) put(local int64) {
	if len(w.queue) >= maxPeriod {
		w.cut = true
		return
	}
	if local >= w.start {
		w.queue = append(w.queue, local)
	}
}

// beginsWithStart reports whether the rule itself gives the start.
func (w *walk) beginsWithStart() bool {
	if w.done {
		return false
	}
	w.fill()
	return len(w.queue) > 0 && w.queue[0] == w.start
}

// impossible reports whether the rule names only days that its months never have.
func (r *rule) impossible() bool {
	if r.months == 0 || r.monthDays == 0 || r.daysFromEnd != 0 {
		return false
	}
	for month := 1; month <= 12; month++ {
		longest := monthLength(2000, month)
		if r.months&(1<<month) != 0 && r.monthDays&(1<<(longest+1)-1) != 0 {
			return false
		}
	}
	return true
}

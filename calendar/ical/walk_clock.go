package ical

// fillClock looks for the next hour, minute or second that an HOURLY, MINUTELY
// or SECONDLY rule allows. Days, hours and minutes that are not allowed are jumped
// over whole, so that a rule for one second a year costs a step a day at most.
func (w *walk) fillClock() {
	for {
		t := w.clockBase + int64(w.period)*w.clockStep
		day := dayOf(t)
		if day > lastDay {
			w.done = true
			return
		}
		target, ok := w.clockAllowed(t, day)
		if ok {
			w.period++
			w.queueClock(t)
			return
		}
		w.period = int((target - w.clockBase + w.clockStep - 1) / w.clockStep)
		if *w.steps--; *w.steps < 0 {
			w.done, w.cut = true, true
			return
		}
	}
}

// clockAllowed reports whether the hour, minute or second that begins at t is
// allowed, and if not the earliest second from which one might be.
func (w *walk) clockAllowed(t int64, day int) (target int64, ok bool) {
	if day != w.checkedDay {
		w.checkedDay, w.checkedOK = day, w.dayAllowed(day)
	}
	if !w.checkedOK {
		return int64(day+1) * secondsOfDay, false
	}
	r := &w.rule
	second := t - int64(day)*secondsOfDay
	if r.hours != 0 && r.hours&(1<<(second/3600)) == 0 {
		return t - second%3600 + 3600, false
	}
	if r.freq >= minutely && r.minutes != 0 && r.minutes&(1<<(second/60%60)) == 0 {
		return t - second%60 + 60, false
	}
	if r.freq == secondly && r.seconds != 0 && r.seconds&(1<<(second%60)) == 0 {
		return t + 1, false
	}
	return 0, true
}

// queueClock queues the sittings within the hour, minute or second at t.
func (w *walk) queueClock(t int64) {
	if len(w.rule.positions) > 0 {
		w.queuePositions(len(w.times), func(i int) int64 { return t + int64(w.times[i]) })
		return
	}
	for _, s := range w.times {
		w.put(t + int64(s))
	}
}

// clockMatches reports whether the rule can ever meet an allowed time of day. The
// times it comes by repeat: with a period of n units they are all that agree with
// the start modulo gcd(n, units of a day).
func (w *walk) clockMatches(unit int64) bool {
	r := &w.rule
	if r.hours|uint32(r.minutes>>32)|uint32(r.minutes) == 0 && r.seconds == 0 {
		return true
	}
	perDay := int64(secondsOfDay) / unit
	step := gcd(int64(r.interval), perDay)
	first := (w.clockBase/unit%perDay + perDay) % perDay % step
	for i := first; i < perDay; i += step {
		second := i * unit
		if r.hours != 0 && r.hours&(1<<(second/3600)) == 0 {
			continue
		}
		if unit <= 60 && r.minutes != 0 && r.minutes&(1<<(second/60%60)) == 0 {
			continue
		}
		if unit == 1 && r.seconds != 0 && r.seconds&(1<<(second%60)) == 0 {
			continue
		}
		return true
	}
	return false
}

func gcd(a, b int64) int64 {
	for b != 0 {
		a, b = b, a%b
	}
	return a
}

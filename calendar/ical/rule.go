package ical

// frequency is the FREQ of a rule.
type frequency uint8

const (
	yearly frequency = iota + 1
	monthly
	weekly
	daily
	hourly
	minutely
	secondly
)

// nthDay is one entry of BYDAY: a weekday (0 Monday) and which of them in the
// month or year: 0 every one, negative counted from the end.
type nthDay struct {
	nth int8
	day uint8
}

// untilKind is how UNTIL is written.
type untilKind uint8

const (
	untilNone  untilKind = iota
	untilUTC             // an instant
	untilLocal           // a local time, read in the zone of DTSTART
	untilDate            // a date
)

// rule is one RRULE or EXRULE, read and checked. Parts absent are zero or nil.
type rule struct {
	freq     frequency
	interval int
	// count is the number of sittings; -1 when not limited by number.
	count int
	until int64 // local seconds, or Unix seconds when untilUTC
	// untilKind says how until is to be compared.
	untilKind untilKind
	wkst      uint8
	// never is set for a rule without a sitting: INTERVAL=0, COUNT=0.
	never bool

	months  uint16 // bit m for BYMONTH=m
	hours   uint32
	minutes uint64
	seconds uint64
	// monthDays and daysFromEnd are BYMONTHDAY: bit d for d, and for -d.
	monthDays, daysFromEnd uint32
	weekdays               uint8 // bit per weekday of BYDAY without a number
	nthDays                []nthDay
	yearDays               []int16
	weeks                  []int8
	positions              []int16
	text                   string // as written, upper case, for storage
}

// hasDays reports whether a part chooses days within the period.
func (r *rule) hasDays() bool {
	return r.monthDays|r.daysFromEnd != 0 || r.weekdays != 0 || len(r.nthDays) > 0 ||
		len(r.yearDays) > 0 || len(r.weeks) > 0
}

// complete gives the rule with what it does not say taken from the start, as RFC
// 5545 (3.3.10) has it: "information, not contained in the rule … derived from DTSTART".
func (r rule) complete(start int64) rule {
	day := dayOf(start)
	r.completeDays(day)
	second := int(start - int64(day)*secondsOfDay)
	if r.freq < hourly && r.hours == 0 {
		r.hours = 1 << (second / 3600)
	}
	if r.freq < minutely && r.minutes == 0 {
		r.minutes = 1 << (second / 60 % 60)
	}
	if r.freq < secondly && r.seconds == 0 {
		r.seconds = 1 << (second % 60)
	}
	return r
}

// completeDays takes the day within the period from the start's, where none is chosen.
func (r *rule) completeDays(day int) {
	if r.freq == yearly && len(r.weeks) > 0 && r.onlyWeeks() {
		r.weekdays = 1 << weekday(day)
	}
	if r.hasDays() {
		return
	}
	_, month, dayOfMonth := civil(day)
	switch r.freq {
	case yearly:
		if r.months == 0 {
			r.months = 1 << month
		}
		r.monthDays = 1 << dayOfMonth
	case monthly:
		r.monthDays = 1 << dayOfMonth
	case weekly:
		r.weekdays = 1 << weekday(day)
	}
}

// onlyWeeks reports whether weeks are chosen but no days within them.
func (r *rule) onlyWeeks() bool {
	return r.monthDays|r.daysFromEnd == 0 && r.weekdays == 0 && len(r.nthDays) == 0 && len(r.yearDays) == 0
}

// yearInfo is what the day filters need to know of a year.
type yearInfo struct {
	year, first, length int
	// weekOne is the day number on which week 1 begins, next that of the following year.
	weekOne, next int
}

func (r *rule) yearInfo(year int) yearInfo {
	info := yearInfo{year: year, first: dayNumber(year, 1, 1), length: yearLength(year)}
	if len(r.weeks) > 0 {
		info.weekOne = weekOne(year, int(r.wkst))
		info.next = weekOne(year+1, int(r.wkst))
	}
	return info
}

// dayMatches reports whether the rule's day parts allow a day.
func (r *rule) dayMatches(info *yearInfo, day, month, dayOfMonth int) bool {
	if r.months != 0 && r.months&(1<<month) == 0 {
		return false
	}
	length := monthLength(info.year, month)
	if r.monthDays|r.daysFromEnd != 0 && r.monthDays&(1<<dayOfMonth) == 0 &&
		r.daysFromEnd&(1<<(length-dayOfMonth+1)) == 0 {
		return false
	}
	if len(r.yearDays) > 0 && !r.yearDayMatches(info, day) {
		return false
	}
	if len(r.weeks) > 0 && !r.weekMatches(info, day) {
		return false
	}
	if r.weekdays == 0 && len(r.nthDays) == 0 {
		return true
	}
	return r.weekdayMatches(info, day, dayOfMonth, length)
}

// weekdayMatches checks BYDAY, of a month of that length.
func (r *rule) weekdayMatches(info *yearInfo, day, dayOfMonth, length int) bool {
	wd := weekday(day)
	if r.weekdays&(1<<wd) != 0 {
		return true
	}
	if len(r.nthDays) == 0 {
		return false
	}
	if r.freq == yearly && r.months == 0 {
		return r.nthMatches(wd, day-info.first, info.length)
	}
	return r.nthMatches(wd, dayOfMonth-1, length)
}

// nthMatches checks a weekday at a 0-based place within a month or year.
func (r *rule) nthMatches(wd, place, length int) bool {
	fromStart, fromEnd := place/7+1, -((length-1-place)/7 + 1)
	for _, n := range r.nthDays {
		if int(n.day) == wd && (int(n.nth) == fromStart || int(n.nth) == fromEnd) {
			return true
		}
	}
	return false
}

func (r *rule) yearDayMatches(info *yearInfo, day int) bool {
	fromStart := day - info.first + 1
	fromEnd := fromStart - info.length - 1
	for _, n := range r.yearDays {
		if int(n) == fromStart || int(n) == fromEnd {
			return true
		}
	}
	return false
}

// weekMatches checks BYWEEKNO. Days of a January that belong to the last week of
// the year before, and days of a December that belong to the first week of the
// next, count by the number of the week they lie in.
func (r *rule) weekMatches(info *yearInfo, day int) bool {
	begin, end := info.weekOne, info.next
	switch {
	case day < begin:
		begin, end = weekOne(info.year-1, int(r.wkst)), begin
	case day >= end:
		begin, end = end, weekOne(info.year+2, int(r.wkst))
	}
	number, weeks := (day-begin)/7+1, (end-begin)/7
	for _, n := range r.weeks {
		if int(n) == number || int(n) == number-weeks-1 {
			return true
		}
	}
	return false
}

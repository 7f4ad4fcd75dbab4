package ical

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

var errRule = errors.New("not a rule of recurrence")

// parseRule reads the value of an RRULE. It takes what calendars get wrong
// without harm: lower case, blanks, a trailing semicolon, parts of X- names. The
// notes say what was passed over.
func parseRule(text string) (r rule, notes []string, err error) {
	r = rule{interval: 1, count: -1}
	if len(text) > 4096 {
		return r, nil, fmt.Errorf("%w: %d bytes long", errRule, len(text))
	}
	text = strings.ToUpper(strings.Map(dropBlank, text))
	text = strings.TrimPrefix(text, "RRULE:")
	for part := range strings.SplitSeq(text, ";") {
		if part == "" {
			continue
		}
		name, value, ok := strings.Cut(part, "=")
		if !ok {
			notes = append(notes, part)
			continue
		}
		known, err := r.set(name, value)
		if err != nil {
			return r, notes, fmt.Errorf("%w: %s", errRule, name)
		}
		if !known {
			notes = append(notes, name)
			continue
		}
		if r.text != "" {
			r.text += ";"
		}
		r.text += part
	}
	if r.freq == 0 {
		return r, notes, fmt.Errorf("%w: no FREQ", errRule)
	}
	r.settleDays()
	return r, notes, nil
}

func dropBlank(c rune) rune {
	if c == ' ' || c == '\t' || c == '\r' || c == '\n' {
		return -1
	}
	return c
}

// settleDays makes plain weekdays of numbered ones where no number may stand
// (RFC 5545: only in MONTHLY and YEARLY rules).
func (r *rule) settleDays() {
	if r.freq == monthly || r.freq == yearly {
		return
	}
	for _, n := range r.nthDays {
		r.weekdays |= 1 << n.day
	}
	r.nthDays = nil
}

// set reads one part; known is false for a name that is none of RFC 5545's.
func (r *rule) set(name, value string) (known bool, err error) {
	switch name {
	case "FREQ":
		r.freq, err = parseFrequency(value)
	case "INTERVAL":
		err = r.setInterval(value)
	case "COUNT":
		err = r.setCount(value)
	case "UNTIL":
		err = r.setUntil(value)
	case "WKST":
		var n nthDay
		if n, err = parseNthDay(value); err == nil {
			r.wkst = n.day
		}
	case "RSCALE": // RFC 7529; no other calendar is known here
		if value != "GREGORIAN" {
			err = errRule
		}
	case "SKIP":
		return value == "OMIT", nil
	default:
		return r.setBy(name, value)
	}
	return true, err
}

// setBy reads one BYxxx part.
func (r *rule) setBy(name, value string) (known bool, err error) {
	var low uint64
	switch name {
	case "BYMONTH":
		low, _, err = parseBits(value, 1, 12, false)
		r.months = uint16(low)
	case "BYHOUR":
		low, _, err = parseBits(value, 0, 23, false)
		r.hours = uint32(low)
	case "BYMINUTE":
		low, _, err = parseBits(value, 0, 59, false)
		r.minutes = low
	case "BYSECOND":
		low, _, err = parseBits(value, 0, 60, false)
		r.seconds = low
	case "BYMONTHDAY":
		var end uint64
		low, end, err = parseBits(value, 1, 31, true)
		r.monthDays, r.daysFromEnd = uint32(low), uint32(end)
	case "BYDAY":
		err = r.setDays(value)
	case "BYYEARDAY":
		r.yearDays, err = parseNumbers[int16](value, 366)
	case "BYWEEKNO":
		r.weeks, err = parseNumbers[int8](value, 53)
	case "BYSETPOS":
		r.positions, err = parseNumbers[int16](value, 366)
	default:
		return false, nil
	}
	return true, err
}

func parseFrequency(value string) (frequency, error) {
	for i, name := range [...]string{"YEARLY", "MONTHLY", "WEEKLY", "DAILY", "HOURLY", "MINUTELY", "SECONDLY"} {
		if value == name {
			return frequency(i + 1), nil
		}
	}
	return 0, errRule
}

// maxInterval bounds INTERVAL; a greater one never comes round again within the calendar.
const maxInterval = 1 << 30

func (r *rule) setInterval(value string) error {
	n, err := strconv.ParseInt(value, 10, 64)
	if err != nil && !errors.Is(err, strconv.ErrRange) {
		return err
	}
	r.never = r.never || n <= 0
	r.interval = int(max(1, min(n, maxInterval)))
	return nil
}

func (r *rule) setCount(value string) error {
	n, err := strconv.ParseInt(value, 10, 64)
	if err != nil && !errors.Is(err, strconv.ErrRange) {
		return err
	}
	r.never = r.never || n <= 0
	r.count = int(max(0, min(n, maxInterval)))
	return nil
}

func (r *rule) setUntil(value string) error {
	w, err := parseTime([]byte(value))
	if err != nil {
		return err
	}
	r.until = w.local
	switch w.kind {
	case whenDate:
		r.untilKind = untilDate
	case whenUTC:
		r.untilKind = untilUTC
	default:
		r.untilKind = untilLocal
	}
	return nil
}

func (r *rule) setDays(value string) error {
	for part := range strings.SplitSeq(value, ",") {
		if part == "" {
			continue
		}
		n, err := parseNthDay(part)
		if err != nil {
			return err
		}
		if n.nth == 0 {
			r.weekdays |= 1 << n.day
		} else if len(r.nthDays) < 7*106 {
			r.nthDays = append(r.nthDays, n)
		}
	}
	return nil
}

// parseNthDay reads "MO", "2MO", "+1FR", "-1SU".
func parseNthDay(part string) (nthDay, error) {
	if len(part) < 2 || len(part) > 5 {
		return nthDay{}, errRule
	}
	at := strings.Index("MOTUWETHFRSASU", part[len(part)-2:])
	if at < 0 || at%2 != 0 {
		return nthDay{}, errRule
	}
	n := nthDay{day: uint8(at / 2)}
	if number := part[:len(part)-2]; number != "" {
		v, err := strconv.Atoi(number)
		if err != nil || v < -53 || v > 53 {
			return nthDay{}, errRule
		}
		n.nth = int8(v)
	}
	return n, nil
}

// parseBits reads a list of numbers between least and most as bits; negative
// ones, where allowed, as bits of the second word.
func parseBits(value string, least, most int, negatives bool) (positive, negative uint64, err error) {
	for part := range strings.SplitSeq(value, ",") {
		if part == "" {
			continue
		}
		n, err := strconv.Atoi(part)
		switch {
		case err != nil:
			return 0, 0, err
		case n >= least && n <= most:
			positive |= 1 << n
		case negatives && n >= -most && n <= -least:
			negative |= 1 << -n
		default:
			return 0, 0, errRule
		}
	}
	if positive|negative == 0 {
		return 0, 0, errRule
	}
	return positive, negative, nil
}

// parseNumbers reads a list of numbers from -most to most, none of them zero.
func parseNumbers[N int8 | int16](value string, most int) ([]N, error) {
	var list []N
	for part := range strings.SplitSeq(value, ",") {
		if part == "" {
			continue
		}
		n, err := strconv.Atoi(part)
		if err != nil || n == 0 || n < -most || n > most {
			return nil, errRule
		}
		if !slices.Contains(list, N(n)) {
			list = append(list, N(n))
		}
	}
	if len(list) == 0 {
		return nil, errRule
	}
	return list, nil
}

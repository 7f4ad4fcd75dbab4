package ical

import "errors"

// span is a DURATION as RFC 5545 (3.3.6, 3.8.5.3) means it: days (and weeks) are
// nominal, so that a day later is the same time of day, the rest is exact.
type span struct {
	days    int32
	seconds int64
}

var errDuration = errors.New("not a duration")

// maxDuration bounds a length at a hundred years: more is a slip of the pen.
const maxDuration = 100 * 366 * secondsOfDay

// parseDuration reads "P1DT2H", "-PT15M", "P2W". An empty time part ("P1DT") is let pass.
func parseDuration(text []byte) (span, error) {
	negative := false
	if len(text) > 0 && (text[0] == '+' || text[0] == '-') {
		negative = text[0] == '-'
		text = text[1:]
	}
	if len(text) < 2 || text[0]|0x20 != 'p' {
		return span{}, errDuration
	}
	var s span
	var number int64
	digits, inTime, parts := 0, false, 0
	for _, c := range text[1:] {
		switch {
		case c >= '0' && c <= '9':
			number = number*10 + int64(c-'0')
			if digits++; digits > 10 {
				return span{}, errDuration
			}
			continue
		case c|0x20 == 't' && digits == 0 && !inTime:
			inTime = true
			continue
		}
		if digits == 0 || !s.add(c|0x20, number, inTime) {
			return span{}, errDuration
		}
		number, digits = 0, 0
		parts++
	}
	if digits != 0 || parts == 0 || int64(s.days)*secondsOfDay+s.seconds > maxDuration {
		return span{}, errDuration
	}
	if negative {
		s.days, s.seconds = -s.days, -s.seconds
	}
	return s, nil
}

// add counts one part of a duration; false when its letter does not belong there.
func (s *span) add(letter byte, number int64, inTime bool) bool {
	if number > maxDuration {
		return false
	}
	switch {
	case letter == 'w' && !inTime:
		s.days += int32(number%100000) * 7
	case letter == 'd' && !inTime:
		s.days += int32(number % 100000)
	case letter == 'h' && inTime:
		s.seconds += number * 3600
	case letter == 'm' && inTime:
		s.seconds += number * 60
	case letter == 's' && inTime:
		s.seconds += number
	default:
		return false
	}
	return true
}

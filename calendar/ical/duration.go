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
	s, ok := parseParts(text[1:])
	if !ok || int64(s.days)*secondsOfDay+s.seconds > maxDuration {
		return span{}, errDuration
	}
	if negative {
		s.days, s.seconds = -s.days, -s.seconds
	}
	return s, nil
}

// parseParts reads what stands after the P: numbers, each with its letter.
func parseParts(text []byte) (s span, ok bool) {
	inTime, parts := false, 0
	for len(text) > 0 {
		if text[0]|0x20 == 't' && !inTime {
			inTime, text = true, text[1:]
			continue
		}
		digits := 0
		for digits < len(text) && text[digits] >= '0' && text[digits] <= '9' {
			digits++
		}
		if digits == 0 || digits > 10 || digits == len(text) {
			return s, false
		}
		n, _ := number(text[:digits])
		if !s.add(text[digits]|0x20, int64(n), inTime) {
			return s, false
		}
		text = text[digits+1:]
		parts++
	}
	return s, parts > 0
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

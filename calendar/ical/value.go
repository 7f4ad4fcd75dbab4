package ical

import (
	"errors"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

var errTime = errors.New("not a date or time of the calendar")

// parseTime reads a DATE or DATE-TIME ("20250131", "20250131T093000", "…Z"). Only
// local, kind and no zone are set. Rolled-over values (30 February, 24:00, second
// 60) and UTC offsets are errors, as RFC 5545 (3.3.4, 3.3.5) has none.
func parseTime(text []byte) (When, error) {
	day, ok := parseDay(text)
	if !ok {
		return When{}, errTime
	}
	w := When{local: int64(day) * secondsOfDay, kind: whenDate}
	if len(text) == 8 {
		return w, nil
	}
	second, ok := parseClock(text[8:])
	if !ok {
		return When{}, errTime
	}
	w.local += int64(second)
	w.kind = whenFloating
	switch rest := text[15:]; {
	case len(rest) == 0:
	case len(rest) == 1 && rest[0]|0x20 == 'z':
		w.kind, w.zone, w.utc = whenUTC, utcZone, w.local
	default:
		return When{}, errTime
	}
	return w, nil
}

// parseDay reads the eight digits of a date as a day number.
func parseDay(text []byte) (int, bool) {
	if len(text) < 8 {
		return 0, false
	}
	date, ok := number(text[:8])
	year, month, day := date/10000, date/100%100, date%100
	if !ok || year == 0 || month < 1 || month > 12 || day < 1 || day > monthLength(year, month) {
		return 0, false
	}
	return dayNumber(year, month, day), true
}

// parseClock reads a 'T' and the six digits of a time of day as seconds.
func parseClock(text []byte) (int, bool) {
	if len(text) < 7 || text[0]|0x20 != 't' {
		return 0, false
	}
	clock, ok := number(text[1:7])
	hour, minute, second := clock/10000, clock/100%100, clock%100
	if !ok || hour > 23 || minute > 59 || second > 59 {
		return 0, false
	}
	return hour*3600 + minute*60 + second, true
}

// number reads digits only.
func number(digits []byte) (int, bool) {
	n := 0
	for _, c := range digits {
		if c < '0' || c > '9' {
			return 0, false
		}
		n = n*10 + int(c-'0')
	}
	return n, true
}

// appendText adds the plain text of a TEXT value to dst: escapes resolved
// (RFC 5545, 3.3.11), control characters dropped, bytes that are no UTF-8 read as Windows-1252.
func appendText(dst, value []byte) []byte {
	from := len(dst)
	ascii := true
	for i := 0; i < len(value); i++ {
		c := value[i]
		switch {
		case c == '\\' && i+1 < len(value):
			i++
			if c = value[i]; c == 'n' || c == 'N' {
				c = '\n'
			}
		case c < ' ' && c != '\t', c == 0x7f:
			continue
		}
		ascii = ascii && c < utf8.RuneSelf
		dst = append(dst, c)
	}
	if !ascii && !utf8.Valid(dst[from:]) {
		dst = append(dst[:from], fromWindows(dst[from:])...)
	}
	if len(dst)-from > MaxText {
		dst = cutRune(dst[:from+MaxText], from)
	}
	return dst
}

// cutRune drops a rune cut in half at the end of text.
func cutRune(text []byte, from int) []byte {
	for i := len(text) - 1; i >= from && i >= len(text)-utf8.UTFMax; i-- {
		if utf8.RuneStart(text[i]) {
			if !utf8.FullRune(text[i:]) {
				return text[:i]
			}
			break
		}
	}
	return text
}

// fromWindows reads bytes as Windows-1252, but leaves whole runes of UTF-8 as
// they are: files are seen that mix the two.
func fromWindows(text []byte) []byte {
	out := make([]byte, 0, len(text)+len(text)/4)
	for len(text) > 0 {
		r, size := utf8.DecodeRune(text)
		if r == utf8.RuneError && size == 1 {
			r = charmap.Windows1252.DecodeByte(text[0])
		}
		out = utf8.AppendRune(out, r)
		text = text[size:]
	}
	return out
}

// validText makes sure that text is UTF-8, for names and identifiers.
func validText(text []byte) string {
	if utf8.Valid(text) {
		return string(text)
	}
	return string(fromWindows(text))
}

// printable drops control characters from a short text that goes into a message,
// and shortens it.
func printable(text string) string {
	text = strings.Map(func(r rune) rune {
		if r < ' ' || r == 0x7f {
			return -1
		}
		return r
	}, text)
	const most = 60
	if utf8.RuneCountInString(text) > most {
		text = string([]rune(text)[:most]) + "…"
	}
	return text
}

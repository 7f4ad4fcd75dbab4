package source

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"time"

	"convenor/calendar"
)

// The serial numbers that are read as dates: 1954 to 2119. Smaller numbers are numbers.
const (
	firstSerial = 20_000
	lastSerial  = 80_000
	// days1904 is by how much the 1904 date system counts fewer days than the 1900 system
	// (ECMA-376 part 1, 18.17.4.1).
	days1904 = 1462
)

// serial reads a date as Excel counts it: days since 30 December 1899 (which, with the 29
// February 1900 that Excel knows, is right from March 1900 on), the time as a fraction of
// the day. at is noClock for a whole day.
func (s *sheet) serial(cell string) (day calendar.Date, at timeOfDay, ok bool) {
	v, err := strconv.ParseFloat(strings.TrimSpace(cell), 64)
	if err != nil || math.IsNaN(v) {
		return day, noClock, false
	}
	if s.since1904 {
		v += days1904
	}
	if v < firstSerial || v > lastSerial {
		return day, noClock, false
	}
	whole := math.Floor(v)
	minutes := timeOfDay(math.Round((v - whole) * 24 * 60))
	if minutes == midnight {
		whole, minutes = whole+1, 0
	}
	at = noClock
	if strings.Contains(cell, ".") && (minutes > 0 || v != whole) {
		at = minutes
	}
	return calendar.NewDate(1899, time.December, 30).AddDays(int(whole)), at, true
}

// day reads the day of a cell in any form.
func (s *sheet) day(cell string) (dayText, bool) {
	if d, _, ok := s.serial(cell); ok {
		return dayText{day: d.Day, month: d.Month, year: d.Year, weekday: unwritten}, true
	}
	cell = strings.TrimSpace(cell)
	if len(cell) == 8 && numberOf(cell) > firstYear*10000 && strings.Trim(cell, "0123456789") == "" {
		n := numberOf(cell)
		d := dayText{day: n % 100, month: time.Month(n / 100 % 100), year: n / 10000, weekday: unwritten}
		return d, d.year <= lastYear && d.exists()
	}
	days := daysIn(tokensOf(cell))
	if len(days) == 0 {
		return dayText{}, false
	}
	return days[0], true
}

// clock reads the time of a cell in any form, a fraction of a day included.
func (s *sheet) clock(cell string) (clockSpan, bool) {
	cell = strings.TrimSpace(cell)
	if _, at, ok := s.serial(cell); ok {
		return clockSpan{start: at, end: noClock}, at != noClock
	}
	if v, err := strconv.ParseFloat(cell, 64); err == nil && !strings.HasPrefix(cell, "-") {
		return numberClock(cell, v)
	}
	t := tokens(tokensOf(cell))
	clocks := clocksIn(t, daysIn(t))
	if len(clocks) == 0 {
		return clockSpan{}, false
	}
	c := clocks[0]
	if len(clocks) > 1 {
		c.doubt = joinDoubts(c.doubt, "more than one time is given; the first was taken")
	}
	return c, true
}

// numberClock reads a time that a sheet holds as a number: a fraction of a day (0.395833),
// four figures (0930), or a time that lost its last nought (9.3).
func numberClock(cell string, v float64) (clockSpan, bool) {
	c := clockSpan{start: noClock, end: noClock}
	whole, decimals, dotted := strings.Cut(cell, ".")
	switch {
	case v < 0 || math.IsNaN(v) || strings.ContainsAny(cell, "eE+x_") && v >= 1:
	case v < 1 && (dotted || strings.ContainsAny(cell, "eE")):
		if c.start = timeOfDay(math.Round(v * 24 * 60)); c.start == midnight {
			c.start = 0
		}
	case v == 0 && len(cell) == 1:
		c.start = 0
	case !dotted && len(whole) == 4:
		c.start = hoursFigures(whole)
	case !dotted && len(whole) == 3:
		c.start = hoursFigures("0" + whole)
	case len(whole) <= 2 && v < 24 && len(decimals) <= 2:
		minutes := numberOf((decimals + "00")[:2])
		if minutes > 59 {
			break
		}
		c.start, c.doubt = reading{hour: numberOf(whole), minute: minutes, half: halfIf(numberOf(whole))}.usual()
		if len(decimals) < 2 {
			c.doubt = joinDoubts(c.doubt, fmt.Sprintf("%s was read as %s", cell, c.start))
		}
	}
	return c, c.start != noClock
}

// halfIf says that an hour beyond noon leaves no half of the day open.
func halfIf(hour int) half {
	if hour > 12 || hour == 0 {
		return halfNone
	}
	return halfUnsaid
}

// minutesIn reads a length: "90", "2 hours", "1h 30m", "1:30", a fraction of a day. hours
// says that a bare number counts hours. 0 is none.
func minutesIn(cell string, hours bool) int {
	cell = strings.ToLower(strings.TrimSpace(cell))
	if v, err := strconv.ParseFloat(cell, 64); err == nil {
		switch {
		case v > 0 && v < 1 && !hours:
			return int(math.Round(v * 24 * 60))
		case hours || v <= 8:
			v *= 60
		}
		if v > 0 && v <= 24*60 {
			return int(math.Round(v))
		}
		return 0
	}
	if h, m, ok := strings.Cut(cell, ":"); ok && len(h) <= 2 && len(m) >= 2 {
		return min(24*60, numberOf(h)*60+numberOf(m[:2]))
	}
	total, number := 0.0, 0.0
	for _, f := range strings.FieldsFunc(spacedUnits(cell), func(r rune) bool { return r == ' ' || r == ',' }) {
		v, err := strconv.ParseFloat(f, 64)
		switch {
		case err == nil:
			number = v
		case strings.HasPrefix(f, "h"):
			total, number = total+number*60, 0
		case strings.HasPrefix(f, "m"):
			total, number = total+number, 0
		}
	}
	if total <= 0 || total > 24*60 {
		return 0
	}
	return int(math.Round(total))
}

// spacedUnits puts blanks between numbers and letters.
func spacedUnits(s string) string {
	var b strings.Builder
	letter := false
	for i, r := range s {
		is := r >= 'a' && r <= 'z'
		if i > 0 && is != letter {
			b.WriteByte(' ')
		}
		letter = is
		b.WriteRune(r)
	}
	return b.String()
}

package source

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"

	"convenor/calendar"
)

// unsaid is a clock time that was not given.
const unsaid = -1

// writtenTimes is a clock time, or a start and an end, in minutes after midnight.
type writtenTimes struct {
	// start and end are unsaid where not given. An end before its start is never given.
	start, end int
	// doubt says what had to be guessed; empty if nothing.
	doubt string
	// from and to are where it stands in the text.
	from, to int
}

// mark is what stands after the figures of a time.
type mark int

const (
	unmarked mark = iota
	morning
	afternoon
	twentyFour // 14:30, 0930, 19.30 hrs: needs no am or pm
)

const (
	oneTime = `(?:(\d\d)([0-5]\d)\b\s?(hrs?\b|hours\b)?|(\d\d)([0-5]\d)(hrs?\b|hours\b)|(\d{1,2})(?:\s?[.:;]\s?(\d\d))?\s?(a\.?\s?m\b\.?|p\.?\s?m\b\.?|noon\b|midday\b|midnight\b|hrs?\b|hours\b)?|(?:12\s)?(noon|midday|midnight)\b)`
	between = `\s*(?:-|–|—|−|‑|\bto\b|\buntil\b|\btill\b|\band\b)\s*`
)

var (
	timePattern  = regexp.MustCompile(`(?i)` + oneTime)
	rangePattern = regexp.MustCompile(`(?i)` + oneTime + between + oneTime)
	// gluedPattern is a range that lost its dash in a copy: 09151230hrs.
	gluedPattern = regexp.MustCompile(`(?i)\b(\d\d)([0-5]\d)\s?(\d\d)([0-5]\d)\s?(?:hrs?|hours)\b`)
)

// clock is one time as written.
type clock struct {
	minutes int // after midnight, as the figures stand
	mark    mark
	bare    bool // an hour alone, with nothing after it
}

// findTimes gives the first time or range of times in a text. A number alone is no time,
// but may begin a range whose end has am or pm.
func findTimes(s string) (writtenTimes, bool) {
	if m := gluedPattern.FindStringSubmatchIndex(s); m != nil {
		at := func(n int) int { v, _ := strconv.Atoi(s[m[2*n]:m[2*n+1]]); return v }
		if t, ok := settle(clock{at(1)*60 + at(2), twentyFour, false}, clock{at(3)*60 + at(4), twentyFour, false}); ok {
			t.from, t.to = m[0], m[1]
			return t, true
		}
	}
	single, ok := findSingle(s)
	for _, m := range rangePattern.FindAllStringSubmatchIndex(s, -1) {
		if ok && m[0] > single.from || inWord(s, m[0], m[1]) {
			break
		}
		a, aok := readClock(s, m, 1)
		b, bok := readClock(s, m, 1+timeGroups)
		if !aok || !bok || (b.bare && a.mark == unmarked) || (a.bare && b.mark == unmarked) {
			continue
		}
		if t, fine := settle(a, b); fine {
			t.from, t.to = m[0], m[1]
			return t, true
		}
	}
	return single, ok
}

func findSingle(s string) (writtenTimes, bool) {
	for _, m := range timePattern.FindAllStringSubmatchIndex(s, -1) {
		c, ok := readClock(s, m, 1)
		if !ok || c.bare || inWord(s, m[0], m[1]) {
			continue
		}
		t, ok := settle(c, clock{minutes: unsaid})
		if ok {
			t.from, t.to = m[0], m[1]
			return t, true
		}
	}
	return writtenTimes{start: unsaid, end: unsaid}, false
}

// inWord tells whether figures are only part of a longer number or word: G.01, 2024/25.
func inWord(s string, from, to int) bool {
	if from > 0 {
		switch c := s[from-1]; {
		case c >= '0' && c <= '9', c >= 'A' && c <= 'Z', c >= 'a' && c <= 'z', c == '.', c == '/', c == ':':
			return true
		case c == '£', c == 0xa3:
			return true
		}
	}
	if to < len(s) {
		switch c := s[to]; {
		case c >= '0' && c <= '9', c == '/', c == '%':
			return true
		case (c == '.' || c == ':') && to+1 < len(s) && s[to+1] >= '0' && s[to+1] <= '9':
			return true
		}
	}
	return false
}

// timeGroups is how many groups oneTime has.
const timeGroups = 10

// readClock reads the groups of one time, the first of which is numbered first.
func readClock(s string, m []int, first int) (clock, bool) {
	group := func(n int) string {
		n += first - 1
		if m[2*n] < 0 {
			return ""
		}
		return strings.ToLower(s[m[2*n]:m[2*n+1]])
	}
	switch {
	case group(10) == "midnight":
		return clock{24 * 60, twentyFour, false}, true
	case group(10) != "":
		return clock{12 * 60, twentyFour, false}, true
	case group(1) != "":
		return fourFigures(group(1), group(2), group(3) != "")
	case group(4) != "":
		return fourFigures(group(4), group(5), true)
	}
	return marked(group(7), group(8), group(9))
}

// marked reads hours and minutes with what stands after them.
func marked(hours, minutes, word string) (clock, bool) {
	h, _ := strconv.Atoi(hours)
	min, _ := strconv.Atoi(minutes) // none: 0
	c := clock{minutes: h*60 + min, bare: minutes == "" && word == ""}
	switch {
	case strings.HasPrefix(word, "a"):
		c.mark = morning
	case strings.HasPrefix(word, "p"):
		c.mark = afternoon
	case word == "noon" || word == "midday":
		return clock{12 * 60, twentyFour, false}, h == 12
	case word == "midnight":
		return clock{24 * 60, twentyFour, false}, h == 12
	case word != "" || h > 12 || (len(hours) == 2 && hours[0] == '0'):
		c.mark = twentyFour
	}
	if h > 12 && (c.mark == morning || c.mark == afternoon) {
		c.mark = twentyFour // 14.00 pm: the figures say enough
	}
	return c, min < 60 && c.minutes < 24*60
}

// fourFigures reads 0930. Unless it begins with 0 or hrs stands after it, it is as likely
// a year, and counts as bare.
func fourFigures(hours, minutes string, hrs bool) (clock, bool) {
	h, _ := strconv.Atoi(hours)
	min, _ := strconv.Atoi(minutes)
	return clock{h*60 + min, twentyFour, !hrs && hours[0] != '0'}, h < 24
}

// settle puts a start and an end, whose minutes may be unsaid, on the day's clock.
func settle(a, b clock) (writtenTimes, bool) {
	t := writtenTimes{end: unsaid}
	if b.minutes == unsaid {
		t.start = a.onDay()
		if a.doubtful() {
			t.doubt = fmt.Sprintf("neither am nor pm was written beside %s; it was taken for %s", figures(a.minutes), clockText(t.start))
		}
		return t, t.start < 24*60
	}
	t.end = b.onDay()
	switch {
	case a.mark != unmarked:
		t.start = a.onDay()
	case b.mark == morning || b.mark == afternoon:
		t.start = clock{a.minutes, b.mark, false}.onDay() // "1.30 - 3.30pm"
		if t.start >= t.end {
			t.start = clock{a.minutes, morning, false}.onDay() // "10.30 - 12.30pm"
		}
	default:
		t.start = a.onDay()
		if a.doubtful() {
			t.doubt = fmt.Sprintf("neither am nor pm was written beside %s; it was taken for %s", figures(a.minutes), clockText(t.start))
		}
	}
	if b.mark == unmarked && t.end <= t.start && b.minutes < 12*60 {
		t.end = b.minutes + 12*60 // "10am to 4.00"
	}
	if t.end <= t.start {
		// "12.00 pm - 2.00 am" and the like: what ends before it begins has no end that holds.
		t.end = unsaid
		t.doubt = fmt.Sprintf("the end written, %s, is not after the start", clockText(b.onDay()%(24*60)))
	}
	return t, t.start < 24*60
}

// onDay gives the minutes after midnight. Without am or pm, one to six o'clock are of the
// afternoon: no committee meets at night.
func (c clock) onDay() int {
	h := c.minutes / 60
	switch {
	case c.mark == morning && h == 12:
		return c.minutes - 12*60
	case c.mark == afternoon && h < 12, c.doubtful():
		return c.minutes + 12*60
	}
	return c.minutes
}

// doubtful: one to six o'clock, and it does not say of which half of the day.
func (c clock) doubtful() bool { return c.mark == unmarked && c.minutes >= 60 && c.minutes < 7*60 }

func figures(minutes int) string { return fmt.Sprintf("%d.%02d", minutes/60, minutes%60) }

// clockText gives a time as "14:05".
func clockText(minutes int) string { return fmt.Sprintf("%02d:%02d", minutes/60, minutes%60) }

// instant gives a London clock time on a date as an instant in UTC.
func instant(d calendar.Date, minutes int) time.Time {
	return time.Date(d.Year, d.Month, d.Day, minutes/60, minutes%60, 0, 0, calendar.London()).UTC()
}

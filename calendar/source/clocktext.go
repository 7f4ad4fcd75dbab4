package source

import "fmt"

// timeOfDay is a time of day in minutes after midnight; 1440 is the midnight that ends the
// day, and noClock no time at all.
type timeOfDay int

const (
	noClock  timeOfDay = -1
	noon     timeOfDay = 12 * 60
	midnight timeOfDay = 24 * 60
)

// String gives "14:05".
func (c timeOfDay) String() string { return fmt.Sprintf("%02d:%02d", int(c)/60, int(c)%60) }

// clockSpan is a time, or a time from and to, as written.
type clockSpan struct {
	start timeOfDay
	// end is noClock where none is written.
	end timeOfDay
	// doubt says what had to be guessed; empty if nothing.
	doubt string
	// begin and end are its bytes in the text.
	from, to int
}

// half says which half of the day a written time belongs to.
type half uint8

const (
	halfUnsaid half = iota
	halfMorning
	halfAfternoon
	// halfNone: written so that it can only be of 24 hours.
	halfNone
)

// reading is one time of day before it is known which half of the day is meant.
type reading struct {
	hour, minute int
	half         half
	// sure: it is a time even alone; "10" is one only beside another.
	sure bool
}

// clocksIn finds every time written in a text. Bytes inside any of the days are passed
// over, so that the 12 of "12 May" is no hour.
func clocksIn(t tokens, days []dayText) []clockSpan {
	var out []clockSpan
	for i := 0; i < len(t); {
		if d := covering(days, t[i].begin); d != nil {
			for i < len(t) && t[i].begin < d.end {
				i++
			}
			continue
		}
		if joined(t, i) && t[i].kind == tokenNumber && !t.is(i-1, "t") {
			i++
			continue
		}
		c, next, ok := stretchAt(t, i, days)
		if !ok {
			i++
			continue
		}
		out = append(out, c)
		i = next
	}
	return out
}

func covering(days []dayText, at int) *dayText {
	for i := range days {
		if at >= days[i].begin && at < days[i].end {
			return &days[i]
		}
	}
	return nil
}

// stretchAt reads a time, or a time from and to, at token i.
func stretchAt(t tokens, i int, days []dayText) (clockSpan, int, bool) {
	if c, next, ok := gluedAt(t, i); ok {
		return c, next, true
	}
	first, next, ok := readingAt(t, i)
	if !ok {
		return clockSpan{}, 0, false
	}
	at := next
	for t.is(at, "-", "to", "until", "till", "til", "and") && at < next+2 {
		at++
	}
	between := t.is(i-1, "between")
	if at > next && (!t.is(next, "and") || between) && covering(days, t.at(at).begin) == nil {
		if second, after, ok := readingAt(t, at); ok && pairs(t, i, after, days, first, second) {
			c := fromTo(first, second)
			c.from, c.to = t[i].begin, t[after-1].end
			return c, after, true
		}
	}
	if !first.sure {
		return clockSpan{}, 0, false
	}
	c := alone(first)
	c.from, c.to = t[i].begin, t[next-1].end
	return c, next, true
}

// leads are the words that a bare hour may follow.
var leads = map[string]bool{"from": true, "at": true, "time": true, "times": true, "between": true, "on": true,
	"starts": true, "starting": true, "start": true, "and": true, "am": true, "pm": true}

// followers are the words that may follow a bare hour.
var followers = map[string]bool{"in": true, "at": true, "on": true, "venue": true, "via": true, "with": true, "and": true}

// pairs tells whether two readings make a time from and to. A bare number is an hour
// only where it cannot belong to the words beside it ("Room 4 - 10.30am", "10am - 12 High Street").
func pairs(t tokens, i, after int, days []dayText, first, second reading) bool {
	if !first.sure && (!second.sure || (i > 0 && t[i-1].kind == tokenWord && !leads[t[i-1].text] && covering(days, t[i-1].begin) == nil)) {
		return false
	}
	next := t.at(after)
	return second.sure || next.kind == tokenMark || followers[next.text] || covering(days, next.begin) != nil
}

// gluedAt reads "0915-1230hrs" and "09151230hrs", whose dash was lost on the way.
func gluedAt(t tokens, i int) (clockSpan, int, bool) {
	a, b, next := t.at(i).text, "", i+1
	if t.at(i).kind != tokenNumber {
		return clockSpan{}, 0, false
	}
	switch {
	case len(a) == 8 && hoursWord(t, i+1):
		a, b = a[:4], a[4:]
	case len(a) == 4 && t.is(i+1, "-", "to") && len(t.at(i+2).text) == 4 && t.at(i+2).kind == tokenNumber:
		b, next = t[i+2].text, i+3
	case len(a) == 4 && hoursWord(t, i+1) && t.is(i+2, "-", "to") && len(t.at(i+3).text) == 4 && t.at(i+3).kind == tokenNumber:
		b, next = t[i+3].text, i+4
	case len(a) == 4 && hoursWord(t, i+1):
	default:
		return clockSpan{}, 0, false
	}
	if hoursWord(t, next) {
		next++
	}
	c := clockSpan{start: hoursFigures(a), end: noClock, from: t[i].begin, to: t[next-1].end}
	if c.start == noClock || (b != "" && hoursFigures(b) == noClock) {
		return clockSpan{}, 0, false
	}
	if b == "" {
		return c, next, true
	}
	if c.end = hoursFigures(b); c.end <= c.start {
		c.end, c.doubt = noClock, endsBefore(c.start.String(), hoursFigures(b).String())
	}
	return c, next, true
}

func hoursWord(t tokens, i int) bool { return t.is(i, "hrs", "hr", "hours", "h") }

func hoursFigures(s string) timeOfDay {
	n := numberOf(s)
	if n < 0 || n/100 > 23 || n%100 > 59 {
		return noClock
	}
	return timeOfDay(n/100*60 + n%100)
}

// readingAt reads one time at token i.
func readingAt(t tokens, i int) (reading, int, bool) {
	if r, next, ok := namedTime(t, i); ok {
		return r, next, true
	}
	if !t.number(i, 0, 24, 2) {
		return reading{}, 0, false
	}
	r := reading{hour: t[i].value}
	at := i + 1
	if t.is(at, ":", ".", ";") && !t.at(at).spaced && len(t.at(at+1).text) == 2 && t.number(at+1, 0, 59, 2) && !t.at(at+1).spaced {
		r.minute, r.sure = t[at+1].value, true
		if t.is(at, ";") {
			return reading{}, 0, false
		}
		if t.is(at, ":") && len(t[i].text) == 2 {
			r.half = halfNone
		}
		at += 2
		if t.is(at, ":") && len(t.at(at+1).text) == 2 && t.number(at+1, 0, 59, 2) {
			r.half = halfNone
			at += 2 // seconds
		} else if t.is(at, ".", ":") && !t.at(at).spaced && t.at(at+1).kind == tokenNumber && !t.at(at+1).spaced {
			return reading{}, 0, false // the number of a clause or a version
		}
	}
	return withHalf(t, at, r)
}

// namedTime reads noon and midnight, with or without a twelve: "12noon", "midday".
func namedTime(t tokens, i int) (reading, int, bool) {
	at := i
	if t.number(at, 12, 12, 2) {
		at++
		if t.is(at, ":", ".") && t.is(at+1, "00") {
			at += 2
		}
	}
	switch {
	case t.is(at, "noon", "midday"):
		return reading{12, 0, halfAfternoon, true}, at + 1, true
	case t.is(at, "midnight"):
		return reading{24, 0, halfNone, true}, at + 1, true
	}
	return reading{}, 0, false
}

// withHalf reads am and pm in all their forms, and the words that say 24 hours.
func withHalf(t tokens, at int, r reading) (reading, int, bool) {
	letter, next := t.at(at).text, at+1
	switch {
	case t.at(at).kind != tokenWord:
		letter = ""
	case letter == "am" || letter == "pm":
		if t.is(next, ".") && !t.at(next).spaced && t.at(next+1).kind == tokenMark && t.is(next+1, ",", ";") {
			next++
		}
	case (letter == "a" || letter == "p") && t.is(next, ".") && t.is(next+1, "m"):
		next += 2
		if t.is(next, ".") && !t.at(next).spaced {
			next++
		}
	case (letter == "a" || letter == "p") && t.is(next, "m"):
		next++
	case letter == "hrs" || letter == "hr" || (letter == "h" && !t.at(at).spaced) || (letter == "hours" && r.sure):
		r.half, r.sure = halfNone, true
		return r, next, r.hour < 24 || r.minute == 0
	default:
		letter = ""
	}
	if letter == "" {
		if r.hour > 12 || r.hour == 0 {
			r.half = halfNone
		}
		return r, at, r.hour < 24 || (r.minute == 0 && r.sure)
	}
	r.sure = true
	if letter[0] == 'a' {
		r.half = halfMorning
		return r, next, r.hour <= 12
	}
	r.half = halfAfternoon
	return r, next, r.hour >= 1 && r.hour < 24
}

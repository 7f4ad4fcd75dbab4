package source

import (
	"time"

	"convenor/calendar"
)

// The years that a written date may lie in; others are numbers of something else.
const (
	firstYear = 1990
	lastYear  = 2099
)

// unwritten stands for a weekday that is not written.
const unwritten time.Weekday = -1

// dayText is a day as written: it may lack its year, or be no day of the calendar at all.
type dayText struct {
	day   int
	month time.Month
	// year is 0 where none is written.
	year int
	// weekday is unwritten where none is.
	weekday time.Weekday
	// swapped: in figures that could also be read month first.
	swapped bool
	// monthFirst: in figures that are a day only if read month first; day and month are
	// then what they are so read.
	monthFirst bool
	// figures: the month is a number.
	figures bool
	// until is the last of several days ("12-13 May"); 0 for one day.
	until int
	// begin and end are its bytes in the text.
	begin, end int
}

// date gives the day of a year; ok tells whether there is such a day.
func (d dayText) date(year int) (calendar.Date, bool) {
	out := calendar.NewDate(year, d.month, d.day)
	return out, out.Day == d.day && out.Month == d.month
}

// exists tells whether there is such a day, in some year if none is written.
func (d dayText) exists() bool {
	year := d.year
	if year == 0 {
		year = 2024 // a leap year
	}
	_, ok := d.date(year)
	return ok
}

// monthNames and weekdayNames are the English names and their usual short forms.
var (
	monthNames = map[string]time.Month{
		"january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8,
		"september": 9, "october": 10, "november": 11, "december": 12,
		"jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8,
		"sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12,
	}
	weekdayNames = map[string]time.Weekday{
		"monday": time.Monday, "tuesday": time.Tuesday, "wednesday": time.Wednesday, "thursday": time.Thursday,
		"friday": time.Friday, "saturday": time.Saturday, "sunday": time.Sunday,
		"mon": time.Monday, "tue": time.Tuesday, "tues": time.Tuesday, "wed": time.Wednesday, "weds": time.Wednesday,
		"thu": time.Thursday, "thur": time.Thursday, "thurs": time.Thursday, "fri": time.Friday,
		"sat": time.Saturday, "sun": time.Sunday,
		"mondays": time.Monday, "tuesdays": time.Tuesday, "wednesdays": time.Wednesday,
		"thursdays": time.Thursday, "fridays": time.Friday,
	}
)

// daysIn finds every day written in a text, in order.
func daysIn(t tokens) []dayText {
	var out []dayText
	for i := 0; i < len(t); {
		d, next, ok := dayAt(t, i)
		if !ok {
			i++
			continue
		}
		from := 0
		if len(out) > 0 {
			from = out[len(out)-1].end
		}
		out = append(out, withEarlier(t, i, from, d)...)
		i = next
	}
	return out
}

// dayAt reads the day that begins at token i, its weekday included.
func dayAt(t tokens, i int) (dayText, int, bool) {
	at, weekday := i, unwritten
	if w, ok := weekdayNames[t.at(at).text]; ok && t.at(at).kind == tokenWord {
		weekday = w
		at++
		for t.is(at, ",", ".", "the", ":", "-") {
			at++
		}
	} else if t.is(at, "the") && t.number(at+1, 1, 31, 2) {
		at++
	}
	if t.at(at).kind == tokenNumber && joined(t, at) {
		return dayText{}, 0, false
	}
	d, next, ok := plainDay(t, at)
	if !ok {
		return dayText{}, 0, false
	}
	d.weekday = weekday
	if weekday == unwritten {
		d.weekday, next = weekdayAfter(t, next)
	}
	d.begin, d.end = t[i].begin, t[next-1].end
	return d, next, true
}

// joined tells whether the number at i goes on from what stands before it: "23/00091",
// "A12", "1.5".
func joined(t tokens, i int) bool {
	before := t.at(i - 1)
	if i == 0 || t[i].spaced {
		return false
	}
	if _, named := monthNames[t.at(i+1).text]; named && before.text == "/" {
		return false // "5/6 May"
	}
	switch {
	case before.kind == tokenWord:
		return true
	case before.text == "/" || before.text == "." || before.text == ":":
		return t.at(i-2).kind == tokenNumber && !before.spaced
	}
	return false
}

// plainDay reads a day without its weekday.
func plainDay(t tokens, i int) (dayText, int, bool) {
	for _, read := range []func(tokens, int) (dayText, int, bool){isoDay, wordDay, wordMonthFirst, figureDay} {
		if d, next, ok := read(t, i); ok {
			return d, next, true
		}
	}
	return dayText{}, 0, false
}

// weekdayAfter reads a weekday behind the day: "12 May 2026 (Tuesday)".
func weekdayAfter(t tokens, i int) (time.Weekday, int) {
	at := i
	for t.is(at, "(", ",") {
		at++
	}
	w, ok := weekdayNames[t.at(at).text]
	if !ok || t.at(at).kind != tokenWord {
		return unwritten, i
	}
	behind := at + 1
	for t.is(behind, ",", "the") {
		behind++
	}
	if _, _, another := plainDay(t, behind); another {
		return unwritten, i // it is the next day's
	}
	at++
	if t.is(at, ")") {
		at++
	}
	return w, at
}

// isoDay reads 2026-05-12 and 2026/05/12.
func isoDay(t tokens, i int) (dayText, int, bool) {
	sep := t.at(i + 1).text
	if len(t.at(i).text) != 4 || !t.number(i, firstYear, lastYear, 4) || (sep != "-" && sep != "/" && sep != ".") ||
		!t.is(i+3, sep) || !t.number(i+2, 1, 12, 2) || !t.number(i+4, 1, 31, 2) || t[i+1].spaced || t[i+2].spaced {
		return dayText{}, 0, false
	}
	return dayText{day: t[i+4].value, month: time.Month(t[i+2].value), year: t[i].value}, i + 5, true
}

// wordDay reads "12 May 2026", "12th of May", "12-May-26".
func wordDay(t tokens, i int) (dayText, int, bool) {
	if !t.number(i, 1, 39, 2) {
		return dayText{}, 0, false
	}
	at := i + 1
	if ordinal(t, at) {
		at++
	}
	for t.is(at, "of", "-", "/", ".", ",") {
		at++
	}
	month, ok := monthNames[t.at(at).text]
	if !ok {
		return dayText{}, 0, false
	}
	at++
	if t.is(at, ".") && !t.at(at).spaced {
		at++
	}
	d := dayText{day: t[i].value, month: month}
	d.year, at = yearAfter(t, at)
	return d, at, true
}

// wordMonthFirst reads "May 12th, 2026". Without an ordinal or a year it must not be a
// month with its year's last figures.
func wordMonthFirst(t tokens, i int) (dayText, int, bool) {
	month, ok := monthNames[t.at(i).text]
	if !ok || t.at(i).kind != tokenWord || !t.number(i+1, 1, 31, 2) {
		return dayText{}, 0, false
	}
	at := i + 2
	ord := ordinal(t, at)
	if ord {
		at++
	}
	d := dayText{day: t[i+1].value, month: month}
	d.year, at = yearAfter(t, at)
	if !ord && (d.year == 0 || t[i+1].text[0] == '0') {
		return dayText{}, 0, false
	}
	return d, at, true
}

func ordinal(t tokens, i int) bool { return t.is(i, "st", "nd", "rd", "th") && !t.at(i).spaced }

// figureDay reads 12/05/2026, 12.5.26, 12-05-2026 and, with a stroke only, 12/05.
func figureDay(t tokens, i int) (dayText, int, bool) {
	sep := t.at(i + 1).text
	if !t.number(i, 1, 31, 2) || (sep != "/" && sep != "." && sep != "-") || !t.number(i+2, 1, 31, 2) ||
		t.at(i+1).spaced || t.at(i+2).spaced {
		return dayText{}, 0, false
	}
	d := dayText{day: t[i].value, month: time.Month(t[i+2].value), figures: true}
	next := i + 3
	if _, named := monthNames[t.at(next).text]; named {
		return dayText{}, 0, false // "5/6 May" is two days
	}
	if t.is(next, sep) && !t.at(next).spaced && !t.at(next+1).spaced && t.at(next+1).kind == tokenNumber {
		year, ok := yearOf(t.at(next + 1).text)
		if !ok {
			return dayText{}, 0, false
		}
		d.year = year
		next += 2
	} else if sep != "/" || t.is(next, "/") {
		return dayText{}, 0, false
	}
	d.swapped = d.day <= 12 && d.month <= 12 && d.day != int(d.month)
	if d.month > 12 {
		if d.year == 0 || d.day > 12 {
			return dayText{}, 0, false
		}
		d.day, d.month, d.monthFirst = int(d.month), time.Month(d.day), true
	}
	return d, next, true
}

// yearOf reads a year of four figures, or of two as one of this century.
func yearOf(text string) (int, bool) {
	n := numberOf(text)
	switch {
	case len(text) == 4 && n >= firstYear && n <= lastYear:
		return n, true
	case len(text) == 2:
		return 2000 + n, true
	}
	return 0, false
}

// yearAfter reads the year that may follow a day and month. Two figures are one only
// where they cannot be an hour.
func yearAfter(t tokens, i int) (year, next int) {
	at := i
	for t.is(at, ",", "-", "/", "of", "'", "’") {
		at++
	}
	quoted := at > i && t.is(at-1, "'", "’")
	tied := at > i && t.is(at-1, "-", "/") && !t.at(at).spaced && !t.at(at-1).spaced
	n := t.at(at)
	if n.kind != tokenNumber {
		return 0, i
	}
	year, ok := yearOf(n.text)
	switch {
	case !ok || timeFollows(t, at+1):
		return 0, i
	case len(n.text) == 4, quoted, tied, n.value >= 25 && n.value <= 60 && at == i:
		return year, at + 1
	}
	return 0, i
}

// timeFollows tells whether the token at i makes a time of the number before it.
func timeFollows(t tokens, i int) bool {
	if t.is(i, ":", ".") && t.number(i+1, 0, 59, 2) && !t.at(i+1).spaced && len(t.at(i+1).text) == 2 {
		return true
	}
	if t.at(i).kind == tokenWord {
		return t.is(i, "am", "pm", "hrs", "hr", "hours", "h", "noon") || (t.is(i, "a", "p") && t.is(i+1, ".") && t.is(i+2, "m"))
	}
	return false
}

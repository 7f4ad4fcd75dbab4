package source

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"

	"convenor/calendar"
)

// writtenDate is a date as committee pages and papers write it.
type writtenDate struct {
	calendar.Date
	// yearless: no year was written; Date.Year is then 0.
	yearless bool
	// weekday is the day of the week that was written beside it, if named is true.
	weekday time.Weekday
	named   bool
	// from and to are where it stands in the text, its weekday included.
	from, to int
}

const (
	weekdayWords = `mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nes(?:day)?)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?`
	monthWords   = `jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?`
	beforeDate   = `(?i)\b(?:(` + weekdayWords + `)\b[.,]?\s*(?:the\s+)?)?`
)

// The forms of a date. Each has the groups weekday, day, month and year in an order of its own.
var dateForms = []struct {
	pattern                *regexp.Regexp
	day, month, year       int
	wordMonth, needsYear   bool
	shortYear, needsMarked bool
}{
	{pattern: regexp.MustCompile(beforeDate + `(\d{1,2})\s?(?:st|nd|rd|th)?(?:\s+of)?[\s\-]*\b(` + monthWords + `)\b[.,]?(?:[\s\-]*((?:19|20)\d\d)\b)?`),
		day: 2, month: 3, year: 4, wordMonth: true},
	{pattern: regexp.MustCompile(beforeDate + `(` + monthWords + `)\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+((?:19|20)\d\d)\b`),
		day: 3, month: 2, year: 4, wordMonth: true},
	{pattern: regexp.MustCompile(beforeDate + `(\d{1,2})[/.](\d{1,2})[/.]((?:19|20)\d\d)\b`), day: 2, month: 3, year: 4},
	{pattern: regexp.MustCompile(beforeDate + `(\d{1,2})/(\d{1,2})/(\d\d)\b`), day: 2, month: 3, year: 4, shortYear: true},
	{pattern: regexp.MustCompile(beforeDate + `((?:19|20)\d\d)-(\d\d)-(\d\d)\b`), day: 4, month: 3, year: 2},
}

// findDate gives the first date in a text; of forms that begin at the same place, the
// longest. Numbers are day before month, as people here write them.
func findDate(s string) (writtenDate, bool) {
	var best writtenDate
	found := false
	for i := range dateForms {
		form := &dateForms[i]
		for _, m := range form.pattern.FindAllStringSubmatchIndex(s, -1) {
			d, ok := readDate(s, m, i)
			if !ok {
				continue
			}
			if !found || d.from < best.from || (d.from == best.from && d.to > best.to) {
				best, found = d, true
			}
			break
		}
	}
	return best, found
}

// readDate makes a date of a match of one of the forms; false for one that no month has.
func readDate(s string, m []int, form int) (writtenDate, bool) {
	f := &dateForms[form]
	group := func(n int) string {
		if m[2*n] < 0 {
			return ""
		}
		return s[m[2*n]:m[2*n+1]]
	}
	d := writtenDate{from: m[0], to: m[1]}
	d.Day, _ = strconv.Atoi(group(f.day))
	if f.wordMonth {
		d.Month = monthOfWord(group(f.month))
	} else {
		n, _ := strconv.Atoi(group(f.month))
		d.Month = time.Month(n)
	}
	switch year := group(f.year); {
	case year == "":
		d.yearless = true
	default:
		d.Year, _ = strconv.Atoi(year)
		if f.shortYear {
			d.Year += 2000
		}
	}
	if w := group(1); w != "" {
		d.weekday, d.named = weekdayOfWord(w), true
	}
	check := d.Date
	if d.yearless {
		check.Year = 2024 // a leap year, so that 29 February may stand
	}
	if d.Day < 1 || d.Month < 1 || d.Month > 12 || calendar.NewDate(check.Year, check.Month, check.Day) != check {
		return d, false
	}
	return d, true
}

func monthOfWord(s string) time.Month {
	const firsts = "janfebmaraprmayjunjulaugsepoctnovdec"
	return time.Month(strings.Index(firsts, strings.ToLower(s[:3]))/3 + 1)
}

func weekdayOfWord(s string) time.Weekday {
	const firsts = "sunmontuewedthufrisat"
	return time.Weekday(strings.Index(firsts, strings.ToLower(s[:3])) / 3)
}

// contradiction says in a sentence that the weekday written is not that of the date, and
// which year near it would agree; empty where nothing contradicts.
func (d *writtenDate) contradiction() string {
	if !d.named || d.yearless || d.Weekday() == d.weekday {
		return ""
	}
	says := fmt.Sprintf("%s was written, but %d %s %d is a %s", d.weekday, d.Day, d.Month, d.Year, d.Weekday())
	for _, by := range []int{1, -1, 2, -2} {
		other := calendar.NewDate(d.Year+by, d.Month, d.Day)
		if other.Day == d.Day && other.Weekday() == d.weekday {
			return fmt.Sprintf("%s; in %d it is a %s.", says, other.Year, d.weekday)
		}
	}
	return says + "."
}

// yearWhere finds the year nearest to a day, at most two years from it, in which every
// one of some dates without a year falls on the weekday written beside it; 0 if none does.
func yearWhere(dates []writtenDate, near calendar.Date) int {
	for _, by := range []int{0, 1, -1, 2, -2} {
		if len(dates) > 0 && yearFits(dates, near.Year+by) {
			return near.Year + by
		}
	}
	return 0
}

// yearFits tells whether in a year every date falls on the weekday written beside it.
func yearFits(dates []writtenDate, year int) bool {
	for _, d := range dates {
		on := calendar.NewDate(year, d.Month, d.Day)
		if on.Day != d.Day || !d.named || on.Weekday() != d.weekday {
			return false
		}
	}
	return true
}

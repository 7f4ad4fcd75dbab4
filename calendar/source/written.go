package source

import (
	"fmt"
	"strings"
	"time"

	"convenor/calendar"
)

// writtenDate is a date as a committee's page or paper writes it: the first day of what
// daysIn finds.
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

// findDate gives the first date in a text. Figures without a year are the number of an
// item as likely as a date, and none.
func findDate(s string) (writtenDate, bool) {
	for _, d := range daysIn(tokensOf(s)) {
		if !d.exists() || d.monthFirst || (d.figures && d.year == 0) {
			continue
		}
		w := writtenDate{Date: calendar.Date{Year: d.year, Month: d.month, Day: d.day}, yearless: d.year == 0,
			from: d.begin, to: d.end}
		if d.weekday != unwritten {
			w.weekday, w.named = d.weekday, true
		}
		return w, true
	}
	return writtenDate{}, false
}

// contradiction says that the weekday written is not that of the date, and which year
// near it would agree; empty where nothing contradicts.
func (d *writtenDate) contradiction() string {
	if !d.named || d.yearless || d.Weekday() == d.weekday {
		return ""
	}
	says := fmt.Sprintf("%s was written, but %d %s %d is a %s", d.weekday, d.Day, d.Month, d.Year, d.Weekday())
	for _, by := range []int{1, -1, 2, -2} {
		other := calendar.NewDate(d.Year+by, d.Month, d.Day)
		if other.Day == d.Day && other.Weekday() == d.weekday {
			return fmt.Sprintf("%s (in %d it is a %s)", says, other.Year, d.weekday)
		}
	}
	return says
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

// writtenTimes is the first time, or time from and to, of a text; start and end are
// noClock where not written.
type writtenTimes = clockSpan

// noTimes is the writtenTimes of a text without any.
func noTimes() writtenTimes { return writtenTimes{start: noClock, end: noClock} }

// findTimes gives the first time, or time from and to, in a text. A price is none.
func findTimes(s string) (writtenTimes, bool) {
	t := tokens(tokensOf(s))
	for _, c := range clocksIn(t, daysIn(t)) {
		if !strings.HasSuffix(s[:c.from], "£") {
			return c, true
		}
	}
	return noTimes(), false
}

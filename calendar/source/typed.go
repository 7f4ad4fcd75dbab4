package source

import (
	"fmt"
	"strings"
	"time"

	"convenor/calendar"
)

// typedForms are what a remedy offers for a day, and for times.
const (
	typedDays  = "Type a day such as 14/1, 14 Jan 2027, next tue or +2w."
	typedTimes = "Type a time such as 9.30-12, 2pm or 14:00-15:30."
)

// TypedDay reads one day as it is typed into a field: in every form of a written date, with
// or without a year ("14/1", "Thu 14 Jan", "2027-01-14"); as a day of the week ("tue": the
// next one, today included; "next tue": that of next week); as "today" or "tomorrow"; or so
// many days, weeks or months from today ("+2w", "-3d", "+1m"). A day without a year is the
// next such day, today included. Errors: a *calendar.UserError for what is no day, and for
// a day of the week that is not its date's.
func TypedDay(text string, today calendar.Date) (calendar.Date, error) {
	t := tokens(tokensOf(text))
	if d, ok := relativeDay(t, today); ok {
		return d, nil
	}
	if t.number(0, 1, 31, 2) && t.is(1, ".", "-") && t.number(2, 1, 12, 2) && len(t) == 3 {
		t[1].text = "/" // "14.1", which in a longer text would be a number of something
	}
	day, next, ok := dayAt(t, 0)
	if !ok || next != len(t) || day.monthFirst || !day.exists() {
		return calendar.Date{}, noTyped("“"+strings.TrimSpace(text)+"” is no day.", typedDays)
	}
	date, ok := inYear(day, today)
	if !ok {
		return calendar.Date{}, noTyped(fmt.Sprintf("%d has no %d %s.", day.year, day.day, day.month), typedDays)
	}
	if !agrees(day, date) {
		return calendar.Date{}, noTyped(fmt.Sprintf("%s is a %s, not a %s.", british(date), date.Weekday(), day.weekday), "Correct one of the two.")
	}
	return date, nil
}

// inYear gives a day its year: its own, else that of the next such day.
func inYear(day dayText, today calendar.Date) (calendar.Date, bool) {
	if day.year != 0 {
		return day.date(day.year)
	}
	const leap = 8 // years at most between two 29 Februaries
	for year := today.Year; year <= today.Year+leap; year++ {
		if date, ok := day.date(year); ok && !date.Before(today) {
			return date, true
		}
	}
	return calendar.Date{}, false
}

// relativeDay reads what is said from today on.
func relativeDay(t tokens, today calendar.Date) (calendar.Date, bool) {
	const week = 7
	switch weekday, named := weekdayNames[t.at(len(t)-1).text]; {
	case len(t) == 1 && t.is(0, "today"):
		return today, true
	case len(t) == 1 && t.is(0, "tomorrow"):
		return today.AddDays(1), true
	case len(t) == 1 && t.is(0, "yesterday"):
		return today.AddDays(-1), true
	case named && len(t) == 1:
		return today.AddDays((int(weekday) - int(today.Weekday()) + week) % week), true
	case named && len(t) == 2 && t.is(0, "this", "next", "last"):
		by := map[string]int{"this": 0, "next": week, "last": -week}[t[0].text]
		return today.Monday().AddDays((int(weekday)+week-1)%week + by), true
	case len(t) == 3 && t.is(0, "+", "-") && t.number(1, 0, 9999, 4):
		return stepped(today, map[string]int{"+": 1, "-": -1}[t[0].text]*t[1].value, t[2].text)
	}
	return calendar.Date{}, false
}

// stepped goes so many units from a day. A month from the last day of a longer one leads
// to the last of the shorter.
func stepped(from calendar.Date, by int, unit string) (calendar.Date, bool) {
	switch unit {
	case "d", "day", "days":
		return from.AddDays(by), true
	case "w", "wk", "week", "weeks":
		return from.AddDays(7 * by), true
	case "m", "mth", "month", "months":
		first := calendar.NewDate(from.Year, from.Month+time.Month(by), 1)
		last := calendar.NewDate(first.Year, first.Month+1, 0)
		return calendar.Date{Year: first.Year, Month: first.Month, Day: min(from.Day, last.Day)}, true
	}
	return calendar.Date{}, false
}

// TypedTimes reads a time, or a time from and to, as it is typed into a field ("9.30-12",
// "2pm", "0930-1100", "10"), as London's on a day. The end is zero where none is written.
// An hour without am or pm is one at which meetings begin: 2 is 14:00, 9 is 09:00.
// Errors: a *calendar.UserError for what is no time, for an end that is not after its
// start, and for a time that the clocks leave out that day.
func TypedTimes(text string, day calendar.Date) (start, end time.Time, err error) {
	t := tokens(tokensOf(text))
	c, two, ok := typedClock(t)
	if !ok {
		return start, end, noTyped("“"+strings.TrimSpace(text)+"” is no time.", typedTimes)
	}
	if two && c.end == noClock {
		return start, end, noTyped("The end is not after the start.", typedTimes)
	}
	start, shown := at(day, c.start)
	if !shown {
		return start, end, noTyped(fmt.Sprintf("%s does not exist on %s, when the clocks go forward.", c.start, day.British()), typedTimes)
	}
	if c.end != noClock {
		end, _ = at(day, c.end)
	}
	return start, end, nil
}

// typedClock reads a text that is one time, or two, and nothing else.
func typedClock(t tokens) (c clockSpan, two, ok bool) {
	first, next, ok := typedReading(t, 0)
	if !ok {
		return clockSpan{}, false, false
	}
	if next == len(t) {
		return alone(first), false, true
	}
	if !t.is(next, "-", "to", "until", "till") {
		return clockSpan{}, false, false
	}
	second, after, ok := typedReading(t, next+1)
	if !ok || after != len(t) {
		return clockSpan{}, false, false
	}
	return fromTo(first, second), true, true
}

// typedReading reads one time: beside those of a text "1030" and "930", which could be
// anything there.
func typedReading(t tokens, i int) (reading, int, bool) {
	if n := t.at(i); n.kind == tokenNumber && (len(n.text) == 3 || len(n.text) == 4) {
		c := hoursFigures(n.text)
		if c == noClock {
			return reading{}, 0, false
		}
		r := reading{hour: int(c) / 60, minute: int(c) % 60, sure: true}
		if len(n.text) == 4 {
			r.half = halfNone
		}
		return withHalf(t, i+1, r)
	}
	return readingAt(t, i)
}

func noTyped(sentence, remedy string) error {
	return &calendar.UserError{Sentence: sentence, Remedy: remedy, Cause: calendar.ErrInvalid}
}

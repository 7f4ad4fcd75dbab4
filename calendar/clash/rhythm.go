package clash

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"convenor/calendar"
)

// Rhythm says on which day of the month a body sits, and in which months.
type Rhythm struct {
	// Week is which of the month's weekdays it is: 1 to 4, or -1 for the last.
	Week    int
	Weekday time.Weekday
	// Clock is the London clock time at which it begins, as time since midnight; 0 leaves
	// it to be found.
	Clock time.Duration
	// Not are the months in which it does not sit.
	Not []time.Month
	// PerYear is how often it sits in twelve months; 0 is in every month but those.
	PerYear int
}

// On gives the date of a month.
func (r Rhythm) On(m calendar.Month) calendar.Date {
	if r.Week < 0 {
		on := m.Last()
		return on.AddDays(-((int(on.Weekday()-r.Weekday) + 7) % 7))
	}
	on := m.First()
	return on.AddDays((int(r.Weekday-on.Weekday())+7)%7 + 7*(r.Week-1))
}

// String gives the day as people say it: "third Thursday".
func (r Rhythm) String() string {
	if r.Week < 0 {
		return "last " + r.Weekday.String()
	}
	return ordinals[r.Week-1] + " " + r.Weekday.String()
}

// ordinals are the weeks that every month has.
var ordinals = []string{"first", "second", "third", "fourth"}

// numbers are those that people write as words.
var numbers = []string{"one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"}

// ParseRhythm reads a rhythm in words, parted by commas and in any case: "third Thursday",
// "last Monday at 14:00", "not August and December", "ten a year" or "4 a year"; the day
// is needed. Error: calendar.ErrInvalid.
func ParseRhythm(text string) (Rhythm, error) {
	r := Rhythm{}
	for part := range strings.SplitSeq(strings.ToLower(text), ",") {
		words := strings.Fields(part)
		ok := false
		switch {
		case len(words) == 0:
			ok = true
		case slices.Contains([]string{"not", "no", "except"}, words[0]):
			ok = r.parseMonths(words[1:])
		case len(words) >= 3 && words[len(words)-1] == "year":
			ok = r.parseTimes(words)
		default:
			ok = r.parseDay(words)
		}
		if !ok {
			return Rhythm{}, fmt.Errorf("%q is no rhythm such as \"third Thursday, not August, ten a year\": %w", strings.TrimSpace(part), calendar.ErrInvalid)
		}
	}
	if r.Week == 0 {
		return Rhythm{}, fmt.Errorf("rhythm %q names no day such as \"third Thursday\": %w", text, calendar.ErrInvalid)
	}
	return r, nil
}

// parseDay reads "third thursday" or "last monday at 14:00".
func (r *Rhythm) parseDay(words []string) bool {
	if len(words) == 4 && words[2] == "at" {
		t, err := time.Parse("15:04", words[3])
		if err != nil {
			return false
		}
		r.Clock = time.Duration(t.Hour())*time.Hour + time.Duration(t.Minute())*time.Minute
		words = words[:2]
	}
	if len(words) != 2 || r.Week != 0 {
		return false
	}
	week := slices.Index(ordinals, words[0]) + 1
	if short := slices.Index([]string{"1st", "2nd", "3rd", "4th"}, words[0]); short >= 0 {
		week = short + 1
	}
	if words[0] == "last" {
		week = -1
	}
	for d := time.Sunday; d <= time.Saturday; d++ {
		if strings.EqualFold(d.String(), words[1]) {
			r.Week, r.Weekday = week, d
			return week != 0
		}
	}
	return false
}

// parseMonths reads "august and december".
func (r *Rhythm) parseMonths(words []string) bool {
	found := false
	for _, w := range words {
		if w == "and" || w == "or" || w == "in" {
			continue
		}
		m := slices.IndexFunc(monthNames(), func(name string) bool { return strings.EqualFold(name, w) })
		if m < 0 {
			return false
		}
		r.Not, found = append(r.Not, time.Month(m+1)), true
	}
	return found
}

func monthNames() []string {
	var list []string
	for m := time.January; m <= time.December; m++ {
		list = append(list, m.String())
	}
	return list
}

// parseTimes reads "ten a year" or "10 times a year".
func (r *Rhythm) parseTimes(words []string) bool {
	n := slices.Index(numbers, words[0]) + 1
	if n == 0 {
		n, _ = strconv.Atoi(words[0])
	}
	rest := strings.Join(words[1:], " ")
	r.PerYear = n
	return n >= 1 && n <= 12 && (rest == "a year" || rest == "times a year")
}

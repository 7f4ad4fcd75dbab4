package ui

import (
	"fmt"
	"math"
	"strings"
	"time"
	"unicode/utf8"

	"convenor/calendar"
)

// plural gives a number with its noun: "1 sitting", "19 sittings".
func plural(n int, noun string) string {
	switch {
	case n == 1:
		return "1 " + noun
	case strings.HasSuffix(noun, "s") || strings.HasSuffix(noun, "sh") || strings.HasSuffix(noun, "ch"):
		return fmt.Sprintf("%d %ses", n, noun)
	case strings.HasSuffix(noun, "ry"), strings.HasSuffix(noun, "dy"):
		return fmt.Sprintf("%d %sies", n, strings.TrimSuffix(noun, "y"))
	default:
		return fmt.Sprintf("%d %ss", n, noun)
	}
}

// figure gives days or hours to one decimal.
func figure(x float64) string { return fmt.Sprintf("%.1f", x) }

// hours gives hours to one decimal, or two where the second is not nought;
// halves are rounded away from nought.
func hours(x float64) string {
	const nearly = 1e-9 // what is a half, but for how it is held
	x = math.Round((x+math.Copysign(nearly, x))*100) / 100
	return strings.TrimSuffix(fmt.Sprintf("%.2f", x), "0") + " h"
}

// percent gives a fraction as whole per cent.
func percent(x float64) string { return fmt.Sprintf("%.0f%%", x*100) }

// clockTime gives an instant's time of day in London.
func clockTime(t time.Time) string { return t.In(calendar.London()).Format("15:04") }

// shortDay gives "Thu 14 Jan".
func shortDay(d calendar.Date) string {
	return strings.TrimSuffix(d.British(), fmt.Sprintf(" %d", d.Year))
}

// longDay gives "Thursday 14 January 2027".
func longDay(d calendar.Date) string {
	return fmt.Sprintf("%s %d %s", d.Weekday(), d.Day, d.MonthOf().British())
}

// stamp gives when something was done, as seen from now: "today 09:12",
// "Mon 09:12" within the last week, else "3 Dec 09:12", with the year if it is
// another.
func stamp(at, now time.Time) string {
	if at.IsZero() {
		return "never"
	}
	local := at.In(calendar.London())
	day, today := calendar.DateOf(at, calendar.London()), calendar.DateOf(now, calendar.London())
	switch days := today.DaysSince(day); {
	case days == 0:
		return "today " + local.Format("15:04")
	case days > 0 && days < 7:
		return local.Format("Mon 15:04")
	case day.Year == today.Year:
		return local.Format("2 Jan 15:04")
	default:
		return local.Format("2 Jan 2006")
	}
}

// joined joins the parts that are not empty.
func joined(by string, parts ...string) string {
	var full []string
	for _, p := range parts {
		if p != "" {
			full = append(full, p)
		}
	}
	return strings.Join(full, by)
}

// trimmed gives a text without white space around it.
func trimmed(s string) string { return strings.TrimSpace(s) }

// listed gives "A, B and C".
func listed(parts []string) string {
	if len(parts) < 2 {
		return strings.Join(parts, "")
	}
	return strings.Join(parts[:len(parts)-1], ", ") + " and " + parts[len(parts)-1]
}

// capital gives the text with a capital first letter.
func capital(s string) string {
	if s == "" {
		return s
	}
	_, size := utf8.DecodeRuneInString(s)
	return strings.ToUpper(s[:size]) + s[size:]
}

// minuteOf gives how many minutes after London's midnight an instant is, by
// the clock on the wall.
func minuteOf(t time.Time) int {
	h, m, _ := t.In(calendar.London()).Clock()
	return h*60 + m
}

// lowerFirst gives a change's name as it stands inside a sentence.
func lowerFirst(s string) string {
	if s == "" {
		return s
	}
	_, size := utf8.DecodeRuneInString(s)
	return strings.ToLower(s[:size]) + s[size:]
}

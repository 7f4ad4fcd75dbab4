package ui

import (
	"math"
	"strconv"
	"strings"
	"time"

	"convenor/calendar"
)

// dayLayouts are the ways to write a date that fields take.
var dayLayouts = []string{"2/1/2006", "2.1.2006", "2-1-2006", "2006-1-2", "2 Jan 2006", "2 January 2006", "Mon 2 Jan 2006", "Monday 2 January 2006"}

// readDay reads a date written as people do; nothing written is the zero date.
// False: it is no date.
func readDay(text string) (calendar.Date, bool) {
	text = strings.Join(strings.Fields(text), " ")
	if text == "" {
		return calendar.Date{}, true
	}
	for _, layout := range dayLayouts {
		if at, err := time.Parse(layout, text); err == nil {
			return calendar.NewDate(at.Year(), at.Month(), at.Day()), true
		}
	}
	return calendar.Date{}, false
}

// fieldDay gives a date as a field shows it; nothing for the zero date.
func fieldDay(d calendar.Date) string {
	if d.IsZero() {
		return ""
	}
	return strconv.Itoa(d.Day) + " " + d.Month.String()[:3] + " " + strconv.Itoa(d.Year)
}

// wholeNumber reads a number from 0 to most; nothing written is 0. False: it is
// no such number.
func wholeNumber(text string, most int) (int, bool) {
	text = trimmed(text)
	if text == "" {
		return 0, true
	}
	n, err := strconv.Atoi(text)
	return n, err == nil && n >= 0 && n <= most
}

// decimal reads a number from 0 to most, with a point or a comma; nothing
// written is 0. False: it is no such number.
func decimal(text string, most float64) (float64, bool) {
	text = strings.ReplaceAll(strings.TrimSuffix(trimmed(text), "%"), ",", ".")
	if text == "" {
		return 0, true
	}
	x, err := strconv.ParseFloat(trimmed(text), 64)
	return x, err == nil && !math.IsNaN(x) && x >= 0 && x <= most
}

// numberWords gives a number as a field shows it; nothing for 0.
func numberWords(x float64) string {
	if x == 0 {
		return ""
	}
	return strconv.FormatFloat(x, 'f', -1, 64)
}

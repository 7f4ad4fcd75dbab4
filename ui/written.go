package ui

import (
	"math"
	"strconv"
	"strings"

	"convenor/calendar"
)

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

package ical

import (
	"fmt"
	"time"
)

// Date is a civil day of the Gregorian calendar, in no time zone. The zero Date is no date.
type Date struct {
	Year  int
	Month time.Month
	Day   int
}

// IsZero reports whether d is no date at all.
func (d Date) IsZero() bool { return d == Date{} }

// String gives the date as 2006-01-02.
func (d Date) String() string {
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, int(d.Month), d.Day)
}

const (
	secondsOfDay  = 24 * 60 * 60
	daysOfCycle   = 146097 // days in 400 Gregorian years, a multiple of seven
	monthsOfCycle = 4800
	epochShift    = 719468 // days from 0000-03-01 to 1970-01-01
)

// dayNumber counts days from 1970-01-01 to the civil date given. The month must
// be 1 to 12; days outside the month run on into its neighbours.
func dayNumber(year, month, day int) int {
	if month <= 2 {
		year--
		month += 12
	}
	era := floorDiv(year, 400)
	yearOfEra := year - era*400
	dayOfYear := (153*(month-3)+2)/5 + day - 1
	dayOfEra := yearOfEra*365 + yearOfEra/4 - yearOfEra/100 + dayOfYear
	return era*daysOfCycle + dayOfEra - epochShift
}

// civil is the reverse of dayNumber.
func civil(days int) (year, month, day int) {
	days += epochShift
	era := floorDiv(days, daysOfCycle)
	dayOfEra := days - era*daysOfCycle
	yearOfEra := (dayOfEra - dayOfEra/1460 + dayOfEra/36524 - dayOfEra/146096) / 365
	dayOfYear := dayOfEra - (365*yearOfEra + yearOfEra/4 - yearOfEra/100)
	shifted := (5*dayOfYear + 2) / 153
	day = dayOfYear - (153*shifted+2)/5 + 1
	month = shifted + 3
	year = yearOfEra + era*400
	if month > 12 {
		month -= 12
		year++
	}
	return year, month, day
}

// dateOf gives the civil date on which the local second falls.
func dateOf(local int64) Date {
	y, m, d := civil(dayOf(local))
	return Date{Year: y, Month: time.Month(m), Day: d}
}

// dayOf gives the day number on which the local second falls.
func dayOf(local int64) int { return int(floorDiv64(local, secondsOfDay)) }

// weekday of a day number: 0 is Monday, 6 is Sunday.
func weekday(day int) int { return floorMod(day+3, 7) }

func leap(year int) bool { return year%4 == 0 && (year%100 != 0 || year%400 == 0) }

var monthLengths = [13]int{0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}

func monthLength(year, month int) int {
	if month == 2 && leap(year) {
		return 29
	}
	return monthLengths[month]
}

func yearLength(year int) int {
	if leap(year) {
		return 366
	}
	return 365
}

// weekOne gives the day number on which week 1 of the year begins, when weeks
// begin on wkst: the first week with at least four days in the year (RFC 5545, 3.3.10).
func weekOne(year, wkst int) int {
	first := dayNumber(year, 1, 1)
	into := floorMod(weekday(first)-wkst, 7)
	if into <= 3 {
		return first - into
	}
	return first - into + 7
}

func floorDiv(a, b int) int {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}

func floorDiv64(a, b int64) int64 {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}

func floorMod(a, b int) int {
	m := a % b
	if m < 0 {
		m += b
	}
	return m
}

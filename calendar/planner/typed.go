package planner

import (
	"time"

	"convenor/calendar"
	"convenor/calendar/source"
)

// ReadDay reads one day as it is typed: "14/1", "14 Jan", "next tue", "+2w"; see
// source.TypedDay. Error: a calendar.UserError that says what would be read.
func ReadDay(text string, today calendar.Date) (calendar.Date, error) {
	return source.TypedDay(text, today)
}

// ReadTimes reads times as they are typed, as London's on a day: "9.30-12", "2pm"; see
// source.TypedTimes. The end is zero where none is written. Error: a calendar.UserError
// that says what would be read.
func ReadTimes(text string, day calendar.Date) (start, end time.Time, err error) {
	return source.TypedTimes(text, day)
}

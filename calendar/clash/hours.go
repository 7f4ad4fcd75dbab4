package clash

import (
	"time"

	"convenor/calendar"
)

// The hours in which bodies are taken to meet. They are Convenor's own assumptions, and
// can be set.
const (
	// DefaultOpens and DefaultCloses are London clock times, as time since midnight.
	DefaultOpens  = 9 * time.Hour
	DefaultCloses = 17*time.Hour + 30*time.Minute
	// DefaultStep is the time between one start that is tried and the next.
	DefaultStep = 30 * time.Minute
)

// Hours are the working hours of a day on London's clocks; fields that are 0 are the
// defaults.
type Hours struct {
	// Opens and Closes bound a sitting, as time since midnight.
	Opens, Closes time.Duration
	// Step is the time between one start and the next, counted from Opens.
	Step time.Duration
}

func (h Hours) orDefault() Hours {
	or := func(d, standard time.Duration) time.Duration {
		if d > 0 {
			return d
		}
		return standard
	}
	return Hours{or(h.Opens, DefaultOpens), or(h.Closes, DefaultCloses), or(h.Step, DefaultStep)}
}

// clockOn gives the instant at which London's clocks show a time on a date.
func clockOn(on calendar.Date, clock time.Duration) time.Time {
	minutes := int(clock / time.Minute)
	return time.Date(on.Year, on.Month, on.Day, minutes/60, minutes%60, 0, 0, calendar.London()).UTC()
}

// clockOf gives what London's clocks show at an instant, as time since midnight.
func clockOf(t time.Time) time.Duration {
	local := t.In(calendar.London())
	return time.Duration(local.Hour())*time.Hour + time.Duration(local.Minute())*time.Minute
}

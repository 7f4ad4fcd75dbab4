package grid

import "time"

// Day is a civil date: a day of the calendar on the wall, in no time zone. The
// zero Day is no day.
type Day struct {
	Year  int
	Month time.Month
	Day   int
}

func (d Day) utc() time.Time { return time.Date(d.Year, d.Month, d.Day, 0, 0, 0, 0, time.UTC) }

func dayOf(t time.Time) Day { return Day{t.Year(), t.Month(), t.Day()} }

// Plus gives the day n days later, or earlier if n is below zero.
func (d Day) Plus(n int) Day { return dayOf(d.utc().AddDate(0, 0, n)) }

// Until gives how many days later another day is; below zero if earlier.
func (d Day) Until(other Day) int { return int(other.utc().Sub(d.utc()).Hours() / 24) }

// Weekday gives the place in a week that begins on Monday, 0 to 6.
func (d Day) Weekday() int { return (int(d.utc().Weekday()) + 6) % 7 }

// Weekend tells whether it is a Saturday or Sunday.
func (d Day) Weekend() bool { return d.Weekday() >= 5 }

// Monday gives the Monday on or before the day.
func (d Day) Monday() Day { return d.Plus(-d.Weekday()) }

// IsZero tells whether it is no day.
func (d Day) IsZero() bool { return d == Day{} }

// name gives the weekday's short name.
func (d Day) name() string { return d.utc().Weekday().String()[:3] }

package calendar

import (
	"fmt"
	"time"
)

// Month is a calendar month. The zero Month is "no month".
type Month struct {
	Year  int
	Month time.Month
}

// ParseMonth reads YYYY-MM. Error: ErrInvalid for anything else.
func ParseMonth(s string) (Month, error) {
	t, err := time.Parse("2006-01", s)
	if err != nil {
		return Month{}, fmt.Errorf("month %q is not YYYY-MM: %w", s, ErrInvalid)
	}
	return Month{t.Year(), t.Month()}, nil
}

// String gives YYYY-MM.
func (m Month) String() string { return fmt.Sprintf("%04d-%02d", m.Year, int(m.Month)) }

// British gives "January 2027".
func (m Month) British() string { return fmt.Sprintf("%s %d", m.Month, m.Year) }

// First gives the first day of the month.
func (m Month) First() Date { return Date{m.Year, m.Month, 1} }

// Last gives the last day of the month.
func (m Month) Last() Date { return m.Add(1).First().AddDays(-1) }

// Add gives the month n months on (back, if n is negative).
func (m Month) Add(n int) Month { return NewDate(m.Year, m.Month+time.Month(n), 1).MonthOf() }

// Before tells whether m is an earlier month than n.
func (m Month) Before(n Month) bool { return m.First().Before(n.First()) }

// Months counts the months from m to last, both included; 0 if last is before m.
func (m Month) Months(last Month) int {
	n := (last.Year-m.Year)*12 + int(last.Month) - int(m.Month) + 1
	return max(n, 0)
}

// Span gives the month as a span of Europe/London time.
func (m Month) Span() Span { return DaySpan(m.First(), m.Add(1).First()) }

// MarshalText gives YYYY-MM.
func (m Month) MarshalText() ([]byte, error) { return []byte(m.String()), nil }

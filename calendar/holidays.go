package calendar

import "time"

// Holidays are the bank holidays of England, by date, with their names.
type Holidays struct {
	days    map[Date]string
	knownTo Date
}

// NewHolidays makes the set from names by date. The table is taken to be complete
// to the end of the year of its last entry.
func NewHolidays(days map[Date]string) Holidays {
	h := Holidays{days: days}
	for d := range days {
		if last := (Date{d.Year, time.December, 31}); h.knownTo.Before(last) {
			h.knownTo = last
		}
	}
	return h
}

// Name gives the name of the bank holiday on a date; false if it is none.
func (h Holidays) Name(on Date) (string, bool) {
	name, ok := h.days[on]
	return name, ok
}

// KnownTo gives the last date for which the table is known; beyond it a working
// day may turn out to be a bank holiday.
func (h Holidays) KnownTo() Date { return h.knownTo }

// Working tells whether a date is a working day: neither a Saturday, a Sunday nor
// a bank holiday.
func (h Holidays) Working(on Date) bool {
	if w := on.Weekday(); w == time.Saturday || w == time.Sunday {
		return false
	}
	_, holiday := h.days[on]
	return !holiday
}

// WorkingDays counts the working days from one date up to another, the second excluded.
func (h Holidays) WorkingDays(from, to Date) int {
	n := 0
	for d := from; d.Before(to); d = d.AddDays(1) {
		if h.Working(d) {
			n++
		}
	}
	return n
}

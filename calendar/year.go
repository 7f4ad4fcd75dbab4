package calendar

import (
	"fmt"
	"time"
)

// YearKind is a way to cut time into years, by the month with which they begin.
type YearKind string

// The kinds of year.
const (
	// CalendarYear runs from January to December.
	CalendarYear YearKind = "calendar"
	// MunicipalYear runs from May to April: a council's year begins with its annual meeting,
	// which is in May (Local Government Act 1972, schedule 12, paragraph 1).
	MunicipalYear YearKind = "municipal"
	// FinancialYear runs from April to March (Local Government Act 1972, s.270).
	FinancialYear YearKind = "financial"
)

// begins gives the month with which such years begin.
func (k YearKind) begins() time.Month {
	switch k {
	case MunicipalYear:
		return time.May
	case FinancialYear:
		return time.April
	default:
		return time.January
	}
}

// First gives the first month of the year in which a month lies.
func (k YearKind) First(m Month) Month {
	first := Month{m.Year, k.begins()}
	if m.Before(first) {
		first.Year--
	}
	return first
}

// Last gives the last month of the year in which a month lies.
func (k YearKind) Last(m Month) Month { return k.First(m).Add(11) }

// Name gives what the year in which a month lies is called: "2027", "2026-27".
func (k YearKind) Name(m Month) string {
	first := k.First(m)
	if first.Month == time.January {
		return fmt.Sprintf("%04d", first.Year)
	}
	return fmt.Sprintf("%04d-%02d", first.Year, (first.Year+1)%100)
}

// TaxYear gives the first and the last day of the tax year in which a date lies: 6 April to
// 5 April (Income Tax Act 2007, s.4).
func TaxYear(on Date) (first, last Date) {
	first = Date{on.Year, time.April, 6}
	if on.Before(first) {
		first.Year--
	}
	return first, Date{first.Year + 1, time.April, 5}
}

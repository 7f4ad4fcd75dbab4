package calendar

import (
	"testing"
	"time"
)

func TestYearsBeginWhereTheyBegin(t *testing.T) {
	cases := []struct {
		kind        YearKind
		month       Month
		name        string
		first, last Month
	}{
		{CalendarYear, Month{2027, time.January}, "2027", Month{2027, time.January}, Month{2027, time.December}},
		{MunicipalYear, Month{2027, time.April}, "2026-27", Month{2026, time.May}, Month{2027, time.April}},
		{MunicipalYear, Month{2027, time.May}, "2027-28", Month{2027, time.May}, Month{2028, time.April}},
		{FinancialYear, Month{2027, time.March}, "2026-27", Month{2026, time.April}, Month{2027, time.March}},
		{FinancialYear, Month{2099, time.April}, "2099-00", Month{2099, time.April}, Month{2100, time.March}},
	}
	for _, c := range cases {
		if c.kind.Name(c.month) != c.name || c.kind.First(c.month) != c.first || c.kind.Last(c.month) != c.last {
			t.Errorf("%s %s: %s, %s to %s", c.kind, c.month, c.kind.Name(c.month), c.kind.First(c.month), c.kind.Last(c.month))
		}
	}
}

func TestTheTaxYearBeginsOnThe6thOfApril(t *testing.T) {
	for on, want := range map[Date]Date{
		NewDate(2027, 4, 5): NewDate(2026, 4, 6), NewDate(2027, 4, 6): NewDate(2027, 4, 6), NewDate(2027, 1, 1): NewDate(2026, 4, 6), NewDate(2027, 12, 31): NewDate(2027, 4, 6),
	} {
		first, last := TaxYear(on)
		if first != want || last != want.AddDays(364) && last != want.AddDays(365) || last.Day != 5 {
			t.Errorf("%s: %s to %s", on, first, last)
		}
	}
}

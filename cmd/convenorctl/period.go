package main

import (
	"fmt"
	"time"

	"convenor/calendar"
)

// period is the --from and --to of a command, in days.
type period struct {
	From string `required:"" help:"The first day." placeholder:"DATE"`
	To   string `required:"" help:"The day after the last." placeholder:"DATE"`
}

// span gives the period. Error: a useError for what is no date, or ends before it begins.
func (p period) span() (calendar.Span, error) {
	from, err := calendar.ParseDate(p.From)
	if err != nil {
		return calendar.Span{}, useError{fmt.Errorf("--from %q is not a date such as 2027-01-01", p.From)}
	}
	to, err := calendar.ParseDate(p.To)
	if err != nil {
		return calendar.Span{}, useError{fmt.Errorf("--to %q is not a date such as 2027-02-01", p.To)}
	}
	if !from.Before(to) {
		return calendar.Span{}, useError{fmt.Errorf("--to %s is not after --from %s", to, from)}
	}
	return calendar.DaySpan(from, to), nil
}

// months is the --from and --to of a command, in months.
type months struct {
	From string `required:"" help:"The first month." placeholder:"MONTH"`
	To   string `required:"" help:"The last month." placeholder:"MONTH"`
}

func (m months) read() (from, to calendar.Month, err error) {
	if from, err = calendar.ParseMonth(m.From); err != nil {
		return from, to, useError{fmt.Errorf("--from %q is not a month such as 2027-01", m.From)}
	}
	if to, err = calendar.ParseMonth(m.To); err != nil {
		return from, to, useError{fmt.Errorf("--to %q is not a month such as 2027-01", m.To)}
	}
	if to.Before(from) {
		return from, to, useError{fmt.Errorf("--to %s is before --from %s", to, from)}
	}
	return from, to, nil
}

// instant writes a time as JSON and tables have it: RFC 3339, UTC, whole seconds.
func instant(t time.Time) string { return t.UTC().Format("2006-01-02T15:04:05Z") }

// bounds writes the start and end of a sitting: instants, or for an all-day one dates,
// the end not included.
func bounds(start, end time.Time, allDay bool) (string, string) {
	if allDay {
		return calendar.DateOf(start, calendar.London()).String(), calendar.DateOf(end, calendar.London()).String()
	}
	return instant(start), instant(end)
}

package ui

import (
	"fmt"
	"time"

	"convenor/calendar"
	"convenor/calendar/clash"
)

// scope is what the window looks at: when, and whose. It is the same for all
// views, so that going from one to the other stays with the matter.
type scope struct {
	// day is any day of the month shown, or of the week.
	day calendar.Date
	// by is what the calendar shows; the other views are always by month.
	by calendarBy
	// year is the kind of year its planner shows; empty is the municipal one.
	year calendar.YearKind
	// officer is a name in the register; empty is everyone.
	officer string
	// together are the names of a team, with teamSeparator between; empty is none.
	together string
	// margin is the time wanted between any two commitments; none is 0.
	margin time.Duration
}

// query asks for what is to be told of the month.
func (s scope) query() clash.Query {
	return clash.Query{Span: s.month().Span(), Officer: s.officer, Margin: s.margin}
}

func (s scope) month() calendar.Month { return s.day.MonthOf() }

// stepMonths gives the scope some months on: the same day, or the month's last.
func (s scope) stepMonths(by int) scope {
	to := s.month().Add(by)
	s.day = calendar.Date{Year: to.Year, Month: to.Month, Day: min(s.day.Day, to.Last().Day)}
	return s
}

// monthGridSpan gives the whole weeks that a month's grid shows.
func monthGridSpan(m calendar.Month) calendar.Span {
	return calendar.DaySpan(m.First().Monday(), m.Last().Monday().AddDays(7))
}

func weekSpan(day calendar.Date) calendar.Span {
	return calendar.DaySpan(day.Monday(), day.Monday().AddDays(7))
}

// weekWords names the week of a day: "11–17 January 2027".
func weekWords(day calendar.Date) string {
	from, to := day.Monday(), day.Monday().AddDays(6)
	switch {
	case from.Year != to.Year:
		return fmt.Sprintf("%d %s %d–%d %s %d", from.Day, short(from), from.Year, to.Day, short(to), to.Year)
	case from.Month != to.Month:
		return fmt.Sprintf("%d %s–%d %s %d", from.Day, short(from), to.Day, short(to), to.Year)
	default:
		return fmt.Sprintf("%d–%d %s", from.Day, to.Day, to.MonthOf().British())
	}
}

// weekTitle gives "Week 2".
func weekTitle(day calendar.Date) string { return fmt.Sprintf("Week %d", weekNumber(day)) }

// short gives a month's short name.
func short(d calendar.Date) string { return d.Month.String()[:3] }

// weekNumber gives the ISO 8601 week of a day.
func weekNumber(day calendar.Date) int {
	_, week := day.Midnight().In(calendar.London()).ISOWeek()
	return week
}

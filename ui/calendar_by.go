package ui

import (
	"slices"

	"convenor/calendar"
)

// calendarBy is what the calendar shows at once.
type calendarBy int

// What the calendar can show. The numbers are remembered from one start to the
// next: new ones go to the end.
const (
	byMonth calendarBy = iota
	byWeek
	byDay
	byYear
	byList
	calendarByCount
)

// calendarOrder is the order of the choice in the header, calendarLabels what
// it says.
var (
	calendarOrder  = []calendarBy{byDay, byWeek, byMonth, byYear, byList}
	calendarLabels = []string{"Day", "Week", "Month", "Year", "List"}
)

// place gives the place in the choice.
func (b calendarBy) place() int { return slices.Index(calendarOrder, b) }

// yearKind is the kind of year that the planner shows.
func (s scope) yearKind() calendar.YearKind {
	if s.year == "" {
		return calendar.MunicipalYear
	}
	return s.year
}

// shown gives the time that the calendar shows, in whole weeks for a month.
func (s scope) shown() calendar.Span {
	switch s.by {
	case byWeek:
		return weekSpan(s.day)
	case byDay:
		return calendar.DaySpan(s.day, s.day.AddDays(1))
	case byYear:
		kind := s.yearKind()
		return calendar.Span{Start: kind.First(s.month()).Span().Start, End: kind.Last(s.month()).Span().End}
	case byList:
		return s.month().Span()
	default:
		return monthGridSpan(s.month())
	}
}

// stepShown gives the scope so many days, weeks, months or years on.
func (s scope) stepShown(by int) scope {
	switch s.by {
	case byWeek:
		s.day = s.day.AddDays(7 * by)
		return s
	case byDay:
		s.day = s.day.AddDays(by)
		return s
	case byYear:
		return s.stepMonths(12 * by)
	default:
		return s.stepMonths(by)
	}
}

// shownWords names what the calendar shows.
func (s scope) shownWords() string {
	switch s.by {
	case byWeek:
		return weekWords(s.day)
	case byDay:
		return s.day.British()
	case byYear:
		return s.yearKind().Name(s.month())
	default:
		return s.month().British()
	}
}

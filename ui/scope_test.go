package ui

import (
	"testing"

	"convenor/calendar"
)

func TestSteppingByMonthsStaysInTheMonth(t *testing.T) {
	for _, c := range []struct {
		from string
		by   int
		want string
	}{
		{"2027-01-14", 1, "2027-02-14"}, {"2027-01-31", 1, "2027-02-28"}, {"2028-01-31", 1, "2028-02-29"},
		{"2027-03-31", -1, "2027-02-28"}, {"2027-01-31", -2, "2026-11-30"}, {"2027-12-31", 12, "2028-12-31"},
	} {
		same(t, c.from, at(t, c.from).stepMonths(c.by).day.String(), c.want)
	}
}

func TestSteppingByWeeksCrossesClockChangesAndYears(t *testing.T) {
	same(t, "October", weeks(t, "2026-10-20").stepShown(1).day.String(), "2026-10-27")
	same(t, "March", weeks(t, "2027-03-30").stepShown(-1).day.String(), "2027-03-23")
	same(t, "New Year", weeks(t, "2026-12-31").stepShown(1).day.String(), "2027-01-07")
}

func TestWeeksAreNamedByTheirEnds(t *testing.T) {
	for day, want := range map[string]string{
		"2027-01-14": "11–17 January 2027",
		"2027-01-31": "25–31 January 2027",
		"2027-02-28": "22–28 February 2027",
		"2027-03-31": "29 Mar–4 Apr 2027",
		"2027-01-01": "28 Dec 2026–3 Jan 2027",
	} {
		same(t, day, weekWords(date(t, day)), want)
	}
}

// The week numbers are those of ISO 8601: 1 January 2027 is a Friday, in week 53 of 2026.
func TestWeekNumbersAreISO(t *testing.T) {
	for day, want := range map[string]string{"2027-01-01": "Week 53", "2027-01-04": "Week 1", "2027-07-15": "Week 28", "2026-12-31": "Week 53"} {
		same(t, day, weekTitle(date(t, day)), want)
	}
}

func TestAMonthsGridBeginsOnMondayAndEndsOnSunday(t *testing.T) {
	for name, want := range map[string][2]string{
		"2027-01": {"2026-12-28", "2027-02-01"},
		"2027-02": {"2027-02-01", "2027-03-01"}, // four weeks exactly
		"2027-08": {"2027-07-26", "2027-09-06"}, // six
		"2027-03": {"2027-03-01", "2027-04-05"}, // over the change of clocks
	} {
		span := monthGridSpan(month(t, name))
		same(t, name+" begins", calendar.DateOf(span.Start, calendar.London()).String(), want[0])
		same(t, name+" ends", calendar.DateOf(span.End, calendar.London()).String(), want[1])
	}
}

func TestThePeriodIsTheWeekOnlyInTheCalendar(t *testing.T) {
	s := scope{day: date(t, "2027-01-14"), by: byWeek}
	same(t, "calendar", s.shownWords(), "11–17 January 2027")
	same(t, "elsewhere", s.month().British(), "January 2027")
	for by, want := range map[calendarBy]string{byMonth: "January 2027", byList: "January 2027", byDay: "Thu 14 Jan 2027", byYear: "2026-27"} {
		s.by = by
		same(t, "period", s.shownWords(), want)
	}
}

// weeks gives the scope of a day, by the week.
func weeks(t *testing.T, day string) scope { return scope{day: date(t, day), by: byWeek} }

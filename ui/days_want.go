package ui

import (
	"fmt"

	"convenor/calendar"
	"convenor/calendar/workload"
)

// daysBy is what the officer days are shown by.
type daysBy int

// The ways to show officer days, in the order of the choice in the header.
const (
	daysBySystem daysBy = iota
	daysByBody
	daysByOfficer
	daysByPost
	daysByKind
	daysByCount
)

// daysByNames are what the choice says, daysKeys what the tally is by.
var (
	daysByNames = []string{"System", "Body", "Officer", "Post", "Kind"}
	daysKeys    = [daysByCount]workload.Key{workload.KeySystem, workload.KeyBody, workload.KeyOfficer, workload.KeyPost, workload.KeyKind}
)

// daysTrend is what a bar of the chart stands for.
type daysTrend int

// The trends, in the order of the choice above the chart.
const (
	trendMonths daysTrend = iota
	trendMunicipal
	trendFinancial
)

var trendNames = []string{"Months", "Municipal years", "Financial years"}

// shownMonths is how many months the bars go back, and shownYears how many
// years, the one shown included.
const (
	shownMonths = 12
	shownYears  = 4
)

// daysWant is what is wanted of officer days.
type daysWant struct {
	by    daysBy
	trend daysTrend
	// split puts council-wide bodies under the systems by population; travel and
	// cost are counted too.
	split, travel, cost bool
}

// query asks for a tally of some months.
func (w daysWant) query(from, to calendar.Month, by ...workload.Key) workload.Query {
	return workload.Query{From: from, To: to, By: by, SplitByPopulation: w.split, WithTravel: w.travel, WithCost: w.cost}
}

// month asks for the tally of a scope's month.
func (w daysWant) month(at scope) workload.Query {
	return w.query(at.month(), at.month(), daysKeys[w.by])
}

// heat asks for the twelve months by officer.
func (w daysWant) heat(at scope) workload.Query {
	w.split = false // it is of officers, and makes no difference
	return w.query(at.month().Add(1-shownMonths), at.month(), workload.KeyOfficer, workload.KeyMonth)
}

// year gives the kind of year of a trend; false for months.
func (t daysTrend) year() (calendar.YearKind, bool) {
	switch t {
	case trendMunicipal:
		return calendar.MunicipalYear, true
	case trendFinancial:
		return calendar.FinancialYear, true
	default:
		return "", false
	}
}

// bars gives the months from and to of every bar.
func (w daysWant) bars(at scope) [][2]calendar.Month {
	var list [][2]calendar.Month
	if kind, years := w.trend.year(); years {
		for first := kind.First(at.month()).Add(-12 * (shownYears - 1)); len(list) < shownYears; first = first.Add(12) {
			list = append(list, [2]calendar.Month{first, first.Add(11)})
		}
		return list
	}
	for i := range shownMonths {
		m := at.month().Add(i + 1 - shownMonths)
		list = append(list, [2]calendar.Month{m, m})
	}
	return list
}

// barKey is what the bars are by.
func (w daysWant) barKey() workload.Key {
	return [...]workload.Key{workload.KeyMonth, workload.KeyMunicipal, workload.KeyFinancial}[w.trend]
}

// span gives the time that newDaysModel needs a snapshot of. Twelve months reach
// back to the start of the tax year, on which the pay for miles hangs.
func (w daysWant) span(at scope) calendar.Span {
	bars := w.bars(at)
	first, last := at.month().Add(1-shownMonths), at.month()
	if bars[0][0].Before(first) {
		first = bars[0][0]
	}
	if end := bars[len(bars)-1][1]; last.Before(end) {
		last = end
	}
	return calendar.Span{Start: first.Span().Start, End: last.Span().End}
}

// heading heads the chart.
func (w daysWant) heading() string {
	if _, years := w.trend.year(); years {
		return fmt.Sprintf("Days by system, %d years", shownYears)
	}
	return "Days by system, twelve months"
}

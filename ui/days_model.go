package ui

import (
	"fmt"
	"strings"

	"convenor/calendar"
	"convenor/calendar/workload"
	"convenor/ui/grid"
	"convenor/ui/look"
)

// daysBy is what the officer days are shown by.
type daysBy int

// The ways to show officer days, in the order of the choice in the header.
const (
	daysBySystem daysBy = iota
	daysByBody
	daysByOfficer
)

// shownMonths is how many months the bars go back, the one shown included.
const shownMonths = 12

// daysModel is officer days, ready for display.
type daysModel struct {
	by     daysBy
	period string
	// cards stand by system, then council-wide, then the total; with the key
	// of the tally's row that each opens, empty for the total.
	cards []look.Key
	keys  []string
	bars  grid.Bars
	// months are those of the bars.
	months   []calendar.Month
	officers heatModel
	// table is by body or by officer.
	table sheetModel
	// assumptions says how it was reckoned, note what else to know.
	assumptions, note string
	empty             string
}

// daysQuery asks for the tally of a scope's month, shown some way.
func daysQuery(at scope, by daysBy) workload.Query {
	key := [...]workload.Key{workload.KeySystem, workload.KeyBody, workload.KeyOfficer}[by]
	return workload.Query{From: at.month(), To: at.month(), By: []workload.Key{key}}
}

// daysSpan gives the time that newDaysModel needs a snapshot of.
func daysSpan(at scope) calendar.Span {
	return calendar.Span{Start: at.month().Add(1 - shownMonths).Span().Start, End: at.month().Span().End}
}

// newDaysModel tallies a scope's month and the eleven before it. Officer days
// are of all counting officers together: the scope's officer changes nothing.
func newDaysModel(s *calendar.Snapshot, at scope, by daysBy) (daysModel, error) {
	m := daysModel{by: by, period: at.month().British()}
	tally, err := workload.Count(s, daysQuery(at, by))
	if err != nil {
		return m, err
	}
	marks := newMarks(s.Register)
	if tally.Total.Sittings == 0 {
		m.empty = "No counted sittings in " + m.period + "."
	}
	m.assumptions, m.note = assumptionsOf(s.Register, tally), tally.Note
	switch by {
	case daysBySystem:
		m.addCards(marks, tally)
		if err := m.addMonths(s, at, marks); err != nil {
			return m, err
		}
		m.officers, err = newHeatModel(s, at)
	case daysByBody:
		m.table = newBodyTable(s.Register, marks, tally)
	case daysByOfficer:
		m.table = newOfficerTable(s.Register, tally)
	}
	return m, err
}

// addCards makes a card for each system, for council-wide bodies, and in all.
func (m *daysModel) addCards(marks marks, t *workload.Tally) {
	most := max(workload.BandHigh*1.25, t.Total.Days)
	for _, row := range t.Rows {
		mark := marks.key(row.Key)
		card := look.Key{
			Label: row.Label, Letter: mark.letter, Tone: mark.tone, Value: figure(row.Days), Unit: "days",
			Detail: fmt.Sprintf("%s meeting + %s preparation", hours(row.MeetingHours), hours(row.PrepHours)),
		}
		if row.Band != "" {
			card.Band = &look.Band{Low: workload.BandLow, High: workload.BandHigh, Value: row.Days, Most: min(most, workload.BandHigh*2)}
			card.Unit, card.Caption = "days, "+row.Band+" the band", bandCaption()
		} else {
			card.Caption = "kept apart from the systems"
		}
		m.cards, m.keys = append(m.cards, card), append(m.keys, row.Key)
	}
	m.cards = append(m.cards, look.Key{
		Label: "All", Value: figure(t.Total.Days), Unit: "days",
		Detail:  fmt.Sprintf("%s = %s meeting + %s preparation", hours(t.Total.Hours()), hours(t.Total.MeetingHours), hours(t.Total.PrepHours)),
		Caption: plural(t.Total.Sittings, "sitting"),
	})
	m.keys = append(m.keys, "")
}

// bandCaption names the benchmark: "8–12 · CCN/IMPOWER 2022".
func bandCaption() string {
	return fmt.Sprintf("%.0f–%.0f · %s", workload.BandLow, workload.BandHigh, workload.BandSource)
}

// addMonths makes a bar for each of the last twelve months.
func (m *daysModel) addMonths(s *calendar.Snapshot, at scope, marks marks) error {
	first := at.month().Add(1 - shownMonths)
	t, err := workload.Count(s, workload.Query{From: first, To: at.month(), By: []workload.Key{workload.KeyMonth, workload.KeySystem}})
	if err != nil {
		return err
	}
	bars := make([]grid.Bar, shownMonths)
	sums := make([]float64, shownMonths)
	for i := range bars {
		month := first.Add(i)
		bars[i].Axis, bars[i].Strong = short(month.First()), month == at.month()
		m.months = append(m.months, month)
	}
	for _, row := range t.Rows {
		name, key, _ := strings.Cut(row.Key, "/")
		month, err := calendar.ParseMonth(name)
		if err != nil {
			return fmt.Errorf("bars by month: %w", err)
		}
		i := first.Months(month) - 1
		mark := marks.key(key)
		bars[i].Segments = append(bars[i].Segments, grid.Segment{Letter: mark.letter, Tone: mark.tone, Value: row.ExactDays})
		sums[i] += row.ExactDays
	}
	for i := range bars {
		if sums[i] > 0 {
			bars[i].Top = figure(sums[i])
		}
	}
	m.bars = grid.Bars{Bars: bars}
	return nil
}

// assumptionsOf says in one line how officer days are reckoned.
func assumptionsOf(r *calendar.Register, t *workload.Tally) string {
	return fmt.Sprintf("Assumptions: %s; boards, partnerships and the HWB ×1.5 preparation, committees ×1.0, calls 0%s; "+
		"counting officers expected, journeys not counted", hours(t.DayHours)+" a day", ownFactors(r))
}

// ownFactors says how many bodies have a factor of their own.
func ownFactors(r *calendar.Register) string {
	n := 0
	for _, b := range r.Bodies {
		if b.PrepFactor != nil && *b.PrepFactor != b.Kind.PrepFactor() {
			n++
		}
	}
	if n == 0 {
		return ""
	}
	return fmt.Sprintf(" (%s with a factor of its own)", plural(n, "body"))
}

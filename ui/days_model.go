package ui

import (
	"fmt"
	"slices"

	"convenor/calendar"
	"convenor/calendar/workload"
	"convenor/ui/grid"
	"convenor/ui/look"
)

// daysModel is officer days, ready for display.
type daysModel struct {
	by     daysBy
	period string
	// cards stand by system, then council-wide, then the total; with the key
	// of the tally's row that each opens, empty for the total.
	cards []look.Key
	keys  []string
	// heading heads the bars, which stand for the months from and to.
	heading  string
	bars     grid.Bars
	months   [][2]calendar.Month
	officers heatModel
	// table is by body, officer, post or kind.
	table sheetModel
	// day is the length of an officer's day.
	day string
	// assumptions says how it was reckoned, note what else to know.
	assumptions, note string
	empty             string
	// blank and next fill the page where nothing is counted in all of its months.
	blank, next string
}

// newDaysModel tallies a scope's month and what goes before it. Officer days
// are of all counting officers together: the scope's officer changes nothing.
func newDaysModel(s *calendar.Snapshot, at scope, want daysWant) (daysModel, error) {
	m := daysModel{by: want.by, period: at.month().British()}
	tally, err := workload.Count(s, want.month(at))
	if err != nil {
		return m, err
	}
	if tally.Total.Sittings == 0 {
		m.empty = "No counted sittings in " + m.period + "."
	}
	m.day = hours(tally.DayHours) + " a day"
	m.assumptions, m.note = assumptionsOf(s.Register, want, tally), capital(tally.Note)
	if want.by != daysBySystem {
		m.table = newDaysTable(s.Register, want, tally)
		return m, nil
	}
	marks := newMarks(s.Register)
	m.addCards(marks, want, tally)
	if err := m.addBars(s, at, want, marks); err != nil {
		return m, err
	}
	m.officers, err = newHeatModel(s, at, want)
	if tally.Total.Sittings == 0 && len(m.officers.rows) == 0 && !slices.ContainsFunc(m.bars.Bars, func(b grid.Bar) bool { return b.Top != "" }) {
		m.blank, m.next = "No officer days to count in "+m.period+", nor in the months before.",
			"Open a calendar ("+shortcutWords("O")+"), or go to a month with sittings. Counted are the sittings of bodies in the register, for officers whose time counts."
	}
	return m, err
}

// addCards makes a card for each system, for council-wide bodies, and in all.
func (m *daysModel) addCards(marks marks, want daysWant, t *workload.Tally) {
	most := max(workload.BandHigh*1.25, t.Total.Days)
	for _, row := range t.Rows {
		mark := marks.key(row.Key)
		card := look.Key{
			Label: row.Label, Letter: mark.letter, Tone: mark.tone, Value: figure(row.Days), Unit: "days",
			Detail: joined(" + ", hours(row.MeetingHours)+" meeting", hours(row.PrepHours)+" preparation", travelWords(want, row)) + costWords(want, row),
		}
		switch {
		case row.Band != "":
			card.Band = &look.Band{Low: workload.BandLow, High: workload.BandHigh, Value: row.Days, Most: min(most, workload.BandHigh*2)}
			card.Unit, card.Caption = "days, "+row.Band+" the band", bandCaption()
		case want.travel:
			card.Caption = figure(row.TravelDays) + " of them travel"
		case row.Key == calendar.CouncilWide:
			card.Caption = "kept apart from the systems"
		}
		m.cards, m.keys = append(m.cards, card), append(m.keys, row.Key)
	}
	m.cards = append(m.cards, look.Key{
		Label: "All", Value: figure(t.Total.Days), Unit: "days",
		Detail:  hours(t.Total.Hours()) + " = " + joined(" + ", hours(t.Total.MeetingHours)+" meeting", hours(t.Total.PrepHours)+" preparation") + addedTravel(want, t.Total) + costWords(want, t.Total),
		Caption: allCaption(want, t.Total),
	})
	m.keys = append(m.keys, "")
}

// travelWords give the hours of journeys, where they are asked for.
func travelWords(want daysWant, row workload.Row) string {
	if !want.travel {
		return ""
	}
	return hours(row.TravelHours) + " travel"
}

// addedTravel says what journeys add to the whole.
func addedTravel(want daysWant, total workload.Row) string {
	if !want.travel {
		return ""
	}
	return fmt.Sprintf("; %s travel = +%s", hours(total.TravelHours), figure(total.TravelDays))
}

// costWords give what the time costs, where it is asked for.
func costWords(want daysWant, row workload.Row) string {
	switch {
	case !want.cost:
		return ""
	case row.CostPence == 0 && row.UnpricedDays > 0:
		return "; no rate of pay"
	default:
		return "; " + wholePounds(row.CostPence)
	}
}

// allCaption says of the total how many sittings there are, or what travel adds.
func allCaption(want daysWant, total workload.Row) string {
	if !want.travel {
		return plural(total.Sittings, "sitting")
	}
	return fmt.Sprintf("%.0f miles, £%.2f", total.Miles, float64(total.MileagePence)/100)
}

// bandCaption names the benchmark: "8–12 · CCN/IMPOWER 2022".
func bandCaption() string {
	return fmt.Sprintf("%.0f–%.0f · %s", workload.BandLow, workload.BandHigh, workload.BandSource)
}

// addBars makes a bar for each month or year.
func (m *daysModel) addBars(s *calendar.Snapshot, at scope, want daysWant, marks marks) error {
	m.heading, m.months = want.heading(), want.bars(at)
	t, err := workload.Count(s, want.query(m.months[0][0], m.months[len(m.months)-1][1], want.barKey(), workload.KeySystem))
	if err != nil {
		return err
	}
	bars := make([]grid.Bar, len(m.months))
	sums := make([]float64, len(m.months))
	place := map[string]int{}
	for i, span := range m.months {
		name := span[0].String()
		bars[i].Axis, bars[i].Strong = short(span[0].First()), span[0] == at.month()
		if kind, years := want.trend.year(); years {
			name = kind.Name(span[0])
			bars[i].Axis, bars[i].Strong = name, i == len(m.months)-1
		}
		place[name] = i
	}
	for _, row := range t.Rows {
		name, key := firstKey(row.Key)
		i, known := place[name]
		if !known {
			return fmt.Errorf("bars of %s: %w", row.Key, calendar.ErrInvalid)
		}
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
func assumptionsOf(r *calendar.Register, want daysWant, t *workload.Tally) string {
	journeys := "journeys not counted"
	if want.travel {
		journeys = "journeys counted"
	}
	return fmt.Sprintf("Assumptions: %s; boards, partnerships and the HWB ×1.5 preparation, committees ×1.0, calls 0%s; "+
		"counting officers expected, %s", hours(t.DayHours)+" a day", ownFactors(r), journeys)
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

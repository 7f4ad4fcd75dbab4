package ui

import (
	"cmp"
	"strings"

	"convenor/calendar"
	"convenor/calendar/workload"
)

// heatModel is a table of officers by month, each figure on a ground that is
// the stronger the higher it is.
type heatModel struct {
	months []string
	rows   []heatRow
	// share heads the last column: "Share of Jan".
	share string
	// figures are what each cell opens, by row and column.
	figures [][]tallied
}

// heatRow is one officer. Strength goes from 0, nothing, to 1, the table's
// highest figure.
type heatRow struct {
	officer  string
	figures  []string
	strength []float64
	share    string
}

// newHeatModel tallies the twelve months by officer.
func newHeatModel(s *calendar.Snapshot, at scope, want daysWant) (heatModel, error) {
	first := at.month().Add(1 - shownMonths)
	m := heatModel{share: "Share of " + short(at.month().First())}
	for i := range shownMonths {
		m.months = append(m.months, short(first.Add(i).First()))
	}
	year, err := workload.Count(s, want.heat(at))
	if err != nil {
		return m, err
	}
	want.by = daysByOfficer
	month, err := workload.Count(s, want.month(at))
	if err != nil {
		return m, err
	}
	shares := map[string]string{}
	for _, row := range month.Rows {
		shares[row.Key] = percent(row.ShareOfWorkingDays)
	}
	m.rows = heatRows(year, first)
	for i := range m.rows {
		m.rows[i].share = cmp.Or(shares[m.rows[i].officer], "–")
		m.figures = append(m.figures, heatFigures(want, first, m.rows[i].officer))
	}
	return m, nil
}

// heatFigures gives what the cells of an officer's row open: each month's
// sittings, and at the end the last month's again.
func heatFigures(want daysWant, first calendar.Month, officer string) []tallied {
	var list []tallied
	for i := range shownMonths + 1 {
		m := first.Add(min(i, shownMonths-1))
		list = append(list, tallied{want.query(m, m, workload.KeyOfficer), officer, officer})
	}
	return list
}

// heatRows gives a row for each officer of a tally by officer and month.
func heatRows(year *workload.Tally, first calendar.Month) []heatRow {
	var rows []heatRow
	place := map[string]int{}
	most := 1.0
	for _, row := range year.Rows {
		most = max(most, row.Days)
	}
	for _, row := range year.Rows {
		officer, name := cutKey(row.Key)
		i, known := place[officer]
		if !known {
			i = len(rows)
			place[officer] = i
			rows = append(rows, heatRow{officer: officer, figures: make([]string, shownMonths), strength: make([]float64, shownMonths)})
		}
		month, err := calendar.ParseMonth(name)
		at := first.Months(month) - 1
		if err != nil || at < 0 || at >= shownMonths {
			continue // impossible: the tally was asked for these months
		}
		rows[i].figures[at], rows[i].strength[at] = figure(row.Days), row.Days/most
	}
	return rows
}

// cutKey parts a row's key at its last stroke: what stands before may have one.
func cutKey(key string) (first, second string) {
	for i := len(key) - 1; i >= 0; i-- {
		if key[i] == '/' {
			return key[:i], key[i+1:]
		}
	}
	return key, ""
}

// firstKey parts a row's key at its first stroke: a month or a year has none.
func firstKey(key string) (first, second string) {
	first, second, _ = strings.Cut(key, "/")
	return first, second
}

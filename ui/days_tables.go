package ui

import (
	"cmp"
	"fmt"

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
func newHeatModel(s *calendar.Snapshot, at scope) (heatModel, error) {
	first := at.month().Add(1 - shownMonths)
	m := heatModel{share: "Share of " + short(at.month().First())}
	for i := range shownMonths {
		m.months = append(m.months, short(first.Add(i).First()))
	}
	year, err := workload.Count(s, workload.Query{From: first, To: at.month(), By: []workload.Key{workload.KeyOfficer, workload.KeyMonth}})
	if err != nil {
		return m, err
	}
	month, err := workload.Count(s, daysQuery(at, daysByOfficer))
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
	}
	return m, nil
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

// The columns of the tables.
var (
	bodyColumns = []sheetColumn{
		{title: "Body", weight: 4, badge: true},
		{title: "Kind", weight: 2},
		{title: "Sittings", weight: 1, right: true},
		{title: "Meeting", weight: 1.2, right: true},
		{title: "Preparation", weight: 1.2, right: true},
		{title: "Days", weight: 1, right: true},
	}
	officerColumns = []sheetColumn{
		{title: "Officer", weight: 2},
		{title: "Name", weight: 4},
		{title: "Sittings", weight: 1, right: true},
		{title: "Meeting", weight: 1.2, right: true},
		{title: "Preparation", weight: 1.2, right: true},
		{title: "Days", weight: 1, right: true},
		{title: "Share of working days", weight: 2, right: true},
	}
	behindColumns = []sheetColumn{
		{title: "Date", weight: 2.2},
		{title: "Sitting", weight: 4, badge: true},
		{title: "Officers", weight: 2.8},
		{title: "Meeting", weight: 1.2, right: true},
		{title: "Preparation", weight: 1.7, right: true},
		{title: "Days", weight: 1, right: true},
	}
)

// newBodyTable lists the bodies that took time.
func newBodyTable(r *calendar.Register, marks marks, t *workload.Tally) sheetModel {
	m := sheetModel{empty: "No body’s sittings are counted in this month."}
	for _, row := range t.Rows {
		of, kind := personalMark, ""
		if b, err := r.Body(row.Key); err == nil {
			of, kind = marks.body(b), string(b.Kind)
		}
		m.rows = append(m.rows, sheetRow{id: row.Key, mark: of, cells: []string{
			row.Label, kind, fmt.Sprint(row.Sittings), hours(row.MeetingHours), hours(row.PrepHours), figure(row.Days),
		}})
	}
	return m
}

// newOfficerTable lists the officers whose time was taken.
func newOfficerTable(r *calendar.Register, t *workload.Tally) sheetModel {
	m := sheetModel{empty: "No officer’s time is counted in this month."}
	for _, row := range t.Rows {
		name := ""
		if o, err := r.Officer(row.Key); err == nil && o.Name != row.Key {
			name = o.Name
		}
		m.rows = append(m.rows, sheetRow{id: row.Key, cells: []string{
			row.Label, name, fmt.Sprint(row.Sittings), hours(row.MeetingHours), hours(row.PrepHours), figure(row.Days),
			percent(row.ShareOfWorkingDays),
		}})
	}
	return m
}

// newBehindTable lists the sittings that a figure is made from.
func newBehindTable(s *calendar.Snapshot, parts []workload.Part) sheetModel {
	m := sheetModel{empty: "No sittings."}
	marks := newMarks(s.Register)
	for _, p := range parts {
		titled := marks.titled(p.Sitting)
		var meeting, prep, days float64
		names := make([]string, len(p.Officers))
		for i, o := range p.Officers {
			names[i] = o.Officer.Label()
			meeting += o.MeetingMinutes
			prep += o.PrepMinutes
			days += (o.MeetingMinutes + o.PrepMinutes) / 60 / o.DayHours
		}
		m.rows = append(m.rows, sheetRow{id: p.Sitting.ID().String(), mark: titled.mark, day: p.Sitting.Date(), cells: []string{
			shortDay(p.Sitting.Date()) + " " + clockTime(p.Sitting.Start), titled.title, listed(names),
			hours(meeting / 60), hours(prep / 60), figureTwo(days),
		}})
	}
	return m
}

// figureTwo gives days to two decimals: parts of one that is shown to one.
func figureTwo(x float64) string { return fmt.Sprintf("%.2f", x) }

package report

import (
	"fmt"
	"slices"
	"strings"

	"convenor/calendar"
	"convenor/calendar/workload"
)

// trend shows the twelve months to this one.
func (m *making) trend() error {
	first := m.month.Add(1 - trendMonths)
	q := workload.Query{From: first, To: m.month}
	systems, err := workload.Count(m.s, q)
	if err != nil {
		return err
	}
	q.By = []workload.Key{workload.KeyMonth, workload.KeySystem}
	both, err := workload.Count(m.s, q)
	if err != nil {
		return err
	}
	months := byMonth(first, both)
	section := Section{ID: "trend", Title: "Twelve months", Text: m.changesOfSystems(first)}
	section.Charts = []Chart{trendChart(first, months)}
	section.Tables = []Table{trendTable(first, months, systems, both)}
	m.add(section)
	return nil
}

// byMonth sums the rows of months and systems up to rows of months.
func byMonth(first calendar.Month, both *workload.Tally) []workload.Row {
	list := make([]workload.Row, trendMonths)
	for _, r := range both.Rows {
		key, _, _ := strings.Cut(r.Key, "/")
		month, err := calendar.ParseMonth(key)
		if err != nil {
			continue // impossible: the first key is the month
		}
		sum := &list[first.Months(month)-1]
		sum.MeetingMinutes += r.MeetingMinutes
		sum.PrepMinutes += r.PrepMinutes
		sum.ExactDays += r.ExactDays
	}
	return list
}

// find gives a tally's row by key; the zero Row if it has none.
func find(t *workload.Tally, key string) workload.Row {
	i := slices.IndexFunc(t.Rows, func(r workload.Row) bool { return r.Key == key })
	if i < 0 {
		return workload.Row{Key: key}
	}
	return t.Rows[i]
}

func trendChart(first calendar.Month, months []workload.Row) Chart {
	c := Chart{Title: "Officer days a month", Unit: "days", Upright: true, Parts: parts}
	var said []string
	for i := range trendMonths {
		month := first.Add(i)
		c.Bars = append(c.Bars, bar(months[i], month.First().Midnight().In(calendar.London()).Format("Jan 06")))
		said = append(said, fmt.Sprintf("%s %s", month.British(), number(months[i].ExactDays, 1)))
	}
	c.Describe = "Columns, one for each of twelve months, of meetings and preparation in days: " + strings.Join(said, "; ") + "."
	return c
}

func trendTable(first calendar.Month, months []workload.Row, systems, both *workload.Tally) Table {
	t := Table{Name: "Trend", Caption: "Officer days a month by system", Columns: []Column{left("Month", 1.6)}}
	for _, s := range systems.Rows {
		t.Columns = append(t.Columns, figures(s.Label, 1))
	}
	t.Columns = append(t.Columns, figures("All", 0.8))
	for i := range trendMonths {
		month := first.Add(i)
		row := Row{Cells: []Cell{words(month.British())}}
		for _, s := range systems.Rows {
			row.Cells = append(row.Cells, number(find(both, month.String()+"/"+s.Key).Days, 1))
		}
		row.Cells = append(row.Cells, number(months[i].ExactDays, 1))
		t.Rows = append(t.Rows, row)
	}
	mean := Row{Cells: []Cell{words("Mean month")}, Total: true}
	for _, s := range append(slices.Clone(systems.Rows), systems.Total) {
		mean.Cells = append(mean.Cells, number(s.ExactDays/trendMonths, 1))
	}
	t.Rows = append(t.Rows, mean)
	return t
}

// changesOfSystems says which systems ended or began in the months shown.
func (m *making) changesOfSystems(first calendar.Month) []string {
	period := calendar.Validity{From: first.First(), To: m.month.Last()}
	var list []string
	for _, y := range m.s.Register.Systems {
		if !y.To.IsZero() && period.Holds(y.To) {
			text := fmt.Sprintf("%s ended on %s", y.Name, y.To.British())
			if y.Successor != "" {
				text += " and became " + y.Successor
			}
			list = append(list, text+": compare the months before and after.")
		}
		if !y.From.IsZero() && y.From.After(period.From) && period.Holds(y.From) {
			list = append(list, fmt.Sprintf("%s began on %s.", y.Name, y.From.British()))
		}
	}
	return list
}

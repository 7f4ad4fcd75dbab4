package report

import (
	"fmt"
	"strings"

	"convenor/calendar"
	"convenor/calendar/workload"
)

// parts are what a bar of days is made of.
var parts = []string{"Meetings", "Preparation"}

// bar makes a bar of a row's days: meetings, then preparation.
func bar(r workload.Row, label string) Bar {
	whole := r.MeetingMinutes + r.PrepMinutes
	if whole == 0 {
		return Bar{label, []float64{0, 0}}
	}
	return Bar{label, []float64{r.ExactDays * r.MeetingMinutes / whole, r.ExactDays * r.PrepMinutes / whole}}
}

// bandWords says how a row lies to the benchmark.
func bandWords(band string) string {
	if band == "" {
		return "no band"
	}
	return fmt.Sprintf("%s %g–%g", band, workload.BandLow, workload.BandHigh)
}

// bySystem is the first section: how much of us does each system take?
func (m *making) bySystem() error {
	chart := Chart{Title: "Officer days by system, " + m.month.British(), Unit: "days", Parts: parts,
		Band: &Band{workload.BandLow, workload.BandHigh, fmt.Sprintf("%g–%g days a system (%s)", workload.BandLow, workload.BandHigh, workload.BandSource)}}
	table := Table{Name: "Systems", Caption: "Officer days by system, " + m.month.British(), Columns: m.dayColumns("System", left("Band", 1.1))}
	var said []string
	for _, r := range m.systems.Rows {
		table.Rows = append(table.Rows, m.dayRow(r, false, words(bandWords(r.Band))))
		chart.Bars = append(chart.Bars, bar(r, r.Label))
		text := fmt.Sprintf("%s %s days", r.Label, number(r.Days, 1))
		if r.Band != "" {
			text += fmt.Sprintf(" (%s the band of %g to %g)", r.Band, workload.BandLow, workload.BandHigh)
		}
		said = append(said, text)
	}
	table.Rows = append(table.Rows, m.dayRow(m.systems.Total, true, words("")))
	chart.Describe = fmt.Sprintf("Bars, one for each system, of meetings and preparation: %s.", strings.Join(said, "; "))
	t := m.systems.Total
	text := []string{fmt.Sprintf("Meetings took %s hours of senior officers' time, preparation %s: %s days of %g hours in %s, without travel.",
		number(t.MeetingHours, 1), number(t.PrepHours, 1), number(t.Days, 1), m.systems.DayHours, plural(t.Sittings, "sitting"))}
	text = append(text, fmt.Sprintf("Preparation is an assumption: with half of it these are %s days, with half as much again %s.",
		number(t.With(lowPrep), 1), number(t.With(highPrep), 1)))
	if m.systems.Note != "" {
		text = append(text, "Note: "+m.systems.Note+".")
	}
	m.out.Summary = append(m.out.Summary, text...)
	m.add(Section{ID: "systems", Title: "Days by system", Front: true, Text: text, Charts: []Chart{chart}, Tables: []Table{table}})
	return nil
}

// lowPrep and highPrep are multiples of preparation between which its truth is taken to lie.
const lowPrep, highPrep = 0.5, 1.5

// dayColumns are the columns of a table of days, with more before the last.
func (m *making) dayColumns(first string, more ...Column) []Column {
	list := []Column{left(first, 2.2), figures("Days", 0.7), figures("Meeting h", 0.9), figures("Preparation h", 1.1), figures("Sittings", 0.8)}
	if m.priced() {
		list = append(list, figures("Cost", 1.1))
	}
	return append(list, more...)
}

func (m *making) dayRow(r workload.Row, total bool, more ...Cell) Row {
	name := r.Label
	if total {
		name = "Total"
	}
	cells := []Cell{words(name), number(r.Days, 1), number(r.MeetingHours, 2), number(r.PrepHours, 2), count(r.Sittings)}
	if m.priced() {
		cells = append(cells, pounds(float64(r.CostPence)))
	}
	return Row{append(cells, more...), total}
}

// byOfficer says whose days they are.
func (m *making) byOfficer() error {
	t, err := workload.Count(m.s, m.query(workload.KeyOfficer))
	if err != nil {
		return err
	}
	table := Table{Name: "Officers", Caption: "Officer days by officer, " + m.month.British(), Columns: m.dayColumns("Officer", figures("Of working days", 1.2)),
		Empty: "No counting officer was expected anywhere."}
	for _, r := range t.Rows {
		table.Rows = append(table.Rows, m.dayRow(r, false, percent(r.ShareOfWorkingDays)))
	}
	if len(t.Rows) > 0 {
		table.Rows = append(table.Rows, m.dayRow(t.Total, true, words("")))
	}
	working := m.s.Holidays.WorkingDays(m.month.First(), m.month.Add(1).First())
	m.add(Section{ID: "officers", Title: "Days by officer", Front: true, Tables: []Table{table},
		Text: []string{fmt.Sprintf("%s has %d working days.", m.month.British(), working)}})
	return nil
}

// byBody says what takes them.
func (m *making) byBody() error {
	t, err := workload.Count(m.s, m.query(workload.KeyBody))
	if err != nil {
		return err
	}
	table := Table{Name: "Bodies", Caption: "Officer days by body, " + m.month.British(), Columns: m.dayColumns("Body", left("System", 0.8)),
		Empty: "No body sat."}
	for _, r := range t.Rows {
		system := ""
		if b, err := m.s.Register.Body(r.Key); err == nil {
			system = b.Key()
		}
		if system == calendar.CouncilWide {
			system = "Council"
		}
		table.Rows = append(table.Rows, m.dayRow(r, false, words(system)))
	}
	if len(t.Rows) > 0 {
		table.Rows = append(table.Rows, m.dayRow(t.Total, true, words("")))
	}
	m.add(Section{ID: "bodies", Title: "Days by body", Tables: []Table{table}})
	return nil
}

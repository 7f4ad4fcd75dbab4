package report

import (
	"fmt"
	"strings"

	"convenor/calendar/agenda"
)

// duplicates says which business stood on several tables; without agendas, nothing.
func (m *making) duplicates() error {
	if len(m.o.Agendas) == 0 || m.o.Reader == nil {
		return nil
	}
	found, err := m.o.Reader.Duplicates(m.s, m.o.Agendas)
	if err != nil {
		return err
	}
	table := Table{Name: "Business", Caption: "Business on several tables", Empty: "No business stood on several tables.",
		Columns: []Column{left("Business", 2.5), left("Heard at", 3), left("Lead", 1.6), figures("Officer h", 0.9), figures("Saved h", 0.8), figures("Saved days", 1)}}
	saved, days := 0.0, 0.0
	for _, t := range found.Topics {
		table.Rows = append(table.Rows, businessRow(t))
		saved += t.SavedHours
		days += t.DaysSaved
	}
	if len(found.Topics) > 0 {
		table.Rows = append(table.Rows, Row{Total: true, Cells: []Cell{words("Total"), words(""), words(""), words(""), number(saved, 2), number(days, 1)}})
	}
	text := []string{fmt.Sprintf("Of %d items on agendas %d are standing; of the %d others %d stand on several tables. One paper at the table that leads would save %s hours, %s officer-days.",
		found.Items, found.Standing, found.Substantive, found.Shared, number(saved, 1), number(days, 1))}
	if whole := m.systems.Total; m.priced() && whole.ExactDays > 0 {
		mean := float64(whole.CostPence) / whole.ExactDays
		text = append(text, fmt.Sprintf("At the month's mean cost of an officer-day, %s, that is %s.", pounds(mean), pounds(mean*days)))
	}
	m.add(Section{ID: "business", Title: "Duplicated business", Text: text, Tables: []Table{table}})
	return nil
}

func businessRow(t agenda.SharedTopic) Row {
	var heard []string
	for _, item := range t.Items {
		heard = append(heard, item.Body+", "+item.Date.British())
	}
	lead := t.Lead.Body
	if t.Lead.Nobody {
		lead = "none alone"
	}
	return Row{Cells: []Cell{words(t.Name), words(strings.Join(heard, "; ")), words(lead), number(t.OfficerHours, 2), number(t.SavedHours, 2), number(t.DaysSaved, 1)}}
}

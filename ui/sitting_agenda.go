package ui

import (
	"fmt"

	"convenor/calendar"
)

// addAgendas gives the sittings that have one their agenda.
func (m *calendarModel) addAgendas(agendas []calendar.Agenda) {
	m.agendas = map[string][]string{}
	for i := range agendas {
		m.agendas[agendas[i].Sitting] = agendaLines(&agendas[i])
	}
}

// agendaLines gives the items as printed: "3  BCF Q3 return (20 min)".
func agendaLines(a *calendar.Agenda) []string {
	lines := make([]string, len(a.Items))
	for i, item := range a.Items {
		minutes := ""
		if item.Minutes > 0 {
			minutes = fmt.Sprintf("(%d min)", item.Minutes)
		}
		lines[i] = joined(" ", joined("  ", item.Number, item.Title), minutes)
	}
	return lines
}

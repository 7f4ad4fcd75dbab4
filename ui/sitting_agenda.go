package ui

import (
	"fmt"

	"convenor/calendar"
)

// addAgendas gives the sittings that have one their agenda.
func (m *calendarModel) addAgendas(agendas []calendar.Agenda) {
	held := map[string][]string{}
	for i := range agendas {
		held[agendas[i].Sitting] = agendaLines(&agendas[i])
	}
	for block, s := range m.sittings {
		if lines := held[s.id]; lines != nil {
			s.agenda = lines
			m.sittings[block] = s
		}
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

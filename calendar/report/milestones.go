package report

import (
	"convenor/calendar"
	"convenor/calendar/workload"
)

// milestones says of each milestone whether a Health and Wellbeing Board sits in time for it.
func (m *making) milestones() error {
	list := m.o.Milestones
	if list == nil {
		list = workload.Milestones(m.s, m.month.First(), m.month.Add(2).First())
	}
	table := Table{Name: "Milestones", Caption: "Milestones and the Health and Wellbeing Board before each",
		Columns: []Column{left("Milestone", 2.5), left("Due", 1.1), left("Board in time", 2.4), left("Its papers by", 1.1), left("Next board", 1.6)}}
	late := 0
	for _, x := range list {
		if !x.InTime {
			late++
		}
		table.Rows = append(table.Rows, Row{Cells: []Cell{words(x.Name), day(x.To), words(boardInTime(x)), maybeDay(x), nextBoard(x.After)}})
	}
	if len(list) == 0 {
		return nil
	}
	m.add(Section{ID: "milestones", Title: "Milestones", Text: []string{boardsInTime(len(list), late)}, Tables: []Table{table}})
	return nil
}

// boardsInTime says for how many milestones no board is in time.
func boardsInTime(all, late int) string {
	text := plural(all, "milestone") + " in the year to come: "
	switch late {
	case 0:
		return text + "a Health and Wellbeing Board sits in time."
	case all:
		return text + "no Health and Wellbeing Board is known in time."
	default:
		return text + "for " + count(late).String() + " no Health and Wellbeing Board is known in time."
	}
}

// boardInTime says which board can do what a milestone wants.
func boardInTime(x workload.Milestone) string {
	switch {
	case x.Before == nil:
		return "none is known"
	case !x.InTime:
		return "none from " + x.From.British() + "; the last was " + bodyNames(x.Before) + ", " + x.Before.Date().British()
	default:
		return bodyNames(x.Before) + ", " + x.Before.Date().British()
	}
}

// maybeDay is the last day for the papers of the board in time, where there is one.
func maybeDay(x workload.Milestone) Cell {
	if !x.InTime || x.Papers.IsZero() {
		return words("")
	}
	return day(x.Papers)
}

func nextBoard(s *calendar.Sitting) Cell {
	if s == nil {
		return words("none is known")
	}
	return day(s.Date())
}

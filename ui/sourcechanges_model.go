package ui

import (
	"fmt"
	"strings"
	"time"

	"convenor/calendar"
	"convenor/calendar/planner"
)

// sourceChangesModel is what the last reading of a source changed, ready for display.
type sourceChangesModel struct {
	title, subline string
	table          sheetModel
	// details are what differs of each row, field by field below each other.
	details []string
}

// sourceChangesColumns are the columns of that list.
var sourceChangesColumns = []sheetColumn{{title: "Became", weight: 2}, {title: "Sitting", weight: 4}, {title: "When", weight: 4}, {title: "What differs", weight: 6}}

func newSourceChangesModel(c *planner.SourceChanges, now time.Time) sourceChangesModel {
	m := sourceChangesModel{title: "What changed in " + c.Source}
	m.table.empty = "The last reading changed nothing."
	if c.Change == "" {
		m.table.empty = "It was never read from anywhere."
		return m
	}
	m.subline = joined(" · ", c.Change, stamp(c.At, now), plural(len(c.Changes), "change"))
	for i := range c.Changes {
		row := changeRow(&c.Changes[i])
		m.table.rows = append(m.table.rows, row)
		m.details = append(m.details, row.cells[1]+"\n"+strings.ReplaceAll(row.cells[3], "; ", "\n"))
	}
	return m
}

// changeRow says what became of one sitting, field by field.
func changeRow(s *planner.SittingChange) sheetRow {
	what := ""
	for _, f := range s.Fields {
		what = joined("; ", what, fmt.Sprintf("%s %s, now %s", f.Field, f.Was, f.Is))
	}
	switch {
	case s.Outcome == calendar.OutcomePossible:
		what = joined("; ", "made one with what was held", what)
	case s.Outcome == calendar.OutcomeMissing:
		what = "no longer in it, kept"
	}
	label := s.Sitting.Label()
	if s.Series {
		label += " (series)"
	}
	became := string(s.Outcome)
	if s.Outcome == calendar.OutcomePossible {
		became = "joined"
	}
	return sheetRow{id: s.Sitting.ID().String(), day: s.Sitting.Date(), cells: []string{became, label, planner.WhenOf(&s.Sitting), what}}
}

package ui

import (
	"convenor/calendar/clash"
	"convenor/calendar/planner"
	"convenor/ui/look"
)

// warnedColumns are those of the sittings behind a warning.
var warnedColumns = []sheetColumn{{title: "Sitting", weight: 4, badge: true}, {title: "When", weight: 3.4}, {title: "Where", weight: 2.6}}

// newWarnedModel makes the row and the detail of a warning.
func newWarnedModel(marks marks, w *clash.Warning) clashModel {
	m := clashModel{id: w.ID, when: shortDay(w.On), kind: capital(string(w.Kind)), tag: look.Quiet, signal: lightSignal(w.Light), reason: w.Message}
	switch {
	case w.Officer != nil:
		m.officer = w.Officer.Label()
	case w.Body != nil:
		m.officer = w.Body.Name
	}
	m.headline, m.subline, m.day = w.Message, longDay(w.On), w.On
	m.sittings.empty = "No sitting stands behind this warning."
	for i, s := range w.Sittings {
		if i == 0 {
			m.sitting, m.day = s.ID().String(), s.Date()
		}
		m.sittings.rows = append(m.sittings.rows, sheetRow{id: s.ID().String(), day: s.Date(), mark: marks.sitting(s), cells: []string{
			titleBeside(s), planner.When(s.Start, s.End, s.AllDay), wordsOfPlace(s),
		}})
	}
	return m
}

func lightSignal(l clash.Light) look.Signal {
	if l == clash.LightRed {
		return look.Wrong
	}
	return look.Warning
}

package ui

import (
	"convenor/calendar"
	"convenor/calendar/clash"
	"convenor/calendar/planner"
	"convenor/ui/look"
)

// warnedColumns are those of the sittings behind a warning.
var warnedColumns = []sheetColumn{{title: "Sitting", weight: 4, badge: true}, {title: "When", weight: 3.4}, {title: "Where", weight: 2.6}}

// newWarnedModel makes the row and the detail of a warning.
func newWarnedModel(s *calendar.Snapshot, marks marks, w *clash.Warning) clashModel {
	m := clashModel{id: w.ID, when: shortDay(w.On), kind: capital(string(w.Kind)), tag: look.Quiet, signal: lightSignal(w.Light), reason: w.Message, day: w.On,
		sitting: func() string { return "" }}
	switch {
	case w.Officer != nil:
		m.officer = w.Officer.Label()
	case w.Body != nil:
		m.officer = w.Body.Name
	}
	if len(w.Sittings) > 0 {
		first := w.Sittings[0]
		m.sitting, m.day = func() string { return first.ID().String() }, first.Date()
	}
	m.detail = func() clashDetail {
		d := clashDetail{headline: w.Message, subline: longDay(w.On)}
		d.sittings.empty = "No sitting stands behind this warning."
		for _, x := range w.Sittings {
			d.sittings.rows = append(d.sittings.rows, sheetRow{id: x.ID().String(), day: x.Date(), mark: marks.sitting(x), cells: []string{
				titleBeside(x), planner.When(x.Start, x.End, x.AllDay), wordsOfPlace(x),
			}})
		}
		if w.Kind == clash.WarnDeadline {
			d.working = workingsOf(s, w.Sittings)
		}
		return d
	}
	return m
}

func lightSignal(l clash.Light) look.Signal {
	if l == clash.LightRed {
		return look.Wrong
	}
	return look.Warning
}

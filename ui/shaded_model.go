package ui

import (
	"slices"

	"convenor/calendar"
	"convenor/calendar/planner"
)

// shadedKinds are the kinds of days that shade the calendar, and what they are
// called on screen.
var (
	shadedKinds  = []string{"pre-election", "recess", "school", "milestone"}
	shadedLabels = []string{"Pre-election period", "Recess", "School holidays", "Milestone"}
)

// shadedColumns are those of the list of shaded days.
var shadedColumns = []sheetColumn{{title: "Kind", weight: 2}, {title: "Name", weight: 3}, {title: "First day", weight: 1.8}, {title: "Last day", weight: 1.8}}

// shadedModel lists the shaded days, in order.
type shadedModel struct {
	overlays []calendar.Overlay
	table    sheetModel
}

func newShadedModel(r *calendar.Register) shadedModel {
	m := shadedModel{overlays: slices.Clone(r.Overlays)}
	m.table.empty = "No shaded days yet: add a pre-election period, recesses, school holidays or dates of the NHS year. A sitting inside one is warned of, and not forbidden."
	slices.SortStableFunc(m.overlays, func(a, b calendar.Overlay) int { return a.From.Compare(b.From) })
	for _, o := range m.overlays {
		m.table.rows = append(m.table.rows, sheetRow{id: o.Key(), cells: []string{shadedLabel(o.Kind), o.Name, o.From.British(), o.To.British()}})
	}
	return m
}

func shadedLabel(kind string) string {
	if i := slices.Index(shadedKinds, kind); i >= 0 {
		return shadedLabels[i]
	}
	return capital(kind)
}

// shadedTyped is what was typed of shaded days.
type shadedTyped struct {
	kind           int
	name, from, to string
}

// read reads it; without a last day it is the first. Errors: calendar.UserErrors.
func (t shadedTyped) read(today calendar.Date) (calendar.Overlay, error) {
	o := calendar.Overlay{Kind: shadedKinds[max(t.kind, 0)], Name: trimmed(t.name)}
	if o.Name == "" {
		o.Name = shadedLabel(o.Kind)
	}
	var err error
	if o.From, err = planner.ReadDay(t.from, today); err != nil {
		return o, err
	}
	if o.To = o.From; trimmed(t.to) != "" {
		if o.To, err = planner.ReadDay(t.to, o.From); err != nil {
			return o, err
		}
	}
	if o.To.Before(o.From) {
		return o, orSaying(nil, "The last day is before the first.", "Give a later last day.")
	}
	return o, nil
}

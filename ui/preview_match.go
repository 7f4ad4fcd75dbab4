package ui

import (
	"convenor/calendar"
	"convenor/calendar/planner"
)

// matchModel is a held and an arriving sitting that may be one.
type matchModel struct {
	id             string
	held, arriving matchSide
}

// matchSide is one of them: where it comes from, its title, when, where, and
// what comes with it; empty for nothing.
type matchSide struct{ from, title, when, where, with string }

func newMatchModel(p *calendar.Preview, l calendar.PreviewLine) matchModel {
	side := func(o *calendar.Occurrence, from string) matchSide {
		return matchSide{from: from, title: o.Label(), when: planner.WhenOf(o), where: o.Place}
	}
	m := matchModel{l.ID, side(l.Held, "held · "+listed(claimants(l.Held))), side(l.Arriving, "arriving · "+p.Source.Name)}
	if len(l.Agenda) > 0 {
		m.arriving.with = "with an agenda of " + plural(len(l.Agenda), "item")
	}
	return m
}

package ui

import (
	"fmt"
	"math"

	"convenor/calendar"
	"convenor/calendar/clash"
	"convenor/calendar/planner"
)

// wayModel is a way out of a clash, ready for display.
type wayModel struct {
	number, sentence, detail string
	// saving says in a few words what it brings.
	saving string
	// can: it can be decided; else there is no button. act is what that says.
	can bool
	act string
	// settles: it closes the clash, which to ask a body or to accept both does not.
	settles bool
	// asks names whom to ask before: the body may not allow it. Empty for nobody.
	asks string
	// request is what to decide, without its reason.
	request planner.DecideRequest
}

// newWays gives the ways out of a clash, best first.
func newWays(s *calendar.Snapshot, c *clash.Clash) []wayModel {
	list := clash.Ways(s, c)
	ways := make([]wayModel, 0, len(list))
	for i := range list {
		ways = append(ways, newWayModel(s, c, &list[i]))
	}
	return ways
}

func newWayModel(s *calendar.Snapshot, c *clash.Clash, w *clash.Way) wayModel {
	m := wayModel{number: fmt.Sprint(w.Rank), sentence: w.Sentence, detail: w.Detail, can: true, act: "Decide", settles: true,
		request: planner.NewDecideRequest(s, c, w)}
	switch w.Kind {
	case clash.WayNothing:
		m.sentence, m.act, m.settles = "Accept both as they are", "Accept", false
		m.detail = c.Reason + "; it stands under Decided then, and nobody is told"
		return m
	case clash.WayMove:
		m.act, m.settles, m.can = "Ask", false, len(w.Dates) > 0
	}
	m.saving = savingWords(w)
	if w.Ask {
		side := c.A
		if w.Side == calendar.SideB {
			side = c.B
		}
		m.asks = side.Label()
		if len(side.Of) > 0 {
			m.asks = bodyNames(side)
		}
	}
	return m
}

// bodyNames names the bodies that sit.
func bodyNames(s *calendar.Sitting) string {
	names := make([]string, len(s.Of))
	for i, b := range s.Of {
		names[i] = b.Name
	}
	return listed(names)
}

// savingWords says the one or two things that weigh most.
func savingWords(w *clash.Way) string {
	var says []string
	add := func(is bool, words string) {
		if is && len(says) < 2 {
			says = append(says, words)
		}
	}
	e := w.Effect
	miles := math.Round(e.Saves())
	add(e.Left > 0, plural(e.Left, "clash")+" left")
	add(miles > 0, fmt.Sprintf("saves %.0f miles", miles))
	add(miles < 0, fmt.Sprintf("costs %.0f miles", -miles))
	add(e.Asked > 0, "asks "+people(e.Asked))
	add(e.Gone > 1, "settles "+plural(e.Gone, "clash"))
	return joined(", ", says...)
}

func people(n int) string {
	if n == 1 {
		return "1 person"
	}
	return fmt.Sprintf("%d people", n)
}

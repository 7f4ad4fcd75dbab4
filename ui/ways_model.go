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
	// can: it can be decided as it stands; else rest stands in place of the button.
	can  bool
	rest string
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
		ways = append(ways, newWayModel(c, &list[i]))
	}
	return ways
}

func newWayModel(c *clash.Clash, w *clash.Way) wayModel {
	m := wayModel{number: fmt.Sprint(w.Rank), sentence: w.Sentence, detail: w.Detail, can: w.Decidable(), rest: "to arrange"}
	if w.Kind == clash.WayNothing {
		m.rest = ""
		return m
	}
	m.saving = savingWords(w)
	m.request = planner.DecideRequest{Clash: c.ID, Keep: w.Keep, Remote: w.Remote}
	if w.Deputy != nil {
		m.request.Deputy = w.Deputy.Name
	}
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

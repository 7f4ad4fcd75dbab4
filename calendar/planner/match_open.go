package planner

import "convenor/calendar"

// matchOpen pairs sittings of one title on one day of which one has no time yet: the time
// has come, or was taken back. Where a title has two such sittings that day nothing is sure.
func (c *comparison) matchOpen() {
	type slot struct {
		title string
		on    calendar.Date
	}
	held, arriving := map[slot][]*heldSitting{}, map[slot][]*arrival{}
	open := map[slot]bool{}
	note := func(title string, o *calendar.Occurrence) slot {
		at := slot{normalTitle(title), o.Date()}
		open[at] = open[at] || o.ToConfirm
		return at
	}
	for _, h := range c.held {
		if !h.taken && !h.sitting.Private {
			at := note(h.claim.Title, &h.sitting)
			held[at] = append(held[at], h)
		}
	}
	if len(held) == 0 {
		return
	}
	for _, a := range c.arriving {
		if a.match == nil && !a.sitting.Private {
			at := note(a.sitting.Title, &a.sitting)
			arriving[at] = append(arriving[at], a)
		}
	}
	for at, list := range arriving {
		if open[at] && len(list) == 1 && len(held[at]) == 1 {
			list[0].pair(held[at][0])
		}
	}
}

package planner

import (
	"cmp"
	"slices"
	"time"

	"convenor/calendar"
)

const (
	// surelyOne is the likelihood from which a sitting under a new UID is taken for one
	// that its own source gave before under other words.
	surelyOne = 0.65
	// clearly is by how much the likeliest must lie before the next, so that of two that
	// are about as likely neither is taken.
	clearly = 0.05
)

// matchAlike pairs what a source gives under a new UID and other words, at the same time
// or a slip beside it, with what it gave before. It is surer than other sources' are: the
// one has gone as the other came.
func (c *comparison) matchAlike() {
	known := c.knownUIDs()
	var held []*heldSitting
	for _, h := range c.held {
		if !h.taken && !h.sitting.Private && h.sitting.Status != calendar.StatusCancelled {
			held = append(held, h)
		}
	}
	slices.SortStableFunc(held, func(x, y *heldSitting) int { return x.claim.Start.Compare(y.claim.Start) })
	var found []resemblance
	for _, a := range c.arriving {
		if a.match != nil || a.sitting.Private || a.sitting.Status == calendar.StatusCancelled || known[c.formerUID(a)] {
			continue
		}
		beside := near(held, a.sitting.Start, slip)
		if len(beside) > crowd {
			continue // too many to be sure of one
		}
		for _, h := range beside {
			was := h.said()
			if score := c.alike.of(&a.sitting, &was); score >= surelyOne-clearly {
				found = append(found, resemblance{a, h, score})
			}
		}
	}
	pairClear(found)
}

// resemblance is how likely an arriving sitting is one held.
type resemblance struct {
	a     *arrival
	h     *heldSitting
	score float64
}

// pairClear pairs, the likeliest first, those of which no other that is left is about as
// likely.
func pairClear(found []resemblance) {
	slices.SortStableFunc(found, func(x, y resemblance) int { return cmp.Compare(y.score, x.score) })
	ofArrival, ofHeld := map[*arrival][]resemblance{}, map[*heldSitting][]resemblance{}
	for _, r := range found {
		ofArrival[r.a], ofHeld[r.h] = append(ofArrival[r.a], r), append(ofHeld[r.h], r)
	}
	rival := func(list []resemblance, r resemblance) bool {
		return slices.ContainsFunc(list, func(x resemblance) bool {
			return (x.a != r.a || x.h != r.h) && x.a.match == nil && !x.h.taken && x.score > r.score-clearly
		})
	}
	for _, r := range found {
		if r.score < surelyOne || r.a.match != nil || r.h.taken || rival(ofArrival[r.a], r) || rival(ofHeld[r.h], r) {
			continue
		}
		r.a.pair(r.h)
	}
}

// said gives a held sitting as its own source said it.
func (h *heldSitting) said() calendar.Occurrence {
	o := h.sitting
	o.Title, o.Place, o.Start, o.End = h.claim.Title, h.claim.Place, h.claim.Start, h.claim.End
	return o
}

// knownUIDs gives the UIDs under which the source gave anything before.
func (c *comparison) knownUIDs() map[string]bool {
	known := map[string]bool{}
	for _, h := range c.held {
		known[h.claim.UID] = true
	}
	return known
}

// weekSlot is the time of the week in London, in steps of a slip.
func weekSlot(t time.Time) int {
	t = t.In(calendar.London())
	return (int(t.Weekday())*24*60 + t.Hour()*60 + t.Minute()) / int(slip/time.Minute)
}

// looseSlots are the titles of what is held and loose, by the time of the week.
type looseSlots map[int][]string

func (l looseSlots) add(start time.Time, title string) {
	slot := weekSlot(start)
	if len(l[slot]) < 10*crowd && !slices.Contains(l[slot], title) {
		l[slot] = append(l[slot], title)
	}
}

// resembles tells whether something loose at the same time of the week is called much as
// a series is.
func (c *comparison) resembles(l looseSlots, s *arrivingSeries) bool {
	if s.template.Private {
		return false
	}
	at := weekSlot(s.template.Start)
	for slot := at - 1; slot <= at+1; slot++ {
		for _, title := range l[slot] {
			if c.alike.titles(s.template.Title, title) >= surelyOne {
				return true
			}
		}
	}
	return false
}

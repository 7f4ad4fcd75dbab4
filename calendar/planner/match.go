package planner

import (
	"cmp"
	"slices"
	"time"

	"convenor/calendar"
)

const (
	// movedWithin is how far apart an arriving sitting with a new UID and a held one of
	// the same title may lie to be taken for one that moved.
	movedWithin = 31 * 24 * time.Hour
	// shiftedWithin is the same for two sittings of one series: a series that meets on
	// another weekday or at another hour from now on has every sitting shifted by less.
	shiftedWithin = 7 * 24 * time.Hour
)

// match pairs arriving with held sittings, the surest pairs first: by the source's own
// names; then, since some programs make every UID anew at each export, by title and
// time, which may show what a series was called before; then those of one series, and
// last by title alone, the nearest first.
func (c *comparison) match() error {
	c.matchByName()
	c.matchByTitleAndTime()
	if err := c.adoptSeries(); err != nil {
		return err
	}
	c.matchByName()
	c.matchShifted()
	c.matchByTitle()
	return c.adoptSeries()
}

type instanceKey struct {
	uid          string
	recurrenceID int64
}

// formerUID gives the UID under which an arriving sitting's series was held before; its
// own where it was not.
func (c *comparison) formerUID(a *arrival) string {
	if s := c.seriesOf[a.of]; s != nil && s.match != nil {
		return s.match.claim.UID
	}
	return a.uid
}

// matchByName pairs by UID and recurrence-id. One UID may stand for several entries, so
// that those of the same start come first.
func (c *comparison) matchByName() {
	byKey := map[instanceKey][]*heldSitting{}
	for _, h := range c.held {
		if !h.taken {
			k := instanceKey{h.claim.UID, unixOrZero(h.claim.RecurrenceID)}
			byKey[k] = append(byKey[k], h)
		}
	}
	pair := func(a *arrival, uid string, sameStart bool) {
		if a.match != nil || uid == "" {
			return
		}
		k := instanceKey{uid, unixOrZero(a.sitting.Claims[0].RecurrenceID)}
		for _, h := range byKey[k] {
			if !h.taken && (!sameStart || h.claim.Start.Equal(a.sitting.Start)) {
				a.pair(h)
				return
			}
		}
	}
	for _, sameStart := range []bool{true, false} {
		for _, a := range c.arriving {
			pair(a, a.uid, sameStart)
		}
		for _, a := range c.arriving {
			pair(a, c.formerUID(a), sameStart)
		}
		for _, a := range c.arriving {
			if a.match == nil {
				pair(a, c.uidIfTurned(a.of), sameStart)
			}
		}
	}
}

func unixOrZero(t time.Time) int64 {
	if t.IsZero() {
		return 0
	}
	return t.Unix()
}

func (a *arrival) pair(h *heldSitting) {
	a.match, h.taken = h, true
}

type titleKey struct {
	title   string
	private bool
	allDay  bool
	start   int64
}

func (c *comparison) matchByTitleAndTime() {
	free := map[titleKey][]*heldSitting{}
	for _, h := range c.held {
		if !h.taken {
			k := titleKey{normalTitle(h.claim.Title), h.sitting.Private, h.sitting.AllDay, h.claim.Start.Unix()}
			free[k] = append(free[k], h)
		}
	}
	for _, a := range c.arriving {
		if a.match != nil {
			continue
		}
		k := titleKey{normalTitle(a.sitting.Title), a.sitting.Private, a.sitting.AllDay, a.sitting.Start.Unix()}
		if list := free[k]; len(list) > 0 {
			a.pair(list[0])
			free[k] = list[1:]
		}
	}
}

// matchShifted pairs what is left of one series, the nearest in time first.
func (c *comparison) matchShifted() {
	c.pairNearest(shiftedWithin,
		c.formerUID,
		func(h *heldSitting) string { return h.claim.UID })
}

// matchByTitle pairs what is left by title, the nearest in time first. Only an entry
// whose UID the source never gave before can have moved this way: where the UID is
// known, its own instances say what happened. A private one has no title to go by.
func (c *comparison) matchByTitle() {
	known := map[string]bool{}
	for _, h := range c.held {
		known[h.claim.UID] = true
	}
	c.pairNearest(movedWithin,
		func(a *arrival) string {
			if a.sitting.Private || known[c.formerUID(a)] {
				return ""
			}
			return normalTitle(a.sitting.Title)
		},
		func(h *heldSitting) string {
			if h.sitting.Private {
				return ""
			}
			return normalTitle(h.claim.Title)
		})
}

// pairNearest pairs unmatched arrivals with untaken held sittings of the same key, the
// nearest in time first, at most so far apart. What has an empty key is left alone, and so
// is what is cancelled: it did not move.
func (c *comparison) pairNearest(within time.Duration, arrivalKey func(*arrival) string, heldKey func(*heldSitting) string) {
	free := map[string][]*heldSitting{}
	for _, h := range c.held {
		if k := heldKey(h); !h.taken && k != "" && h.sitting.Status != calendar.StatusCancelled {
			free[k] = append(free[k], h)
		}
	}
	if len(free) == 0 {
		return
	}
	for _, list := range free { // by what this source said, which a merged sitting may not follow
		slices.SortStableFunc(list, func(x, y *heldSitting) int { return x.claim.Start.Compare(y.claim.Start) })
	}
	type candidate struct {
		a     *arrival
		h     *heldSitting
		apart time.Duration
	}
	var pairs []candidate
	for _, a := range c.arriving {
		if a.match != nil || a.sitting.Status == calendar.StatusCancelled {
			continue
		}
		if k := arrivalKey(a); k != "" {
			for _, h := range near(free[k], a.sitting.Start, within) {
				pairs = append(pairs, candidate{a, h, a.sitting.Start.Sub(h.claim.Start).Abs()})
			}
		}
	}
	slices.SortStableFunc(pairs, func(x, y candidate) int { return cmp.Compare(x.apart, y.apart) })
	for _, p := range pairs {
		if p.a.match == nil && !p.h.taken {
			p.a.pair(p.h)
		}
	}
}

// near gives those of a list in order of start that lie so close to a time.
func near(list []*heldSitting, at time.Time, within time.Duration) []*heldSitting {
	from, _ := slices.BinarySearchFunc(list, at.Add(-within), func(h *heldSitting, t time.Time) int {
		return h.claim.Start.Compare(t)
	})
	to := from
	for to < len(list) && !list[to].claim.Start.After(at.Add(within)) {
		to++
	}
	return list[from:to]
}

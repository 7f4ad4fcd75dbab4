package planner

import (
	"slices"
	"time"

	"convenor/calendar"
)

// movedWithin is how far apart an arriving sitting with a new UID and a held one of
// the same title may lie to be taken for one that moved.
const movedWithin = 31 * 24 * time.Hour

// match pairs arriving with held sittings, the surest pairs first: by the source's own
// names; then, since some programs make every UID anew at each export, by title and
// time; then by title alone, the nearest first.
func (c *comparison) match() {
	c.matchByUID()
	c.matchByTitleAndTime()
	c.matchByTitle()
}

type instanceKey struct {
	uid          string
	recurrenceID int64
}

func (c *comparison) matchByUID() {
	byKey := map[instanceKey][]*heldSitting{}
	for _, h := range c.held {
		k := instanceKey{h.claim.UID, unixOrZero(h.claim.RecurrenceID)}
		byKey[k] = append(byKey[k], h)
	}
	pair := func(a *arrival, sameStart bool) {
		if a.match != nil || a.uid == "" {
			return
		}
		k := instanceKey{a.uid, unixOrZero(a.sitting.Claims[0].RecurrenceID)}
		for _, h := range byKey[k] {
			if !h.taken && (!sameStart || h.claim.Start.Equal(a.sitting.Start)) {
				a.pair(h)
				return
			}
		}
	}
	for _, a := range c.arriving { // one UID may stand for several entries
		pair(a, true)
	}
	for _, a := range c.arriving {
		pair(a, false)
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

// matchByTitle pairs what is left by title, the nearest in time first. Only an entry
// whose UID the source never gave before can have moved this way: where the UID is
// known, its own instances say what happened. A private one has no title to go by.
func (c *comparison) matchByTitle() {
	known := map[string]bool{}
	free := map[string][]*heldSitting{}
	for _, h := range c.held {
		known[h.claim.UID] = true
		if !h.taken && !h.sitting.Private && !h.virtual {
			t := normalTitle(h.claim.Title)
			free[t] = append(free[t], h)
		}
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
		if a.match != nil || a.sitting.Private || a.sitting.Title == "" || known[a.uid] {
			continue
		}
		for _, h := range near(free[normalTitle(a.sitting.Title)], a.sitting.Start) {
			pairs = append(pairs, candidate{a, h, a.sitting.Start.Sub(h.claim.Start).Abs()})
		}
	}
	slices.SortStableFunc(pairs, func(x, y candidate) int { return int(x.apart/time.Second) - int(y.apart/time.Second) })
	for _, p := range pairs {
		if p.a.match == nil && !p.h.taken {
			p.a.pair(p.h)
		}
	}
}

// near gives those of a title's held sittings, in order of start, that lie close
// enough to a time to have moved there.
func near(list []*heldSitting, at time.Time) []*heldSitting {
	from, _ := slices.BinarySearchFunc(list, at.Add(-movedWithin), func(h *heldSitting, t time.Time) int {
		return h.claim.Start.Compare(t)
	})
	to := from
	for to < len(list) && !list[to].claim.Start.After(at.Add(movedWithin)) {
		to++
	}
	return list[from:to]
}

// assumeEnds gives an end to sittings whose source gave none: the usual length of
// their body, else two hours.
func (c *comparison) assumeEnds() {
	var usual map[string]time.Duration
	for _, a := range c.arriving {
		if !a.sitting.EndAssumed {
			continue
		}
		if usual == nil {
			usual = c.usualLengths()
		}
		length := assumedLength
		if len(a.sitting.Bodies) > 0 && usual[a.sitting.Bodies[0]] > 0 {
			length = usual[a.sitting.Bodies[0]]
		}
		a.sitting.End = a.sitting.Start.Add(length)
		a.sitting.Claims[0].End = a.sitting.End
	}
}

// assumedLength is how long a sitting is taken to be where neither its source nor its
// body's other sittings say.
const assumedLength = 2 * time.Hour

// usualLengths gives the commonest length of each body's sittings, of those arriving
// and those held; the shorter where two are as common.
func (c *comparison) usualLengths() map[string]time.Duration {
	seen := map[string]map[time.Duration]int{}
	add := func(o *calendar.Occurrence) {
		if o.EndAssumed || o.AllDay || len(o.Bodies) == 0 {
			return
		}
		m := seen[o.Bodies[0]]
		if m == nil {
			m = map[time.Duration]int{}
			seen[o.Bodies[0]] = m
		}
		m[o.End.Sub(o.Start)]++
	}
	for _, a := range c.arriving {
		add(&a.sitting)
	}
	for _, h := range c.held {
		add(&h.sitting)
	}
	for i := range c.others {
		add(&c.others[i])
	}
	usual := make(map[string]time.Duration, len(seen))
	for body, lengths := range seen {
		best, times := time.Duration(0), 0
		for d, n := range lengths {
			if n > times || (n == times && d < best) {
				best, times = d, n
			}
		}
		usual[body] = best
	}
	return usual
}

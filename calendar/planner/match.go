package planner

import (
	"cmp"
	"slices"
	"strings"
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
// time, which may show what a series was called before; then those of one series; then
// those of about the same time and title; and last by title alone, the nearest first.
func (c *comparison) match() error {
	c.matchByName()
	c.matchByTitleAndTime()
	if err := c.adoptSeries(); err != nil {
		return err
	}
	c.matchByName()
	c.matchShifted()
	c.matchOpen()
	c.matchAlike()
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
		if a.sitting.Private {
			return calendar.PrivateUID(c.secret, s.match.claim.UID)
		}
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
			if !h.taken && !otherSite(&h.claim, &a.sitting.Claims[0]) && (!sameStart || h.claim.Start.Equal(a.sitting.Start)) {
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
				pair(a, c.turned(a), sameStart)
			}
		}
	}
}

// otherSite tells whether two claims are of different websites, which number their meetings
// each by themselves.
func otherSite(a, b *calendar.Claim) bool { return a.Site != "" && b.Site != "" && a.Site != b.Site }

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
			i := a.closest(list)
			a.pair(list[i])
			free[k] = slices.Delete(list, i, i+1)
		}
	}
}

// closest gives which of several held sittings of one title and time agrees best with the
// arriving one in its end and place; the first where none does better.
func (a *arrival) closest(list []*heldSitting) int {
	best, most := 0, -1
	for i, h := range list {
		agrees := 0
		if h.claim.End.Equal(a.sitting.End) {
			agrees++
		}
		if strings.EqualFold(h.claim.Place, a.sitting.Place) {
			agrees += 2
		}
		if agrees > most {
			best, most = i, agrees
		}
	}
	return best
}

// matchShifted pairs what is left of one series, the nearest in time first.
func (c *comparison) matchShifted() {
	c.pairNearest(shiftedWithin,
		c.formerUID,
		func(h *heldSitting) string { return h.claim.UID },
		func(*arrival, *heldSitting) bool { return true })
}

// matchByTitle pairs what is left by title, the nearest in time first. Only an entry
// whose UID the source never gave before can have moved this way: where the UID is
// known, its own instances say what happened. A private one has no title to go by.
// What the source held from before its first sitting or after its last has only run out
// of the file; and where a title comes again and again, only what moved little is not
// another sitting.
func (c *comparison) matchByTitle() {
	known := c.knownUIDs()
	first, last, _ := c.firstAndLast()
	often := c.titlesTwice()
	c.pairNearest(movedWithin,
		func(a *arrival) string {
			if a.sitting.Private || known[c.formerUID(a)] {
				return ""
			}
			return normalTitle(a.sitting.Title)
		},
		func(h *heldSitting) string {
			title := normalTitle(h.claim.Title)
			outside := h.claim.Start.Before(first) || h.claim.Start.After(last)
			if h.sitting.Private || outside && often[title] {
				return ""
			}
			return title
		},
		func(a *arrival, h *heldSitting) bool {
			return !often[normalTitle(h.claim.Title)] || movedLittle(a, h)
		})
}

// titlesTwice gives the titles under which the source gives or gave several sittings.
func (c *comparison) titlesTwice() map[string]bool {
	came, gone, often := map[string]bool{}, map[string]bool{}, map[string]bool{}
	count := func(seen map[string]bool, title string) {
		title = normalTitle(title)
		often[title] = often[title] || seen[title]
		seen[title] = true
	}
	for _, a := range c.arriving {
		count(came, a.sitting.Title)
	}
	for _, h := range c.held {
		count(gone, h.claim.Title)
	}
	return often
}

// movedLittle tells whether an arriving sitting of a title that comes again and again
// looks like a held one that moved, and not like another: as long as it was, on its day
// or at its hour of a day close by.
func movedLittle(a *arrival, h *heldSitting) bool {
	was, now := h.claim.Start.In(calendar.London()), a.sitting.Start.In(calendar.London())
	if h.claim.End.Sub(h.claim.Start) != a.sitting.End.Sub(a.sitting.Start) {
		return false
	}
	days := was.YearDay() - now.YearDay()
	return days == 0 || now.Sub(was).Abs() < shiftedWithin-12*time.Hour && was.Hour() == now.Hour() && was.Minute() == now.Minute()
}

// pairNearest pairs unmatched arrivals with untaken held sittings of the same key, the
// nearest in time first, at most so far apart and if they may be paired. What has an empty
// key is left alone, and so is what is cancelled: it did not move.
func (c *comparison) pairNearest(within time.Duration, arrivalKey func(*arrival) string, heldKey func(*heldSitting) string,
	may func(*arrival, *heldSitting) bool) {
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
				if otherSite(&h.claim, &a.sitting.Claims[0]) {
					continue
				}
				if may(a, h) {
					pairs = append(pairs, candidate{a, h, a.sitting.Start.Sub(h.claim.Start).Abs()})
				}
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

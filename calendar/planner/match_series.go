package planner

import (
	"context"
	"time"

	"convenor/calendar"
)

// arrivingSeries is a series as read.
type arrivingSeries struct {
	of       *calendar.ImportedMeeting
	uid      string
	template calendar.Occurrence
	suggest  []string
	key      string // the meeting's, once named
	// match is the held series it is. With expanded, its sittings are among the arrivals.
	match    *heldSeries
	expanded bool
	// apart are the original starts whose sittings are among the arrivals although the
	// rest are not, and apartCounted how many of them the series counts with.
	apart        map[int64]bool
	apartCounted int
}

// heldSeries is a series that the source gave before.
type heldSeries struct {
	*calendar.Series
	claim calendar.Claim // what the source says of all its sittings
	taken bool
	// expanded: its sittings are among those held.
	expanded bool
	// ends: the rule it was held by no longer holds, so that what it alone gave must be
	// kept one by one.
	ends bool
}

// until gives the time up to which a series is looked at.
func (s *arrivingSeries) until() time.Time {
	if s.of.CountTo.IsZero() {
		return s.of.To
	}
	return s.of.CountTo
}

// asSeries gives the arriving series in the form of a held one.
func (s *arrivingSeries) asSeries() *calendar.Series {
	m := calendar.Meeting{Key: s.key, Rule: s.of.Rule, From: s.of.From, To: s.of.To, Template: &s.template}
	kept := make(map[int64]bool, len(s.of.Sittings))
	for i := range s.of.Sittings {
		kept[s.of.Sittings[i].Original.Unix()] = true
	}
	return &calendar.Series{Meeting: m, Kept: kept}
}

// matchSeries pairs arriving with held series: by UID; else, since some programs make
// every UID anew, by rule and title. A pair whose rule is the same needs no look at its
// sittings. Where the rule differs, or nothing fits as a whole, they are taken apart.
func (c *comparison) matchSeries(ctx context.Context) error {
	c.pairSeriesByUID()
	c.pairSeriesByRule()
	titles, uids, slots := c.loose()
	for _, s := range c.series {
		if s.match != nil && s.match.Rule == s.of.Rule {
			continue
		}
		if s.match != nil || titles[normalTitle(s.template.Title)] || uids[s.uid] || c.resembles(slots, s) {
			if err := c.expand(s); err != nil {
				return err
			}
		}
	}
	span, any := c.span()
	if !any {
		return nil
	}
	ends := c.endsOfHeld()
	for _, h := range c.heldSeries {
		if h.expanded || !h.taken {
			if err := c.expandHeld(h, earlier(span.End, ends[h])); err != nil {
				return err
			}
		}
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	return c.takeApart()
}

func (c *comparison) pairSeriesByUID() {
	byUID := make(map[string]*heldSeries, len(c.heldSeries))
	for _, h := range c.heldSeries {
		byUID[h.claim.UID] = h
	}
	pair := func(s *arrivingSeries, uid string) {
		if h := byUID[uid]; h != nil && !h.taken {
			s.match, h.taken = h, true
		}
	}
	for _, s := range c.series {
		pair(s, s.uid)
	}
	for _, s := range c.series {
		if s.match == nil {
			pair(s, c.uidIfTurned(s.of))
		}
	}
}

type ruleKey struct {
	rule, title string
	private     bool
}

func (c *comparison) pairSeriesByRule() {
	free := map[ruleKey][]*heldSeries{}
	for _, h := range c.heldSeries {
		if !h.taken {
			k := ruleKey{h.Rule, normalTitle(h.claim.Title), h.Template.Private}
			free[k] = append(free[k], h)
		}
	}
	for _, s := range c.series {
		k := ruleKey{s.of.Rule, normalTitle(s.template.Title), s.template.Private}
		if list := free[k]; s.match == nil && len(list) > 0 {
			s.match, list[0].taken = list[0], true
			free[k] = list[1:]
		}
	}
}

// loose gives the titles and UIDs of what is held and not part of a series that stays.
// Something that arrives under one of them, or at such a time under a like title, may be it.
func (c *comparison) loose() (titles, uids map[string]bool, slots looseSlots) {
	stays := map[string]bool{}
	for _, s := range c.series {
		if s.match != nil && s.match.Rule == s.of.Rule {
			stays[s.match.Key] = true
		}
	}
	titles, uids, slots = map[string]bool{}, map[string]bool{}, looseSlots{}
	add := func(meeting string, claim *calendar.Claim) {
		if !stays[meeting] {
			titles[normalTitle(claim.Title)], uids[claim.UID] = true, true
			slots.add(claim.Start, claim.Title)
		}
	}
	for _, h := range c.held {
		add(h.sitting.Meeting, &h.claim)
	}
	for _, h := range c.heldSeries {
		add(h.Key, &h.claim)
	}
	return titles, uids, slots
}

// expand puts the sittings of an arriving series among the arrivals, and has those of
// the held one it is put among the held.
func (c *comparison) expand(s *arrivingSeries) error {
	s.expanded = true
	if s.match != nil {
		s.match.expanded = true
	}
	span := calendar.Span{End: s.until()}
	return c.follow.each(s.asSeries(), span, func(o calendar.Occurrence) bool {
		c.arriving = append(c.arriving, s.arrival(o))
		return true
	})
}

func (s *arrivingSeries) arrival(o calendar.Occurrence) *arrival {
	return &arrival{of: s.of, entry: s.uid, uid: s.uid, sitting: o, counted: counts(s.of, &o), byRule: true, suggest: s.suggest}
}

// endsOfHeld gives how far series without end are looked at that arrived without end.
func (c *comparison) endsOfHeld() map[*heldSeries]time.Time {
	ends := map[*heldSeries]time.Time{}
	for _, s := range c.series {
		if s.match != nil && !s.of.CountTo.IsZero() {
			ends[s.match] = s.of.CountTo
		}
	}
	return ends
}

// earlier gives the earlier of a time and another that may be zero.
func earlier(a, b time.Time) time.Time {
	if !b.IsZero() && b.Before(a) {
		return b
	}
	return a
}

// expandHeld puts the sittings that follow from a held series' rule among those held, a
// series without end as far as it arrived, or where it did not, as far as anything did.
func (c *comparison) expandHeld(h *heldSeries, end time.Time) error {
	h.expanded = true
	if !h.To.IsZero() {
		end = h.To
	}
	return c.follow.each(h.Series, calendar.Span{End: end}, func(o calendar.Occurrence) bool {
		c.held = append(c.held, newHeld(o, c.src.Name))
		return true
	})
}

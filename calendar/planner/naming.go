package planner

import (
	"context"
	"slices"

	"convenor/calendar"
)

// nameMeetings settles the key of everything that arrived, and which meetings are new or
// go on differently.
func (c *comparison) nameMeetings(ctx context.Context) ([]calendar.Meeting, error) {
	keyOf := c.keysByMatch()
	for _, s := range c.series {
		if keyOf[s.of] == "" {
			key, err := c.freeKey(ctx, s.of)
			if err != nil {
				return nil, err
			}
			keyOf[s.of] = key
		}
		s.key = keyOf[s.of]
		s.template.Meeting = s.key
	}
	singles, err := c.nameSittings(ctx, keyOf)
	if err != nil {
		return nil, err
	}
	return append(c.namedSeries(), singles...), nil
}

// adoptSeries gives a series that arrived under a new UID, and a new rule or title, the
// meeting whose sittings it has.
func (c *comparison) adoptSeries() error {
	byKey := map[string]*heldSeries{}
	for _, h := range c.heldSeries {
		if !h.taken {
			byKey[h.Key] = h
		}
	}
	for _, a := range c.arriving {
		s := c.seriesOf[a.of]
		if s == nil || s.match != nil || a.match == nil {
			continue
		}
		if h := byKey[a.match.sitting.Meeting]; h != nil && !h.taken {
			s.match, h.taken = h, true
		}
	}
	for _, s := range c.series {
		if s.match == nil {
			continue
		}
		if s.match.expanded && !s.expanded {
			if err := c.expand(s); err != nil {
				return err
			}
		}
		c.forgetBeyond(s)
		s.match.ends = s.match.Rule != s.of.Rule
	}
	return nil
}

// forgetBeyond leaves out of what is held those sittings of a series without end that lie
// beyond what was looked at of it as it arrived.
func (c *comparison) forgetBeyond(s *arrivingSeries) {
	if s.of.CountTo.IsZero() || !s.match.To.IsZero() || !s.match.expanded {
		return
	}
	c.held = slices.DeleteFunc(c.held, func(h *heldSitting) bool {
		return !h.taken && h.sitting.Follows && h.sitting.Meeting == s.match.Key && !h.sitting.Start.Before(s.of.CountTo)
	})
}

// keysByMatch gives the keys of meetings that are known by their series or by one of
// their sittings: a meeting that changed its UID stays itself. No two get the same key.
func (c *comparison) keysByMatch() map[*calendar.ImportedMeeting]string {
	keyOf, given := map[*calendar.ImportedMeeting]string{}, map[string]bool{}
	for _, s := range c.series {
		if s.match != nil {
			keyOf[s.of], given[s.match.Key] = s.match.Key, true
		}
	}
	for _, a := range c.arriving {
		if a.match == nil || len(a.match.sitting.Claims) != 1 || keyOf[a.of] != "" {
			continue
		}
		if key := a.match.sitting.Meeting; !given[key] {
			keyOf[a.of], given[key] = key, true
		}
	}
	return keyOf
}

// nameSittings gives every arriving sitting its identity, and tells of the meetings
// without a rule that are new. A sitting that is another meeting's than its series, or
// whose identity is somebody else's, does not follow from the rule.
func (c *comparison) nameSittings(ctx context.Context, keyOf map[*calendar.ImportedMeeting]string) ([]calendar.Meeting, error) {
	used, held := map[calendar.OccurrenceID]bool{}, map[string]bool{}
	for _, h := range c.held {
		used[h.sitting.ID()] = true
		held[h.sitting.Meeting] = true
	}
	for _, s := range c.series {
		held[s.key] = true // told of as a series
	}
	var fresh []calendar.Meeting
	for _, a := range c.arriving {
		if a.match != nil {
			a.sitting.Meeting, a.sitting.Original = a.match.sitting.Meeting, a.match.sitting.Original
			a.sitting.Follows = a.sitting.Follows && a.sitting.Meeting == keyOf[a.of]
			continue
		}
		a.sitting.Meeting = keyOf[a.of]
		for a.sitting.Meeting == "" || used[a.sitting.ID()] {
			key, err := c.freeKey(ctx, a.of)
			if err != nil {
				return nil, err
			}
			if keyOf[a.of] == "" {
				keyOf[a.of] = key
			}
			a.sitting.Meeting, a.sitting.Follows = key, false
		}
		used[a.sitting.ID()] = true
		if key := a.sitting.Meeting; !held[key] {
			held[key] = true
			fresh = append(fresh, calendar.Meeting{Key: key})
		}
	}
	return fresh, nil
}

// namedSeries gives the meetings that arrived as series, as the import would hold them,
// and ends those that were called off as a whole.
func (c *comparison) namedSeries() []calendar.Meeting {
	var out []calendar.Meeting
	for _, s := range c.series {
		t := s.template
		m := calendar.Meeting{Key: s.key, Rule: s.of.Rule, From: s.of.From, To: s.of.To, Template: &t}
		if s.match != nil {
			m.Except = slices.Clone(s.match.Except)
			inherit(&t, s.match.Template)
		}
		out = append(out, m)
	}
	elsewhere := map[string]*calendar.Meeting{}
	for i := range out {
		elsewhere[out[i].Key] = &out[i]
	}
	for _, a := range c.arriving {
		if s := c.seriesOf[a.of]; s != nil && a.sitting.Meeting != s.key && (a.byRule || changesOnward(s.of.Rule)) {
			except(elsewhere[s.key], a.sitting.Claims[0].RecurrenceID)
		}
	}
	return append(out, c.calledOff()...)
}

// inherit gives an arriving template what the held one has and no source says.
func inherit(t, held *calendar.Occurrence) {
	if len(held.Bodies) > 0 {
		t.Bodies = held.Bodies
	}
	if sameWords(t, held) && t.End.Sub(t.Start) == held.End.Sub(held.Start) {
		t.Changed = held.Changed
	}
}

// calledOff ends the held series of which every sitting arrived as cancelled.
func (c *comparison) calledOff() []calendar.Meeting {
	byUID := map[string]*heldSeries{}
	for _, h := range c.heldSeries {
		if !h.taken {
			byUID[h.claim.UID] = h
		}
	}
	var out []calendar.Meeting
	for _, a := range c.arriving {
		h := byUID[a.entry]
		if h != nil && !h.ends && a.of.Recurs && !a.of.Orphan && a.of.Template == nil {
			h.ends = true
			out = append(out, calendar.Meeting{Key: h.Key})
		}
	}
	return out
}

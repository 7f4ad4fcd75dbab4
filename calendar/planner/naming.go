package planner

import (
	"slices"

	"convenor/calendar"
)

// nameMeetings settles the key of everything that arrived, and which meetings are new or
// go on differently.
func (c *comparison) nameMeetings() []calendar.Meeting {
	c.adoptSeries()
	keyOf := c.keysByMatch()
	for _, s := range c.series {
		switch {
		case s.match != nil:
			s.key = s.match.Key
		case keyOf[s.of] != "":
			s.key = keyOf[s.of]
		default:
			s.key = c.freeKey(s.of)
		}
		keyOf[s.of] = s.key
		s.template.Meeting = s.key
	}
	singles := c.nameSittings(keyOf)
	return append(c.namedSeries(), singles...)
}

// adoptSeries gives a series that arrived under a new UID and a new rule the meeting
// whose sittings it has.
func (c *comparison) adoptSeries() {
	byKey := map[string]*heldSeries{}
	for _, h := range c.heldSeries {
		if !h.taken {
			byKey[h.Key] = h
		}
	}
	series := map[*calendar.ImportedMeeting]*arrivingSeries{}
	for _, s := range c.series {
		series[s.of] = s
	}
	for _, a := range c.arriving {
		s := series[a.of]
		if s == nil || s.match != nil || a.match == nil {
			continue
		}
		if h := byKey[a.match.sitting.Meeting]; h != nil && !h.taken {
			s.match, h.taken = h, true
		}
	}
	for _, s := range c.series {
		if s.match != nil && s.match.Rule != s.of.Rule {
			s.match.ends = true
		}
	}
}

// keysByMatch gives the keys of meetings that are known by one of their sittings: a
// meeting that changed its UID stays itself.
func (c *comparison) keysByMatch() map[*calendar.ImportedMeeting]string {
	keyOf := map[*calendar.ImportedMeeting]string{}
	for _, a := range c.arriving {
		if h := a.match; h != nil && len(h.sitting.Claims) == 1 && keyOf[a.of] == "" {
			keyOf[a.of] = h.sitting.Meeting
		}
	}
	return keyOf
}

// nameSittings gives every arriving sitting its identity, and tells of the meetings
// without a rule that are new.
func (c *comparison) nameSittings(keyOf map[*calendar.ImportedMeeting]string) []calendar.Meeting {
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
			continue
		}
		if keyOf[a.of] == "" {
			keyOf[a.of] = c.freeKey(a.of)
		}
		a.sitting.Meeting = keyOf[a.of]
		for try := 1; used[a.sitting.ID()]; try++ {
			a.sitting.Meeting, a.sitting.Follows = c.newKey(a.of, try), false
		}
		used[a.sitting.ID()] = true
		if key := a.sitting.Meeting; !held[key] {
			held[key] = true
			fresh = append(fresh, calendar.Meeting{Key: key})
		}
	}
	return fresh
}

// namedSeries gives the meetings that arrived as series, as the import would hold them,
// and ends those that were called off as a whole.
func (c *comparison) namedSeries() []calendar.Meeting {
	of := map[*calendar.ImportedMeeting]*arrivingSeries{}
	var out []calendar.Meeting
	for _, s := range c.series {
		of[s.of] = s
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
		if s := of[a.of]; s != nil && a.match != nil && a.sitting.Meeting != s.key {
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
		h := byUID[a.uid]
		if h != nil && !h.ends && a.of.Recurs && !a.of.Orphan && a.of.Template == nil {
			h.ends = true
			out = append(out, calendar.Meeting{Key: h.Key})
		}
	}
	return out
}

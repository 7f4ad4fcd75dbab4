package planner

import (
	"slices"
	"time"
)

// takeApart puts among the arrivals those sittings of a series that stays as it was
// which are kept one by one all the same, because something was done to them here, and
// among the held those that its source changed later than it looked.
func (c *comparison) takeApart() error {
	staying := map[string]*arrivingSeries{}
	for _, s := range c.series {
		if s.match != nil && !s.expanded {
			staying[s.match.Key] = s
		}
	}
	if len(staying) == 0 {
		return nil
	}
	arrived, held := map[instanceKey]bool{}, map[instanceKey]bool{}
	for _, a := range c.arriving {
		arrived[instanceKey{a.entry, unixOrZero(a.sitting.Claims[0].RecurrenceID)}] = true
	}
	for _, h := range slices.Clone(c.held) {
		held[instanceKey{h.sitting.Meeting, unixOrZero(h.claim.RecurrenceID)}] = true
		s := staying[h.sitting.Meeting]
		id := h.claim.RecurrenceID
		if s == nil || id.IsZero() || arrived[instanceKey{s.uid, id.Unix()}] {
			continue
		}
		if err := c.setApart(s, id); err != nil {
			return err
		}
	}
	if err := c.setExceptedApart(arrived); err != nil {
		return err
	}
	return c.holdChanged(held)
}

// setExceptedApart puts among the arrivals what was merged away or waits: it does not
// count with its series.
func (c *comparison) setExceptedApart(arrived map[instanceKey]bool) error {
	for _, s := range c.series {
		if s.match == nil || s.expanded {
			continue
		}
		for _, at := range s.match.Except {
			if arrived[instanceKey{s.uid, at.Unix()}] {
				continue
			}
			if err := c.setApart(s, at); err != nil {
				return err
			}
		}
	}
	return nil
}

// holdChanged puts among the held those sittings that follow from a series which stays as
// it was and that arrived changed: changes of all later sittings reach only as far as the
// series counts, which is farther each time.
func (c *comparison) holdChanged(held map[instanceKey]bool) error {
	for _, a := range c.arriving {
		s := c.seriesOf[a.of]
		if s == nil || s.match == nil || s.expanded || a.byRule {
			continue
		}
		id := a.sitting.Claims[0].RecurrenceID
		if held[instanceKey{s.match.Key, unixOrZero(id)}] {
			continue
		}
		o, gives, err := c.follow.at(s.match.Series, id)
		if err != nil {
			return err
		}
		if gives && s.match.Follows(id) {
			c.held = append(c.held, newHeld(o, c.src.Name))
		}
	}
	return nil
}

// setApart puts the sitting of a series that originally starts at a time among the
// arrivals, if its rule gives one.
func (c *comparison) setApart(s *arrivingSeries, original time.Time) error {
	o, gives, err := c.follow.at(s.asSeries(), original)
	if err != nil || !gives || s.apart[original.Unix()] {
		return err
	}
	if s.apart == nil {
		s.apart = map[int64]bool{}
	}
	s.apart[original.Unix()] = true
	a := s.arrival(o)
	if a.counted {
		s.apartCounted++
	}
	c.arriving = append(c.arriving, a)
	return nil
}

package planner

import (
	"context"
	"slices"
	"time"

	"convenor/calendar"
)

// assumedLength is how long a sitting is taken to be where neither its source nor its
// body's other sittings say.
const assumedLength = 2 * time.Hour

// assumeEnds gives an end to sittings whose source gave none: the usual length of
// their body, else two hours.
func (c *comparison) assumeEnds(ctx context.Context) error {
	without := slices.ContainsFunc(c.arriving, func(a *arrival) bool { return a.sitting.EndAssumed }) ||
		slices.ContainsFunc(c.series, func(s *arrivingSeries) bool { return s.template.EndAssumed })
	if !without {
		return nil
	}
	if err := c.readOthers(ctx); err != nil {
		return err
	}
	usual := c.usualLengths()
	for _, a := range c.arriving {
		assumeEnd(&a.sitting, usual)
	}
	for _, s := range c.series {
		assumeEnd(&s.template, usual)
		if s.template.EndAssumed && !s.of.To.IsZero() {
			s.of.To = s.of.Last.Add(s.template.End.Sub(s.template.Start))
		}
	}
	return nil
}

// assumeEnd gives one sitting an end if it has none.
func assumeEnd(o *calendar.Occurrence, usual map[string]time.Duration) {
	if !o.EndAssumed {
		return
	}
	length := assumedLength
	if len(o.Bodies) > 0 && usual[o.Bodies[0]] > 0 {
		length = usual[o.Bodies[0]]
	}
	o.End = o.Start.Add(length)
	o.Claims[0].End = o.End
}

// usualLengths gives the commonest length of each body's sittings, of those arriving
// and those held; the shorter where two are as common.
func (c *comparison) usualLengths() map[string]time.Duration {
	seen := map[string]map[time.Duration]int{}
	add := func(o *calendar.Occurrence, times int) {
		if o.EndAssumed || o.AllDay || len(o.Bodies) == 0 {
			return
		}
		m := seen[o.Bodies[0]]
		if m == nil {
			m = map[time.Duration]int{}
			seen[o.Bodies[0]] = m
		}
		m[o.End.Sub(o.Start)] += times
	}
	for _, a := range c.arriving {
		add(&a.sitting, 1)
	}
	for _, s := range c.series {
		add(&s.template, s.of.Following)
	}
	for _, h := range c.held {
		add(&h.sitting, 1)
	}
	for _, o := range c.others {
		add(o, 1)
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

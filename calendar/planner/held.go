package planner

import (
	"context"
	"slices"

	"convenor/calendar"
)

// readHeld reads what the source gave before.
func (c *comparison) readHeld(ctx context.Context) error {
	held, err := c.store.SittingsOf(ctx, c.src.Name)
	if err != nil {
		return err
	}
	for i := range held {
		c.held = append(c.held, newHeld(held[i], c.src.Name))
	}
	series, err := c.store.Series(ctx, everything)
	if err != nil {
		return err
	}
	for i := range series {
		if claim := claimOf(series[i].Template, c.src.Name); claim != nil {
			c.heldSeries = append(c.heldSeries, &heldSeries{Series: &series[i], claim: *claim})
		}
	}
	return c.readKeys(ctx)
}

// readOthers reads, once and only where it is needed, what other sources give in the
// time of what arrived.
func (c *comparison) readOthers(ctx context.Context) error {
	span, any := c.span()
	if c.othersRead || !any {
		return nil
	}
	c.othersRead = true
	rows, err := c.store.Sittings(ctx, span)
	if err != nil {
		return err
	}
	kept := slices.DeleteFunc(pointers(rows), func(o *calendar.Occurrence) bool { return claimOf(o, c.src.Name) != nil })
	series, err := c.store.Series(ctx, span)
	if err != nil {
		return err
	}
	series = slices.DeleteFunc(series, func(s calendar.Series) bool { return claimOf(s.Template, c.src.Name) != nil })
	follow, err := c.rules.all(ctx, series, span)
	if err != nil {
		return err
	}
	c.others = merged(kept, follow)
	return nil
}

func newHeld(o calendar.Occurrence, src string) *heldSitting {
	h := &heldSitting{sitting: o}
	if claim := claimOf(&o, src); claim != nil {
		h.claim = *claim
	}
	return h
}

// claimOf finds what a source says of a sitting; nil if it says nothing.
func claimOf(o *calendar.Occurrence, src string) *calendar.Claim {
	for i := range o.Claims {
		if o.Claims[i].Source == src {
			return &o.Claims[i]
		}
	}
	return nil
}

// readKeys finds which of the keys that new meetings would take first are held.
func (c *comparison) readKeys(ctx context.Context) error {
	c.keys = map[string]bool{}
	for _, h := range c.held {
		c.keys[h.sitting.Meeting] = true
	}
	for _, h := range c.heldSeries {
		c.keys[h.Key] = true
	}
	var want []string
	for i := range c.read.Meetings {
		if key := c.newKey(&c.read.Meetings[i], 0); !c.keys[key] {
			want = append(want, key)
		}
	}
	taken, err := c.store.Meetings(ctx, want)
	if err != nil {
		return err
	}
	for _, m := range taken {
		c.keys[m.Key] = true
	}
	return nil
}

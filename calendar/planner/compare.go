package planner

import (
	"context"
	"slices"
	"strings"
	"time"

	"convenor/calendar"
)

// comparison sets what a source gave beside what is held. Its steps, in order:
// newComparison reads what is held; match pairs arriving with held sittings (match.go);
// preview tells what follows.
type comparison struct {
	now     time.Time
	reg     *calendar.Register
	src     calendar.Source
	read    *calendar.Import
	secret  []byte
	matcher *calendar.BodyMatcher

	arriving []*arrival
	held     []*heldSitting // those that this source claims
	others   []calendar.Occurrence
	keys     map[string]bool // keys of meetings that this source does not own
}

// arrival is one sitting as read.
type arrival struct {
	of      *calendar.ImportedMeeting
	uid     string // as kept: hashed for a private one
	sitting calendar.Occurrence
	counted bool
	match   *heldSitting
	suggest []string
}

// heldSitting is one sitting that the source gave before.
type heldSitting struct {
	sitting calendar.Occurrence
	claim   calendar.Claim // what the source said
	// virtual: it is not kept, but follows from its meeting's rule.
	virtual bool
	taken   bool
}

func (p *Planner) newComparison(ctx context.Context, reg *calendar.Register, src calendar.Source, read *calendar.Import) (*comparison, error) {
	c := &comparison{now: p.clock(), reg: reg, src: src, read: read, matcher: calendar.NewBodyMatcher(reg)}
	var err error
	if c.secret, err = p.store.Secret(ctx); err != nil {
		return nil, err
	}
	c.arrive()
	if err := c.readHeld(ctx, p); err != nil {
		return nil, err
	}
	c.assumeEnds()
	c.match()
	return c, nil
}

// arrive makes an arrival of every sitting read.
func (c *comparison) arrive() {
	for i := range c.read.Meetings {
		im := &c.read.Meetings[i]
		uid := im.UID
		if im.Private {
			uid = hashPrivate(c.secret, im.UID)
		}
		for _, o := range im.Sittings {
			a := &arrival{of: im, uid: uid, sitting: o, counted: true}
			if !im.CountTo.IsZero() {
				a.counted = !o.Start.Before(im.CountFrom) && o.Start.Before(im.CountTo)
			}
			claim := calendar.Claim{Source: c.src.Name, UID: uid, Start: o.Start, End: o.End,
				Title: o.Title, Place: o.Place, Status: o.Status}
			if im.Recurs || im.Orphan {
				claim.RecurrenceID = o.Original
			}
			a.sitting.Claims = []calendar.Claim{claim}
			a.sitting.Bodies, a.suggest = c.bodies(&o)
			c.arriving = append(c.arriving, a)
		}
	}
}

// bodies gives the bodies of a sitting: the one the import names, else the one whose
// name stands in the title; or, where that is not certain, suggestions.
func (c *comparison) bodies(o *calendar.Occurrence) (of, suggested []string) {
	if o.Private {
		return nil, nil
	}
	if c.src.Body != "" {
		return []string{c.src.Body}, nil
	}
	m := c.matcher.Match(o.Title, c.src.System, o.Date())
	if m.Body != "" {
		return []string{m.Body}, nil
	}
	return nil, m.Suggestions
}

// span gives the time from the first arriving sitting's start to the last one's end,
// a day wider on either side; false when nothing arrived.
func (c *comparison) span() (calendar.Span, bool) {
	if len(c.arriving) == 0 {
		return calendar.Span{}, false
	}
	s := calendar.Span{Start: c.arriving[0].sitting.Start, End: c.arriving[0].sitting.End}
	for _, a := range c.arriving {
		if a.sitting.Start.Before(s.Start) {
			s.Start = a.sitting.Start
		}
		if a.sitting.End.After(s.End) {
			s.End = a.sitting.End
		}
	}
	return calendar.Span{Start: s.Start.AddDate(0, 0, -1), End: s.End.AddDate(0, 0, 1)}, true
}

// readHeld reads what the source gave before, with what follows from the rules of
// its endless meetings, and what other sources give in the same time.
func (c *comparison) readHeld(ctx context.Context, p *Planner) error {
	held, err := p.store.SittingsOf(ctx, c.src.Name)
	if err != nil {
		return err
	}
	for _, o := range held {
		c.held = append(c.held, newHeld(o, c.src.Name, false))
	}
	span, any := c.span()
	if !any {
		return nil
	}
	if err := c.continueHeld(ctx, p.store, span.End); err != nil {
		return err
	}
	all, err := p.store.Sittings(ctx, span)
	if err != nil {
		return err
	}
	c.others = slices.DeleteFunc(all, func(o calendar.Occurrence) bool { return claimOf(&o, c.src.Name) != nil })
	return c.readKeys(ctx, p.store)
}

// continueHeld adds the sittings that held endless meetings of this source have by
// their rule before a time, so that a series read again is not new beyond its horizon.
func (c *comparison) continueHeld(ctx context.Context, store Store, to time.Time) error {
	endless, err := store.Endless(ctx, to)
	if err != nil {
		return err
	}
	kept := make(map[string]bool, len(c.held))
	if len(endless) > 0 {
		for _, h := range c.held {
			kept[h.sitting.ID().String()] = true
		}
	}
	for _, m := range endless {
		if claimOf(&m.Last, c.src.Name) == nil {
			continue
		}
		later, err := continueMeeting(m, calendar.Span{Start: m.HeldTo, End: to})
		if err != nil {
			return err
		}
		for _, o := range later {
			if !kept[o.ID().String()] {
				c.held = append(c.held, newHeld(o, c.src.Name, true))
			}
		}
	}
	return nil
}

func newHeld(o calendar.Occurrence, src string, virtual bool) *heldSitting {
	h := &heldSitting{sitting: o, virtual: virtual}
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

// readKeys finds which of the keys that new meetings would take belong to others.
func (c *comparison) readKeys(ctx context.Context, store Store) error {
	own := map[string]bool{}
	for _, h := range c.held {
		own[h.sitting.Meeting] = true
	}
	var want []string
	for i := range c.read.Meetings {
		if key := c.newKey(&c.read.Meetings[i], 0); !own[key] {
			want = append(want, key)
		}
	}
	taken, err := store.Meetings(ctx, want)
	if err != nil {
		return err
	}
	c.keys = map[string]bool{}
	for _, m := range taken {
		c.keys[m.Key] = true
	}
	return nil
}

// normalTitle folds a title for comparison: case and white space do not matter.
func normalTitle(s string) string { return strings.Join(strings.Fields(strings.ToLower(s)), " ") }

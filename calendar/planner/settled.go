package planner

import (
	"context"
	"slices"
	"sort"
	"time"

	"convenor/calendar"
	"convenor/calendar/clash"
)

// Settled is a clash of which something was decided.
type Settled struct {
	// Ruling is the decision as it stands.
	Ruling calendar.Ruling
	// Clash is what was decided of, as the decisions taken before it leave it; nil where the
	// sittings no longer clash. Its sittings are those of a little picture of their own.
	Clash *clash.Clash
}

// Settled gives the decisions on sittings of a period, in the order in which they were
// taken, each with its clash. Those that leave it open, for a body was only asked to move,
// and those that lapsed are in.
func (p *Planner) Settled(ctx context.Context, span calendar.Span) ([]Settled, error) {
	s, err := p.Snapshot(ctx, span)
	if err != nil || len(s.Rulings) == 0 {
		return nil, err
	}
	bare, err := p.Undecided(ctx, span)
	if err != nil {
		return nil, err
	}
	held := map[string]*calendar.Sitting{}
	for i := range s.Rulings {
		held[s.Rulings[i].A.ID], held[s.Rulings[i].B.ID] = nil, nil
	}
	fillSides(held, bare.Sittings)
	r := newResolver(bare.Register, nil)
	out := make([]Settled, len(s.Rulings))
	for i := range s.Rulings {
		out[i].Ruling = s.Rulings[i]
		if a, b := held[out[i].Ruling.A.ID], held[out[i].Ruling.B.ID]; a != nil && b != nil {
			out[i].Clash = r.clashBefore(bare, s.Rulings[:i+1], a, b)
		}
	}
	return out, nil
}

// clashBefore gives the clash of the last of some rulings as the ones before leave it.
func (r *resolver) clashBefore(bare *calendar.Snapshot, rulings []calendar.Ruling, a, b *calendar.Sitting) *clash.Clash {
	last := len(rulings) - 1
	x := around(bare, a, b)
	held := make(map[string]*calendar.Sitting, len(x.Sittings))
	for i := range x.Sittings {
		held[x.Sittings[i].ID().String()] = &x.Sittings[i]
	}
	for i := range rulings[:last] {
		if d := &rulings[i]; d.Lapsed == "" {
			r.work(&d.Decision, held[d.A.ID], held[d.B.ID])
		}
	}
	q := clash.Query{Officer: rulings[last].Officer}
	for {
		for _, c := range clash.Find(x, q) {
			if c.ID == rulings[last].Clash {
				return &c
			}
		}
		if q.Margin > 0 || rulings[last].Lapsed != "" {
			return nil
		}
		q.Margin = a.Span().Gap(b.Span()) + time.Minute // it may be one only by a margin
	}
}

// around gives a picture of two sittings and of what begins between them, which is all that
// can bear on whether they clash.
func around(bare *calendar.Snapshot, a, b *calendar.Sitting) *calendar.Snapshot {
	x := *bare
	first, last := a.Start, b.Start
	if last.Before(first) {
		first, last = last, first
	}
	from := sort.Search(len(bare.Sittings), func(i int) bool { return !bare.Sittings[i].Start.Before(first) })
	to := sort.Search(len(bare.Sittings), func(i int) bool { return bare.Sittings[i].Start.After(last) })
	x.Sittings = slices.Clone(bare.Sittings[from:to])
	return &x
}

// fillSides finds the sittings that are held among those of which the ids are wanted.
func fillSides(wanted map[string]*calendar.Sitting, sittings []calendar.Sitting) {
	starts := map[string]bool{}
	for id := range wanted {
		starts[meetingOf(id)] = true
	}
	for i := range sittings {
		s := &sittings[i]
		if !starts[s.Meeting] {
			continue
		}
		id := s.ID().String()
		if _, ok := wanted[id]; ok {
			wanted[id] = s
		}
	}
}

// meetingOf gives the key of the meeting that a sitting's id names.
func meetingOf(id string) string {
	if o, err := calendar.ParseOccurrenceID(id); err == nil {
		return o.Meeting
	}
	return id
}

package planner

import (
	"context"
	"fmt"
	"slices"
	"time"

	"convenor/calendar"
	"convenor/calendar/ical"
)

// continued gives the sittings of a period that are not kept but follow from the rules
// of endless meetings.
func (p *Planner) continued(ctx context.Context, span calendar.Span) ([]calendar.Occurrence, error) {
	endless, err := p.store.Endless(ctx, span.End)
	if err != nil {
		return nil, err
	}
	var out []calendar.Occurrence
	for _, m := range endless {
		later, err := continueMeeting(m, span)
		if err != nil {
			return nil, err
		}
		out = append(out, later...)
	}
	return p.notKept(ctx, out)
}

// notKept leaves out what is kept as a sitting of its own all the same: an instance
// that was changed, by its source or here.
func (p *Planner) notKept(ctx context.Context, later []calendar.Occurrence) ([]calendar.Occurrence, error) {
	if len(later) == 0 {
		return nil, nil
	}
	ids := make([]calendar.OccurrenceID, len(later))
	for i := range later {
		ids[i] = later[i].ID()
	}
	held, err := p.store.SittingsByID(ctx, ids)
	if err != nil {
		return nil, err
	}
	kept := make(map[string]bool, len(held))
	for i := range held {
		kept[held[i].ID().String()] = true
	}
	return slices.DeleteFunc(later, func(o calendar.Occurrence) bool { return kept[o.ID().String()] }), nil
}

// continueMeeting gives the sittings an endless meeting has by its rule that share
// time with a span and begin where the kept ones stop or later.
func continueMeeting(m calendar.EndlessMeeting, span calendar.Span) ([]calendar.Occurrence, error) {
	from := span.Start.Add(-m.Last.End.Sub(m.Last.Start) - time.Hour) // an hour for clock changes
	if from.Before(m.HeldTo) {
		from = m.HeldTo
	}
	if !from.Before(span.End) {
		return nil, nil
	}
	instances, err := ical.Continue(m.Rule, from, span.End)
	if err != nil {
		return nil, fmt.Errorf("continue meeting %s: %w", m.Key, err)
	}
	template := templateOf(&m.Last)
	var out []calendar.Occurrence
	for in := range instances {
		o := template
		o.Original, o.Start, o.End = in.Original, in.Start, in.End
		if in.Cancelled {
			o.Status = calendar.StatusCancelled
		}
		o.Claims = slices.Clone(template.Claims)
		for i := range o.Claims {
			c := &o.Claims[i]
			c.RecurrenceID, c.Start, c.End, c.Status = in.Original, in.Start, in.End, o.Status
		}
		if o.End.After(span.Start) {
			out = append(out, o)
		}
	}
	return out, nil
}

// templateOf gives what the later sittings of a meeting have in common with the last
// one kept. Its cancellation is its own, and so is what a source says of it alone.
func templateOf(last *calendar.Occurrence) calendar.Occurrence {
	o := cloneOccurrence(last)
	o.Changed = time.Time{}
	if o.Status == calendar.StatusCancelled {
		o.Status = calendar.StatusConfirmed
	}
	o.Claims = slices.DeleteFunc(o.Claims, func(c calendar.Claim) bool { return c.RecurrenceID.IsZero() })
	return o
}

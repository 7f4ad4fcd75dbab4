package planner

import (
	"context"
	"fmt"
	"slices"

	"convenor/calendar"
)

const (
	// snapshotTries is how often a snapshot is begun again because somebody else
	// changed the facts while it was read.
	snapshotTries = 5
	// snapshotsKept is how many of the last snapshots are kept: enough for a view to
	// go back and forth between neighbouring months without reading again.
	snapshotsKept = 6
)

// Snapshot gives the picture of a period. The same picture is handed out as long as
// the facts have not changed.
func (p *Planner) Snapshot(ctx context.Context, span calendar.Span) (*calendar.Snapshot, error) {
	if !span.Valid() {
		return nil, &calendar.UserError{Sentence: "The period ends before it begins.",
			Remedy: "Give a later end.", Cause: calendar.ErrInvalid}
	}
	for range snapshotTries {
		rev, err := p.store.Revision(ctx)
		if err != nil {
			return nil, err
		}
		if s := p.kept(rev, span); s != nil {
			return s, nil
		}
		decisions, err := p.store.Decisions(ctx)
		if err != nil {
			return nil, err
		}
		s, err := p.read(ctx, span, rev, decisions)
		if err != nil {
			return nil, fmt.Errorf("picture %s to %s: %w", span.Start, span.End, err)
		}
		after, err := p.store.Revision(ctx)
		if err != nil {
			return nil, err
		}
		if after == rev {
			p.keep(s)
			return s, nil
		}
	}
	return nil, fmt.Errorf("picture %s to %s: %w", span.Start, span.End, calendar.ErrConflict)
}

func (p *Planner) kept(rev int64, span calendar.Span) *calendar.Snapshot {
	p.mu.Lock()
	defer p.mu.Unlock()
	for i, s := range p.cached {
		if s.Revision == rev && s.Span == span {
			p.cached = append(slices.Delete(p.cached, i, i+1), s)
			return s
		}
	}
	return nil
}

func (p *Planner) keep(s *calendar.Snapshot) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.cached = slices.DeleteFunc(p.cached, func(old *calendar.Snapshot) bool { return old.Revision != s.Revision })
	p.cached = append(p.cached, s)
	if len(p.cached) > snapshotsKept {
		p.cached = slices.Delete(p.cached, 0, len(p.cached)-snapshotsKept)
	}
}

// read makes the picture of a period, with decisions worked in.
func (p *Planner) read(ctx context.Context, span calendar.Span, rev int64, decisions []calendar.Decision) (*calendar.Snapshot, error) {
	reg, err := p.store.Register(ctx)
	if err != nil {
		return nil, err
	}
	sources, err := p.store.Sources(ctx)
	if err != nil {
		return nil, err
	}
	held, err := p.sittings(ctx, span)
	if err != nil {
		return nil, err
	}
	s := &calendar.Snapshot{Span: span, Revision: rev, At: p.clock(), Register: reg, Holidays: p.holidays}
	r := newResolver(reg, sources)
	s.Sittings = r.all(held)
	s.Rulings = r.rule(s.Sittings, span, decisions)
	if err := p.readPapers(ctx, s); err != nil {
		return nil, fmt.Errorf("pages of papers: %w", err)
	}
	return s, nil
}

// sittings gives every sitting of a period, kept or following from a rule, in order.
func (p *Planner) sittings(ctx context.Context, span calendar.Span) ([]*calendar.Occurrence, error) {
	kept, err := p.store.Sittings(ctx, span)
	if err != nil {
		return nil, err
	}
	series, err := p.store.Series(ctx, span)
	if err != nil {
		return nil, err
	}
	follow, err := p.rules.all(ctx, series, span)
	if err != nil {
		return nil, err
	}
	return merged(pointers(kept), follow), nil
}

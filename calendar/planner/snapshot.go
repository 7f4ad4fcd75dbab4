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
	s, err := p.steady(ctx, span, func(bare *calendar.Snapshot) (*calendar.Snapshot, error) {
		if s := p.pictures.find(bare.Revision, span); s != nil {
			return s, nil
		}
		decisions, err := p.store.Decisions(ctx)
		if err != nil {
			return nil, err
		}
		s := ruled(bare, decisions)
		s.At = p.clock()
		return s, nil
	})
	if err != nil {
		return nil, err
	}
	p.pictures.keep(s)
	if sharing(ctx) {
		return p.shared.of(s), nil
	}
	return s, nil
}

// Undecided gives the picture of a period as it would be without any decision.
func (p *Planner) Undecided(ctx context.Context, span calendar.Span) (*calendar.Snapshot, error) {
	s, err := p.steady(ctx, span, func(bare *calendar.Snapshot) (*calendar.Snapshot, error) { return bare, nil })
	if err == nil && sharing(ctx) {
		return p.sharedBare.of(s), nil
	}
	return s, err
}

// steady makes a picture of the bare one of a period, in which nothing decided is worked,
// such that all it is made of is of one revision.
func (p *Planner) steady(ctx context.Context, span calendar.Span, made func(bare *calendar.Snapshot) (*calendar.Snapshot, error)) (*calendar.Snapshot, error) {
	if !span.Valid() {
		return nil, &calendar.UserError{Sentence: "The period ends before it begins.",
			Remedy: "Give a later end.", Cause: calendar.ErrInvalid}
	}
	for range snapshotTries {
		rev, err := p.store.Revision(ctx)
		if err != nil {
			return nil, err
		}
		bare := p.bare.find(rev, span)
		if bare == nil {
			if bare, err = p.read(ctx, span, rev); err != nil {
				return nil, fmt.Errorf("picture %s to %s: %w", span.Start, span.End, err)
			}
		}
		s, err := made(bare)
		if err != nil {
			return nil, err
		}
		after, err := p.store.Revision(ctx)
		if err != nil {
			return nil, err
		}
		if after == rev {
			p.bare.keep(bare)
			return s, nil
		}
	}
	return nil, fmt.Errorf("picture %s to %s: %w", span.Start, span.End, calendar.ErrConflict)
}

// read makes the bare picture of a period.
func (p *Planner) read(ctx context.Context, span calendar.Span, rev int64) (*calendar.Snapshot, error) {
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
	s.Sittings = newResolver(reg, sources).all(held)
	if err := p.readPapers(ctx, reg, s.Sittings); err != nil {
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

// decidedOnly tells whether a change is of decisions alone, so that what is held, and who
// is expected but for them, is as it was.
func decidedOnly(nouns []calendar.Noun) bool {
	return len(nouns) > 0 && !slices.ContainsFunc(nouns, func(n calendar.Noun) bool { return n != calendar.NounDecision })
}

package planner

import (
	"context"
	"fmt"
	"strings"
	"time"

	"convenor/calendar"
	"convenor/calendar/clash"
)

// DecideRequest says what was decided of a clash.
type DecideRequest struct {
	// Clash is the clash's id, or the beginning of it that no other has.
	Clash string
	// Keep is the side attended in full, Remote the one joined remotely; one of them is needed.
	Keep, Remote calendar.Side
	// Deputy goes to the side given up, by name or post; empty if nobody does.
	Deputy string
	// Reason is why; needed.
	Reason string
}

// Decide records what was decided of a clash, in place of what was decided before. It
// can be undone and withdrawn. Errors: calendar.ErrNotFound, ErrInvalid; a
// calendar.UserError where the body may not be joined remotely.
func (p *Planner) Decide(ctx context.Context, q DecideRequest) (*calendar.Decision, error) {
	rev, err := p.store.Revision(ctx)
	if err != nil {
		return nil, err
	}
	found, reg, err := p.FindClash(ctx, q.Clash)
	if err != nil {
		return nil, err
	}
	d := calendar.Decision{Clash: found.ID, Officer: found.Officer.Name, A: decided(found.A), B: decided(found.B),
		Keep: q.Keep, Remote: q.Remote, Reason: strings.TrimSpace(q.Reason), At: p.clock().UTC().Truncate(time.Second)}
	if q.Deputy != "" {
		o, err := reg.Officer(q.Deputy)
		if err != nil {
			return nil, err
		}
		if o.Name == d.Officer {
			return nil, fmt.Errorf("%s cannot be their own deputy: %w", o.Label(), calendar.ErrInvalid)
		}
		d.Deputy = o.Name
	}
	if err := d.Check(); err != nil {
		return nil, err
	}
	if err := mayJoin(found, d.Remote); err != nil {
		return nil, err
	}
	before, err := p.decision(ctx, d.Clash)
	if err != nil {
		return nil, err
	}
	return &d, p.apply(ctx, calendar.Change{Name: "Decision on " + sideOf(found, named(&d)).Label(), Revision: rev,
		Edits: []calendar.Edit{{Noun: calendar.NounDecision, Key: d.Clash, Before: before, After: d}}})
}

// named gives the side a decision is named after: the one that is not attended in full.
func named(d *calendar.Decision) calendar.Side {
	if s := d.GivenUp(); s != "" {
		return s
	}
	return d.Remote
}

func decided(s *calendar.Sitting) calendar.DecidedSitting {
	return calendar.DecidedSitting{ID: s.ID().String(), Start: s.Start, End: s.End}
}

func sideOf(c *clash.Clash, s calendar.Side) *calendar.Sitting {
	if s == calendar.SideB {
		return c.B
	}
	return c.A
}

// mayJoin gives an error where a body must meet in person (Local Government Act 1972
// schedule 12 and case law on it): it is not for us to say that one may be joined remotely.
func mayJoin(c *clash.Clash, side calendar.Side) error {
	if side == "" {
		return nil
	}
	s := sideOf(c, side)
	for _, b := range s.Of {
		if must, known := b.InPerson.On(s.Date()); known && must {
			return &calendar.UserError{Sentence: fmt.Sprintf("%s must be attended in person.", b.Name),
				Remedy: "If that has changed, change the body in the register (in_person) first.", Cause: calendar.ErrInvalid}
		}
	}
	return nil
}

// Withdraw takes a decision back; the clash is open again. Error: calendar.ErrNotFound.
func (p *Planner) Withdraw(ctx context.Context, clashID string) error {
	rev, err := p.store.Revision(ctx)
	if err != nil {
		return err
	}
	all, err := p.store.Decisions(ctx)
	if err != nil {
		return err
	}
	d, err := onlyOne(clashID, all, func(d *calendar.Decision) string { return d.Clash })
	if err != nil {
		return err
	}
	about := d.Clash
	if o, err := p.findSitting(ctx, d.Side(named(d)).ID); err == nil {
		about = o.Label()
	}
	return p.apply(ctx, calendar.Change{Name: "Withdrawal of the decision on " + about, Revision: rev,
		Edits: []calendar.Edit{{Noun: calendar.NounDecision, Key: d.Clash, Before: *d}}})
}

// decision gives what was decided of a clash, to be put before an edit; nil if nothing was.
func (p *Planner) decision(ctx context.Context, id string) (any, error) {
	all, err := p.store.Decisions(ctx)
	if err != nil {
		return nil, err
	}
	for _, d := range all {
		if d.Clash == id {
			return d, nil
		}
	}
	return nil, nil
}

// Undecided gives the picture of a period as it would be without any decision.
func (p *Planner) Undecided(ctx context.Context, span calendar.Span) (*calendar.Snapshot, error) {
	s, err := p.Snapshot(ctx, span)
	if err != nil || len(s.Rulings) == 0 {
		return s, err
	}
	return p.read(ctx, span, s.Revision, nil)
}

// FindClash finds a clash by its id, or the beginning of it that no other has, whether
// it was decided or not. It looks from two years ago to five ahead. Errors:
// calendar.ErrNotFound; ErrInvalid where several begin alike.
func (p *Planner) FindClash(ctx context.Context, id string) (*clash.Clash, *calendar.Register, error) {
	today := p.Today()
	span := calendar.DaySpan(calendar.Date{Year: today.Year - 2, Month: 1, Day: 1}, calendar.Date{Year: today.Year + 5, Month: 12, Day: 31})
	s, err := p.Undecided(ctx, span)
	if err != nil {
		return nil, nil, err
	}
	found, err := onlyOne(id, clash.Find(s, clash.Query{}), func(c *clash.Clash) string { return c.ID })
	return found, s.Register, err
}

// onlyOne finds the one of a list whose id begins as given.
func onlyOne[T any](id string, list []T, idOf func(*T) string) (*T, error) {
	var found *T
	for i := range list {
		switch it := &list[i]; {
		case idOf(it) == id:
			return it, nil
		case id != "" && strings.HasPrefix(idOf(it), id):
			if found != nil {
				return nil, fmt.Errorf("several clashes begin with %q, give more of the id: %w", id, calendar.ErrInvalid)
			}
			found = it
		}
	}
	if found == nil {
		return nil, &calendar.UserError{Sentence: fmt.Sprintf("There is no clash %s.", id),
			Remedy: "List what there is with its ids; a clash goes when its sittings no longer do.", Cause: calendar.ErrNotFound}
	}
	return found, nil
}

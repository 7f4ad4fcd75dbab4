package planner

import (
	"context"
	"fmt"
	"strings"
	"time"

	"convenor/calendar"
	"convenor/calendar/clash"
)

// DecideRequest says what was decided of a clash. One of Keep, Remote, LeaveEarly,
// ArriveLate, Ask and AcceptBoth is needed.
type DecideRequest struct {
	// Clash is the clash's id, or the beginning of it that no other has.
	Clash string
	// Found is the clash itself, by whoever has it at hand from Picture; nil has it looked
	// for. It spares the looking as long as nothing has been changed since.
	Found   *clash.Clash
	Picture *calendar.Snapshot
	// Keep is the side attended in full, Remote the one joined remotely.
	Keep, Remote calendar.Side
	// Allows is the answer to whether the body of the side joined remotely allows it; nil
	// where nobody was asked. It is kept in the register, from today or the sitting's date
	// on if that is past. With false nothing is decided: AnswerRemote keeps it.
	Allows *bool
	// Deputy goes to the side given up, by name or post; empty if nobody does.
	Deputy string
	// LeaveEarly and ArriveLate are minutes of A and of B that are lost.
	LeaveEarly, ArriveLate int
	// Ask is the side whose body is asked to move, Dates the times that are put to it;
	// where none are given they are the three best at which nobody else breaks.
	Ask   calendar.Side
	Dates []calendar.AskedDate
	// AcceptBoth leaves both as they are.
	AcceptBoth bool
	// Reason is why; needed.
	Reason string
	// By is who decided; empty is whoever uses the program.
	By string
}

// NewDecideRequest gives what to decide for a way out of a clash of a picture; what is left
// to say is why, and who.
func NewDecideRequest(s *calendar.Snapshot, c *clash.Clash, w *clash.Way) DecideRequest {
	q := DecideRequest{Clash: c.ID, Found: c, Picture: s, Keep: w.Keep, Remote: w.Remote, LeaveEarly: w.LeaveEarly,
		ArriveLate: w.ArriveLate, AcceptBoth: w.Kind == clash.WayNothing}
	if w.Deputy != nil {
		q.Deputy = w.Deputy.Name
	}
	if w.Kind == clash.WayMove {
		q.Ask, q.Dates = w.Side, askedDates(w.Dates)
	}
	return q
}

func askedDates(list []clash.Slot) []calendar.AskedDate {
	out := make([]calendar.AskedDate, 0, len(list))
	for i := range list {
		out = append(out, calendar.AskedDate(list[i].Span))
	}
	return out
}

// Decide records what was decided of a clash, in place of what was decided before. It
// can be undone and withdrawn. Errors: calendar.ErrNotFound, ErrInvalid; a
// calendar.UserError where the body may not be joined remotely, or no date was found to
// which a body could be asked to move.
func (p *Planner) Decide(ctx context.Context, q DecideRequest) (*calendar.Decision, error) {
	rev, err := p.store.Revision(ctx)
	if err != nil {
		return nil, err
	}
	found, reg, err := p.clashOf(ctx, &q, rev)
	if err != nil {
		return nil, err
	}
	d, err := p.decision(ctx, &q, found, reg)
	if err != nil {
		return nil, err
	}
	edits, err := p.allowing(found, d.Remote, q.Allows)
	if err != nil {
		return nil, err
	}
	before, err := p.decided(ctx, d.Clash)
	if err != nil {
		return nil, err
	}
	if before != nil { // anew, so that it comes after those taken since
		edits = append(edits, calendar.Edit{Noun: calendar.NounDecision, Key: d.Clash, Before: before})
	}
	edits = append(edits, calendar.Edit{Noun: calendar.NounDecision, Key: d.Clash, After: *d})
	return d, p.apply(ctx, calendar.Change{Name: decisionName(d, found), Revision: rev, Edits: edits})
}

// clashOf gives the clash that is asked about: the one at hand where nothing has changed
// since it was found, else it is looked for.
func (p *Planner) clashOf(ctx context.Context, q *DecideRequest, rev int64) (*clash.Clash, *calendar.Register, error) {
	if q.Found != nil && q.Picture != nil && q.Picture.Revision == rev {
		return q.Found, q.Picture.Register, nil
	}
	if q.Found != nil && q.Clash == "" {
		q.Clash = q.Found.ID
	}
	return p.FindClash(ctx, q.Clash)
}

// decision makes the decision that is asked for. Errors: as Decide's.
func (p *Planner) decision(ctx context.Context, q *DecideRequest, c *clash.Clash, reg *calendar.Register) (*calendar.Decision, error) {
	d := &calendar.Decision{Clash: c.ID, Officer: c.Officer.Name, A: decidedSitting(c.A), B: decidedSitting(c.B),
		Keep: q.Keep, Remote: q.Remote, LeaveEarly: q.LeaveEarly, ArriveLate: q.ArriveLate, Ask: q.Ask, Dates: q.Dates,
		AcceptBoth: q.AcceptBoth, Reason: strings.TrimSpace(q.Reason), By: p.decider(q.By), At: p.clock().UTC().Truncate(time.Second)}
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
	if err := mayPart(d, c); err != nil {
		return nil, err
	}
	if d.Ask != "" && len(d.Dates) == 0 {
		return d, p.offer(ctx, d, c)
	}
	return d, nil
}

// mayPart gives an error where nothing is left of a sitting that is attended in part
// already by another decision.
func mayPart(d *calendar.Decision, c *clash.Clash) error {
	for _, s := range []struct {
		*calendar.Sitting
		late, early int
	}{{c.A, 0, d.LeaveEarly}, {c.B, d.ArriveLate, 0}} {
		at := *s.Expects(c.Officer.Name)
		part(&at, s.late, s.early)
		if !at.Attended(&s.Occurrence).Valid() {
			return fmt.Errorf("nothing of %s would be left to attend: %w", s.Label(), calendar.ErrInvalid)
		}
	}
	return nil
}

// part lets an officer off the beginning or end of a sitting, so many minutes; what
// another decision let them off stays.
func part(at *calendar.Attendance, late, early int) {
	at.Late = max(at.Late, time.Duration(late)*time.Minute)
	at.Early = max(at.Early, time.Duration(early)*time.Minute)
}

// offer finds the dates that are put to a body.
func (p *Planner) offer(ctx context.Context, d *calendar.Decision, c *clash.Clash) error {
	about := c.A
	if d.Ask == calendar.SideB {
		about = c.B
	}
	s, err := p.Snapshot(ctx, aroundSitting(about))
	if err != nil {
		return err
	}
	d.Dates = askedDates(clash.MoveDates(s, about))
	if len(d.Dates) == 0 {
		return &calendar.UserError{Sentence: fmt.Sprintf("There is no date near %s at which everybody expected at %s is free.", about.Date().British(), about.Label()),
			Remedy: "Choose another way out, or agree a date with the body and move the sitting.", Cause: calendar.ErrInvalid}
	}
	return nil
}

// aroundSitting gives the days in which other dates for a sitting are looked for.
func aroundSitting(s *calendar.Sitting) calendar.Span {
	on := s.Date()
	return calendar.DaySpan(on.AddDays(-clash.MoveBack-1), on.AddDays(clash.MoveForward+2))
}

// decisionName names a decision in the history after what changes by it.
func decisionName(d *calendar.Decision, c *clash.Clash) string {
	switch {
	case d.AcceptBoth:
		return "Decision on " + c.A.Label() + " and " + c.B.Label()
	case d.Ask != "":
		return "Request to move " + sideOf(c, d.Ask).Label()
	default:
		return "Decision on " + sideOf(c, d.About()).Label()
	}
}

func decidedSitting(s *calendar.Sitting) calendar.DecidedSitting {
	return calendar.DecidedSitting{ID: s.ID().String(), Start: s.Start, End: s.End}
}

func sideOf(c *clash.Clash, s calendar.Side) *calendar.Sitting {
	if s == calendar.SideB {
		return c.B
	}
	return c.A
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
	d, err := onlyOne("clash", clashID, all, func(d *calendar.Decision) string { return d.Clash })
	if err != nil {
		return err
	}
	return p.apply(ctx, calendar.Change{Name: "Withdrawal of the decision on " + p.aboutText(ctx, d), Revision: rev,
		Edits: []calendar.Edit{{Noun: calendar.NounDecision, Key: d.Clash, Before: *d}}})
}

// aboutText names what a decision is about, as far as it is still held.
func (p *Planner) aboutText(ctx context.Context, d *calendar.Decision) string {
	was := d.Side(d.About())
	near, err := p.sittings(ctx, calendar.Span{Start: was.Start, End: was.End})
	if err == nil {
		for _, o := range near {
			if o.ID().String() == was.ID {
				return o.Label()
			}
		}
	}
	if o, err := p.findSitting(ctx, was.ID); err == nil { // it has moved
		return o.Label()
	}
	return d.Clash
}

// decided gives what was decided of a clash, to be put before an edit; nil if nothing was.
func (p *Planner) decided(ctx context.Context, id string) (any, error) {
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

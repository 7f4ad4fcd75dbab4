package planner

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"convenor/calendar"
)

// findSitting finds a sitting by its id, kept or following from a rule. Errors:
// calendar.ErrInvalid for what is no id, ErrNotFound.
func (p *Planner) findSitting(ctx context.Context, id string) (*calendar.Occurrence, error) {
	want, err := calendar.ParseOccurrenceID(id)
	if err != nil {
		return nil, err
	}
	rows, err := p.store.Sittings(ctx, everything)
	if err != nil {
		return nil, err
	}
	for i := range rows {
		if rows[i].Meeting == want.Meeting && rows[i].Original.Equal(want.Original) {
			return &rows[i], nil
		}
	}
	series, err := p.store.Series(ctx, everything)
	if err != nil {
		return nil, err
	}
	f := follower{rules: &p.rules}
	for i := range series {
		if series[i].Key != want.Meeting || !series[i].Follows(want.Original) {
			continue
		}
		if o, ok, err := f.at(&series[i], want.Original); err != nil || ok {
			return &o, err
		}
	}
	return nil, &calendar.UserError{Sentence: fmt.Sprintf("There is no sitting %s.", id),
		Remedy: "List the sittings with their ids (occurrences --json).", Cause: calendar.ErrNotFound}
}

// AssignMeeting says which bodies sit at all sittings of the meeting that a sitting is of,
// or only at that one; no names make it personal. What waited in the tray for it is
// settled. Errors: calendar.ErrNotFound, ErrInvalid.
func (p *Planner) AssignMeeting(ctx context.Context, id string, names []string, only bool) error {
	rev, reg, err := p.factsForHand(ctx)
	if err != nil {
		return err
	}
	held, err := p.findSitting(ctx, id)
	if err != nil {
		return err
	}
	bodies, err := bodyNames(reg, names)
	if err != nil {
		return err
	}
	edits, err := p.assigned(ctx, held, bodies, only)
	if err != nil {
		return err
	}
	tray, err := p.store.Tray(ctx)
	if err != nil {
		return err
	}
	for _, t := range tray {
		if t.Why == calendar.TrayBody && t.Sitting.Meeting == held.Meeting {
			edits = append(edits, calendar.Edit{Noun: calendar.NounTray, Key: t.ID, Before: t})
		}
	}
	name := "Body of " + held.Label() + ": " + orNone(strings.Join(bodies, " and "))
	return p.apply(ctx, calendar.Change{Name: name, Edits: edits, Revision: rev})
}

// assigned makes the edits that give bodies to one sitting, or to its whole meeting.
func (p *Planner) assigned(ctx context.Context, held *calendar.Occurrence, bodies []string, only bool) ([]calendar.Edit, error) {
	if only {
		after := cloneOccurrence(held)
		after.Bodies = bodies
		return []calendar.Edit{p.sittingEdit(held, &after)}, nil
	}
	var edits []calendar.Edit
	h, err := p.newHiding(ctx)
	if err != nil {
		return nil, err
	}
	meetings, err := p.store.Meetings(ctx, []string{held.Meeting})
	if err != nil {
		return nil, err
	}
	for _, m := range meetings {
		if m.Template != nil {
			after, template := m, *m.Template
			template.Bodies = bodies
			h.ifPersonal(&template)
			after.Template = &template
			edits = append(edits, calendar.Edit{Noun: calendar.NounMeeting, Key: m.Key, Before: m, After: after})
		}
	}
	rows, err := p.store.Sittings(ctx, everything)
	if err != nil {
		return nil, err
	}
	for i := range rows {
		if rows[i].Meeting != held.Meeting {
			continue
		}
		after := cloneOccurrence(&rows[i])
		after.Bodies = bodies
		h.ifPersonal(&after)
		if after.Private != rows[i].Private || !slices.Equal(rows[i].Bodies, bodies) {
			edits = append(edits, p.sittingEdit(&rows[i], &after))
		}
	}
	return edits, nil
}

// MergeMeetings makes two sittings one: the first stays, with the sources of both.
// Errors: calendar.ErrInvalid for one and the same or a private one, ErrNotFound.
func (p *Planner) MergeMeetings(ctx context.Context, keep, other string) error {
	rev, err := p.store.Revision(ctx)
	if err != nil {
		return err
	}
	a, err := p.findSitting(ctx, keep)
	if err != nil {
		return err
	}
	b, err := p.findSitting(ctx, other)
	if err != nil {
		return err
	}
	edits, err := p.merging(ctx, a, b)
	if err != nil {
		return err
	}
	return p.apply(ctx, calendar.Change{Name: "Merging of " + b.Label() + " with " + a.Label(), Edits: edits, Revision: rev})
}

// merging makes the edits that make two sittings one: the first stays.
func (p *Planner) merging(ctx context.Context, a, b *calendar.Occurrence) ([]calendar.Edit, error) {
	if a.ID() == b.ID() || a.Private != b.Private {
		return nil, fmt.Errorf("%s and %s cannot be one sitting: %w", a.Label(), b.Label(), calendar.ErrInvalid)
	}
	after := cloneOccurrence(a)
	for _, claim := range b.Claims {
		if claimOf(&after, claim.Source) == nil {
			after.Claims = append([]calendar.Claim{claim}, after.Claims...)
		}
	}
	if len(after.Bodies) == 0 {
		after.Bodies = b.Bodies
	}
	gone, err := p.takenOut(ctx, b)
	if err != nil {
		return nil, err
	}
	return append([]calendar.Edit{p.sittingEdit(a, &after)}, gone...), nil
}

// takenOut makes the edits that take a sitting out: its row goes, or its series no longer
// has it.
func (p *Planner) takenOut(ctx context.Context, o *calendar.Occurrence) ([]calendar.Edit, error) {
	if !o.Follows {
		return []calendar.Edit{{Noun: calendar.NounSitting, Key: o.ID().String(), Before: *o}}, nil
	}
	meetings, err := p.store.Meetings(ctx, []string{o.Meeting})
	if err != nil {
		return nil, err
	}
	var edits []calendar.Edit
	for _, m := range meetings {
		after := m
		after.Except = slices.Clone(m.Except)
		except(&after, o.Original)
		edits = append(edits, calendar.Edit{Noun: calendar.NounMeeting, Key: m.Key, Before: m, After: after})
	}
	return edits, nil
}

// SplitMeeting makes of one sitting that several sources give one for each source: what
// was merged was two after all. Errors: calendar.ErrInvalid where there is one source only,
// ErrNotFound.
func (p *Planner) SplitMeeting(ctx context.Context, id string) error {
	rev, err := p.store.Revision(ctx)
	if err != nil {
		return err
	}
	held, err := p.findSitting(ctx, id)
	if err != nil {
		return err
	}
	if len(held.Claims) < 2 {
		return fmt.Errorf("%s has one source only and is one sitting: %w", held.Label(), calendar.ErrInvalid)
	}
	last := len(held.Claims) - 1
	stays := cloneOccurrence(held)
	stays.Claims = stays.Claims[last:]
	said(&stays, stays.Claims[0])
	edits := []calendar.Edit{p.sittingEdit(held, &stays)}
	for _, claim := range held.Claims[:last] {
		o := cloneOccurrence(held)
		o.Meeting = keyOf(claim.Source + "\x00" + claim.UID + "\x00split\x00" + id)
		o.Claims, o.Follows, o.Original = []calendar.Claim{claim}, false, claim.Start
		said(&o, claim)
		o.Changed = p.clock().UTC()
		edits = append(edits, calendar.Edit{Noun: calendar.NounMeeting, Key: o.Meeting, After: calendar.Meeting{Key: o.Meeting}},
			calendar.Edit{Noun: calendar.NounSitting, Key: o.ID().String(), After: o})
	}
	return p.apply(ctx, calendar.Change{Name: "Splitting of " + held.Label(), Edits: edits, Revision: rev})
}

// said puts a sitting as one source says it.
func said(o *calendar.Occurrence, c calendar.Claim) {
	o.Start, o.End, o.Title, o.Place, o.Status = c.Start, c.End, c.Title, c.Place, c.Status
	if o.Status == "" {
		o.Status = calendar.StatusConfirmed
	}
}

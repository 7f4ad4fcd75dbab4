package planner

import (
	"context"
	"fmt"
	"slices"

	"convenor/calendar"
	"convenor/calendar/clash"
)

// AnswerRemote keeps in the register whether the body of a sitting allows it to be joined
// remotely, from today on or from the sitting's date if that is past; a decision with
// DecideRequest.Allows does the same in one change. Errors: calendar.ErrNotFound, ErrInvalid.
func (p *Planner) AnswerRemote(ctx context.Context, clashID string, side calendar.Side, allows bool) error {
	rev, err := p.store.Revision(ctx)
	if err != nil {
		return err
	}
	found, _, err := p.FindClash(ctx, clashID)
	if err != nil {
		return err
	}
	s := sideOf(found, side)
	edits := p.remoteRules(s, allows)
	if len(edits) == 0 {
		return nil
	}
	name := "Remote joining of " + bodyOf(s)
	if !allows {
		name = "No remote joining of " + bodyOf(s)
	}
	return p.apply(ctx, calendar.Change{Name: name, Revision: rev, Edits: edits})
}

// allowing gives the edits of the register by which a side may be joined remotely, as it
// was said; none where there is nothing to keep. A body that must meet in person (Local
// Government Act 1972 schedule 12 and case law on it) may only be joined remotely where
// somebody says that this has changed: it is not for us to say.
func (p *Planner) allowing(c *clash.Clash, side calendar.Side, allows *bool) ([]calendar.Edit, error) {
	if side == "" {
		return nil, nil
	}
	s := sideOf(c, side)
	if allows == nil {
		for _, b := range s.Of {
			if must, known := b.InPerson.On(s.Date()); known && must {
				return nil, &calendar.UserError{Sentence: fmt.Sprintf("%s must be attended in person.", b.Name),
					Remedy: "If that has changed, say so with the decision, or change the body in the register (in_person) first.", Cause: calendar.ErrInvalid}
			}
		}
		return nil, nil
	}
	if !*allows {
		return nil, &calendar.UserError{Sentence: fmt.Sprintf("%s does not allow it to be joined remotely.", bodyOf(s)),
			Remedy: "Choose another way out.", Cause: calendar.ErrInvalid}
	}
	return p.remoteRules(s, true), nil
}

// remoteRules gives the edits by which the bodies of a sitting have a rule for its date.
func (p *Planner) remoteRules(s *calendar.Sitting, allows bool) []calendar.Edit {
	from := p.Today()
	if s.Date().Before(from) {
		from = s.Date()
	}
	var edits []calendar.Edit
	for _, b := range s.Of {
		if must, known := b.InPerson.On(s.Date()); known && must == !allows {
			continue
		}
		after := *b
		after.InPerson = b.InPerson.With(calendar.DatedFlag{Value: !allows, Validity: calendar.Validity{From: from}})
		edits = append(edits, calendar.Edit{Noun: calendar.NounBody, Key: b.Name, Before: *b, After: after})
	}
	return slices.Clip(edits)
}

package planner

import (
	"context"
	"fmt"
	"math"
	"time"

	"convenor/calendar"
)

// renaming gives the edits that give a thing of the register another key: the one goes, the
// other comes, and whatever in the register refers to it follows.
func (p *Planner) renaming(ctx context.Context, reg *calendar.Register, e calendar.Edit) ([]calendar.Edit, error) {
	now := keyOfNoun(e.After)
	if other := heldNoun(reg, e.Noun, now); other != nil && !sameNoun(other, e.Before) {
		return nil, takenAlready(e)
	}
	if err := p.namedElsewhere(ctx, e); err != nil {
		return nil, err
	}
	edits := []calendar.Edit{{Noun: e.Noun, Key: e.Key, Before: e.Before}, {Noun: e.Noun, Key: now, After: e.After}}
	r := renamed{noun: e.Noun, was: e.Key, is: now}
	if council := reg.Council; e.Noun == calendar.NounVenue && r.of(calendar.NounVenue, &council.Base) {
		edits = append(edits, calendar.Edit{Noun: calendar.NounCouncil, Key: councilKey, Before: reg.Council, After: council})
	}
	edits = append(edits, following(calendar.NounSystem, reg.Systems, e.Key, r.system)...)
	edits = append(edits, following(calendar.NounJourney, reg.Journeys, e.Key, r.journey)...)
	edits = append(edits, following(calendar.NounBody, reg.Bodies, e.Key, r.body)...)
	edits = append(edits, following(calendar.NounOfficer, reg.Officers, e.Key, func(o *calendar.Officer) bool { return r.of(calendar.NounVenue, &o.Base) })...)
	return append(edits, following(calendar.NounSeat, reg.Seats, e.Key, r.seat)...), nil
}

// following gives the edits of those of a list in which a name was put for another. The one
// that is renamed itself is not among them.
func following[T any](noun calendar.Noun, list []T, self string, rename func(*T) bool) []calendar.Edit {
	var edits []calendar.Edit
	for _, v := range list {
		after := v
		if keyOfNoun(v) == self || !rename(&after) {
			continue
		}
		if keyOfNoun(after) == keyOfNoun(v) {
			edits = append(edits, calendar.Edit{Noun: noun, Key: keyOfNoun(v), Before: v, After: after})
			continue
		}
		edits = append(edits, calendar.Edit{Noun: noun, Key: keyOfNoun(v), Before: v}, calendar.Edit{Noun: noun, Key: keyOfNoun(after), After: after})
	}
	return edits
}

// renamed puts one name of a noun for another.
type renamed struct {
	noun    calendar.Noun
	was, is string
}

func (r renamed) of(noun calendar.Noun, name *string) bool {
	if noun != r.noun || *name == "" || *name != r.was {
		return false
	}
	*name = r.is
	return true
}

func (r renamed) system(s *calendar.System) bool { return r.of(calendar.NounSystem, &s.Successor) }

func (r renamed) journey(j *calendar.Journey) bool {
	from, to := r.of(calendar.NounVenue, &j.From), r.of(calendar.NounVenue, &j.To)
	return from || to
}

func (r renamed) body(b *calendar.Body) bool {
	system, venue, next := r.of(calendar.NounSystem, &b.System), r.of(calendar.NounVenue, &b.Venue), r.of(calendar.NounBody, &b.Successor)
	return system || venue || next
}

func (r renamed) seat(s *calendar.Seat) bool {
	officer, deputy, body := r.of(calendar.NounOfficer, &s.Officer), r.of(calendar.NounOfficer, &s.DeputyFor), r.of(calendar.NounBody, &s.Body)
	return officer || deputy || body
}

// namedElsewhere gives a calendar.UserError where calendars or decisions know a thing by the
// name that it would lose: what was imported and decided is kept as it was said.
func (p *Planner) namedElsewhere(ctx context.Context, e calendar.Edit) error {
	where, err := p.usesOfName(ctx, e.Noun, e.Key)
	if err != nil || where == "" {
		return err
	}
	remedy := "Keep the name, or add a new one that follows it from a day."
	switch e.Noun {
	case calendar.NounBody:
		remedy = "Keep the name and add the other one under Also called, or add a new body and let it follow this one."
	case calendar.NounOfficer:
		remedy = "Keep the name; the post can be changed."
	case calendar.NounSystem:
		remedy = "Keep the code and change the name, or add a new system and let it follow this one."
	}
	return &calendar.UserError{Sentence: fmt.Sprintf("The %s %s is known by this name to %s.", e.Noun, readableKey(e.Key), where),
		Remedy: remedy, Cause: calendar.ErrInvalid}
}

// usesOfName says what outside the register names a body, a system or an officer; nothing if
// nothing does.
func (p *Planner) usesOfName(ctx context.Context, noun calendar.Noun, name string) (string, error) {
	sources, err := p.store.Sources(ctx)
	if err != nil {
		return "", err
	}
	for _, s := range sources {
		if (noun == calendar.NounBody && s.Body == name) || (noun == calendar.NounSystem && s.System == name) || (noun == calendar.NounOfficer && s.Officer == name) {
			return "the source " + s.Name, nil
		}
	}
	switch noun {
	case calendar.NounOfficer:
		return p.decisionsOn(ctx, name)
	case calendar.NounBody:
		return p.sittingsCalled(ctx, name)
	}
	return "", nil
}

func (p *Planner) decisionsOn(ctx context.Context, officer string) (string, error) {
	decisions, err := p.store.Decisions(ctx)
	if err != nil {
		return "", err
	}
	for _, d := range decisions {
		if d.Officer == officer || d.Deputy == officer {
			return "decisions on clashes", nil
		}
	}
	return "", nil
}

// sittingsCalled says how many sittings are of a body.
func (p *Planner) sittingsCalled(ctx context.Context, body string) (string, error) {
	always := calendar.Span{Start: time.Unix(0, 0).UTC(), End: time.Unix(math.MaxInt32*4, 0).UTC()}
	sittings, err := p.store.Sittings(ctx, always)
	if err != nil {
		return "", err
	}
	n := 0
	for i := range sittings {
		for _, b := range sittings[i].Bodies {
			if b == body {
				n++
			}
		}
	}
	switch n {
	case 0:
		return "", nil
	case 1:
		return "one sitting", nil
	}
	return fmt.Sprintf("%d sittings", n), nil
}

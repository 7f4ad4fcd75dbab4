package planner

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"

	"convenor/calendar"
)

// SetSource says whose calendar a source is: fields body, system or officer. What the
// source gave before stays as it is; who is expected follows at once. Of a subscribed
// source the field allow lists the hosts that may lie in a private network, and schedule
// says how often it is asked: hourly, daily, by hand. Of one read from a folder watch says
// whether it is read again when its files change: yes, no. With times_only true, what is of
// no body is held as times only, as private entries are: what is held becomes so at once, and
// its words are nowhere any more, so that undo does not bring them back.
// Errors: calendar.ErrNotFound, ErrInvalid.
func (p *Planner) SetSource(ctx context.Context, name string, fields []Field) error {
	rev, before, err := p.findSource(ctx, name)
	if err != nil {
		return err
	}
	reg, err := p.store.Register(ctx)
	if err != nil {
		return err
	}
	after := before
	for _, f := range fields {
		if err := setSourceField(reg, &after, f); err != nil {
			return err
		}
	}
	edits := []calendar.Edit{{Noun: calendar.NounSource, Key: before.Name, Before: before, After: after}}
	if after.TimesOnly && !before.TimesOnly {
		hidden, err := p.setTimesOnly(ctx, before.Name)
		if err != nil {
			return fmt.Errorf("hide what is of no body in %s: %w", before.Name, err)
		}
		edits = append(edits, hidden...)
	}
	return p.apply(ctx, calendar.Change{Name: "Change of source " + before.Name, Revision: rev, Edits: edits})
}

func setSourceField(reg *calendar.Register, s *calendar.Source, f Field) error {
	owner := calendar.Source{}
	q := ImportRequest{}
	switch f.Name {
	case "times_only":
		yes, err := strconv.ParseBool(cmp.Or(strings.TrimSpace(f.Value), "false"))
		if err != nil {
			return fmt.Errorf("times_only is true or false, not %q: %w", f.Value, calendar.ErrInvalid)
		}
		s.TimesOnly = yes
		return nil
	case "allow":
		return setAllow(s, f.Value)
	case "schedule":
		return setSchedule(s, f.Value)
	case "watch":
		return setWatch(s, f.Value)
	case "body":
		q.Body = f.Value
	case "system":
		q.System = f.Value
	case "officer":
		q.Officer = f.Value
	default:
		return fmt.Errorf("a source has no field %q that can be set (body, system, officer, times_only, allow, schedule, watch): %w", f.Name, calendar.ErrInvalid)
	}
	if err := nameOwner(reg, q, &owner); err != nil {
		return err
	}
	switch f.Name {
	case "body":
		s.Body = owner.Body
	case "system":
		s.System = owner.System
	default:
		s.Officer = owner.Officer
	}
	return nil
}

// RemoveSource takes a source away with every sitting that no other source gives.
// Error: calendar.ErrNotFound.
func (p *Planner) RemoveSource(ctx context.Context, name string) error {
	rev, src, err := p.findSource(ctx, name)
	if err != nil {
		return err
	}
	edits, err := p.withoutSource(ctx, src.Name)
	if err != nil {
		return err
	}
	tray, err := p.store.Tray(ctx)
	if err != nil {
		return err
	}
	for _, t := range tray {
		if t.Source == src.Name {
			edits = append(edits, calendar.Edit{Noun: calendar.NounTray, Key: t.ID, Before: t})
		}
	}
	agendas, err := p.store.Agendas(ctx)
	if err != nil {
		return err
	}
	for _, a := range agendas {
		if a.Source == src.Name {
			edits = append(edits, calendar.Edit{Noun: calendar.NounAgenda, Key: a.Sitting, Before: a})
		}
	}
	answers, err := p.store.Answers(ctx)
	if err != nil {
		return err
	}
	for _, a := range answers {
		if a.Source == src.Name {
			edits = append(edits, calendar.Edit{Noun: calendar.NounAnswer, Key: a.Question, Before: a})
		}
	}
	edits = append(edits, calendar.Edit{Noun: calendar.NounSource, Key: src.Name, Before: src})
	if err := p.apply(ctx, calendar.Change{Name: "Removal of source " + src.Name, Edits: edits, Revision: rev}); err != nil {
		return err
	}
	p.forgetSecrets(&src)
	return nil
}

// withoutSource gives the edits that take away what only one source gives.
func (p *Planner) withoutSource(ctx context.Context, name string) ([]calendar.Edit, error) {
	held, err := p.store.SittingsOf(ctx, name)
	if err != nil {
		return nil, err
	}
	series, err := p.store.Series(ctx, everything)
	if err != nil {
		return nil, err
	}
	edits, lost, kept := sittingsWithout(held, name, p.clock())
	for _, s := range series {
		if claimOf(s.Template, name) != nil {
			lost[s.Key] = true
		}
	}
	meetings, err := p.store.Meetings(ctx, slices.Sorted(maps.Keys(lost)))
	if err != nil {
		return nil, err
	}
	for _, m := range meetings {
		e := calendar.Edit{Noun: calendar.NounMeeting, Key: m.Key, Before: m}
		switch {
		case kept[m.Key] && m.Rule == "":
			continue
		case kept[m.Key]: // its sittings that another source gives too stay
			e.After = calendar.Meeting{Key: m.Key}
		}
		edits = append(edits, e)
	}
	return edits, nil
}

// sittingsWithout gives the edits that take a source out of sittings, or away what it
// alone gives, and the meetings that may be lost with them and those that are not.
func sittingsWithout(held []calendar.Occurrence, name string, at time.Time) (edits []calendar.Edit, lost, kept map[string]bool) {
	lost, kept = map[string]bool{}, map[string]bool{}
	for _, o := range held {
		e := calendar.Edit{Noun: calendar.NounSitting, Key: o.ID().String(), Before: o}
		if len(o.Claims) > 1 {
			e.After = withoutClaim(&o, name, at)
			kept[o.Meeting] = true
		}
		lost[o.Meeting] = true
		edits = append(edits, e)
	}
	return edits, lost, kept
}

// withoutClaim takes a source out of a sitting that others give too: the time is now that
// of the latest of them, title and place those of the first.
func withoutClaim(o *calendar.Occurrence, source string, at time.Time) calendar.Occurrence {
	after := cloneOccurrence(o)
	after.Claims = slices.DeleteFunc(after.Claims, func(c calendar.Claim) bool { return c.Source == source })
	if latest := o.Claims[0]; latest.Source == source && latest.Start.Equal(o.Start) && latest.End.Equal(o.End) {
		after.Start, after.End = after.Claims[0].Start, after.Claims[0].End
	}
	if first := o.Claims[len(o.Claims)-1]; first.Source == source {
		now := after.Claims[len(after.Claims)-1]
		after.Title = now.Title
		if now.Place != "" {
			after.Place = now.Place
		}
	}
	if !sameContent(o, &after) {
		after.Changed = at.UTC().Truncate(time.Second)
	}
	return after
}

func (p *Planner) findSource(ctx context.Context, name string) (int64, calendar.Source, error) {
	rev, err := p.store.Revision(ctx)
	if err != nil {
		return 0, calendar.Source{}, err
	}
	list, err := p.store.Sources(ctx)
	if err != nil {
		return 0, calendar.Source{}, err
	}
	for _, s := range list {
		if strings.EqualFold(s.Name, name) {
			return rev, s, nil
		}
	}
	return 0, calendar.Source{}, fmt.Errorf("source %q: %w", name, calendar.ErrNotFound)
}

package planner

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"convenor/calendar"
)

// TrayAnswer is what a person says to a question of the tray.
type TrayAnswer struct {
	Says calendar.Verdict
	// Bodies are those that sit, by name or alias; for VerdictAssign only.
	Bodies []string
	// Held is the id of the sitting that it is the same as; for VerdictMatch only. Empty
	// means the one that was suggested.
	Held string
}

// SettleTray answers a question of the tray, as one change that can be undone, and remembers
// the answer: the same source is not asked about sittings of the same title again. Which
// names the question by its id or the beginning of it. Errors: calendar.ErrNotFound;
// calendar.ErrInvalid for an answer that does not fit the question.
func (p *Planner) SettleTray(ctx context.Context, which string, a TrayAnswer) error {
	s, err := p.newSettling(ctx, which, a)
	if err != nil {
		return err
	}
	switch s.entry.Why {
	case calendar.TrayMatch:
		err = s.match(ctx)
	case calendar.TrayBody:
		err = s.body(ctx)
	default:
		err = s.agenda(ctx)
	}
	if err != nil {
		return fmt.Errorf("settle %s: %w", s.entry.ID, err)
	}
	s.e.add(calendar.NounTray, s.entry.ID, *s.entry, nil)
	return p.apply(ctx, calendar.Change{Name: s.name(), Edits: s.e.out, Revision: s.rev})
}

// settling is one answer in the making.
type settling struct {
	p       *Planner
	rev     int64
	entry   *calendar.TrayEntry
	says    calendar.Verdict
	held    string
	bodies  []string
	answers *answers
	e       *editor
}

// newSettling reads the question and the facts around it.
func (p *Planner) newSettling(ctx context.Context, which string, a TrayAnswer) (*settling, error) {
	rev, reg, err := p.factsForHand(ctx)
	if err != nil {
		return nil, err
	}
	waiting, err := p.store.Tray(ctx)
	if err != nil {
		return nil, err
	}
	s := &settling{p: p, rev: rev, says: a.Says, held: a.Held}
	if s.entry, err = onlyOne("question in the tray", which, waiting, func(t *calendar.TrayEntry) string { return t.ID }); err != nil {
		return nil, err
	}
	if s.bodies, err = bodyNames(reg, a.Bodies); err != nil {
		return nil, err
	}
	if err := s.check(); err != nil {
		return nil, err
	}
	secret, err := p.store.Secret(ctx)
	if err != nil {
		return nil, err
	}
	if s.answers, err = readAnswers(ctx, p.store, secret); err != nil {
		return nil, err
	}
	pre := &calendar.Preview{Source: calendar.Source{Name: s.entry.Source}}
	s.e = &editor{now: p.clock(), pre: pre, choice: &choice{pre: pre}, places: map[string]*calendar.Occurrence{}, series: map[string]*calendar.Meeting{}}
	return s, nil
}

// check makes sure that the answer fits the question.
func (s *settling) check() error {
	wrong := func(text string) error { return fmt.Errorf("%s: %w", text, calendar.ErrInvalid) }
	switch s.says {
	case calendar.VerdictAssign:
		if len(s.bodies) == 0 {
			return wrong("no body is named that it is assigned to")
		}
	case calendar.VerdictMatch, calendar.VerdictPersonal, calendar.VerdictRefuse:
	default:
		return wrong(fmt.Sprintf("%q is no answer", s.says))
	}
	if s.entry.Why == calendar.TrayAgenda && s.says != calendar.VerdictMatch && s.says != calendar.VerdictRefuse {
		return wrong("an agenda is that of a held sitting, or is refused")
	}
	if s.held = cmp.Or(s.held, s.entry.Held); s.says == calendar.VerdictMatch && s.held == "" {
		return wrong("no sitting is named that it is the same as")
	}
	return nil
}

// match settles whether an arriving sitting is one that is held.
func (s *settling) match(ctx context.Context) error {
	arriving := s.entry.Sitting
	meetings, err := s.p.store.Meetings(ctx, []string{arriving.Meeting})
	if err != nil {
		return err
	}
	for i := range meetings {
		after := meetings[i]
		after.Except = slices.Clone(after.Except)
		s.e.series[after.Key] = &after
	}
	target, beside := arriving.ID().String(), s.entry.Held
	switch s.says {
	case calendar.VerdictMatch:
		held, err := s.p.findSitting(ctx, s.held)
		if err != nil {
			return err
		}
		if err := s.e.merge(&calendar.PreviewLine{Held: held, Arriving: &arriving}); err != nil {
			return err
		}
		target, beside = s.held, s.held
	case calendar.VerdictRefuse:
		s.own(meetings, arriving)
	default:
		arriving.Bodies = s.bodies
		h, err := s.p.newHiding(ctx)
		if err != nil {
			return err
		}
		h.ifPersonal(&arriving)
		s.own(meetings, arriving)
		s.remember(calendar.TrayBody, "")
	}
	if err := s.business(ctx, target); err != nil {
		return err
	}
	held, err := s.p.findSitting(ctx, beside)
	if err != nil || held.Private {
		return nil //nolint:nilerr // what it was compared with is gone, so it will not be asked again
	}
	s.remember(calendar.TrayMatch, held.Title)
	return nil
}

// own takes the waiting sitting in as one of its own: as its series' rule gives it where
// nothing was said of its body.
func (s *settling) own(meetings []calendar.Meeting, arriving calendar.Occurrence) {
	if !slices.Equal(arriving.Bodies, s.entry.Sitting.Bodies) {
		arriving.Follows = false
	}
	if len(meetings) == 0 {
		s.e.add(calendar.NounMeeting, arriving.Meeting, nil, calendar.Meeting{Key: arriving.Meeting})
	}
	s.e.own(&arriving)
	for i := range meetings {
		if after := s.e.series[meetings[i].Key]; !sameMeeting(&meetings[i], after) {
			s.e.add(calendar.NounMeeting, after.Key, meetings[i], *after)
		}
	}
}

// body settles which bodies sit at the meeting of a held sitting.
func (s *settling) body(ctx context.Context) error {
	held, err := s.p.findSitting(ctx, s.entry.Sitting.ID().String())
	if err != nil {
		return err
	}
	if s.says == calendar.VerdictMatch {
		stays, err := s.p.findSitting(ctx, s.held)
		if err != nil {
			return err
		}
		edits, err := s.p.merging(ctx, stays, held)
		s.e.out = append(s.e.out, edits...)
		return err
	}
	edits, err := s.p.assigned(ctx, held, s.bodies, false)
	if err != nil {
		return err
	}
	s.e.out = append(s.e.out, edits...)
	s.remember(calendar.TrayBody, "")
	return nil
}

// agenda settles which sitting an agenda is of.
func (s *settling) agenda(ctx context.Context) error {
	if s.says == calendar.VerdictRefuse {
		s.remember(calendar.TrayAgenda, itemsKey(s.entry.Agenda))
		return nil
	}
	held, err := s.p.findSitting(ctx, s.held)
	if err != nil {
		return err
	}
	return s.business(ctx, held.ID().String())
}

// business gives the agenda that waited to its sitting.
func (s *settling) business(ctx context.Context, sitting string) error {
	if len(s.entry.Agenda) == 0 {
		return nil
	}
	held, err := heldAgendas(ctx, s.p.store)
	if err != nil {
		return err
	}
	after := calendar.Agenda{Sitting: sitting, Source: s.entry.Source, Items: s.entry.Agenda, At: s.e.now.UTC().Truncate(time.Second)}
	var before any
	if was, ok := held[sitting]; ok {
		before, after.Pages = was, was.Pages
	}
	s.e.add(calendar.NounAgenda, sitting, before, after)
	return nil
}

// remember has the same question not asked again.
func (s *settling) remember(why, beside string) {
	if s.entry.Sitting.Private {
		return
	}
	question := s.answers.question(why, s.entry.Source, s.entry.Sitting.Title, beside)
	s.e.out = append(s.e.out, s.answers.edit(question, s.entry, s.says, s.bodies, s.e.now))
}

// name gives the change's name in the history.
func (s *settling) name() string {
	label := s.entry.Sitting.Label()
	switch s.says {
	case calendar.VerdictAssign:
		return "Body of " + label + ": " + strings.Join(s.bodies, " and ")
	case calendar.VerdictPersonal:
		return label + " is personal"
	case calendar.VerdictMatch:
		return label + " is a sitting held already"
	default:
		return label + " is not what was suggested"
	}
}

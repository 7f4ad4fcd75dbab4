package planner

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"sync"
	"time"

	"convenor/calendar"
	"convenor/calendar/agenda"
)

// Judgements gives all that the user has said of business on agendas.
func (p *Planner) Judgements(ctx context.Context) (calendar.Judgements, error) {
	return p.store.Judgements(ctx)
}

// keptReader is a reader of titles, kept while nothing changes.
type keptReader struct {
	mu       sync.Mutex
	revision int64
	reader   *agenda.Reader
}

// AgendaReader gives a reader of titles that knows what the user has said.
func (p *Planner) AgendaReader(ctx context.Context) (*agenda.Reader, error) {
	rev, err := p.store.Revision(ctx)
	if err != nil {
		return nil, err
	}
	k := &p.titles
	k.mu.Lock()
	defer k.mu.Unlock()
	if k.reader != nil && k.revision == rev {
		return k.reader, nil
	}
	said, err := p.store.Judgements(ctx)
	if err != nil {
		return nil, err
	}
	r, err := agenda.NewReader(agenda.Options{Judgements: said})
	if err != nil {
		return nil, fmt.Errorf("read what was said of agendas: %w", err)
	}
	k.reader, k.revision = r, rev
	return r, nil
}

// Correct remembers what two items are to each other, in place of what was said of them
// before. It wins over what is worked out, wherever they are compared. Error:
// calendar.ErrInvalid.
func (p *Planner) Correct(ctx context.Context, a, b calendar.JudgedItem, l calendar.Likeness) error {
	c := calendar.Correction{A: a, B: b, Likeness: l, At: p.stamp()}
	if err := c.Check(); err != nil {
		return err
	}
	return p.judge(ctx, fmt.Sprintf("“%s” and “%s” are %s", a.Title, b.Title, l.Words()), func(said calendar.Judgements) ([]calendar.Edit, error) {
		return []calendar.Edit{{Noun: calendar.NounCorrection, Key: c.Key(), Before: heldAs(said.Corrections, c.Key()), After: c}}, nil
	})
}

// WithdrawCorrection takes back what was said of two items. Error: calendar.ErrNotFound.
func (p *Planner) WithdrawCorrection(ctx context.Context, c calendar.Correction) error {
	return p.judge(ctx, fmt.Sprintf("Withdrawal of what was said of “%s” and “%s”", c.A.Title, c.B.Title), func(said calendar.Judgements) ([]calendar.Edit, error) {
		return removal(calendar.NounCorrection, c.Key(), heldAs(said.Corrections, c.Key()))
	})
}

// SetLead remembers who leads one topic, or every topic on a matter; an empty body says
// that none leads alone. Errors: calendar.ErrInvalid; ErrNotFound for a body that the
// register does not have.
func (p *Planner) SetLead(ctx context.Context, l calendar.TopicLead) error {
	if err := l.Check(); err != nil {
		return err
	}
	if l.Body != "" {
		reg, err := p.store.Register(ctx)
		if err != nil {
			return err
		}
		body, err := reg.Body(l.Body)
		if err != nil {
			return err
		}
		l.Body = body.Name
	}
	l.At = p.stamp()
	return p.judge(ctx, "Lead of "+l.Topic+l.Matter, func(said calendar.Judgements) ([]calendar.Edit, error) {
		edits := []calendar.Edit{{Noun: calendar.NounTopicLead, Key: l.Key(), Before: heldAs(said.Leads, l.Key()), After: l}}
		return append(overtaken(said.Leads, l), edits...), nil
	})
}

// overtaken takes out what was said of the same topic when it was known by another name.
func overtaken(held []calendar.TopicLead, l calendar.TopicLead) []calendar.Edit {
	var edits []calendar.Edit
	for _, was := range held {
		if was.Key() != l.Key() && slices.ContainsFunc(was.Items, func(key string) bool { return slices.Contains(l.Items, key) }) {
			edits = append(edits, calendar.Edit{Noun: calendar.NounTopicLead, Key: was.Key(), Before: was})
		}
	}
	return edits
}

// WithdrawLead takes back who leads a topic or matter; the tables suggest again. Of a
// topic, what was said of any of its items counts. Error: calendar.ErrNotFound.
func (p *Planner) WithdrawLead(ctx context.Context, l calendar.TopicLead) error {
	return p.judge(ctx, "Withdrawal of the lead of "+l.Topic+l.Matter, func(said calendar.Judgements) ([]calendar.Edit, error) {
		edits := overtaken(said.Leads, l)
		own := heldAs(said.Leads, l.Key())
		if own == nil && len(edits) > 0 {
			return edits, nil
		}
		more, err := removal(calendar.NounTopicLead, l.Key(), own)
		return append(edits, more...), err
	})
}

// LabelItems remembers how far items look, in one change: "strategic", "operational", or
// empty to take the label back. Error: calendar.ErrInvalid.
func (p *Planner) LabelItems(ctx context.Context, horizon string, items ...calendar.JudgedItem) error {
	if len(items) == 0 {
		return nil
	}
	name := fmt.Sprintf("“%s” is %s", items[0].Title, horizon)
	if horizon == "" {
		name = fmt.Sprintf("Withdrawal of the label of “%s”", items[0].Title)
	}
	if len(items) > 1 {
		name += fmt.Sprintf(", and %d more", len(items)-1)
	}
	list := make([]calendar.ItemLabel, 0, len(items))
	for _, i := range items {
		list = append(list, calendar.ItemLabel{Item: i, Horizon: horizon})
	}
	return p.label(ctx, name, list)
}

// label makes the edits of labels. Error: calendar.ErrInvalid.
func (p *Planner) label(ctx context.Context, name string, list []calendar.ItemLabel) error {
	return p.judge(ctx, name, func(said calendar.Judgements) ([]calendar.Edit, error) {
		var edits []calendar.Edit
		done := map[string]bool{}
		for _, l := range list {
			before := heldAs(said.Labels, l.Key())
			e := calendar.Edit{Noun: calendar.NounItemLabel, Key: l.Item.Key, Before: before}
			if l.Horizon != "" {
				h, err := agenda.ParseHorizon(l.Horizon)
				if err != nil {
					return nil, err
				}
				l.Horizon, l.At = string(h), p.stamp()
				e.After = l
			}
			if l.Item.Key == "" {
				return nil, fmt.Errorf("a label is of an item on an agenda, not of a title: %w", calendar.ErrInvalid)
			}
			if !done[l.Item.Key] && (e.Before != nil || e.After != nil) {
				edits = append(edits, e)
			}
			done[l.Item.Key] = true
		}
		return edits, nil
	})
}

// ConfirmLabels remembers the suggested labels of all business of a period, or of one
// body's if it is named, in one change, and tells how many it confirmed.
func (p *Planner) ConfirmLabels(ctx context.Context, span calendar.Span, body string) (int, error) {
	report, err := p.Duplicates(ctx, span)
	if err != nil {
		return 0, err
	}
	var list []calendar.ItemLabel
	for _, l := range report.Lines {
		if !l.Standing && !l.Label.Confirmed && (body == "" || strings.EqualFold(l.Body, body)) {
			list = append(list, calendar.ItemLabel{Item: l.Judged(), Horizon: string(l.Label.Horizon)})
		}
	}
	name := "Suggested labels confirmed"
	if body != "" {
		name += " for " + body
	}
	return len(list), p.label(ctx, name, list)
}

// SetAcronym remembers what an acronym stands for; it wins over those built in. Error:
// calendar.ErrInvalid.
func (p *Planner) SetAcronym(ctx context.Context, a calendar.Acronym) error {
	if err := a.Check(); err != nil {
		return err
	}
	return p.judge(ctx, "Acronym "+a.Short, func(said calendar.Judgements) ([]calendar.Edit, error) {
		return []calendar.Edit{{Noun: calendar.NounAcronym, Key: a.Key(), Before: heldAs(said.Acronyms, a.Key()), After: a}}, nil
	})
}

// RemoveAcronym forgets one of the user's acronyms. Error: calendar.ErrNotFound.
func (p *Planner) RemoveAcronym(ctx context.Context, short string) error {
	key := calendar.Acronym{Short: short}.Key()
	return p.judge(ctx, "Removal of the acronym "+short, func(said calendar.Judgements) ([]calendar.Edit, error) {
		return removal(calendar.NounAcronym, key, heldAs(said.Acronyms, key))
	})
}

// judge makes a change of what the user has said.
func (p *Planner) judge(ctx context.Context, name string, edits func(calendar.Judgements) ([]calendar.Edit, error)) error {
	rev, err := p.store.Revision(ctx)
	if err != nil {
		return err
	}
	said, err := p.store.Judgements(ctx)
	if err != nil {
		return err
	}
	list, err := edits(said)
	if err != nil {
		return err
	}
	return p.apply(ctx, calendar.Change{Name: name, Revision: rev, Edits: list})
}

// stamp gives the time as the store keeps it.
func (p *Planner) stamp() time.Time { return p.clock().UTC().Truncate(time.Second) }

// ReplaceAcronym remembers what an acronym stands for in the place of another one; was empty
// adds it. Errors: calendar.ErrInvalid; ErrNotFound where was is not held; a
// calendar.UserError where another acronym is held under its name.
func (p *Planner) ReplaceAcronym(ctx context.Context, was string, now calendar.Acronym) error {
	if err := now.Check(); err != nil {
		return err
	}
	old := calendar.Acronym{Short: was}.Key()
	return p.judge(ctx, "Acronym "+now.Short, func(said calendar.Judgements) ([]calendar.Edit, error) {
		held := heldAs(said.Acronyms, now.Key())
		if was != "" && old == now.Key() {
			return unlessSame(calendar.Edit{Noun: calendar.NounAcronym, Key: old, Before: held, After: now}), nil
		}
		if held != nil {
			return nil, &calendar.UserError{Sentence: fmt.Sprintf("%s is there already.", now.Short), Remedy: "Change that one.", Cause: calendar.ErrConflict}
		}
		edits := []calendar.Edit{{Noun: calendar.NounAcronym, Key: now.Key(), After: now}}
		if was == "" {
			return edits, nil
		}
		gone, err := removal(calendar.NounAcronym, old, heldAs(said.Acronyms, old))
		return append(gone, edits...), err
	})
}

package planner

import (
	"context"
	"fmt"
	"slices"
	"time"

	"convenor/calendar"
	"convenor/calendar/agenda"
)

// addAgendas puts to the lines of a preview the agendas that arrived with their sittings,
// where they say something new.
func (c *comparison) addAgendas(ctx context.Context, lines []calendar.PreviewLine) error {
	arrived := map[*calendar.Occurrence][]calendar.AgendaItem{}
	first := map[*calendar.ImportedMeeting]*arrival{}
	for _, a := range c.arriving {
		if f := first[a.of]; f == nil || a.sitting.Start.Before(f.sitting.Start) {
			first[a.of] = a
		}
	}
	for of, a := range first {
		if len(of.Agenda) > 0 && !a.sitting.Private {
			arrived[&a.sitting] = of.Agenda
		}
	}
	if len(arrived) == 0 {
		return nil
	}
	held, err := heldAgendas(ctx, c.store)
	if err != nil {
		return err
	}
	for i := range lines {
		l := &lines[i]
		items := arrived[l.Arriving]
		if len(items) == 0 || (l.Held != nil && slices.Equal(held[l.Held.ID().String()].Items, items)) {
			continue
		}
		l.Agenda = items
		if l.Says != "" {
			l.Says += "; "
		}
		l.Says += fmt.Sprintf("agenda of %d items", len(items))
		if l.Outcome == calendar.OutcomeSame {
			l.Outcome = calendar.OutcomeChanged
		}
	}
	return nil
}

// heldAgendas gives every agenda by its sitting.
func heldAgendas(ctx context.Context, store Store) (map[string]calendar.Agenda, error) {
	all, err := store.Agendas(ctx)
	if err != nil {
		return nil, err
	}
	held := make(map[string]calendar.Agenda, len(all))
	for _, a := range all {
		held[a.Sitting] = a
	}
	return held, nil
}

// agendas makes the edits of agendas. That of a sitting which waits in the tray waits
// with it.
func (e *editor) agendas(ctx context.Context, store Store) error {
	if !slices.ContainsFunc(e.pre.Lines, func(l calendar.PreviewLine) bool { return len(l.Agenda) > 0 }) {
		return nil
	}
	held, err := heldAgendas(ctx, store)
	if err != nil {
		return err
	}
	for i := range e.pre.Lines {
		l := &e.pre.Lines[i]
		if len(l.Agenda) == 0 || !e.takes(l) {
			continue
		}
		id := l.Arriving.ID()
		if l.Outcome == calendar.OutcomePossible {
			switch e.match(l) {
			case calendar.MatchAccept:
				id = l.Held.ID()
			case calendar.MatchRefuse:
			default:
				continue
			}
		}
		after := calendar.Agenda{Sitting: id.String(), Source: e.pre.Source.Name, Items: l.Agenda, At: e.now.UTC().Truncate(time.Second)}
		var before any
		if was, ok := held[after.Sitting]; ok {
			before, after.Pages = was, was.Pages
			after.Pages = was.Pages
		}
		e.add(calendar.NounAgenda, after.Sitting, before, after)
	}
	return nil
}

// Agendas gives the agendas of a snapshot's sittings, in the order of the sittings. One of
// which only the number of pages is known is none.
func (p *Planner) Agendas(ctx context.Context, s *calendar.Snapshot) ([]calendar.Agenda, error) {
	held, err := heldAgendas(ctx, p.store)
	if err != nil {
		return nil, err
	}
	var out []calendar.Agenda
	safe := sharing(ctx)
	for i := range s.Sittings {
		if safe && s.Sittings[i].Personal() {
			continue // it was drawn from somebody's diary
		}
		if a, ok := held[s.Sittings[i].ID().String()]; ok && len(a.Items) > 0 {
			out = append(out, a)
		}
	}
	return out, nil
}

// Duplicates finds the business on more than one agenda of a period, with what it costs;
// what the user has said of it wins.
func (p *Planner) Duplicates(ctx context.Context, span calendar.Span) (*agenda.Report, error) {
	s, err := p.Snapshot(ctx, span)
	if err != nil {
		return nil, err
	}
	agendas, err := p.Agendas(ctx, s)
	if err != nil {
		return nil, err
	}
	r, err := p.AgendaReader(ctx)
	if err != nil {
		return nil, err
	}
	report, err := r.Duplicates(s, agendas)
	if err != nil {
		return nil, fmt.Errorf("compare the agendas: %w", err)
	}
	return report, nil
}

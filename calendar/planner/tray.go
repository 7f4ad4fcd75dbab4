package planner

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"convenor/calendar"
)

// TrayQuestion is something that waits, with what helps to decide it.
type TrayQuestion struct {
	calendar.TrayEntry
	// HeldSitting is the sitting that it may be; nil for a question about a body or an agenda,
	// and where that sitting is no longer held.
	HeldSitting *calendar.Occurrence
	// Near are other sittings that it may be, the likeliest first, at most five.
	Near []calendar.Occurrence
}

// TrayQuestions lists what waits for a decision, oldest first, with suggestions.
func (p *Planner) TrayQuestions(ctx context.Context) ([]TrayQuestion, error) {
	list, err := p.store.Tray(ctx)
	if err != nil {
		return nil, err
	}
	reg, err := p.store.Register(ctx)
	if err != nil {
		return nil, err
	}
	alike := newLikenesses(reg)
	out := make([]TrayQuestion, len(list))
	for i := range list {
		out[i].TrayEntry = list[i]
		if err := p.suggest(ctx, &out[i], alike); err != nil {
			return nil, fmt.Errorf("suggestions for %s: %w", list[i].ID, err)
		}
	}
	if sharing(ctx) {
		shareQuestions(out)
	}
	return out, nil
}

// mostNear is how many sittings are suggested beside the one asked about.
const mostNear = 5

// suggest finds the sittings that one which waits may be.
func (p *Planner) suggest(ctx context.Context, q *TrayQuestion, alike *likenesses) error {
	if q.Why == calendar.TrayBody {
		return nil
	}
	near, err := p.sittings(ctx, q.span(p.Today()))
	if err != nil {
		return err
	}
	own := q.Sitting.ID()
	type scored struct {
		o     *calendar.Occurrence
		score float64
	}
	var found []scored
	for _, o := range near {
		switch {
		case o.ID().String() == q.Held:
			q.HeldSitting = o
		case o.ID() == own || claimOf(o, q.Source) != nil || o.Private || o.Status == calendar.StatusCancelled:
		default:
			if score := q.score(alike, o); score > 0 {
				found = append(found, scored{o, score})
			}
		}
	}
	slices.SortStableFunc(found, func(x, y scored) int { return cmp.Compare(y.score, x.score) })
	for _, f := range found[:min(len(found), mostNear)] {
		q.Near = append(q.Near, *f.o)
	}
	return nil
}

// agendaWithin is how far ahead the sitting of an agenda without a date is looked for.
const agendaWithin = 92

// span gives the days on which the sitting may be that a question is about.
func (q *TrayQuestion) span(today calendar.Date) calendar.Span {
	if q.Sitting.Start.IsZero() {
		return calendar.DaySpan(today.AddDays(-7), today.AddDays(agendaWithin))
	}
	on := q.Sitting.Date()
	return calendar.DaySpan(on, on.AddDays(1))
}

// score says how well a held sitting fits a question, 0 for not at all.
func (q *TrayQuestion) score(alike *likenesses, o *calendar.Occurrence) float64 {
	if q.Sitting.Start.IsZero() {
		if !sharesBody(q.Suggestions, o.Bodies) {
			return 0
		}
		return 1
	}
	return alike.of(&q.Sitting, o) + 0.1*alike.titles(q.Sitting.Title, o.Title)
}

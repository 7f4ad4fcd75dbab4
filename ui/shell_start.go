package ui

import (
	"context"

	"convenor/calendar"
	"convenor/calendar/planner"
	"convenor/ui/look"
)

// start subscribes to changes and opens the first view, in the first month
// that has anything; then is called after. The function it gives ends the
// subscription.
func (s *shell) start(then func()) (cancel func()) {
	cancel = s.planner.Subscribe(func(n planner.Note) {
		s.work.deliver(func() { s.changed(n) })
	})
	s.toFirstMonth(then)
	return cancel
}

// opening is where the window opens, and why not today.
type opening struct {
	at  scope
	say string
	// resumed: it is the day of the last use.
	resumed bool
}

// toFirstMonth goes to today's month, or to the first that has a sitting.
func (s *shell) toFirstMonth(then func()) {
	was := s.remembered()
	s.opening.load(func(ctx context.Context) (opening, error) {
		const ahead = 24 // months
		today := s.planner.Today()
		from := today.MonthOf()
		snapshot, err := s.planner.Snapshot(ctx, calendar.Span{Start: from.Span().Start, End: from.Add(ahead).Span().End})
		if err != nil {
			return opening{}, err
		}
		at, say := firstScope(snapshot, today)
		return was.resume(opening{at: at, say: say}, snapshot.Register), nil
	}, func(o opening) {
		o.at.by, o.at.year = s.at.by, s.at.year
		s.look(o.at)
		s.rememberOpening(o)
		s.frame.status.say(o.say, look.Plain)
		if then != nil {
			then()
		}
	}, func(err error) {
		s.look(scope{day: s.planner.Today()})
		s.fail(err)
	})
}

// fetchSummary reads what stands around the views.
func fetchSummary(ctx context.Context, p Planner, at scope) (summaryModel, error) {
	f := summaryFacts{now: p.Now()}
	var err error
	if f.snapshot, err = p.Snapshot(ctx, at.month().Span()); err != nil {
		return summaryModel{}, err
	}
	if f.sources, err = p.Sources(ctx); err != nil {
		return summaryModel{}, err
	}
	if f.tray, err = p.Tray(ctx); err != nil {
		return summaryModel{}, err
	}
	if f.history, err = p.History(ctx, historyShown); err != nil {
		return summaryModel{}, err
	}
	report, err := p.Duplicates(ctx, at.month().Span())
	if err != nil {
		return summaryModel{}, err
	}
	f.topics = len(report.Topics)
	return newSummaryModel(f, at), nil
}

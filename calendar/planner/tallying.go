package planner

import (
	"context"

	"convenor/calendar"
	"convenor/calendar/workload"
)

// Tally counts officer days of some months of what is held. The picture it counts reaches
// back to the start of the tax year where the pay for miles hangs on it. Errors: as
// workload.Count's and Snapshot's.
func (p *Planner) Tally(ctx context.Context, q workload.Query) (*workload.Tally, error) {
	s, err := p.tallied(ctx, q)
	if err != nil {
		return nil, err
	}
	return workload.Count(s, q)
}

// ExplainTally opens one figure of Tally's answer to the same query: its sittings, how it
// was reckoned and what it rests on. The empty key is the total. Errors: as
// workload.Explain's and Snapshot's.
func (p *Planner) ExplainTally(ctx context.Context, q workload.Query, key string) (*workload.Explanation, error) {
	s, err := p.tallied(ctx, q)
	if err != nil {
		return nil, err
	}
	return workload.Explain(s, q, key)
}

// tallied gives the picture that a tally is counted in.
func (p *Planner) tallied(ctx context.Context, q workload.Query) (*calendar.Snapshot, error) {
	if q.To.Before(q.From) {
		_, err := workload.Count(&calendar.Snapshot{Register: &calendar.Register{}}, q)
		return nil, err
	}
	if q.WithTravel {
		return p.PaidSnapshot(ctx, q.Span())
	}
	return p.Snapshot(ctx, q.Span())
}

// PaidSnapshot gives the picture of a period that reaches back as far as journeys must be
// known to pay those in it: to the start of the tax year, where a rate of mileage has a
// step. Errors: as Snapshot's.
func (p *Planner) PaidSnapshot(ctx context.Context, span calendar.Span) (*calendar.Snapshot, error) {
	wide, err := p.paidSpan(ctx, span)
	if err != nil {
		return nil, err
	}
	return p.Snapshot(ctx, wide)
}

// paidSpan gives a span that reaches back as far as journeys must be known to pay those in it.
func (p *Planner) paidSpan(ctx context.Context, span calendar.Span) (calendar.Span, error) {
	reg, err := p.store.Register(ctx)
	if err != nil {
		return span, err
	}
	return workload.PaidSpan(reg, span), nil
}

// CompareDays tallies the months before and after a day on which systems changed. Errors:
// as workload.Compare's and Snapshot's.
func (p *Planner) CompareDays(ctx context.Context, q workload.CompareQuery) (*workload.Comparison, error) {
	if q.On.IsZero() || q.Months < 1 {
		_, err := workload.Compare(nil, q)
		return nil, err
	}
	picture := p.Snapshot
	if q.WithTravel {
		picture = p.PaidSnapshot
	}
	s, err := picture(ctx, q.Span())
	if err != nil {
		return nil, err
	}
	return workload.Compare(s, q)
}

// milestoneReach is how many months before a period boards are looked for.
const milestoneReach = 12

// Milestones gives the milestones due in a period, with the Health and Wellbeing Board
// before each and the one after it, within a year of the period either way. Errors: as
// Snapshot's.
func (p *Planner) Milestones(ctx context.Context, period calendar.Span) ([]workload.Milestone, error) {
	from, to := calendar.DateOf(period.Start, calendar.London()), calendar.DateOf(period.End, calendar.London())
	if !period.Valid() {
		_, err := p.Snapshot(ctx, period)
		return nil, err
	}
	reg, err := p.store.Register(ctx)
	if err != nil || len(workload.Milestones(&calendar.Snapshot{Register: reg}, from, to)) == 0 {
		return nil, err // without any the years around need not be pictured
	}
	s, err := p.Snapshot(ctx, calendar.DaySpan(from.MonthOf().Add(-milestoneReach).First(), to.MonthOf().Add(milestoneReach).First()))
	if err != nil {
		return nil, err
	}
	return workload.Milestones(s, from, to), nil
}

package main

import (
	"context"
	"errors"
	"slices"

	"convenor/calendar"
	"convenor/calendar/clash"
	"convenor/calendar/planner"
	"convenor/calendar/workload"
)

// month is the simulated month as a span.
func (d *day) month() calendar.Span {
	m := calendar.DateOf(d.now, calendar.London()).MonthOf()
	return calendar.Span{Start: m.First().Midnight(), End: m.First().Midnight().AddDate(0, 1, 0)}
}

// look is what every view asks when it is turned to.
func (d *day) look(ctx context.Context) error {
	snap, err := d.Snapshot(ctx, d.month())
	if err != nil {
		return err
	}
	clash.Find(snap, clash.Query{})
	d.views += 2
	for _, view := range []func() error{
		func() error { _, err := d.Tray(ctx); return err },
		func() error { _, err := d.History(ctx, 50); return err },
		func() error { _, err := d.Sources(ctx); return err },
		func() error { _, err := d.Search(ctx, "board"); return err },
	} {
		if err := view(); err != nil {
			return err
		}
		d.views++
	}
	return nil
}

// tallies asks for what takes longest to work out.
func (d *day) tallies(ctx context.Context) error {
	m := calendar.DateOf(d.now, calendar.London()).MonthOf()
	if _, err := d.Tally(ctx, workload.Query{From: m, To: m, WithTravel: true}); err != nil {
		return err
	}
	d.views += 2
	_, err := d.Duplicates(ctx, d.month())
	return err
}

// decide takes a decision on the first clash that is open, or takes the last one back where
// none is left.
func (d *day) decide(ctx context.Context) error {
	snap, err := d.Undecided(ctx, d.month())
	if err != nil {
		return err
	}
	d.decisions++
	for _, c := range clash.Find(snap, clash.Query{}) {
		if slices.Contains(d.settled, c.ID) {
			continue
		}
		d.settled = append(d.settled, c.ID)
		_, err := d.Decide(ctx, planner.DecideRequest{Clash: c.ID, Keep: calendar.SideA, Reason: "Soak"})
		return unlessGone(err)
	}
	for _, id := range d.settled {
		if err := unlessGone(d.Withdraw(ctx, id)); err != nil {
			return err
		}
	}
	d.settled = nil
	return nil
}

// unlessGone lets pass that a clash went with a step back, or with the import before.
func unlessGone(err error) error {
	for _, kind := range []error{calendar.ErrNotFound, calendar.ErrNothing, calendar.ErrInvalid, calendar.ErrConflict} {
		if errors.Is(err, kind) {
			return nil
		}
	}
	return err
}

// middle is the value in the middle.
func middle[T int | int64](list []T) T {
	list = slices.Clone(list)
	slices.Sort(list)
	return list[len(list)/2]
}

package planner

import (
	"context"
	"fmt"
	"io"
	"math"
	"slices"

	"convenor/calendar"
	"convenor/calendar/clash"
	"convenor/calendar/scenario"
	"convenor/calendar/workload"
)

// Scenario is what would be otherwise; package scenario says how one is written.
type Scenario = scenario.Scenario

// ReadScenario reads a scenario's file. Error: calendar.ErrInvalid, with the place in it.
func ReadScenario(r io.Reader) (Scenario, error) { return scenario.Read(r) }

// WhatIfRequest says which scenario is wanted beside which months.
type WhatIfRequest struct {
	Scenario Scenario
	// From and To are the first and the last month.
	From, To calendar.Month
	// SplitByPopulation shares council-wide bodies out over the systems.
	SplitByPopulation bool
}

// WhatIf is a scenario's tally beside today's.
type WhatIf struct {
	Scenario Scenario
	From, To calendar.Month
	// DayHours is the council's length of an officer's day in hours.
	DayHours float64
	Effects  []scenario.Effect
	// Systems and Officers are the rows of both tallies, without travel; Total is of all.
	Systems, Officers []Beside
	Total             Beside
	// Clashes are those still open, of every officer.
	Clashes Change
	// Miles, TravelHours and MileagePence are of counting officers.
	Miles, TravelHours, MileagePence Change
	// Low and High are the total's days with less and with more preparation.
	Low, High Sensitivity
	// Notes are what a reader must know of the figures.
	Notes []string
	// Today and Then are the pictures of the period without and with the scenario.
	Today, Then *calendar.Snapshot
}

// Beside is one row of today's tally with the scenario's. A row that only one of them has
// is all zero in the other.
type Beside struct {
	Key, Label  string
	Today, Then workload.Row
	// SavedHours are those of meetings and preparation, to two decimals; SavedDays to one.
	// Both are reckoned from exact minutes and below zero where the scenario costs more.
	SavedHours, SavedDays float64
}

// Change is one figure today and under a scenario.
type Change struct{ Today, Then float64 }

// Saved is how much less it is under the scenario.
func (c Change) Saved() float64 { return rounded(c.Today-c.Then, 2) }

// Sensitivity is what the total is with preparation at so many times its factors.
type Sensitivity struct {
	Times float64
	// Today, Then and Saved are days, to one decimal.
	Today, Then, Saved float64
}

// WhatIf applies a scenario to a copy of the months asked for and counts both; what is held
// does not change. Errors: calendar.ErrInvalid and ErrNotFound, with the place in the
// scenario; else as Snapshot's.
func (p *Planner) WhatIf(ctx context.Context, q WhatIfRequest) (*WhatIf, error) {
	tally := workload.Query{From: q.From, To: q.To, SplitByPopulation: q.SplitByPopulation}
	if q.To.Before(q.From) {
		return nil, fmt.Errorf("the last month %s is before the first, %s: %w", q.To, q.From, calendar.ErrInvalid)
	}
	today, err := p.Snapshot(ctx, tally.Span())
	if err != nil {
		return nil, err
	}
	then, effects, err := scenario.Apply(today, q.Scenario)
	if err != nil {
		return nil, err
	}
	w := &WhatIf{Scenario: q.Scenario, From: q.From, To: q.To, DayHours: today.Register.Council.Day(),
		Effects: effects, Today: today, Then: then}
	if err := w.count(tally); err != nil {
		return nil, err
	}
	if err := w.measure(tally); err != nil {
		return nil, err
	}
	for _, s := range []*Sensitivity{&w.Low, &w.High} {
		s.Times = q.Scenario.Range().Low
		if s == &w.High {
			s.Times = q.Scenario.Range().High
		}
		if err := s.count(tally, today, then); err != nil {
			return nil, err
		}
	}
	w.Notes = append(w.Notes, "savings are reckoned from exact minutes, so rounded days may differ from them by 0.1")
	return w, nil
}

// count makes the rows of both tallies.
func (w *WhatIf) count(q workload.Query) error {
	for _, by := range []struct {
		key  workload.Key
		rows *[]Beside
	}{{workload.KeySystem, &w.Systems}, {workload.KeyOfficer, &w.Officers}} {
		q.By = []workload.Key{by.key}
		today, then, err := countBoth(w.Today, w.Then, q)
		if err != nil {
			return err
		}
		*by.rows = beside(today.Rows, then.Rows)
		w.Total = newBeside(today.Total, then.Total)
		if by.key == workload.KeySystem && then.Note != "" {
			w.Notes = append(w.Notes, "with the scenario: "+then.Note)
		}
	}
	return nil
}

func countBoth(today, then *calendar.Snapshot, q workload.Query) (a, b *workload.Tally, err error) {
	if a, err = workload.Count(today, q); err != nil {
		return nil, nil, err
	}
	b, err = workload.Count(then, q)
	return a, b, err
}

// beside joins rows by key: today's in their order, and those that only the scenario has
// before the row that follows them there.
func beside(today, then []workload.Row) []Beside {
	list := make([]Beside, 0, len(today))
	for _, r := range today {
		list = append(list, newBeside(r, workload.Row{Key: r.Key}))
	}
	next := len(list)
	for i := len(then) - 1; i >= 0; i-- {
		at := slices.IndexFunc(list, func(b Beside) bool { return b.Key == then[i].Key })
		if at < 0 {
			list = slices.Insert(list, next, newBeside(workload.Row{Key: then[i].Key}, then[i]))
			continue
		}
		list[at] = newBeside(list[at].Today, then[i])
		next = at
	}
	return list
}

func newBeside(today, then workload.Row) Beside {
	b := Beside{Key: today.Key, Label: today.Label, Today: today, Then: then}
	if b.Label == "" {
		b.Label = then.Label
	}
	minutes := today.MeetingMinutes + today.PrepMinutes - then.MeetingMinutes - then.PrepMinutes
	b.SavedHours, b.SavedDays = rounded(minutes/60, 2), rounded(today.ExactDays-then.ExactDays, 1)
	return b
}

// measure counts clashes and journeys of both.
func (w *WhatIf) measure(q workload.Query) error {
	w.Clashes = Change{float64(len(clash.Find(w.Today, clash.Query{}))), float64(len(clash.Find(w.Then, clash.Query{})))}
	q.WithTravel, q.By = true, nil
	today, then, err := countBoth(w.Today, w.Then, q)
	if err != nil {
		return err
	}
	w.Miles = Change{today.Total.Miles, then.Total.Miles}
	w.TravelHours = Change{today.Total.TravelHours, then.Total.TravelHours}
	w.MileagePence = Change{float64(today.Total.MileagePence), float64(then.Total.MileagePence)}
	return nil
}

// count counts both pictures with so much more or less preparation.
func (s *Sensitivity) count(q workload.Query, today, then *calendar.Snapshot) error {
	a, err := scenario.Prepared(today, s.Times)
	if err != nil {
		return err
	}
	b, err := scenario.Prepared(then, s.Times)
	if err != nil {
		return err
	}
	x, y, err := countBoth(a, b, q)
	if err != nil {
		return err
	}
	s.Today, s.Then, s.Saved = x.Total.Days, y.Total.Days, rounded(x.Total.ExactDays-y.Total.ExactDays, 1)
	return nil
}

// rounded rounds half away from zero, and makes up for binary fractions that fall just
// short of the half they stand for.
func rounded(x float64, decimals int) float64 {
	scale := math.Pow10(decimals)
	r := math.Floor(math.Abs(x)*scale+0.5+1e-9) / scale
	if x < 0 && r != 0 {
		return -r
	}
	return r
}

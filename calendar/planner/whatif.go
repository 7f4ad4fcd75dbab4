package planner

import (
	"context"
	"errors"
	"fmt"
	"io"
	"math"
	"slices"
	"sync"

	"convenor/calendar"
	"convenor/calendar/clash"
	"convenor/calendar/scenario"
	"convenor/calendar/workload"
)

// Scenario is what would be otherwise; package scenario says how one is written.
type Scenario = scenario.Scenario

// The parts of a scenario, for whoever builds one.
type (
	// ScenarioStep is one thing that would be otherwise.
	ScenarioStep = scenario.Step
	// ScenarioDo is what a step does; its Says is for a menu.
	ScenarioDo = scenario.Do
	// ScenarioNew is a body, system or council that would be.
	ScenarioNew = scenario.New
	// ScenarioField is a field that a step takes.
	ScenarioField = scenario.Field
	// ScenarioEffect is what a step did.
	ScenarioEffect = scenario.Effect
	// ScenarioRange is how far preparation may be from what its factors say.
	ScenarioRange = scenario.Range
)

// ScenarioDos lists everything that a step can do, in the order of a menu.
func ScenarioDos() []ScenarioDo { return scenario.Dos() }

// ScenarioFields gives the fields that a step takes, but for from and to.
func ScenarioFields(do ScenarioDo) []ScenarioField { return scenario.FieldsOf(do) }

// WriteScenario writes a scenario's file. Error: calendar.ErrInvalid for one that makes no
// sense, with the place in it; else the writer's.
func WriteScenario(w io.Writer, s Scenario) error { return s.Write(w) }

// ReadScenario reads a scenario's file. Error: calendar.ErrInvalid, with the place in it.
func ReadScenario(r io.Reader) (Scenario, error) { return scenario.Read(r) }

// WhatIfRequest says which scenario is wanted beside which months.
type WhatIfRequest struct {
	Scenario Scenario
	// From and To are the first and the last month.
	From, To calendar.Month
	// SplitByPopulation shares council-wide bodies out over the systems.
	SplitByPopulation bool
	// WithCost and DayPence ask what the time costs, as of a tally.
	WithCost bool
	DayPence int
}

// WhatIf is a scenario's tally beside today's.
type WhatIf struct {
	Scenario Scenario
	From, To calendar.Month
	// DayHours is the council's length of an officer's day in hours.
	DayHours float64
	Effects  []scenario.Effect
	// Systems, Officers and Bodies are the rows of both tallies, without travel; Total is of all.
	Systems, Officers, Bodies []Beside
	Total                     Beside
	// Clashes are those still open, of every officer. Ended are those that only today has,
	// Begun those that only the scenario has, both in order of time.
	Clashes      Change
	Ended, Begun []clash.Clash
	// Miles, TravelHours and MileagePence are of counting officers.
	Miles, TravelHours, MileagePence Change
	// Cost is what the time costs in pence, without travel; both 0 where none is asked for.
	Cost Change
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
	// SavedLow and SavedHigh are the days saved, to one decimal, with as much preparation as
	// the scenario's range has at its ends. The second is the greater unless the scenario
	// costs preparation.
	SavedLow, SavedHigh float64
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
	tally := workload.Query{From: q.From, To: q.To, SplitByPopulation: q.SplitByPopulation, WithCost: q.WithCost, DayPence: q.DayPence}
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
	paid, err := p.paidPictures(ctx, w, tally)
	if err != nil {
		return nil, err
	}
	if err := w.measure(tally, paid); err != nil {
		return nil, err
	}
	w.Low, w.High = newSensitivity(w.Total, q.Scenario.Range().Low), newSensitivity(w.Total, q.Scenario.Range().High)
	w.Notes = append(w.Notes, "savings are reckoned from exact minutes, so rounded days may differ from them by 0.1")
	return w, nil
}

// count makes the rows of both tallies.
func (w *WhatIf) count(q workload.Query) error {
	rows := []struct {
		key  workload.Key
		rows *[]Beside
	}{{workload.KeySystem, &w.Systems}, {workload.KeyOfficer, &w.Officers}, {workload.KeyBody, &w.Bodies}}
	var keys [][]workload.Key
	for _, by := range rows {
		keys = append(keys, []workload.Key{by.key})
	}
	today, then, err := ofBoth(pair{w.Today, w.Then}, func(s *calendar.Snapshot) ([]*workload.Tally, error) {
		return workload.CountEach(s, q, keys...)
	})
	if err != nil {
		return err
	}
	for i, by := range rows {
		*by.rows = w.beside(today[i].Rows, then[i].Rows)
		if by.key == workload.KeySystem && then[i].Note != "" {
			w.Notes = append(w.Notes, "with the scenario: "+then[i].Note)
		}
	}
	w.Total = w.newBeside(today[0].Total, then[0].Total)
	w.Cost = Change{float64(today[0].Total.CostPence), float64(then[0].Total.CostPence)}
	return nil
}

// ofBoth counts both pictures, side by side: neither is written to.
func ofBoth[T any](of pair, count func(*calendar.Snapshot) (T, error)) (today, then T, err error) {
	var work sync.WaitGroup
	var errThen error
	work.Go(func() { then, errThen = count(of.then) })
	today, err = count(of.today)
	work.Wait()
	return today, then, errors.Join(err, errThen)
}

// beside joins rows by key: today's in their order, and those that only the scenario has
// before the row that follows them there.
func (w *WhatIf) beside(today, then []workload.Row) []Beside {
	list := make([]Beside, 0, len(today))
	for _, r := range today {
		list = append(list, w.newBeside(r, workload.Row{Key: r.Key}))
	}
	next := len(list)
	for i := len(then) - 1; i >= 0; i-- {
		at := slices.IndexFunc(list, func(b Beside) bool { return b.Key == then[i].Key })
		if at < 0 {
			list = slices.Insert(list, next, w.newBeside(workload.Row{Key: then[i].Key}, then[i]))
			continue
		}
		list[at] = w.newBeside(list[at].Today, then[i])
		next = at
	}
	return list
}

func (w *WhatIf) newBeside(today, then workload.Row) Beside {
	b := Beside{Key: today.Key, Label: today.Label, Today: today, Then: then}
	if b.Label == "" {
		b.Label = then.Label
	}
	minutes := today.MeetingMinutes + today.PrepMinutes - then.MeetingMinutes - then.PrepMinutes
	b.SavedHours, b.SavedDays = rounded(minutes/60, 2), rounded(today.ExactDays-then.ExactDays, 1)
	low, high := w.Scenario.Range().Low, w.Scenario.Range().High
	b.SavedLow, b.SavedHigh = rounded(today.With(low)-then.With(low), 1), rounded(today.With(high)-then.With(high), 1)
	return b
}

// pair is a period without and with a scenario.
type pair struct{ today, then *calendar.Snapshot }

// paidPictures gives the pictures in which journeys are paid: where a rate has a step they
// reach back to the start of the tax year.
func (p *Planner) paidPictures(ctx context.Context, w *WhatIf, q workload.Query) (pair, error) {
	span := workload.PaidSpan(w.Today.Register, q.Span())
	if span == w.Today.Span {
		return pair{w.Today, w.Then}, nil
	}
	today, err := p.Snapshot(ctx, span)
	if err != nil {
		return pair{}, err
	}
	then, _, err := scenario.Apply(today, w.Scenario)
	return pair{today, then}, err
}

// measure counts clashes and journeys of both.
func (w *WhatIf) measure(q workload.Query, paid pair) error {
	before, after, _ := ofBoth(pair{w.Today, w.Then}, func(s *calendar.Snapshot) ([]clash.Clash, error) {
		return clash.Find(s, clash.Query{}), nil // never fails
	})
	w.Clashes = Change{float64(len(before)), float64(len(after))}
	before, after = unlike(before, after)
	w.Ended, w.Begun = onlyIn(before, after), onlyIn(after, before)
	q.WithTravel, q.By = true, nil
	today, then, err := ofBoth(paid, func(s *calendar.Snapshot) (workload.Row, error) { return workload.Total(s, q) })
	if err != nil {
		return err
	}
	w.Miles = Change{today.Miles, then.Miles}
	w.TravelHours = Change{today.TravelHours, then.TravelHours}
	w.MileagePence = Change{float64(today.MileagePence), float64(then.MileagePence)}
	return nil
}

// unlike leaves out of two lists in order of A's start what stands in both at one place,
// which under a scenario nearly all does. What is left may still be in both.
func unlike(a, b []clash.Clash) (restA, restB []clash.Clash) {
	for len(a) > 0 && len(b) > 0 {
		switch c := a[0].A.Start.Compare(b[0].A.Start); {
		case a[0].ID == b[0].ID:
			a, b = a[1:], b[1:]
		case c < 0:
			restA, a = append(restA, a[0]), a[1:]
		case c > 0:
			restB, b = append(restB, b[0]), b[1:]
		default:
			restA, restB = append(restA, a[0]), append(restB, b[0])
			a, b = a[1:], b[1:]
		}
	}
	return append(restA, a...), append(restB, b...)
}

// onlyIn gives the clashes of a list that another has not.
func onlyIn(list, other []clash.Clash) []clash.Clash {
	there := make(map[string]bool, len(other))
	for i := range other {
		there[other[i].ID] = true
	}
	var only []clash.Clash
	for i := range list {
		if !there[list[i].ID] {
			only = append(only, list[i])
		}
	}
	return only
}

// newSensitivity gives the total with so many times as much preparation.
func newSensitivity(total Beside, times float64) Sensitivity {
	today, then := total.Today.With(times), total.Then.With(times)
	return Sensitivity{Times: times, Today: rounded(today, 1), Then: rounded(then, 1), Saved: rounded(today-then, 1)}
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

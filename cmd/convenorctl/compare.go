package main

import (
	"fmt"
	"strings"
	"text/tabwriter"

	"convenor/calendar"
	"convenor/calendar/workload"
)

type compareCommand struct {
	On                string `help:"The first day of the new order; without it the days on which systems change are listed." placeholder:"DATE"`
	Months            int    `help:"How many whole months of each side to take." default:"6"`
	By                string `help:"What the rows are: system, officer, post, body or kind." default:"system" placeholder:"KEY"`
	SplitByPopulation bool   `help:"Share council-wide bodies out over the systems by where the council's people live."`
	WithTravel        bool   `help:"Count journeys too."`
	pricing
}

func (compareCommand) Help() string {
	return `Shows officer days before and after a day on which systems merged, began or ended, as
days of a mean month on each side. A system stands beside those whose place it took, by the
successors in the register. A month in which the day falls after its first is on neither side.

  convenorctl compare
  convenorctl compare --on 2027-04-01 --months 6`
}

// turnAnswer is the JSON of a day on which systems change.
type turnAnswer struct {
	On   string `json:"on"`
	Text string `json:"text"`
}

// compareAnswer is the JSON of both sides of a turn; days are of a mean month.
type compareAnswer struct {
	On     string        `json:"on"`
	Months int           `json:"months"`
	Before compareSpan   `json:"before"`
	After  compareSpan   `json:"after"`
	Rows   []compareLine `json:"rows"`
	Total  compareLine   `json:"total"`
	Notes  []string      `json:"notes"`
}

type compareSpan struct {
	From string `json:"from"`
	To   string `json:"to"`
}

type compareLine struct {
	Key    string   `json:"key"`
	Label  string   `json:"label"`
	Were   []string `json:"were"`
	Before float64  `json:"before"`
	After  float64  `json:"after"`
	Change float64  `json:"change"`
}

func newCompareLine(l workload.Line) compareLine {
	return compareLine{l.Key, l.Label, append([]string{}, l.Were...), l.Before, l.After, l.Change}
}

func (c compareCommand) Run(a *app) error {
	p, err := a.open()
	if err != nil {
		return err
	}
	if c.On == "" {
		reg, err := p.Register(a.ctx)
		if err != nil {
			return err
		}
		return a.printTurns(workload.Turns(reg))
	}
	q, err := c.query()
	if err != nil {
		return err
	}
	got, err := p.CompareDays(a.ctx, q)
	if err != nil {
		return err
	}
	if a.cli.JSON {
		out := compareAnswer{On: got.On.String(), Months: q.Months, Rows: []compareLine{}, Total: newCompareLine(got.Total), Notes: append([]string{}, got.Notes...),
			Before: compareSpan{got.Before.From.String(), got.Before.To.String()}, After: compareSpan{got.After.From.String(), got.After.To.String()}}
		for _, l := range got.Lines {
			out.Rows = append(out.Rows, newCompareLine(l))
		}
		return a.json(out)
	}
	return a.printCompared(got)
}

// query reads what is to be compared. Errors: useError.
func (c compareCommand) query() (workload.CompareQuery, error) {
	q := workload.CompareQuery{Months: c.Months, By: workload.Key(c.By), SplitByPopulation: c.SplitByPopulation, WithTravel: c.WithTravel, WithCost: c.Cost}
	var err error
	if q.On, err = calendar.ParseDate(c.On); err != nil {
		return q, useError{fmt.Errorf("--on %q is not a date such as 2027-04-01", c.On)}
	}
	if _, err := workload.ParseKey(c.By); err != nil {
		return q, useError{fmt.Errorf("--by %s: the keys are system, officer, post, body and kind", c.By)}
	}
	q.DayPence, err = c.dayPence()
	return q, err
}

func (a *app) printTurns(list []workload.Turn) error {
	if a.cli.JSON {
		out := []turnAnswer{}
		for _, t := range list {
			out = append(out, turnAnswer{t.On.String(), t.Text})
		}
		return a.json(out)
	}
	if len(list) == 0 {
		a.say("No system of the register begins or ends.")
	}
	for _, t := range list {
		a.say("%s  %s", t.On.British(), t.Text)
	}
	return nil
}

func (a *app) printCompared(c *workload.Comparison) error {
	a.say("Days of a mean month, %s to %s beside %s to %s", c.Before.From.British(), c.Before.To.British(), c.After.From.British(), c.After.To.British())
	err := a.table(func(w *tabwriter.Writer) {
		fmt.Fprintln(w, "\tbefore\tafter\tchange\t")
		for _, l := range append(c.Lines, c.Total) {
			name := l.Label
			if len(l.Were) > 0 {
				name += " (was " + strings.Join(l.Were, ", ") + ")"
			}
			fmt.Fprintf(w, "%s\t%.1f\t%.1f\t%+.1f\t\n", name, l.Before, l.After, l.Change)
		}
	})
	for _, n := range c.Notes {
		a.say("Note: %s.", n)
	}
	return err
}

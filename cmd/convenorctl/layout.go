package main

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"text/tabwriter"

	"convenor/calendar"
	"convenor/calendar/planner"
)

type layoutCommand struct {
	List   layoutList   `cmd:"" help:"List the layouts of which the columns were chosen."`
	Forget layoutForget `cmd:"" help:"Have the columns of a layout guessed again."`
}

type layoutList struct{}

// layoutAnswer is the JSON of a layout.
type layoutAnswer calendar.Layout

// Run lists what is remembered of tables.
func (layoutList) Run(a *app) error {
	p, err := a.open()
	if err != nil {
		return err
	}
	list, err := p.Layouts(a.ctx)
	if err != nil {
		return err
	}
	if a.cli.JSON {
		answer := make([]layoutAnswer, len(list))
		for i, l := range list {
			answer[i] = layoutAnswer(l)
		}
		return a.json(answer)
	}
	return a.table(func(w *tabwriter.Writer) {
		for i := range list {
			l := &list[i]
			var fields []string
			for _, field := range slices.SortedFunc(maps.Keys(l.Columns), func(x, y string) int { return l.Columns[x] - l.Columns[y] }) {
				fields = append(fields, fmt.Sprintf("%d %s", l.Columns[field], field))
			}
			fmt.Fprintf(w, "%s\t%s\t%s\t%s\n", l.Fingerprint, l.Source, planner.LayoutName(l), strings.Join(fields, ", "))
		}
	})
}

type layoutForget struct {
	Name string `arg:"" help:"Its name as listed, or the beginning of it."`
}

// Run forgets one.
func (c layoutForget) Run(a *app) error {
	p, err := a.open()
	if err != nil {
		return err
	}
	return a.done(p.ForgetLayout(a.ctx, c.Name), "Forgotten")
}

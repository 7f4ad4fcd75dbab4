package main

import (
	"fmt"
	"text/tabwriter"

	"convenor/calendar"
	"convenor/calendar/planner"
)

type undoCommand struct{}

func (undoCommand) Help() string {
	return "Takes the last change of data back, whatever it was. convenorctl redo puts it forward again."
}

func (undoCommand) Run(a *app) error {
	return a.step(func(p *planner.Planner) (string, error) { return p.Undo(a.ctx) }, "Undone")
}

type redoCommand struct{}

func (redoCommand) Help() string {
	return "Puts the last undone change forward, unless something else was done since."
}

func (redoCommand) Run(a *app) error {
	return a.step(func(p *planner.Planner) (string, error) { return p.Redo(a.ctx) }, "Redone")
}

// step takes one step through the history and names it.
func (a *app) step(take func(*planner.Planner) (string, error), word string) error {
	p, err := a.open()
	if err != nil {
		return err
	}
	name, err := take(p)
	if err != nil {
		return err
	}
	if a.cli.JSON {
		return a.json(map[string]string{"name": name})
	}
	a.say("%s: %s.", word, name)
	return nil
}

type historyCommand struct {
	Limit int `help:"How many lines at most; 0 is all." default:"0"`
}

func (historyCommand) Help() string {
	return "Lists changes and exports, the newest first. An export cannot be undone."
}

func (c historyCommand) Run(a *app) error {
	p, err := a.open()
	if err != nil {
		return err
	}
	list, err := p.History(a.ctx, c.Limit)
	if err != nil {
		return err
	}
	if a.cli.JSON {
		if list == nil {
			list = []calendar.HistoryEntry{}
		}
		return a.json(list)
	}
	return a.table(func(w *tabwriter.Writer) {
		for _, h := range list {
			fmt.Fprintf(w, "%d\t%s\t%s\t%s\t%d edits\n", h.ID, h.At.In(calendar.London()).Format("Mon 2 Jan 2006 15:04"), h.State, h.Name, h.Edits)
		}
	})
}

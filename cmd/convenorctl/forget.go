package main

import (
	"errors"
	"fmt"
	"text/tabwriter"

	"convenor/calendar"
	"convenor/calendar/planner"
)

type forgetCommand struct {
	Before  string `help:"The first day that is kept." placeholder:"YYYY-MM-DD"`
	Keep    *int   `help:"From now on keep what is over for so many months; 0 keeps everything." placeholder:"MONTHS"`
	Backups bool   `help:"Remove the backups too, which still hold it, and make one anew."`
	Yes     bool   `help:"Remove it; without this, only say what would be removed."`
}

func (forgetCommand) Help() string {
	return `Removes for good what was over before a day: meetings of which every sitting is over, their
agendas and decisions, what waits in the tray, the history and the record of exports as far
back, and backups made before. It cannot be undone, and what was removed is overwritten.
Later backups still hold it until they rotate away, within ten weeks; with --backups they
are removed at once, and one is made anew.

  convenorctl forget --before 2025-04-01          says what would go
  convenorctl forget --before 2025-04-01 --yes    removes it
  convenorctl forget --keep 24                    does so every day for what is over for two years`
}

func (c forgetCommand) Run(a *app) error {
	p, err := a.open()
	if err != nil {
		return err
	}
	switch {
	case c.Keep != nil && c.Before != "":
		return useError{errors.New("--before removes now and --keep from now on; ask for one at a time")}
	case c.Keep != nil:
		return keepFor(a, p, *c.Keep)
	case c.Before == "":
		return useError{errors.New("say from which day on everything is kept: --before YYYY-MM-DD, or for how long: --keep MONTHS")}
	}
	before, err := calendar.ParseDate(c.Before)
	if err != nil {
		return useError{fmt.Errorf("--before %q is not a date such as 2025-04-01", c.Before)}
	}
	return c.forget(a, p, before)
}

// keepFor sets how long what is over is kept.
func keepFor(a *app, p *planner.Planner, months int) error {
	if err := p.SetKeepMonths(a.ctx, months); err != nil {
		return err
	}
	switch {
	case a.cli.JSON:
		return a.json(map[string]int{"keep_months": months})
	case months == 0:
		a.say("Everything is kept.")
	default:
		a.say("What is over is kept for %d months from now on.", months)
	}
	return nil
}

func (c forgetCommand) forget(a *app, p *planner.Planner, before calendar.Date) error {
	f, err := p.Forget(a.ctx, before, !c.Yes)
	if err != nil {
		return err
	}
	if c.Yes && c.Backups {
		if err := p.RenewBackups(a.ctx); err != nil {
			return err
		}
	}
	if a.cli.JSON {
		return a.json(struct {
			calendar.Forgotten
			Removed bool `json:"removed"`
		}{f, c.Yes})
	}
	if f.Nothing() {
		a.say("Nothing was over before %s.", before)
		return nil
	}
	a.say("%s what was over before %s:", map[bool]string{true: "Removed", false: "Would remove"}[c.Yes], before)
	return a.table(func(w *tabwriter.Writer) {
		for _, line := range []struct {
			n    int
			what string
		}{
			{f.Meetings, "meetings"}, {f.Sittings, "sittings of theirs, kept one by one"}, {f.Agendas, "agendas"},
			{f.Decisions, "decisions"}, {f.Waiting, "entries of the tray"}, {f.Said, "answers about business and entries"},
			{f.Changes, "lines of the history"}, {f.Sent, "sittings in the record of exports"}, {f.Backups, "backups"},
		} {
			fmt.Fprintf(w, "%d\t%s\n", line.n, line.what)
		}
	})
}

package main

import (
	"context"
	"errors"
	"time"

	"convenor/calendar"
	"convenor/calendar/planner"
)

type watchCommand struct {
	Every time.Duration `help:"How often folders are looked at though nothing tells of a change, as on network shares (default 30s)." placeholder:"TIME"`

	Names []string `arg:"" optional:"" name:"name" help:"Sources; without one, all that are watched."`
}

// Help says what comes of it.
func (watchCommand) Help() string {
	return `Reads the folders of watched sources again each time files come or change in them, until
it is stopped (Ctrl+C). Half-written files wait until they rest; a file that is removed
cancels nothing; what this database exported is left out. Each reading that changes
something is one change that can be undone. The open window does the same.

  convenorctl import --source Inbox /home/clerk/inbox
  convenorctl source set Inbox watch=yes
  convenorctl source watch`
}

// Run watches until it is stopped.
func (c watchCommand) Run(a *app) error {
	p, err := a.open()
	if err != nil {
		return err
	}
	if err := c.anyWatched(a, p); err != nil {
		return err
	}
	var shown error
	err = p.WatchFolders(a.ctx, planner.Watching{Sources: c.Names, Every: c.Every}, func(r planner.Refreshed) {
		if a.cli.JSON {
			shown = errors.Join(shown, a.json(newRefreshAnswer(&r)))
			return
		}
		shown = errors.Join(shown, a.printRefreshed(&r))
	})
	if errors.Is(err, context.Canceled) {
		return shown
	}
	return errors.Join(err, shown)
}

// anyWatched finds that there is something to watch.
func (c watchCommand) anyWatched(a *app, p *planner.Planner) error {
	sources, err := p.Sources(a.ctx)
	if err != nil {
		return err
	}
	for _, s := range sources {
		if s.Watched {
			return nil
		}
	}
	return &calendar.UserError{Sentence: "No folder is watched.", Remedy: "Say so of its source: convenorctl source set NAME watch=yes.",
		Cause: calendar.ErrNotFound}
}

package main

import (
	"errors"
	"fmt"
	"text/tabwriter"
	"time"

	"convenor/calendar"
	"convenor/calendar/planner"
	"convenor/store"
)

type backupCommand struct {
	File string `arg:"" optional:"" help:"The new file; without it, the backups that are kept are listed." placeholder:"FILE" type:"path"`
}

func (backupCommand) Help() string {
	return `Writes everything into one new file that can be carried away, also while the window is
open. Without FILE, lists the backups that the program keeps by itself in the folder
"backups" beside the database: one before the first change of each day, before each
large import, before a newer version changes the database, before a restore.

  convenorctl backup /media/stick/convenor-copy.db`
}

func (c backupCommand) Run(a *app) error {
	p, err := a.open()
	if err != nil {
		return err
	}
	if c.File == "" {
		return listBackups(a, p)
	}
	if err := p.Backup(a.ctx, c.File, nil); err != nil {
		return err
	}
	if a.cli.JSON {
		return a.json(map[string]string{"path": c.File})
	}
	a.say("Everything is in %s.", c.File)
	return nil
}

// backupAnswer is a backup in JSON.
type backupAnswer struct {
	Path string    `json:"path"`
	Why  string    `json:"why"`
	At   time.Time `json:"at"`
	Size int64     `json:"bytes"`
}

func answerBackup(b calendar.Backup) backupAnswer {
	return backupAnswer{Path: b.Path, Why: b.Why, At: b.At, Size: b.Size}
}

func listBackups(a *app, p *planner.Planner) error {
	held, err := p.Backups(a.ctx)
	if err != nil {
		return err
	}
	answers := make([]backupAnswer, len(held))
	for i, b := range held {
		answers[i] = answerBackup(b)
	}
	if a.cli.JSON {
		return a.json(answers)
	}
	if len(held) == 0 {
		a.say("No backup has been made yet.")
		return nil
	}
	return a.table(func(w *tabwriter.Writer) {
		for _, b := range held {
			fmt.Fprintf(w, "%s\t%s\t%.1f MB\t%s\n", b.At.In(calendar.London()).Format("2 January 2006 15:04"), b.Why, float64(b.Size)/1e6, b.Path)
		}
	})
}

type restoreCommand struct {
	File string `arg:"" help:"A backup, or a copy made with convenorctl backup." placeholder:"FILE" type:"path"`
}

func (restoreCommand) Help() string {
	return `Puts what is in FILE in the place of everything held. The file is read as a stranger's
and refused unless it is exactly as Convenor makes it. What was held is kept as a backup
first; a database that is too damaged to open is moved aside.`
}

func (c restoreCommand) Run(a *app) error {
	path, err := a.path()
	if err != nil {
		return err
	}
	p, err := a.openWith(store.Options{})
	if errors.Is(err, calendar.ErrDamaged) {
		return c.replace(a, path)
	}
	if err != nil {
		return err
	}
	before, err := p.Restore(a.ctx, c.File)
	if errors.Is(err, calendar.ErrDamaged) && store.Examine(a.ctx, c.File) == nil {
		// The file is good; what is held can be opened but not copied.
		if err := a.store.Close(); err != nil {
			return err
		}
		return c.replace(a, path)
	}
	if err != nil {
		return err
	}
	if a.cli.JSON {
		return a.json(map[string]any{"restored": c.File, "before": answerBackup(before)})
	}
	a.say("%s was put back. What was held before is in %s.", c.File, before.Path)
	return nil
}

// replace puts the file in the place of a database that cannot be opened.
func (c restoreCommand) replace(a *app, path string) error {
	aside, err := store.Replace(a.ctx, path, c.File, a.clock())
	if err != nil {
		return planner.ExplainRestore(c.File, err)
	}
	if a.cli.JSON {
		return a.json(map[string]any{"restored": c.File, "aside": aside})
	}
	a.say("%s was put back. The damaged database is in %s.", c.File, aside)
	return nil
}

// offerBackup adds to what is wrong with a damaged database which backup is good.
func offerBackup(a *app, path string, err error) error {
	if !errors.Is(err, calendar.ErrDamaged) {
		return err
	}
	b, found, lookErr := store.LastGood(a.ctx, path)
	return planner.ExplainDamaged(path, b, found && lookErr == nil, err)
}

package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"text/tabwriter"
	"time"

	"github.com/alecthomas/kong"
	"github.com/mattn/go-isatty"

	"convenor/assets"
	"convenor/calendar"
	"convenor/calendar/planner"
	"convenor/calendar/reference"
	"convenor/store"
)

// app is what every command has at hand.
type app struct {
	streams
	ctx   context.Context
	cli   *commands
	model *kong.Application
	clock calendar.Clock
	log   *slog.Logger
	store *store.Store
}

func isTerminal(f *os.File) bool { return isatty.IsTerminal(f.Fd()) }

// setClock takes the time from --now, else from the system.
func (a *app) setClock(system calendar.Clock) error {
	a.clock = system
	if a.cli.Now == "" {
		return nil
	}
	t, err := time.Parse(time.RFC3339, a.cli.Now)
	if err != nil {
		d, dateErr := calendar.ParseDate(a.cli.Now)
		if dateErr != nil {
			return fmt.Errorf("--now %q is not an instant such as 2026-12-01T09:00:00Z", a.cli.Now)
		}
		t = d.Midnight()
	}
	a.clock = calendar.FixedClock(t)
	return nil
}

// path gives the database's file: --db, else the one the window opens.
func (a *app) path() (string, error) {
	if isLocator(a.cli.DB) {
		return "", useError{errors.New("--db wants the path of a file, without a password; databases on a server are not opened")}
	}
	if a.cli.DB != "" {
		return a.cli.DB, nil
	}
	return store.DefaultPath()
}

// open opens the database that there is.
func (a *app) open() (*planner.Planner, error) { return a.openWith(store.Options{MustExist: true}) }

func (a *app) openWith(o store.Options) (*planner.Planner, error) {
	path, err := a.path()
	if err != nil {
		return nil, err
	}
	a.store, err = store.OpenWith(a.ctx, path, o)
	if err != nil {
		return nil, offerBackup(a, path, explainOpen(path, err))
	}
	service, _ := store.InSyncedFolder(path)
	share, _ := store.OnNetwork(path)
	if warning := planner.Misplaced(service, share); warning != "" {
		fmt.Fprintln(a.err, "Warning: "+warning)
	}
	ref, err := reference.Read(assets.Reference())
	if err != nil {
		return nil, err
	}
	return planner.New(planner.Options{Store: a.store, Clock: a.clock, Holidays: ref.Holidays, Log: a.log, KeepDaily: true}), nil
}

func (a *app) close() error {
	if a.store == nil {
		return nil
	}
	return a.store.Close()
}

// json writes an answer for programs.
func (a *app) json(v any) error {
	e := json.NewEncoder(a.out)
	e.SetIndent("", "  ")
	e.SetEscapeHTML(false)
	return e.Encode(v)
}

// table writes an answer for people, in columns.
func (a *app) table(write func(*tabwriter.Writer)) error {
	w := tabwriter.NewWriter(a.out, 0, 0, 2, ' ', 0)
	write(w)
	return w.Flush()
}

// say writes one line for people.
func (a *app) say(format string, args ...any) { fmt.Fprintf(a.out, format+"\n", args...) }

// picture opens the database and looks at a period.
func (a *app) picture(when period) (*calendar.Snapshot, error) {
	span, err := when.span()
	if err != nil {
		return nil, err
	}
	p, err := a.open()
	if err != nil {
		return nil, err
	}
	return p.Snapshot(a.ctx, span)
}

package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"convenor/assets"
	"convenor/calendar"
	"convenor/store"
)

// explainOpen makes a sentence of a database that cannot be opened because it is not there.
func explainOpen(path string, err error) error {
	if errors.Is(err, calendar.ErrNotFound) {
		return &calendar.UserError{Sentence: fmt.Sprintf("There is no database at %s.", path),
			Remedy: "Make one with convenorctl init, or name another with --db.", Cause: err}
	}
	return err
}

type initCommand struct {
	Sample bool `help:"Fill it with the sample council: its register, then its calendar through the importer."`
}

func (initCommand) Help() string {
	return `Makes the database, empty, or with --sample holding Wealdshire, a made-up council in
three systems. A database that is already there is kept as it is; the sample only goes
into one that holds no calendars yet.

  convenorctl --db trial.db init --sample`
}

func (c initCommand) Run(a *app) error {
	path, err := a.path()
	if err != nil {
		return err
	}
	_, statErr := os.Stat(path)
	p, err := a.openWith(store.Options{})
	if err != nil {
		return err
	}
	made := errors.Is(statErr, fs.ErrNotExist)
	if c.Sample {
		if err := p.InstallSample(a.ctx, assets.Sample()); err != nil {
			return err
		}
	}
	if a.cli.JSON {
		return a.json(map[string]any{"path": path, "made": made, "sample": c.Sample})
	}
	switch {
	case c.Sample:
		a.say("The sample council is in %s.", path)
	case made:
		a.say("Made %s.", path)
	default:
		a.say("%s was there already and was left as it is.", path)
	}
	return nil
}

type sampleCommand struct {
	Dir string `arg:"" help:"The folder to write into; it is made if need be." placeholder:"DIR"`
}

func (sampleCommand) Help() string {
	return `Writes the sample council's register file and its calendars, to try imports with.
Needs no database. Files already there under the same names are replaced.`
}

func (c sampleCommand) Run(a *app) error {
	if err := os.MkdirAll(c.Dir, 0o755); err != nil {
		return fmt.Errorf("make folder: %w", err)
	}
	var written []string
	err := fs.WalkDir(assets.Sample(), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := fs.ReadFile(assets.Sample(), name)
		if err != nil {
			return err
		}
		target := filepath.Join(c.Dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(target), 0o755); err != nil {
			return err
		}
		written = append(written, target)
		return os.WriteFile(target, data, 0o644)
	})
	if err != nil {
		return fmt.Errorf("write the sample: %w", err)
	}
	if a.cli.JSON {
		return a.json(map[string]any{"files": written})
	}
	for _, name := range written {
		a.say("%s", name)
	}
	return nil
}

type checkCommand struct{}

func (checkCommand) Help() string {
	return "Looks through the whole database for damage and says what it finds. Changes nothing."
}

func (checkCommand) Run(a *app) error {
	if _, err := a.open(); err != nil {
		return err
	}
	if err := a.store.Check(a.ctx); err != nil {
		return offerBackup(a, a.store.Path(), err)
	}
	if a.cli.JSON {
		return a.json(map[string]any{"ok": true})
	}
	a.say("The database is sound.")
	return nil
}

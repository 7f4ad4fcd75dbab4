package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"text/tabwriter"

	"convenor/calendar/planner"
)

type registerCommand struct {
	Import registerImportCommand `cmd:"" help:"Merge a register file into the register."`
	Export registerExportCommand `cmd:"" help:"Write the whole register into a file."`
}

type registerImportCommand struct {
	File string `arg:"" help:"The register file; - for standard input." placeholder:"FILE.json"`
}

func (registerImportCommand) Help() string {
	return `Merges by name or code: what the file has replaces what is held under the same name, what
it does not have stays. One change, which can be undone. Says what was added and changed.

Figures that are entered here, each dated by valid_from and valid_to unless said otherwise:

  "rates"             kind "mileage": pence_per_mile; step_miles and over_pence_per_mile, for
                      miles beyond so many in a tax year; return_cap_miles, paid for one day
                      kind "pay": pence_per_hour or pence_per_day, of a post, a grade or, with
                      neither, everybody
  "officers"          grade, day_hours
  "bodies"            prep_factor, hours of preparation an hour of meeting
  "overlays"          kind "milestone": name, from (the first day on which a board helps) and
                      to (the day by which it must be done)
  "minutes_per_page"  how long a page of a paper pack takes to read; undated
  "speed_mph"         where no journey is timed; undated`
}

func (c registerImportCommand) Run(a *app) error {
	p, err := a.open()
	if err != nil {
		return err
	}
	in := a.in
	if c.File != "-" {
		f, err := os.Open(c.File)
		if err != nil {
			return fmt.Errorf("read register: %w", err)
		}
		defer f.Close()
		in = f
	}
	changes, err := p.ImportRegister(a.ctx, in, filepath.Base(c.File))
	if err != nil {
		return err
	}
	if a.cli.JSON {
		if changes == nil {
			changes = []planner.RegisterChange{}
		}
		return a.json(map[string]any{"changes": changes})
	}
	if len(changes) == 0 {
		a.say("Nothing has changed.")
		return nil
	}
	return a.table(func(w *tabwriter.Writer) {
		for _, change := range changes {
			word := "changed"
			if change.Added {
				word = "added"
			}
			fmt.Fprintf(w, "%s\t%s\t%s\n", word, change.Noun, change.Key)
		}
	})
}

type registerExportCommand struct {
	File string `arg:"" help:"The file to write; - for standard output." placeholder:"FILE.json"`
}

func (registerExportCommand) Help() string {
	return "Writes the register in the form that register import reads."
}

func (c registerExportCommand) Run(a *app) error {
	p, err := a.open()
	if err != nil {
		return err
	}
	write := func(w io.Writer) error { return p.ExportRegister(a.ctx, w) }
	if c.File == "-" {
		return write(a.content(true))
	}
	if err := planner.ToFile(c.File)(write); err != nil {
		return err
	}
	if a.cli.JSON {
		return a.json(map[string]string{"file": c.File})
	}
	a.say("Wrote the register to %s.", c.File)
	return nil
}

package main

import (
	"errors"
	"fmt"
	"io"

	"convenor/calendar"
	"convenor/calendar/planner"
)

type exportCommand struct {
	ICS exportICSCommand `cmd:"" name:"ics" help:"Write an .ics file."`
}

type exportICSCommand struct {
	Officer   string `help:"Only the sittings this officer is expected at, but those that came unchanged from their own diary." placeholder:"NAME"`
	System    string `help:"Only sittings of this system's bodies." placeholder:"CODE"`
	Body      string `help:"Only sittings of this body." placeholder:"NAME"`
	All       bool   `help:"With --officer: also what came unchanged from that officer's own diary."`
	Changes   bool   `help:"Only what differs from the last export of the same selection, cancellations included."`
	Deadlines bool   `help:"Add an all-day entry on the last day for each sitting's papers."`
	Prep      bool   `help:"Add the time that preparing for each sitting takes, on the working days before it."`
	Output    string `short:"o" required:"" help:"The file to write; - for standard output." placeholder:"FILE"`
}

func (exportICSCommand) Help() string {
	return `Writes one entry for each sitting, without attendees, to be opened in Outlook, Apple or
Google calendars. Private entries are never written. A sitting keeps its UID for good, and
its sequence number rises when it changes, so that opening a later file updates an earlier
one.

--deadlines and --prep add entries that leave people free: on the last day for the papers of
each body with a rule, and from nine on the working days before a sitting for as long as it
takes to prepare for it (one day's work a day at most). A file with them is remembered apart
from one without, for --changes.

  convenorctl export ics --officer DASS --prep --deadlines -o dass.ics
  convenorctl export ics -o wealdshire.ics
  convenorctl export ics --system N --changes -o north-changes.ics`
}

func (c exportICSCommand) Run(a *app) error {
	p, err := a.open()
	if err != nil {
		return err
	}
	write := planner.ToFile(c.Output)
	report := a.out
	if c.Output == "-" {
		write = func(f func(io.Writer) error) error { return f(a.content(false)) }
		report = a.err
	}
	result, err := p.Export(a.ctx, planner.ExportRequest{Officer: c.Officer, System: c.System, Body: c.Body,
		All: c.All, Changes: c.Changes, Deadlines: c.Deadlines, Preparation: c.Prep}, write)
	nothing := errors.Is(err, calendar.ErrNothing)
	if err != nil && !nothing {
		return err
	}
	told := *a
	told.out = report
	switch {
	case a.cli.JSON:
		return told.json(struct {
			planner.ExportResult
			File string `json:"file"`
		}{result, c.Output})
	case nothing:
		told.say("Nothing has changed.")
	default:
		beside := ""
		if result.Beside > 0 {
			beside = fmt.Sprintf(" and %d entries beside them", result.Beside)
		}
		told.say("Wrote %d sittings%s (%s) to %s.", result.Sittings-result.Beside, beside, result.Selection, c.Output)
	}
	return nil
}

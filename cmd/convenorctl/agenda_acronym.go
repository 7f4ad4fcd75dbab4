package main

import (
	"fmt"
	"text/tabwriter"

	"convenor/calendar"
)

type agendaAcronymCommand struct {
	List   agendaAcronymListCommand   `cmd:"" help:"List the acronyms that were added."`
	Set    agendaAcronymSetCommand    `cmd:"" help:"Say what an acronym stands for."`
	Remove agendaAcronymRemoveCommand `cmd:"" help:"Forget an acronym that was added."`
}

type agendaAcronymListCommand struct{}

// acronymAnswer is the JSON of an acronym.
type acronymAnswer struct {
	Short string `json:"short"`
	Full  string `json:"full"`
}

func (agendaAcronymListCommand) Run(a *app) error {
	p, err := a.open()
	if err != nil {
		return err
	}
	said, err := p.Judgements(a.ctx)
	if err != nil {
		return err
	}
	answer := []acronymAnswer{}
	for _, x := range said.Acronyms {
		answer = append(answer, acronymAnswer{x.Short, x.Full})
	}
	if a.cli.JSON {
		return a.json(answer)
	}
	if len(answer) == 0 {
		a.say("None was added; those of the field are built in.")
		return nil
	}
	return a.table(func(w *tabwriter.Writer) {
		for _, x := range answer {
			fmt.Fprintf(w, "%s\t%s\n", x.Short, x.Full)
		}
	})
}

type agendaAcronymSetCommand struct {
	Short string `arg:"" help:"The acronym." placeholder:"ACRONYM"`
	Full  string `arg:"" help:"What it stands for." placeholder:"WORDS"`
}

func (agendaAcronymSetCommand) Help() string {
	return `Titles with the acronym are read as if it were spelt out, from now on. It wins over those
that are built in.

  convenorctl agenda acronym set WPB "Wealdshire Partnership Board"`
}

func (c agendaAcronymSetCommand) Run(a *app) error {
	p, err := a.open()
	if err != nil {
		return err
	}
	if err := p.SetAcronym(a.ctx, calendar.Acronym{Short: c.Short, Full: c.Full}); err != nil {
		return err
	}
	a.say("%s stands for %s.", c.Short, c.Full)
	return nil
}

type agendaAcronymRemoveCommand struct {
	Short string `arg:"" help:"The acronym." placeholder:"ACRONYM"`
}

func (c agendaAcronymRemoveCommand) Run(a *app) error {
	p, err := a.open()
	if err != nil {
		return err
	}
	if err := p.RemoveAcronym(a.ctx, c.Short); err != nil {
		return err
	}
	a.say("%s is forgotten.", c.Short)
	return nil
}

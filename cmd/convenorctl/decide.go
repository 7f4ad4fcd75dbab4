package main

import (
	"fmt"

	"convenor/calendar"
	"convenor/calendar/planner"
)

type decideCommand struct {
	Clash    string `arg:"" help:"The clash's id, or enough of its beginning." placeholder:"CLASH-ID"`
	Keep     string `help:"The sitting attended in full: ${enum}." enum:"a,b," default:"" placeholder:"a|b"`
	Remote   string `help:"The sitting joined remotely: ${enum}." enum:"a,b," default:"" placeholder:"a|b"`
	Deputy   string `help:"Who goes to the sitting given up." placeholder:"NAME"`
	Reason   string `help:"Why." placeholder:"TEXT"`
	Withdraw bool   `help:"Take the decision back."`
}

func (decideCommand) Help() string {
	return `Records what was decided of a clash: which sitting is kept, who is sent to the other, or
which is joined remotely. The decision hangs on the two sittings, so it survives another
import, and lapses when one of them moves.

  convenorctl decide c-54qb6lirdyfi --keep a --deputy DCS --reason "statutory partner seat"
  convenorctl decide c-de34qb6yovnn --remote b --reason "the board meets by Teams too"
  convenorctl decide c-de34qb6yovnn --withdraw`
}

func (c decideCommand) Run(a *app) error {
	p, err := a.open()
	if err != nil {
		return err
	}
	if c.Withdraw {
		return a.done(p.Withdraw(a.ctx, c.Clash), "Withdrawn")
	}
	if c.Reason == "" || (c.Keep == "" && c.Remote == "") {
		return useError{fmt.Errorf("decide needs --keep or --remote, and --reason")}
	}
	d, err := p.Decide(a.ctx, planner.DecideRequest{Clash: c.Clash, Keep: calendar.Side(c.Keep),
		Remote: calendar.Side(c.Remote), Deputy: c.Deputy, Reason: c.Reason})
	if err != nil {
		return err
	}
	if a.cli.JSON {
		return a.json(d)
	}
	a.say("Decided. convenorctl note %s prints what to send; convenorctl undo takes it back.", d.Clash)
	return nil
}

type noteCommand struct {
	Clash string `arg:"" help:"The id of a clash that was decided." placeholder:"CLASH-ID"`
}

func (noteCommand) Help() string {
	return "Prints the text to paste into a message to the secretariat: which sitting, who comes in whose place, why."
}

func (c noteCommand) Run(a *app) error {
	p, err := a.open()
	if err != nil {
		return err
	}
	text, err := p.Note(a.ctx, c.Clash)
	if err != nil {
		return err
	}
	if a.cli.JSON {
		return a.json(map[string]string{"text": text})
	}
	_, err = fmt.Fprint(a.out, text)
	return err
}

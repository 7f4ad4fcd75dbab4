package main

import (
	"fmt"

	"convenor/calendar"
	"convenor/calendar/planner"
)

type decideCommand struct {
	Clash      string `arg:"" help:"The clash's id, or enough of its beginning." placeholder:"CLASH-ID"`
	Keep       string `help:"The sitting attended in full, the other given up: ${enum}." enum:"a,b," default:"" placeholder:"a|b"`
	Deputy     string `help:"Who goes to the sitting given up." placeholder:"NAME"`
	Remote     string `help:"The sitting joined remotely: ${enum}." enum:"a,b," default:"" placeholder:"a|b"`
	BodyAllows string `help:"Whether its body allows that: ${enum}; kept in the register." enum:"yes,no," default:"" placeholder:"yes|no"`
	LeaveEarly int    `help:"By how many minutes a is left before its end." placeholder:"MINUTES"`
	ArriveLate int    `help:"By how many minutes b is come to after its start." placeholder:"MINUTES"`
	Ask        string `help:"The sitting whose body is asked to move: ${enum}." enum:"a,b," default:"" placeholder:"a|b"`
	AcceptBoth bool   `help:"Leave both as they are."`
	Reason     string `help:"Why." placeholder:"TEXT"`
	By         string `help:"Who decided; without it, the user of this computer." placeholder:"NAME"`
	Withdraw   bool   `help:"Take the decision back."`
}

func (decideCommand) Help() string {
	return `Records what was decided of a clash: which sitting is kept and who is sent to the other;
which is joined remotely, left early or come to late; which body is asked to move; or that
both are accepted as they are. The decision hangs on the two sittings, so it survives another
import, and lapses when one of them moves. Minutes settle a clash only if they are enough.
A body that is asked gets the three best dates at which nobody else breaks; until it has
moved the clash stays open, marked as asked.

  convenorctl decide c-54qb6lirdyfi --keep a --deputy DCS --reason "statutory partner seat"
  convenorctl decide c-de34qb6yovnn --remote b --body-allows yes --reason "meets by Teams too"
  convenorctl decide c-54qb6lirdyfi --leave-early 30 --reason "the last item is to note"
  convenorctl decide c-54qb6lirdyfi --ask b --reason "the board is fixed" --by "Kit Lane"
  convenorctl decide c-54qb6lirdyfi --accept-both --reason "both chairs know"
  convenorctl decide c-de34qb6yovnn --withdraw

JSON: {"clash","officer","a","b","keep","remote","deputy","leave_early","arrive_late","ask",
"dates":[{"start","end"}],"accept_both","reason","by","at"}; what was not decided is left out.`
}

func (c decideCommand) Run(a *app) error {
	p, err := a.open()
	if err != nil {
		return err
	}
	if c.Withdraw {
		return a.done(p.Withdraw(a.ctx, c.Clash), "Withdrawn")
	}
	if c.BodyAllows == "no" && c.Remote != "" {
		return a.done(p.AnswerRemote(a.ctx, c.Clash, calendar.Side(c.Remote), false), "Kept in the register; nothing decided")
	}
	q, err := c.request()
	if err != nil {
		return err
	}
	d, err := p.Decide(a.ctx, q)
	if err != nil {
		return err
	}
	if a.cli.JSON {
		return a.json(d)
	}
	if d.AcceptBoth {
		a.say("Decided. convenorctl undo takes it back.")
		return nil
	}
	a.say("Decided. convenorctl note %s prints what to send; convenorctl undo takes it back.", d.Clash)
	return nil
}

// request makes the request of the flags. Error: a useError.
func (c decideCommand) request() (planner.DecideRequest, error) {
	q := planner.DecideRequest{Clash: c.Clash, Keep: calendar.Side(c.Keep), Remote: calendar.Side(c.Remote), Deputy: c.Deputy,
		LeaveEarly: c.LeaveEarly, ArriveLate: c.ArriveLate, Ask: calendar.Side(c.Ask), AcceptBoth: c.AcceptBoth,
		Reason: c.Reason, By: c.By}
	if c.Reason == "" || (c.Keep == "" && c.Remote == "" && c.LeaveEarly == 0 && c.ArriveLate == 0 && c.Ask == "" && !c.AcceptBoth) {
		return q, useError{fmt.Errorf("decide needs --reason, and --keep, --remote, --leave-early, --arrive-late, --ask or --accept-both")}
	}
	if c.BodyAllows != "" {
		if c.Remote == "" {
			return q, useError{fmt.Errorf("--body-allows goes with --remote")}
		}
		allows := c.BodyAllows == "yes"
		q.Allows = &allows
	}
	return q, nil
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

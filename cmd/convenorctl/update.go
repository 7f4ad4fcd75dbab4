package main

import "convenor/calendar/planner"

// releases is the https address that is asked about newer versions. It is set by whoever
// builds Convenor for others (-X main.releases=…); empty: this build asks nobody.
var releases = ""

type updateCommand struct {
	AllowHost []string `name:"allow-host" help:"A host that may lie in a private network or on this computer." placeholder:"NAME"`
}

func (updateCommand) Help() string {
	return `Asks once, now, whether there is a newer version, and prints one line. Nothing is
fetched or installed, nothing about you or your data is sent, and it is never asked by
itself. Which address is asked was set when this program was built; it may be none.
Needs no database. Exit status 0 also where it could not be asked.`
}

func (c updateCommand) Run(a *app) error {
	p := planner.New(planner.Options{Clock: a.clock, Log: a.log})
	u, err := p.CheckUpdate(a.ctx, planner.UpdateRequest{Address: releases, Version: version, Allow: c.AllowHost})
	if err != nil {
		return err
	}
	if a.cli.JSON {
		return a.json(u)
	}
	a.say("%s", u.Says)
	return nil
}

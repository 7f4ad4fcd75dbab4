package main

import (
	"fmt"
	"strings"

	"convenor/assets"
)

type aboutCommand struct {
	Page string `arg:"" optional:"" help:"One of security, threats, data-protection, dependencies, licences; without it, what there is." placeholder:"PAGE"`
}

func (aboutCommand) Help() string {
	return `Prints what Convenor tells of itself: what is stored where and how to remove it, what an
attacker can and cannot do, a note for a data protection impact assessment, what it is
built of and what hostile input can do through that, and the licences. Needs no database.`
}

func (c aboutCommand) Run(a *app) error {
	var names []string
	for _, page := range assets.Pages() {
		if page.Name == c.Page {
			_, err := fmt.Fprint(a.out, page.Text)
			return err
		}
		names = append(names, page.Name)
		if c.Page == "" {
			a.say("%-16s %s", page.Name, page.Title)
		}
	}
	if c.Page == "" {
		return nil
	}
	return useError{fmt.Errorf("there is no page %q; there are %s", c.Page, strings.Join(names, ", "))}
}

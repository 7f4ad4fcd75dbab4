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
built of and what hostile input can do through that, and the licences. Needs no database.

JSON: a list of {"name","title"}, or of one page {"name","title","text"}.`
}

func (c aboutCommand) Run(a *app) error {
	var names []string
	list := []pageAnswer{}
	for _, page := range assets.Pages() {
		if page.Name == c.Page {
			if a.cli.JSON {
				return a.json(pageAnswer{page.Name, page.Title, page.Text})
			}
			_, err := fmt.Fprint(a.out, page.Text)
			return err
		}
		names = append(names, page.Name)
		list = append(list, pageAnswer{Name: page.Name, Title: page.Title})
	}
	if c.Page != "" {
		return useError{fmt.Errorf("there is no page %q; there are %s", c.Page, strings.Join(names, ", "))}
	}
	if a.cli.JSON {
		return a.json(list)
	}
	for _, page := range list {
		a.say("%-16s %s", page.Name, page.Title)
	}
	return nil
}

// pageAnswer is a page of what the program tells of itself, for programs.
type pageAnswer struct {
	Name  string `json:"name"`
	Title string `json:"title"`
	Text  string `json:"text,omitempty"`
}

package main

import (
	"fmt"
	"strings"
	"text/tabwriter"

	"convenor/calendar"
	"convenor/calendar/planner"
)

type searchCommand struct {
	Text []string `arg:"" help:"Words to look for."`
}

func (searchCommand) Help() string {
	return "Finds sittings, bodies and officers in which every word stands, in any case. Private\nentries hold no text and are never found."
}

func (c searchCommand) Run(a *app) error {
	p, err := a.open()
	if err != nil {
		return err
	}
	found, err := p.Search(a.ctx, strings.Join(c.Text, " "))
	if err != nil {
		return err
	}
	if a.cli.JSON {
		answer := searchAnswer{Sittings: []occurrenceAnswer{}, Bodies: []calendar.Body{}, Officers: []calendar.Officer{}}
		for i := range found.Sittings {
			answer.Sittings = append(answer.Sittings, newOccurrenceAnswer(&found.Sittings[i], nil))
		}
		answer.Bodies = append(answer.Bodies, found.Bodies...)
		answer.Officers = append(answer.Officers, found.Officers...)
		return a.json(answer)
	}
	if len(found.Sittings)+len(found.Bodies)+len(found.Officers) == 0 {
		a.say("Nothing found.")
		return nil
	}
	return a.table(func(w *tabwriter.Writer) {
		for _, b := range found.Bodies {
			fmt.Fprintf(w, "body\t%s\t\n", b.Name)
		}
		for _, o := range found.Officers {
			fmt.Fprintf(w, "officer\t%s\t%s\n", o.Name, o.Post)
		}
		for i := range found.Sittings {
			o := &found.Sittings[i]
			fmt.Fprintf(w, "sitting\t%s\t%s\n", planner.WhenOf(o), o.Label())
		}
	})
}

// searchAnswer is the JSON of a search.
type searchAnswer struct {
	Sittings []occurrenceAnswer `json:"sittings"`
	Bodies   []calendar.Body    `json:"bodies"`
	Officers []calendar.Officer `json:"officers"`
}

package main

import (
	"fmt"
	"io"

	"convenor/calendar/agenda"
)

type agendaCommand struct {
	Read     agendaReadCommand     `cmd:"" help:"Read the meeting and its items from a committee page, document or text."`
	Standing agendaStandingCommand `cmd:"" help:"Tell standing items from business."`
}

type agendaStandingCommand struct {
	File string `arg:"" help:"A text with a title on each line; - for standard input." placeholder:"FILE"`
}

func (agendaStandingCommand) Help() string {
	return `Prints for each line of the file whether it is standing, as apologies and minutes are, or
business. Needs no database.`
}

// standingAnswer is the JSON of a title.
type standingAnswer struct {
	Title string `json:"title"`
	Kind  string `json:"kind"`
}

func (c agendaStandingCommand) Run(a *app) error {
	in, closeIt, err := a.openText(c.File)
	if err != nil {
		return err
	}
	defer closeIt()
	titles, err := agenda.ReadTitles(in)
	if err != nil {
		return fmt.Errorf("%s: %w", c.File, err)
	}
	r, err := agenda.NewReader(agenda.Options{})
	if err != nil {
		return err
	}
	answers := make([]standingAnswer, 0, len(titles))
	for _, title := range titles {
		answer := standingAnswer{title, "business"}
		if r.Standing(title) {
			answer.Kind = "standing"
		}
		answers = append(answers, answer)
	}
	return a.rows(c.File, nil, answers, func(w io.Writer) {
		for _, answer := range answers {
			writeSitting(w, answer.Kind)
		}
	})
}

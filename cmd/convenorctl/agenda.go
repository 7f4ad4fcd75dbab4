package main

import (
	"fmt"
	"io"

	"convenor/calendar/agenda"
)

type agendaCommand struct {
	Read     agendaReadCommand     `cmd:"" help:"Read the meeting and its items from a committee page, document or text."`
	Standing agendaStandingCommand `cmd:"" help:"Tell standing items from business."`
	Items    agendaItemsCommand    `cmd:"" help:"List every item held, with its key and label."`

	Compare     agendaCompareCommand     `cmd:"" help:"Say what two items are to each other."`
	Correct     agendaCorrectCommand     `cmd:"" help:"Say that two items are the same, related or different."`
	Corrections agendaCorrectionsCommand `cmd:"" help:"List what was said of pairs of items."`
	Withdraw    agendaWithdrawCommand    `cmd:"" help:"Take back what was said of two items."`
	Lead        agendaLeadCommand        `cmd:"" help:"Set who leads a topic."`
	Leads       agendaLeadsCommand       `cmd:"" help:"List the leads that were set."`
	Route       agendaRouteCommand       `cmd:"" help:"Print the way of one paper through the tables."`
	Label       agendaLabelCommand       `cmd:"" help:"Say that items are strategic or operational."`
	Rules       agendaRulesCommand       `cmd:"" help:"Print the rules by which labels are suggested."`
	Confirm     agendaConfirmCommand     `cmd:"" help:"Confirm the suggested labels of a period."`
	Balance     agendaBalanceCommand     `cmd:"" help:"Tell how strategic each body's business is."`
	Acronym     agendaAcronymCommand     `cmd:"" help:"Acronyms of your own."`
	ToCome      agendaToComeCommand      `cmd:"" help:"List recurring business that is on no agenda yet."`
	InCommon    agendaInCommonCommand    `cmd:"" help:"Tell what meeting in common would save."`
	Pages       agendaPagesCommand       `cmd:"" help:"Enter how many pages a sitting's papers have."`
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

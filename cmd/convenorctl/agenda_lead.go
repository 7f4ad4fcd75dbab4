package main

import (
	"errors"
	"fmt"
	"strings"
	"text/tabwriter"

	"convenor/calendar"
	"convenor/calendar/agenda"
)

type agendaLeadCommand struct {
	Topic    string `arg:"" help:"The topic's id, or the beginning of it; with --matter what topics are about." placeholder:"TOPIC"`
	Body     string `help:"Who leads." placeholder:"NAME" xor:"who"`
	Nobody   bool   `help:"No body leads alone." xor:"who"`
	Withdraw bool   `help:"Go by the tables again." xor:"who"`
	Matter   bool   `help:"Say it of every topic on a matter."`
	From     string `help:"The first day of the period in which the topic is." placeholder:"DATE"`
	To       string `help:"The day after the last." placeholder:"DATE"`
}

func (agendaLeadCommand) Help() string {
	return `Sets who leads a topic: the other bodies' items are those that one paper would spare. It wins
over the table of leads, and stays when more comes to the topic. Ids of topics are in
duplicates --json, leads that were set in agenda leads.

  convenorctl agenda lead winter-2026-27 --body "N ICP" --from 2027-01-01 --to 2027-02-01
  convenorctl agenda lead winter --matter --nobody`
}

func (c agendaLeadCommand) Run(a *app) error {
	if c.Body == "" && !c.Nobody && !c.Withdraw {
		return useError{errors.New("say who leads: --body NAME, --nobody, or --withdraw")}
	}
	p, err := a.open()
	if err != nil {
		return err
	}
	lead := calendar.TopicLead{Matter: strings.ToLower(c.Topic), Body: c.Body}
	if !c.Matter {
		if lead, err = c.ofTopic(a); err != nil {
			return err
		}
	}
	if c.Withdraw {
		if err := p.WithdrawLead(a.ctx, lead); err != nil {
			return err
		}
		a.say("The tables say again who leads %s%s.", lead.Topic, lead.Matter)
		return nil
	}
	if err := p.SetLead(a.ctx, lead); err != nil {
		return err
	}
	a.say("%s leads %s%s.", leadBody(lead.Body), lead.Topic, lead.Matter)
	return nil
}

// leadBody gives a lead in words.
func leadBody(body string) string {
	if body == "" {
		return "no body alone"
	}
	return body
}

// ofTopic gives the lead of a topic of the period.
func (c agendaLeadCommand) ofTopic(a *app) (calendar.TopicLead, error) {
	t, err := findTopic(a, period{c.From, c.To}, c.Topic)
	if err != nil {
		return calendar.TopicLead{}, err
	}
	lead := calendar.TopicLead{Topic: t.ID, Body: c.Body}
	for _, item := range t.Items {
		lead.Items = append(lead.Items, item.Key)
	}
	return lead, nil
}

// findTopic finds a topic of a period by its id, or the beginning of it that no other has.
// Errors: a useError without a period; calendar.ErrNotFound, ErrInvalid.
func findTopic(a *app, when period, id string) (*agenda.SharedTopic, error) {
	span, err := when.span()
	if err != nil {
		return nil, err
	}
	p, err := a.open()
	if err != nil {
		return nil, err
	}
	r, err := p.Duplicates(a.ctx, span)
	if err != nil {
		return nil, err
	}
	var found *agenda.SharedTopic
	for i := range r.Topics {
		switch t := &r.Topics[i]; {
		case t.ID == id:
			return t, nil
		case id == "" || !strings.HasPrefix(t.ID, id):
		case found != nil:
			return nil, fmt.Errorf("several topics begin with %q, give more of the id: %w", id, calendar.ErrInvalid)
		default:
			found = t
		}
	}
	if found == nil {
		return nil, &calendar.UserError{Sentence: fmt.Sprintf("There is no topic %s on several agendas of that time.", id),
			Remedy: "List the topics with their ids (duplicates --json).", Cause: calendar.ErrNotFound}
	}
	return found, nil
}

type agendaLeadsCommand struct{}

func (agendaLeadsCommand) Help() string { return "Lists who was set to lead which topic or matter." }

// leadAnswer is the JSON of a lead that was set.
type leadAnswer struct {
	Topic  string `json:"topic"`
	Matter string `json:"matter"`
	Body   string `json:"body"`
	At     string `json:"at"`
}

func (agendaLeadsCommand) Run(a *app) error {
	p, err := a.open()
	if err != nil {
		return err
	}
	said, err := p.Judgements(a.ctx)
	if err != nil {
		return err
	}
	answer := []leadAnswer{}
	for _, l := range said.Leads {
		answer = append(answer, leadAnswer{l.Topic, l.Matter, l.Body, instant(l.At)})
	}
	if a.cli.JSON {
		return a.json(answer)
	}
	if len(answer) == 0 {
		a.say("No lead was set; the tables say who leads.")
		return nil
	}
	return a.table(func(w *tabwriter.Writer) {
		for _, l := range answer {
			fmt.Fprintf(w, "%s%s\t%s\n", l.Topic, l.Matter, leadBody(l.Body))
		}
	})
}

type agendaRouteCommand struct {
	period
	Topic string `arg:"" help:"The topic's id, or the beginning of it." placeholder:"TOPIC"`
}

func (agendaRouteCommand) Help() string {
	return `Prints the way of one paper through every table in order of date: the days between, the
officer-hours it takes at each, where it leads, and what was heard in the wrong order.

  convenorctl agenda route better-care-fund-2026-27-q3 --from 2026-04-01 --to 2027-04-01`
}

func (c agendaRouteCommand) Run(a *app) error {
	t, err := findTopic(a, c.period, c.Topic)
	if err != nil {
		return err
	}
	answer := newSharedTopicAnswer(t)
	if a.cli.JSON {
		return a.json(answer)
	}
	a.say("%s. Lead: %s. Why: %s.", t.Name, leadBody(t.Lead.Body), t.Lead.Why)
	for _, problem := range answer.Problems {
		a.say("Out of order: it %s.", problem)
	}
	return a.table(func(w *tabwriter.Writer) {
		for i, item := range answer.Items {
			gap := ""
			if i > 0 {
				gap = laterWords(item.GapDays)
			}
			fmt.Fprintf(w, "%s\t%s\t%s\t%s\t%.2f officer-hours\t%s\n", item.Date, gap, item.Body, item.Title, item.OfficerHours, stopWords(item))
		}
	})
}

// laterWords gives the days since the table before.
func laterWords(days int) string {
	switch {
	case days == 0:
		return "same day"
	case days == 1:
		return "1 day later"
	case days >= agenda.LongGap:
		return fmt.Sprintf("%d days later (long)", days)
	default:
		return fmt.Sprintf("%d days later", days)
	}
}

// stopWords says what is special about a table on the way.
func stopWords(item sharedItemAnswer) string {
	switch {
	case item.AtLead:
		return "lead"
	case item.OwnPaper:
		return "own paper"
	default:
		return ""
	}
}

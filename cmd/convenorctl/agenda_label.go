package main

import (
	"errors"
	"fmt"
	"strings"
	"text/tabwriter"

	"convenor/calendar"
	"convenor/calendar/agenda"
)

type agendaItemsCommand struct {
	period
	Body string `help:"Only this body's." placeholder:"NAME"`
}

func (agendaItemsCommand) Help() string {
	return `Lists every item of the agendas held with its key: whether it is standing, strategic or
operational, whether that is confirmed, and why it is suggested.

  convenorctl agenda items --from 2027-01-01 --to 2027-02-01 --body "N ICB Board"`
}

// labelledAnswer is the JSON of an item of an agenda.
type labelledAnswer struct {
	Key       string `json:"key"`
	Body      string `json:"body"`
	Date      string `json:"date"`
	Title     string `json:"title"`
	Kind      string `json:"kind"`
	Topic     string `json:"topic"`
	Horizon   string `json:"horizon"`
	Confirmed bool   `json:"confirmed"`
	Why       string `json:"why"`
}

func newLabelledAnswer(l *agenda.ReadLine) labelledAnswer {
	kind := "business"
	if l.Standing {
		kind = "standing"
	}
	return labelledAnswer{l.Key, l.Body, l.Date.String(), l.Title, kind, l.Topic, string(l.Label.Horizon), l.Label.Confirmed, l.Label.Why}
}

func (c agendaItemsCommand) Run(a *app) error {
	p, err := a.open()
	if err != nil {
		return err
	}
	span, err := c.span()
	if err != nil {
		return err
	}
	report, err := p.Duplicates(a.ctx, span)
	if err != nil {
		return err
	}
	answer := []labelledAnswer{}
	for i := range report.Lines {
		if l := &report.Lines[i]; c.Body == "" || strings.EqualFold(c.Body, l.Body) {
			answer = append(answer, newLabelledAnswer(l))
		}
	}
	if a.cli.JSON {
		return a.json(answer)
	}
	return a.table(func(w *tabwriter.Writer) {
		for _, item := range answer {
			fmt.Fprintf(w, "%s\t%s\t%s\t%s\t%s\n", item.Key, item.Date, item.Body, item.Title, labelWords(item))
		}
	})
}

// labelWords says how far an item looks, and who says so.
func labelWords(item labelledAnswer) string {
	switch {
	case item.Kind == "standing":
		return "standing"
	case item.Confirmed:
		return item.Horizon + ", confirmed"
	default:
		return item.Horizon + "? " + item.Why
	}
}

type agendaRulesCommand struct{}

func (agendaRulesCommand) Help() string {
	return "Prints the rules by which labels are suggested, in the order in which they are tried."
}

func (agendaRulesCommand) Run(a *app) error {
	p, err := a.open()
	if err != nil {
		return err
	}
	r, err := p.AgendaReader(a.ctx)
	if err != nil {
		return err
	}
	if a.cli.JSON {
		return a.json(r.HorizonRules())
	}
	a.say("%s", strings.Join(r.HorizonRules(), "\n"))
	return nil
}

type agendaLabelCommand struct {
	Items    []string `arg:"" help:"Keys of items, or the beginning of them." placeholder:"ITEM"`
	As       string   `help:"What they are: strategic or operational." placeholder:"strategic|operational" xor:"as"`
	Withdraw bool     `help:"Take the labels back." xor:"as"`
}

func (agendaLabelCommand) Help() string {
	return `Says of items that they are strategic or operational. Titles alike in later months are then
suggested to be the same. Keys are those of agenda items.

  convenorctl agenda label i3f2a91bc --as strategic`
}

func (c agendaLabelCommand) Run(a *app) error {
	if c.As == "" && !c.Withdraw {
		return useError{errors.New("say what they are: --as strategic, --as operational, or --withdraw")}
	}
	p, err := a.open()
	if err != nil {
		return err
	}
	var items []calendar.JudgedItem
	for _, text := range c.Items {
		item, err := p.FindItem(a.ctx, text)
		if err != nil {
			return err
		}
		if item.Key == "" {
			return &calendar.UserError{Sentence: fmt.Sprintf("There is no item %s.", text),
				Remedy: "List the items with their keys (agenda items).", Cause: calendar.ErrNotFound}
		}
		items = append(items, item)
	}
	if err := p.LabelItems(a.ctx, c.As, items...); err != nil {
		return err
	}
	for _, item := range items {
		a.say("%s: %s", judgedWords(item), orDash(c.As))
	}
	return nil
}

type agendaConfirmCommand struct {
	period
	Body string `help:"Only this body's." placeholder:"NAME"`
}

func (agendaConfirmCommand) Help() string {
	return `Confirms the suggested labels of a period's items, as one change that can be undone.

  convenorctl agenda confirm --from 2027-01-01 --to 2027-02-01 --body "N ICB Board"`
}

func (c agendaConfirmCommand) Run(a *app) error {
	span, err := c.span()
	if err != nil {
		return err
	}
	p, err := a.open()
	if err != nil {
		return err
	}
	n, err := p.ConfirmLabels(a.ctx, span, c.Body)
	if err != nil {
		return err
	}
	if a.cli.JSON {
		return a.json(map[string]int{"confirmed": n})
	}
	a.say("%d labels confirmed.", n)
	return nil
}

type agendaBalanceCommand struct {
	period
	Body string `help:"Only this body's." placeholder:"NAME"`
}

func (agendaBalanceCommand) Help() string {
	return `Tells how much of each body's business is strategic, over all and month by month, and how
many of the labels are confirmed.

  convenorctl agenda balance --from 2026-04-01 --to 2027-04-01`
}

func (c agendaBalanceCommand) Run(a *app) error {
	span, err := c.span()
	if err != nil {
		return err
	}
	p, err := a.open()
	if err != nil {
		return err
	}
	report, err := p.Duplicates(a.ctx, span)
	if err != nil {
		return err
	}
	answer := []balanceAnswer{}
	for _, b := range report.Balances {
		if c.Body == "" || strings.EqualFold(c.Body, b.Body) {
			answer = append(answer, newBalanceAnswer(b))
		}
	}
	if a.cli.JSON {
		return a.json(answer)
	}
	return a.table(func(w *tabwriter.Writer) {
		for _, b := range answer {
			writeBalance(w, b)
			if len(b.Months) == 1 {
				continue
			}
			for _, m := range b.Months {
				n := m.Strategic + m.Operational
				fmt.Fprintf(w, "  %s\t%d of %d strategic (%.0f%%)\t%d of %d confirmed\n", m.Month, m.Strategic, n, 100*m.Share, m.Confirmed, n)
			}
		}
	})
}

func writeBalance(w *tabwriter.Writer, b balanceAnswer) {
	n := b.Strategic + b.Operational
	fmt.Fprintf(w, "%s\t%d of %d strategic (%.0f%%)\t%d of %d confirmed\n", b.Body, b.Strategic, n, 100*b.Share, b.Confirmed, n)
}

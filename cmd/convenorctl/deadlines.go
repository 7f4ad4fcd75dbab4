package main

import (
	"fmt"
	"text/tabwriter"

	"convenor/calendar/planner"
	"convenor/calendar/workload"
)

type deadlinesCommand struct {
	period
}

func (deadlinesCommand) Help() string {
	return `Lists the last lawful day for publishing the papers of each sitting of the period, by its
body's rule, with the days counted and those left out.

  convenorctl deadlines --from 2027-01-01 --to 2027-05-01`
}

// deadlineAnswer is the JSON of a deadline.
type deadlineAnswer struct {
	Body      string          `json:"body"`
	Meeting   string          `json:"meeting"`
	PublishBy string          `json:"publish_by"`
	Rule      string          `json:"rule"`
	Counted   []string        `json:"counted"`
	Skipped   []skippedAnswer `json:"skipped"`
	Title     string          `json:"title"`
	Closed    string          `json:"closed"`
	Offer     string          `json:"offer"`
	Doubt     string          `json:"doubt"`
}

type skippedAnswer struct {
	Date string `json:"date"`
	Why  string `json:"why"`
}

func newDeadlineAnswer(d *workload.Deadline) deadlineAnswer {
	out := deadlineAnswer{Body: d.Body.Name, Meeting: d.Meeting.String(), PublishBy: d.By.String(), Rule: d.Rule,
		Counted: []string{}, Skipped: []skippedAnswer{}, Title: d.Sitting.Label(), Closed: d.Closed,
		Offer: d.Offer.String(), Doubt: d.Doubt}
	for _, c := range d.Counted {
		out.Counted = append(out.Counted, c.String())
	}
	for _, s := range d.Skipped {
		out.Skipped = append(out.Skipped, skippedAnswer{s.Date.String(), s.Why})
	}
	return out
}

func (c deadlinesCommand) Run(a *app) error {
	snap, err := a.picture(c.period)
	if err != nil {
		return err
	}
	list := workload.Deadlines(snap)
	if a.cli.JSON {
		answer := make([]deadlineAnswer, 0, len(list))
		for i := range list {
			answer = append(answer, newDeadlineAnswer(&list[i]))
		}
		return a.json(answer)
	}
	return a.table(func(w *tabwriter.Writer) {
		for _, d := range list {
			note := d.Doubt
			if d.Closed != "" {
				note = fmt.Sprintf("that is %s; publish by %s", d.Closed, d.Offer.British())
			}
			fmt.Fprintf(w, "%s\t%s\t%s\tpublish by %s\t%s\n", planner.When(d.Sitting.Start, d.Sitting.End, d.Sitting.AllDay),
				d.Body.Name, d.Rule, d.By.British(), note)
		}
	})
}

package main

import (
	"fmt"
	"math"
	"text/tabwriter"

	"convenor/calendar/agenda"
)

// duplicatesAnswer is the JSON of what stands on several agendas.
type duplicatesAnswer struct {
	Items       int                 `json:"items"`
	Standing    int                 `json:"standing"`
	Substantive int                 `json:"substantive"`
	Shared      int                 `json:"shared"`
	Topics      []sharedTopicAnswer `json:"topics"`
	Balances    []balanceAnswer     `json:"balances"`
}

type sharedTopicAnswer struct {
	ID           string             `json:"id"`
	Topic        string             `json:"topic"`
	Matters      []string           `json:"matters"`
	Lead         string             `json:"lead"`
	LeadReason   string             `json:"lead_reason"`
	LeadSet      bool               `json:"lead_set"`
	Horizon      string             `json:"horizon"`
	Items        []sharedItemAnswer `json:"items"`
	OfficerHours float64            `json:"officer_hours"`
	SavedHours   float64            `json:"saved_hours"`
	DaysSaved    float64            `json:"days_saved"`
	Problems     []string           `json:"problems"`
}

type sharedItemAnswer struct {
	Key          string  `json:"key"`
	Body         string  `json:"body"`
	Date         string  `json:"date"`
	Title        string  `json:"title"`
	GapDays      int     `json:"gap_days"`
	Minutes      float64 `json:"minutes"`
	Officers     int     `json:"officers"`
	Factor       float64 `json:"prep_factor"`
	OfficerHours float64 `json:"officer_hours"`
	AtLead       bool    `json:"at_lead"`
	OwnPaper     bool    `json:"own_paper"`
}

type balanceAnswer struct {
	Body        string               `json:"body"`
	Strategic   int                  `json:"strategic"`
	Operational int                  `json:"operational"`
	Share       float64              `json:"strategic_share"`
	Confirmed   int                  `json:"confirmed"`
	Months      []monthBalanceAnswer `json:"months"`
}

type monthBalanceAnswer struct {
	Month       string  `json:"month"`
	Strategic   int     `json:"strategic"`
	Operational int     `json:"operational"`
	Share       float64 `json:"strategic_share"`
	Confirmed   int     `json:"confirmed"`
}

// rounded rounds half away from zero to so many decimals.
func rounded(x float64, decimals int) float64 {
	p := math.Pow10(decimals)
	return math.Round((x+math.Copysign(1e-9, x))*p) / p
}

func newDuplicatesAnswer(r *agenda.Report) duplicatesAnswer {
	out := duplicatesAnswer{Items: r.Items, Standing: r.Standing, Substantive: r.Substantive, Shared: r.Shared,
		Topics: []sharedTopicAnswer{}, Balances: []balanceAnswer{}}
	for i := range r.Topics {
		out.Topics = append(out.Topics, newSharedTopicAnswer(&r.Topics[i]))
	}
	for _, b := range r.Balances {
		out.Balances = append(out.Balances, newBalanceAnswer(b))
	}
	return out
}

func newSharedTopicAnswer(t *agenda.SharedTopic) sharedTopicAnswer {
	out := sharedTopicAnswer{ID: t.ID, Topic: t.Name, Matters: append([]string{}, t.Matters...), Lead: t.Lead.Body, LeadReason: t.Lead.Why,
		LeadSet: t.Lead.Said, Horizon: string(t.Horizon), Items: []sharedItemAnswer{}, OfficerHours: rounded(t.OfficerHours, 2),
		SavedHours: rounded(t.SavedHours, 2), DaysSaved: rounded(t.DaysSaved, 1), Problems: []string{}}
	for _, i := range t.Items {
		out.Items = append(out.Items, sharedItemAnswer{Key: i.Key, Body: i.Body, Date: i.Date.String(), Title: i.Title, GapDays: i.Gap,
			Minutes: i.Minutes, Officers: i.Officers, Factor: i.Factor, OfficerHours: rounded(i.Hours, 2), AtLead: i.AtLead, OwnPaper: i.OwnPaper})
	}
	for _, p := range t.Problems {
		out.Problems = append(out.Problems, p.Message)
	}
	return out
}

func newBalanceAnswer(b agenda.Balance) balanceAnswer {
	out := balanceAnswer{b.Body, b.Strategic, b.Operational, rounded(b.Share(), 2), b.Confirmed, []monthBalanceAnswer{}}
	for _, m := range b.Months {
		out.Months = append(out.Months, monthBalanceAnswer{m.Month.String(), m.Strategic, m.Operational, rounded(m.Share(), 2), m.Confirmed})
	}
	return out
}

// duplicatesHeld looks through the agendas held.
func duplicatesHeld(a *app, when period) error {
	span, err := when.span()
	if err != nil {
		return err
	}
	p, err := a.open()
	if err != nil {
		return err
	}
	r, err := p.Duplicates(a.ctx, span)
	if err != nil {
		return err
	}
	answer := newDuplicatesAnswer(r)
	if a.cli.JSON {
		return a.json(answer)
	}
	a.say("%d items: %d standing, %d of substance; %d topics stand on several agendas.", r.Items, r.Standing, r.Substantive, len(r.Topics))
	saySaved(a, r)
	return a.table(func(w *tabwriter.Writer) {
		for _, t := range answer.Topics {
			fmt.Fprintf(w, "%s\t%s\tlead: %s\t%.1f officer-hours\t%.1f saved by one paper\n", t.Topic, t.Horizon, orDash(t.Lead), t.OfficerHours, t.SavedHours)
			for _, item := range t.Items {
				fmt.Fprintf(w, "  %s\t%s\t%s\t%s\n", item.Date, item.Body, item.Title, stopWords(item))
			}
			for _, problem := range t.Problems {
				fmt.Fprintf(w, "  !\t%s\n", problem)
			}
		}
		for _, b := range answer.Balances {
			writeBalance(w, b)
		}
	})
}

// saySaved says what one paper for each topic would save, over all.
func saySaved(a *app, r *agenda.Report) {
	if r.Shared == 0 {
		return
	}
	hours, days := 0.0, 0.0
	for _, t := range r.Topics {
		hours, days = hours+t.SavedHours, days+t.DaysSaved
	}
	a.say("%d of %d items of substance (%.0f%%) are shared; one paper for each topic would save %.1f h = %.1f days.",
		r.Shared, r.Substantive, 100*float64(r.Shared)/float64(r.Substantive), rounded(hours, 1), rounded(days, 1))
}

package main

import (
	"fmt"
	"math"
	"strings"
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
	Topic        string             `json:"topic"`
	Lead         string             `json:"lead"`
	LeadReason   string             `json:"lead_reason"`
	Horizon      string             `json:"horizon"`
	Items        []sharedItemAnswer `json:"items"`
	OfficerHours float64            `json:"officer_hours"`
	SavedHours   float64            `json:"saved_hours"`
	DaysSaved    float64            `json:"days_saved"`
	Problems     []string           `json:"problems"`
}

type sharedItemAnswer struct {
	Body  string `json:"body"`
	Date  string `json:"date"`
	Title string `json:"title"`
}

type balanceAnswer struct {
	Body        string  `json:"body"`
	Strategic   int     `json:"strategic"`
	Operational int     `json:"operational"`
	Share       float64 `json:"strategic_share"`
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
		t := &r.Topics[i]
		topic := sharedTopicAnswer{Topic: topicName(t), Lead: t.Lead.Body, LeadReason: t.Lead.Why, Horizon: string(t.Horizon),
			Items: []sharedItemAnswer{}, OfficerHours: rounded(t.OfficerHours, 2), SavedHours: rounded(t.SavedHours, 2),
			DaysSaved: rounded(t.DaysSaved, 1), Problems: []string{}}
		for _, item := range t.Items {
			topic.Items = append(topic.Items, sharedItemAnswer{item.Body, item.Date.String(), item.Title})
		}
		for _, p := range t.Problems {
			topic.Problems = append(topic.Problems, p.Message)
		}
		out.Topics = append(out.Topics, topic)
	}
	for _, b := range r.Balances {
		out.Balances = append(out.Balances, balanceAnswer{b.Body, b.Strategic, b.Operational, rounded(b.Share(), 2)})
	}
	return out
}

// topicName says what a topic is: its matters, with the period that its items name; where
// no table knows the matter, the first item's title.
func topicName(t *agenda.SharedTopic) string {
	name := strings.Join(t.Matters, ", ")
	if name == "" && len(t.Items) > 0 {
		return t.Items[0].Title
	}
	if period := t.Period.String(); period != "" {
		name += ", " + period
	}
	return name
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
	return a.table(func(w *tabwriter.Writer) {
		for _, t := range answer.Topics {
			fmt.Fprintf(w, "%s\t%s\tlead: %s\t%.1f officer-hours\t%.1f saved by one paper\n", t.Topic, t.Horizon, orDash(t.Lead), t.OfficerHours, t.SavedHours)
			for _, item := range t.Items {
				fmt.Fprintf(w, "  %s\t%s\t%s\n", item.Date, item.Body, item.Title)
			}
			for _, problem := range t.Problems {
				fmt.Fprintf(w, "  !\t%s\n", problem)
			}
		}
	})
}

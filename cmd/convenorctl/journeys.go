package main

import (
	"fmt"
	"math"
	"text/tabwriter"

	"convenor/calendar"
	"convenor/calendar/journey"
)

type journeysCommand struct {
	period
	Officer string `required:"" help:"Whose journeys." placeholder:"NAME"`
}

func (journeysCommand) Help() string {
	return `Lists an officer's way from base to venue to venue and home on each day, with miles,
minutes and mileage pay. Only sittings attended in person make a leg; those of which nobody
can say where they are, every private one among them, are named and make none. Where the
rate has a cap, no more miles of a day are paid; where it has a step, miles beyond it in one
tax year (6 April to 5 April) pay less, counted from what is held of that year.

  convenorctl journeys --officer DASS --from 2027-01-01 --to 2027-02-01`
}

// journeyAnswer is the JSON of one officer's day on the road.
type journeyAnswer struct {
	Date     string      `json:"date"`
	Officer  string      `json:"officer"`
	Legs     []legAnswer `json:"legs"`
	Miles    float64     `json:"miles"`
	Minutes  int         `json:"minutes"`
	Pence    int         `json:"pence"`
	Unplaced []clashSide `json:"unplaced"`
	// ClaimedMiles are those paid for; YearMiles those driven before in the tax year.
	ClaimedMiles float64 `json:"claimed_miles"`
	YearMiles    float64 `json:"year_miles"`
}

type legAnswer struct {
	From    string  `json:"from"`
	To      string  `json:"to"`
	Miles   float64 `json:"miles"`
	Minutes int     `json:"minutes"`
	For     string  `json:"for"`
}

func newJourneyAnswer(r *journey.Route) journeyAnswer {
	out := journeyAnswer{Date: r.Date.String(), Officer: r.Officer.Label(), Legs: []legAnswer{}, Unplaced: []clashSide{},
		Miles: tenths(r.Miles), Minutes: r.Minutes, Pence: r.Pence, ClaimedMiles: tenths(r.Pay.Claimed), YearMiles: tenths(r.Pay.YearMiles)}
	for _, l := range r.Legs {
		out.Legs = append(out.Legs, legAnswer{l.From.Name, l.To.Name, tenths(l.Way.Miles), l.Way.Minutes, l.For.Label()})
	}
	for _, s := range r.Unplaced {
		out.Unplaced = append(out.Unplaced, newClashSide(s))
	}
	return out
}

// tenths rounds miles to one decimal: those reckoned from a map are no truer than that.
func tenths(miles float64) float64 { return math.Round(miles*10) / 10 }

// payWords says what is otherwise than so many miles at one rate.
func payWords(p journey.Pay, driven float64) string {
	words := ""
	if p.Claimed < driven {
		words = fmt.Sprintf(", %.1f miles paid", p.Claimed)
	}
	if p.Over > 0 {
		words += fmt.Sprintf(", %.1f of them beyond the step", p.Over)
	}
	return words
}

func (c journeysCommand) Run(a *app) error {
	span, err := c.span()
	if err != nil {
		return err
	}
	p, err := a.open()
	if err != nil {
		return err
	}
	snap, err := p.PaidSnapshot(a.ctx, span)
	if err != nil {
		return err
	}
	o, err := snap.Register.Officer(c.Officer)
	if err != nil {
		return err
	}
	routes := journey.Days(snap, journey.Query{Officer: o.Name,
		From: calendar.DateOf(span.Start, calendar.London()), To: calendar.DateOf(span.End, calendar.London())})
	if a.cli.JSON {
		answer := make([]journeyAnswer, 0, len(routes))
		for i := range routes {
			answer = append(answer, newJourneyAnswer(&routes[i]))
		}
		return a.json(answer)
	}
	return a.table(func(w *tabwriter.Writer) {
		for _, r := range routes {
			fmt.Fprintf(w, "%s\t%.1f miles\t%d min\t%s%s\n", r.Date.British(), r.Miles, r.Minutes, poundsOf(r.Pence), payWords(r.Pay, r.Miles))
			for _, l := range r.Legs {
				fmt.Fprintf(w, "  %s to %s\t%.1f miles\t%d min\tfor %s\n", l.From.Name, l.To.Name, l.Way.Miles, l.Way.Minutes, l.For.Label())
			}
			for _, s := range r.Unplaced {
				fmt.Fprintf(w, "  not known where\t\t\t%s\n", s.Label())
			}
		}
	})
}

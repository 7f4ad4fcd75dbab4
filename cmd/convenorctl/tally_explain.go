package main

import (
	"fmt"
	"math"
	"strings"
	"text/tabwriter"

	"convenor/calendar/planner"
	"convenor/calendar/workload"
)

// totalKey is how --explain is asked for the whole.
const totalKey = "total"

// explainAnswer is the JSON of a figure opened.
type explainAnswer struct {
	Row         tallyRow        `json:"row"`
	Reckoning   string          `json:"reckoning"`
	Assumptions []string        `json:"assumptions"`
	Sittings    []sittingBehind `json:"sittings"`
}

// sittingBehind is a sitting with what of it stands in the figure.
type sittingBehind struct {
	ID          string          `json:"id"`
	Title       string          `json:"title"`
	Start       string          `json:"start"`
	End         string          `json:"end"`
	Bodies      []string        `json:"bodies"`
	Fraction    float64         `json:"fraction"`
	Preparation string          `json:"preparation"`
	Officers    []officerBehind `json:"officers"`
}

// officerBehind is one officer's time there, in minutes as they are and pence to the penny.
type officerBehind struct {
	Officer        string  `json:"officer"`
	MeetingMinutes float64 `json:"meeting_minutes"`
	PrepMinutes    float64 `json:"prep_minutes"`
	TravelMinutes  float64 `json:"travel_minutes"`
	Miles          float64 `json:"miles"`
	MileagePence   float64 `json:"mileage_pence"`
	CostPence      float64 `json:"cost_pence"`
	DayHours       float64 `json:"day_hours"`
}

func newExplainAnswer(e *workload.Explanation, q workload.Query) explainAnswer {
	out := explainAnswer{Row: newTallyRow(e.Row, q, byOfficer(q)), Reckoning: e.Reckoning, Assumptions: append([]string{}, e.Assumptions...), Sittings: []sittingBehind{}}
	for _, p := range e.Parts {
		start, end := bounds(p.Sitting.Start, p.Sitting.End, p.Sitting.AllDay)
		b := sittingBehind{ID: p.Sitting.ID().String(), Title: p.Sitting.Label(), Start: start, End: end, Bodies: append([]string{}, p.Sitting.Bodies...),
			Fraction: p.Fraction, Preparation: p.Basis}
		for _, o := range p.Officers {
			b.Officers = append(b.Officers, officerBehind{o.Officer.Label(), o.MeetingMinutes, o.PrepMinutes, o.TravelMinutes, tenths(o.Miles),
				math.Round(o.Pence*100) / 100, math.Round(o.CostPence*100) / 100, o.DayHours})
		}
		out.Sittings = append(out.Sittings, b)
	}
	return out
}

// explainTally opens one figure.
func (a *app) explainTally(p *planner.Planner, q workload.Query, key string) error {
	if strings.EqualFold(key, totalKey) {
		key = ""
	}
	e, err := p.ExplainTally(a.ctx, q, key)
	if err != nil {
		return err
	}
	if a.cli.JSON {
		return a.json(newExplainAnswer(e, q))
	}
	a.say("%s: %s.", e.Row.Label, e.Reckoning)
	err = a.table(func(w *tabwriter.Writer) {
		fmt.Fprintln(w, "when\twhat\tmeeting h\tpreparation h\ttravel h\tpart\twho")
		for _, p := range e.Parts {
			writeBehind(w, p)
		}
	})
	if err != nil {
		return err
	}
	for _, text := range e.Assumptions {
		a.say("- %s", text)
	}
	return nil
}

// writeBehind writes a sitting's line, with the time of its officers together.
func writeBehind(w *tabwriter.Writer, p workload.Part) {
	var meeting, prep, travel float64
	var who []string
	for _, o := range p.Officers {
		meeting, prep, travel = meeting+o.MeetingMinutes, prep+o.PrepMinutes, travel+o.TravelMinutes
		who = append(who, o.Officer.Label())
	}
	fmt.Fprintf(w, "%s\t%s\t%.2f\t%.2f\t%.2f\t%.0f%%\t%s\n", planner.When(p.Sitting.Start, p.Sitting.End, p.Sitting.AllDay), p.Sitting.Label(),
		meeting/60, prep/60, travel/60, p.Fraction*100, strings.Join(who, " "))
}

package main

import (
	"fmt"
	"text/tabwriter"

	"convenor/calendar/planner"
)

type agendaToComeCommand struct {
	period
}

func (agendaToComeCommand) Help() string {
	return `Lists the recurring business that should come up and is on no agenda yet: what a body had a
year ago, or for the quarter or month before, with the sitting on which it could come.

  convenorctl agenda to-come --from 2027-02-01 --to 2027-05-01

JSON: [{"body","name","matters","around","why","overdue","sitting","sitting_date","has_agenda"}];
"sitting" is the body's nearest to the day, from today on, empty for none; "has_agenda" that
it has one already, without the business.`
}

// toComeAnswer is the JSON of business to come.
type toComeAnswer struct {
	Body        string   `json:"body"`
	Name        string   `json:"name"`
	Matters     []string `json:"matters"`
	Around      string   `json:"around"`
	Why         string   `json:"why"`
	Overdue     bool     `json:"overdue"`
	Sitting     string   `json:"sitting"`
	SittingDate string   `json:"sitting_date"`
	HasAgenda   bool     `json:"has_agenda"`
}

func newToComeAnswer(x *planner.ToCome) toComeAnswer {
	out := toComeAnswer{Body: x.Body, Name: x.Name, Matters: x.Matters, Around: x.Around.String(), Why: x.Why, Overdue: x.Overdue, HasAgenda: x.HasAgenda}
	if x.Sitting != nil {
		out.Sitting, out.SittingDate = x.Sitting.ID().String(), x.Sitting.Date().String()
	}
	return out
}

func (c agendaToComeCommand) Run(a *app) error {
	span, err := c.span()
	if err != nil {
		return err
	}
	p, err := a.open()
	if err != nil {
		return err
	}
	list, err := p.ToCome(a.ctx, span)
	if err != nil {
		return err
	}
	answer := []toComeAnswer{}
	for i := range list {
		answer = append(answer, newToComeAnswer(&list[i]))
	}
	if a.cli.JSON {
		return a.json(answer)
	}
	if len(answer) == 0 {
		a.say("Nothing that recurs is missing.")
		return nil
	}
	return a.table(func(w *tabwriter.Writer) {
		for i, x := range answer {
			fmt.Fprintf(w, "%s\t%s\t%s\t%s\t%s\n", x.Around, x.Body, x.Name, comeWords(&list[i]), x.Why)
		}
	})
}

// comeWords says on which sitting business could come.
func comeWords(x *planner.ToCome) string {
	switch {
	case x.Sitting == nil:
		return "no sitting held near"
	case x.HasAgenda:
		return x.Sitting.Date().British() + ", whose agenda is out without it"
	default:
		return x.Sitting.Date().British() + ", no agenda yet"
	}
}

type agendaInCommonCommand struct {
	months
	Bodies  []string `arg:"" help:"Two bodies or more; the others come to the first's sittings." placeholder:"BODY"`
	Minutes int      `help:"How long a sitting in common lasts (default: as long as the longest)." placeholder:"MINUTES"`
}

func (agendaInCommonCommand) Help() string {
	return `Tells what it would save if bodies met in common: in each month the first sitting of each
falls together with the first of the first body, the second with the second. Everybody
expected at one of them comes, and prepares at the highest factor of the bodies.

  convenorctl agenda in-common HWB "N ICP" --from 2027-01 --to 2027-01

JSON: {"bodies","today":[{"sitting","date","title","officers","hours","days"}],"then":[…],
"together","hours_today","hours_then","saved_hours","saved_days","shared":["topic"],"cautions"}`
}

// inCommonAnswer is the JSON of meeting in common.
type inCommonAnswer struct {
	Bodies     []string     `json:"bodies"`
	Today      []costAnswer `json:"today"`
	Then       []costAnswer `json:"then"`
	Together   int          `json:"together"`
	HoursToday float64      `json:"hours_today"`
	HoursThen  float64      `json:"hours_then"`
	SavedHours float64      `json:"saved_hours"`
	SavedDays  float64      `json:"saved_days"`
	Shared     []string     `json:"shared"`
	Cautions   []string     `json:"cautions"`
}

type costAnswer struct {
	Sitting  string  `json:"sitting"`
	Date     string  `json:"date"`
	Title    string  `json:"title"`
	Officers int     `json:"officers"`
	Hours    float64 `json:"hours"`
	Days     float64 `json:"days"`
}

func newCostAnswers(list []planner.SittingCost) []costAnswer {
	out := []costAnswer{}
	for _, c := range list {
		out = append(out, costAnswer{c.Sitting.ID().String(), c.Sitting.Date().String(), c.Sitting.Label(), c.Officers, rounded(c.Hours, 2), rounded(c.Days, 1)})
	}
	return out
}

func newInCommonAnswer(c *planner.InCommon) inCommonAnswer {
	now, _ := planner.Sum(c.Today)
	then, _ := planner.Sum(c.Then)
	out := inCommonAnswer{Bodies: c.Bodies, Today: newCostAnswers(c.Today), Then: newCostAnswers(c.Then), Together: c.Together,
		HoursToday: rounded(now, 2), HoursThen: rounded(then, 2), SavedHours: rounded(c.SavedHours, 2), SavedDays: rounded(c.SavedDays, 1),
		Shared: []string{}, Cautions: append([]string{}, c.Cautions...)}
	for _, t := range c.Shared {
		out.Shared = append(out.Shared, t.Name)
	}
	return out
}

func (c agendaInCommonCommand) Run(a *app) error {
	from, to, err := c.read()
	if err != nil {
		return err
	}
	p, err := a.open()
	if err != nil {
		return err
	}
	got, err := p.InCommon(a.ctx, planner.InCommonRequest{Bodies: c.Bodies, From: from, To: to, Minutes: c.Minutes})
	if err != nil {
		return err
	}
	answer := newInCommonAnswer(got)
	if a.cli.JSON {
		return a.json(answer)
	}
	a.say("Now %.2f officer-hours, in common %.2f: saves %.2f h = %.1f days. Sittings that come together: %d; topics shared: %d.",
		answer.HoursToday, answer.HoursThen, answer.SavedHours, answer.SavedDays, answer.Together, len(answer.Shared))
	for _, caution := range answer.Cautions {
		a.say("Note: %s.", caution)
	}
	return a.table(func(w *tabwriter.Writer) {
		for _, part := range []struct {
			when string
			list []costAnswer
		}{{"now", answer.Today}, {"in common", answer.Then}} {
			for _, x := range part.list {
				fmt.Fprintf(w, "%s\t%s\t%s\t%d officers\t%.2f h\n", part.when, x.Date, x.Title, x.Officers, x.Hours)
			}
		}
	})
}

package main

import (
	"fmt"
	"os"
	"text/tabwriter"

	"convenor/calendar/clash"
	"convenor/calendar/planner"
	"convenor/calendar/workload"
)

type whatifCommand struct {
	months
	File              string `arg:"" help:"The scenario, in JSON; - is standard input."`
	Throughout        bool   `help:"Have every step hold for the whole period, whatever its dates."`
	SplitByPopulation bool   `help:"Share council-wide bodies out over the systems by where the council's people live."`
	pricing
}

func (whatifCommand) Help() string {
	return `Counts officer days as they would be if bodies met otherwise, beside today's, with
clashes and miles; what is held does not change. A scenario is a small file of steps, any
number together, each from a date on if it says so:

  {"name": "C and E ICBs become one",
   "steps": [{"do": "merge-bodies", "from": "2027-04-01", "bodies": ["C ICB Board", "E ICB Board"],
              "into": {"name": "Central and East ICB Board", "system": "C"},
              "minutes": 180, "officers": ["CEX", "DASS"]}]}

The file is JSON, in UTF-8. "name" and "steps" it must have, "throughout" and "preparation"
it may. Each step has "do" and the fields of that, and may have "from" and "to", the first
and the last day (YYYY-MM-DD) on which it holds; a sitting belongs to the day it starts on.
Bodies and systems are called as in the register, officers by name or post. Steps are taken
in order, each on what the one before gave.

  drop            "bodies" meet no more
  merge-bodies    "bodies" become "into" {name; kind, system, venue if not the first one's}
                  on the dates of the first, or of "dates_of"; "minutes" long, "officers"
                  expected, both as before if absent
  shorten         "bodies" last "minutes", or "percent" of what they did
  alternate       every other sitting of each of "bodies" falls away
  online          "bodies" are joined remotely
  in-common       "bodies" sit together on the dates of the first, month by month; "minutes"
                  long, or as the longest
  deputy          at "bodies" the "deputy" goes for "officer"
  merge-systems   "systems" become "into" {code, name}, with their bodies
  split-council   the council becomes "into", a list of {name, systems}
  preparation     of "bodies" and "kinds", or of all: "factor" hours an hour of meeting, or
                  "times" what it was

--throughout, or "throughout": true in the file, shows the period as if every step held all
through it: a January on the pattern to come in April. "preparation": {"low": 0.5, "high":
1.5} is the range in which preparation is taken to lie; savings are shown for both ends.

  convenorctl whatif merger.json --from 2027-01 --to 2027-01 --throughout`
}

// whatifAnswer is the JSON of a scenario beside today. Each figure has today's, the
// scenario's (then) and what is saved, below zero where it costs more.
type whatifAnswer struct {
	Name         string         `json:"name"`
	From         string         `json:"from"`
	To           string         `json:"to"`
	Throughout   bool           `json:"throughout"`
	DayHours     float64        `json:"day_hours"`
	Steps        []stepAnswer   `json:"steps"`
	Systems      []besideAnswer `json:"systems"`
	Officers     []besideAnswer `json:"officers"`
	Bodies       []besideAnswer `json:"bodies"`
	Total        besideAnswer   `json:"total"`
	Clashes      changeAnswer   `json:"clashes"`
	ClashesEnded []whatifClash  `json:"clashes_ended"`
	ClashesBegun []whatifClash  `json:"clashes_begun"`
	Miles        changeAnswer   `json:"miles"`
	TravelHours  changeAnswer   `json:"travel_hours"`
	MileagePence changeAnswer   `json:"mileage_pence"`
	CostPence    *changeAnswer  `json:"cost_pence,omitempty"`
	Low          rangeAnswer    `json:"low"`
	High         rangeAnswer    `json:"high"`
	Notes        []string       `json:"notes"`
}

type stepAnswer struct {
	Do       string   `json:"do"`
	Text     string   `json:"text"`
	Changed  int      `json:"changed"`
	Gone     int      `json:"gone"`
	Added    int      `json:"added"`
	Cautions []string `json:"cautions"`
}

type besideAnswer struct {
	Key        string     `json:"key"`
	Label      string     `json:"label"`
	Today      sideAnswer `json:"today"`
	Then       sideAnswer `json:"then"`
	SavedHours float64    `json:"saved_hours"`
	SavedDays  float64    `json:"saved_days"`
	SavedLow   float64    `json:"saved_days_low"`
	SavedHigh  float64    `json:"saved_days_high"`
}

// whatifClash is a clash that only today has, or only the scenario.
type whatifClash struct {
	ID      string    `json:"id"`
	Officer string    `json:"officer"`
	A       clashSide `json:"a"`
	B       clashSide `json:"b"`
}

func newWhatifClashes(list []clash.Clash) []whatifClash {
	out := []whatifClash{}
	for _, c := range list {
		out = append(out, whatifClash{c.ID, c.Officer.Label(), newClashSide(c.A), newClashSide(c.B)})
	}
	return out
}

type sideAnswer struct {
	Hours        float64 `json:"hours"`
	MeetingHours float64 `json:"meeting_hours"`
	PrepHours    float64 `json:"prep_hours"`
	Days         float64 `json:"days"`
	Sittings     int     `json:"sittings"`
	Band         string  `json:"band"`
}

type changeAnswer struct {
	Today float64 `json:"today"`
	Then  float64 `json:"then"`
	Saved float64 `json:"saved"`
}

// rangeAnswer is the total's days with preparation at so many times its factors.
type rangeAnswer struct {
	Times float64 `json:"times"`
	changeAnswer
}

func newSide(r workload.Row) sideAnswer {
	return sideAnswer{r.Hours(), r.MeetingHours, r.PrepHours, r.Days, r.Sittings, r.Band}
}

func newBesideAnswer(b planner.Beside) besideAnswer {
	return besideAnswer{b.Key, b.Label, newSide(b.Today), newSide(b.Then), b.SavedHours, b.SavedDays, b.SavedLow, b.SavedHigh}
}

func newChange(c planner.Change) changeAnswer { return changeAnswer{c.Today, c.Then, c.Saved()} }

func newRange(s planner.Sensitivity) rangeAnswer {
	return rangeAnswer{s.Times, changeAnswer{s.Today, s.Then, s.Saved}}
}

func newWhatifAnswer(w *planner.WhatIf) whatifAnswer {
	out := whatifAnswer{Name: w.Scenario.Name, From: w.From.String(), To: w.To.String(), Throughout: w.Scenario.Throughout,
		DayHours: w.DayHours, Systems: []besideAnswer{}, Officers: []besideAnswer{}, Bodies: []besideAnswer{}, Total: newBesideAnswer(w.Total),
		Clashes: newChange(w.Clashes), Miles: newChange(w.Miles), TravelHours: newChange(w.TravelHours),
		MileagePence: newChange(w.MileagePence), Low: newRange(w.Low), High: newRange(w.High), Notes: w.Notes,
		ClashesEnded: newWhatifClashes(w.Ended), ClashesBegun: newWhatifClashes(w.Begun), Steps: []stepAnswer{}}
	if w.Cost != (planner.Change{}) {
		out.CostPence = new(newChange(w.Cost))
	}
	for _, e := range w.Effects {
		out.Steps = append(out.Steps, stepAnswer{string(e.Do), e.Text, e.Changed, e.Gone, e.Added, append([]string{}, e.Cautions...)})
	}
	for _, b := range w.Systems {
		out.Systems = append(out.Systems, newBesideAnswer(b))
	}
	for _, b := range w.Officers {
		out.Officers = append(out.Officers, newBesideAnswer(b))
	}
	for _, b := range w.Bodies {
		out.Bodies = append(out.Bodies, newBesideAnswer(b))
	}
	return out
}

func (c whatifCommand) Run(a *app) error {
	from, to, err := c.read()
	if err != nil {
		return err
	}
	s, err := c.scenario(a)
	if err != nil {
		return err
	}
	q := planner.WhatIfRequest{Scenario: s, From: from, To: to, SplitByPopulation: c.SplitByPopulation, WithCost: c.Cost}
	if q.DayPence, err = c.dayPence(); err != nil {
		return err
	}
	p, err := a.open()
	if err != nil {
		return err
	}
	w, err := p.WhatIf(a.ctx, q)
	if err != nil {
		return fmt.Errorf("scenario %s: %w", c.File, err)
	}
	if a.cli.JSON {
		return a.json(newWhatifAnswer(w))
	}
	return a.printWhatif(w)
}

func inPounds(c planner.Change) planner.Change {
	return planner.Change{Today: c.Today / 100, Then: c.Then / 100}
}

// scenario reads the scenario's file.
func (c whatifCommand) scenario(a *app) (planner.Scenario, error) {
	in := a.in
	if c.File != "-" {
		f, err := os.Open(c.File)
		if err != nil {
			return planner.Scenario{}, err
		}
		defer f.Close() // only read from: closing it can lose nothing
		in = f
	}
	s, err := planner.ReadScenario(in)
	if err != nil {
		return s, fmt.Errorf("scenario %s: %w", c.File, err)
	}
	s.Throughout = s.Throughout || c.Throughout
	return s, nil
}

func (a *app) printWhatif(w *planner.WhatIf) error {
	a.say("%s", w.Scenario.Name)
	for _, e := range w.Effects {
		a.say("  %s.", e.Text)
		for _, caution := range e.Cautions {
			a.say("    Mind: %s.", caution)
		}
	}
	a.say("")
	err := a.table(func(t *tabwriter.Writer) { writeWhatif(t, w) })
	if err != nil {
		return err
	}
	a.say("With preparation at %g to %g times its factors: %.1f to %.1f days today, %.1f to %.1f then, %.1f to %.1f saved.",
		w.Low.Times, w.High.Times, w.Low.Today, w.High.Today, w.Low.Then, w.High.Then, w.Low.Saved, w.High.Saved)
	for _, list := range []struct {
		says string
		of   []clash.Clash
	}{{"No longer a clash", w.Ended}, {"A clash that is new", w.Begun}} {
		for _, c := range list.of {
			a.say("%s: %s, %s, %s and %s.", list.says, c.A.Date().British(), c.Officer.Label(), c.A.Label(), c.B.Label())
		}
	}
	for _, n := range w.Notes {
		a.say("Note: %s.", n)
	}
	return nil
}

// writeWhatif writes the columns of a scenario beside today.
func writeWhatif(t *tabwriter.Writer, w *planner.WhatIf) {
	fmt.Fprintln(t, "\tdays today\tthen\tsaved\thours saved\t")
	row := func(name string, b planner.Beside) {
		fmt.Fprintf(t, "%s\t%.1f\t%.1f\t%.1f\t%.2f\t\n", name, b.Today.Days, b.Then.Days, b.SavedDays, b.SavedHours)
	}
	for _, b := range w.Systems {
		row(b.Label, b)
	}
	row("total", w.Total)
	fmt.Fprintln(t, "\t\t\t\t\t")
	for _, b := range w.Officers {
		row(b.Label, b)
	}
	fmt.Fprintln(t, "\t\t\t\t\t")
	for _, f := range []struct {
		name, format string
		c            planner.Change
	}{{"open clashes", "%.0f", w.Clashes}, {"miles", "%.1f", w.Miles}, {"travel hours", "%.2f", w.TravelHours},
		{"mileage £", "%.2f", inPounds(w.MileagePence)}, {"cost of time £", "%.2f", inPounds(w.Cost)}} {
		if f.c == (planner.Change{}) && f.name == "cost of time £" {
			continue // none was asked for
		}
		fmt.Fprintf(t, "%s\t"+f.format+"\t"+f.format+"\t"+f.format+"\t\t\n", f.name, f.c.Today, f.c.Then, f.c.Saved())
	}
}

package main

import (
	"fmt"
	"strings"
	"text/tabwriter"

	"convenor/calendar/workload"
)

type tallyCommand struct {
	months
	By                []string `help:"What the rows are: one or two of system (the default), officer, post, body, kind, month, municipal-year, financial-year." sep:"," placeholder:"KEY[,KEY]"`
	SplitByPopulation bool     `help:"Share council-wide bodies out over the systems by where the council's people live."`
	WithTravel        bool     `help:"Count journeys too; the band then does not apply."`
	Personal          bool     `help:"Count entries of no body too."`
	pricing
	Explain string `help:"Open one figure: the sittings behind a row, by its key as --json gives it, or \"total\"." placeholder:"KEY"`
}

func (tallyCommand) Help() string {
	return fmt.Sprintf(`Counts the days that meetings and their preparation take of senior officers' time.
Beside a system's days stands whether its mean month lies below, inside or above the
%g to %g days that %s measured for one system.

Preparation is, first of these: reading the papers, where their pages are known (agenda
pages) and the register's minutes_per_page says how long a page takes; the body's own
prep_factor times the meeting; the factor of the body's kind times the meeting.

Cost is shown only with --cost, by the register's rates of kind "pay", or with --day-cost.
A rate has pence_per_hour or pence_per_day, valid_from and valid_to, and may name a post or
a grade (an officer's "grade"); that of the post goes before that of the grade, that before
one for everybody:

  {"rates": [{"kind": "pay", "pence_per_day": 74000, "valid_from": "2026-04-01"},
             {"kind": "pay", "post": "CEX", "pence_per_hour": 12500, "valid_from": "2026-04-01"}]}

Mileage rates may have step_miles and over_pence_per_mile (10000 and 25 in HMRC's approved
amounts: the lower rate beyond so many miles of a tax year), and return_cap_miles (how many
miles of one day's round trip a council pays at most; some have 60). Check them with payroll.

  convenorctl tally --from 2027-01 --to 2027-01
  convenorctl tally --from 2027-01 --to 2027-01 --explain N
  convenorctl tally --from 2026-05 --to 2028-04 --by municipal-year,system
  convenorctl tally --from 2027-01 --to 2027-03 --by month,system`, workload.BandLow, workload.BandHigh, workload.BandSource)
}

// tallyAnswer is the JSON of a tally.
type tallyAnswer struct {
	From         string     `json:"from"`
	To           string     `json:"to"`
	DayHours     float64    `json:"day_hours"`
	Rows         []tallyRow `json:"rows"`
	Total        tallyRow   `json:"total"`
	Miles        float64    `json:"miles"`
	MileagePence int        `json:"mileage_pence"`
	Note         string     `json:"note"`
}

type tallyRow struct {
	Key                string   `json:"key"`
	MeetingHours       float64  `json:"meeting_hours"`
	PrepHours          float64  `json:"prep_hours"`
	TravelHours        float64  `json:"travel_hours"`
	Days               float64  `json:"days"`
	Sittings           int      `json:"sittings"`
	Band               string   `json:"band"`
	Label              string   `json:"label,omitempty"`
	MeanDays           float64  `json:"mean_days"`
	CostPence          *int     `json:"cost_pence,omitempty"`
	UnpricedDays       *float64 `json:"unpriced_days,omitempty"`
	ShareOfWorkingDays *float64 `json:"share_of_working_days,omitempty"`
}

func newTallyRow(r workload.Row, q workload.Query, byOfficer bool) tallyRow {
	out := tallyRow{Key: r.Key, MeanDays: r.MeanDays, Label: r.Label, MeetingHours: r.MeetingHours, PrepHours: r.PrepHours,
		TravelHours: r.TravelHours, Days: r.Days, Sittings: r.Sittings, Band: r.Band}
	if byOfficer {
		out.ShareOfWorkingDays = &r.ShareOfWorkingDays
	}
	if q.Priced() {
		out.CostPence, out.UnpricedDays = &r.CostPence, &r.UnpricedDays
	}
	return out
}

func (c tallyCommand) Run(a *app) error {
	q, err := c.query()
	if err != nil {
		return err
	}
	p, err := a.open()
	if err != nil {
		return err
	}
	if c.Explain != "" {
		return a.explainTally(p, q, c.Explain)
	}
	t, err := p.Tally(a.ctx, q)
	if err != nil {
		return err
	}
	if a.cli.JSON {
		return a.json(newTallyAnswer(t, q))
	}
	return a.printTally(t, q)
}

// query reads what is to be tallied. Errors: useError.
func (c tallyCommand) query() (workload.Query, error) {
	from, to, err := c.read()
	if err != nil {
		return workload.Query{}, err
	}
	q := workload.Query{From: from, To: to, SplitByPopulation: c.SplitByPopulation, Personal: c.Personal, WithTravel: c.WithTravel, WithCost: c.Cost}
	if q.DayPence, err = c.dayPence(); err != nil {
		return q, err
	}
	for _, by := range c.By {
		key, err := workload.ParseKey(strings.TrimSpace(by))
		if err != nil {
			return q, useError{fmt.Errorf("--by %s: the keys are %s", by, keyList())}
		}
		q.By = append(q.By, key)
	}
	if len(q.By) > 2 || (len(q.By) == 2 && q.By[0] == q.By[1]) {
		return q, useError{fmt.Errorf("--by takes one or two different keys")}
	}
	return q, nil
}

// keyList writes what a tally can be by.
func keyList() string {
	var words []string
	for _, k := range workload.Keys() {
		words = append(words, string(k))
	}
	return strings.Join(words[:len(words)-1], ", ") + " and " + words[len(words)-1]
}

func byOfficer(q workload.Query) bool { return len(q.By) == 1 && q.By[0] == workload.KeyOfficer }

func newTallyAnswer(t *workload.Tally, q workload.Query) tallyAnswer {
	out := tallyAnswer{From: t.From.String(), To: t.To.String(), DayHours: t.DayHours, Rows: []tallyRow{},
		Total: newTallyRow(t.Total, q, false), Miles: t.Total.Miles, MileagePence: t.Total.MileagePence, Note: t.Note}
	for _, r := range t.Rows {
		out.Rows = append(out.Rows, newTallyRow(r, q, byOfficer(q)))
	}
	return out
}

func (a *app) printTally(t *workload.Tally, q workload.Query) error {
	err := a.table(func(w *tabwriter.Writer) {
		costHead := ""
		if q.Priced() {
			costHead = "cost\t"
		}
		fmt.Fprintln(w, "\tmeeting h\tpreparation h\ttravel h\tdays\tsittings\t"+costHead)
		for _, r := range append(t.Rows, t.Total) {
			extra := ""
			if r.Band != "" {
				extra = fmt.Sprintf("%s the %g–%g band", r.Band, workload.BandLow, workload.BandHigh)
			}
			if byOfficer(q) && r.Key != "" {
				extra = fmt.Sprintf("%.0f%% of working days", r.ShareOfWorkingDays*100)
			}
			name := r.Label
			if r.Key == "" {
				name = "total"
			}
			cost := ""
			if q.Priced() {
				cost = poundsOf(r.CostPence) + "\t"
			}
			fmt.Fprintf(w, "%s\t%.2f\t%.2f\t%.2f\t%.1f\t%d\t%s%s\n", name, r.MeetingHours, r.PrepHours, r.TravelHours, r.Days, r.Sittings, cost, extra)
		}
	})
	if err != nil {
		return err
	}
	if q.WithTravel {
		a.say("Days of %g h, journeys included: %.1f miles, %s. The band excludes travel.", t.DayHours, t.Total.Miles, poundsOf(t.Total.MileagePence))
	} else {
		a.say("Days of %g h; travel is not in them; band: %s.", t.DayHours, workload.BandSource)
	}
	if t.Note != "" {
		a.say("Note: %s.", t.Note)
	}
	return nil
}

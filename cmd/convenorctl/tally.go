package main

import (
	"fmt"
	"strings"
	"text/tabwriter"

	"convenor/calendar/workload"
)

type tallyCommand struct {
	months
	By                []string `help:"What the rows are: one or two of system (the default), officer, body, kind, month." sep:"," placeholder:"KEY[,KEY]"`
	SplitByPopulation bool     `help:"Share council-wide bodies out over the systems by where the council's people live."`
	WithTravel        bool     `help:"Count journeys too; the band then does not apply."`
	Personal          bool     `help:"Count entries of no body too."`
}

func (tallyCommand) Help() string {
	return fmt.Sprintf(`Counts the days that meetings and their preparation take of senior officers' time.
Beside a system's days stands whether its mean month lies below, inside or above the
%g to %g days that %s measured for one system.

  convenorctl tally --from 2027-01 --to 2027-01
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
	ShareOfWorkingDays *float64 `json:"share_of_working_days,omitempty"`
}

func newTallyRow(r workload.Row, byOfficer bool) tallyRow {
	out := tallyRow{Key: r.Key, Label: r.Label, MeetingHours: r.MeetingHours, PrepHours: r.PrepHours,
		TravelHours: r.TravelHours, Days: r.Days, Sittings: r.Sittings, Band: r.Band}
	if byOfficer {
		out.ShareOfWorkingDays = &r.ShareOfWorkingDays
	}
	return out
}

func (c tallyCommand) Run(a *app) error {
	from, to, err := c.read()
	if err != nil {
		return err
	}
	q := workload.Query{From: from, To: to, SplitByPopulation: c.SplitByPopulation, Personal: c.Personal, WithTravel: c.WithTravel}
	for _, by := range c.By {
		key, err := workload.ParseKey(strings.TrimSpace(by))
		if err != nil {
			return useError{fmt.Errorf("--by %s: the keys are system, officer, body, kind and month", by)}
		}
		q.By = append(q.By, key)
	}
	if len(q.By) > 2 || (len(q.By) == 2 && q.By[0] == q.By[1]) {
		return useError{fmt.Errorf("--by takes one or two different keys")}
	}
	p, err := a.open()
	if err != nil {
		return err
	}
	snap, err := p.Snapshot(a.ctx, q.Span())
	if err != nil {
		return err
	}
	t, err := workload.Count(snap, q)
	if err != nil {
		return err
	}
	if a.cli.JSON {
		return a.json(newTallyAnswer(t, q))
	}
	return a.printTally(t, q)
}

func byOfficer(q workload.Query) bool { return len(q.By) == 1 && q.By[0] == workload.KeyOfficer }

func newTallyAnswer(t *workload.Tally, q workload.Query) tallyAnswer {
	out := tallyAnswer{From: t.From.String(), To: t.To.String(), DayHours: t.DayHours, Rows: []tallyRow{},
		Total: newTallyRow(t.Total, false), Miles: t.Total.Miles, MileagePence: t.Total.MileagePence, Note: t.Note}
	for _, r := range t.Rows {
		out.Rows = append(out.Rows, newTallyRow(r, byOfficer(q)))
	}
	return out
}

func (a *app) printTally(t *workload.Tally, q workload.Query) error {
	err := a.table(func(w *tabwriter.Writer) {
		fmt.Fprintln(w, "\tmeeting h\tpreparation h\ttravel h\tdays\tsittings\t")
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
			fmt.Fprintf(w, "%s\t%.2f\t%.2f\t%.2f\t%.1f\t%d\t%s\n", name, r.MeetingHours, r.PrepHours, r.TravelHours, r.Days, r.Sittings, extra)
		}
	})
	if err != nil {
		return err
	}
	if q.WithTravel {
		a.say("Days of %g h, journeys included: %.1f miles, £%d.%02d. The band excludes travel.", t.DayHours,
			t.Total.Miles, t.Total.MileagePence/100, t.Total.MileagePence%100)
	} else {
		a.say("Days of %g h; travel is not in them; band: %s.", t.DayHours, workload.BandSource)
	}
	if t.Note != "" {
		a.say("Note: %s.", t.Note)
	}
	return nil
}

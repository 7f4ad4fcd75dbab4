package main

import (
	"fmt"
	"text/tabwriter"
	"time"

	"convenor/calendar"
	"convenor/calendar/clash"
	"convenor/calendar/planner"
)

// warningAnswer is the JSON of a warning.
type warningAnswer struct {
	ID       string      `json:"id"`
	Kind     string      `json:"kind"`
	Officer  string      `json:"officer"`
	Body     string      `json:"body"`
	Date     string      `json:"date"`
	Light    string      `json:"light"`
	Sittings []clashSide `json:"sittings"`
	Message  string      `json:"message"`
}

func newWarningAnswer(w *clash.Warning) warningAnswer {
	out := warningAnswer{ID: w.ID, Kind: string(w.Kind), Date: w.On.String(), Light: string(w.Light),
		Sittings: []clashSide{}, Message: w.Message}
	if w.Officer != nil {
		out.Officer = w.Officer.Label()
	}
	if w.Body != nil {
		out.Body = w.Body.Name
	}
	for _, s := range w.Sittings {
		out.Sittings = append(out.Sittings, newClashSide(s))
	}
	return out
}

// aroundPapers is how far before and after a period sittings are looked at for their
// papers: those of two bodies may be due on one day and their sittings weeks apart.
const aroundPapers = 21 * 24 * time.Hour

// warn lists the warnings of a period.
func (a *app) warn(p *planner.Planner, span calendar.Span, q clash.Query) error {
	snap, err := p.Snapshot(a.ctx, calendar.Span{Start: span.Start.Add(-aroundPapers), End: span.End.Add(aroundPapers)})
	if err != nil {
		return err
	}
	q.Span = span
	return a.warnings(clash.Warn(snap, q))
}

// warnings writes a list of warnings.
func (a *app) warnings(list []clash.Warning) error {
	if a.cli.JSON {
		answer := make([]warningAnswer, 0, len(list))
		for i := range list {
			answer = append(answer, newWarningAnswer(&list[i]))
		}
		return a.json(answer)
	}
	if len(list) == 0 {
		a.say("No warnings.")
		return nil
	}
	return a.table(func(w *tabwriter.Writer) {
		for _, x := range list {
			fmt.Fprintf(w, "%s\t%s\t%s\t%s\n", x.On.British(), x.Kind, x.Light, x.Message)
		}
	})
}

package main

import (
	"fmt"
	"text/tabwriter"
	"time"

	"convenor/calendar"
	"convenor/calendar/clash"
	"convenor/calendar/planner"
)

type clashesCommand struct {
	period
	Officer  string `help:"Only this officer's." placeholder:"NAME"`
	All      bool   `help:"Decided ones too."`
	Warnings bool   `help:"List warnings instead: seats that do not mix, quorums, papers' deadlines, heavy days."`
	loadLimits
	Margin int `help:"Also what has fewer minutes between than this." default:"0" placeholder:"MINUTES"`
}

func (clashesCommand) Help() string {
	return `Lists every pair of sittings that one officer cannot both attend in full: they overlap,
or there is no getting from one to the other in time. Touching is no clash; cancelled and
free entries never clash; tentative and private ones are marked.

  convenorctl clashes --from 2027-01-01 --to 2027-02-01 --officer DASS

JSON: also "reason", "severity" with "severity_why" in one sentence, "evidence": {"a" and "b":
{"sources","seats":[{"body","role"}],"place"},"journey":{"from","to","miles","minutes"}}, and of what was decided "decision" in words and "ruling":
{"sentence","reason","by","at","lapsed","asked":{"side","at","dates":[{"start","end"}]}}. A
clash of which a body was asked to move stays open. Decisions that lapsed are told on stderr.`
}

// clashAnswer is the JSON of a clash.
type clashAnswer struct {
	ID             string        `json:"id"`
	Tangle         string        `json:"tangle"`
	Kind           string        `json:"kind"`
	Officer        string        `json:"officer"`
	A              clashSide     `json:"a"`
	B              clashSide     `json:"b"`
	OverlapMinutes float64       `json:"overlap_minutes"`
	GapMinutes     *float64      `json:"gap_minutes"`
	NeededMinutes  *float64      `json:"needed_minutes"`
	ShortMinutes   *float64      `json:"short_minutes"`
	Status         string        `json:"status"`
	Decision       *string       `json:"decision"`
	Ruling         *rulingAnswer `json:"ruling"`
	Reason         string        `json:"reason"`
	Severity       string        `json:"severity"`
	// SeverityWhy says it in one sentence; Evidence is what the clash rests on.
	SeverityWhy string         `json:"severity_why"`
	Evidence    evidenceAnswer `json:"evidence"`
}

func newClashAnswer(reg *calendar.Register, f *clash.Clash, ruling *calendar.Ruling, open bool) clashAnswer {
	severity, why := f.Severity()
	out := clashAnswer{ID: f.ID, Tangle: f.Tangle, Kind: string(f.Kind), Officer: f.Officer.Label(),
		A: newClashSide(f.A), B: newClashSide(f.B), OverlapMinutes: f.Overlap.Minutes(), Status: "open",
		Reason: f.Reason, Severity: severity.String(), SeverityWhy: why, Evidence: newEvidenceAnswer(f)}
	if !open {
		out.Status = "decided"
	}
	if ruling != nil {
		text, full := rulingText(reg, ruling, f), newRulingAnswer(reg, ruling, f)
		out.Decision, out.Ruling = &text, &full
	}
	if !f.Overlapping() {
		gap, needed, short := f.Gap.Minutes(), f.Needed.Minutes(), f.Short.Minutes()
		out.GapMinutes, out.NeededMinutes, out.ShortMinutes = &gap, &needed, &short
	}
	return out
}

type clashSide struct {
	ID           string `json:"id"`
	UID          string `json:"uid"`
	RecurrenceID string `json:"recurrence_id"`
	Title        string `json:"title"`
	Start        string `json:"start"`
	End          string `json:"end"`
}

func newClashSide(s *calendar.Sitting) clashSide {
	o := newOccurrenceAnswer(&s.Occurrence, s.Of)
	return clashSide{o.ID, o.UID, o.RecurrenceID, o.Title, o.Start, o.End}
}

func (c clashesCommand) Run(a *app) error {
	span, err := c.span()
	if err != nil {
		return err
	}
	p, err := a.open()
	if err != nil {
		return err
	}
	q := clash.Query{Margin: time.Duration(c.Margin) * time.Minute}
	snap, err := p.Snapshot(a.ctx, span)
	if err != nil {
		return err
	}
	if c.Officer != "" {
		o, err := snap.Register.Officer(c.Officer)
		if err != nil {
			return err
		}
		q.Officer = o.Name
	}
	if q.Limits, err = c.limits(); err != nil {
		return err
	}
	if c.Warnings {
		return a.warn(p, span, q)
	}
	found := clash.Find(snap, q)
	open := len(found)
	settled, err := p.Settled(a.ctx, span)
	if err != nil {
		return err
	}
	if c.All {
		found = append(found, closed(settled, found, q.Officer)...)
	}
	a.tellLapsed(snap.Register, settled)
	if a.cli.JSON {
		answer := make([]clashAnswer, 0, len(found))
		for i := range found {
			answer = append(answer, newClashAnswer(snap.Register, &found[i], snap.Ruling(found[i].ID), i < open))
		}
		return a.json(answer)
	}
	return a.clashes(snap, found, open)
}

// closed gives the clashes that are no longer open because they were decided themselves.
func closed(settled []planner.Settled, open []clash.Clash, officer string) []clash.Clash {
	is := map[string]bool{}
	for i := range open {
		is[open[i].ID] = true
	}
	var out []clash.Clash
	for _, s := range settled {
		if s.Clash != nil && s.Ruling.Lapsed == "" && !is[s.Clash.ID] && (officer == "" || officer == s.Clash.Officer.Name) {
			out = append(out, *s.Clash)
		}
	}
	return out
}

// tellLapsed gives notice of decisions that no longer hold.
func (a *app) tellLapsed(reg *calendar.Register, settled []planner.Settled) {
	for i := range settled {
		if s := &settled[i]; s.Ruling.Lapsed != "" {
			fmt.Fprintf(a.err, "A decision on %s no longer holds: %s\n", s.Ruling.Clash, rulingText(reg, &s.Ruling, s.Clash))
		}
	}
}

// clashes lists clashes for people, the first of them open.
func (a *app) clashes(snap *calendar.Snapshot, found []clash.Clash, open int) error {
	if len(found) == 0 {
		a.say("No clashes.")
		return nil
	}
	return a.table(func(w *tabwriter.Writer) {
		for i := range found {
			f := &found[i]
			fmt.Fprintf(w, "%s\t%s\t%s\t%s\n", f.ID, f.Officer.Label(), f.Kind, f.Reason)
			if r := snap.Ruling(f.ID); r != nil {
				status := "decided"
				switch {
				case i < open && r.Asked():
					status = "open, asked"
				case i < open:
					status = "open"
				}
				fmt.Fprintf(w, "\t\t%s\t%s\n", status, rulingText(snap.Register, r, f))
			}
			for _, s := range []*calendar.Sitting{f.A, f.B} {
				fmt.Fprintf(w, "\t\t\t  %s  %s\n", planner.When(s.Start, s.End, s.AllDay), s.Label())
			}
		}
	})
}

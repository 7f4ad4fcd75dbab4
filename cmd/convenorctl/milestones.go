package main

import (
	"fmt"
	"text/tabwriter"

	"convenor/calendar"
	"convenor/calendar/workload"
)

type milestonesCommand struct {
	period
}

func (milestonesCommand) Help() string {
	return `Lists the milestones due in a period – the register's overlays of kind "milestone" – and for
each the last sitting of a Health and Wellbeing Board before it, when that board's papers are
due, and the first sitting that is too late. A milestone with a first day, such as that of a
draft, wants a board from that day on.

  {"overlays": [{"kind": "milestone", "name": "BCF plan to NHS England", "from": "2027-03-01", "to": "2027-03-31"}]}

  convenorctl milestones --from 2027-01-01 --to 2028-01-01`
}

// milestoneAnswer is the JSON of a milestone. Board and too_late are null where none is known.
type milestoneAnswer struct {
	Name    string     `json:"name"`
	From    string     `json:"from"`
	Due     string     `json:"due"`
	InTime  bool       `json:"in_time"`
	Board   *clashSide `json:"board"`
	Papers  string     `json:"papers_by"`
	TooLate *clashSide `json:"too_late"`
}

func newMilestoneAnswer(m workload.Milestone) milestoneAnswer {
	side := func(s *calendar.Sitting) *clashSide {
		if s == nil {
			return nil
		}
		return new(newClashSide(s))
	}
	return milestoneAnswer{Name: m.Name, From: m.From.String(), Due: m.To.String(), InTime: m.InTime, Board: side(m.Before), Papers: m.Papers.String(), TooLate: side(m.After)}
}

func (c milestonesCommand) Run(a *app) error {
	span, err := c.span()
	if err != nil {
		return err
	}
	p, err := a.open()
	if err != nil {
		return err
	}
	list, err := p.Milestones(a.ctx, span)
	if err != nil {
		return err
	}
	if a.cli.JSON {
		out := []milestoneAnswer{}
		for _, m := range list {
			out = append(out, newMilestoneAnswer(m))
		}
		return a.json(out)
	}
	if len(list) == 0 {
		a.say("No milestone is due then.")
		return nil
	}
	return a.table(func(w *tabwriter.Writer) {
		fmt.Fprintln(w, "due\tmilestone\tboard in time\tpapers by\tnext board")
		for _, m := range list {
			fmt.Fprintf(w, "%s\t%s\t%s\t%s\t%s\n", m.To.British(), m.Name, boardInTime(m), m.Papers.British(), sittingDay(m.After))
		}
	})
}

// boardInTime says which board can do it.
func boardInTime(m workload.Milestone) string {
	switch {
	case m.Before == nil:
		return "none"
	case !m.InTime:
		return "none since " + m.From.British() + "; last " + sittingDay(m.Before)
	default:
		return "yes: " + sittingDay(m.Before)
	}
}

func sittingDay(s *calendar.Sitting) string {
	if s == nil {
		return "none known"
	}
	return s.Label() + ", " + s.Date().British()
}

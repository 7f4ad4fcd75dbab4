package planner

import (
	"context"
	"fmt"
	"slices"

	"convenor/calendar"
	"convenor/calendar/agenda"
	"convenor/calendar/scenario"
	"convenor/calendar/workload"
)

// InCommonRequest asks what it would save if bodies met in common.
type InCommonRequest struct {
	// Bodies are two or more, by name or alias; the others come to the first's sittings.
	Bodies []string
	// From and To are the first and the last month.
	From, To calendar.Month
	// Minutes is how long a sitting in common lasts; 0 is as long as the longest of those
	// that fall together.
	Minutes int
}

// InCommon is what bodies' sittings take, and what they would take in common.
type InCommon struct {
	// Bodies are the names of those asked for.
	Bodies []string
	// Today are the bodies' sittings as they are, Then as they would be, in order of start.
	Today, Then []SittingCost
	// Together is how many of Then are of more of the bodies than before.
	Together int
	// SavedHours are of meetings and preparation, SavedDays the same in the officers' own
	// days; both exact, and below zero where it would cost more.
	SavedHours, SavedDays float64
	// Shared is the business at two or more of the bodies in those months.
	Shared []agenda.SharedTopic
	// Cautions are what a reader must know: sittings that found no other in their month.
	Cautions []string
}

// SittingCost is a sitting with its counting officers' time, meeting and preparation.
type SittingCost struct {
	Sitting     *calendar.Sitting
	Officers    int
	Hours, Days float64
	// Factor is hours of preparation per hour of meeting.
	Factor float64
}

// Sum gives the hours and days of some sittings.
func Sum(list []SittingCost) (hours, days float64) {
	for _, c := range list {
		hours, days = hours+c.Hours, days+c.Days
	}
	return hours, days
}

// InCommon says what meeting in common would save. In each month the first sitting of each
// other body falls together with the first of the first body, the second with the second;
// whoever is expected at one of them comes, and prepares at the highest factor. Errors:
// calendar.ErrInvalid for fewer than two bodies, ErrNotFound for one that is not there.
func (p *Planner) InCommon(ctx context.Context, q InCommonRequest) (*InCommon, error) {
	if len(q.Bodies) < 2 {
		return nil, fmt.Errorf("meeting in common takes two bodies at least: %w", calendar.ErrInvalid)
	}
	if q.To.Before(q.From) {
		return nil, fmt.Errorf("the last month %s is before the first, %s: %w", q.To, q.From, calendar.ErrInvalid)
	}
	tally := workload.Query{From: q.From, To: q.To}
	today, err := p.Snapshot(ctx, tally.Span())
	if err != nil {
		return nil, err
	}
	out := &InCommon{}
	for _, name := range q.Bodies {
		b, err := today.Register.Body(name)
		if err != nil {
			return nil, err
		}
		out.Bodies = append(out.Bodies, b.Name)
	}
	step := scenario.Step{Do: scenario.DoInCommon, Bodies: out.Bodies, Minutes: q.Minutes}
	then, effects, err := scenario.Apply(today, scenario.Scenario{Name: "in common", Throughout: true, Steps: []scenario.Step{step}})
	if err != nil {
		return nil, err
	}
	for _, e := range effects {
		out.Cautions = append(out.Cautions, e.Cautions...)
	}
	if out.Today, err = out.costs(today, tally); err != nil {
		return nil, err
	}
	if out.Then, err = out.costs(then, tally); err != nil {
		return nil, err
	}
	out.compare()
	return out, p.shareBusiness(ctx, out, tally.Span())
}

// costs gives the sittings of the bodies with what they take.
func (c *InCommon) costs(s *calendar.Snapshot, q workload.Query) ([]SittingCost, error) {
	parts, err := workload.Sittings(s, q, "")
	if err != nil {
		return nil, err
	}
	var list []SittingCost
	for _, part := range parts {
		if c.of(part.Sitting) == 0 {
			continue
		}
		cost := SittingCost{Sitting: part.Sitting, Officers: len(part.Officers), Factor: part.Factor}
		for _, o := range part.Officers {
			hours := (o.MeetingMinutes + o.PrepMinutes) / 60
			cost.Hours += hours
			cost.Days += hours / o.DayHours
		}
		list = append(list, cost)
	}
	return list, nil
}

// of counts the bodies of a sitting that were asked for.
func (c *InCommon) of(s *calendar.Sitting) int {
	n := 0
	for _, b := range s.Of {
		if slices.Contains(c.Bodies, b.Name) {
			n++
		}
	}
	return n
}

// compare says what is saved, and counts the sittings that came together.
func (c *InCommon) compare() {
	hours, days := Sum(c.Today)
	thenHours, thenDays := Sum(c.Then)
	c.SavedHours, c.SavedDays = hours-thenHours, days-thenDays
	before := map[calendar.OccurrenceID]int{}
	for _, x := range c.Today {
		before[x.Sitting.ID()] = c.of(x.Sitting)
	}
	for _, x := range c.Then {
		if c.of(x.Sitting) > before[x.Sitting.ID()] {
			c.Together++
		}
	}
}

// shareBusiness finds the business at two or more of the bodies.
func (p *Planner) shareBusiness(ctx context.Context, c *InCommon, span calendar.Span) error {
	report, err := p.Duplicates(ctx, span)
	if err != nil {
		return err
	}
	for _, t := range report.Topics {
		at := map[string]bool{}
		for _, item := range t.Items {
			for _, b := range item.Sitting.Of {
				if slices.Contains(c.Bodies, b.Name) {
					at[b.Name] = true
				}
			}
		}
		if len(at) > 1 {
			c.Shared = append(c.Shared, t)
		}
	}
	return nil
}

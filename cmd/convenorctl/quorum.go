package main

import (
	"fmt"
	"strings"
	"time"

	"convenor/calendar"
	"convenor/calendar/clash"
	"convenor/calendar/planner"
)

type quorumCommand struct {
	Body    string `required:"" help:"Which body." placeholder:"NAME"`
	At      string `required:"" help:"When it would begin." placeholder:"INSTANT"`
	Minutes int    `required:"" help:"How long it would last." placeholder:"N"`
}

func (quorumCommand) Help() string {
	return `Tells, before a date is fixed, who of a body's members would be free, who not and why:
green, a quorum of members; amber, only with substitutes, or a statutory seat empty; red,
no quorum. Members whom the register does not name are taken as free.

  convenorctl quorum --body HWB --at 2027-01-20T14:00:00Z --minutes 120`
}

// quorumAnswer is the JSON of a forecast.
type quorumAnswer struct {
	Body             string          `json:"body"`
	Start            string          `json:"start"`
	End              string          `json:"end"`
	Light            string          `json:"light"`
	Quorate          bool            `json:"quorate"`
	Members          int             `json:"members"`
	Available        int             `json:"available"`
	WithSubstitutes  int             `json:"with_substitutes"`
	Free             []string        `json:"free"`
	Missing          []absenceAnswer `json:"missing"`
	StatutoryMissing []string        `json:"statutory_missing"`
	Reason           string          `json:"reason"`
}

type absenceAnswer struct {
	Officer    string      `json:"officer"`
	Statutory  bool        `json:"statutory"`
	At         []clashSide `json:"at"`
	Substitute string      `json:"substitute"`
}

// dryRunAnswer is the JSON of a forecast for a date that is tried out.
type dryRunAnswer struct {
	quorumAnswer
	InCommon []commonAnswer `json:"in_common"`
}

func newQuorumAnswer(f *clash.Forecast) quorumAnswer {
	out := quorumAnswer{Body: f.Body.Name, Start: instant(f.Span.Start), End: instant(f.Span.End), Light: string(f.Light),
		Quorate: f.Quorate, Members: f.Members, Available: f.Available, WithSubstitutes: f.WithSubstitutes,
		Free: []string{}, Missing: []absenceAnswer{}, StatutoryMissing: []string{}, Reason: f.Reason}
	for _, o := range f.Free {
		out.Free = append(out.Free, o.Label())
	}
	for i := range f.Missing {
		out.Missing = append(out.Missing, newAbsenceAnswer(&f.Missing[i]))
	}
	for _, o := range f.StatutoryMissing() {
		out.StatutoryMissing = append(out.StatutoryMissing, o.Label())
	}
	return out
}

func (c quorumCommand) Run(a *app) error {
	at, err := time.Parse(time.RFC3339, c.At)
	if err != nil || c.Minutes <= 0 {
		return useError{fmt.Errorf("--at takes an instant such as 2027-01-20T14:00:00Z, --minutes a number above 0")}
	}
	p, err := a.open()
	if err != nil {
		return err
	}
	span := calendar.Span{Start: at.UTC(), End: at.UTC().Add(time.Duration(c.Minutes) * time.Minute)}
	day := calendar.DateOf(span.Start, calendar.London())
	snap, err := p.Snapshot(a.ctx, calendar.DaySpan(day, calendar.DateOf(span.End, calendar.London()).AddDays(1)))
	if err != nil {
		return err
	}
	body, err := snap.Register.Body(c.Body)
	if err != nil {
		return err
	}
	f := clash.Quorum(snap, body, span)
	common := clash.InCommon(snap, body, day)
	if a.cli.JSON {
		return a.json(dryRunAnswer{newQuorumAnswer(&f), newCommonAnswers(common)})
	}
	a.say("%s, %s: %s", body.Name, planner.When(span.Start, span.End, false), orDash(string(f.Light)))
	a.say("%s", f.Reason)
	for _, m := range f.Missing {
		var at []string
		for _, s := range m.At {
			at = append(at, s.Label())
		}
		a.say("  %s is at %s", m.Officer.Label(), strings.Join(at, ", "))
	}
	for _, c := range common {
		a.say("%s", c)
	}
	return nil
}

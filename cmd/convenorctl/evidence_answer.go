package main

import (
	"fmt"
	"time"

	"convenor/calendar"
	"convenor/calendar/clash"
)

// evidenceAnswer is the JSON of what a clash rests on: which calendars say so, why the
// officer is expected, and which journey it is.
type evidenceAnswer struct {
	A       sideEvidence     `json:"a"`
	B       sideEvidence     `json:"b"`
	Journey *journeyEvidence `json:"journey"`
}

type sideEvidence struct {
	Sources []string     `json:"sources"`
	Seats   []seatAnswer `json:"seats"`
	Place   string       `json:"place"`
}

// seatAnswer is a seat for which somebody is expected.
type seatAnswer struct {
	Body string `json:"body"`
	Role string `json:"role"`
}

type journeyEvidence struct {
	From    string  `json:"from"`
	To      string  `json:"to"`
	Miles   float64 `json:"miles"`
	Minutes float64 `json:"minutes"`
}

func newEvidenceAnswer(c *clash.Clash) evidenceAnswer {
	out := evidenceAnswer{A: newSideEvidence(c, c.A), B: newSideEvidence(c, c.B)}
	if c.From != nil && c.To != nil {
		out.Journey = &journeyEvidence{c.From.Name, c.To.Name, tenth(c.Miles), c.Needed.Minutes()}
	}
	return out
}

func newSideEvidence(c *clash.Clash, s *calendar.Sitting) sideEvidence {
	out := sideEvidence{Sources: []string{}, Seats: []seatAnswer{}, Place: s.Place}
	for _, claim := range s.Claims {
		out.Sources = append(out.Sources, claim.Source)
	}
	if at := s.Expects(c.Officer.Name); at != nil {
		for _, seat := range at.Seats {
			out.Seats = append(out.Seats, seatAnswer{seat.Body, string(seat.Role)})
		}
	}
	return out
}

// loadLimits are the flags by which days are warned of.
type loadLimits struct {
	DayHours      float64 `help:"With --warnings: more hours in meetings than this are too many for a day (default: 6)." placeholder:"HOURS"`
	UnbrokenHours float64 `help:"With --warnings: meetings that follow each other for longer than this need a break (default: 3)." placeholder:"HOURS"`
	BreakMinutes  float64 `help:"With --warnings: the shortest gap that is a break (default: 15)." placeholder:"MINUTES"`
}

// limits gives the limits. Error: a useError for what is below 0.
func (l loadLimits) limits() (clash.Limits, error) {
	if l.DayHours < 0 || l.UnbrokenHours < 0 || l.BreakMinutes < 0 {
		return clash.Limits{}, useError{fmt.Errorf("--day-hours, --unbroken-hours and --break-minutes take numbers above 0")}
	}
	hours := func(h float64) time.Duration { return time.Duration(h * float64(time.Hour)) }
	return clash.Limits{DayLoad: hours(l.DayHours), Unbroken: hours(l.UnbrokenHours), Break: hours(l.BreakMinutes / 60)}, nil
}

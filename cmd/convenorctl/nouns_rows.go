package main

import (
	"fmt"
	"strings"

	"convenor/calendar"
)

type councilNoun struct{}

func (councilNoun) kind() calendar.Noun { return calendar.NounCouncil }

func (councilNoun) rows(n nounsHeld) []nounRow {
	c := n.reg.Council
	if c.Name == "" && c.Code == "" {
		return nil
	}
	return []nounRow{{c.Name, fmt.Sprintf("base %s, day of %g h", orDash(c.Base), c.Day()), c}}
}

type systemNoun struct{}

func (systemNoun) kind() calendar.Noun { return calendar.NounSystem }

func (systemNoun) rows(n nounsHeld) []nounRow {
	out := make([]nounRow, 0, len(n.reg.Systems))
	for _, s := range n.reg.Systems {
		out = append(out, nounRow{s.Code, fmt.Sprintf("%s\t%s", s.Name, validity(s.Validity)), s})
	}
	return out
}

type bodyNoun struct{}

func (bodyNoun) kind() calendar.Noun { return calendar.NounBody }

func (bodyNoun) rows(n nounsHeld) []nounRow {
	out := make([]nounRow, 0, len(n.reg.Bodies))
	for _, b := range n.reg.Bodies {
		out = append(out, nounRow{b.Name, fmt.Sprintf("%s\t%s\t×%g\t%s", orDash(b.System), b.Kind, b.Factor(), validity(b.Validity)), b})
	}
	return out
}

type officerNoun struct{}

func (officerNoun) kind() calendar.Noun { return calendar.NounOfficer }

func (officerNoun) rows(n nounsHeld) []nounRow {
	out := make([]nounRow, 0, len(n.reg.Officers))
	for _, o := range n.reg.Officers {
		counts := "does not count"
		if o.Senior() {
			counts = "counts"
		}
		out = append(out, nounRow{o.Name, fmt.Sprintf("%s\t%s", orDash(o.Post), counts), o})
	}
	return out
}

type seatNoun struct{}

func (seatNoun) kind() calendar.Noun { return calendar.NounSeat }

func (seatNoun) rows(n nounsHeld) []nounRow {
	out := make([]nounRow, 0, len(n.reg.Seats))
	for _, s := range n.reg.Seats {
		out = append(out, nounRow{s.Officer + ", " + s.Body, fmt.Sprintf("%s\t%s", s.Role, validity(s.Validity)), s})
	}
	return out
}

type venueNoun struct{}

func (venueNoun) kind() calendar.Noun { return calendar.NounVenue }

func (venueNoun) rows(n nounsHeld) []nounRow {
	out := make([]nounRow, 0, len(n.reg.Venues))
	for _, v := range n.reg.Venues {
		out = append(out, nounRow{v.Name, strings.Join(v.Aliases, ", "), v})
	}
	return out
}

func orDash(s string) string {
	if s == "" {
		return "–"
	}
	return s
}

// validity writes from when to when something holds; nothing where it is open.
func validity(v calendar.Validity) string {
	switch {
	case v.From.IsZero() && v.To.IsZero():
		return ""
	case v.To.IsZero():
		return "from " + v.From.British()
	case v.From.IsZero():
		return "to " + v.To.British()
	default:
		return v.From.British() + " to " + v.To.British()
	}
}

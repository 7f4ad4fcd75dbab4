package clash

import (
	"fmt"
	"slices"
	"strings"

	"convenor/calendar"
)

// seats warns of those who are chair or member of both a Health and Wellbeing Board and a
// scrutiny body on the same days. Councils keep the two apart by their constitutions; no
// statute does.
func (w *warning) seats() {
	if w.s.Register == nil {
		return
	}
	boards, scrutiny := w.voting(calendar.KindHWB), w.voting(calendar.KindScrutiny)
	for _, b := range boards {
		for _, c := range scrutiny {
			if b.Officer != c.Officer || !w.wants(b.Officer) {
				continue
			}
			if days, ok := w.shared(b.days, c.days); ok {
				w.incompatible(b, c, days)
			}
		}
	}
}

// voice is a seat of a chair or member, with the days on which it and its body hold.
type voice struct {
	*calendar.Seat
	body *calendar.Body
	days calendar.Validity
}

// voting gives the chairs and members of bodies of a kind, in the register's order.
func (w *warning) voting(kind calendar.Kind) []voice {
	r := w.s.Register
	var list []voice
	for i := range r.Seats {
		seat := &r.Seats[i]
		if seat.Role != calendar.RoleChair && seat.Role != calendar.RoleMember {
			continue
		}
		body, err := r.Body(seat.Body)
		if err != nil || body.Kind != kind {
			continue
		}
		if days, ok := both(seat.Validity, body.Validity); ok {
			list = append(list, voice{seat, body, days})
		}
	}
	return list
}

// both gives the days on which two things hold; false if there are none.
func both(a, b calendar.Validity) (calendar.Validity, bool) {
	if a.From.IsZero() || b.From.After(a.From) {
		a.From = b.From
	}
	if a.To.IsZero() || (!b.To.IsZero() && b.To.Before(a.To)) {
		a.To = b.To
	}
	return a, a.Check() == nil
}

// shared gives the days of the period, or without one of the snapshot, that two have in common.
func (w *warning) shared(a, b calendar.Validity) (calendar.Validity, bool) {
	days, ok := both(a, b)
	span := w.q.Span
	if span == (calendar.Span{}) {
		span = w.s.Span
	}
	if !ok || !span.Valid() {
		return days, ok && span == (calendar.Span{})
	}
	return both(days, calendar.Validity{
		From: calendar.DateOf(span.Start, calendar.London()),
		To:   calendar.DateOf(span.End.Add(-1), calendar.London()),
	})
}

func (w *warning) incompatible(b, c voice, days calendar.Validity) {
	i := slices.IndexFunc(w.s.Register.Officers, func(o calendar.Officer) bool { return o.Name == b.Officer })
	if i < 0 {
		return
	}
	officer := &w.s.Register.Officers[i]
	x := Warning{
		ID: newWarningID(string(WarnIncompatible), officer.Name, b.body.Name, c.body.Name), Kind: WarnIncompatible,
		Light: LightAmber, On: days.From, Officer: officer,
		Message: fmt.Sprintf("%s is %s of %s and %s of %s, which scrutinises it: the two seats do not mix",
			officer.Label(), b.Role, b.body.Name, c.Role, c.body.Name),
	}
	for i := range w.s.Sittings {
		s := &w.s.Sittings[i]
		if bodySitting(s) && w.inPeriod(s) && days.Holds(s.Date()) && slices.ContainsFunc(s.Of, func(of *calendar.Body) bool {
			return strings.EqualFold(of.Name, b.body.Name) || strings.EqualFold(of.Name, c.body.Name)
		}) {
			x.Sittings = append(x.Sittings, s)
		}
	}
	w.list = append(w.list, x)
}

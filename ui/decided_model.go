package ui

import (
	"fmt"

	"convenor/calendar"
	"convenor/calendar/clash"
	"convenor/ui/look"
)

// decidedModel is what was decided of a clash, in words.
type decidedModel struct {
	// says has the reason, and when it was decided.
	says []string
	// lapsed says why it no longer holds; empty while it does.
	lapsed string
}

// decision is a ruling with what stands behind it.
type decision struct {
	*calendar.Ruling
	officer string
	deputy  string
	// a and b are the sittings; nil where one is no longer held.
	a, b *calendar.Sitting
	// of is the clash as it would be without decisions; nil where it is gone.
	of *clash.Clash
}

// newDecidedRows lists the decisions on sittings of the scope's month, in the
// order in which they were taken.
func newDecidedRows(f clashFacts, marks marks, at scope) []clashModel {
	if len(f.now.Rulings) == 0 {
		return nil
	}
	span := at.month().Span()
	found := map[string]*clash.Clash{}
	for _, c := range clash.Find(f.before, at.query()) {
		found[c.ID] = &c
	}
	held := map[string]*calendar.Sitting{}
	for i := range f.now.Sittings {
		held[f.now.Sittings[i].ID().String()] = &f.now.Sittings[i]
	}
	var rows []clashModel
	for i := range f.now.Rulings {
		r := &f.now.Rulings[i]
		elsewhere := at.officer != "" && r.Officer != at.officer
		if elsewhere || !r.A.Start.Before(span.End) || !r.B.End.After(span.Start) {
			continue
		}
		d := decision{Ruling: r, officer: labelOf(f.now.Register, r.Officer), a: held[r.A.ID], b: held[r.B.ID], of: found[r.Clash]}
		if r.Deputy != "" {
			d.deputy = labelOf(f.now.Register, r.Deputy)
		}
		rows = append(rows, newDecidedModel(f, marks, &d))
	}
	return rows
}

func newDecidedModel(f clashFacts, marks marks, d *decision) clashModel {
	day := calendar.DateOf(d.A.Start, calendar.London())
	m := clashModel{
		id: d.Clash, when: shortDay(day), officer: d.officer, kind: "Decided", signal: look.Good, tag: look.Good,
		a: titledOr(marks, d.a), b: titledOr(marks, d.b), reason: d.words() + ": " + d.Reason,
	}
	m.day, m.sitting = day, d.A.ID
	m.decided = &decidedModel{says: []string{"Reason: " + d.Reason, "Decided " + stamp(d.At, f.now.At)}, lapsed: d.Lapsed}
	if d.Lapsed != "" {
		m.kind, m.signal, m.tag, m.reason = "Lapsed", look.Warning, look.Warning, capital(d.Lapsed)
		m.decided.lapsed = "This decision no longer holds: " + d.Lapsed + ". If the two still clash, they are under Open."
	}
	m.detail = func() clashDetail { return d.detail(f, marks, day) }
	return m
}

// detail draws the day as it is now that the clash is settled.
func (d *decision) detail(f clashFacts, marks marks, day calendar.Date) clashDetail {
	m := clashDetail{headline: d.words(), subline: longDay(day)}
	if d.of == nil {
		return m
	}
	m.subline = joined(" · ", longDay(day), "was: "+d.of.Reason)
	m.draw(dayDrawn{officer: d.of.Officer, day: day}, f.now, marks)
	m.evidence = []evidence{newEvidence(f.before, marks, d.of, d.of.A), newEvidence(f.before, marks, d.of, d.of.B)}
	return m
}

// titledOr gives a sitting with its badge, also one that is gone.
func titledOr(marks marks, s *calendar.Sitting) marked {
	if s == nil {
		return marked{personalMark, "no longer held"}
	}
	return marks.titled(s)
}

// words say what was decided, in one sentence without its stop.
func (d *decision) words() string {
	name := func(side calendar.Side) string {
		s := d.a
		if side == calendar.SideB {
			s = d.b
		}
		if s == nil {
			return "a sitting that is no longer held"
		}
		return inSentence(s.Label())
	}
	up := d.GivenUp()
	switch {
	case up == "":
		return fmt.Sprintf("%s joins %s remotely", d.officer, name(d.Remote))
	case d.deputy != "":
		return fmt.Sprintf("%s keeps %s, %s goes to %s", d.officer, name(up.Other()), d.deputy, name(up))
	default:
		return fmt.Sprintf("%s keeps %s and gives up %s", d.officer, name(up.Other()), name(up))
	}
}

package ui

import (
	"fmt"
	"slices"
	"strings"

	"convenor/calendar"
	"convenor/calendar/clash"
	"convenor/calendar/planner"
	"convenor/ui/look"
)

// decidedModel is what was decided of a clash, in words.
type decidedModel struct {
	// says has the reason, who decided and when, and the dates put to a body.
	says []string
	// lapsed says why it no longer holds; empty while it does.
	lapsed string
	// noted: there is a note on it to the secretariat.
	noted bool
}

// decision is what was decided of a clash, with what stands behind it.
type decision struct {
	planner.Settled
	officer string
	// a and b are the sittings; nil where one is no longer held.
	a, b *calendar.Sitting
}

// decisionsOf gives the decisions on sittings of the scope's month: those that
// lapsed first, else in the order in which they were taken.
func decisionsOf(f clashFacts, at scope) []planner.Settled {
	span := at.month().Span()
	var list []planner.Settled
	for _, x := range f.settled {
		r := &x.Ruling
		if at.wants(r.Officer) && r.A.Start.Before(span.End) && r.B.End.After(span.Start) {
			list = append(list, x)
		}
	}
	slices.SortStableFunc(list, func(a, b planner.Settled) int { return truth(b.Ruling.Lapsed != "") - truth(a.Ruling.Lapsed != "") })
	return list
}

// lapsedIn tells how many decisions of the month no longer hold: "1 lapsed".
func lapsedIn(f clashFacts, at scope) string {
	n := 0
	for _, x := range decisionsOf(f, at) {
		n += truth(x.Ruling.Lapsed != "")
	}
	if n == 0 {
		return ""
	}
	return fmt.Sprintf("%d lapsed", n)
}

// newDecidedRows lists the decisions on sittings of the scope's month, which is
// the part of the picture that spans it.
func newDecidedRows(f clashFacts, month *calendar.Snapshot, marks marks, at scope) []clashModel {
	list := decisionsOf(f, at)
	if len(list) == 0 {
		return nil
	}
	held := map[string]*calendar.Sitting{}
	for _, x := range list {
		held[x.Ruling.A.ID], held[x.Ruling.B.ID] = nil, nil
	}
	for i := range month.Sittings {
		if id := month.Sittings[i].ID().String(); hasKey(held, id) {
			held[id] = &month.Sittings[i]
		}
	}
	rows := make([]clashModel, len(list))
	for i, x := range list {
		d := decision{x, labelOf(f.now.Register, x.Ruling.Officer), held[x.Ruling.A.ID], held[x.Ruling.B.ID]}
		rows[i] = newDecidedModel(f, marks, &d)
	}
	return rows
}

func hasKey[V any](m map[string]V, key string) bool {
	_, has := m[key]
	return has
}

func newDecidedModel(f clashFacts, marks marks, d *decision) clashModel {
	r := &d.Ruling
	day := calendar.DateOf(r.A.Start, calendar.London())
	m := clashModel{
		id: r.Clash, when: shortDay(day), officer: d.officer, kind: "Decided", signal: look.Good, tag: look.Good,
		a: titledOr(marks, d.a), b: titledOr(marks, d.b), reason: d.words(f.now.Register) + ": " + r.Reason,
		day: day, sitting: func() string { return r.A.ID },
	}
	m.decided = &decidedModel{says: d.says(f), lapsed: r.Lapsed, noted: !r.AcceptBoth && r.Lapsed == ""}
	switch {
	case r.Lapsed != "":
		m.kind, m.signal, m.tag, m.reason = "Lapsed", look.Warning, look.Warning, capital(r.Lapsed)
		m.decided.lapsed = "This decision no longer holds: " + r.Lapsed + ". If the two still clash, they are under Open."
	case r.Asked():
		m.kind, m.signal, m.tag = "Asked", look.Chosen, look.Chosen
	case r.Accepted():
		m.kind = "Accepted"
	}
	m.detail = func() clashDetail { return d.detail(f, marks, day) }
	return m
}

// says gives the reason, who decided and when, and the dates put to a body.
func (d *decision) says(f clashFacts) []string {
	r := &d.Ruling
	by := "Decided "
	if r.By != "" {
		by += "by " + r.By + ", "
	}
	return slices.DeleteFunc([]string{"Reason: " + r.Reason, by + stamp(r.At, f.now.At), prefixed("Dates put to it: ", datesWords(r))},
		func(s string) bool { return s == "" })
}

// datesWords list the dates put to a body: "Wed 20 Jan 2027 09:30–12:00; …".
func datesWords(r *calendar.Ruling) string {
	dates := make([]string, len(r.Dates))
	for i, at := range r.Dates {
		dates[i] = planner.When(at.Start, at.End, false)
	}
	return strings.Join(dates, "; ")
}

// askedWords tell of a clash that is open still that a body was asked to move.
func askedWords(s *calendar.Snapshot, r *calendar.Ruling, c *clash.Clash) string {
	of := c.A
	if r.Ask == calendar.SideB {
		of = c.B
	}
	by := ""
	if r.By != "" {
		by = " by " + r.By
	}
	return capital(inSentence(of.Label())) + " was asked to move, " + stamp(r.At, s.At) + by + ": " + datesWords(r) +
		". The clash stays open until it has moved; the note is under Decided."
}

// detail draws the day as it is now that the clash is settled.
func (d *decision) detail(f clashFacts, marks marks, day calendar.Date) clashDetail {
	m := clashDetail{headline: d.words(f.now.Register), subline: longDay(day)}
	if d.Clash == nil {
		return m
	}
	m.subline = joined(" · ", longDay(day), "was: "+d.Clash.Reason)
	m.draw(dayDrawn{officer: d.Clash.Officer, day: day}, f.now, marks)
	m.evidence = []evidence{newEvidence(f.now, marks, d.Clash, d.Clash.A), newEvidence(f.now, marks, d.Clash, d.Clash.B)}
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
func (d *decision) words(r *calendar.Register) string {
	name := func(s *calendar.Sitting) string {
		if s == nil {
			return "a sitting that is no longer held"
		}
		return inSentence(s.Label())
	}
	w := calendar.Words{Officer: d.officer, A: name(d.a), B: name(d.b)}
	if d.Ruling.Deputy != "" {
		w.Deputy = labelOf(r, d.Ruling.Deputy)
	}
	return d.Ruling.Sentence(w)
}

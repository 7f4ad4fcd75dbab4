package ui

import (
	"cmp"
	"fmt"

	"convenor/calendar"
	"convenor/calendar/planner"
)

// trayModel is one question of the tray with the answers that can be given,
// ready for display.
type trayModel struct {
	id string
	// title is the question, says what goes with it.
	title, says string
	// match shows what may be one side by side; nil for other questions.
	match   *matchModel
	answers []trayAnswerRow
	// sitting is what can be shown in the calendar; empty for nothing.
	sitting string
	day     calendar.Date
}

// trayAnswerRow is one answer: what it says, what is known of it, and what it
// means to the planner.
type trayAnswerRow struct {
	says, detail string
	answer       planner.TrayAnswer
	// another: the body is still to be chosen.
	another bool
}

// newTrayModel lists the answers to a question, the likeliest first.
func newTrayModel(q *planner.TrayQuestion) trayModel {
	m := trayModel{id: q.ID}
	switch q.Why {
	case calendar.TrayMatch:
		m.ofMatch(q)
	case calendar.TrayBody:
		m.ofBody(q)
	default:
		m.ofAgenda(q)
	}
	return m
}

// ofMatch asks whether an arriving sitting is one that is held.
func (m *trayModel) ofMatch(q *planner.TrayQuestion) {
	m.title = "Is it one already held?"
	m.says = fmt.Sprintf("It came with %s and waits, in no count.", q.Source) + agendaBeside(q)
	if h := q.HeldSitting; h != nil {
		side := func(o *calendar.Occurrence, from string) matchSide {
			return matchSide{from: from, title: o.Label(), when: planner.WhenOf(o), where: o.Place}
		}
		m.match = &matchModel{q.ID, side(h, "held · "+listed(claimants(h))), side(&q.Sitting, "arriving · "+q.Source)}
		m.sitting, m.day = h.ID().String(), h.Date()
		m.add("The same meeting as "+h.Label(), planner.WhenOf(h)+" · "+percent(q.Score)+" likely", planner.TrayAnswer{Says: calendar.VerdictMatch})
	}
	m.addNear(q, "The same meeting as ")
	m.add("A meeting of its own", "both are kept, and this is not asked again", planner.TrayAnswer{Says: calendar.VerdictRefuse})
	m.addBodies(q.Suggestions)
	m.add("A personal entry of its own", "of no body", planner.TrayAnswer{Says: calendar.VerdictPersonal})
}

// ofBody asks of which body a sitting is.
func (m *trayModel) ofBody(q *planner.TrayQuestion) {
	m.title = "Of which body is it?"
	m.says = joined(" · ", q.Sitting.Label(), planner.WhenOf(&q.Sitting), q.Sitting.Place) + ". Its title does not say surely." + agendaBeside(q)
	m.sitting, m.day = q.Sitting.ID().String(), q.Sitting.Date()
	m.addBodies(q.Suggestions)
	m.add("A personal entry", "a pre-meet, briefing or travel, say: of no body", planner.TrayAnswer{Says: calendar.VerdictPersonal})
	m.add("None of those suggested", "it stays of no body, and this is not asked again", planner.TrayAnswer{Says: calendar.VerdictRefuse})
}

// ofAgenda asks of which sitting an agenda is.
func (m *trayModel) ofAgenda(q *planner.TrayQuestion) {
	m.title = "Of which sitting is this agenda?"
	m.says = joined(" · ", q.Sitting.Title, "from "+q.Source, plural(len(q.Agenda), "item"))
	if h := q.HeldSitting; h != nil {
		m.sitting, m.day = h.ID().String(), h.Date()
		m.add("Of "+h.Label(), planner.WhenOf(h), planner.TrayAnswer{Says: calendar.VerdictMatch})
	}
	m.addNear(q, "Of ")
	m.add("Of none: it is not wanted", "it is thrown away", planner.TrayAnswer{Says: calendar.VerdictRefuse})
}

func (m *trayModel) addNear(q *planner.TrayQuestion, words string) {
	for i := range q.Near {
		o := &q.Near[i]
		m.add(words+o.Label(), joined(" · ", planner.WhenOf(o), o.Place, listed(claimants(o))), planner.TrayAnswer{Says: calendar.VerdictMatch, Held: o.ID().String()})
	}
}

// addBodies offers the bodies suggested, all of them where there are several, and
// any other.
func (m *trayModel) addBodies(suggested []string) {
	for _, b := range suggested {
		m.add("A sitting of "+b, "", planner.TrayAnswer{Says: calendar.VerdictAssign, Bodies: []string{b}})
	}
	if len(suggested) == 2 {
		m.add("A sitting of both", "committees in common", planner.TrayAnswer{Says: calendar.VerdictAssign, Bodies: suggested})
	}
	m.answers = append(m.answers, trayAnswerRow{says: "A sitting of another body…", detail: "chosen from the register", another: true})
}

func (m *trayModel) add(says, detail string, a planner.TrayAnswer) {
	m.answers = append(m.answers, trayAnswerRow{says: says, detail: detail, answer: a})
}

// agendaBeside says that business goes where the sitting goes.
func agendaBeside(q *planner.TrayQuestion) string {
	if len(q.Agenda) == 0 {
		return ""
	}
	return " Its agenda of " + plural(len(q.Agenda), "item") + " goes with it."
}

// trayWords says in a line what waits, for the list.
func trayWords(t *calendar.TrayEntry) (arriving, when, question string) {
	arriving = t.Sitting.Label()
	if !t.Sitting.Start.IsZero() {
		when = planner.WhenOf(&t.Sitting)
	}
	if t.Why == calendar.TrayAgenda {
		arriving = cmp.Or(t.Sitting.Title, "Agenda")
		return arriving, when, "Of which sitting is this agenda of " + plural(len(t.Agenda), "item") + "?"
	}
	return arriving, when, trayQuestion(t)
}

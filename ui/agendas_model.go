package ui

import (
	"fmt"
	"slices"

	"convenor/calendar"
	"convenor/calendar/agenda"
	"convenor/calendar/planner"
	"convenor/ui/look"
)

// agendasModel is the business on agendas, ready for display.
type agendasModel struct {
	// counts says what was read, saved what one paper for each topic would spare.
	counts, saved string
	topics        []topicModel
	// items and working are what those two figures are made of.
	items, working []sheetRow
	// shares say how strategic each body's business is, come what should come up.
	shares []shareModel
	come   []comeModel
	// bodies are those with an agenda, for choosing one.
	bodies []string
	common commonFacts
	// empty says that no agenda is held, next what to do; alone the same of each part.
	empty, next string
	alone       [partCount]sayings
	// lines is all business of the period, to be joined with a topic.
	lines []agenda.ReadLine
}

// sayings are a sentence and what to do next.
type sayings struct{ says, next string }

// agendasFacts are what the page is made from.
type agendasFacts struct {
	register *calendar.Register
	report   *agenda.Report
	come     []planner.ToCome
	// period names the time, body the one that is looked at alone; empty for all.
	period, body string
	span         calendar.Span
}

// newAgendasModel shows a report on the agendas of a period.
func newAgendasModel(f agendasFacts) agendasModel {
	m := agendasModel{lines: f.report.Lines}
	report, marks := f.report, newMarks(f.register)
	var hoursSaved, days float64
	var shown []*agenda.SharedTopic
	for i := range report.Topics {
		t := &report.Topics[i]
		if f.body != "" && !slices.ContainsFunc(t.Items, func(i agenda.SharedItem) bool { return i.Body == f.body }) {
			continue
		}
		hoursSaved, days = hoursSaved+t.SavedHours, days+t.DaysSaved
		m.topics = append(m.topics, newTopicModel(marks, t, f.span))
		shown = append(shown, t)
	}
	m.items, m.working = itemRows(marks, report), workingRows(marks, shown...)
	m.counts = fmt.Sprintf("%s: %d standing, %d of substance; %s at several tables",
		plural(report.Items, "item"), report.Standing, report.Substantive, plural(len(report.Topics), "topic"))
	switch {
	case f.body != "":
		m.saved = fmt.Sprintf("%s of them at %s; one paper for each would save %s = %s", plural(len(m.topics), "topic"), f.body, hours(hoursSaved), dayWords(days))
	case report.Substantive > 0 && report.Shared > 0:
		m.saved = fmt.Sprintf("%d of %d items of substance (%s) are shared; one paper for each topic would save %s = %s",
			report.Shared, report.Substantive, percent(float64(report.Shared)/float64(report.Substantive)), hours(hoursSaved), dayWords(days))
	}
	m.shares = newShareModels(marks, report, f.body)
	m.come = newComeModels(marks, f.register, f.come, f.body)
	for _, b := range report.Balances {
		m.bodies = append(m.bodies, b.Body)
	}
	m.common = newCommonFacts(f.register, f.span)
	m.sayEmpty(f)
	return m
}

// sayEmpty says what to do where there is nothing to show.
func (m *agendasModel) sayEmpty(f agendasFacts) {
	none := "No agendas are held for " + f.period + "."
	drop := "Drop an agenda on this window: a committee’s web page, a PDF, Word or text file (or " + shortcutWords("O") + "). "
	m.alone[partCome] = sayings{"Nothing that comes back is missing.", "What a body had a year, a quarter or a month before, and has on no agenda of " + f.period + ", would stand here."}
	m.alone[partShare] = sayings{none, drop}
	m.alone[partTopics] = sayings{none, drop + "Under To come stands what should be on them."}
	switch {
	case f.report.Items == 0 && len(m.come) == 0:
		m.empty, m.next = none, drop+"Or compare a quarter or a year, above."
	case f.report.Items == 0:
	case f.body != "":
		m.alone[partTopics] = sayings{"No business of " + f.body + " is at another table.", "Look at all bodies, or at a quarter or a year, above."}
	default:
		m.alone[partTopics] = sayings{"No business is at several tables in " + f.period + ".", "Compare a quarter or a year, above, or take in more agendas."}
	}
}

// topicModel is one topic: its row in the list, and its detail beside it.
type topicModel struct {
	id, title string
	// marks are of the systems at whose tables it is, each once.
	marks []mark
	// lead and saves stand below the title; who is who leads and who could.
	lead, saves string
	who         leadModel
	horizon     string
	// why says why that body should lead; costs what it takes; problems what was
	// heard in the wrong order.
	why, costs string
	problems   []string
	route      []stopModel
	line       routeModel
	// working is what the costs are made of.
	working []sheetRow
}

// stopModel is one table on the way of a paper.
type stopModel struct {
	id   string
	day  calendar.Date
	item calendar.JudgedItem
	// marked is the table with its badge; when has the date and how long after
	// the table before, as is the title on its agenda, cost its officer-hours.
	marked
	when, as, cost string
	lead, own      bool
}

func newTopicModel(marks marks, t *agenda.SharedTopic, span calendar.Span) topicModel {
	m := topicModel{id: t.ID, title: t.Name, horizon: string(t.Horizon), why: capital(t.Lead.Why) + ".", who: newLeadModel(t), working: workingRows(marks, t), line: newRouteModel(marks, t, span)}
	m.lead, m.saves = leadWords(t), "saves "+figure(t.SavedHours)+" h"
	m.costs = fmt.Sprintf("%s officer-hours over %s; one paper at the lead’s table would save %s = %s",
		oneOrTwo(t.OfficerHours), plural(len(t.Items), "table"), hours(t.SavedHours), dayWords(t.DaysSaved))
	if t.Lead.Nobody {
		m.saves = "nothing to save"
		m.costs = fmt.Sprintf("%s officer-hours over %s; none can be spared", oneOrTwo(t.OfficerHours), plural(len(t.Items), "table"))
	}
	for _, p := range t.Problems {
		m.problems = append(m.problems, "Out of order: it "+p.Message+".")
	}
	for i := range t.Items {
		item := &t.Items[i]
		mark := marks.sitting(item.Sitting)
		if !slices.Contains(m.marks, mark) {
			m.marks = append(m.marks, mark)
		}
		m.route = append(m.route, stopModel{
			id: item.Sitting.ID().String(), day: item.Date, item: item.Judged(), marked: marked{mark, item.Body}, as: item.Title, lead: item.AtLead, own: item.OwnPaper,
			when: joined(" · ", shortDay(item.Date), gapWords(i, item.Gap)), cost: oneOrTwo(item.Hours) + " officer-hours",
		})
	}
	return m
}

func leadWords(t *agenda.SharedTopic) string {
	switch {
	case t.Lead.Nobody:
		return "No body leads alone"
	case t.Lead.Body == "":
		return "Lead has it on no agenda"
	default:
		return "Lead: " + t.Lead.Body
	}
}

// gapWords gives the days since the table before: "1 day later".
func gapWords(place, gap int) string {
	switch {
	case place == 0:
		return ""
	case gap == 0:
		return "same day"
	case gap >= agenda.LongGap:
		return dayCount(gap) + " later!"
	default:
		return dayCount(gap) + " later"
	}
}

// dayCount gives "1 day", "6 days".
func dayCount(n int) string {
	if n == 1 {
		return "1 day"
	}
	return fmt.Sprintf("%d days", n)
}

// dayWords gives officer days to one decimal: "1.0 officer day".
func dayWords(days float64) string {
	words := figure(days) + " officer day"
	if figure(days) == "1.0" {
		return words
	}
	return words + "s"
}

// oneOrTwo gives hours without their unit.
func oneOrTwo(x float64) string {
	words := hours(x)
	return words[:len(words)-len(" h")]
}

// horizonSignal gives a topic's tag its colour: what is strategic is rarer.
func horizonSignal(horizon string) look.Signal {
	if horizon == string(agenda.Strategic) {
		return look.Chosen
	}
	return look.Quiet
}

package ui

import (
	"fmt"
	"slices"

	"convenor/calendar"
	"convenor/calendar/agenda"
	"convenor/ui/look"
)

// agendasModel is the business on more than one agenda, ready for display.
type agendasModel struct {
	// counts says what was read, saved what one paper for each topic would spare.
	counts, saved string
	topics        []topicModel
	// balances say how much of each body's business is strategic.
	balances []string
	// empty says that no topic is at several tables, next what to do.
	empty, next string
}

// topicModel is one topic: its row in the list, and its detail beside it.
type topicModel struct {
	id, title string
	// marks are of the systems at whose tables it is, each once.
	marks []mark
	// lead and saves stand below the title.
	lead, saves string
	horizon     string
	// why says why that body should lead; costs what it takes; problems what was
	// heard in the wrong order.
	why, costs string
	problems   []string
	route      []stopModel
}

// stopModel is one table on the way of a paper.
type stopModel struct {
	id  string
	day calendar.Date
	// marked is the table with its badge; when has the date and how long after
	// the table before, as is the title on its agenda, cost its officer-hours.
	marked
	when, as, cost string
	lead           bool
}

// newAgendasModel shows a report on the agendas of a period.
func newAgendasModel(r *calendar.Register, report *agenda.Report, period string) agendasModel {
	m := agendasModel{}
	marks := newMarks(r)
	var hoursSaved, days float64
	for i := range report.Topics {
		t := &report.Topics[i]
		hoursSaved, days = hoursSaved+t.SavedHours, days+t.DaysSaved
		m.topics = append(m.topics, newTopicModel(marks, t))
	}
	m.counts = fmt.Sprintf("%s: %d standing, %d of substance; %s at several tables",
		plural(report.Items, "item"), report.Standing, report.Substantive, plural(len(report.Topics), "topic"))
	if report.Substantive > 0 && report.Shared > 0 {
		m.saved = fmt.Sprintf("%d of %d items of substance (%s) are shared; one paper for each topic would save %s = %s",
			report.Shared, report.Substantive, percent(float64(report.Shared)/float64(report.Substantive)), hours(hoursSaved), dayWords(days))
	}
	for _, b := range report.Balances {
		m.balances = append(m.balances, fmt.Sprintf("%s: %d of %d strategic (%s)", b.Body, b.Strategic, b.Strategic+b.Operational, percent(b.Share())))
	}
	switch {
	case report.Items == 0:
		m.empty = "No agendas are held for " + period + "."
		m.next = "Drop an agenda on this window: a committee’s web page, a PDF, Word or text file (or " + shortcutWords("O") +
			"). Or compare a quarter or a year, above."
	case len(report.Topics) == 0:
		m.empty = "No business is at several tables in " + period + "."
		m.next = m.counts + ". Compare a quarter or a year, above, or take in more agendas."
	}
	return m
}

func newTopicModel(marks marks, t *agenda.SharedTopic) topicModel {
	m := topicModel{id: t.ID, title: topicTitle(t), horizon: string(t.Horizon), why: capital(t.Lead.Why) + "."}
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
			id: item.Sitting.ID().String(), day: item.Date, marked: marked{mark, item.Body}, as: item.Title, lead: item.AtLead,
			when: joined(" · ", shortDay(item.Date), gapWords(i, item.Gap)), cost: oneOrTwo(item.Hours) + " officer-hours",
		})
	}
	return m
}

// topicTitle names a topic by its matters and period, else by its first title.
func topicTitle(t *agenda.SharedTopic) string {
	name := capital(listed(t.Matters))
	if name == "" && len(t.Items) > 0 {
		return t.Items[0].Title
	}
	return joined(", ", name, t.Period.String())
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

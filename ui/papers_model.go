package ui

import (
	"strings"

	"convenor/calendar"
	"convenor/calendar/planner"
	"convenor/calendar/workload"
	"convenor/ui/look"
)

// papersModel is the papers of a month's sittings, the first to be published
// first.
type papersModel struct {
	rows []paperRow
	// empty says that there are none, next what to do about it.
	empty, next string
	holidays    calendar.Holidays
}

// paperRow is the papers of one body for one sitting.
type paperRow struct {
	by     string
	signal look.Signal
	marked
	says string
	// body, rule and meeting are what another rule is tried on.
	body, rule string
	meeting    calendar.Date
	sitting    string
}

// paperRules are the rules that can be tried; the first leaves the body its own.
var paperRules = []string{"", "5 clear days", "7 days", "friday before", "none"}

// paperRuleLabels name them.
func paperRuleLabels(own string) []string {
	labels := []string{"The body’s own rule", "Five clear days", "Seven days before", "The Friday before", "No papers"}
	if own != "" {
		labels[0] += ": " + own
	}
	return labels
}

// newPapersModel lists the papers of the sittings in the scope's month.
func newPapersModel(s *calendar.Snapshot, at scope) papersModel {
	m := papersModel{holidays: s.Holidays}
	marks := newMarks(s.Register)
	today := calendar.DateOf(s.At, calendar.London())
	for _, d := range workload.Deadlines(s) {
		if d.Meeting.MonthOf() != at.month() {
			continue
		}
		row := paperRow{by: d.By.British(), signal: look.Plain, marked: marks.titled(d.Sitting), body: d.Body.Name, rule: d.Rule, meeting: d.Meeting,
			sitting: d.Sitting.ID().String()}
		row.says = joined(" · ", planner.When(d.Sitting.Start, d.Sitting.End, d.Sitting.AllDay), d.Rule)
		if d.Closed != "" {
			row.signal, row.says = look.Warning, row.says+" · that is "+d.Closed
		}
		if d.By.Before(today) {
			row.signal, row.says = look.Quiet, row.says+" · past"
		}
		m.rows = append(m.rows, row)
	}
	if len(m.rows) == 0 {
		m.empty = "No papers are due for sittings in " + at.month().British() + "."
		m.next = "Papers are counted for bodies whose rule the register knows. Go to another month with ‹ and ›."
	}
	return m
}

// working counts a row's papers by a rule; an empty one is its own. It is nil
// where the rule sets no day.
func (m *papersModel) working(row *paperRow, rule string) *workingModel {
	if rule == "" {
		rule = row.rule
	}
	d, has, err := workload.PublishBy(rule, row.meeting, m.holidays)
	if !has || err != nil {
		return nil
	}
	w := newWorking(&d, row.body+", "+row.meeting.British()+" · "+rule)
	return &w
}

// another tells whether a rule is another than the row's own.
func (r *paperRow) another(rule string) bool { return rule != "" && !strings.EqualFold(rule, r.rule) }

package ui

import (
	"fmt"

	"convenor/calendar"
	"convenor/ui/look"

	"fyne.io/fyne/v2"
)

// lanesShown is how many officers' lanes a day shows side by side.
const lanesShown = 7

// calendarTop is the line above the grid: that there is nothing; in a year which
// year it is, and what is on on the day looked at; in a day which officers.
type calendarTop struct {
	says   *look.Words
	years  *look.Segmented
	lanes  *look.Stepper
	object *fyne.Container
}

// planKinds are the kinds of year to choose from, planLabels what the choice says.
var (
	planKinds  = []calendar.YearKind{calendar.MunicipalYear, calendar.FinancialYear}
	planLabels = []string{"May–April", "April–March"}
)

func newCalendarTop(v *calendarView) calendarTop {
	t := calendarTop{says: look.NewLine(look.Secondary, "")}
	t.years = look.NewSegmented(planLabels, func(option int) {
		at := v.model.scope
		at.year = planKinds[option]
		v.onScope(at)
	})
	t.lanes = look.NewStepper("", v.turnLanes)
	t.object = inset(sides{0, 0, look.Unit * 2, 2}, edges{right: row(0, t.years, t.lanes)}.around(centred(t.says)))
	return t
}

func (t *calendarTop) show(v *calendarView) {
	m := &v.model
	year, more := m.scope.by == byYear, m.scope.by == byDay && len(m.day.lanes) > lanesShown
	says := m.empty
	if year && says == "" {
		says = m.year.says(v.year.Selected())
	}
	t.says.SetText(says)
	setVisible(t.years, year)
	if m.scope.yearKind() == calendar.FinancialYear {
		t.years.SetChosen(1)
	} else {
		t.years.SetChosen(0)
	}
	setVisible(t.lanes, more)
	if more {
		t.lanes.SetLabel(fmt.Sprintf("Officers %d–%d of %d", v.lane+1, min(v.lane+lanesShown, len(m.day.lanes)), len(m.day.lanes)))
	}
	setVisible(t.object, says != "" || year || more)
	t.object.Refresh()
}

// turnLanes shows the lanes before or after, of a day that has more than fit.
func (v *calendarView) turnLanes(by int) {
	to := v.lane + by*lanesShown
	if to < 0 || to >= len(v.model.day.lanes) {
		return
	}
	v.lane = to
	v.fill()
	v.body.Refresh()
}

// showLane turns to the lanes among which a block stands.
func (v *calendarView) showLane(block string) {
	if at := v.model.day.laneOf(block); at >= 0 && at/lanesShown*lanesShown != v.lane {
		v.lane = at / lanesShown * lanesShown
		v.fill()
	}
}

package ui

import (
	"context"
	"time"

	"convenor/calendar"
	"convenor/ui/grid"
	"convenor/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// snapshotSource is what views of sittings need of the planner.
type snapshotSource interface {
	Snapshot(ctx context.Context, span calendar.Span) (*calendar.Snapshot, error)
}

// calendarSource is what the calendar needs of the planner.
type calendarSource interface {
	snapshotSource
	Agendas(ctx context.Context, s *calendar.Snapshot) ([]calendar.Agenda, error)
	Now() time.Time
}

// calendarView shows a month or a week, and beside it the sitting chosen.
type calendarView struct {
	// onScope is called when the user goes elsewhere in time, or wants weeks in
	// place of months; onToday when they want to go to today.
	onScope func(scope)
	onToday func()
	// onAct is called when something is to be done with the sitting chosen.
	onAct func(meetingAct, *calendar.Sitting)

	source calendarSource
	loader *loader[calendarModel]
	fail   func(error)
	model  calendarModel
	// wanted is the id of a sitting to be chosen once its period is there.
	wanted string

	calendarParts
}

// calendarParts are what the calendar's page is made of.
type calendarParts struct {
	choice *look.Segmented
	today  *look.Button
	bar    fyne.CanvasObject
	month  *grid.MonthGrid
	week   *grid.WeekGrid
	detail *sittingPanel
	empty  *look.Words
	body   *fyne.Container
}

func newCalendarView(source calendarSource, w work, fail func(error)) *calendarView {
	v := &calendarView{source: source, loader: newLoader[calendarModel](w), fail: fail}
	v.choice = look.NewSegmented([]string{"Month", "Week"}, func(option int) { v.byWeek(option == 1) })
	v.today = look.NewButton("Today", look.Ordinary, func() { v.onToday() })
	v.bar = row(look.Unit*2, v.today, v.choice)
	v.month, v.week = grid.NewMonthGrid(2000, 1), grid.NewWeekGrid()
	v.detail = newSittingPanel(v.closeDetail, func(what meetingAct) { v.onAct(what, v.chosen()) })
	v.empty = look.NewParagraph(look.Secondary, "")
	v.connect()
	grids := edges{top: container.NewVBox(v.empty)}.around(look.NewBarePanel(container.NewStack(v.month, v.week)))
	v.body = container.New(beside{left: 0.74, least: 288}, grids, v.detail.object)
	for _, o := range []fyne.CanvasObject{v.detail.object, v.empty, v.month, v.week} {
		o.Hide() // until there is something to show
	}
	return v
}

// connect has the grids tell what the user meant.
func (v *calendarView) connect() {
	v.month.OnStep = v.step
	v.week.OnStep = v.step
	v.month.OnSelected = func(day grid.Day) { v.model.scope.day = calendar.Date(day) }
	v.month.OnDay = func(day grid.Day) {
		at := v.model.scope
		at.day, at.week = calendar.Date(day), true
		v.onScope(at)
	}
	v.month.OnOpen = v.choose
	v.week.OnSelected = v.choose
	v.week.OnOpen = v.choose
}

func (v *calendarView) name(at scope) string {
	if at.week {
		return weekTitle(at.day)
	}
	return "Calendar"
}

func (v *calendarView) content() fyne.CanvasObject   { return v.body }
func (v *calendarView) tools() fyne.CanvasObject     { return v.bar }
func (v *calendarView) uses() (period, officer bool) { return true, true }

func (v *calendarView) focus() fyne.Focusable {
	if v.model.scope.week {
		return v.week
	}
	return v.month
}

func (v *calendarView) byWeek(week bool) {
	at := v.model.scope
	at.week = week
	v.onScope(at)
}

func (v *calendarView) step(by int) {
	at := v.model.scope
	if at.week {
		v.onScope(at.stepWeeks(by))
	} else {
		v.onScope(at.stepMonths(by))
	}
}

// load fetches the scope's month or week.
func (v *calendarView) load(at scope) {
	v.loader.load(func(ctx context.Context) (calendarModel, error) {
		span := monthGridSpan(at.month())
		if at.week {
			span = weekSpan(at.day)
		}
		s, err := v.source.Snapshot(ctx, span)
		if err != nil {
			return calendarModel{}, err
		}
		agendas, err := v.source.Agendas(ctx, s)
		if err != nil {
			return calendarModel{}, err
		}
		m := newCalendarModel(s, at, v.source.Now())
		m.addAgendas(agendas)
		return m, nil
	}, v.show, v.fail)
}

// want has a sitting chosen as soon as a period that holds it is shown.
func (v *calendarView) want(sitting string) { v.wanted = sitting }

func (v *calendarView) show(m calendarModel) {
	chosen := v.detail.id
	v.model = m
	if m.scope.week {
		v.choice.SetChosen(1)
		v.week.Set(m.week)
		v.month.Hide()
		v.week.Show()
	} else {
		v.choice.SetChosen(0)
		v.month.Set(m.month)
		v.month.Select(grid.Day(m.scope.day))
		v.week.Hide()
		v.month.Show()
	}
	v.empty.SetText(m.empty)
	v.empty.Hidden = m.empty == ""
	if v.wanted != "" {
		chosen, v.wanted = v.wanted, ""
	}
	v.choose(chosen)
	v.body.Refresh()
}

// choose shows a sitting beside the grid; one that is not there closes the panel.
func (v *calendarView) choose(id string) {
	found, there := v.model.sittings[id]
	if !there {
		v.closeDetail()
		return
	}
	if v.model.scope.week {
		v.week.Select(id)
	}
	v.detail.show(found)
	v.detail.object.Show()
	v.body.Refresh()
}

// chosen gives the sitting shown beside the grid; nil for none.
func (v *calendarView) chosen() *calendar.Sitting {
	if !v.detail.object.Visible() {
		return nil
	}
	return v.model.sittings[v.detail.id].of
}

func (v *calendarView) closeDetail() {
	v.detail.id = ""
	if v.detail.object.Visible() {
		v.detail.object.Hide()
		v.body.Refresh()
	}
}

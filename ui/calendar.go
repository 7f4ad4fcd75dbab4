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

// calendarView shows a day, a week, a month or a year, or lists a month, and
// beside it the sitting chosen.
type calendarView struct {
	// onScope is called when the user goes elsewhere in time, or wants weeks in
	// place of months; onToday when they want to go to today.
	onScope func(scope)
	onToday func()
	// onAct is called when something is to be done with the sitting chosen.
	onAct func(meetingAct, *calendar.Sitting)
	// onTry is called when another time is to be tried for a sitting.
	onTry func(of *calendar.Sitting, at time.Time)

	source calendarSource
	loader *loader[calendarModel]
	ahead  *loader[struct{}]
	fail   func(error)
	model  calendarModel
	// wanted is the id of a sitting to be chosen once its period is there.
	wanted string
	// lane is the first of the day's lanes that is shown.
	lane int

	calendarParts
}

// calendarParts are what the calendar's page is made of.
type calendarParts struct {
	choice *look.Segmented
	today  *look.Button
	bar    fyne.CanvasObject
	month  *grid.MonthGrid
	week   *grid.WeekGrid
	day    *grid.WeekGrid
	year   *grid.YearGrid
	list   *picker
	top    calendarTop
	legend *look.Words
	detail *sittingPanel
	body   *fyne.Container
}

func newCalendarView(source calendarSource, w work, fail func(error)) *calendarView {
	v := &calendarView{source: source, loader: newLoader[calendarModel](w), ahead: newLoader[struct{}](w), fail: fail}
	v.choice = look.NewSegmented(calendarLabels, func(option int) { v.showBy(calendarOrder[option]) })
	v.today = look.NewButton("Today", look.Ordinary, func() { v.onToday() })
	v.bar = row(look.Unit*2, v.today, v.choice)
	v.month, v.week, v.day, v.year = grid.NewMonthGrid(2000, 1), grid.NewWeekGrid(), grid.NewWeekGrid(), grid.NewYearGrid()
	v.list = newCalendarList(v)
	v.detail = newSittingPanel(v.closeDetail, func(what meetingAct) { v.onAct(what, v.chosen()) })
	v.top, v.legend = newCalendarTop(v), look.NewParagraph(look.Secondary, "")
	v.connect()
	stack := container.NewStack(v.month, v.week, v.day, v.year, v.list)
	foot := inset(sides{look.Unit * 2, 0, 0, 2}, v.legend)
	grids := edges{top: v.top.object, bottom: foot}.around(look.NewBarePanel(stack))
	v.body = container.New(beside{left: 0.74, least: 288}, grids, v.detail.object)
	for _, o := range []fyne.CanvasObject{v.detail.object, v.top.object, v.month, v.week, v.day, v.year, v.list} {
		o.Hide() // until there is something to show
	}
	return v
}

// connect has the grids tell what the user meant.
func (v *calendarView) connect() {
	v.month.OnStep, v.week.OnStep, v.day.OnStep, v.year.OnStep = v.step, v.step, v.step, v.step
	keep := func(day grid.Day) { v.model.scope.day = calendar.Date(day) }
	v.month.OnSelected, v.year.OnSelected = keep, func(day grid.Day) {
		keep(day)
		v.top.says.SetText(v.model.year.says(day))
	}
	v.month.OnDay = func(day grid.Day) { v.goTo(calendar.Date(day), byWeek) }
	v.week.OnDay = func(day grid.Day) { v.goTo(calendar.Date(day), byDay) }
	v.year.OnDay = func(day grid.Day) { v.goTo(calendar.Date(day), byDay) }
	v.year.OnHover = func(day grid.Day) {
		if !day.IsZero() {
			v.top.says.SetText(v.model.year.says(day))
		}
	}
	v.month.OnOpen = v.choose
	v.week.OnMove = func(id string, day grid.Day, minute int) { v.tryAt(id, calendar.Date(day), minute) }
	v.day.OnMove = func(id string, _ grid.Day, minute int) { v.tryAt(id, v.model.scope.day, minute) }
	for _, g := range []*grid.WeekGrid{v.week, v.day} {
		g.OnSelected, g.OnOpen = v.choose, v.choose
	}
	v.day.OnEdge = v.turnLanes
}

// goTo shows a day in another way.
func (v *calendarView) goTo(day calendar.Date, by calendarBy) {
	at := v.model.scope
	at.day, at.by = day, by
	v.onScope(at)
}

func (v *calendarView) name(at scope) string         { return at.calendarTitle() }
func (v *calendarView) content() fyne.CanvasObject   { return v.body }
func (v *calendarView) tools() fyne.CanvasObject     { return v.bar }
func (v *calendarView) uses() (period, officer bool) { return true, true }

func (v *calendarView) focus() fyne.Focusable {
	switch v.model.scope.by {
	case byWeek:
		return v.week
	case byDay:
		return v.day
	case byYear:
		return v.year
	case byList:
		return v.list
	default:
		return v.month
	}
}

func (v *calendarView) showBy(by calendarBy) {
	at := v.model.scope
	at.by = by
	v.onScope(at)
}

func (v *calendarView) step(by int) { v.onScope(v.model.scope.stepShown(by)) }

// load fetches what the scope shows.
func (v *calendarView) load(at scope) {
	v.loader.load(func(ctx context.Context) (calendarModel, error) {
		s, err := v.source.Snapshot(ctx, at.shown())
		if err != nil {
			return calendarModel{}, err
		}
		m := newCalendarModel(s, at, v.source.Now())
		if at.by == byYear {
			return m, nil // a day is opened before a sitting is
		}
		agendas, err := v.source.Agendas(ctx, s)
		if err != nil {
			return calendarModel{}, err
		}
		m.addAgendas(agendas)
		return m, nil
	}, v.show, v.fail)
}

// want has a sitting chosen as soon as a period that holds it is shown.
func (v *calendarView) want(sitting string) { v.wanted = sitting }

func (v *calendarView) show(m calendarModel) {
	chosen := v.detail.id
	if m.scope.by != v.model.scope.by || m.scope.day != v.model.scope.day {
		v.lane = 0
	}
	v.model = m
	v.choice.SetChosen(m.scope.by.place())
	for by, o := range map[calendarBy]fyne.CanvasObject{byMonth: v.month, byWeek: v.week, byDay: v.day, byYear: v.year, byList: v.list} {
		setVisible(o, by == m.scope.by)
	}
	v.fill()
	v.keepFocus()
	v.legend.SetText(m.legend)
	v.legend.Hidden = m.legend == ""
	if v.wanted != "" {
		chosen, v.wanted = v.wanted, ""
	}
	v.choose(chosen)
	v.body.Refresh()
	v.readAhead(m)
}

// keepFocus has the grid that is shown take the keyboard from one that no
// longer is.
func (v *calendarView) keepFocus() {
	c := fyne.CurrentApp().Driver().CanvasForObject(v.body)
	if c == nil {
		return
	}
	switch c.Focused() {
	case v.month, v.week, v.day, v.year, v.list:
		if to := v.focus(); c.Focused() != to {
			c.Focus(to)
		}
	}
}

// fill puts the model into the grid that is shown.
func (v *calendarView) fill() {
	switch m := &v.model; m.scope.by {
	case byWeek:
		v.week.Set(m.week)
	case byDay:
		v.day.Set(m.day.week(v.lane, lanesShown))
	case byYear:
		v.year.Set(m.year.grid)
		v.year.Select(grid.Day(m.scope.day))
	case byList:
		v.list.anew()
		if at := listFrom(m.list, grid.Day(m.scope.day)); at >= 0 && v.list.drawn {
			v.list.ScrollTo(at)
			v.list.chosen = at - 1 // the first Down goes to it
		}
	default:
		v.month.Set(m.month)
		v.month.Select(grid.Day(m.scope.day))
	}
	v.top.show(v)
}

// choose shows a sitting beside the grid; one that is not there closes the panel.
func (v *calendarView) choose(id string) {
	found, there := v.model.detail(id)
	if !there {
		v.closeDetail()
		return
	}
	switch v.model.scope.by {
	case byWeek:
		v.week.Select(id)
	case byDay:
		v.showLane(id)
		v.day.Select(id)
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

package ui

import (
	"convenor/calendar"
	"convenor/ui/grid"
	"convenor/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// going is the dialog that goes to a day: one field that takes it as it is
// typed, and a month to pick it from.
type going struct {
	shell *shell
	field *dateField
	month *grid.MonthGrid
	step  *look.Stepper
	// shown is the month that is shown.
	shown calendar.Month
}

// askDay asks for the day to go to.
func (s *shell) askDay() {
	if s.dialogs.showing() {
		return
	}
	g := newGoing(s)
	s.going = g
	body := column(look.Gap, g.field.object, container.NewCenter(g.step), g.month)
	s.dialogs.show(box{
		title: "Go to a date", body: body, accept: "Go", cancel: "Cancel", first: g.field.entry, onAccept: g.accept,
		size: fyne.NewSize(460, 430),
	})
	g.say()
}

func newGoing(s *shell) *going {
	g := &going{shell: s, field: newDateField(s.planner.Today), month: grid.NewSmallMonth(2000, 1)}
	g.step = look.NewStepper("", func(by int) { g.show(g.shown.Add(by)) })
	g.month.OnStep = func(by int) { g.show(g.shown.Add(by)) }
	g.month.OnSelected = func(day grid.Day) { g.field.set(calendar.Date(day)) }
	g.month.OnDay = func(grid.Day) { g.accept() }
	g.field.onChanged = g.say
	g.field.entry.OnSubmitted = func(string) { g.accept() }
	g.month.Select(grid.Day(s.at.day))
	g.show(s.at.month())
	return g
}

// show shows a month to pick from; the day chosen stays what the field says.
func (g *going) show(m calendar.Month) {
	g.shown = m
	g.step.SetLabel(m.British())
	g.month.Set(grid.Month{Year: m.Year, Month: m.Month, Today: grid.Day(g.shell.planner.Today())})
}

// say shows in the month what was typed.
func (g *going) say() {
	day, is := g.field.date()
	if is && g.shown != day.MonthOf() {
		g.show(day.MonthOf())
	}
	if is {
		g.month.Select(grid.Day(day))
	}
	g.shell.dialogs.setAccept("Go", is)
}

// accept goes to the day that was typed, if it is one.
func (g *going) accept() {
	day, is := g.field.date()
	if !is {
		return
	}
	g.shell.dialogs.close()
	g.shell.goToDay(day)
}

// goToDay shows a day in the page in front, or in the calendar where that
// looks at no period.
func (s *shell) goToDay(day calendar.Date) {
	at := s.at
	at.day = day
	period, _ := s.views[s.front].uses()
	s.look(at)
	if !period {
		s.turn(viewCalendar)
	}
}

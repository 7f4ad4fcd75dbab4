package ui

import (
	"context"
	"time"

	"convenor/calendar"
	"convenor/calendar/planner"
	"convenor/ui/look"

	"fyne.io/fyne/v2"
)

// moving is the dialog that tries another time for a sitting, and changes
// nothing: what it leads to is a request to the body.
type moving struct {
	shell           *shell
	loader          *loader[movedModel]
	of              *calendar.Sitting
	day             *dateField
	times           *timeField
	headline        *look.Words
	clashes, shades *fyne.Container
	body            *fyne.Container
	last            *movedModel
}

// tryMove asks for the time to try, beginning with one. A private sitting is
// nobody's to move.
func (s *shell) tryMove(of *calendar.Sitting, at time.Time) {
	switch {
	case s.dialogs.showing():
	case of.Private || of.AllDay:
		s.frame.status.say("Another time can be tried for a sitting with a time and a title.", look.Plain)
	default:
		s.moving = newMoving(s, of, at)
		s.moving.ask()
	}
}

// tryChosen tries another time for the sitting chosen in the calendar.
func (s *shell) tryChosen() {
	of := s.calendar.chosen()
	if s.front != viewCalendar || of == nil {
		s.frame.status.say("Choose a sitting in the calendar first.", look.Plain)
		return
	}
	s.tryMove(of, of.Start)
}

func newMoving(s *shell, of *calendar.Sitting, at time.Time) *moving {
	m := &moving{shell: s, loader: newLoader[movedModel](s.work), of: of, day: newDateField(s.planner.Today)}
	m.times = newTimeField(m.day.date)
	m.headline, m.clashes, m.shades = look.NewParagraph(look.Strong, ""), column(look.Unit), column(look.Unit)
	held := look.NewParagraph(look.Secondary, "Held "+planner.WhenOf(&of.Occurrence)+". The date is the body’s: nothing is changed here.")
	m.body = column(look.Gap, held, named("Day", m.day.object), named("Time", m.times.object), m.headline, m.clashes, m.shades)
	m.day.set(calendar.DateOf(at, calendar.London()))
	m.times.set(at, at.Add(of.Span().Length()))
	m.day.onChanged = func() {
		m.times.reread()
		m.try()
	}
	m.times.onChanged = m.try
	return m
}

func (m *moving) ask() {
	m.shell.dialogs.show(box{
		title: "Try another time: " + m.of.Label(), body: m.body, accept: "Ask the body to move", cancel: "Back", first: m.day.entry,
		onAccept: m.accept, onCancel: func() { m.shell.window.Canvas().Focus(m.shell.calendar.focus()) }, size: fyne.NewSize(640, 440),
	})
	m.try()
}

// span gives the time that was typed; false where it is none.
func (m *moving) span() (calendar.Span, bool) {
	_, is := m.day.date()
	start, end, err := m.times.times()
	if end.IsZero() {
		end = start.Add(m.of.Span().Length())
	}
	return calendar.Span{Start: start, End: end}, is && err == nil && start.Before(end)
}

// try shows what would become of the sitting at the time that was typed.
func (m *moving) try() {
	span, is := m.span()
	m.shell.dialogs.setAccept("Ask the body to move", false)
	if !is {
		m.loader.stop()
		m.show(movedModel{headline: "Type a day and a time to try."})
		return
	}
	day := calendar.DateOf(span.Start, calendar.London())
	m.loader.load(func(ctx context.Context) (movedModel, error) {
		s, err := m.shell.planner.Snapshot(ctx, calendar.DaySpan(day, day.AddDays(1)))
		if err != nil {
			return movedModel{}, err
		}
		return newMovedModel(s, m.of, span), nil
	}, func(found movedModel) {
		m.last = &found
		m.show(found)
		m.shell.dialogs.setAccept("Ask the body to move", span != m.of.Span())
	}, m.shell.fail)
}

func (m *moving) show(found movedModel) {
	m.headline.SetText(found.headline)
	m.headline.SetSignal(look.Plain)
	if len(found.clashes) > 0 {
		m.headline.SetSignal(look.Wrong)
	}
	showLines(m.clashes, found.clashes, look.Body, look.Plain)
	showLines(m.shades, found.shades, look.Body, look.Warning)
	m.body.Refresh()
}

// accept copies the request. Nothing that is held is changed.
func (m *moving) accept() {
	fyne.CurrentApp().Clipboard().SetContent(m.last.askText())
	m.shell.dialogs.close()
	m.shell.frame.status.say("Copied: the request to the secretariat. "+m.of.Label()+" stays where it is until its body moves it.", look.Plain)
	m.shell.window.Canvas().Focus(m.shell.calendar.focus())
}

package ui

import (
	"context"
	"log/slog"

	"convenor/calendar"
	"convenor/calendar/planner"
	"convenor/ui/look"

	"fyne.io/fyne/v2"
)

// Planner is what the window needs of the planner, all views together.
type Planner interface {
	clashSource
	agendasSource
	todaySource
	calendarSource
	registerSource
	importsSource
	findSource
	whatifSource
	daySetter
	turnSource
	reportsSource
	importer
	meetingKeeper
	subscriber
	trayKeeper
	changeTeller
	exporter
	assumer
	beginner
	backupKeeper
	datesSource
	updateTeller
	Undo(ctx context.Context) (string, error)
	Redo(ctx context.Context) (string, error)
	Subscribe(fn func(planner.Note)) (cancel func())
	Today() calendar.Date
}

// view is one page of the window.
type view interface {
	// name heads the page.
	name(at scope) string
	content() fyne.CanvasObject
	// tools stand in the header; nil for none.
	tools() fyne.CanvasObject
	// uses tells whether the page depends on the period and on the officer.
	uses() (period, officer bool)
	// focus is what has the keyboard when the page is shown.
	focus() fyne.Focusable
	// load fetches and shows the page anew.
	load(at scope)
}

// ownPeriod is a view that looks at other lengths of time than a month.
type ownPeriod interface {
	// period names the time in the header, step goes on by so many of it.
	period(at scope) string
	step(at scope, by int) scope
}

// The views, in the order of the sidebar and of their shortcuts, Ctrl+0 to
// Ctrl+9; the last is not in it.
const (
	viewToday = iota
	viewCalendar
	viewClashes
	viewAgendas
	viewDays
	viewWhatIf
	viewDates
	viewRegister
	viewImports
	viewReports
	viewFound
	viewCount
)

// shell is the window around the views. It alone knows all of them.
type shell struct {
	planner Planner
	log     *slog.Logger
	work    work
	window  fyne.Window
	dialogs *dialogs

	views    [viewCount]view
	calendar *calendarView
	found    *foundView
	whereabouts

	frame *frame
	tasks *tasks
	// going is the dialog that goes to a day, as it was last asked.
	going *going
	// moving is the dialog that tries another time, as it was last asked.
	moving *moving
	safety
	shellLoaders
}

// whereabouts is where in the window the user is.
type whereabouts struct {
	// front is the view shown, behind the one that was before a search.
	front, behind int
	// stale marks views that must load when they are next shown.
	stale [viewCount]bool
	at    scope
	// revision is that of the facts shown; below 0 before any are.
	revision int64
}

// shellLoaders fetch what the shell itself needs.
type shellLoaders struct {
	summary  *loader[summaryModel]
	stepping *loader[string]
	opening  *loader[opening]
	team     *loader[*calendar.Register]
}

// newShell builds the window's content; start brings it to life.
func newShell(o Options, window fyne.Window, w work) *shell {
	s := &shell{planner: o.Planner, log: o.log(), window: window, dialogs: &dialogs{window: window}}
	w.base = s.context
	s.work = w
	s.summary, s.stepping = newLoader[summaryModel](w), newLoader[string](w)
	s.opening, s.team = newLoader[opening](w), newLoader[*calendar.Register](w)
	s.at.day, s.revision = o.Planner.Today(), -1
	s.tasks = newTasks(s, o)
	s.makeViews()
	s.frame = newFrame(s)
	s.spoil()
	window.SetContent(s.frame.object)
	window.Canvas().SetOnTypedKey(s.key)
	window.SetMainMenu(newMenu(s))
	addShortcuts(s)
	window.SetOnDropped(func(_ fyne.Position, uris []fyne.URI) { s.tasks.dropped(uris) })
	return s
}

func (s *shell) makeViews() {
	s.calendar = newCalendarView(s.planner, s.work, s.fail)
	s.calendar.onScope, s.calendar.onToday = s.look, s.goToToday
	s.calendar.onAct, s.calendar.onTry = s.tasks.meetings.act, s.tryMove
	clashes := newClashesView(s.planner, s.work, s.fail)
	clashes.onSitting, clashes.onAsk = s.goToSitting, s.ask
	clashes.onSay = func(words string) { s.frame.status.say(words, look.Plain) }
	clashes.onFocus, clashes.onScope = s.focusOn, s.look
	clashes.onAssume, clashes.onCard = s.tasks.assuming.ask, s.tasks.cards.open
	agendas := newAgendasView(s.planner, s.work, s.fail)
	agendas.onSitting, agendas.onScope, agendas.onFocus = s.goToSitting, s.look, s.focusOnPage
	agendas.onBox, agendas.onClose = s.dialogs.show, s.dialogs.close
	days := newDaysView(s.planner, s.work, s.fail)
	days.onScope, days.onBehind, days.onDay = s.look, s.showBehind, newDayLength(s).ask
	days.onTurn = newTurning(s).ask
	dates := newDatesView(s.planner, s.work, s.fail)
	dates.onSitting, dates.onFocus, dates.onTurn = s.goToSitting, s.focusOnPage, s.showScope
	imports := newImportsView(s.planner, s.work, s.fail)
	imports.onTray = s.tasks.settling.open
	imports.onAdd, imports.onRefresh, imports.onSource = s.tasks.adding.ask, s.tasks.refreshing.all, s.tasks.refreshing.see
	imports.onPaste, imports.onChanges = s.tasks.pasting.ask, s.tasks.refreshing.whatChanged
	imports.onOpen, imports.onUndo, imports.onRedo = s.tasks.open, s.undo, s.redo
	s.found = newFoundView(s.planner, s.work, s.fail)
	s.found.onSitting, s.found.onRegister = s.goToSitting, func() { s.turn(viewRegister) }
	whatif := newWhatifView(s.planner, s.work, s.fail)
	whatif.onScope, whatif.onBehind = s.look, s.showBehind
	s.tasks.building = newBuilding(s, whatif, s.tasks.home)
	reports := newReportsView(s.planner, s.work, s.fail)
	s.tasks.reporting = newReporting(s, reports, s.tasks.home, s.tasks.fonts)
	s.views = [viewCount]view{s.newToday(), s.calendar, clashes, agendas, days, whatif, dates, newRegisterPage(s), imports, reports, s.found}
}

// look has the window look at another time or officer.
func (s *shell) look(at scope) {
	if p := fyne.CurrentApp().Preferences(); at.by != s.at.by || at.year != s.at.year {
		p.SetInt(prefBy, int(at.by))
		p.SetString(prefYear, string(at.year))
	}
	s.at = at
	s.rememberScope()
	s.frame.status.say("", look.Plain)
	s.spoil()
	s.refresh()
}

// spoil has every view load anew when it is next shown.
func (s *shell) spoil() {
	for i := range s.stale {
		s.stale[i] = true
	}
}

// wake follows what went on while the window was not looked at: the clock, and
// changes made by others.
func (s *shell) wake() {
	if s.revision < 0 {
		return // the first page is still on its way
	}
	s.stale[viewToday], s.stale[viewCalendar] = true, true
	s.refresh()
}

// refresh loads what is in front and what stands around it.
func (s *shell) refresh() {
	s.frame.showScope(s.views[s.front], s.at)
	if s.stale[s.front] {
		s.stale[s.front] = false
		s.views[s.front].load(s.at)
	}
	at := s.at
	s.summary.load(func(ctx context.Context) (summaryModel, error) { return fetchSummary(ctx, s.planner, at) },
		s.showSummary, s.fail)
}

// showSummary shows what stands around the views. Where the facts are no longer
// those shown, as when convenorctl has changed them, the views load anew.
func (s *shell) showSummary(m summaryModel) {
	if s.revision >= 0 && s.revision != m.revision {
		s.spoil()
		s.views[s.front].load(s.at)
		s.stale[s.front] = false
	}
	s.revision = m.revision
	s.window.SetTitle(joined(" – ", "Convenor", m.council))
	s.frame.show(m, s)
}

// changed follows a change made through the planner.
func (s *shell) changed(n planner.Note) {
	s.spoil()
	s.revision = n.Revision
	s.frame.status.say(changeWords(s.told(n)), look.Plain)
	s.refresh()
}

// turn shows another view.
func (s *shell) turn(to int) {
	s.front = to
	s.rememberView()
	s.frame.status.say("", look.Plain)
	if to != viewFound {
		s.frame.search.SetText("")
	}
	s.frame.turn(to, s)
	s.refresh()
	if to != viewFound {
		s.window.Canvas().Unfocus()
	}
}

// goToSitting shows a sitting in the calendar.
func (s *shell) goToSitting(id string, day calendar.Date) {
	s.calendar.want(id)
	s.at.day = day
	s.spoil()
	s.turn(viewCalendar)
}

func (s *shell) goToToday() {
	at := s.at
	at.day = s.planner.Today()
	s.look(at)
}

// step goes to the next or an earlier month, or week of the calendar.
func (s *shell) step(by int) {
	if period, _ := s.views[s.front].uses(); !period {
		return
	}
	if own, is := s.views[s.front].(ownPeriod); is {
		s.look(own.step(s.at, by))
		return
	}
	if s.front == viewCalendar {
		s.look(s.at.stepShown(by))
		return
	}
	s.look(s.at.stepMonths(by))
}

// fail says what went wrong in the status line; the log has the rest.
func (s *shell) fail(err error) {
	s.log.Error("window", "error", err)
	s.frame.status.say(planner.Explain(err), look.Wrong)
}

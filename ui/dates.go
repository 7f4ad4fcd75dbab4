package ui

import (
	"context"

	"convenor/calendar"
	"convenor/calendar/planner"
	"convenor/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// datesSource is what the page of dates needs of the planner.
type datesSource interface {
	snapshotSource
	Register(ctx context.Context) (*calendar.Register, error)
	AddMeeting(ctx context.Context, f planner.MeetingFields) (*calendar.Occurrence, error)
	SetNoun(ctx context.Context, noun calendar.Noun, name string, fields []planner.Field) error
	SetOverlay(ctx context.Context, was *calendar.Overlay, now calendar.Overlay) error
	RemoveOverlay(ctx context.Context, o calendar.Overlay) error
	Today() calendar.Date
}

// The parts of the page of dates, in the order of the choice in the header.
const (
	datesTry = iota
	datesFind
	datesPapers
	datesShaded
)

var datesLabels = []string{"Try a date", "Find dates", "Papers due", "Shaded days"}

// datesView is where dates are tried and found before they are fixed, where
// one sees when papers are due, and where the days are kept that shade the
// calendar.
type datesView struct {
	// onFocus puts the keyboard on something of the page, onTurn is called when
	// another part is shown, which may look at no period.
	onFocus func(fyne.Focusable)
	onTurn  func()
	// onSitting is called when the user wants to see a sitting in the calendar.
	onSitting func(id string, day calendar.Date)

	source datesSource
	fail   func(error)
	// filled: the forms have had their first days.
	filled bool

	choice *look.Segmented
	who    *whoPicker
	try    *tryForm
	find   *findForm
	tried  *tryPanel
	found  *slotsPanel
	papers *papersPage
	shaded *shadedPage
	asking fyne.CanvasObject
	object fyne.CanvasObject
	datesLoaders
	// last is what was tried last; none before anything was.
	last *tryModel
}

// datesLoaders fetch what the page shows, and carry changes out.
type datesLoaders struct {
	facts  *loader[*calendar.Register]
	trying *loader[tryModel]
	slots  *loader[slotsModel]
	doing  *loader[struct{}]
}

func newDatesView(source datesSource, w work, fail func(error)) *datesView {
	v := &datesView{source: source, fail: fail, datesLoaders: datesLoaders{
		newLoader[*calendar.Register](w), newLoader[tryModel](w), newLoader[slotsModel](w), newLoader[struct{}](w),
	}}
	v.choice = look.NewSegmented(datesLabels, func(int) { v.turn() })
	v.who = newWhoPicker()
	v.try, v.find = newTryForm(source.Today, v.tryIt), newFindForm(source.Today, v.findThem)
	v.tried, v.found = newTryPanel(v.add, v.makeRule), newSlotsPanel(v.tryFound)
	v.papers = newPapersPage(v, w)
	v.shaded = newShadedPage(v)
	heading := inset(sides{0, 0, look.Unit, 0}, look.NewLine(look.Strong, "Who is to sit?"))
	forms := inset(sides{look.Gap, 0, 0, 0}, container.NewStack(v.try.object, v.find.object))
	left := look.NewPanel(edges{top: heading, bottom: forms}.around(v.who.holder))
	v.asking = container.New(beside{left: 0.4, least: 480}, left, container.NewStack(v.tried.object, v.found.object))
	v.object = container.NewStack(v.asking, v.papers.object, v.shaded.object)
	v.turn()
	return v
}

func (v *datesView) name(scope) string          { return "Dates" }
func (v *datesView) content() fyne.CanvasObject { return v.object }
func (v *datesView) tools() fyne.CanvasObject   { return v.choice }
func (v *datesView) uses() (period, officer bool) {
	return v.choice.Chosen() == datesPapers, false
}

func (v *datesView) focus() fyne.Focusable {
	switch v.choice.Chosen() {
	case datesPapers:
		return v.papers.list
	case datesShaded:
		return v.shaded.table.list
	default:
		return v.who.list.search
	}
}

// turn shows the chosen part.
func (v *datesView) turn() {
	at := max(v.choice.Chosen(), 0)
	setVisible(v.asking, at == datesTry || at == datesFind)
	setVisible(v.papers.object, at == datesPapers)
	setVisible(v.shaded.object, at == datesShaded)
	setVisible(v.try.object, at == datesTry)
	setVisible(v.tried.object, at == datesTry)
	setVisible(v.find.object, at == datesFind)
	setVisible(v.found.object, at == datesFind)
	v.object.Refresh()
	if v.onTurn != nil {
		v.onTurn()
	}
}

// load fetches the register, and what was tried anew: something has changed.
func (v *datesView) load(at scope) {
	v.facts.load(func(ctx context.Context) (*calendar.Register, error) { return v.source.Register(ctx) }, func(r *calendar.Register) {
		v.who.offer(r, at.day)
		v.shaded.show(newShadedModel(r))
		v.fill(at)
	}, v.fail)
	v.papers.load(at)
	if v.last != nil {
		v.carryTry(v.last.ask)
	}
}

// fill gives the forms their first days: those of the month looked at.
func (v *datesView) fill(at scope) {
	if v.filled {
		return
	}
	v.filled = true
	v.try.day.set(at.day)
	v.find.from.set(at.month().First())
	v.find.to.set(at.month().Add(2).Last())
}

// tryIt tries the date that was typed.
func (v *datesView) tryIt() {
	q, err := v.try.ask(v.who.asked(), v.source.Today())
	sayWrong(v.try.wrong, explained(err))
	v.try.object.Refresh()
	if err == nil {
		v.carryTry(q)
	}
}

// explained gives an error in words; none is no words.
func explained(err error) string {
	if err == nil {
		return ""
	}
	return planner.Explain(err)
}

func (v *datesView) carryTry(q tryAsk) {
	v.trying.load(func(ctx context.Context) (tryModel, error) {
		s, err := v.source.Snapshot(ctx, calendar.DaySpan(q.day(), calendar.DateOf(q.span.End, calendar.London()).AddDays(1)))
		if err != nil {
			return tryModel{}, err
		}
		return newTryModel(s, q)
	}, func(m tryModel) {
		v.last = &m
		v.tried.show(&m)
	}, v.fail)
}

// findThem looks for the dates asked for.
func (v *datesView) findThem() {
	q, err := v.find.ask(v.who.asked(), v.source.Today())
	sayWrong(v.find.wrong, explained(err))
	v.find.object.Refresh()
	if err != nil {
		return
	}
	v.slots.load(func(ctx context.Context) (slotsModel, error) {
		s, err := v.source.Snapshot(ctx, q.span())
		if err != nil {
			return slotsModel{}, err
		}
		return newSlotsModel(s, q)
	}, func(m slotsModel) {
		v.found.show(&m)
		v.onFocus(v.found.list)
	}, v.fail)
}

// tryFound tries a date that was found.
func (v *datesView) tryFound(span calendar.Span) {
	v.try.set(span)
	v.choice.SetChosen(datesTry)
	v.turn()
	v.tryIt()
	v.onFocus(v.tried.add)
}

// add puts what was tried into the calendar.
func (v *datesView) add() {
	if v.last == nil {
		return
	}
	f := v.last.meeting()
	v.do(func(ctx context.Context) error {
		_, err := v.source.AddMeeting(ctx, f)
		return err
	})
}

// makeRule has a body count its papers by the rule that was tried.
func (v *datesView) makeRule() {
	if v.last != nil && v.last.body != "" {
		v.setRule(v.last.body, v.last.ask.rule)
		v.try.rule.SetChosen(0)
		v.last.ask.rule = ""
	}
}

// setRule sets the rule by which a body's papers are counted.
func (v *datesView) setRule(body, rule string) {
	v.do(func(ctx context.Context) error {
		return v.source.SetNoun(ctx, calendar.NounBody, body, []planner.Field{{Name: "papers", Value: rule}})
	})
}

// do carries a change out; the planner tells of it.
func (v *datesView) do(change func(ctx context.Context) error) {
	v.doing.load(func(ctx context.Context) (struct{}, error) { return struct{}{}, change(ctx) }, func(struct{}) {}, v.fail)
}

package ui

import (
	"context"

	"convenor/calendar"
	"convenor/calendar/planner"
	"convenor/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// clashSource is what the clash desk needs of the planner.
type clashSource interface {
	snapshotSource
	Settled(ctx context.Context, span calendar.Span) ([]planner.Settled, error)
	AnswerRemote(ctx context.Context, clash string, side calendar.Side, allows bool) error
	User() string
	Decide(ctx context.Context, q planner.DecideRequest) (*calendar.Decision, error)
	Withdraw(ctx context.Context, clash string) error
	Note(ctx context.Context, clash string) (string, error)
}

// clashesView is the desk where clashes are settled: at the left what is open,
// decided or warned of in a month; at the right the chosen one's day, the ways
// out, and what it rests on.
type clashesView struct {
	// onSitting is called when the user wants to see a sitting in the calendar.
	onSitting func(id string, day calendar.Date)
	// onAsk asks a question before going on.
	onAsk func(question)
	// onSay says something in the status line.
	onSay func(words string)
	// onFocus puts the keyboard on something of the page.
	onFocus func(fyne.Focusable)
	// onScope is called when something else is to be looked at.
	onScope func(scope)
	// onAssume is called to change what journeys are reckoned by, for a day.
	onAssume func(on calendar.Date)
	// onCard shows an officer's day as a card.
	onCard func(officer string, day calendar.Date)

	source  clashSource
	fail    func(error)
	model   clashesModel
	loaders clashLoaders
	desk    deskState
	// at is what the page looks at.
	at scope
	// shown is the id of the row whose detail is shown.
	shown    string
	measured measured

	clashesParts
}

// clashLoaders fetch the page and the rest of it, the ways out of a clash, the note on a decision,
// and carry decisions out.
type clashLoaders struct {
	page   *loader[clashesModel]
	rest   *loader[clashesRest]
	ways   *loader[[]wayModel]
	note   *loader[string]
	taking *loader[struct{}]
}

// clashesParts are what the page of clashes is made of.
type clashesParts struct {
	choice  *look.Segmented
	list    *picker
	touches *fyne.Container
	below   *fyne.Container
	ledger  *ledgerTable
	tool    *clashTools
	detail  *clashPanel
	warned  *warnedPanel
	nothing *nothing
	none    fyne.CanvasObject
	object  fyne.CanvasObject
}

// question is asked before going on; yes is called for the answer that goes on,
// no for the one that does not; to give no answer calls neither.
type question struct {
	title, says, accept, refuse string
	yes, no                     func()
}

func newClashesView(source clashSource, w work, fail func(error)) *clashesView {
	v := &clashesView{source: source, fail: fail, desk: newDeskState(), loaders: clashLoaders{
		newLoader[clashesModel](w), newLoader[clashesRest](w), newLoader[[]wayModel](w), newLoader[string](w), newLoader[struct{}](w),
	}}
	v.choice = look.NewSegmented([]string{"Open", "Decided", "Warnings"}, func(int) { v.turn() })
	v.list = newPicker(func() int { return len(v.rows()) }, newClashRow, v.setClashRow)
	v.list.whenChosen(v.showRow)
	v.list.onOpen = v.act
	v.list.onSide = v.side
	v.list.onWidth = v.fitRows
	v.detail = newClashPanel(v)
	v.warned = newWarnedPanel(func(id string, day calendar.Date) { v.onSitting(id, day) })
	v.touches, v.ledger, v.tool = column(2), newLedgerTable(), newClashTools(v)
	v.model.lists[listWarnings].label = "Warnings"
	v.build()
	return v
}

func (v *clashesView) build() {
	v.below = column(0, widget.NewSeparator(), inset(sides{look.Gap, look.Margin, look.Gap, look.Margin},
		column(look.Unit, look.NewLine(look.Strong, "Touching: not a clash"), v.touches)))
	head := inset(sides{look.Gap, look.Margin, look.Gap, look.Margin}, row(0, v.choice))
	list := edges{top: column(0, head, widget.NewSeparator()), bottom: column(0, v.below, v.ledger.object)}.around(v.list)
	v.nothing = newNothing()
	v.none = look.NewPanel(v.nothing.object)
	right := container.NewStack(v.detail.object, v.warned.object, v.none)
	v.object = container.New(beside{left: 0.38, least: 480}, look.NewBarePanel(list), right)
}

func (v *clashesView) name(scope) string            { return "Clashes" }
func (v *clashesView) content() fyne.CanvasObject   { return v.object }
func (v *clashesView) tools() fyne.CanvasObject     { return v.tool.object }
func (v *clashesView) uses() (period, officer bool) { return true, true }

func (v *clashesView) focus() fyne.Focusable {
	if len(v.rows()) == 0 {
		return v.choice
	}
	return v.list
}

// showing gives the list that is shown.
func (v *clashesView) showing() *clashList { return &v.model.lists[max(v.choice.Chosen(), 0)] }

func (v *clashesView) rows() []clashModel { return v.showing().rows }

// chosen gives the row that is chosen; nil for none.
func (v *clashesView) chosen() *clashModel {
	if i := v.list.chosen; i >= 0 && i < len(v.rows()) {
		return &v.rows()[i]
	}
	return nil
}

func (v *clashesView) load(at scope) {
	v.at = at
	v.loaders.page.load(func(ctx context.Context) (clashesModel, error) {
		f, err := fetchClashes(ctx, v.source, at)
		if err != nil {
			return clashesModel{}, err
		}
		return newClashesModel(f, at), nil
	}, v.show, v.fail)
}

// want has an open clash be chosen as soon as its month is there.
func (v *clashesView) want(id string) {
	v.choice.SetChosen(listOpen)
	v.desk.begin()
	v.detail.showWays(nil, -1) // those of another clash
	v.detail.reason.SetText("")
	v.shown = id
}

// show lists what there is. The row that was chosen stays so if it is still
// there; else the one that has come to its place is chosen, so that after a
// decision the next clash comes up by itself.
func (v *clashesView) show(m clashesModel) {
	place := max(v.list.chosen, 0)
	m.lists[listWarnings] = v.model.lists[listWarnings] // until those of now are there
	v.model = m
	v.nameLists()
	v.below.Hidden = len(m.touches) == 0
	showLines(v.touches, m.touches, look.Secondary, look.Plain)
	v.tool.show(v.at, m.assumed)
	v.relist(place)
	v.loadRest(m.picture)
}

// nameLists puts the lists' names with their counts into the choice above them.
func (v *clashesView) nameLists() {
	labels := make([]string, listCount)
	for i := range v.model.lists {
		labels[i] = v.model.lists[i].label
	}
	v.choice.SetOptions(labels)
}

// turn shows another of the lists, from its top.
func (v *clashesView) turn() { v.relist(0) }

// side goes to the list beside.
func (v *clashesView) side(by int) {
	to := v.choice.Chosen() + by
	if to >= 0 && to < listCount {
		v.choice.SetChosen(to)
		v.turn()
	}
}

// relist shows the rows of the list, and chooses that which was shown, else the
// one at a place.
func (v *clashesView) relist(place int) {
	rows := v.rows()
	v.nothing.show(v.showing().empty, v.showing().next)
	setVisible(v.none, len(rows) == 0)
	setVisible(v.detail.object, len(rows) > 0 && v.choice.Chosen() != listWarnings)
	setVisible(v.warned.object, len(rows) > 0 && v.choice.Chosen() == listWarnings)
	v.list.drop()
	v.fitRows(v.list.Size().Width)
	v.list.Refresh()
	place = min(place, len(rows)-1)
	for i := range rows {
		if rows[i].id == v.shown {
			place = i
		}
	}
	if place >= 0 {
		v.list.Select(place)
	} else {
		v.shown = ""
	}
	v.object.Refresh()
}

// showRow shows the chosen row beside the list.
func (v *clashesView) showRow(i int) {
	m := &v.rows()[i]
	if m.id != v.shown {
		v.desk.begin()
		v.detail.showWays(nil, -1) // those of another clash
		v.detail.reason.SetText("")
	}
	v.shown = m.id
	detail := m.detail()
	if v.choice.Chosen() == listWarnings {
		v.warned.show(&detail)
		return
	}
	v.detail.show(m, &detail)
	v.loadWays(m)
	v.loadNote(m)
}

// toCalendar goes to the chosen row's day.
func (v *clashesView) toCalendar() {
	if m := v.chosen(); m != nil && m.sitting() != "" {
		v.onSitting(m.sitting(), m.day)
	}
}

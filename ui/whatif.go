package ui

import (
	"context"

	"convenor/calendar"
	"convenor/calendar/planner"
	"convenor/calendar/workload"
	"convenor/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// whatifSource is what the page of what-ifs needs of the planner.
type whatifSource interface {
	Snapshot(ctx context.Context, span calendar.Span) (*calendar.Snapshot, error)
	WhatIf(ctx context.Context, q planner.WhatIfRequest) (*planner.WhatIf, error)
}

// whatifView shows at the left a scenario's steps, and at the right what they
// come to beside today. It changes nothing that is held.
type whatifView struct {
	// onScope is called when another length of time is chosen, onStep when a step
	// is to be written (a place past the end is a new one), onOpen and onSave when
	// a file is, onBehind with what a figure is made from.
	onScope        func(scope)
	onStep         func(at int)
	onOpen, onSave func()
	onBehind       func(behindModel)

	source whatifSource
	loader *loader[*planner.WhatIf]
	fail   func(error)
	plan   plan
	beside *planner.WhatIf
	model  whatifModel
	scope  scope

	whatifParts
}

// whatifParts are what the page is made of.
type whatifParts struct {
	choice                  *look.Segmented
	title                   *field
	throughout, split, cost *look.Tick
	list                    *picker
	whatifButtons
	headline, lines    *look.Words
	cards              *fyne.Container
	systems, officers  *sheet
	nothing            *nothing
	comparison, object fyne.CanvasObject
}

// whatifButtons are those of the list of steps, and the one that keeps it.
type whatifButtons struct{ add, change, earlier, later, remove, save *look.Button }

func newWhatifView(source whatifSource, w work, fail func(error)) *whatifView {
	v := &whatifView{source: source, loader: newLoader[*planner.WhatIf](w), fail: fail, plan: newPlan()}
	v.choice = look.NewSegmented([]string{"Month", "Quarter", "Year"}, func(int) { v.onScope(v.scope) })
	v.title = newField("Name of the scenario")
	v.title.SetText(v.plan.Name)
	v.title.OnChanged = func(text string) { v.plan.Name = trimmed(text) }
	v.throughout = look.NewTick("As if throughout the period", false, func(on bool) {
		v.plan.Throughout = on
		v.load(v.scope)
	})
	v.split = look.NewTick("Split by population", false, func(bool) { v.load(v.scope) })
	v.cost = look.NewTick("With cost", false, func(bool) { v.load(v.scope) })
	v.list = newPicker(func() int { return len(v.model.steps) }, newStepRow, v.setStepRow)
	v.list.onOpen = func(row int) { v.onStep(row) }
	v.list.onWidth, v.list.onSide, v.list.onOther = v.fitRows, v.move, v.key
	v.list.whenChosen(func(int) { v.enable() })
	v.makeButtons()
	v.headline, v.lines = look.NewLine(look.Heading, ""), look.NewParagraph(look.Secondary, "")
	v.systems, v.officers = newSheet(besideSystems), newSheet(besideOfficers)
	v.systems.onOpen = func(r sheetRow) { v.behind(workload.KeySystem, r) }
	v.officers.onOpen = func(r sheetRow) { v.behind(workload.KeyOfficer, r) }
	v.nothing = newNothing()
	v.build()
	v.enable()
	return v
}

func (v *whatifView) makeButtons() {
	chosen := func(do func(at int)) func() {
		return func() {
			if at := v.list.chosen; at >= 0 {
				do(at)
			}
		}
	}
	v.add = look.NewButton("Add a step…", look.Main, func() { v.onStep(len(v.plan.Steps)) })
	v.change = look.NewButton("Change…", look.Ordinary, chosen(func(at int) { v.onStep(at) }))
	v.earlier = look.NewButton("Earlier", look.Ordinary, func() { v.move(-1) })
	v.later = look.NewButton("Later", look.Ordinary, func() { v.move(1) })
	v.remove = look.NewButton("Remove", look.Ordinary, chosen(v.drop))
	v.save = look.NewButton("Save…", look.Ordinary, func() { v.onSave() })
}

func (v *whatifView) build() {
	anew := look.NewButton("New", look.Link, func() { v.take(newPlan()) })
	open := look.NewButton("Open…", look.Link, func() { v.onOpen() })
	files := row(look.Gap, anew, open, v.save)
	margins := sides{look.Gap, look.Margin, look.Gap, look.Margin}
	top := inset(margins, column(look.Unit*2, edges{right: files}.around(centred(look.NewLine(look.Strong, "Scenario"))), v.title, v.throughout, row(look.Gap, v.split, v.cost)))
	buttons := inset(margins, column(look.Unit*2, row(look.Unit*2, v.add, v.change, v.remove), row(look.Unit*2, v.earlier, v.later)))
	left := look.NewBarePanel(edges{top: column(0, top, widget.NewSeparator()), bottom: column(0, widget.NewSeparator(), buttons)}.around(v.list))

	v.cards = container.New(evenly{})
	for i := range 4 {
		v.cards.Add(look.NewKeyFigure(look.Key{}, func() { v.openCard(i) }))
	}
	tables := container.New(beside{left: 0.55}, newListPanel("Days by system", nil, v.systems.object).object,
		newListPanel("Days by officer", nil, v.officers.object).object)
	head := inset(sides{0, 0, look.Gap, 0}, column(look.Gap, v.headline, v.cards))
	v.comparison = edges{top: head, bottom: inset(sides{look.Unit * 2, 0, 0, 0}, v.lines)}.around(tables)
	tag := look.NewTag("nothing real changes", look.Good)
	says := look.NewLine(look.Secondary, "A sum on a copy: meetings, decisions and the tally of officer days stay as they are.")
	banner := inset(sides{0, 0, look.Gap, 0}, edges{left: inset(sides{0, look.Unit * 2, 0, 0}, container.NewCenter(tag))}.around(centred(says)))
	right := edges{top: banner}.around(container.NewStack(v.comparison, v.nothing.object))
	v.object = container.New(beside{left: 0.32, least: 600}, left, right)
}

func (v *whatifView) name(scope) string { return "What if" }

func (v *whatifView) content() fyne.CanvasObject   { return v.object }
func (v *whatifView) tools() fyne.CanvasObject     { return v.choice }
func (v *whatifView) uses() (period, officer bool) { return true, false }

func (v *whatifView) focus() fyne.Focusable {
	if len(v.plan.Steps) == 0 {
		return v.add
	}
	return v.list
}

// over gives the time that is compared.
func (v *whatifView) over() agendasOver { return agendasOver(max(v.choice.Chosen(), 0)) }

// period and step make the header's stepper go by quarters and years too.
func (v *whatifView) period(at scope) string { return v.over().words(at) }

func (v *whatifView) step(at scope, by int) scope {
	first, last := v.over().months(at)
	return at.stepMonths(by * first.Months(last))
}

// load reckons the scenario again.
func (v *whatifView) load(at scope) {
	v.scope = at
	v.showSteps(stepModels(v.plan.Scenario, nil))
	first, last := v.over().months(at)
	q := planner.WhatIfRequest{Scenario: v.plan.Scenario, From: first, To: last, SplitByPopulation: v.split.On(), WithCost: v.cost.On()}
	if q.Scenario.Name == "" {
		q.Scenario.Name = unnamedScenario
	}
	if len(q.Scenario.Steps) == 0 {
		v.loader.stop()
		v.show(nil)
		return
	}
	v.loader.load(func(ctx context.Context) (*planner.WhatIf, error) { return v.source.WhatIf(ctx, q) }, v.show, v.refused)
}

// refused says what of the scenario cannot be: its steps stay, to be mended.
func (v *whatifView) refused(err error) {
	v.show(nil)
	v.model.empty, v.model.next = "This cannot be reckoned.", planner.Explain(err)
	v.nothing.show(v.model.empty, v.model.next)
	v.fail(err)
}

func (v *whatifView) show(w *planner.WhatIf) {
	v.beside = w
	m := newWhatifModel(v.plan.Scenario, w)
	v.model = m
	v.headline.SetText(m.headline)
	v.headline.SetSignal(m.signal)
	for i, k := range m.cards {
		v.cards.Objects[i].(*look.KeyFigure).Set(k)
	}
	v.systems.show(m.systems)
	v.officers.show(m.officers)
	v.lines.SetText(joined(" ", m.lines...))
	v.nothing.show(m.empty, m.next)
	setVisible(v.comparison, m.empty == "")
	v.showSteps(m.steps)
	v.object.Refresh()
}

// showSteps lists the steps; one of them stays chosen.
func (v *whatifView) showSteps(steps []stepModel) {
	v.model.steps = steps
	v.fitRows(v.list.Size().Width)
	v.list.Refresh()
	switch at := v.list.chosen; {
	case len(steps) == 0:
		v.list.drop()
	case at < 0 || at >= len(steps):
		v.list.choose(len(steps) - 1)
	}
	v.enable()
}

// openCard opens a figure: the clashes that end and begin, or all sittings.
func (v *whatifView) openCard(card int) {
	switch {
	case v.beside == nil:
	case card == whatifClashes:
		v.onBehind(newChangedClashes(v.beside))
	default:
		v.behind(workload.KeySystem, sheetRow{cells: []string{"All"}})
	}
}

// behind shows the sittings behind a row as they would be.
func (v *whatifView) behind(by workload.Key, r sheetRow) {
	if v.beside == nil {
		return
	}
	m, err := newThenModel(v.beside, by, r.id, r.cells[0])
	if err != nil {
		v.fail(err)
		return
	}
	v.onBehind(m)
}

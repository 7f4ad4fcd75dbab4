package ui

import (
	"context"

	"convenor/calendar/workload"
	"convenor/ui/grid"
	"convenor/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// daysView shows officer days: by system as cards, bars and officers; by body,
// officer, post or kind as a table. Every figure opens to the sittings behind it.
type daysView struct {
	// onBehind is called with what a figure is made from.
	onBehind func(behindModel)
	// onScope is called when the user goes to another month, onDay when the length
	// of an officer's day is to be set.
	onScope func(scope)
	onDay   func()
	// onTurn is called when both sides of a merger are to be compared.
	onTurn func(want daysWant)

	source snapshotSource
	loader *loader[daysModel]
	behind *loader[behindModel]
	fail   func(error)
	model  daysModel
	scope  scope

	daysOptions
	daysParts
}

// daysParts are what the page of officer days is made of.
type daysParts struct {
	choice            *look.Segmented
	cards             *fyne.Container
	chart             *look.Panel
	bars              *grid.DayBars
	heat              *heatTable
	tables            [daysByCount]*sheet
	pages             [daysByCount]fyne.CanvasObject
	assumptions, note *look.Words
	nothing           *nothing
	object            fyne.CanvasObject
}

// daysOptions are the choices above the page.
type daysOptions struct {
	shared, trend *look.Segmented
	travel, cost  *look.Tick
	day, turn     *look.Button
}

// leastChart is how high the chart is at least; it takes what room there is.
const leastChart = 132

// scrollStrip is how wide the strip of the scroll bar is.
const scrollStrip = 14

func newDaysView(source snapshotSource, w work, fail func(error)) *daysView {
	v := &daysView{source: source, fail: fail, loader: newLoader[daysModel](w), behind: newLoader[behindModel](w)}
	again := func(int) { v.load(v.scope) }
	v.choice, v.trend = look.NewSegmented(daysByNames, again), look.NewSegmented(trendNames, again)
	v.shared = look.NewSegmented([]string{"Council-wide apart", "Split by population"}, again)
	v.travel = look.NewTick("With travel", false, func(bool) { v.load(v.scope) })
	v.cost = look.NewTick("With cost", false, func(bool) { v.load(v.scope) })
	v.day = look.NewButton("", look.Link, func() { v.onDay() })
	v.turn = look.NewButton("Before and after a merger…", look.Link, func() { v.onTurn(v.want()) })
	v.cards = container.New(evenly{})
	v.bars = grid.NewDayBars(grid.Bars{})
	v.bars.OnOpen = v.openBar
	v.heat = newHeatTable()
	v.heat.onOpen = func(row, column int) { v.open(v.model.officers.figures[row][column]) }
	v.assumptions, v.note = look.NewLine(look.Secondary, ""), look.NewLine(look.Secondary, "")
	v.build()
	return v
}

func (v *daysView) build() {
	v.chart = look.NewHeadedPanel(daysWant{}.heading(), v.trend, withHeight(leastChart, v.bars))
	officers := look.NewHeadedPanel("Officers by month, days", nil, v.heat)
	// The scroll bar has a strip of its own, of which the page's margin is part.
	page := inset(sides{0, scrollStrip, 0, 0}, edges{top: v.cards, bottom: officers}.around(inset(sides{look.Gap, 0, look.Gap, 0}, v.chart)))
	v.pages[daysBySystem] = look.Calm(container.NewVScroll(page))
	v.nothing = newNothing()
	stack := container.NewStack(v.pages[daysBySystem], v.nothing.object)
	for by := daysByBody; by < daysByCount; by++ {
		v.tables[by] = newSheet(daysColumns[by])
		v.tables[by].onOpen = func(row sheetRow) { v.openRow(row.id, row.cells[0]) }
		v.pages[by] = look.NewBarePanel(inset(sides{0, 0, look.Unit, 0}, v.tables[by].object))
		v.pages[by].Hide()
		stack.Add(v.pages[by])
	}
	options := row(look.Margin, v.shared, container.NewCenter(v.travel), container.NewCenter(v.cost))
	top := inset(sides{0, scrollStrip, look.Gap, 0}, edges{right: row(look.Margin, container.NewCenter(v.turn), container.NewCenter(v.day))}.around(options))
	foot := inset(sides{look.Unit * 2, 0, 0, 2}, column(0, v.assumptions, v.note))
	v.object = edges{top: top, bottom: foot}.around(stack)
}

func (v *daysView) name(scope) string            { return "Officer days" }
func (v *daysView) content() fyne.CanvasObject   { return v.object }
func (v *daysView) tools() fyne.CanvasObject     { return v.choice }
func (v *daysView) uses() (period, officer bool) { return true, false }

func (v *daysView) focus() fyne.Focusable {
	if t := v.tables[v.want().by]; t != nil {
		return t.list
	}
	return v.bars
}

// want gives what is chosen.
func (v *daysView) want() daysWant {
	return daysWant{by: daysBy(max(v.choice.Chosen(), 0)), trend: daysTrend(max(v.trend.Chosen(), 0)),
		split: v.shared.Chosen() == 1, travel: v.travel.On(), cost: v.cost.On()}
}

func (v *daysView) load(at scope) {
	v.scope = at
	want := v.want()
	v.loader.load(func(ctx context.Context) (daysModel, error) {
		s, err := v.source.Snapshot(ctx, want.span(at))
		if err != nil {
			return daysModel{}, err
		}
		return newDaysModel(s, at, want)
	}, v.show, v.fail)
}

func (v *daysView) show(m daysModel) {
	v.model = m
	v.showCards(m)
	v.chart.SetHeading(m.heading)
	v.bars.Set(m.bars)
	v.heat.set(m.officers)
	for by, page := range v.pages {
		setVisible(page, m.by == daysBy(by) && m.blank == "")
	}
	v.nothing.show(m.blank, m.next)
	if t := v.tables[m.by]; t != nil {
		t.show(m.table)
	}
	v.day.SetLabel(m.day)
	v.assumptions.SetText(m.assumptions)
	v.note.SetText(joined(" · ", m.empty, m.note))
	if m.blank != "" {
		v.note.SetText("")
	}
	v.note.Hidden = v.note.Text() == ""
	v.object.Refresh()
}

// showCards fills as many cards as there are figures; it keeps those it has.
func (v *daysView) showCards(m daysModel) {
	for i := len(v.cards.Objects); i < len(m.cards); i++ {
		v.cards.Add(look.NewKeyFigure(look.Key{}, func() { v.openCard(i) }))
	}
	for i, o := range v.cards.Objects {
		card := o.(*look.KeyFigure)
		card.Hidden = i >= len(m.cards)
		if !card.Hidden {
			card.Set(m.cards[i])
		}
	}
	v.cards.Refresh()
}

func (v *daysView) openCard(i int) {
	if i < len(v.model.cards) {
		v.openRow(v.model.keys[i], v.model.cards[i].Label)
	}
}

// openBar goes to the month of a bar, or, if it is shown, to what is behind; of
// a year it shows that at once.
func (v *daysView) openBar(bar int) {
	if bar < 0 || bar >= len(v.model.months) {
		return
	}
	first, last := v.model.months[bar][0], v.model.months[bar][1]
	if first == last && first != v.scope.month() {
		at := v.scope
		at.day = first.First()
		v.onScope(at)
		return
	}
	v.open(tallied{v.want().query(first, last, workload.KeySystem), "", "All"})
}

// openRow opens a row of the month's tally.
func (v *daysView) openRow(key, label string) {
	v.open(tallied{v.want().month(v.scope), key, label})
}

// open fetches the sittings behind a figure.
func (v *daysView) open(f tallied) {
	span := f.query.Span()
	if wide := v.want().span(v.scope); f.query.WithTravel && wide.Start.Before(span.Start) {
		span.Start = wide.Start // the pay for miles hangs on those before
	}
	v.behind.load(func(ctx context.Context) (behindModel, error) {
		s, err := v.source.Snapshot(ctx, span)
		if err != nil {
			return behindModel{}, err
		}
		return newBehindModel(s, f)
	}, v.onBehind, v.fail)
}

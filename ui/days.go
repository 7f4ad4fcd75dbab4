package ui

import (
	"context"

	"convenor/calendar"
	"convenor/calendar/workload"
	"convenor/ui/grid"
	"convenor/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// daysView shows officer days: by system as cards, bars and officers; by body
// or officer as a table. Every figure opens to the sittings behind it.
type daysView struct {
	// onBehind is called with what a figure is made from.
	onBehind func(behindModel)
	// onScope is called when the user goes to another month.
	onScope func(scope)

	source snapshotSource
	loader *loader[daysModel]
	behind *loader[behindModel]
	fail   func(error)
	model  daysModel
	scope  scope

	daysParts
}

// daysParts are what the page of officer days is made of.
type daysParts struct {
	choice            *look.Segmented
	cards             *fyne.Container
	bars              *grid.DayBars
	heat              *heatTable
	byBody, byOfficer *sheet
	assumptions, note *look.Words
	bySystem          fyne.CanvasObject
	tables            [2]fyne.CanvasObject
	object            fyne.CanvasObject
}

// leastChart is how high the chart is at least; it takes what room there is.
const leastChart = 200

// scrollStrip is how wide the strip of the scroll bar is.
const scrollStrip = 14

// tallyRow names a row of a tally, with its label for people; an empty key is
// the total.
type tallyRow struct {
	by         daysBy
	key, label string
}

// behindModel is the sittings behind a figure.
type behindModel struct {
	title, subline string
	table          sheetModel
}

func newDaysView(source snapshotSource, w work, fail func(error)) *daysView {
	v := &daysView{source: source, fail: fail, loader: newLoader[daysModel](w), behind: newLoader[behindModel](w)}
	v.choice = look.NewSegmented([]string{"By system", "By body", "By officer"}, func(int) { v.load(v.scope) })
	v.cards = container.New(evenly{})
	v.bars = grid.NewDayBars(grid.Bars{})
	v.bars.OnOpen = v.openMonth
	v.heat = newHeatTable()
	v.byBody = newSheet(bodyColumns)
	v.byOfficer = newSheet(officerColumns)
	for _, s := range []*sheet{v.byBody, v.byOfficer} {
		s.onOpen = func(row sheetRow) { v.openRow(row.id, row.cells[0]) }
	}
	v.assumptions, v.note = look.NewLine(look.Secondary, ""), look.NewLine(look.Secondary, "")
	v.build()
	return v
}

func (v *daysView) build() {
	chart := look.NewHeadedPanel("Days by system, twelve months", nil, withHeight(leastChart, v.bars))
	officers := look.NewHeadedPanel("Officers by month, days", nil, v.heat)
	// The scroll bar has a strip of its own, of which the page's margin is part.
	page := inset(sides{0, scrollStrip, 0, 0}, edges{top: v.cards, bottom: officers}.around(inset(sides{look.Gap, 0, look.Gap, 0}, chart)))
	v.bySystem = look.Calm(container.NewVScroll(page))
	v.tables = [2]fyne.CanvasObject{
		look.NewBarePanel(inset(sides{0, 0, look.Unit, 0}, v.byBody.object)), look.NewBarePanel(inset(sides{0, 0, look.Unit, 0}, v.byOfficer.object)),
	}
	v.tables[0].Hide()
	v.tables[1].Hide()
	foot := inset(sides{look.Unit * 2, 0, 0, 2}, column(0, v.assumptions, v.note))
	v.object = edges{bottom: foot}.around(container.NewStack(v.bySystem, v.tables[0], v.tables[1]))
}

func (v *daysView) name(scope) string            { return "Officer days" }
func (v *daysView) content() fyne.CanvasObject   { return v.object }
func (v *daysView) tools() fyne.CanvasObject     { return v.choice }
func (v *daysView) uses() (period, officer bool) { return true, false }

func (v *daysView) focus() fyne.Focusable {
	switch daysBy(v.choice.Chosen()) {
	case daysByBody:
		return v.byBody.list
	case daysByOfficer:
		return v.byOfficer.list
	default:
		return v.bars
	}
}

func (v *daysView) load(at scope) {
	v.scope = at
	by := daysBy(v.choice.Chosen())
	v.loader.load(func(ctx context.Context) (daysModel, error) {
		s, err := v.source.Snapshot(ctx, daysSpan(at))
		if err != nil {
			return daysModel{}, err
		}
		return newDaysModel(s, at, by)
	}, v.show, v.fail)
}

func (v *daysView) show(m daysModel) {
	v.model = m
	v.showCards(m)
	v.bars.Set(m.bars)
	v.heat.set(m.officers)
	v.bySystem.Hide()
	v.tables[0].Hide()
	v.tables[1].Hide()
	switch m.by {
	case daysByBody:
		v.byBody.show(m.table)
		v.tables[0].Show()
	case daysByOfficer:
		v.byOfficer.show(m.table)
		v.tables[1].Show()
	default:
		v.bySystem.Show()
	}
	v.assumptions.SetText(m.assumptions)
	v.note.SetText(joined(" · ", m.empty, m.note))
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

// openMonth goes to the month of a bar, or, if it is shown, to what is behind.
func (v *daysView) openMonth(bar int) {
	if bar < 0 || bar >= len(v.model.months) {
		return
	}
	month := v.model.months[bar]
	if month == v.scope.month() {
		v.openRow("", "All")
		return
	}
	at := v.scope
	at.day = month.First()
	v.onScope(at)
}

// openRow fetches the sittings behind a row of the tally.
func (v *daysView) openRow(key, label string) {
	at, row := v.scope, tallyRow{v.model.by, key, label}
	v.behind.load(func(ctx context.Context) (behindModel, error) {
		s, err := v.source.Snapshot(ctx, daysSpan(at))
		if err != nil {
			return behindModel{}, err
		}
		return newBehindModel(s, at, row)
	}, v.onBehind, v.fail)
}

// newBehindModel lists the sittings behind a row of the tally.
func newBehindModel(s *calendar.Snapshot, at scope, row tallyRow) (behindModel, error) {
	parts, err := workload.Sittings(s, daysQuery(at, row.by), row.key)
	if err != nil {
		return behindModel{}, err
	}
	return behindModel{
		title:   row.label + ", " + at.month().British(),
		subline: plural(len(parts), "sitting") + " behind this figure; hours are of all counting officers expected together",
		table:   newBehindTable(s, parts),
	}, nil
}

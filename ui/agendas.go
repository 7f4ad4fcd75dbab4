package ui

import (
	"context"

	"convenor/calendar"
	"convenor/calendar/agenda"
	"convenor/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// agendasSource is what the page of agendas needs of the planner.
type agendasSource interface {
	Register(ctx context.Context) (*calendar.Register, error)
	Duplicates(ctx context.Context, span calendar.Span) (*agenda.Report, error)
}

// agendasView shows at the left the topics that stand on several agendas, and
// at the right the way of the chosen one through the tables.
type agendasView struct {
	// onSitting is called when the user wants to see a sitting in the calendar.
	onSitting func(id string, day calendar.Date)
	// onScope is called when another length of time is chosen.
	onScope func(scope)

	source agendasSource
	loader *loader[agendasModel]
	fail   func(error)
	model  agendasModel
	scope  scope

	agendasParts
}

// agendasParts are what the page of agendas is made of.
type agendasParts struct {
	choice        *look.Segmented
	counts, saved *look.Words
	list          *picker
	balances      *fyne.Container
	below         *fyne.Container
	detail        *topicPanel
	nothing       *nothing
	sides         *fyne.Container
	object        fyne.CanvasObject
}

func newAgendasView(source agendasSource, w work, fail func(error)) *agendasView {
	v := &agendasView{source: source, loader: newLoader[agendasModel](w), fail: fail}
	v.choice = look.NewSegmented([]string{"Month", "Quarter", "Year"}, func(int) { v.onScope(v.scope) })
	v.counts, v.saved = look.NewParagraph(look.Strong, ""), look.NewParagraph(look.Secondary, "")
	v.list = newPicker(func() int { return len(v.model.topics) }, newTopicRow, v.setTopicRow)
	v.list.whenChosen(func(row int) { v.detail.show(&v.model.topics[row]) })
	v.detail = newTopicPanel(func(id string, day calendar.Date) { v.onSitting(id, day) })
	v.list.onOpen = func(row int) {
		if first := v.model.topics[row].route; len(first) > 0 {
			v.onSitting(first[0].id, first[0].day)
		}
	}
	v.balances = column(2)
	v.below = column(0, widget.NewSeparator(), inset(sides{look.Gap, look.Margin, look.Gap, look.Margin},
		column(look.Unit, look.NewLine(look.Strong, "Strategic share of each table’s business"), v.balances)))
	head := inset(sides{look.Gap, look.Margin, look.Gap, look.Margin}, column(2, v.counts, v.saved))
	list := edges{top: column(0, head, widget.NewSeparator()), bottom: v.below}.around(v.list)
	v.nothing = newNothing()
	v.sides = container.New(beside{left: 0.38, least: 520}, look.NewBarePanel(list), v.detail.object)
	v.object = container.NewStack(v.sides, v.nothing.object)
	return v
}

func (v *agendasView) name(scope) string            { return "Agendas" }
func (v *agendasView) content() fyne.CanvasObject   { return v.object }
func (v *agendasView) tools() fyne.CanvasObject     { return v.choice }
func (v *agendasView) uses() (period, officer bool) { return true, false }

// over gives the time that is compared.
func (v *agendasView) over() agendasOver { return agendasOver(max(v.choice.Chosen(), 0)) }

// period and step make the header's stepper go by quarters and years too.
func (v *agendasView) period(at scope) string { return v.over().words(at) }

func (v *agendasView) step(at scope, by int) scope {
	first, last := v.over().months(at)
	return at.stepMonths(by * first.Months(last))
}

func (v *agendasView) focus() fyne.Focusable {
	if len(v.model.topics) == 0 {
		return v.choice
	}
	return v.list
}

func (v *agendasView) load(at scope) {
	v.scope = at
	over := v.over()
	v.loader.load(func(ctx context.Context) (agendasModel, error) {
		r, err := v.source.Register(ctx)
		if err != nil {
			return agendasModel{}, err
		}
		report, err := v.source.Duplicates(ctx, over.span(at))
		if err != nil {
			return agendasModel{}, err
		}
		return newAgendasModel(r, report, over.words(at)), nil
	}, v.show, v.fail)
}

// show lists the topics; the one that was chosen stays so if it is still there.
func (v *agendasView) show(m agendasModel) {
	was := ""
	if i := v.list.chosen; i >= 0 && i < len(v.model.topics) {
		was = v.model.topics[i].id
	}
	v.model = m
	v.counts.SetText(m.counts)
	v.saved.SetText(m.saved)
	showLines(v.balances, m.balances, look.Secondary, look.Plain)
	v.below.Hidden = len(m.balances) == 0
	v.nothing.show(m.empty, m.next)
	v.sides.Hidden = m.empty != ""
	v.list.anew()
	chosen := 0
	for i := range m.topics {
		if m.topics[i].id == was {
			chosen = i
		}
	}
	v.list.Select(chosen)
	v.object.Refresh()
}

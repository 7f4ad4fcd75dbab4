package ui

import (
	"context"
	"slices"

	"convenor/calendar"
	"convenor/calendar/agenda"
	"convenor/calendar/planner"
	"convenor/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// agendasSource is what the page of agendas needs of the planner.
type agendasSource interface {
	Register(ctx context.Context) (*calendar.Register, error)
	Duplicates(ctx context.Context, span calendar.Span) (*agenda.Report, error)
	ToCome(ctx context.Context, span calendar.Span) ([]planner.ToCome, error)
	InCommon(ctx context.Context, q planner.InCommonRequest) (*planner.InCommon, error)
	CompareItems(ctx context.Context, a, b calendar.JudgedItem) (*planner.Comparison, error)
	agendasKeeper
}

// The parts of the page of agendas, in the order of the choice at its top.
const (
	partTopics = iota
	partCome
	partShare
	partCommon
	partCount
)

var partLabels = []string{"Topics", "To come", "Strategic share", "In common"}

// agendasView shows the business on agendas: the topics at several tables with the
// way of each, what is to come, how strategic each body's business is, and what
// meeting in common would save.
type agendasView struct {
	// onSitting is called when the user wants to see a sitting in the calendar.
	onSitting func(id string, day calendar.Date)
	// onScope is called when another length of time is chosen, onFocus puts the keyboard
	// somewhere, onBox shows a box and onClose takes it away.
	onScope func(scope)
	onFocus func(fyne.Focusable)
	onBox   func(box)
	onClose func()

	source agendasSource
	fail   func(error)
	model  agendasModel
	scope  scope
	// body is the one looked at alone; empty for all.
	body string

	agendasLoaders
	agendasParts
}

// agendasLoaders fetch what the page shows, and carry changes out.
type agendasLoaders struct {
	loader  *loader[agendasModel]
	pairing *loader[*pairModel]
	saying  *loader[struct{}]
}

// agendasParts are what the page of agendas is made of.
type agendasParts struct {
	choice        *look.Segmented
	only          *look.Chooser
	tool          fyne.CanvasObject
	part          *look.Segmented
	counts, saved *look.Words
	topics        *fyne.Container
	alone         *nothing
	list          *picker
	detail        *topicPanel
	share         *sharePart
	come          *comePart
	common        *commonPart
	nothing       *nothing
	lefts, rights [partCount]fyne.CanvasObject
	sides         *fyne.Container
	object        fyne.CanvasObject
}

func newAgendasView(source agendasSource, w work, fail func(error)) *agendasView {
	v := &agendasView{source: source, fail: fail, agendasLoaders: agendasLoaders{newLoader[agendasModel](w), newLoader[*pairModel](w), newLoader[struct{}](w)}}
	v.choice = look.NewSegmented([]string{"Month", "Quarter", "Year"}, func(int) { v.onScope(v.scope) })
	v.only = look.NewChooser([]string{allBodies}, v.chooseBody)
	v.tool = row(look.Unit*2, v.only, v.choice)
	v.part = look.NewSegmented(partLabels, func(int) { v.turn() })
	sitting := func(id string, day calendar.Date) { v.onSitting(id, day) }
	v.detail = newTopicPanel(topicActs{onSitting: sitting, onLead: v.setLead, onWorking: v.showWorking, onJoin: v.askJoin,
		onCompare: v.compare, onSay: v.say, onTakeBack: v.takeBack, onAll: v.askCorrections})
	v.share = newSharePart(shareActs{onLabel: v.label, onConfirm: v.confirm, onRules: v.showRules, onFocus: func(f fyne.Focusable) { v.onFocus(f) }})
	v.come = newComePart(sitting)
	v.common = newCommonPart(source, w, fail, sitting)
	v.makeTopics()
	v.nothing, v.alone = newNothing(), newNothing()
	v.lefts[partCome], v.lefts[partShare], v.lefts[partCommon] = v.come.left, v.share.left, v.common.left
	v.rights = [partCount]fyne.CanvasObject{v.detail.object, v.come.right, v.share.right, v.common.right}
	top := column(0, inset(sides{look.Gap, look.Margin, look.Gap, look.Margin}, row(0, v.part)), widget.NewSeparator())
	left := look.NewBarePanel(edges{top: top}.around(container.NewStack(v.lefts[:]...)))
	blank := look.NewBarePanel(v.alone.object)
	v.sides = container.New(beside{left: 0.38, least: 520}, left, container.NewStack(append([]fyne.CanvasObject{blank}, v.rights[:]...)...))
	v.object = container.NewStack(v.sides, v.nothing.object)
	v.turn()
	return v
}

// makeTopics builds the list of topics with the figures above it.
func (v *agendasView) makeTopics() {
	v.counts, v.saved = look.NewParagraph(look.Strong, ""), look.NewParagraph(look.Secondary, "")
	v.list = newPicker(func() int { return len(v.model.topics) }, newTopicRow, v.setTopicRow)
	v.list.whenChosen(func(row int) { v.detail.show(&v.model.topics[row]) })
	v.list.onOpen = func(row int) {
		if first := v.model.topics[row].route; len(first) > 0 {
			v.onSitting(first[0].id, first[0].day)
		}
	}
	v.list.onSide = func(by int) {
		if by > 0 {
			v.onFocus(v.detail.route)
		}
	}
	v.list.onOther = v.detail.pair.key
	v.detail.route.onSide = func(by int) {
		if by < 0 {
			v.onFocus(v.list)
		}
	}
	items := look.NewButton("All items", look.Ordinary, v.showItems)
	working := look.NewButton("Working", look.Ordinary, v.showAllWorking)
	acronyms := look.NewButton("Acronyms…", look.Ordinary, v.askAcronyms)
	head := inset(sides{look.Gap, look.Margin, look.Gap, look.Margin}, column(look.Unit, v.counts, v.saved, row(look.Unit*2, items, working, acronyms)))
	v.topics = edges{top: column(0, head, widget.NewSeparator())}.around(v.list)
	v.lefts[partTopics] = v.topics
}

func (v *agendasView) name(scope) string            { return "Agendas" }
func (v *agendasView) content() fyne.CanvasObject   { return v.object }
func (v *agendasView) tools() fyne.CanvasObject     { return v.tool }
func (v *agendasView) uses() (period, officer bool) { return true, false }

// over gives the time that is compared.
func (v *agendasView) over() agendasOver { return agendasOver(max(v.choice.Chosen(), 0)) }

// period and step make the header's stepper go by quarters and years too.
func (v *agendasView) period(at scope) string { return v.over().words(at) }

func (v *agendasView) step(at scope, by int) scope {
	first, last := v.over().months(at)
	return at.stepMonths(by * first.Months(last))
}

// turn shows the part that is chosen; where it has nothing to show, it says so.
func (v *agendasView) turn() {
	there := [partCount]bool{len(v.model.topics) > 0, len(v.model.come) > 0, len(v.model.shares) > 0, true}
	for i := range partCount {
		setVisible(v.lefts[i], i == v.part.Chosen())
		setVisible(v.rights[i], i == v.part.Chosen() && there[i])
	}
	says, next := "", ""
	if at := v.part.Chosen(); at >= 0 && !there[at] {
		says, next = v.model.alone[at].says, v.model.alone[at].next
	}
	v.alone.show(says, next)
	v.sides.Refresh()
}

func (v *agendasView) focus() fyne.Focusable {
	switch {
	case v.model.empty != "":
		return v.choice
	case v.part.Chosen() == partTopics && len(v.model.topics) > 0:
		return v.list
	case v.part.Chosen() == partCome && len(v.model.come) > 0:
		return v.come.list
	case v.part.Chosen() == partShare && len(v.model.shares) > 0:
		return v.share.bodies
	default:
		return v.part
	}
}

func (v *agendasView) load(at scope) {
	v.scope = at
	over, body := v.over(), v.body
	v.loader.load(func(ctx context.Context) (agendasModel, error) {
		f := agendasFacts{period: over.words(at), body: body, span: over.span(at)}
		var err error
		if f.register, err = v.source.Register(ctx); err != nil {
			return agendasModel{}, err
		}
		if f.report, err = v.source.Duplicates(ctx, f.span); err != nil {
			return agendasModel{}, err
		}
		if f.come, err = v.source.ToCome(ctx, f.span); err != nil {
			return agendasModel{}, err
		}
		return newAgendasModel(f), nil
	}, v.show, v.fail)
}

// allBodies is the choice of every body.
const allBodies = "All bodies"

// chooseBody looks at the business of one body, or of all.
func (v *agendasView) chooseBody(option int) {
	v.body = ""
	if option > 0 {
		v.body = v.only.Options()[option]
	}
	v.load(v.scope)
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
	setVisible(v.saved, m.saved != "")
	v.showBodies(m.bodies)
	v.share.show(m.shares)
	v.come.show(m.come)
	v.common.show(m.common)
	v.nothing.show(m.empty, m.next)
	v.sides.Hidden = m.empty != ""
	v.topics.Refresh()
	v.list.anew()
	if len(m.topics) > 0 {
		v.list.Select(max(slices.IndexFunc(m.topics, func(t topicModel) bool { return t.id == was }), 0))
	}
	v.turn()
	v.object.Refresh()
}

// showBodies lists the bodies to choose from; the one that was chosen stays.
func (v *agendasView) showBodies(names []string) {
	options := append([]string{allBodies}, names...)
	if v.body != "" && !slices.Contains(options, v.body) {
		options = append(options, v.body)
	}
	v.only.SetOptions(options, max(slices.Index(options, v.body), 0))
}

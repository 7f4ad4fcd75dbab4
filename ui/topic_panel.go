package ui

import (
	"convenor/calendar"
	"convenor/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// topicActs are what the user can do with a topic.
type topicActs struct {
	onSitting  func(id string, day calendar.Date)
	onLead     func(l calendar.TopicLead, suggested bool)
	onWorking  func(m *topicModel)
	onJoin     func(m *topicModel)
	onCompare  func(a, b calendar.JudgedItem)
	onSay      func(m *pairModel, is calendar.Likeness)
	onTakeBack func(m *pairModel)
	onAll      func()
}

// topicPanel shows one topic: who should lead and why, what it costs, the way of
// its paper through the tables, and one of its items beside that which leads.
type topicPanel struct {
	title, why, costs *look.Words
	horizon           *look.Tag
	lead              *leadLine
	problems          *fyne.Container
	strip             *routeStrip
	route             *picker
	stops             []stopModel
	pair              *topicPair
	model             *topicModel
	acts              topicActs
	words, body       *fyne.Container
	object            fyne.CanvasObject
}

func newTopicPanel(acts topicActs) *topicPanel {
	p := &topicPanel{
		title: look.NewParagraph(look.Heading, ""), why: look.NewParagraph(look.Secondary, ""), costs: look.NewParagraph(look.Body, ""),
		horizon: look.NewTag("", look.Quiet), lead: newLeadLine(), problems: column(look.Unit), pair: newTopicPair(), strip: newRouteStrip(), acts: acts,
	}
	p.lead.onLead, p.pair.onSay, p.pair.onTakeBack = acts.onLead, acts.onSay, acts.onTakeBack
	p.pair.onAll = acts.onAll
	p.route = newPicker(func() int { return len(p.stops) }, newStopRow, p.setStopRow)
	p.route.onOpen = func(row int) { acts.onSitting(p.stops[row].id, p.stops[row].day) }
	p.route.whenChosen(p.compare)
	p.route.onOther = p.pair.key
	p.route.onWidth = p.fitStops
	working := look.NewButton("Working", look.Ordinary, func() { acts.onWorking(p.model) })
	join := look.NewButton("Another item is the same…", look.Ordinary, func() { acts.onJoin(p.model) })
	tag := inset(sides{0, 0, 0, look.Gap}, centred(p.horizon))
	costs := edges{right: inset(sides{0, 0, 0, look.Gap}, centred(working))}.around(centred(p.costs))
	way := edges{right: join}.around(centred(look.NewLine(look.Strong, "The way of the paper")))
	p.words = column(look.Unit*2, edges{right: tag}.around(p.title), column(2, p.lead.object, p.why), costs, p.problems, way, p.strip)
	head := inset(sides{look.Margin, look.Margin, look.Unit * 2, look.Margin}, p.words)
	foot := column(0, widget.NewSeparator(), inset(sides{look.Gap, look.Margin, look.Gap, look.Margin}, p.pair.object))
	p.body = edges{top: head, bottom: foot}.around(edges{top: widget.NewSeparator()}.around(p.route))
	p.object = look.NewBarePanel(p.body)
	return p
}

// show shows a topic; the stop that was chosen stays so if it is still there.
func (p *topicPanel) show(m *topicModel) {
	was := ""
	if i := p.route.chosen; i >= 0 && i < len(p.stops) {
		was = p.stops[i].item.Key
	}
	p.model = m
	p.title.SetText(m.title)
	p.lead.show(m.lead, m.who)
	p.why.SetText(m.why)
	p.costs.SetText(m.costs)
	p.horizon.Set(m.horizon, horizonSignal(m.horizon))
	p.problems.Hidden = len(m.problems) == 0
	p.words.Refresh() // so that the problems know their width
	showLines(p.problems, m.problems, look.Body, look.Wrong)
	p.strip.set(m.line)
	p.stops = m.route
	p.fitStops(p.route.Size().Width)
	p.route.anew()
	p.words.Refresh()
	p.body.Refresh()
	p.object.Refresh()
	p.route.Select(p.toCompare(was))
}

// toCompare gives the stop that is compared first: the one there was, else the first
// that is not the lead's.
func (p *topicPanel) toCompare(was string) int {
	first := 0
	for i := len(p.stops) - 1; i >= 0; i-- {
		if p.stops[i].item.Key == was {
			return i
		}
		if !p.stops[i].lead {
			first = i
		}
	}
	return first
}

// compare sets the chosen stop beside the one that leads; the lead's own beside the next.
func (p *topicPanel) compare(row int) {
	if row < 0 || row >= len(p.stops) {
		return
	}
	other := -1
	for i := range p.stops {
		if i != row && (other < 0 || p.stops[i].lead && !p.stops[other].lead) {
			other = i
		}
	}
	if other >= 0 {
		p.acts.onCompare(p.stops[other].item, p.stops[row].item)
	}
}

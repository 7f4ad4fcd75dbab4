package ui

import (
	"convenor/calendar"
	"convenor/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// topicPanel shows one topic: who should lead and why, what it costs, and the
// way of its paper through the tables.
type topicPanel struct {
	title, lead, why, costs *look.Words
	horizon                 *look.Tag
	problems                *fyne.Container
	route                   *picker
	stops                   []stopModel
	object                  fyne.CanvasObject
}

func newTopicPanel(onSitting func(id string, day calendar.Date)) *topicPanel {
	p := &topicPanel{
		title: look.NewParagraph(look.Heading, ""), lead: look.NewLine(look.Strong, ""), why: look.NewParagraph(look.Secondary, ""),
		costs: look.NewParagraph(look.Body, ""), horizon: look.NewTag("", look.Quiet), problems: column(look.Unit),
	}
	p.route = newPicker(func() int { return len(p.stops) }, newStopRow, p.setStopRow)
	p.route.onOpen = func(row int) { onSitting(p.stops[row].id, p.stops[row].day) }
	p.route.onWidth = p.fitStops
	tag := inset(sides{0, 0, 0, look.Gap}, centred(p.horizon))
	words := column(look.Gap, edges{right: tag}.around(p.title), column(2, p.lead, p.why), p.costs, p.problems,
		look.NewLine(look.Strong, "The way of the paper"))
	head := inset(sides{look.Margin, look.Margin, look.Unit * 2, look.Margin}, words)
	foot := inset(sides{look.Unit * 2, look.Margin, look.Margin, look.Margin}, look.NewParagraph(look.Secondary,
		"Officer-hours: minutes on the agenda, else 15, times the counting officers expected, with preparation. Labels and leads are suggestions. "+
			"Enter shows a sitting in the calendar."))
	p.object = look.NewBarePanel(edges{top: head, bottom: foot}.around(edges{top: widget.NewSeparator()}.around(p.route)))
	return p
}

func (p *topicPanel) show(m *topicModel) {
	p.title.SetText(m.title)
	p.lead.SetText(m.lead)
	p.why.SetText(m.why)
	p.costs.SetText(m.costs)
	p.horizon.Set(m.horizon, horizonSignal(m.horizon))
	showLines(p.problems, m.problems, look.Body, look.Wrong)
	p.problems.Hidden = len(m.problems) == 0
	p.stops = m.route
	p.fitStops(p.route.Size().Width)
	p.route.anew()
	p.object.Refresh()
}

package ui

import (
	"convenor/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// stopRow is one table on the way of a paper; it is the layout of its own
// container.
type stopRow struct {
	table      *titled
	when, cost *look.Words
	as         *look.Words
	lead       *look.Tag
}

// The measures of a row.
const (
	stopTop  = 9
	stopLine = 20
	stopWhen = 186 // width of the first column
	stopAs   = 17  // height of a line of the title
)

func newStopRow() fyne.CanvasObject {
	r := &stopRow{
		table: newTitled(), when: look.NewLine(look.Body, ""), cost: look.NewLine(look.Secondary, ""), as: look.NewParagraph(look.Secondary, ""),
		lead: look.NewTag("lead", look.Good),
	}
	r.cost.SetAlign(fyne.TextAlignTrailing)
	return container.New(r, r.when, r.table.badge, r.table.title, r.lead, r.cost, r.as)
}

func (p *topicPanel) setStopRow(i int, o fyne.CanvasObject) {
	m, r := p.stops[i], o.(*fyne.Container).Layout.(*stopRow)
	r.table.set(m.marked)
	r.when.SetText(m.when)
	r.cost.SetText(m.cost)
	r.as.SetText(m.as)
	r.lead.Set("lead", look.Good)
	if m.own {
		r.lead.Set("own paper", look.Quiet)
	}
	setVisible(r.lead, m.lead || m.own)
	o.Refresh()
}

// fitStops gives each row the height that its title needs.
func (p *topicPanel) fitStops(width float32) {
	room := width - 2*look.Margin - stopWhen
	for i, m := range p.stops {
		lines := len(look.Wrap(m.as, room, look.SecondarySize, fyne.TextStyle{}, 0))
		p.route.SetItemHeight(i, 2*stopTop+stopLine+float32(max(lines, 1))*stopAs)
	}
}

// MinSize is two lines with room around.
func (r *stopRow) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(320, 2*stopTop+stopLine+stopAs)
}

// Layout puts the date at the left, the table with its officer-hours beside
// it, and below them the title on its agenda.
func (r *stopRow) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	place(r.when, fyne.NewPos(look.Margin, stopTop), stopWhen-look.Gap, stopLine)
	x, right := float32(look.Margin+stopWhen), size.Width-look.Margin
	cost := secondaryWidth(r.cost.Text())
	place(r.cost, fyne.NewPos(right-cost, stopTop), cost, stopLine)
	lead := r.lead.MinSize()
	room := right - cost - look.Gap - x - r.table.badge.MinSize().Width - 6
	if r.lead.Visible() {
		room -= lead.Width + 8
	}
	end := r.table.place(x, stopTop, min(textWidth(r.table.title.Text(), false), room), stopLine)
	r.lead.Resize(lead)
	r.lead.Move(fyne.NewPos(end+8, stopTop+(stopLine-lead.Height)/2))
	r.as.Move(fyne.NewPos(x, stopTop+stopLine))
	r.as.Resize(fyne.NewSize(right-x, size.Height-2*stopTop-stopLine))
}

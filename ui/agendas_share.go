package ui

import (
	"fmt"

	"convenor/calendar"
	"convenor/calendar/agenda"
	"convenor/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// shareModel is how strategic one body's business is.
type shareModel struct {
	marked
	// says is "1 of 5 strategic (20%)", confirmed "3 of 5 labels confirmed".
	says, confirmed string
	months          []sheetRow
	items           []labelRow
	// open is how many labels are only suggested.
	open int
}

// labelRow is one item with its label.
type labelRow struct {
	item             calendar.JudgedItem
	horizon          string
	confirmed        bool
	title, when, why string
}

// newShareModels shows the balances, or that of one body.
func newShareModels(marks marks, r *agenda.Report, body string) []shareModel {
	var list []shareModel
	for _, b := range r.Balances {
		if body != "" && b.Body != body {
			continue
		}
		n := b.Strategic + b.Operational
		m := shareModel{says: fmt.Sprintf("%d of %d strategic (%s)", b.Strategic, n, percent(b.Share())), open: n - b.Confirmed}
		m.confirmed = fmt.Sprintf("%d of %d labels confirmed", b.Confirmed, n)
		for _, i := range b.Lines {
			l := &r.Lines[i]
			m.marked = marked{marks.sitting(l.Sitting), b.Body}
			row := labelRow{item: l.Judged(), horizon: string(l.Label.Horizon), confirmed: l.Label.Confirmed, title: l.Title, when: shortDay(l.Date), why: l.Label.Why}
			m.items = append(m.items, row)
		}
		for _, x := range b.Months {
			of := x.Strategic + x.Operational
			m.months = append(m.months, sheetRow{cells: []string{x.Month.British(), fmt.Sprintf("%d of %d", x.Strategic, of), percent(x.Share()), fmt.Sprintf("%d of %d", x.Confirmed, of)}})
		}
		list = append(list, m)
	}
	return list
}

var monthColumns = []sheetColumn{{title: "Month", weight: 3}, {title: "Strategic", weight: 2, right: true}, {title: "Share", weight: 2, right: true}, {title: "Confirmed", weight: 2, right: true}}

// shareActs are what the user can do with labels.
type shareActs struct {
	onLabel   func(item calendar.JudgedItem, horizon string)
	onConfirm func(body string)
	onRules   func()
	onFocus   func(fyne.Focusable)
}

// sharePart shows how strategic each body's business is: the bodies at the left, the
// items of the chosen one with their labels at the right.
type sharePart struct {
	model []shareModel
	shown *shareModel
	// next is the item that comes up after a label was given; below 0 for none.
	next   int
	bodies *picker
	items  *picker
	acts   shareActs

	heading, says *look.Words
	months        *fewRows
	confirm       *look.Button
	left, right   fyne.CanvasObject
}

func newSharePart(acts shareActs) *sharePart {
	p := &sharePart{next: -1, acts: acts, heading: look.NewParagraph(look.Heading, ""), says: look.NewParagraph(look.Body, ""), months: newFewRows(monthColumns)}
	p.bodies = newPicker(func() int { return len(p.model) }, newTwoLines, func(i int, o fyne.CanvasObject) {
		m := &p.model[i]
		setTwoLines(o, &m.marked, m.title, m.says, m.confirmed)
	})
	p.bodies.whenChosen(p.choose)
	p.left = p.bodies
	p.items = newPicker(p.count, newLabelLine, p.setLabelLine)
	p.items.onOther = p.key
	p.bodies.onSide = func(by int) {
		if by > 0 {
			acts.onFocus(p.items)
		}
	}
	p.items.onSide = func(by int) {
		if by < 0 {
			acts.onFocus(p.bodies)
		}
	}
	p.items.onOpen = func(i int) { p.label(p.shown.items[i].horizon) }
	p.confirm = look.NewButton("", look.Main, func() { acts.onConfirm(p.shown.title) })
	rules := look.NewButton("Rules", look.Ordinary, acts.onRules)
	strategic := look.NewButton("Strategic (S)", look.Ordinary, func() { p.label(string(agenda.Strategic)) })
	operational := look.NewButton("Operational (O)", look.Ordinary, func() { p.label(string(agenda.Operational)) })
	words := inset(sides{look.Margin, look.Margin, 0, look.Margin}, column(look.Unit*2, p.heading, p.says))
	head := inset(sides{0, 0, look.Gap, 0}, column(look.Unit, words, p.months.object))
	note := look.NewParagraph(look.Secondary, "Labels are suggestions until you confirm them. S and O say what the chosen item is, Enter confirms the suggestion, Delete takes your label back.")
	foot := column(0, widget.NewSeparator(), inset(sides{look.Gap, look.Margin, look.Gap, look.Margin},
		column(look.Unit*2, note, row(look.Unit*2, strategic, operational, p.confirm, rules))))
	p.right = look.NewBarePanel(edges{top: head, bottom: foot}.around(edges{top: widget.NewSeparator()}.around(p.items)))
	return p
}

func (p *sharePart) count() int {
	if p.shown == nil {
		return 0
	}
	return len(p.shown.items)
}

// show shows the bodies; that which was chosen, and its item, stay so.
func (p *sharePart) show(list []shareModel) {
	was, item := "", p.items.chosen
	if p.next >= 0 {
		item, p.next = p.next, -1
	}
	if p.shown != nil {
		was = p.shown.title
	}
	p.model, p.shown = list, nil
	p.bodies.anew()
	at := 0
	for i := range list {
		if list[i].title == was {
			at = i
		}
	}
	if len(list) == 0 {
		p.items.anew()
		return
	}
	p.bodies.Select(at)
	if list[at].title == was && item >= 0 && item < len(list[at].items) {
		p.items.Select(item)
	}
}

func (p *sharePart) choose(i int) {
	m := &p.model[i]
	p.shown = m
	p.heading.SetText(m.title)
	p.says.SetText(m.says + "; " + m.confirmed + ".")
	months := m.months
	if len(months) < 2 {
		months = nil
	}
	p.months.show(months)
	p.confirm.SetLabel(fmt.Sprintf("Confirm all %d", m.open))
	setVisible(p.confirm, m.open > 0)
	p.items.anew()
	p.right.Refresh()
	p.items.Select(0)
}

// key takes S, O and Delete.
func (p *sharePart) key(name fyne.KeyName) bool {
	switch name {
	case fyne.KeyS:
		p.label(string(agenda.Strategic))
	case fyne.KeyO:
		p.label(string(agenda.Operational))
	case fyne.KeyDelete, fyne.KeyBackspace:
		p.label("")
	default:
		return false
	}
	return true
}

// label says what the chosen item is; the next comes up by itself.
func (p *sharePart) label(horizon string) {
	if i := p.items.chosen; i >= 0 && i < p.count() {
		p.next = i
		if horizon != "" {
			p.next = min(i+1, p.count()-1)
		}
		p.acts.onLabel(p.shown.items[i].item, horizon)
	}
}

// labelLine is one item with its label; it is the layout of its own container.
type labelLine struct {
	title, why *look.Words
	tag        *look.Tag
}

func newLabelLine() fyne.CanvasObject {
	l := &labelLine{title: look.NewLine(look.Body, ""), why: look.NewLine(look.Secondary, ""), tag: look.NewTag("", look.Quiet)}
	return container.New(l, l.title, l.why, l.tag)
}

func (p *sharePart) setLabelLine(i int, o fyne.CanvasObject) {
	m, l := &p.shown.items[i], o.(*fyne.Container).Layout.(*labelLine)
	l.title.SetText(m.title)
	words, signal := m.horizon+"?", look.Quiet
	l.why.SetText(joined(" · ", m.when, "suggested: "+m.why))
	if m.confirmed {
		words, signal = m.horizon, look.Good
		l.why.SetText(joined(" · ", m.when, "confirmed"))
	}
	l.tag.Set(words, signal)
	o.Refresh()
}

// The measures of an item with its label.
const (
	labelTop  = 7
	labelLow  = 19
	labelWide = 104
)

// MinSize is two lines with room around.
func (*labelLine) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(280, 2*labelTop+2*labelLow)
}

// Layout puts the label at the right of both lines.
func (l *labelLine) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	width := size.Width - 2*look.Margin - labelWide - look.Gap
	place(l.title, fyne.NewPos(look.Margin, labelTop), width, labelLow)
	place(l.why, fyne.NewPos(look.Margin, labelTop+labelLow), width, labelLow)
	tag := l.tag.MinSize()
	l.tag.Resize(tag)
	l.tag.Move(fyne.NewPos(size.Width-look.Margin-tag.Width, (size.Height-tag.Height)/2))
}

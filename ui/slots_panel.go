package ui

import (
	"convenor/calendar"
	"convenor/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// slotsPanel lists dates; Enter tries one.
type slotsPanel struct {
	heading *look.Words
	rows    []slotRow
	list    *picker
	nothing *nothing
	lists   fyne.CanvasObject
	object  fyne.CanvasObject
}

func newSlotsPanel(onTry func(calendar.Span)) *slotsPanel {
	p := &slotsPanel{heading: look.NewLine(look.Strong, ""), nothing: newNothing()}
	p.list = newPicker(func() int { return len(p.rows) }, newSlotLine, p.setLine)
	p.list.onOpen = func(i int) {
		if p.rows[i].span.Valid() {
			onTry(p.rows[i].span)
		}
	}
	p.list.onWidth = p.fit
	hint := look.NewLine(look.Secondary, "Enter tries a date: who is missing, when its papers must be out, and adds it.")
	head := inset(sides{look.Gap, look.Margin, look.Gap, look.Margin}, column(2, p.heading, hint))
	p.lists = edges{top: head}.around(p.list)
	p.object = look.NewBarePanel(container.NewStack(p.lists, p.nothing.object))
	p.wait()
	return p
}

// wait says what to do before dates were looked for.
func (p *slotsPanel) wait() {
	p.lists.Hide()
	p.nothing.show("Find dates for a sitting", "Tick a body, several that meet in common, or the people of a new group, say how long and between which days, and press Enter. With a rhythm a whole year is proposed at once.")
}

func (p *slotsPanel) show(m *slotsModel) {
	p.nothing.show(m.empty, m.next)
	setVisible(p.lists, m.empty == "")
	p.heading.SetText(m.heading)
	p.rows = m.rows
	p.list.anew()
	p.fit(p.list.Size().Width)
	if len(p.rows) > 0 {
		p.list.Select(0)
	}
	p.object.Refresh()
}

// fit gives each row the height that its reason needs.
func (p *slotsPanel) fit(width float32) {
	for i, r := range p.rows {
		lines := len(look.Wrap(r.reason, width-2*look.Margin, look.SecondarySize, fyne.TextStyle{}, slotLines))
		p.list.SetItemHeight(i, 2*clashTop+clashLine+float32(max(lines, 1))*reasonLine)
	}
}

// slotLines is how many lines a reason has at most.
const slotLines = 4

// slotLine is one date in the list; it is the layout of its own container.
type slotLine struct {
	when, reason *look.Words
	light        *look.Tag
}

func newSlotLine() fyne.CanvasObject {
	l := &slotLine{look.NewLine(look.Strong, ""), look.NewParagraph(look.Secondary, ""), look.NewTag("", look.Plain)}
	return container.New(l, l.when, l.light, l.reason)
}

func (p *slotsPanel) setLine(i int, o fyne.CanvasObject) {
	l, r := o.(*fyne.Container).Layout.(*slotLine), &p.rows[i]
	l.when.SetText(r.when)
	l.light.Set(r.light, r.signal)
	l.reason.SetText(r.reason)
	o.Refresh()
}

// MinSize is two lines with room around.
func (l *slotLine) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(260, 2*clashTop+clashLine+reasonLine)
}

// Layout puts the tag behind the date, and the reason below.
func (l *slotLine) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	width := textWidth(l.when.Text(), true)
	place(l.when, fyne.NewPos(look.Margin, clashTop), width, clashLine)
	tag := l.light.MinSize()
	l.light.Resize(tag)
	l.light.Move(fyne.NewPos(look.Margin+width+8, clashTop+(clashLine-tag.Height)/2))
	l.reason.Move(fyne.NewPos(look.Margin, clashTop+clashLine))
	l.reason.Resize(fyne.NewSize(size.Width-2*look.Margin, size.Height-2*clashTop-clashLine))
}

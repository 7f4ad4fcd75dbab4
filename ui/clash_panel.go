package ui

import (
	"convenor/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// clashPanel shows one clash: its sentence, the officer's day as lanes, and
// what both sides rest on.
type clashPanel struct {
	headline, subline *look.Words
	lanes             *dayLanes
	sides             [2]evidencePart
	body              *fyne.Container
	object            fyne.CanvasObject
}

// evidencePart shows what one side rests on.
type evidencePart struct {
	badge *look.Badge
	title *look.Words
	lines *fyne.Container
	all   fyne.CanvasObject
}

func newClashPanel(onCalendar func()) *clashPanel {
	p := &clashPanel{
		headline: look.NewParagraph(look.Heading, ""), subline: look.NewParagraph(look.Secondary, ""), lanes: newDayLanes(),
	}
	body := column(look.Gap, column(2, p.headline, p.subline), p.lanes, look.NewWords(look.Strong, "What it rests on"))
	for i := range p.sides {
		p.sides[i] = newEvidencePart()
		body.Add(p.sides[i].all)
	}
	body.Add(row(0, look.NewButton("Show in calendar", look.Ordinary, onCalendar)))
	p.body = body
	p.object = look.NewPanel(look.Calm(container.NewVScroll(inset(sides{0, look.Unit, 0, 0}, body))))
	return p
}

func newEvidencePart() evidencePart {
	e := evidencePart{badge: look.NewBadge("", look.Personal), title: look.NewLine(look.Strong, ""), lines: column(0)}
	badge := container.NewVBox(inset(sides{0, 8, 0, 0}, e.badge))
	e.all = edges{left: badge}.around(column(0, e.title, e.lines))
	return e
}

func (p *clashPanel) show(m clashModel) {
	p.headline.SetText(m.headline)
	p.subline.SetText(m.subline)
	p.lanes.set(m.lanes)
	for i, e := range m.evidence {
		side := &p.sides[i]
		side.badge.Set(e.letter, e.tone)
		side.title.SetText(e.title)
		showLines(side.lines, e.lines, look.Body, look.Plain)
	}
	p.body.Refresh()
	p.object.Refresh()
}

package ui

import (
	"convenor/calendar"
	"convenor/ui/look"

	"fyne.io/fyne/v2"
)

// warnedPanel shows one warning and the sittings behind it.
type warnedPanel struct {
	headline, subline *look.Words
	sittings          *sheet
	object            fyne.CanvasObject
}

func newWarnedPanel(onSitting func(id string, day calendar.Date)) *warnedPanel {
	p := &warnedPanel{headline: look.NewParagraph(look.Heading, ""), subline: look.NewLine(look.Secondary, ""), sittings: newSheet(warnedColumns)}
	p.sittings.onOpen = func(row sheetRow) { onSitting(row.id, row.day) }
	head := inset(sides{look.Margin, look.Margin, look.Gap, look.Margin}, column(2, p.headline, p.subline))
	foot := inset(sides{look.Unit * 2, look.Margin, look.Margin, look.Margin}, look.NewParagraph(look.Secondary,
		"A warning is no clash and in no count of clashes. Enter shows a sitting in the calendar."))
	p.object = look.NewBarePanel(edges{top: head, bottom: foot}.around(p.sittings.object))
	return p
}

func (p *warnedPanel) show(m *clashModel) {
	p.headline.SetText(m.headline)
	p.subline.SetText(m.subline)
	p.sittings.show(m.sittings)
	p.object.Refresh()
}

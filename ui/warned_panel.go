package ui

import (
	"convenor/calendar"
	"convenor/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// warnedPanel shows one warning and the sittings behind it.
type warnedPanel struct {
	headline, subline *look.Words
	sittings          *sheet
	working           *workingParts
	counted           fyne.CanvasObject
	object            fyne.CanvasObject
}

func newWarnedPanel(onSitting func(id string, day calendar.Date)) *warnedPanel {
	p := &warnedPanel{headline: look.NewParagraph(look.Heading, ""), subline: look.NewLine(look.Secondary, ""), sittings: newSheet(warnedColumns), working: newWorkingParts()}
	p.sittings.onOpen = func(row sheetRow) { onSitting(row.id, row.day) }
	head := inset(sides{look.Margin, look.Margin, look.Gap, look.Margin}, column(2, p.headline, p.subline))
	foot := inset(sides{look.Unit * 2, look.Margin, look.Margin, look.Margin}, look.NewParagraph(look.Secondary,
		"A warning is no clash and in no count of clashes. Enter shows a sitting in the calendar."))
	scroll := look.Calm(container.NewVScroll(inset(sides{look.Gap, look.Margin, look.Gap, look.Margin}, p.working.object)))
	p.counted = edges{top: widget.NewSeparator()}.around(scroll)
	p.object = look.NewBarePanel(edges{top: head, bottom: foot}.around(container.New(shared{}, p.sittings.object, p.counted)))
	return p
}

func (p *warnedPanel) show(m *clashDetail) {
	p.headline.SetText(m.headline)
	p.subline.SetText(m.subline)
	p.sittings.show(m.sittings)
	p.working.show(m.working)
	setVisible(p.counted, len(m.working) > 0)
	p.object.Refresh()
}

// shared gives the upper of two objects the height of some rows, and the
// lower the rest; where the lower is hidden, the upper has all.
type shared struct{}

// upperShare is the height of a sheet's head and three rows.
const upperShare = 4.5 * look.RowHeight

func (shared) MinSize(objects []fyne.CanvasObject) fyne.Size {
	a, b := objects[0].MinSize(), leastOf(objects[1])
	return fyne.NewSize(max(a.Width, b.Width), a.Height+b.Height)
}

func (shared) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	upper := size.Height
	if objects[1].Visible() {
		upper = min(upperShare, size.Height/2)
		objects[1].Resize(fyne.NewSize(size.Width, size.Height-upper))
		objects[1].Move(fyne.NewPos(0, upper))
	}
	objects[0].Resize(fyne.NewSize(size.Width, upper))
	objects[0].Move(fyne.Position{})
}

package ui

import (
	"convenor/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// pageView shows the first page of a report on the screen. What a report has
// hangs on what is known of the month, so the page is put together anew.
type pageView struct {
	parts   *fyne.Container
	scroll  *container.Scroll
	page    fyne.CanvasObject
	nothing *nothing
	object  fyne.CanvasObject
}

func newPageView() *pageView {
	v := &pageView{parts: column(look.Gap), nothing: newNothing()}
	const margin = 28 // as of paper
	v.scroll = container.NewVScroll(inset(sides{margin - 4, margin, margin, margin}, v.parts))
	v.page = look.NewBarePanel(inset(sides{2, 2, 2, 2}, look.Calm(v.scroll)))
	v.object = container.NewStack(v.page, v.nothing.object)
	return v
}

func (v *pageView) show(m pageModel) {
	v.nothing.show(m.empty, m.next)
	setVisible(v.page, m.empty == "")
	v.parts.Objects = pageParts(m)
	v.parts.Refresh()
	v.scroll.ScrollToTop()
	v.scroll.Refresh()
}

// pageParts are what the page is made of, from the top.
func pageParts(m pageModel) []fyne.CanvasObject {
	head := column(2, look.NewLine(look.Secondary, m.council), look.NewParagraph(look.Title, m.title))
	if m.safe != "" {
		head.Add(look.NewLine(look.Secondary, m.safe))
	}
	figures := container.New(evenly{})
	for _, f := range m.figures {
		figures.Add(column(0, widget.NewSeparator(), inset(sides{look.Unit, 0, 0, 0}, look.NewLine(look.Strong, f.label)),
			look.NewLine(look.Figure, f.value), look.NewLine(look.Secondary, f.note)))
	}
	parts := []fyne.CanvasObject{head}
	if len(m.figures) > 0 {
		parts = append(parts, figures)
	}
	for _, s := range m.sections {
		if s.title != "" {
			parts = append(parts, inset(sides{look.Unit, 0, 0, 0}, look.NewLine(look.Heading, s.title)))
		}
		for _, text := range s.texts {
			parts = append(parts, look.NewParagraph(look.Body, text))
		}
		for _, c := range s.charts {
			parts = append(parts, newChartPage(c))
		}
		for _, t := range s.tables {
			if len(t.columns) > 0 {
				parts = append(parts, newTablePage(t))
			}
			if t.after != "" {
				parts = append(parts, look.NewLine(look.Secondary, t.after))
			}
		}
	}
	if m.others == "" {
		return parts
	}
	return append(parts, widget.NewSeparator(), look.NewLine(look.Strong, "What the figures rest on"),
		look.NewParagraph(look.Secondary, m.assumptions), look.NewParagraph(look.Secondary, m.others))
}

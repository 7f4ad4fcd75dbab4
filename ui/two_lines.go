package ui

import (
	"convenor/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// twoLines is a row of a list: a title with a badge at its right, and below it something
// at the left and something at the right. It is the layout of its own container.
type twoLines struct {
	title, left, right *look.Words
	badge              *look.Badge
}

func newTwoLines() fyne.CanvasObject {
	r := &twoLines{title: look.NewLine(look.Strong, ""), left: look.NewLine(look.Secondary, ""), right: look.NewLine(look.Secondary, ""), badge: look.NewBadge("", look.Personal)}
	r.right.SetAlign(fyne.TextAlignTrailing)
	return container.New(r, r.title, r.left, r.right, r.badge)
}

// setTwoLines fills a row that may have shown another before.
func setTwoLines(o fyne.CanvasObject, m *marked, title, left, right string) {
	r := o.(*fyne.Container).Layout.(*twoLines)
	r.title.SetText(title)
	r.left.SetText(left)
	r.right.SetText(right)
	r.badge.Set(m.letter, m.tone)
	setVisible(r.badge, m.letter != "")
	o.Refresh()
}

// MinSize is two lines with room around.
func (*twoLines) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(240, 2*topicTop+2*topicLine)
}

// Layout puts what is at the right there, cut last.
func (r *twoLines) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	badge := r.badge.MinSize().Width
	x := size.Width - look.Margin - badge
	place(r.badge, fyne.NewPos(x, topicTop), badge, topicLine)
	place(r.title, fyne.NewPos(look.Margin, topicTop), x-look.Margin-4, topicLine)
	right := min(secondaryWidth(r.right.Text()), (size.Width-2*look.Margin)/2)
	place(r.right, fyne.NewPos(size.Width-look.Margin-right, topicTop+topicLine), right, topicLine)
	place(r.left, fyne.NewPos(look.Margin, topicTop+topicLine), size.Width-2*look.Margin-right-look.Gap, topicLine)
}

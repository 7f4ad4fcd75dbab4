package ui

import (
	"convenor/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// topicRow is one row of the list of topics; it is the layout of its own
// container.
type topicRow struct {
	title, lead, saves *look.Words
	badges             [mostBadges]*look.Badge
	shown              int
}

// mostBadges is how many systems' badges a row shows; more would leave no room.
const mostBadges = 5

// The measures of a row.
const (
	topicTop  = 10
	topicLine = 21
)

func newTopicRow() fyne.CanvasObject {
	r := &topicRow{title: look.NewLine(look.Strong, ""), lead: look.NewLine(look.Secondary, ""), saves: look.NewLine(look.Secondary, "")}
	r.saves.SetAlign(fyne.TextAlignTrailing)
	objects := []fyne.CanvasObject{r.title, r.lead, r.saves}
	for i := range r.badges {
		r.badges[i] = look.NewBadge("", look.Personal)
		objects = append(objects, r.badges[i])
	}
	return container.New(r, objects...)
}

func (v *agendasView) setTopicRow(i int, o fyne.CanvasObject) {
	m, r := v.model.topics[i], o.(*fyne.Container).Layout.(*topicRow)
	r.title.SetText(m.title)
	r.lead.SetText(m.lead)
	r.saves.SetText(m.saves)
	r.shown = min(len(m.marks), mostBadges)
	for j, b := range r.badges {
		setVisible(b, j < r.shown)
		if j < r.shown {
			b.Set(m.marks[j].letter, m.marks[j].tone)
		}
	}
	o.Refresh()
}

// MinSize is two lines with room around.
func (r *topicRow) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(240, 2*topicTop+2*topicLine)
}

// Layout puts the title with the badges at its right on the first line, who
// leads and what it saves on the second.
func (r *topicRow) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	const between = 4
	x := size.Width - look.Margin
	for i := r.shown - 1; i >= 0; i-- {
		width := r.badges[i].MinSize().Width
		x -= width
		place(r.badges[i], fyne.NewPos(x, topicTop), width, topicLine)
		x -= between
	}
	place(r.title, fyne.NewPos(look.Margin, topicTop), x-look.Margin-between, topicLine)
	saves := secondaryWidth(r.saves.Text())
	place(r.saves, fyne.NewPos(size.Width-look.Margin-saves, topicTop+topicLine), saves, topicLine)
	place(r.lead, fyne.NewPos(look.Margin, topicTop+topicLine), size.Width-2*look.Margin-saves-look.Gap, topicLine)
}

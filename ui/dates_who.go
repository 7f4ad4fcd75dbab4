package ui

import (
	"slices"
	"strings"

	"convenor/calendar"
	"convenor/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// whoPicker asks who is to sit: bodies, several of which meet in common, and
// people, who alone are a new group.
type whoPicker struct {
	list   *tickList
	holder *fyne.Container
	names  []string
}

// The names in the list tell a body from a person.
const (
	whoBody    = "body:"
	whoOfficer = "officer:"
)

func newWhoPicker() *whoPicker {
	p := &whoPicker{holder: container.NewStack()}
	p.offer(&calendar.Register{}, calendar.Date{})
	return p
}

// offer lists what a register has on a day; what was ticked stays so.
func (p *whoPicker) offer(r *calendar.Register, day calendar.Date) {
	names, labels := bodiesOn(r, day)
	for i := range names {
		names[i] = whoBody + names[i]
	}
	officers, officerLabels := ownerNames(r, ownerOfficer)
	for i, name := range officers {
		names, labels = append(names, whoOfficer+name), append(labels, officerLabels[i])
	}
	if p.list != nil && slices.Equal(names, p.names) {
		return
	}
	var ticked []string
	if p.list != nil {
		ticked = p.list.chosen()
	}
	p.names = names
	p.list = newTickList("Type to find a body, or people of a new group", names, labels, func(name string) bool { return slices.Contains(ticked, name) })
	p.holder.Objects = []fyne.CanvasObject{p.list.object}
	p.holder.Refresh()
}

// asked gives who is ticked.
func (p *whoPicker) asked() whoAsked {
	var w whoAsked
	for _, name := range p.list.chosen() {
		if body, is := strings.CutPrefix(name, whoBody); is {
			w.bodies = append(w.bodies, body)
		} else {
			w.officers = append(w.officers, strings.TrimPrefix(name, whoOfficer))
		}
	}
	return w
}

// wrongLine says in red what cannot be read; without words it takes no room.
func wrongLine() *look.Words {
	w := look.NewParagraph(look.Body, "")
	w.SetSignal(look.Wrong)
	w.Hide()
	return w
}

// sayWrong shows words on such a line, or none.
func sayWrong(w *look.Words, words string) {
	w.SetText(words)
	setVisible(w, words != "")
}

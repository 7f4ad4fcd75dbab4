package ui

import (
	"strings"

	"convenor/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// tickList is a list of which any number can be ticked, and which what is typed
// above it makes shorter. Down leads from there into it, Up and Down through it.
type tickList struct {
	// onTicked is called when the user ticks one or takes a tick away; may be nil.
	onTicked func()

	search *field
	ticks  []*look.Tick
	names  []string
	column *fyne.Container
	scroll *container.Scroll
	object fyne.CanvasObject
}

// newTickList lists names under the labels shown for them, those chosen ticked.
func newTickList(hint string, names, labels []string, chosen func(name string) bool) *tickList {
	l := &tickList{search: newField(hint), names: names, column: column(0)}
	for i, label := range labels {
		tick := look.NewTick(label, chosen(names[i]), func(bool) {
			if l.onTicked != nil {
				l.onTicked()
			}
		})
		tick.OnStep = func(by int) { l.step(i, by) }
		l.ticks = append(l.ticks, tick)
		l.column.Add(tick)
	}
	l.search.OnChanged = l.filter
	l.search.onDown = func() { l.step(-1, 1) }
	l.scroll = container.NewVScroll(inset(sides{look.Unit, look.Gap, look.Unit, look.Gap}, l.column))
	l.object = edges{top: inset(sides{0, 0, look.Unit * 2, 0}, l.search)}.around(look.NewBarePanel(inset(sides{2, 2, 2, 2}, look.Calm(l.scroll))))
	return l
}

// filter shows those whose label has every word that was typed, and those ticked.
func (l *tickList) filter(text string) {
	words := strings.Fields(strings.ToLower(text))
	for _, tick := range l.ticks {
		label, fits := strings.ToLower(tick.Label()), true
		for _, w := range words {
			fits = fits && strings.Contains(label, w)
		}
		setVisible(tick, fits || tick.On())
	}
	l.column.Refresh()
	l.scroll.Refresh()
}

// step goes from one tick to the next that is shown, or back to the search.
func (l *tickList) step(from, by int) {
	for i := from + by; i >= 0 && i < len(l.ticks); i += by {
		if !l.ticks[i].Visible() {
			continue
		}
		l.focus(l.ticks[i])
		l.show(l.ticks[i])
		return
	}
	if by < 0 {
		l.focus(l.search)
	}
}

func (l *tickList) focus(f fyne.Focusable) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(l.scroll); c != nil {
		c.Focus(f)
	}
}

// show scrolls until a tick is in sight.
func (l *tickList) show(tick *look.Tick) {
	top, bottom := tick.Position().Y, tick.Position().Y+tick.Size().Height+2*look.Unit
	switch {
	case top < l.scroll.Offset.Y:
		l.scroll.ScrollToOffset(fyne.NewPos(0, top))
	case bottom > l.scroll.Offset.Y+l.scroll.Size().Height:
		l.scroll.ScrollToOffset(fyne.NewPos(0, bottom-l.scroll.Size().Height))
	}
}

// chosen gives the names of those ticked, in order.
func (l *tickList) chosen() []string {
	names := []string{}
	for i, tick := range l.ticks {
		if tick.On() {
			names = append(names, l.names[i])
		}
	}
	return names
}

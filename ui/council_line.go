package ui

import (
	"slices"

	"convenor/calendar"
	"convenor/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// councilLine asks for one new council: its name, and where it has people.
type councilLine struct {
	name   *field
	codes  []string
	ticks  []*look.Tick
	object fyne.CanvasObject
}

func newCouncilLine(r *calendar.Register, changed func()) *councilLine {
	c := &councilLine{name: newField("Name of a new council")}
	c.name.OnChanged = func(string) { changed() }
	line := container.New(wrapping{gap: look.Unit * 2})
	codes, names := ownerNames(r, ownerSystem)
	for i, name := range names {
		tick := look.NewTick(name, false, func(bool) { changed() })
		c.codes, c.ticks = append(c.codes, codes[i]), append(c.ticks, tick)
		line.Add(tick)
	}
	c.object = column(look.Unit, c.name, line)
	return c
}

func (c *councilLine) set(name string, systems []string) {
	c.name.SetText(name)
	for i, tick := range c.ticks {
		tick.SetOn(slices.Contains(systems, c.codes[i]))
	}
}

// systems gives the codes that are ticked.
func (c *councilLine) systems() []string {
	var out []string
	for i, tick := range c.ticks {
		if tick.On() {
			out = append(out, c.codes[i])
		}
	}
	return out
}

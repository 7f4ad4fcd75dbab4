package ui

import (
	"convenor/ui/look"

	"fyne.io/fyne/v2"
)

// tick makes the tick of a line that can be taken in or left out.
func (p *previewBox) tick(ids []string) *look.Tick {
	at := len(p.ticks)
	tick := look.NewTick("", p.picks.takes(ids), func(on bool) {
		p.picks.take(ids, on)
		p.retick()
	})
	tick.OnStep = func(by int) { p.step(at, by) }
	p.ticks, p.ids = append(p.ticks, tick), append(p.ids, ids)
	return tick
}

// retick has every tick show what was chosen: that of an outcome is for all its lines.
func (p *previewBox) retick() {
	for i, tick := range p.ticks {
		tick.SetOn(p.picks.takes(p.ids[i]))
	}
	p.onChoice(p.picks)
}

func (p *previewBox) takeAll(in bool) {
	for _, ids := range p.ids {
		p.picks.take(ids, in)
	}
	p.retick()
}

// step goes from one tick to the next, and brings it into sight.
func (p *previewBox) step(from, by int) {
	to := from + by
	if to < 0 || to >= len(p.ticks) {
		return
	}
	driver := fyne.CurrentApp().Driver()
	if c := driver.CanvasForObject(p.scroll); c != nil {
		c.Focus(p.ticks[to])
	}
	at := driver.AbsolutePositionForObject(p.ticks[to]).Y - driver.AbsolutePositionForObject(p.scroll).Y
	const margin = 40
	if high := p.scroll.Size().Height; at < 0 || at > high-margin {
		p.scroll.ScrollToOffset(fyne.NewPos(0, max(p.scroll.Offset.Y+at-high/2, 0)))
	}
}

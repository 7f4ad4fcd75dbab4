package ui

import (
	"convenor/calendar/scenario"
	"convenor/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// take shows another scenario.
func (v *whatifView) take(p plan) {
	v.plan = p
	v.title.SetText(p.Name)
	v.throughout.SetOn(p.Throughout)
	v.list.drop()
	v.load(v.scope)
}

// put puts a step in its place and chooses it.
func (v *whatifView) put(at int, s scenario.Step) {
	v.plan = v.plan.with(at, s)
	v.load(v.scope)
	v.list.choose(at)
}

// drop takes a step out.
func (v *whatifView) drop(at int) {
	v.plan = v.plan.without(at)
	v.load(v.scope)
	if len(v.plan.Steps) > 0 {
		v.list.choose(at)
	}
}

// move has the chosen step be taken earlier or later.
func (v *whatifView) move(by int) {
	at := v.list.chosen
	moved, to := v.plan.moved(at, by)
	if to == at {
		return
	}
	v.plan = moved
	v.load(v.scope)
	v.list.choose(to)
}

// key takes the keys of a list that is written: Insert and Delete.
func (v *whatifView) key(name fyne.KeyName) bool {
	switch name {
	case fyne.KeyInsert:
		v.onStep(len(v.plan.Steps))
	case fyne.KeyDelete:
		if v.list.chosen >= 0 {
			v.drop(v.list.chosen)
		}
	default:
		return false
	}
	return true
}

// enable has only those buttons work that have something to do.
func (v *whatifView) enable() {
	at, n := v.list.chosen, len(v.plan.Steps)
	can := func(b *look.Button, is bool) {
		if is {
			b.Enable()
		} else {
			b.Disable()
		}
	}
	chosen := at >= 0 && at < n
	can(v.change, chosen)
	can(v.remove, chosen)
	can(v.earlier, chosen && at > 0)
	can(v.later, chosen && at < n-1)
	can(v.save, n > 0)
}

// stepRow is one step in the list; it is the layout of its own container.
type stepRow struct{ number, words, outcome, cautions *look.Words }

// The measures of a row.
const (
	stepTop    = 9
	stepNumber = 24
	stepLine   = 18 // height of a line of the words
)

func newStepRow() fyne.CanvasObject {
	r := &stepRow{look.NewLine(look.Strong, ""), look.NewParagraph(look.Body, ""), look.NewParagraph(look.Secondary, ""), look.NewParagraph(look.Secondary, "")}
	r.cautions.SetSignal(look.Warning)
	return container.New(r, r.number, r.words, r.outcome, r.cautions)
}

func (v *whatifView) setStepRow(i int, o fyne.CanvasObject) {
	m, r := v.model.steps[i], o.(*fyne.Container).Layout.(*stepRow)
	r.number.SetText(m.number)
	r.words.SetText(m.words)
	r.outcome.SetText(m.outcome)
	r.cautions.SetText(m.cautions)
	o.Refresh()
}

// fitRows gives each row the height that its words need.
func (v *whatifView) fitRows(width float32) {
	room := width - 2*look.Margin - stepNumber
	if room <= 0 {
		return
	}
	for i, m := range v.model.steps {
		lines := func(text string, size float32) float32 {
			return float32(len(look.Wrap(text, room, size, fyne.TextStyle{}, 0)))
		}
		high := lines(m.words, look.TextSize)*stepLine + (lines(m.outcome, look.SecondarySize)+lines(m.cautions, look.SecondarySize))*reasonLine
		v.list.SetItemHeight(i, 2*stepTop+high+2)
	}
}

// MinSize is two lines with room around.
func (r *stepRow) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(220, 2*stepTop+stepLine+reasonLine+2)
}

// Layout puts the number at the left, and the texts below each other.
func (r *stepRow) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	place(r.number, fyne.NewPos(look.Margin, stepTop), stepNumber, stepLine)
	x, y := float32(look.Margin+stepNumber), float32(stepTop)
	for _, w := range []*look.Words{r.words, r.outcome, r.cautions} {
		if w.Text() == "" {
			w.Resize(fyne.Size{})
			continue
		}
		w.Move(fyne.NewPos(x, y))
		w.Resize(fyne.NewSize(size.Width-x-look.Margin, w.MinSize().Height))
		high := w.MinSize().Height
		w.Resize(fyne.NewSize(size.Width-x-look.Margin, high))
		y += high
	}
}

package ui

import (
	"convenor/ui/look"

	"fyne.io/fyne/v2"
)

// clashTools stand in the header: the margin wanted between commitments, and
// what journeys are reckoned by.
type clashTools struct {
	margin  *look.Chooser
	assumed *look.Button
	object  fyne.CanvasObject
}

func newClashTools(v *clashesView) *clashTools {
	t := &clashTools{}
	t.margin = look.NewChooser(marginLabels(), func(i int) {
		at := v.at
		at.margin = margins[i]
		v.onScope(at)
	})
	t.assumed = look.NewButton("", look.Ordinary, func() { v.onAssume(v.dayShown()) })
	t.object = row(look.Unit*2, t.margin, t.assumed)
	return t
}

func (t *clashTools) show(at scope, assumed string) {
	t.margin.SetChosen(marginAt(at.margin))
	t.assumed.SetLabel(assumed)
}

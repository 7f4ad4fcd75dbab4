package ui

import (
	"convenor/calendar"
	"convenor/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/layout"
)

// meetingAct is something that can be done by hand with a sitting.
type meetingAct int

// What can be done with a sitting, in the order of its buttons.
const (
	actEdit meetingAct = iota
	actAssign
	actMerge
	actSplit
	actCancel
	actCount
)

// actLabels say in a few letters what the buttons beside a sitting do.
var actLabels = [actCount]string{"Edit…", "Body…", "Same as…", "Split…", "Cancel it…"}

// can tells whether it can be done with a sitting.
func (a meetingAct) can(of *calendar.Sitting) bool { return a.cannot(of) == "" }

// cannot says why it cannot be done with a sitting; empty where it can.
func (a meetingAct) cannot(of *calendar.Sitting) string {
	switch {
	case of.Private:
		return "A private appointment is held as times only, and changed in its own diary."
	case a == actCancel && of.Status == calendar.StatusCancelled:
		return "It is cancelled already."
	case a == actSplit && len(of.Claims) < 2:
		return "Only one source gives it: there is nothing to split."
	default:
		return ""
	}
}

// meetingButtons are the buttons under a sitting's facts.
type meetingButtons struct {
	buttons [actCount]*look.Button
	object  fyne.CanvasObject
}

func newMeetingButtons(onAct func(meetingAct)) *meetingButtons {
	b := &meetingButtons{}
	line := row(look.Gap)
	for i := range b.buttons {
		b.buttons[i] = look.NewButton(actLabels[i], look.Link, func() { onAct(meetingAct(i)) })
		if meetingAct(i) != actCancel {
			line.Add(b.buttons[i])
		}
	}
	b.object = line
	return b
}

// last gives the line below: what strikes the sitting off stands apart, beside
// what closes the panel.
func (b *meetingButtons) last(closing fyne.CanvasObject) fyne.CanvasObject {
	return row(look.Gap, closing, layout.NewSpacer(), b.buttons[actCancel])
}

// show offers what can be done with a sitting.
func (b *meetingButtons) show(of *calendar.Sitting) {
	for i := range b.buttons {
		setVisible(b.buttons[i], of != nil && meetingAct(i).can(of))
	}
	b.object.Refresh()
}

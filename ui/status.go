package ui

import (
	"convenor/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// statusLine says at the bottom of the window what was done last, what Undo
// would take back, and how things stand.
type statusLine struct {
	// standing is said where nothing newer is.
	standing string
	said     bool

	left, right *look.Words
	undo        *look.Button
	object      fyne.CanvasObject
}

func newStatusLine(onUndo func()) *statusLine {
	s := &statusLine{left: look.NewLine(look.Secondary, ""), right: look.NewWords(look.Secondary, "")}
	s.undo = look.NewButton("Undo", look.Link, onUndo)
	s.undo.Hide()
	line := container.New(statusLayout{}, s.left, s.undo, s.right)
	s.object = withHeight(look.StatusHeight, newSurface(edges{top: widget.NewSeparator()}.around(line), panelGround))
	return s
}

// say says what was done, or what went wrong.
func (s *statusLine) say(words string, signal look.Signal) {
	s.said = words != ""
	s.left.SetSignal(signal)
	s.left.SetText(words)
	if !s.said {
		s.left.SetText(s.standing)
	}
	s.object.Refresh()
}

func (s *statusLine) show(m summaryModel) {
	s.standing = m.lastImport
	if !s.said {
		s.left.SetText(s.standing)
	}
	s.undo.SetLabel("Undo: " + lowerFirst(m.undo))
	s.undo.Hidden = m.undo == ""
	s.right.SetText(m.systems)
	s.object.Refresh()
}

// statusLayout puts the first two beside each other at the left, and the third
// at the right.
type statusLayout struct{}

func (statusLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(o[0].MinSize().Width+o[2].MinSize().Width+2*look.Margin, look.StatusHeight-2)
}

func (statusLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	const between = 20
	words := o[0].(*look.Words)
	right := o[2].MinSize().Width
	room := size.Width - 2*look.Margin - right - between
	undo := float32(0)
	if o[1].Visible() {
		undo = o[1].MinSize().Width
	}
	left := min(secondaryWidth(words.Text()), max(room-undo-between, 0))
	place(words, fyne.NewPos(look.Margin, 0), left, size.Height)
	if words.Text() != "" {
		left += between
	}
	place(o[1], fyne.NewPos(look.Margin+left, 0), undo, size.Height)
	place(o[2], fyne.NewPos(size.Width-look.Margin-right, 0), right, size.Height)
}

// secondaryWidth gives how wide the smaller text is.
func secondaryWidth(text string) float32 {
	return fyne.MeasureText(text, look.SecondarySize, fyne.TextStyle{}).Width + 1
}

package look

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// TestMatchedWrapsBetweenWords holds that a narrow paragraph takes more lines, that every
// word is shown once, and that what matched is bold, not only coloured.
func TestMatchedWrapsBetweenWords(t *testing.T) {
	a := test.NewTempApp(t)
	a.Settings().SetTheme(NewTheme(Light))
	m := NewMatched()
	w := test.NewTempWindow(t, m)
	w.SetPadded(false)
	m.Set([]Piece{{"Better Care Fund", true}, {" return for the third quarter", false}})
	w.Resize(fyne.NewSize(600, 100))
	wide := m.MinSize().Height
	w.Resize(fyne.NewSize(120, 100))
	if narrow := m.MinSize().Height; narrow <= wide {
		t.Errorf("%v high when narrow, %v when wide", narrow, wide)
	}
	r := test.WidgetRenderer(m).(*matchedRenderer)
	said, bold := "", 0
	for _, text := range r.texts {
		if text.Visible() {
			said += text.Text
		}
		if text.Visible() && text.TextStyle.Bold {
			bold++
		}
	}
	if said != "Better Care Fund return for the third quarter" || bold != 3 {
		t.Errorf("shows %q with %d bold words", said, bold)
	}
	if m.AccessibilityLabel() != said {
		t.Errorf("told as %q", m.AccessibilityLabel())
	}
	m.Set([]Piece{{"Winter", false}})
	for i, text := range r.texts {
		if text.Visible() != (i == 0) {
			t.Errorf("word %d: visible %v", i, text.Visible())
		}
	}
}

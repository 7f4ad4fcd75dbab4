package look

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
)

// ground gives the fill of a widget's lowest rectangle.
func ground(o fyne.Widget) any {
	return test.WidgetRenderer(o).Objects()[0].(*canvas.Rectangle).FillColor
}

func TestWhatActsIsMarkedUnderTheMouse(t *testing.T) {
	p := LightPalette()
	entry := NewSidebarEntry("Today", nil)
	button := NewButton("Keep", Ordinary, nil)
	figure := NewKeyFigure(Key{Label: "North"}, func() {})
	for _, c := range []struct {
		name        string
		widget      fyne.Widget
		away, under any
	}{
		{"sidebar entry", entry, faint(p.Panel, 0), p.Track},
		{"button", button, p.Panel, p.Track},
		{"key figure", figure, p.Panel, p.Shade},
	} {
		w := inWindow(t, c.widget, fyne.NewSize(180, 120))
		if got := ground(c.widget); got != c.away {
			t.Errorf("%s: ground %v, want %v", c.name, got, c.away)
		}
		test.MoveMouse(w.Canvas(), fyne.NewPos(20, 20))
		if got := ground(c.widget); got != c.under {
			t.Errorf("%s under the mouse: ground %v, want %v", c.name, got, c.under)
		}
		test.MoveMouse(w.Canvas(), fyne.NewPos(179.5, 300))
		if got := ground(c.widget); got != c.away {
			t.Errorf("%s: the mark stays behind", c.name)
		}
	}
}

func TestAFigureWithNothingBehindItIsNotMarked(t *testing.T) {
	figure := NewKeyFigure(Key{Label: "North"}, nil)
	w := inWindow(t, figure, fyne.NewSize(180, 120))
	test.MoveMouse(w.Canvas(), fyne.NewPos(20, 20))
	if got := ground(figure); got != LightPalette().Panel {
		t.Errorf("ground %v", got)
	}
	test.Tap(figure) // and a tap does nothing
}

func TestTheCellUnderTheMouseIsMarked(t *testing.T) {
	s := NewSegmented([]string{"Day", "Week", "Month"}, nil)
	w := inWindow(t, s, s.MinSize())
	test.MoveMouse(w.Canvas(), fyne.NewPos(s.Size().Width-5, 10))
	if s.hover != 2 {
		t.Errorf("cell %d is marked, want the last", s.hover)
	}
	s.MouseOut()
	if s.hover != -1 {
		t.Error("the mark stays behind")
	}
	stepper := NewStepper("January 2027", nil)
	w = inWindow(t, stepper, stepper.MinSize())
	test.MoveMouse(w.Canvas(), fyne.NewPos(12, 10))
	if stepper.hover != stepBack {
		t.Errorf("part %d is marked, want the way back", stepper.hover)
	}
	stepper.MouseOut()
}

func TestButtonsAreColouredByRank(t *testing.T) {
	p := LightPalette()
	b := NewButton("Go on", Main, nil)
	inWindow(t, b, fyne.NewSize(100, 32))
	if ground(b) != p.AccentFill {
		t.Error("the main button should have the accent")
	}
	b.SetRank(Ordinary)
	if ground(b) != p.Panel {
		t.Error("an ordinary button should have the panel's ground")
	}
	b.Disable()
	if ground(b) != p.Track {
		t.Error("a disabled button should be pale")
	}
	b.SetLabel("Import 4 changes")
	if b.AccessibilityLabel() != "Import 4 changes" {
		t.Error("the label did not change")
	}
}

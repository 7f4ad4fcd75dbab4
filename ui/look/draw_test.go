package look

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
)

func TestParagraphGrowsWithItsLines(t *testing.T) {
	text := "Gap 90 min; Norbury to Marsh Court is 84 miles, 126 min: 36 min short"
	p := NewParagraph(Secondary, text)
	inWindow(t, p, fyne.NewSize(1000, 100))
	one := p.MinSize().Height
	p.Resize(fyne.NewSize(200, 100))
	if got := p.MinSize().Height; got < 2*one {
		t.Errorf("in 200 units it is %v high, on one line %v", got, one)
	}
	if p.Text() != text {
		t.Error("the whole text should stay to be had")
	}
}

func TestLineIsCutButWordsAskForTheirWidth(t *testing.T) {
	line, words := NewLine(Body, title), NewWords(Body, title)
	inWindow(t, line, fyne.NewSize(60, 20))
	shown := test.WidgetRenderer(line).Objects()[0].(*canvas.Text).Text
	if !strings.HasSuffix(shown, ellipsis) {
		t.Errorf("shown %q, want it cut", shown)
	}
	if line.MinSize().Width >= words.MinSize().Width {
		t.Error("a line should ask for less than its text")
	}
}

func TestWordsKeepTheirTextsWhenTheyBecomeFewer(t *testing.T) {
	p := NewParagraph(Body, "one two three four five six seven eight")
	inWindow(t, p, fyne.NewSize(60, 200))
	before := len(test.WidgetRenderer(p).Objects())
	p.SetText("one")
	visible := 0
	for _, o := range test.WidgetRenderer(p).Objects() {
		if o.Visible() {
			visible++
		}
	}
	if after := len(test.WidgetRenderer(p).Objects()); after != before || visible != 1 {
		t.Errorf("%d texts before, %d after, %d visible; want the pool kept and one visible", before, after, visible)
	}
}

func TestPanelLeavesItsOutlineUncovered(t *testing.T) {
	content := canvas.NewRectangle(LightPalette().Accent)
	panel := NewBarePanel(content)
	inWindow(t, panel, fyne.NewSize(100, 80))
	if content.Position() != fyne.NewPos(1, 1) || content.Size() != fyne.NewSize(98, 78) {
		t.Errorf("content at %v, %v", content.Position(), content.Size())
	}
}

func TestHeadedPanelHasRoomForWhatTrails(t *testing.T) {
	trailing := NewButton("Open", Ordinary, nil)
	panel := NewHeadedPanel("Days by system", trailing, NewWords(Body, "x"))
	inWindow(t, panel, fyne.NewSize(300, 120))
	end := trailing.Position().X + trailing.Size().Width
	if end != 300-Margin {
		t.Errorf("the button ends at %v, want %v", end, 300-Margin)
	}
	panel.SetHeading("Days by body")
	if panel.heading.Text() != "Days by body" {
		t.Error("the heading did not change")
	}
}

func TestBandBarMarksWhatIsBeyondItsEnd(t *testing.T) {
	bar := NewBandBar(Band{Low: 8, High: 12, Value: 99, Most: 14})
	inWindow(t, bar, fyne.NewSize(140, 14))
	mark := test.WidgetRenderer(bar).(*bandRenderer).mark
	if end := mark.Position().X + mark.Size().Width; end != 140 {
		t.Errorf("the mark ends at %v, want 140", end)
	}
	bar.Set(Band{Low: 8, High: 12, Value: 0, Most: 0})
	if mark.Position().X != 0 {
		t.Errorf("without a scale the mark is at %v", mark.Position().X)
	}
}

func TestHowControlsAreDrawn(t *testing.T) {
	for name, o := range map[string]fyne.CanvasObject{
		"badge":     NewBadge("N", 0),
		"tags":      container.NewHBox(NewTag("moved", Warning), NewTag("Travel", Quiet), NewCount("3", Wrong)),
		"buttons":   container.NewHBox(NewButton("Go on", Main, nil), NewButton("Keep", Ordinary, nil), NewButton("why?", Link, nil)),
		"segmented": NewSegmented([]string{"Day", "Week"}, nil),
		"stepper":   NewStepper("January 2027", nil),
		"sidebar":   NewSidebarEntry("Clashes", nil),
	} {
		t.Run(name, func(t *testing.T) {
			test.NewTempApp(t).Settings().SetTheme(NewTheme(Light))
			w := test.NewTempWindow(t, o)
			w.SetPadded(false)
			w.Resize(o.MinSize())
			test.AssertRendersToMarkup(t, name+".xml", w.Canvas())
		})
	}
}

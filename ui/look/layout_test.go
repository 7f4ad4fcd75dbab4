package look

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
)

// bottom and end give where an object stops.
func bottom(o fyne.CanvasObject) float32 { return o.Position().Y + o.Size().Height }
func end(o fyne.CanvasObject) float32    { return o.Position().X + o.Size().Width }

func TestKeyFiguresPartsDoNotMeet(t *testing.T) {
	f := NewKeyFigure(Key{
		Label: "North Wealdshire and the Marshes", Letter: "N", Value: "108.1", Unit: "days",
		Detail: "28.0 h meeting + 32.0 h preparation", Band: &Band{8, 12, 8.1, 14}, Caption: "8–12 days · CCN/IMPOWER 2022",
	}, nil)
	for _, width := range []float32{150, 180, 240, 400} {
		inWindow(t, f, fyne.NewSize(width, 10))
		f.Resize(fyne.NewSize(width, f.MinSize().Height))
		f.Resize(fyne.NewSize(width, f.MinSize().Height)) // the detail may wrap
		for _, pair := range [][2]fyne.CanvasObject{
			{f.label, f.value}, {f.value, f.detail}, {f.detail, f.bar}, {f.bar, f.caption},
		} {
			if bottom(pair[0]) > pair[1].Position().Y+0.5 {
				t.Errorf("%v wide: a part goes to %v, the next begins at %v", width, bottom(pair[0]), pair[1].Position().Y)
			}
		}
		if end(f.label) > f.badge.Position().X || end(f.value) > f.unit.Position().X {
			t.Errorf("%v wide: two parts beside each other meet", width)
		}
		if bottom(f.caption) > f.Size().Height {
			t.Errorf("%v wide: the caption goes beyond the card", width)
		}
	}
}

func TestCellsFillTheBoxWithoutGaps(t *testing.T) {
	s := NewSegmented([]string{"By system", "By body", "By officer"}, nil)
	for _, more := range []float32{0, 31} {
		size := s.MinSize().AddWidthHeight(more, 0)
		inWindow(t, s, size)
		if got := s.cells.edges[2]; got < size.Width-0.5 || got > size.Width+0.5 {
			t.Errorf("the last cell ends at %v, the box at %v", got, size.Width)
		}
		for i := range 2 {
			if end(s.cells.grounds[i]) != s.cells.grounds[i+1].Position().X {
				t.Errorf("between cell %d and the next there is a gap", i)
			}
		}
	}
}

func TestChoosingDoesNotMoveTheOthers(t *testing.T) {
	s := NewSegmented([]string{"Day", "Week", "Month"}, nil)
	before := s.MinSize()
	s.SetChosen(2)
	if s.MinSize() != before {
		t.Errorf("the width went from %v to %v", before.Width, s.MinSize().Width)
	}
}

func TestControlsKeepTheirHeightBesideHigherThings(t *testing.T) {
	b := NewButton("Decide", Ordinary, nil)
	s := NewSegmented([]string{"a", "b"}, nil)
	inWindow(t, container.NewStack(b, s), fyne.NewSize(200, 80))
	for name, o := range map[string]fyne.CanvasObject{
		"button":    test.WidgetRenderer(b).Objects()[0],
		"segmented": s.cells.box,
	} {
		if o.Size().Height != ControlHeight || o.Position().Y != (80-ControlHeight)/2 {
			t.Errorf("%s: %v high at %v", name, o.Size().Height, o.Position().Y)
		}
	}
}

func TestLongBadgesAndTagsGrow(t *testing.T) {
	test.NewTempApp(t)
	if NewBadge("N", 0).MinSize().Width != BadgeWidth {
		t.Error("one letter should have the least width")
	}
	if NewBadge("HIOW", 0).MinSize().Width <= BadgeWidth {
		t.Error("four letters need more room")
	}
	tag := NewTag("new", Good)
	before := tag.MinSize().Width
	tag.Set("since Tue: no answer", Wrong)
	if tag.MinSize().Width <= before {
		t.Error("a longer tag needs more room")
	}
}

func TestSidebarCountStandsAtTheEnd(t *testing.T) {
	e := NewSidebarEntry("Imports", nil)
	inWindow(t, e, fyne.NewSize(180, RowHeight))
	e.SetCount("12", Plain)
	if got := end(e.count); got != 180-sidebarInset {
		t.Errorf("the count ends at %v", got)
	}
}

func TestBaselineIsInsideTheLine(t *testing.T) {
	test.NewTempApp(t)
	for _, s := range []Style{Secondary, Body, Strong, Heading, Title, Figure} {
		base := Baseline(s.size(), s.weight())
		line := fyne.MeasureText("Ag", s.size(), s.weight()).Height
		if base <= line/2 || base >= line {
			t.Errorf("style %d: base line at %v of %v", s, base, line)
		}
	}
	if Baseline(FigureSize, fyne.TextStyle{}) <= Baseline(TextSize, fyne.TextStyle{}) {
		t.Error("larger words stand lower")
	}
}

func TestSignalColoursWordsAndPlainGivesTheirOwnBack(t *testing.T) {
	w := NewWords(Secondary, "36 min short")
	inWindow(t, w, fyne.NewSize(100, 20))
	p := LightPalette()
	w.SetSignal(Wrong)
	if w.colour() != p.Error {
		t.Error("what is wrong should be red")
	}
	w.SetSignal(Plain)
	if w.colour() != p.Secondary {
		t.Error("plain words should have their style's colour")
	}
	w.SetAlign(fyne.TextAlignTrailing)
	if got := strings.TrimSpace(w.AccessibilityLabel()); got != "36 min short" {
		t.Errorf("says %q", got)
	}
}

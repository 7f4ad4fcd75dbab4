package look

import (
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

func drawn(p *Pattern, w, h int) func(x, y int) bool {
	picture := p.Raster.Generator(w, h)
	return func(x, y int) bool {
		_, _, _, a := picture.At(x, y).RGBA()
		return a != 0
	}
}

func TestHatchStaysInsideTheRoundedCorners(t *testing.T) {
	test.NewTempApp(t)
	hatch := NewHatch(color.NRGBA{A: 0xff}, 6)
	hatch.Raster.Resize(fyne.NewSize(60, 40))
	at := drawn(hatch, 60, 40)
	if at(0, 0) || at(59, 0) || at(0, 39) || at(59, 39) {
		t.Error("a corner is painted")
	}
	painted := 0
	for x := range 60 {
		if at(x, 20) {
			painted++
		}
	}
	if painted < 20 || painted > 40 {
		t.Errorf("%d of 60 pixels of a row are stripes, want about half", painted)
	}
}

func TestPatternsFollowTheScreensScale(t *testing.T) {
	test.NewTempApp(t)
	hatch := NewHatch(color.NRGBA{A: 0xff}, 0)
	hatch.Raster.Resize(fyne.NewSize(30, 30))
	once, twice := drawn(hatch, 30, 30), drawn(hatch, 60, 60)
	for x := range 30 {
		if once(x, 10) != twice(2*x, 20) && once(x, 10) != twice(2*x+1, 21) {
			t.Fatalf("at twice the scale the stripe at %d is elsewhere", x)
		}
	}
}

func TestDashesKeepToTheEdge(t *testing.T) {
	test.NewTempApp(t)
	dashes := NewDashes(color.NRGBA{A: 0xff}, 2)
	dashes.Raster.Resize(fyne.NewSize(40, 30))
	at := drawn(dashes, 40, 30)
	for y := 2; y < 28; y++ {
		for x := 2; x < 38; x++ {
			if at(x, y) {
				t.Fatalf("painted inside, at %d,%d", x, y)
			}
		}
	}
	if !at(0, 0) || at(dashLength, 0) || !at(dashLength+dashGap, 0) {
		t.Error("the upper edge should be dash, gap, dash")
	}
}

func TestPatternTakesAnotherColour(t *testing.T) {
	test.NewTempApp(t)
	dashes := NewDashes(color.NRGBA{R: 1, A: 0xff}, 2)
	dashes.Raster.Resize(fyne.NewSize(10, 10))
	want := color.NRGBA{B: 9, A: 0xff}
	dashes.SetColour(want)
	if got := dashes.Raster.Generator(10, 10).At(0, 0); got != want {
		t.Errorf("painted in %v, want %v", got, want)
	}
	if size := dashes.Raster.Generator(0, 0).Bounds().Size(); size.X != 0 || size.Y != 0 {
		t.Error("nothing should come of no room")
	}
}

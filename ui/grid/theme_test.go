package grid

import (
	"testing"

	"convenor/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

func TestGridsFollowAChangeOfTheme(t *testing.T) {
	g := shownWeek(t)
	light := viewOf(t, g, "call").ground.FillColor
	fyne.CurrentApp().Settings().SetTheme(look.NewTheme(look.Dark))
	g.Refresh()
	dark := look.DarkPalette()
	if got := viewOf(t, g, "call").ground.FillColor; got == light || got != dark.Hue(0).Tint {
		t.Errorf("the block is still filled with %v", got)
	}
	hatch := viewOf(t, g, "private").hatch.Raster
	picture := hatch.Generator(int(hatch.Size().Width), int(hatch.Size().Height))
	if got := picture.At(6, 6); got != dark.Hatch {
		t.Errorf("the hatching is %v, want %v", got, dark.Hatch)
	}
}

func TestHighContrastOutlinesEveryBlock(t *testing.T) {
	g := shownWeek(t)
	fyne.CurrentApp().Settings().SetTheme(look.NewTheme(look.HighContrast))
	g.Refresh()
	p := look.HighContrastPalette()
	if v := viewOf(t, g, "call"); v.ground.StrokeWidth != p.LineWidth || v.ground.StrokeColor != p.Line {
		t.Error("a block on white needs an outline")
	}
}

func TestFocusIsOutlinedForTheKeyboardOnly(t *testing.T) {
	g := shownWeek(t)
	ring := func() bool { return test.WidgetRenderer(g).(*weekRenderer).ring[0].Visible() }
	test.TapAt(g.body, g.body.hits[0].pos.AddXY(2, 2))
	if ring() {
		t.Error("a click leaves an outline behind")
	}
	press(g, fyne.KeyDown)
	if !ring() {
		t.Error("no outline although a key was pressed")
	}
	g.FocusLost()
	if ring() {
		t.Error("an outline without the focus")
	}
}

func TestLateAndLongBlocksStayInTheDay(t *testing.T) {
	g := NewWeekGrid()
	inWindow(t, g, fyne.NewSize(600, 600))
	g.Set(Week{First: january(11), Days: 7, Blocks: []Block{
		{ID: "night", Day: january(11), Start: 1380, End: 1500, Title: "Night"},
		{ID: "minute", Day: january(12), Start: 600, End: 601, Title: "Minute"},
		{ID: "next", Day: january(12), Start: 602, End: 660, Title: "Next"},
	}})
	night := viewOf(t, g, "night").ground
	if bottom := night.Position().Y + night.Size().Height; bottom > g.body.y(MinutesADay) {
		t.Errorf("the night goes on to %v, the day ends at %v", bottom, g.body.y(MinutesADay))
	}
	minute, next := viewOf(t, g, "minute").ground, viewOf(t, g, "next").ground
	if minute.Size().Height < leastBlock {
		t.Errorf("a minute is %v high, too little to be clicked", minute.Size().Height)
	}
	if minute.Position().X+minute.Size().Width > next.Position().X {
		t.Error("what is drawn longer than it is covers what follows")
	}
}

func TestNowIsALineOnTodayOnly(t *testing.T) {
	g := shownWeek(t)
	r := test.WidgetRenderer(g.body).(*weekBodyRenderer)
	if r.now.used != 1 {
		t.Error("there is no dot for now")
	}
	week := badThursday()
	for _, change := range []func(*Week){
		func(w *Week) { w.Now = -1 },
		func(w *Week) { w.Today = january(20) },
		func(w *Week) { w.Today = Day{} },
		func(w *Week) { w.Now = 3 * 60 },
	} {
		w := week
		change(&w)
		g.Set(w)
		if r.now.used != 0 {
			t.Errorf("today %v, %d min: there is a dot", w.Today, w.Now)
		}
	}
}

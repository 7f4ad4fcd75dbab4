package grid

import (
	"fmt"
	"slices"
	"testing"

	"convenor/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
)

// inWindow shows an object in a window of the light theme.
func inWindow(t testing.TB, o fyne.CanvasObject, size fyne.Size) fyne.Window {
	t.Helper()
	app := test.NewApp()
	t.Cleanup(func() { test.NewApp() })
	app.Settings().SetTheme(look.NewTheme(look.Light))
	w := test.NewWindow(container.NewWithoutLayout(o))
	t.Cleanup(w.Close)
	w.SetPadded(false)
	w.Resize(size)
	o.Resize(size)
	return w
}

func press(f fyne.Focusable, names ...fyne.KeyName) {
	for _, name := range names {
		f.TypedKey(&fyne.KeyEvent{Name: name})
	}
}

// badThursday is a week with everything a block can be.
func badThursday() Week {
	return Week{
		First: january(11), Days: 5, Today: january(14), Now: 620,
		Blocks: []Block{
			{ID: "call", Day: january(11), Start: 510, End: 540, Title: "Discharge call", Letter: "N", Lines: []string{"Teams"}},
			{ID: "leave", Day: january(12), AllDay: true, Title: "Leave", Letter: "·", Tone: look.Personal},
			{ID: "board", Day: january(14), Start: 570, End: 720, Title: "ICB Board", Letter: "N", Clash: true, Lines: []string{"Norbury"}},
			{ID: "place", Day: january(14), Start: 690, End: 750, Title: "Place Partnership", Letter: "C", Tone: 1, Clash: true},
			{ID: "private", Day: january(14), Start: 735, End: 780, Title: "Private", Letter: "·", Tone: look.Personal, Private: true},
			{ID: "maybe", Day: january(15), Start: 540, End: 660, Title: "Quality Committee", Letter: "N", Tentative: true},
			{ID: "off", Day: january(15), Start: 780, End: 840, Title: "Winter Room", Letter: "C", Tone: 1, Cancelled: true},
			{ID: "other week", Day: january(18), Start: 540, End: 600, Title: "Not here"},
		},
	}
}

func shownWeek(t testing.TB) *WeekGrid {
	g := NewWeekGrid()
	inWindow(t, g, fyne.NewSize(700, 500))
	g.Set(badThursday())
	return g
}

// viewOf gives the view in which the body draws a block.
func viewOf(t *testing.T, g *WeekGrid, id string) *blockView {
	t.Helper()
	for i, h := range g.body.hits {
		if h.id == id {
			return test.WidgetRenderer(g.body).(*weekBodyRenderer).blocks[i]
		}
	}
	t.Fatalf("block %q is not drawn", id)
	return nil
}

func TestWeekIsWorkedByKeys(t *testing.T) {
	g := shownWeek(t)
	var selected, opened []string
	var steps []int
	g.OnSelected = func(id string) { selected = append(selected, id) }
	g.OnOpen = func(id string) { opened = append(opened, id) }
	g.OnStep = func(by int) { steps = append(steps, by) }
	press(g, fyne.KeyReturn, fyne.KeyDown, fyne.KeyDown, fyne.KeyRight, fyne.KeyReturn, fyne.KeyEnd, fyne.KeyDown, fyne.KeyHome)
	press(g, fyne.KeyPageUp, fyne.KeyPageDown)
	if want := []string{"call", "leave", "board", "off", "call"}; !slices.Equal(selected, want) {
		t.Errorf("selected %q, want %q", selected, want)
	}
	if !slices.Equal(opened, []string{"board"}) || !slices.Equal(steps, []int{-1, 1}) {
		t.Errorf("opened %q, steps %v", opened, steps)
	}
}

func TestWeekIsWorkedByMouse(t *testing.T) {
	g := shownWeek(t)
	var opened, hovered, free []string
	var days []Day
	g.OnOpen = func(id string) { opened = append(opened, id) }
	g.OnHover = func(id string) { hovered = append(hovered, id) }
	g.OnFree = func(d Day, minute int) { free = append(free, fmt.Sprint(d.Day, " ", clock(minute))) }
	g.OnDay = func(d Day) { days = append(days, d) }
	at := g.body.hits[1]
	test.TapAt(g.body, at.pos.AddXY(5, 5))
	if !slices.Equal(opened, []string{"board"}) || g.Selected() != "board" {
		t.Errorf("opened %q, selected %q", opened, g.Selected())
	}
	test.TapAt(g.body, fyne.NewPos(gutter+g.body.dayWidth()*1.5, g.body.y(10*60+20)))
	test.TapAt(g.body, fyne.NewPos(4, 100)) // the hours themselves are not free time
	if !slices.Equal(free, []string{"12 10:15"}) {
		t.Errorf("free %q", free)
	}
	test.TapAt(g.head, fyne.NewPos(gutter+10, 10))
	if !slices.Equal(days, []Day{january(11)}) {
		t.Errorf("days %v", days)
	}
	g.body.of.hover(&at)
	g.body.of.hover(&at)
	g.body.MouseOut()
	if !slices.Equal(hovered, []string{"board", ""}) {
		t.Errorf("hovered %q", hovered)
	}
}

func TestWeekLeavesOutOtherDaysAndKeepsTheSelection(t *testing.T) {
	g := shownWeek(t)
	if _, there := g.Block("other week"); there {
		t.Error("a block of another week is there")
	}
	g.Select("board")
	g.Set(badThursday())
	if g.Selected() != "board" {
		t.Error("the selection should stay with its block")
	}
	g.Set(Week{First: january(18), Days: 5})
	if g.Selected() != "" {
		t.Error("the selection should go with its block")
	}
	g.Select("nothing like it")
	if g.Selected() != "" {
		t.Error("what is not there cannot be selected")
	}
}

func TestHoursGrowForEarlyAndLateBlocks(t *testing.T) {
	g := shownWeek(t)
	if from, to := g.body.hours(); from != firstHour || to != lastHour {
		t.Errorf("hours %d to %d", from, to)
	}
	g.Set(Week{First: january(11), Days: 5, Blocks: []Block{
		{ID: "a", Day: january(11), Start: 5*60 + 30, End: 6 * 60},
		{ID: "b", Day: january(12), Start: 21 * 60, End: 25 * 60},
	}})
	if from, to := g.body.hours(); from != 5 || to != 24 {
		t.Errorf("hours %d to %d, want 5 to 24", from, to)
	}
}

func TestOverlappingBlocksAreDrawnBesideEachOther(t *testing.T) {
	g := shownWeek(t)
	board, place, private := viewOf(t, g, "board").ground, viewOf(t, g, "place").ground, viewOf(t, g, "private").ground
	if board.Position().X+board.Size().Width > place.Position().X {
		t.Error("board and place are drawn over each other")
	}
	if private.Position().X != board.Position().X {
		t.Error("the private block should go back to the first lane")
	}
	if whole := viewOf(t, g, "call").ground.Size().Width; whole < 1.9*board.Size().Width {
		t.Errorf("alone a block has the whole day: %v against %v", whole, board.Size().Width)
	}
}

func TestStatesAreDrawn(t *testing.T) {
	g := shownWeek(t)
	p := look.LightPalette()
	if board := viewOf(t, g, "board"); board.ground.StrokeColor != p.Error || board.ground.StrokeWidth != clashWidth {
		t.Error("a clash should have a red outline")
	}
	if v := viewOf(t, g, "private"); v.hatch == nil || !v.hatch.Raster.Visible() {
		t.Error("what is private should be hatched")
	}
	if v := viewOf(t, g, "maybe"); v.dashes == nil || !v.dashes.Raster.Visible() {
		t.Error("what is tentative should have a dashed outline")
	}
	if v := viewOf(t, g, "off"); !v.words.all[0].TextStyle.Strikethrough {
		t.Error("what is cancelled should be struck through")
	}
	if viewOf(t, g, "board").ring.Visible() {
		t.Error("an outline without a selection")
	}
	g.Select("board")
	if !viewOf(t, g, "board").ring.Visible() {
		t.Error("the selected block has no outline")
	}
}

func TestViewsAreKeptForTheNextWeek(t *testing.T) {
	g := shownWeek(t)
	r := test.WidgetRenderer(g.body).(*weekBodyRenderer)
	before := len(r.blocks)
	g.Set(Week{First: january(18), Days: 5, Blocks: []Block{{ID: "x", Day: january(18), Start: 540, End: 600, Title: "One"}}})
	g.Set(badThursday())
	if len(r.blocks) != before {
		t.Errorf("%d views after, %d before", len(r.blocks), before)
	}
	g.Set(Week{First: january(18), Days: 5})
	for _, view := range r.blocks {
		if view.ground.Visible() || view.letter.Visible() {
			t.Fatal("a view without a block is still to be seen")
		}
	}
}

func TestSelectionIsScrolledIntoView(t *testing.T) {
	g := NewWeekGrid()
	inWindow(t, g, fyne.NewSize(600, 260))
	g.Set(Week{First: january(11), Days: 5, Blocks: []Block{
		{ID: "early", Day: january(11), Start: 430, End: 470, Title: "Early"},
		{ID: "late", Day: january(12), Start: 1140, End: 1200, Title: "Late"},
	}})
	top := g.scroll.Offset.Y
	press(g, fyne.KeyEnd)
	if g.scroll.Offset.Y <= top {
		t.Error("the late block was not scrolled to")
	}
	press(g, fyne.KeyHome)
	if at := g.body.y(430); at < g.scroll.Offset.Y || at > g.scroll.Offset.Y+g.scroll.Size().Height {
		t.Errorf("the early block is at %v, the view at %v", at, g.scroll.Offset.Y)
	}
}

func TestStripCountsWhatDoesNotFit(t *testing.T) {
	g := NewWeekGrid()
	inWindow(t, g, fyne.NewSize(600, 300))
	week := Week{First: january(11), Days: 5}
	for i := range 5 {
		week.Blocks = append(week.Blocks, Block{ID: fmt.Sprint(i), Day: january(12), AllDay: true, Title: "Leave"})
	}
	g.Set(week)
	var asked Day
	g.OnDay = func(d Day) { asked = d }
	more := g.head.hits[len(g.head.hits)-4] // the days' names come after
	for _, h := range g.head.hits {
		if h.id == "" && h.size.Height == chipHeight {
			more = h
		}
	}
	test.TapAt(g.head, more.pos.AddXY(3, 3))
	if g.head.rows() != mostAllDay || asked != january(12) {
		t.Errorf("%d rows, asked for %v", g.head.rows(), asked)
	}
}

func BenchmarkWeekSet(b *testing.B) {
	g := shownWeek(b)
	week := badThursday()
	for i := range 60 {
		week.Blocks = append(week.Blocks, Block{
			ID: fmt.Sprint(i), Day: january(11 + i%5), Start: 480 + i*10, End: 540 + i*10, Title: "Committee in common", Letter: "N",
		})
	}
	b.ReportAllocs()
	for b.Loop() {
		g.Set(week)
	}
}

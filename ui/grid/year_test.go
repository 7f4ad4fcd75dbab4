package grid

import (
	"testing"
	"time"

	"convenor/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// municipal is the year from May 2027, which holds a leap day.
func municipal() Year {
	return Year{Year: 2027, Month: time.May, Today: Day{2028, 1, 13}, Days: map[Day]YearDay{
		{2028, 1, 13}: {Marks: []Mark{{"N", 0}, {"S", 1}, {"W", look.CouncilWide}}, Clash: true},
	}, Shades: []Shade{{From: Day{2027, 12, 20}, To: Day{2028, 1, 2}, Letter: "R", Name: "Recess"}}}
}

func TestAYearHasItsMonthsUnderTheirWeekdays(t *testing.T) {
	y := municipal()
	if got := y.month(11); got != (Day{2028, 4, 1}) {
		t.Errorf("the last month begins on %v", got)
	}
	if n := y.length(9); n != 29 {
		t.Errorf("February 2028 has %d days", n)
	}
	for day, want := range map[Day]bool{{2027, 4, 30}: false, {2027, 5, 1}: true, {2028, 4, 30}: true, {2028, 5, 1}: false} {
		if _, in := y.row(day); in != want {
			t.Errorf("%v: in the year %v", day, in)
		}
	}
}

func TestEveryDayOfAYearAnswersToTheMouse(t *testing.T) {
	g := NewYearGrid()
	inWindow(t, g, fyne.NewSize(1000, 500))
	g.Set(municipal())
	cell := yearCell(g.Size())
	for day := (Day{2027, 5, 1}); day != (Day{2028, 5, 1}); day = day.Plus(1) {
		row, _ := g.year.row(day)
		if got := g.dayAt(g.at(row, day, cell).AddXY(cell.Width/2, cell.Height/2)); got != day {
			t.Fatalf("at %v: %v", day, got)
		}
	}
	if got := g.dayAt(fyne.NewPos(yearNames+1, yearHead+1)); !got.IsZero() { // May 2027 begins on a Saturday
		t.Errorf("before the first: %v", got)
	}
	var opened, hovered Day
	g.OnDay, g.OnHover = func(d Day) { opened = d }, func(d Day) { hovered = d }
	row, _ := g.year.row(Day{2028, 2, 29})
	middle := g.at(row, Day{2028, 2, 29}, cell).AddXY(3, 3)
	test.MoveMouse(fyne.CurrentApp().Driver().CanvasForObject(g), middle)
	g.Tapped(&fyne.PointEvent{Position: middle})
	if want := (Day{2028, 2, 29}); opened != want || hovered != want || g.Selected() != want {
		t.Errorf("opened %v, hovered %v, selected %v", opened, hovered, g.Selected())
	}
}

func TestAYearIsWorkedByKeys(t *testing.T) {
	g := NewYearGrid()
	inWindow(t, g, fyne.NewSize(1000, 500))
	g.Set(municipal())
	steps := 0
	g.OnStep = func(by int) { steps += by }
	g.Select(Day{2028, 1, 31})
	for _, c := range []struct {
		key  fyne.KeyName
		want Day
	}{
		{fyne.KeyDown, Day{2028, 2, 29}}, {fyne.KeyRight, Day{2028, 3, 1}}, {fyne.KeyLeft, Day{2028, 2, 29}}, {fyne.KeyUp, Day{2028, 1, 29}},
		{fyne.KeyHome, Day{2028, 1, 1}}, {fyne.KeyEnd, Day{2028, 1, 31}},
	} {
		g.TypedKey(&fyne.KeyEvent{Name: c.key})
		if g.Selected() != c.want {
			t.Errorf("%s: %v, want %v", c.key, g.Selected(), c.want)
		}
	}
	if steps != 0 {
		t.Errorf("%d steps inside the year", steps)
	}
	g.Select(Day{2028, 4, 30})
	g.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	g.TypedKey(&fyne.KeyEvent{Name: fyne.KeyPageDown})
	if steps != 2 {
		t.Errorf("%d steps over the edge and by Page Down", steps)
	}
}

func TestADayOfTheYearShowsWhatItHasRoomFor(t *testing.T) {
	g := NewYearGrid()
	inWindow(t, g, g.MinSize())
	g.Set(municipal())
	r := test.TempWidgetRenderer(t, g).(*yearRenderer)
	if got := written(r.objects); !holds(got, "+") || !holds(got, "R") || holds(got, "N") {
		t.Errorf("narrow: %q", got)
	}
	g.Resize(fyne.NewSize(2000, 900))
	got := written(r.objects)
	for _, letter := range []string{"N", "S", "W", "Mon"} {
		if !holds(got, letter) {
			t.Errorf("wide: no %s", letter)
		}
	}
}

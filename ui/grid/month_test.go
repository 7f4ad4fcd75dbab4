package grid

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

func shownMonth(t testing.TB, m Month) *MonthGrid {
	g := NewMonthGrid(m.Year, m.Month)
	inWindow(t, g, fyne.NewSize(770, 480))
	g.Set(m)
	return g
}

func bad() Month {
	return Month{Year: 2027, Month: time.January, Blocks: badThursday().Blocks, Today: january(14)}
}

func TestMonthHasAsManyWeeksAsItNeeds(t *testing.T) {
	for _, c := range []struct {
		year  int
		month time.Month
		first Day
		weeks int
	}{
		{2027, time.January, Day{2026, time.December, 28}, 5},
		{2027, time.February, Day{2027, time.February, 1}, 4},
		{2027, time.May, Day{2027, time.April, 26}, 6},
		{2026, time.December, Day{2026, time.November, 30}, 5},
	} {
		m := Month{Year: c.year, Month: c.month}
		if first, weeks := m.weeks(); first != c.first || weeks != c.weeks {
			t.Errorf("%v %d: from %v, %d weeks; want %v, %d", c.month, c.year, first, weeks, c.first, c.weeks)
		}
	}
}

func TestArrowsMoveTheDay(t *testing.T) {
	g := shownMonth(t, bad())
	var days []int
	g.OnSelected = func(d Day) { days = append(days, d.Day) }
	press(g, fyne.KeyRight, fyne.KeyRight, fyne.KeyDown, fyne.KeyLeft, fyne.KeyUp, fyne.KeyHome, fyne.KeyEnd)
	if want := []int{14, 15, 22, 21, 14, 11, 17}; !slices.Equal(days, want) {
		t.Errorf("days %v, want %v", days, want)
	}
}

func TestLeavingTheMonthAsksForTheNext(t *testing.T) {
	g := shownMonth(t, bad())
	var steps []int
	g.OnStep = func(by int) { steps = append(steps, by) }
	g.Select(january(31))
	press(g, fyne.KeyRight)
	if day, _ := g.Selected(); day != (Day{2027, time.February, 1}) || !slices.Equal(steps, []int{1}) {
		t.Errorf("selected %v, steps %v", day, steps)
	}
	g.Set(Month{Year: 2027, Month: time.February})
	if day, _ := g.Selected(); day.Day != 1 || day.Month != time.February {
		t.Errorf("after the step selected %v", day)
	}
	press(g, fyne.KeyPageUp, fyne.KeyPageDown, fyne.KeyUp)
	if want := []int{1, -1, 1, -1}; !slices.Equal(steps, want) {
		t.Errorf("steps %v, want %v", steps, want)
	}
}

func TestADayThatIsGoneGivesWayToTheFirst(t *testing.T) {
	g := shownMonth(t, bad())
	g.Select(january(20))
	g.Set(Month{Year: 2027, Month: time.June})
	if day, _ := g.Selected(); day != (Day{2027, time.June, 1}) {
		t.Errorf("selected %v", day)
	}
}

func TestSpaceGoesThroughTheBlocksAndEnterOpens(t *testing.T) {
	g := shownMonth(t, bad())
	var opened []string
	var days []Day
	g.OnOpen = func(id string) { opened = append(opened, id) }
	g.OnDay = func(d Day) { days = append(days, d) }
	press(g, fyne.KeyReturn) // no day yet: nothing to open
	g.Select(january(14))
	press(g, fyne.KeyReturn, fyne.KeySpace, fyne.KeyReturn, fyne.KeySpace, fyne.KeyReturn)
	press(g, fyne.KeySpace, fyne.KeySpace, fyne.KeyReturn)
	if !slices.Equal(opened, []string{"board", "place"}) || !slices.Equal(days, []Day{january(14), january(14)}) {
		t.Errorf("opened %q, days %v", opened, days)
	}
	press(g, fyne.KeySpace, fyne.KeyRight)
	if _, block := g.Selected(); block != "" {
		t.Error("another day, no block chosen")
	}
}

func TestMonthIsWorkedByMouse(t *testing.T) {
	month := bad()
	for i := range 9 {
		month.Blocks = append(month.Blocks, Block{ID: fmt.Sprint(i), Day: january(20), Start: 540 + i, End: 600, Title: "Committee"})
	}
	g := shownMonth(t, month)
	var opened []string
	var days []int
	g.OnOpen = func(id string) { opened = append(opened, id) }
	g.OnDay = func(d Day) { days = append(days, d.Day) }
	shown := 0
	for _, h := range slices.Clone(g.hits) {
		switch {
		case h.id == "board", h.opens && h.day == january(20):
			test.TapAt(g, h.pos.AddXY(3, 3))
		}
		if h.day == january(20) && h.id != "" {
			shown++
		}
	}
	if !slices.Equal(opened, []string{"board"}) || !slices.Equal(days, []int{20, 20}) {
		t.Errorf("opened %q, days %v; want the board, and the 20th by its number and by what is more", opened, days)
	}
	if shown == 0 || shown >= 9 {
		t.Errorf("%d of 9 blocks shown, want some", shown)
	}
	test.TapAt(g, fyne.NewPos(770-5, 480-5))
	if day, _ := g.Selected(); day != january(31) {
		t.Errorf("a click on a free day selects %v", day)
	}
}

func TestMonthTellsWhatIsUnderTheMouse(t *testing.T) {
	g := shownMonth(t, bad())
	var hovered []string
	g.OnHover = func(id string) { hovered = append(hovered, id) }
	g.hover("board")
	g.hover("board")
	g.MouseOut()
	if !slices.Equal(hovered, []string{"board", ""}) {
		t.Errorf("hovered %q", hovered)
	}
	if b, there := g.Block("board"); !there || b.Title != "ICB Board" {
		t.Error("the block cannot be had")
	}
	if _, there := g.Block("nothing"); there {
		t.Error("a block that is not there")
	}
}

func BenchmarkMonthSet(b *testing.B) {
	month := bad()
	for i := range 200 {
		month.Blocks = append(month.Blocks, Block{ID: fmt.Sprint(i), Day: january(1 + i%31), Start: 540, End: 600, Title: "Committee in common", Letter: "N"})
	}
	g := shownMonth(b, month)
	b.ReportAllocs()
	for b.Loop() {
		g.Set(month)
	}
}

package grid

import (
	"testing"

	"convenor/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// Few and small pictures: what is drawn differs a little from one processor to
// another, and Fyne forgives only a little.

func TestPictureOfAWeek(t *testing.T) {
	g := NewWeekGrid()
	w := inWindow(t, g, fyne.NewSize(480, 300))
	week := badThursday()
	week.First, week.Days = january(14), 2
	g.Set(week)
	g.Select("maybe")
	test.AssertImageMatches(t, "week.png", w.Canvas().Capture())
}

func TestPictureOfBars(t *testing.T) {
	bars := threeMonths()
	bars.Band, bars.Caption = &look.Band{Low: 8, High: 12}, "8–12 days"
	w := inWindow(t, NewDayBars(bars), fyne.NewSize(240, 180))
	test.AssertImageMatches(t, "bars.png", w.Canvas().Capture())
}

func TestMarkupOfAMonth(t *testing.T) {
	month := bad()
	month.Blocks = month.Blocks[:4]
	g := NewMonthGrid(2027, 2)
	w := inWindow(t, g, fyne.NewSize(7*leastCell, 400))
	g.Set(month)
	g.Select(january(14))
	test.AssertRendersToMarkup(t, "month.xml", w.Canvas())
}

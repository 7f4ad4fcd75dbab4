package grid

import (
	"time"

	"fyne.io/fyne/v2"
)

// smallCell is a day's least width and height in a small month.
const smallCell = 34

// NewSmallMonth makes a month grid for picking a day: its days are small, and
// blocks are not drawn.
func NewSmallMonth(year int, month time.Month) *MonthGrid {
	g := NewMonthGrid(year, month)
	g.small = true
	return g
}

// stepTo tells which way a day of another month lies.
func stepTo(from, day Day) int {
	if from.Until(day) < 0 {
		return -1
	}
	return 1
}

// leastMonth gives the least size of a month of so many weeks.
func (g *MonthGrid) leastMonth(weeks int) fyne.Size {
	cell := float32(leastCell)
	if g.small {
		cell = smallCell
	}
	return fyne.NewSize(7*cell, weekdaysHigh+float32(weeks)*cell)
}

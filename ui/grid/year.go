package grid

import (
	"slices"
	"time"

	"convenor/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// Year is what a year's planner shows: twelve months from any on.
type Year struct {
	// Year and Month are those of the first month.
	Year  int
	Month time.Month
	// Days are the days on which anything is.
	Days map[Day]YearDay
	// Shades are drawn below, Today is marked if it is among the days.
	Shades []Shade
	Today  Day
}

// YearDay is what is on on one day.
type YearDay struct {
	// Marks are who sits, each once.
	Marks []Mark
	// Clash has a red outline.
	Clash bool
}

// Mark is a letter in a colour.
type Mark struct {
	Letter string
	Tone   look.Tone
}

// yearMonths is how many rows a planner has.
const yearMonths = 12

// month gives the first day of a row.
func (y *Year) month(row int) Day {
	return dayOf(time.Date(y.Year, y.Month+time.Month(row), 1, 0, 0, 0, 0, time.UTC))
}

// length gives how many days a row has.
func (y *Year) length(row int) int { return y.month(row).Until(y.month(row + 1)) }

// row gives the row of a day; false if it is in none.
func (y *Year) row(day Day) (int, bool) {
	row := (day.Year-y.Year)*12 + int(day.Month-y.Month)
	return row, row >= 0 && row < yearMonths
}

// YearGrid shows a year as one sees it on the wall: a row for each month, its
// days under their weekdays.
//
// Left and Right go to the day beside, Up and Down to the month before and
// after, Home and End to the month's ends, Enter opens the day, Page Up and
// Page Down ask for another year.
type YearGrid struct {
	keyed
	// OnSelected is called when another day is selected, OnDay when one is to be
	// opened.
	OnSelected, OnDay func(day Day)
	// OnStep is called with -1 or 1 to show the year before or after.
	OnStep func(by int)
	// OnHover is called with the day under the mouse, zero when there is none
	// any more.
	OnHover func(day Day)

	year     Year
	selected Day
	hovered  Day
}

var (
	_ fyne.Focusable    = (*YearGrid)(nil)
	_ fyne.Tappable     = (*YearGrid)(nil)
	_ desktop.Hoverable = (*YearGrid)(nil)
)

// NewYearGrid makes a planner of a year in which nothing is.
func NewYearGrid() *YearGrid {
	g := &YearGrid{year: Year{Year: 2000, Month: time.May}}
	g.extend(g)
	return g
}

// Set shows a year. A selected day that is not in it gives way to its first.
func (g *YearGrid) Set(y Year) {
	g.year = y
	if _, in := y.row(g.selected); !in && !g.selected.IsZero() {
		g.selected = y.month(0)
	}
	g.Refresh()
}

// Selected gives the selected day; zero for none yet.
func (g *YearGrid) Selected() Day { return g.selected }

// Select selects a day without calling OnSelected.
func (g *YearGrid) Select(day Day) {
	if g.selected != day {
		g.selected = day
		g.Refresh()
	}
}

// TypedKey moves the day, opens it, or asks for another year.
func (g *YearGrid) TypedKey(key *fyne.KeyEvent) {
	g.showRing()
	switch key.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		g.open(g.selected)
	case fyne.KeyPageUp:
		g.step(-1)
	case fyne.KeyPageDown:
		g.step(1)
	default:
		if !slices.Contains(yearKeys, key.Name) {
			look.PassOn(g, key)
			return
		}
		g.move(key.Name)
	}
}

var yearKeys = []fyne.KeyName{fyne.KeyLeft, fyne.KeyRight, fyne.KeyUp, fyne.KeyDown, fyne.KeyHome, fyne.KeyEnd}

// move goes to another day; over the year's edge the year is another.
func (g *YearGrid) move(key fyne.KeyName) {
	from := g.selected
	if from.IsZero() {
		g.choose(g.year.month(0))
		return
	}
	to := from
	switch key {
	case fyne.KeyLeft:
		to = from.Plus(-1)
	case fyne.KeyRight:
		to = from.Plus(1)
	case fyne.KeyUp:
		to = monthsOn(from, -1)
	case fyne.KeyDown:
		to = monthsOn(from, 1)
	case fyne.KeyHome:
		to = Day{from.Year, from.Month, 1}
	default:
		to = Day{from.Year, from.Month, monthLength(from.Year, from.Month)}
	}
	g.choose(to)
	if row, in := g.year.row(to); !in {
		if row < 0 {
			g.step(-1)
		} else {
			g.step(1)
		}
	}
}

// monthsOn gives the same day some months on, or that month's last.
func monthsOn(day Day, by int) Day {
	first := dayOf(time.Date(day.Year, day.Month+time.Month(by), 1, 0, 0, 0, 0, time.UTC))
	first.Day = min(day.Day, monthLength(first.Year, first.Month))
	return first
}

func monthLength(year int, month time.Month) int {
	return time.Date(year, month+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

func (g *YearGrid) choose(day Day) {
	if day == g.selected {
		return
	}
	g.Select(day)
	if g.OnSelected != nil {
		g.OnSelected(day)
	}
}

func (g *YearGrid) open(day Day) {
	if !day.IsZero() && g.OnDay != nil {
		g.OnDay(day)
	}
}

func (g *YearGrid) step(by int) {
	if g.OnStep != nil {
		g.OnStep(by)
	}
}

// Tapped selects and opens a day.
func (g *YearGrid) Tapped(e *fyne.PointEvent) {
	g.takeFocus()
	if day := g.dayAt(e.Position); !day.IsZero() {
		g.choose(day)
		g.open(day)
	}
}

// MouseIn tells which day is under the mouse.
func (g *YearGrid) MouseIn(e *desktop.MouseEvent) { g.MouseMoved(e) }

// MouseMoved tells which day is under the mouse.
func (g *YearGrid) MouseMoved(e *desktop.MouseEvent) { g.hover(g.dayAt(e.Position)) }

// MouseOut tells that none is.
func (g *YearGrid) MouseOut() { g.hover(Day{}) }

func (g *YearGrid) hover(day Day) {
	if day == g.hovered {
		return
	}
	g.hovered = day
	if g.OnHover != nil {
		g.OnHover(day)
	}
}

// CreateRenderer is for Fyne alone.
func (g *YearGrid) CreateRenderer() fyne.WidgetRenderer { return newYearRenderer(g) }

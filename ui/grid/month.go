package grid

import (
	"slices"
	"time"

	"convenor/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// Month is what a month's grid shows.
type Month struct {
	Year  int
	Month time.Month
	// Blocks may also lie in the days of the months beside, which fill the
	// first and the last week.
	Blocks []Block
	// Today is marked if it is among the days.
	Today Day
	// Shades are drawn below the blocks, and named beside the days' numbers.
	Shades []Shade
}

// weeks gives the first day shown, a Monday, and how many weeks it takes to
// hold the month: four to six.
func (m *Month) weeks() (first Day, count int) {
	begin := Day{m.Year, m.Month, 1}
	first = begin.Monday()
	end := dayOf(time.Date(m.Year, m.Month+1, 1, 0, 0, 0, 0, time.UTC))
	return first, (first.Until(end) + 6) / 7
}

// MonthGrid shows a month, its weeks from Monday, with a few blocks for each
// day and a count of what does not fit.
//
// The arrow keys move the day, Home and End to the week's ends; Space goes
// through the day's blocks; Enter opens the chosen block, or the day; Page Up
// and Page Down ask for another month.
type MonthGrid struct {
	keyed
	// OnSelected is called when another day is selected.
	OnSelected func(day Day)
	// OnDay is called when a day is to be opened: Enter, or a click on its
	// number or on "+3 more".
	OnDay func(day Day)
	// OnOpen is called with a block's ID when it is to be opened.
	OnOpen func(id string)
	// OnStep is called with -1 or 1 to show the month before or after; also
	// when an arrow key leaves the days shown. The selected day stays, and is
	// marked again once Set has brought its month.
	OnStep func(by int)
	// OnHover is called with the ID of the block under the mouse, empty when
	// there is none any more.
	OnHover func(id string)

	month    Month
	sorted   []Block
	selected Day
	block    string // chosen inside the selected day
	hovered  string
	hits     []hit
	small    bool // days to pick, without blocks
}

var (
	_ fyne.Focusable    = (*MonthGrid)(nil)
	_ fyne.Tappable     = (*MonthGrid)(nil)
	_ desktop.Hoverable = (*MonthGrid)(nil)
)

// NewMonthGrid makes a grid that shows an empty month.
func NewMonthGrid(year int, month time.Month) *MonthGrid {
	g := &MonthGrid{month: Month{Year: year, Month: month}}
	g.extend(g)
	return g
}

// Set shows a month. A selected day that is not in it gives way to its first.
func (g *MonthGrid) Set(m Month) {
	g.month, g.sorted = m, inOrder(m.Blocks)
	if !g.selected.IsZero() && !g.shows(g.selected) {
		g.selected = Day{m.Year, m.Month, 1}
	}
	if b, there := g.Block(g.block); !there || b.Day != g.selected {
		g.block = ""
	}
	g.Refresh()
}

// Selected gives the selected day, zero for none yet, and the ID of the block chosen in it, empty
// for none.
func (g *MonthGrid) Selected() (day Day, block string) { return g.selected, g.block }

// Select selects a day without calling OnSelected.
func (g *MonthGrid) Select(day Day) {
	if g.selected != day {
		g.selected, g.block = day, ""
		g.Refresh()
	}
}

// Block gives a block of the month; false if it is not there.
func (g *MonthGrid) Block(id string) (Block, bool) {
	i := slices.IndexFunc(g.sorted, func(b Block) bool { return b.ID == id })
	if i < 0 {
		return Block{}, false
	}
	return g.sorted[i], true
}

func (g *MonthGrid) shows(day Day) bool {
	first, weeks := g.month.weeks()
	n := first.Until(day)
	return n >= 0 && n < weeks*7
}

func (g *MonthGrid) choose(day Day) {
	if day == g.selected {
		return
	}
	g.Select(day)
	if g.OnSelected != nil {
		g.OnSelected(day)
	}
}

// TypedKey moves the day, goes through its blocks, or opens.
func (g *MonthGrid) TypedKey(key *fyne.KeyEvent) {
	g.showRing()
	switch key.Name {
	case fyne.KeySpace:
		g.nextBlock()
	case fyne.KeyReturn, fyne.KeyEnter:
		g.open()
	case fyne.KeyPageUp:
		g.step(-1)
	case fyne.KeyPageDown:
		g.step(1)
	default:
		if by := g.days(key.Name); by != 0 {
			g.moveDay(by)
		} else if key.Name != fyne.KeyHome && key.Name != fyne.KeyEnd {
			look.PassOn(g, key)
		}
	}
}

// days gives how many days a key moves.
func (g *MonthGrid) days(key fyne.KeyName) int {
	switch key {
	case fyne.KeyLeft:
		return -1
	case fyne.KeyRight:
		return 1
	case fyne.KeyUp:
		return -7
	case fyne.KeyDown:
		return 7
	case fyne.KeyHome:
		return -g.selected.Weekday()
	case fyne.KeyEnd:
		return 6 - g.selected.Weekday()
	default:
		return 0
	}
}

// cursor gives the day to begin with when none is selected: today, or the
// first of the month.
func (g *MonthGrid) cursor() Day {
	if g.shows(g.month.Today) {
		return g.month.Today
	}
	return Day{g.month.Year, g.month.Month, 1}
}

func (g *MonthGrid) moveDay(by int) {
	if g.selected.IsZero() {
		g.choose(g.cursor())
		return
	}
	to := g.selected.Plus(by)
	g.choose(to)
	if !g.shows(to) { // nor has whoever was told of it brought its month
		step := 1
		if by < 0 {
			step = -1
		}
		g.step(step)
	}
}

// nextBlock chooses the next block of the day; after the last, none.
func (g *MonthGrid) nextBlock() {
	blocks := on(g.sorted, g.selected)
	at := slices.IndexFunc(blocks, func(b Block) bool { return b.ID == g.block }) + 1
	g.block = ""
	if at < len(blocks) {
		g.block = blocks[at].ID
	}
	g.Refresh()
	if g.OnHover != nil {
		g.OnHover(g.block)
	}
}

func (g *MonthGrid) open() {
	switch {
	case g.block != "" && g.OnOpen != nil:
		g.OnOpen(g.block)
	case g.block == "" && g.OnDay != nil && !g.selected.IsZero():
		g.OnDay(g.selected)
	}
}

func (g *MonthGrid) step(by int) {
	if g.OnStep != nil {
		g.OnStep(by)
	}
}

// Tapped selects the day, and opens the block, or the day by its number or
// its overflow.
func (g *MonthGrid) Tapped(e *fyne.PointEvent) {
	g.takeFocus()
	h := hitAt(g.hits, e.Position)
	if h == nil {
		return
	}
	g.choose(h.day)
	switch {
	case g.small:
		if !g.shows(h.day) || h.day.Month != g.month.Month {
			g.step(stepTo(Day{g.month.Year, g.month.Month, 1}, h.day))
		}
	case h.id != "":
		g.block = h.id
		g.Refresh()
		g.open()
	case h.opens:
		g.block = ""
		g.open()
	}
}

// MouseIn tells what is under the mouse.
func (g *MonthGrid) MouseIn(e *desktop.MouseEvent) { g.MouseMoved(e) }

// MouseMoved tells what is under the mouse.
func (g *MonthGrid) MouseMoved(e *desktop.MouseEvent) {
	id := ""
	if h := hitAt(g.hits, e.Position); h != nil {
		id = h.id
	}
	g.hover(id)
}

// MouseOut tells that nothing is.
func (g *MonthGrid) MouseOut() { g.hover("") }

func (g *MonthGrid) hover(id string) {
	if id == g.hovered {
		return
	}
	g.hovered = id
	if g.OnHover != nil {
		g.OnHover(id)
	}
}

// CreateRenderer is for Fyne alone.
func (g *MonthGrid) CreateRenderer() fyne.WidgetRenderer {
	return newMonthRenderer(g)
}

package grid

import (
	"image/color"
	"slices"

	"convenor/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
)

// Week is what a week's grid shows.
type Week struct {
	// First is the first day, Days how many there are: 1, 5 or 7.
	First Day
	Days  int
	// Blocks of other days are left out.
	Blocks []Block
	// Today is marked if it is among the days; Now, in minutes after its
	// midnight, is drawn as a line, below zero as none.
	Today Day
	Now   int
	// Shades are drawn below the blocks, and named under the days.
	Shades []Shade
	// Columns, if there are any, name what stands side by side in place of days:
	// all of it is of the day First, and a block of the second column has the Day
	// after it, as if it were the next. Days is how many there are.
	Columns []string
}

// shades gives the shades of a column.
func (w *Week) shades(d int) []Shade {
	if len(w.Columns) > 0 {
		d = 0
	}
	return shadesOn(w.Shades, w.First.Plus(d))
}

// weekend tells whether a column is a Saturday's or a Sunday's.
func (w *Week) weekend(d int) bool {
	if len(w.Columns) > 0 {
		d = 0
	}
	return w.First.Plus(d).Weekend()
}

// todays tells whether a column is of today.
func (w *Week) todays(d int) bool {
	if len(w.Columns) > 0 {
		d = 0
	}
	return !w.Today.IsZero() && w.First.Plus(d) == w.Today
}

// The hours that are always there; earlier and later ones are added for
// blocks that need them.
const (
	firstHour = 7
	lastHour  = 20
)

// WeekGrid shows days side by side and their hours from top to bottom. Blocks
// at the same time stand beside each other.
//
// Up and Down go through the blocks in the order of time, Left and Right to
// the day before and after, Home and End to the first and last, Enter opens,
// Page Up and Page Down ask for another week.
type WeekGrid struct {
	keyed
	// OnSelected is called when another block is selected, OnOpen when one is
	// clicked or Enter pressed on it; both with the block's ID.
	OnSelected func(id string)
	OnOpen     func(id string)
	// OnStep is called with -1 or 1 to show the week before or after; OnEdge to show
	// the columns before or after, when the selection would leave them.
	OnStep func(by int)
	OnEdge func(by int)
	// OnDay is called for a click on a day's name, or on what does not fit in
	// its strip.
	OnDay func(day Day)
	// OnMove is called when a block was dragged to another time: minutes after
	// midnight, to the quarter hour.
	OnMove func(id string, day Day, minute int)
	// OnFree is called for a click where nothing is, with minutes after
	// midnight, rounded down to the quarter hour.
	OnFree func(day Day, minute int)
	// OnHover is called with the ID of the block under the mouse, empty when
	// there is none any more; Block.Full says all that the block may be too
	// small to.
	OnHover func(id string)

	week     Week
	sorted   []Block
	selected string
	hovered  string
	head     *weekHead
	body     *weekBody
	scroll   *container.Scroll
	hours    fyne.CanvasObject // the scroll without its shadows
}

var _ fyne.Focusable = (*WeekGrid)(nil)

// NewWeekGrid makes a grid that shows nothing yet.
func NewWeekGrid() *WeekGrid {
	g := &WeekGrid{week: Week{Days: 5, Now: -1}}
	g.head, g.body = newWeekHead(g), newWeekBody(g)
	g.scroll = container.NewVScroll(g.body)
	g.hours = look.Calm(g.scroll)
	g.extend(g)
	return g
}

// Set shows a week. The selection stays if its block is still there.
func (g *WeekGrid) Set(w Week) {
	g.week = w
	end := w.First.Plus(w.Days - 1)
	g.sorted = inOrder(slices.DeleteFunc(slices.Clone(w.Blocks), func(b Block) bool {
		return b.Day.Until(w.First) > 0 || end.Until(b.Day) > 0
	}))
	if g.block(g.selected) == nil {
		g.selected = ""
	}
	g.Refresh()
}

// Selected gives the ID of the selected block, empty for none.
func (g *WeekGrid) Selected() string { return g.selected }

// Select selects a block without calling OnSelected, and brings it into view;
// an ID that is not there selects none.
func (g *WeekGrid) Select(id string) {
	b := g.block(id)
	if b == nil {
		id = ""
	}
	if g.selected != id {
		g.selected = id
		g.Refresh()
	}
	if b != nil && !b.AllDay {
		g.body.reveal(b)
	}
}

// Block gives a block of the week; false if it is not there.
func (g *WeekGrid) Block(id string) (Block, bool) {
	if b := g.block(id); b != nil {
		return *b, true
	}
	return Block{}, false
}

func (g *WeekGrid) block(id string) *Block {
	for i := range g.sorted {
		if g.sorted[i].ID == id {
			return &g.sorted[i]
		}
	}
	return nil
}

// ScrollTo brings an hour, 0 to 23, to the top of the grid.
func (g *WeekGrid) ScrollTo(hour int) { g.body.scrollTo(hour * 60) }

func (g *WeekGrid) choose(id string) {
	if id == "" || id == g.selected {
		return
	}
	g.Select(id)
	if g.OnSelected != nil {
		g.OnSelected(id)
	}
}

func (g *WeekGrid) open(id string) {
	if id != "" && g.OnOpen != nil {
		g.OnOpen(id)
	}
}

// dayWidth gives a day's width in a grid so wide.
func (g *WeekGrid) dayWidth(width float32) float32 {
	return (width - gutter - afterDays) / float32(max(g.week.Days, 1))
}

// tapped is a click on a block, on a day's overflow, or on nothing.
func (g *WeekGrid) tapped(h *hit) {
	switch {
	case h == nil:
	case h.id != "":
		g.choose(h.id)
		g.open(h.id)
	case g.OnDay != nil:
		g.OnDay(h.day)
	}
}

func (g *WeekGrid) hover(h *hit) {
	id := ""
	if h != nil {
		id = h.id
	}
	if id == g.hovered {
		return
	}
	g.hovered = id
	if g.OnHover != nil {
		g.OnHover(id)
	}
}

// TypedKey moves the selection, opens, or asks for another week.
func (g *WeekGrid) TypedKey(key *fyne.KeyEvent) {
	g.showRing()
	if key.Name == fyne.KeyEscape && g.body.letGo() {
		return
	}
	if m, is := weekMoves[key.Name]; is {
		to := neighbour(g.sorted, g.selected, m)
		if by := sideways[m]; by != 0 && to == g.selected && g.OnEdge != nil {
			g.OnEdge(by)
			return
		}
		g.choose(to)
		return
	}
	switch key.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		g.open(g.selected)
	case fyne.KeyPageUp:
		g.step(-1)
	case fyne.KeyPageDown:
		g.step(1)
	default:
		look.PassOn(g, key)
	}
}

// sideways are the moves that may leave the columns shown, and which way.
var sideways = map[move]int{dayBefore: -1, dayAfter: 1}

var weekMoves = map[fyne.KeyName]move{
	fyne.KeyUp: earlier, fyne.KeyDown: later, fyne.KeyLeft: dayBefore, fyne.KeyRight: dayAfter,
	fyne.KeyHome: first, fyne.KeyEnd: last,
}

func (g *WeekGrid) step(by int) {
	if g.OnStep != nil {
		g.OnStep(by)
	}
}

// CreateRenderer is for Fyne alone.
func (g *WeekGrid) CreateRenderer() fyne.WidgetRenderer {
	r := &weekRenderer{of: g}
	for i := range r.ring {
		r.ring[i] = canvas.NewRectangle(color.Transparent)
	}
	r.objects = []fyne.CanvasObject{g.head, g.hours, r.ring[0], r.ring[1], r.ring[2], r.ring[3]}
	r.Refresh()
	return r
}

type weekRenderer struct {
	of      *WeekGrid
	ring    [4]*canvas.Rectangle // the outline of focus, one for each side
	objects []fyne.CanvasObject
}

func (r *weekRenderer) MinSize() fyne.Size {
	const fewHours = 160
	head := r.of.head.MinSize()
	return fyne.NewSize(head.Width, head.Height+fewHours)
}

func (r *weekRenderer) Layout(size fyne.Size) {
	head := r.of.head.MinSize().Height
	r.of.head.Resize(fyne.NewSize(size.Width, head))
	r.of.hours.Move(fyne.NewPos(0, head))
	r.of.hours.Resize(fyne.NewSize(size.Width, size.Height-head))
	r.of.body.open()
	placeRing(&r.ring, size, r.of.ring, look.PaletteOf(r.of))
}

func (r *weekRenderer) Refresh() {
	r.of.head.Refresh()
	r.of.body.Refresh()
	r.Layout(r.of.Size())
	r.of.scroll.Refresh() // the hours may have become more
}

func (r *weekRenderer) Objects() []fyne.CanvasObject { return r.objects }

func (r *weekRenderer) Destroy() {}

// placeRing draws the outline of focus inside a grid's edge.
func placeRing(ring *[4]*canvas.Rectangle, size fyne.Size, shown bool, p look.Palette) {
	sides := [4]struct{ x, y, w, h float32 }{
		{0, 0, size.Width, ringWidth},
		{0, size.Height - ringWidth, size.Width, ringWidth},
		{0, 0, ringWidth, size.Height},
		{size.Width - ringWidth, 0, ringWidth, size.Height},
	}
	for i, side := range sides {
		if !shown {
			ring[i].Hide()
			continue
		}
		setRectangle(ring[i], fyne.NewPos(side.x, side.y), fyne.NewSize(side.w, side.h), face{fill: p.Accent})
	}
}

package look

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// cells draws words side by side in one bordered box, with lines between; it
// is what Segmented and Stepper look like.
type cells struct {
	state   func() cellState
	box     *canvas.Rectangle
	grounds []*canvas.Rectangle
	rules   []*canvas.Rectangle
	texts   []*canvas.Text
	objects []fyne.CanvasObject
	edges   []float32 // right edge of each cell after Layout
}

// cellState is what the cells show now.
type cellState struct {
	palette  Palette
	labels   []string
	chosen   int // none below zero
	hovered  int // none below zero
	ring     bool
	disabled bool
}

const (
	cellInset = 11 // beside the words of a cell
	cellEdge  = 2  // from the box's edge to a cell's ground
)

func newCells(state func() cellState) *cells {
	c := &cells{state: state, box: canvas.NewRectangle(color.Transparent)}
	c.Refresh()
	return c
}

func (c *cells) width(label string) float32 {
	// As wide as in bold, so that nothing moves when another is chosen.
	return fyne.MeasureText(label, TextSize, fyne.TextStyle{Bold: true}).Width + 2*cellInset
}

func (c *cells) MinSize() fyne.Size {
	var width float32
	for _, label := range c.state().labels {
		width += c.width(label)
	}
	return fyne.NewSize(width, ControlHeight)
}

// at gives the cell at a distance from the left; below zero is none.
func (c *cells) at(x float32) int {
	for i, edge := range c.edges {
		if x < edge {
			return i
		}
	}
	return -1
}

func (c *cells) Layout(size fyne.Size) {
	state := c.state()
	height := min(size.Height, ControlHeight)
	top := (size.Height - height) / 2
	spare := (size.Width - c.MinSize().Width) / float32(max(len(state.labels), 1))
	c.box.Resize(fyne.NewSize(size.Width, height))
	c.box.Move(fyne.NewPos(0, top))
	c.edges = c.edges[:0]
	var x float32
	for i, label := range state.labels {
		width := c.width(label) + max(spare, 0)
		c.layGround(i, fyne.NewPos(x, top), fyne.NewSize(width, height))
		line := c.texts[i].MinSize().Height
		c.texts[i].Move(fyne.NewPos(x, top+(height-line)/2))
		c.texts[i].Resize(fyne.NewSize(width, line))
		x += width
		c.edges = append(c.edges, x)
		c.rules[i].Move(fyne.NewPos(x-state.palette.LineWidth, top+cellEdge))
		c.rules[i].Resize(fyne.NewSize(state.palette.LineWidth, height-2*cellEdge))
	}
}

// layGround keeps a cell's ground inside the box's outline, which is drawn
// below it: an outline around nothing is drawn too dark.
func (c *cells) layGround(i int, pos fyne.Position, size fyne.Size) {
	var left, right float32
	if i == 0 {
		left = cellEdge
	}
	if i == len(c.grounds)-1 {
		right = cellEdge
	}
	c.grounds[i].Move(pos.AddXY(left, cellEdge))
	c.grounds[i].Resize(fyne.NewSize(size.Width-left-right, size.Height-2*cellEdge))
}

// grow makes objects for so many cells: the box below, then grounds, rules,
// and the words on top.
func (c *cells) grow(count int) {
	if count == len(c.texts) {
		return
	}
	c.grounds, c.rules, c.texts, c.objects = nil, nil, nil, []fyne.CanvasObject{c.box}
	for range count {
		ground, rule := canvas.NewRectangle(color.Transparent), canvas.NewRectangle(color.Transparent)
		text := canvas.NewText("", color.Transparent)
		text.Alignment = fyne.TextAlignCenter
		c.grounds, c.rules, c.texts = append(c.grounds, ground), append(c.rules, rule), append(c.texts, text)
	}
	for _, ground := range c.grounds {
		c.objects = append(c.objects, ground)
	}
	for _, rule := range c.rules {
		c.objects = append(c.objects, rule)
	}
	for _, text := range c.texts {
		c.objects = append(c.objects, text)
	}
}

func (c *cells) Refresh() {
	state := c.state()
	c.grow(len(state.labels))
	p := &state.palette
	c.box.FillColor, c.box.CornerRadius = p.Panel, ControlRadius
	c.box.StrokeColor, c.box.StrokeWidth = p.Line, p.LineWidth
	if state.ring {
		c.box.StrokeColor, c.box.StrokeWidth = p.Accent, 2
	}
	for i, label := range state.labels {
		c.paint(i, label, &state)
	}
	c.box.Refresh()
}

func (c *cells) paint(i int, label string, state *cellState) {
	p, text, ground, rule := &state.palette, c.texts[i], c.grounds[i], c.rules[i]
	text.Text, text.TextSize, text.TextStyle = label, TextSize, fyne.TextStyle{Bold: i == state.chosen}
	text.Color, ground.FillColor, rule.FillColor = p.Text, p.Panel, p.Line
	switch {
	case state.disabled:
		text.Color = faint(p.Secondary, 0.6)
	case i == state.chosen:
		text.Color, ground.FillColor = p.Accent, p.AccentTint
	case i == state.hovered:
		ground.FillColor = p.Track
	}
	last := len(state.labels) - 1
	rule.Hidden = i == last
	ground.TopLeftCornerRadius, ground.BottomLeftCornerRadius = round(i == 0), round(i == 0)
	ground.TopRightCornerRadius, ground.BottomRightCornerRadius = round(i == last), round(i == last)
	text.Refresh()
	ground.Refresh()
	rule.Refresh()
}

func round(outer bool) float32 {
	if outer {
		return ControlRadius - cellEdge
	}
	return 0
}

func (c *cells) Objects() []fyne.CanvasObject { return c.objects }

func (c *cells) Destroy() {}

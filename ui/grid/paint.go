package grid

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// bold is the weight of titles.
var bold = fyne.TextStyle{Bold: true}

// face is how a rectangle looks.
type face struct {
	fill      color.NRGBA
	line      color.NRGBA
	lineWidth float32
	radius    float32
	only      corners // that are rounded; none named means all
}

// corners names corners of a rectangle.
type corners uint8

const (
	topLeft corners = 1 << iota
	topRight
	bottomLeft
	bottomRight

	leftCorners = topLeft | bottomLeft
)

// rectangles is a pool: take hands out one after the other, rest hides those
// that were not taken.
type rectangles struct {
	all  []*canvas.Rectangle
	used int
}

func (r *rectangles) reset() { r.used = 0 }

func (r *rectangles) take(pos fyne.Position, size fyne.Size, f face) *canvas.Rectangle {
	if r.used == len(r.all) {
		r.all = append(r.all, canvas.NewRectangle(color.Transparent))
	}
	rect := r.all[r.used]
	r.used++
	setRectangle(rect, pos, size, f)
	return rect
}

func (r *rectangles) rest() {
	for _, rect := range r.all[r.used:] {
		rect.Hide()
	}
}

func (r *rectangles) appendTo(objects []fyne.CanvasObject) []fyne.CanvasObject {
	for _, rect := range r.all {
		objects = append(objects, rect)
	}
	return objects
}

// setRectangle places and paints, and asks for a drawing only if the paint
// changed: placing does so by itself.
func setRectangle(rect *canvas.Rectangle, pos fyne.Position, size fyne.Size, f face) {
	changed := rect.FillColor != color.Color(f.fill) || rect.StrokeColor != color.Color(f.line) || rect.StrokeWidth != f.lineWidth
	rect.FillColor, rect.StrokeColor, rect.StrokeWidth = f.fill, f.line, f.lineWidth
	if setCorners(rect, f) {
		changed = true
	}
	rect.Move(pos)
	rect.Resize(size)
	if rect.Hidden {
		rect.Show()
	} else if changed {
		rect.Refresh()
	}
}

// setCorners rounds a rectangle and tells whether that changed it.
func setCorners(rect *canvas.Rectangle, f face) bool {
	before := [5]float32{
		rect.CornerRadius, rect.TopLeftCornerRadius, rect.TopRightCornerRadius,
		rect.BottomLeftCornerRadius, rect.BottomRightCornerRadius,
	}
	var after [5]float32
	if f.only == 0 {
		after[0] = f.radius
	} else {
		for i, corner := range []corners{topLeft, topRight, bottomLeft, bottomRight} {
			if f.only&corner != 0 {
				after[i+1] = f.radius
			}
		}
	}
	rect.CornerRadius, rect.TopLeftCornerRadius, rect.TopRightCornerRadius = after[0], after[1], after[2]
	rect.BottomLeftCornerRadius, rect.BottomRightCornerRadius = after[3], after[4]
	return before != after
}

// ink is how a line of text looks.
type ink struct {
	text   string
	size   float32
	style  fyne.TextStyle
	colour color.NRGBA
	align  fyne.TextAlign
}

func (p ink) width() float32 { return fyne.MeasureText(p.text, p.size, p.style).Width }

// texts is a pool as rectangles is.
type texts struct {
	all  []*canvas.Text
	used int
}

func (t *texts) reset() { t.used = 0 }

func (t *texts) take(pos fyne.Position, width float32, p ink) *canvas.Text {
	if t.used == len(t.all) {
		t.all = append(t.all, canvas.NewText("", color.Transparent))
	}
	text := t.all[t.used]
	t.used++
	setText(text, pos, fyne.NewSize(width, lineHeight(p.size, p.style)), p)
	return text
}

func (t *texts) rest() {
	for _, text := range t.all[t.used:] {
		text.Hide()
	}
}

func (t *texts) appendTo(objects []fyne.CanvasObject) []fyne.CanvasObject {
	for _, text := range t.all {
		objects = append(objects, text)
	}
	return objects
}

// setText places and sets, and touches the texture only if it must be made
// anew.
func setText(text *canvas.Text, pos fyne.Position, size fyne.Size, p ink) {
	changed := text.Text != p.text || text.TextSize != p.size || text.TextStyle != p.style ||
		text.Color != color.Color(p.colour) || text.Alignment != p.align
	text.Text, text.TextSize, text.TextStyle, text.Color, text.Alignment = p.text, p.size, p.style, p.colour, p.align
	text.Move(pos)
	text.Resize(size)
	if text.Hidden {
		text.Show()
	} else if changed {
		text.Refresh()
	}
}

func lineHeight(size float32, style fyne.TextStyle) float32 {
	return fyne.MeasureText("Ag", size, style).Height
}

// hit is a stretch of the grid that answers to the mouse: a block's, or else
// its day's.
type hit struct {
	pos   fyne.Position
	size  fyne.Size
	id    string
	day   Day
	opens bool // a click opens the day
}

func (h *hit) holds(p fyne.Position) bool {
	return p.X >= h.pos.X && p.Y >= h.pos.Y && p.X < h.pos.X+h.size.Width && p.Y < h.pos.Y+h.size.Height
}

// hitAt gives what is under the mouse, the last drawn first; nil for nothing.
func hitAt(hits []hit, p fyne.Position) *hit {
	for i := len(hits) - 1; i >= 0; i-- {
		if hits[i].holds(p) {
			return &hits[i]
		}
	}
	return nil
}

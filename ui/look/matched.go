package look

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Piece is a piece of a text, and whether it is to stand out.
type Piece struct {
	Text    string
	Matched bool
}

// Matched is a paragraph of which some pieces stand out: in bold on a tinted ground, so
// that they can be told without colour too.
type Matched struct {
	widget.BaseWidget
	pieces []Piece
}

var _ fyne.Accessible = (*Matched)(nil)

// NewMatched makes an empty paragraph; its height follows from the width it is given.
func NewMatched() *Matched {
	m := &Matched{}
	m.ExtendBaseWidget(m)
	return m
}

// Set changes the text.
func (m *Matched) Set(pieces []Piece) {
	m.pieces = pieces
	m.Refresh()
}

// AccessibilityLabel is the whole text.
func (m *Matched) AccessibilityLabel() string {
	var b strings.Builder
	for _, p := range m.pieces {
		b.WriteString(p.Text)
	}
	return b.String()
}

// AccessibilityRole is text.
func (m *Matched) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// words cuts the pieces at their spaces, so that lines can break there.
func (m *Matched) words() []Piece {
	var list []Piece
	for _, p := range m.pieces {
		for _, w := range strings.SplitAfter(p.Text, " ") {
			if w != "" {
				list = append(list, Piece{w, p.Matched})
			}
		}
	}
	return list
}

// CreateRenderer is for Fyne alone.
func (m *Matched) CreateRenderer() fyne.WidgetRenderer {
	r := &matchedRenderer{of: m}
	r.Refresh()
	return r
}

type matchedRenderer struct {
	of      *Matched
	grounds []*canvas.Rectangle
	texts   []*canvas.Text
	objects []fyne.CanvasObject
}

// matchedLine is the height of a line, with room for the ground.
const matchedLine = 20

func (r *matchedRenderer) MinSize() fyne.Size {
	const narrowest = 40
	lines := r.lay(r.of.Size().Width, func(int, Piece, fyne.Position, fyne.Size) {})
	return fyne.NewSize(narrowest, float32(lines)*matchedLine)
}

// lay tells where each word goes at a width, and gives the number of lines.
func (r *matchedRenderer) lay(width float32, put func(i int, p Piece, at fyne.Position, size fyne.Size)) int {
	x, line := float32(0), 0
	for i, p := range r.of.words() {
		size := fyne.MeasureText(p.Text, TextSize, fyne.TextStyle{Bold: p.Matched})
		bare := fyne.MeasureText(strings.TrimRight(p.Text, " "), TextSize, fyne.TextStyle{Bold: p.Matched})
		if x > 0 && width > 0 && x+bare.Width > width {
			x, line = 0, line+1
		}
		put(i, p, fyne.NewPos(x, float32(line)*matchedLine+(matchedLine-size.Height)/2), size)
		x += size.Width
	}
	return line + 1
}

func (r *matchedRenderer) Layout(fyne.Size) { r.Refresh() }

func (r *matchedRenderer) Refresh() {
	words := r.of.words()
	r.grow(len(words))
	p := PaletteOf(r.of)
	for i := len(words); i < len(r.texts); i++ {
		r.texts[i].Hide()
		r.grounds[i].Hide()
	}
	r.lay(r.of.Size().Width, func(i int, w Piece, at fyne.Position, size fyne.Size) {
		text, ground := r.texts[i], r.grounds[i]
		text.Text, text.TextSize, text.TextStyle, text.Color = w.Text, TextSize, fyne.TextStyle{Bold: w.Matched}, p.Text
		ground.FillColor = color.Transparent
		if w.Matched {
			text.Color, ground.FillColor = p.Accent, p.AccentTint
		}
		text.Move(at)
		text.Resize(size)
		ground.Move(at.AddXY(-1, 0))
		ground.Resize(size.AddWidthHeight(2, 0))
		text.Show()
		ground.Show()
		text.Refresh()
		ground.Refresh()
	})
}

// grow makes as many texts and grounds as there are words; grounds lie below all texts.
func (r *matchedRenderer) grow(n int) {
	if len(r.texts) >= n {
		return
	}
	for len(r.texts) < n {
		r.texts = append(r.texts, canvas.NewText("", color.Transparent))
		r.grounds = append(r.grounds, canvas.NewRectangle(color.Transparent))
	}
	r.objects = nil
	for _, g := range r.grounds {
		r.objects = append(r.objects, g)
	}
	for _, t := range r.texts {
		r.objects = append(r.objects, t)
	}
}

func (r *matchedRenderer) Objects() []fyne.CanvasObject { return r.objects }

func (r *matchedRenderer) Destroy() {}

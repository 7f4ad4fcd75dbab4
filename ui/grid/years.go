package grid

import (
	"convenor/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Years is a timeline over years: on each line from when to when something holds, and
// which line goes on where it ends. Places on the axis are from 0, its beginning, to 1.
type Years struct {
	Ticks []YearTick
	// Now is the place of today, below zero for none.
	Now   float32
	Lines []YearLine
}

// YearTick is a place on the axis that is named.
type YearTick struct {
	At   float32
	Text string
}

// YearLine is one line, with its letter, its name, and its stretches in order.
type YearLine struct {
	Letter string
	Tone   look.Tone
	Name   string
	Spans  []YearSpan
	// Next is the place of the line that takes over where this one ends, -1 for none.
	Next int
}

// YearSpan is a stretch of a line, with a word in it that is left out where it does not fit.
type YearSpan struct {
	From, To float32
	Text     string
}

// Measures of a timeline, in units.
const (
	yearsRow  = 30
	yearsHead = 22
	yearsBar  = 20
	yearsName = 172
	yearsGap  = 10
)

// YearLines draws Years. A click on a line chooses it; the keyboard does so in the table of
// the same things that stands beside it.
type YearLines struct {
	widget.BaseWidget
	// OnSelected is called with the line that was clicked.
	OnSelected func(line int)

	years    Years
	selected int
}

var _ fyne.Tappable = (*YearLines)(nil)

// NewYearLines makes a timeline without lines.
func NewYearLines() *YearLines {
	y := &YearLines{selected: -1}
	y.ExtendBaseWidget(y)
	return y
}

// Set shows other lines.
func (y *YearLines) Set(years Years) {
	y.years = years
	y.Refresh()
}

// Select marks a line; below zero none.
func (y *YearLines) Select(line int) {
	if y.selected != line {
		y.selected = line
		y.Refresh()
	}
}

// Tapped chooses the line under the mouse.
func (y *YearLines) Tapped(e *fyne.PointEvent) {
	line := int((e.Position.Y - yearsHead) / yearsRow)
	if e.Position.Y >= yearsHead && line < len(y.years.Lines) && y.OnSelected != nil {
		y.OnSelected(line)
	}
}

// CreateRenderer is for Fyne alone.
func (y *YearLines) CreateRenderer() fyne.WidgetRenderer { return &yearsRenderer{of: y} }

type yearsRenderer struct {
	of      *YearLines
	shapes  rectangles
	words   texts
	objects []fyne.CanvasObject
}

func (r *yearsRenderer) MinSize() fyne.Size {
	return fyne.NewSize(yearsName+120, yearsHead+float32(len(r.of.years.Lines))*yearsRow)
}

func (r *yearsRenderer) Layout(fyne.Size) { r.draw() }

func (r *yearsRenderer) Refresh() {
	r.draw()
	canvas.Refresh(r.of)
}

// x gives the place of a point of the axis.
func (r *yearsRenderer) x(at float32) float32 {
	return yearsName + at*max(r.of.Size().Width-yearsName-yearsGap, 0)
}

func (r *yearsRenderer) draw() {
	p := look.PaletteOf(r.of)
	r.shapes.reset()
	r.words.reset()
	high := r.of.Size().Height
	if at := r.of.selected; at >= 0 && at < len(r.of.years.Lines) {
		r.shapes.take(fyne.NewPos(0, yearsHead+float32(at)*yearsRow), fyne.NewSize(r.of.Size().Width, yearsRow), face{fill: p.AccentTint, radius: look.ControlRadius})
	}
	r.drawTicks(&p, high)
	for i := range r.of.years.Lines {
		r.drawLine(i, &p)
	}
	for i := range r.of.years.Lines {
		r.drawNext(i, &p)
	}
	if now := r.of.years.Now; now >= 0 {
		r.shapes.take(fyne.NewPos(r.x(now), yearsHead-4), fyne.NewSize(2, high-yearsHead+4), face{fill: p.Error})
	}
	r.shapes.rest()
	r.words.rest()
	r.objects = r.words.appendTo(r.shapes.appendTo(r.objects[:0]))
}

// drawTicks names the years, as many as there is room for.
func (r *yearsRenderer) drawTicks(p *look.Palette, high float32) {
	free := float32(0)
	for _, tick := range r.of.years.Ticks {
		x := r.x(tick.At)
		r.shapes.take(fyne.NewPos(x, yearsHead-4), fyne.NewSize(p.LineWidth, high-yearsHead+4), face{fill: p.Line})
		word := ink{text: tick.Text, size: look.SecondarySize, colour: p.Secondary}
		if x >= free && x+word.width() <= r.of.Size().Width {
			r.words.take(fyne.NewPos(x, 0), word.width(), word)
			free = x + word.width() + yearsGap
		}
	}
}

func (r *yearsRenderer) drawLine(i int, p *look.Palette) {
	line := &r.of.years.Lines[i]
	hue := p.Hue(line.Tone)
	top := yearsHead + float32(i)*yearsRow
	letter := ink{text: line.Letter, size: look.SecondarySize, style: bold, colour: hue.OnStrong, align: fyne.TextAlignCenter}
	wide := max(look.BadgeWidth, letter.width()+8)
	middle := func(high float32) float32 { return top + (yearsRow-high)/2 }
	r.shapes.take(fyne.NewPos(yearsGap, middle(look.BadgeHeight)), fyne.NewSize(wide, look.BadgeHeight), face{fill: hue.Strong, radius: 4})
	r.words.take(fyne.NewPos(yearsGap, middle(lineHeight(letter.size, letter.style))), wide, letter)
	begin := yearsGap + wide + 6
	name := ink{text: look.Fit(line.Name, yearsName-begin-6, look.TextSize, fyne.TextStyle{}), size: look.TextSize, colour: p.Text}
	r.words.take(fyne.NewPos(begin, middle(lineHeight(name.size, name.style))), yearsName-begin, name)
	for _, span := range line.Spans {
		from, to := r.x(span.From), r.x(span.To)
		bar := face{fill: hue.Tint, line: hue.Strong, lineWidth: max(p.LineWidth, 1), radius: 4}
		r.shapes.take(fyne.NewPos(from+1, middle(yearsBar)), fyne.NewSize(max(to-from-1, 2), yearsBar), bar)
		word := ink{text: span.Text, size: look.SecondarySize, style: bold, colour: p.Text, align: fyne.TextAlignCenter}
		if word.width()+6 <= to-from {
			r.words.take(fyne.NewPos(from, middle(lineHeight(word.size, word.style))), to-from, word)
		}
	}
}

// drawNext leads from where a line ends to the line that takes over.
func (r *yearsRenderer) drawNext(i int, p *look.Palette) {
	line := &r.of.years.Lines[i]
	if line.Next < 0 || line.Next >= len(r.of.years.Lines) || line.Next == i || len(line.Spans) == 0 {
		return
	}
	const thick = 2
	x := r.x(line.Spans[len(line.Spans)-1].To)
	a := yearsHead + (float32(i)+0.5)*yearsRow
	b := yearsHead + (float32(line.Next)+0.5)*yearsRow
	ground := face{fill: p.Hue(line.Tone).Strong}
	r.shapes.take(fyne.NewPos(x-thick/2, min(a, b)), fyne.NewSize(thick, max(a, b)-min(a, b)), ground)
	const dot = 8
	ground.radius = dot / 2
	r.shapes.take(fyne.NewPos(x-dot/2, b-dot/2), fyne.NewSize(dot, dot), ground)
}

func (r *yearsRenderer) Objects() []fyne.CanvasObject { return r.objects }

func (r *yearsRenderer) Destroy() {}

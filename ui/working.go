package ui

import (
	"convenor/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// workingPart shows one workingModel: what came out, and the days as a strip.
type workingPart struct {
	title, says, note *look.Words
	strip             *dayStrip
	object            *fyne.Container
}

func newWorkingPart() *workingPart {
	p := &workingPart{title: look.NewParagraph(look.Strong, ""), says: look.NewParagraph(look.Body, ""), note: look.NewParagraph(look.Secondary, ""), strip: newDayStrip()}
	p.object = column(look.Unit, p.title, p.says, p.strip, p.note)
	return p
}

func (p *workingPart) show(m *workingModel) {
	p.title.SetText(m.title)
	setVisible(p.title, m.title != "")
	p.says.SetText(m.says)
	p.says.SetSignal(m.signal)
	p.note.SetText(m.note)
	setVisible(p.note, m.note != "")
	p.strip.set(m.days)
	p.object.Refresh()
}

// workingParts shows as many as there are below each other.
type workingParts struct {
	parts  []*workingPart
	object *fyne.Container
}

func newWorkingParts() *workingParts { return &workingParts{object: column(look.Gap)} }

func (w *workingParts) show(list []workingModel) {
	for len(w.parts) < len(list) {
		p := newWorkingPart()
		w.parts = append(w.parts, p)
		w.object.Add(p.object)
	}
	for i, p := range w.parts {
		setVisible(p.object, i < len(list))
		if i < len(list) {
			p.show(&list[i])
		}
	}
	w.object.Refresh()
}

// dayStrip draws days side by side, as many lines as it takes: what is counted
// on a ground, what is not struck out.
type dayStrip struct {
	widget.BaseWidget
	days []countedDay
}

func newDayStrip() *dayStrip {
	s := &dayStrip{}
	s.ExtendBaseWidget(s)
	return s
}

func (s *dayStrip) set(days []countedDay) {
	s.days = days
	s.Refresh()
}

// CreateRenderer is for Fyne alone.
func (s *dayStrip) CreateRenderer() fyne.WidgetRenderer {
	r := &stripRenderer{of: s}
	r.Refresh()
	return r
}

// The measures of a strip.
const (
	stripWidth  = 49
	stripHeight = 58
	stripGap    = 3
)

// stripRenderer draws anew whenever the days change, which are a fortnight.
type stripRenderer struct {
	of      *dayStrip
	objects []fyne.CanvasObject
	drawn   fyne.Size
}

// perLine gives how many days a line of the width holds.
func (r *stripRenderer) perLine() int {
	return max(int((r.of.Size().Width+stripGap)/(stripWidth+stripGap)), 1)
}

func (r *stripRenderer) MinSize() fyne.Size {
	if len(r.of.days) == 0 {
		return fyne.NewSize(stripWidth, 0)
	}
	lines := (len(r.of.days) + r.perLine() - 1) / r.perLine()
	return fyne.NewSize(stripWidth, float32(lines)*(stripHeight+stripGap)-stripGap)
}

func (r *stripRenderer) Layout(size fyne.Size) {
	if r.drawn.Width != size.Width {
		r.drawn = size
		r.draw()
	}
}

func (r *stripRenderer) Refresh() {
	r.draw()
	canvas.Refresh(r.of)
}

func (r *stripRenderer) draw() {
	r.objects = nil
	p := look.PaletteOf(r.of)
	each := r.perLine()
	for i := range r.of.days {
		x, y := float32(i%each)*(stripWidth+stripGap), float32(i/each)*(stripHeight+stripGap)
		r.drawDay(&r.of.days[i], fyne.NewPos(x, y), &p)
	}
}

// drawDay draws one day: its name over its number over what it is.
func (r *stripRenderer) drawDay(d *countedDay, at fyne.Position, p *look.Palette) {
	box := canvas.NewRectangle(p.Panel)
	box.CornerRadius, box.StrokeColor, box.StrokeWidth = 4, p.Line, p.LineWidth
	text := p.Secondary
	switch d.is {
	case dayPublish:
		box.FillColor, box.StrokeColor, text = p.AccentTint, p.Accent, p.Accent
	case dayCounted:
		box.FillColor, text = p.GoodTint, p.Good
	case dayHoliday:
		box.FillColor, text = p.WarningTint, p.Warning
	case dayMeeting:
		box.StrokeColor, box.StrokeWidth, text = p.Text, 2*p.LineWidth, p.Text
	}
	box.Move(at)
	box.Resize(fyne.NewSize(stripWidth, stripHeight))
	r.objects = append(r.objects, box)
	r.line(d.weekday, at.AddXY(0, 4), ink{colour: text})
	r.line(d.number, at.AddXY(0, 20), ink{colour: text, bold: true})
	r.line(d.says, at.AddXY(0, 38), ink{colour: text})
	if d.is == dayWeekend || d.is == dayHoliday {
		strike := canvas.NewLine(text)
		strike.StrokeWidth = 1
		strike.Position1, strike.Position2 = at.AddXY(10, 28), at.AddXY(stripWidth-10, 28)
		r.objects = append(r.objects, strike)
	}
}

func (r *stripRenderer) line(words string, at fyne.Position, in ink) {
	t := canvas.NewText(words, in.colour)
	t.TextSize, t.Alignment, t.TextStyle.Bold = look.SecondarySize, fyne.TextAlignCenter, in.bold
	t.Move(at)
	t.Resize(fyne.NewSize(stripWidth, 16))
	r.objects = append(r.objects, t)
}

func (r *stripRenderer) Objects() []fyne.CanvasObject { return r.objects }

func (r *stripRenderer) Destroy() {}

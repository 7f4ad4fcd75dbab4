package ui

import (
	"image/color"

	"convenor/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// titled is a title behind its badge.
type titled struct {
	badge *look.Badge
	title *look.Words
}

func newTitled() *titled {
	return &titled{look.NewBadge("", look.Personal), look.NewLine(look.Body, "")}
}

func (t *titled) set(m marked) {
	t.badge.Set(m.letter, m.tone)
	t.title.SetText(m.title)
}

// place puts both on a line, the title so wide, and gives where they end.
func (t *titled) place(x, y, width, line float32) float32 {
	badge := t.badge.MinSize().Width
	place(t.badge, fyne.NewPos(x, y), badge, line)
	place(t.title, fyne.NewPos(x+badge+6, y), width, line)
	return x + badge + 6 + width
}

// place puts an object on a line, in the middle of its height.
func place(o fyne.CanvasObject, at fyne.Position, width, line float32) {
	high := o.MinSize().Height
	o.Resize(fyne.NewSize(width, high))
	o.Move(at.AddXY(0, (line-high)/2))
}

// textWidth gives how wide ordinary text is, or bold.
func textWidth(text string, bold bool) float32 {
	return fyne.MeasureText(text, look.TextSize, fyne.TextStyle{Bold: bold}).Width + 1
}

// signalBar is a bar at a row's left in the colour of a signal, which the
// row's words say too.
type signalBar struct {
	widget.BaseWidget
	signal look.Signal
}

func newSignalBar() *signalBar {
	b := &signalBar{}
	b.ExtendBaseWidget(b)
	return b
}

func (b *signalBar) set(s look.Signal) {
	if b.signal != s {
		b.signal = s
		b.Refresh()
	}
}

// CreateRenderer is for Fyne alone.
func (b *signalBar) CreateRenderer() fyne.WidgetRenderer {
	bar := canvas.NewRectangle(color.Transparent)
	bar.CornerRadius = 2
	r := &signalRenderer{WidgetRenderer: widget.NewSimpleRenderer(bar), of: b, bar: bar}
	r.Refresh()
	return r
}

type signalRenderer struct {
	fyne.WidgetRenderer
	of  *signalBar
	bar *canvas.Rectangle
}

func (r *signalRenderer) Refresh() {
	p := look.PaletteOf(r.of)
	r.bar.FillColor, _ = p.Signal(r.of.signal)
	r.bar.Refresh()
}

// nothing fills a page that has nothing to show: one sentence, and what to do
// next.
type nothing struct {
	says, next *look.Words
	object     *fyne.Container
}

func newNothing() *nothing { return newNothingOf(460) }

// newNothingOf says it in lines that are so wide at most.
func newNothingOf(width float32) *nothing {
	n := &nothing{says: look.NewParagraph(look.Heading, ""), next: look.NewParagraph(look.Body, "")}
	n.says.SetAlign(fyne.TextAlignCenter)
	n.next.SetAlign(fyne.TextAlignCenter)
	n.object = container.NewCenter(withWidth(width, column(look.Unit*2, n.says, n.next)))
	n.object.Hide()
	return n
}

// show shows the sentence; empty hides the page.
func (n *nothing) show(says, next string) {
	n.says.SetText(says)
	n.next.SetText(next)
	n.object.Hidden = says == ""
	n.object.Refresh()
}

// listPanel is a panel whose list or table goes to its edges, under a heading
// with something small at its right end, which may be nil.
type listPanel struct {
	heading *look.Words
	object  fyne.CanvasObject
}

func newListPanel(heading string, trailing, list fyne.CanvasObject) *listPanel {
	p := &listPanel{heading: look.NewLine(look.Strong, heading)}
	head := withHeight(look.RowHeight+look.Unit*2, inset(sides{0, look.Margin, 0, look.Margin}, edges{right: trailing}.around(centred(p.heading))))
	p.object = look.NewBarePanel(inset(sides{0, 0, look.Unit * 2, 0}, edges{top: head}.around(list)))
	return p
}

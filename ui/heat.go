package ui

import (
	"image/color"

	"convenor/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// heatTable draws a heatModel. The grounds only help the eye: every figure is
// printed.
type heatTable struct {
	widget.BaseWidget
	model heatModel
}

func newHeatTable() *heatTable {
	t := &heatTable{}
	t.ExtendBaseWidget(t)
	return t
}

func (t *heatTable) set(m heatModel) {
	t.model = m
	t.Refresh()
}

// CreateRenderer is for Fyne alone.
func (t *heatTable) CreateRenderer() fyne.WidgetRenderer {
	r := &heatRenderer{of: t}
	r.Refresh()
	return r
}

const (
	heatRowHeight = 28
	heatName      = 96  // width of the officers' names
	heatShare     = 120 // width of the last column
)

// heatRenderer draws anew whenever the table changes; it is small.
type heatRenderer struct {
	of      *heatTable
	objects []fyne.CanvasObject
	drawn   fyne.Size
	palette look.Palette
}

func (r *heatRenderer) MinSize() fyne.Size {
	const narrowest = 480
	return fyne.NewSize(narrowest, heatRowHeight*float32(len(r.of.model.rows)+1)+2)
}

func (r *heatRenderer) Layout(size fyne.Size) {
	if r.drawn != size {
		r.draw(size)
	}
}

func (r *heatRenderer) Refresh() {
	r.draw(r.of.Size())
	canvas.Refresh(r.of)
}

func (r *heatRenderer) draw(size fyne.Size) {
	r.drawn, r.objects = size, nil
	m := &r.of.model
	if len(m.months) == 0 || size.Width < heatName+heatShare {
		return
	}
	r.palette = look.PaletteOf(r.of)
	p := &r.palette
	cell := (size.Width - heatName - heatShare) / float32(len(m.months))
	head := ink{bold: true, colour: p.Secondary}
	r.text("Officer", fyne.NewPos(0, 0), heatName, head)
	head.align = fyne.TextAlignCenter
	for i, month := range m.months {
		r.text(month, fyne.NewPos(heatName+float32(i)*cell, 0), cell, head)
	}
	head.align = fyne.TextAlignTrailing
	r.text(m.share, fyne.NewPos(size.Width-heatShare, 0), heatShare, head)
	r.rectangle(fyne.NewPos(0, heatRowHeight), fyne.NewSize(size.Width, 1), p.Line)
	for i, row := range m.rows {
		y := 2 + heatRowHeight*float32(i+1)
		r.text(row.officer, fyne.NewPos(0, y), heatName, ink{bold: true, colour: p.Text})
		for j, figure := range row.figures {
			at := fyne.NewPos(heatName+float32(j)*cell, y)
			r.ground(row, j, at, cell)
			r.text(figure, at, cell, ink{colour: p.Text, align: fyne.TextAlignCenter})
		}
		r.text(row.share, fyne.NewPos(size.Width-heatShare, y), heatShare, ink{colour: p.Text, align: fyne.TextAlignTrailing})
	}
}

// ground draws what is under a figure; it never gets so strong that the figure
// is hard to read.
func (r *heatRenderer) ground(row heatRow, at int, pos fyne.Position, width float32) {
	const weakest, strongest = 0.05, 0.45
	p := &r.palette
	if row.figures[at] == "" || p.Outlined {
		return
	}
	fill := look.Over(p.Hue(0).Strong, p.Panel, weakest+(strongest-weakest)*row.strength[at])
	r.rectangle(pos.AddXY(1, 1), fyne.NewSize(width-2, heatRowHeight-2), fill)
}

func (r *heatRenderer) rectangle(pos fyne.Position, size fyne.Size, fill color.Color) {
	rect := canvas.NewRectangle(fill)
	rect.Move(pos)
	rect.Resize(size)
	r.objects = append(r.objects, rect)
}

// ink is how drawn words look.
type ink struct {
	bold   bool
	align  fyne.TextAlign
	colour color.Color
}

func (r *heatRenderer) text(words string, pos fyne.Position, width float32, in ink) {
	if words == "" {
		return
	}
	style := fyne.TextStyle{Bold: in.bold}
	text := canvas.NewText(look.Fit(words, width, look.TextSize, style), in.colour)
	text.TextSize, text.TextStyle, text.Alignment = look.TextSize, style, in.align
	text.Move(pos.AddXY(0, 4))
	text.Resize(fyne.NewSize(width, heatRowHeight-8))
	r.objects = append(r.objects, text)
}

func (r *heatRenderer) Objects() []fyne.CanvasObject { return r.objects }

func (r *heatRenderer) Destroy() {}

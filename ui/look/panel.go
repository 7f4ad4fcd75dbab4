package look

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Panel is a rounded surface with a thin outline around what it holds.
type Panel struct {
	widget.BaseWidget
	heading  *Words
	trailing fyne.CanvasObject
	content  fyne.CanvasObject
	inset    float32
}

// NewPanel makes a panel with a margin around the content.
func NewPanel(content fyne.CanvasObject) *Panel {
	p := &Panel{content: content, inset: Margin}
	p.ExtendBaseWidget(p)
	return p
}

// NewBarePanel makes a panel whose content goes to its edge, for lists, tables
// and calendars.
func NewBarePanel(content fyne.CanvasObject) *Panel {
	p := NewPanel(content)
	p.inset = 0
	return p
}

// NewHeadedPanel makes a panel with a heading, and at its right end something
// small, which may be nil.
func NewHeadedPanel(heading string, trailing, content fyne.CanvasObject) *Panel {
	p := NewPanel(content)
	p.heading, p.trailing = NewLine(Strong, heading), trailing
	return p
}

// SetHeading changes the heading of a headed panel.
func (p *Panel) SetHeading(heading string) {
	if p.heading != nil {
		p.heading.SetText(heading)
	}
}

// CreateRenderer is for Fyne alone.
func (p *Panel) CreateRenderer() fyne.WidgetRenderer {
	r := &panelRenderer{of: p, ground: canvas.NewRectangle(color.Transparent)}
	r.objects = []fyne.CanvasObject{r.ground, p.content}
	if p.heading != nil {
		r.objects = append(r.objects, p.heading)
	}
	if p.trailing != nil {
		r.objects = append(r.objects, p.trailing)
	}
	r.Refresh()
	return r
}

type panelRenderer struct {
	of      *Panel
	ground  *canvas.Rectangle
	objects []fyne.CanvasObject
}

// inset is never nothing, so that the content leaves the outline uncovered.
func (r *panelRenderer) inset() float32 {
	p := PaletteOf(r.of)
	return max(r.of.inset, p.LineWidth)
}

// head gives the height of the heading's row with the gap below it.
func (r *panelRenderer) head() float32 {
	if r.of.heading == nil {
		return 0
	}
	height := r.of.heading.MinSize().Height
	if r.of.trailing != nil {
		height = max(height, r.of.trailing.MinSize().Height)
	}
	return height + Gap
}

func (r *panelRenderer) MinSize() fyne.Size {
	least := r.of.content.MinSize()
	if r.of.heading != nil {
		width := r.of.heading.MinSize().Width
		if r.of.trailing != nil {
			width += Gap + r.of.trailing.MinSize().Width
		}
		least.Width = max(least.Width, width)
	}
	return least.Add(fyne.NewSize(2*r.inset(), 2*r.inset()+r.head()))
}

func (r *panelRenderer) Layout(size fyne.Size) {
	r.ground.Resize(size)
	inset, head := r.inset(), r.head()
	inner := size.Width - 2*inset
	if r.of.heading != nil {
		row := head - Gap
		var used float32
		if r.of.trailing != nil {
			least := r.of.trailing.MinSize()
			used = least.Width + Gap
			r.of.trailing.Resize(least)
			r.of.trailing.Move(fyne.NewPos(size.Width-inset-least.Width, inset+(row-least.Height)/2))
		}
		height := r.of.heading.MinSize().Height
		r.of.heading.Resize(fyne.NewSize(inner-used, height))
		r.of.heading.Move(fyne.NewPos(inset, inset+(row-height)/2))
	}
	r.of.content.Move(fyne.NewPos(inset, inset+head))
	r.of.content.Resize(fyne.NewSize(inner, size.Height-2*inset-head))
}

func (r *panelRenderer) Refresh() {
	p := PaletteOf(r.of)
	r.ground.FillColor, r.ground.CornerRadius = p.Panel, PanelRadius
	r.ground.StrokeColor, r.ground.StrokeWidth = p.Line, p.LineWidth
	r.ground.Refresh()
}

func (r *panelRenderer) Objects() []fyne.CanvasObject { return r.objects }

func (r *panelRenderer) Destroy() {}

package look

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// SidebarEntry is one line of the sidebar: a view's name, and a count of what
// waits there.
type SidebarEntry struct {
	press
	// OnSelected is called when the user asks for this view.
	OnSelected func()

	label    string
	selected bool
	count    *Tag
}

var _ fyne.Focusable = (*SidebarEntry)(nil)

// NewSidebarEntry makes an entry without a count.
func NewSidebarEntry(label string, onSelected func()) *SidebarEntry {
	e := &SidebarEntry{label: label, OnSelected: onSelected, count: NewCount("", Plain)}
	e.count.Hide()
	e.extend(e, func() {
		if e.OnSelected != nil {
			e.OnSelected()
		}
	})
	return e
}

// SetSelected marks the entry as the view that is shown.
func (e *SidebarEntry) SetSelected(selected bool) {
	if e.selected != selected {
		e.selected = selected
		e.Refresh()
	}
}

// Selected tells whether it is marked.
func (e *SidebarEntry) Selected() bool { return e.selected }

// SetCount shows a count; empty text takes it away.
func (e *SidebarEntry) SetCount(text string, s Signal) {
	e.count.Set(text, s)
	e.count.Hidden = text == ""
	e.Refresh()
}

// AccessibilityLabel is the view's name and the count.
func (e *SidebarEntry) AccessibilityLabel() string {
	if e.count.Hidden {
		return e.label
	}
	return e.label + " " + e.count.text
}

// CreateRenderer is for Fyne alone.
func (e *SidebarEntry) CreateRenderer() fyne.WidgetRenderer {
	r := &sidebarRenderer{of: e, ground: canvas.NewRectangle(color.Transparent), text: canvas.NewText("", color.Transparent)}
	r.objects = []fyne.CanvasObject{r.ground, r.text, e.count}
	r.Refresh()
	return r
}

type sidebarRenderer struct {
	of      *SidebarEntry
	ground  *canvas.Rectangle
	text    *canvas.Text
	objects []fyne.CanvasObject
}

const sidebarInset = 10 // beside the words of an entry

func (r *sidebarRenderer) MinSize() fyne.Size {
	text := fyne.MeasureText(r.of.label, TextSize, fyne.TextStyle{Bold: true})
	return fyne.NewSize(text.Width+2*sidebarInset, RowHeight)
}

func (r *sidebarRenderer) Layout(size fyne.Size) {
	r.ground.Resize(size)
	line := r.text.MinSize().Height
	r.text.Move(fyne.NewPos(sidebarInset, (size.Height-line)/2))
	r.text.Resize(fyne.NewSize(size.Width-2*sidebarInset, line))
	count := r.of.count.MinSize()
	r.of.count.Resize(count)
	r.of.count.Move(fyne.NewPos(size.Width-sidebarInset-count.Width, (size.Height-count.Height)/2))
}

func (r *sidebarRenderer) Refresh() {
	p := PaletteOf(r.of)
	r.text.Text, r.text.TextSize, r.text.Color = r.of.label, TextSize, p.Text
	r.text.TextStyle = fyne.TextStyle{Bold: r.of.selected}
	r.ground.CornerRadius, r.ground.StrokeWidth = ControlRadius, 0
	switch {
	case r.of.selected:
		r.ground.FillColor, r.text.Color = p.AccentTint, p.Accent
	case r.of.hovered:
		r.ground.FillColor = p.Track
	default:
		r.ground.FillColor = faint(p.Panel, 0)
	}
	if r.of.ring {
		r.ground.StrokeColor, r.ground.StrokeWidth = p.Accent, 2
	}
	r.Layout(r.of.Size())
	r.ground.Refresh()
	r.text.Refresh()
	r.of.count.Refresh()
}

func (r *sidebarRenderer) Objects() []fyne.CanvasObject { return r.objects }

func (r *sidebarRenderer) Destroy() {}

package ui

import (
	"image/color"

	"convenor/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// surface is a ground in one of the palette's colours under what it holds; it
// follows when the palette changes.
type surface struct {
	widget.BaseWidget
	fill    func(p *look.Palette) color.NRGBA
	content fyne.CanvasObject
	// dashed gives it a dashed outline, as for where files are dropped.
	dashed bool
}

func newSurface(content fyne.CanvasObject, fill func(p *look.Palette) color.NRGBA) *surface {
	s := &surface{fill: fill, content: content}
	s.ExtendBaseWidget(s)
	return s
}

// panelGround is the ground of panels, the sidebar and the header.
func panelGround(p *look.Palette) color.NRGBA { return p.Panel }

// pageGround is the ground between panels.
func pageGround(p *look.Palette) color.NRGBA { return p.Ground }

// CreateRenderer is for Fyne alone.
func (s *surface) CreateRenderer() fyne.WidgetRenderer {
	r := &surfaceRenderer{of: s, ground: canvas.NewRectangle(color.Transparent)}
	r.objects = []fyne.CanvasObject{r.ground}
	if s.dashed {
		r.dashes = look.NewDashes(look.PaletteOf(s).Secondary, 1)
		r.objects = append(r.objects, r.dashes.Raster)
	}
	r.objects = append(r.objects, s.content)
	r.Refresh()
	return r
}

type surfaceRenderer struct {
	of      *surface
	ground  *canvas.Rectangle
	dashes  *look.Pattern
	objects []fyne.CanvasObject
}

func (r *surfaceRenderer) MinSize() fyne.Size { return r.of.content.MinSize() }

func (r *surfaceRenderer) Layout(size fyne.Size) {
	for _, o := range r.objects {
		o.Move(fyne.Position{})
		o.Resize(size)
	}
}

func (r *surfaceRenderer) Refresh() {
	p := look.PaletteOf(r.of)
	r.ground.FillColor = r.of.fill(&p)
	r.ground.Refresh()
	if r.dashes != nil {
		r.dashes.SetColour(p.Secondary)
	}
	r.of.content.Refresh()
}

func (r *surfaceRenderer) Objects() []fyne.CanvasObject { return r.objects }

func (r *surfaceRenderer) Destroy() {}

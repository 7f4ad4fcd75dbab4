package look

import (
	"image"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

const (
	hatchPitch = 11 // units from stripe to stripe, along the edge
	hatchWidth = 5  // of which the stripe takes so many
	dashLength = 5
	dashGap    = 3
)

// Pattern is a small drawing in one colour over nothing, as large as its
// raster is made; it is drawn once for each size and colour. Put the Raster
// into a container or a renderer, not the Pattern.
type Pattern struct {
	Raster *canvas.Raster

	colour color.NRGBA
	inside func(at, size fyne.Position) bool // both in units
}

func newPattern(c color.NRGBA, inside func(at, size fyne.Position) bool) *Pattern {
	p := &Pattern{Raster: canvas.NewRaster(nil), colour: c, inside: inside}
	p.Raster.Generator = p.draw
	return p
}

// NewHatch is the pattern over what is private: diagonal stripes, cut to a
// rectangle with rounded corners.
func NewHatch(stripe color.NRGBA, radius float32) *Pattern {
	return newPattern(stripe, func(at, size fyne.Position) bool {
		return int(at.X+at.Y)%hatchPitch < hatchWidth && insideRounded(at, size, radius)
	})
}

// NewDashes is the outline of what is not firm: dashes of the given width
// along the edge.
func NewDashes(c color.NRGBA, width float32) *Pattern {
	return newPattern(c, func(at, size fyne.Position) bool {
		switch {
		case at.Y < width, at.Y >= size.Y-width:
			return dashed(at.X)
		case at.X < width, at.X >= size.X-width:
			return dashed(at.Y)
		}
		return false
	})
}

// SetColour has the pattern drawn in another colour.
func (p *Pattern) SetColour(c color.NRGBA) {
	if p.colour != c {
		p.colour = c
		p.Raster.Refresh()
	}
}

// draw colours the pixels whose middle is inside.
func (p *Pattern) draw(w, h int) image.Image {
	picture := image.NewNRGBA(image.Rect(0, 0, w, h))
	units := p.Raster.Size()
	if w == 0 || h == 0 || units.Width <= 0 {
		return picture
	}
	scale := float32(w) / units.Width // pixels to a unit
	size := fyne.NewPos(units.Width, units.Height)
	for y := range h {
		for x := range w {
			if p.inside(fyne.NewPos((float32(x)+0.5)/scale, (float32(y)+0.5)/scale), size) {
				picture.SetNRGBA(x, y, p.colour)
			}
		}
	}
	return picture
}

func dashed(along float32) bool { return int(along)%(dashLength+dashGap) < dashLength }

// insideRounded tells whether a point is inside a rectangle with rounded
// corners.
func insideRounded(at, size fyne.Position, radius float32) bool {
	dx := max(radius-at.X, at.X-(size.X-radius), 0)
	dy := max(radius-at.Y, at.Y-(size.Y-radius), 0)
	return dx*dx+dy*dy <= radius*radius
}

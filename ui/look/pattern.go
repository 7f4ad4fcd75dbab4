package look

import (
	"image"
	"image/color"

	"fyne.io/fyne/v2/canvas"
)

const (
	hatchPitch = 11 // units from stripe to stripe, along the edge
	hatchWidth = 5  // of which the stripe takes so many
	dashLength = 5
	dashGap    = 3
)

// NewHatch is the pattern over what is private: diagonal stripes in the colour
// over nothing, cut to the rounded rectangle of the raster's size. It is drawn
// once for each size and should stay small.
func NewHatch(stripe color.NRGBA, radius float32) *canvas.Raster {
	raster := canvas.NewRaster(nil)
	raster.Generator = func(w, h int) image.Image {
		scale := pixelsPerUnit(w, raster)
		return painted(w, h, func(x, y float32) bool {
			along := int(x+y) % hatchPitch
			return along < hatchWidth && insideRounded(x, y, float32(w)/scale, float32(h)/scale, radius)
		}, scale, stripe)
	}
	return raster
}

// NewDashes is the outline of what is not firm: dashes of the given width
// along the edge of the raster.
func NewDashes(c color.NRGBA, width float32) *canvas.Raster {
	raster := canvas.NewRaster(nil)
	raster.Generator = func(w, h int) image.Image {
		scale := pixelsPerUnit(w, raster)
		right, bottom := float32(w)/scale-width, float32(h)/scale-width
		return painted(w, h, func(x, y float32) bool {
			switch {
			case y < width, y >= bottom:
				return dashed(x)
			case x < width, x >= right:
				return dashed(y)
			}
			return false
		}, scale, c)
	}
	return raster
}

func dashed(along float32) bool { return int(along)%(dashLength+dashGap) < dashLength }

func pixelsPerUnit(w int, raster *canvas.Raster) float32 {
	if raster.Size().Width <= 0 {
		return 1
	}
	return float32(w) / raster.Size().Width
}

// painted colours the pixels whose middle, in units, is wanted.
func painted(w, h int, wanted func(x, y float32) bool, scale float32, c color.NRGBA) image.Image {
	picture := image.NewNRGBA(image.Rect(0, 0, w, h))
	for y := range h {
		for x := range w {
			if wanted((float32(x)+0.5)/scale, (float32(y)+0.5)/scale) {
				picture.SetNRGBA(x, y, c)
			}
		}
	}
	return picture
}

// insideRounded tells whether a point is inside a rounded rectangle at 0,0.
func insideRounded(x, y, w, h, radius float32) bool {
	dx := max(radius-x, x-(w-radius), 0)
	dy := max(radius-y, y-(h-radius), 0)
	return dx*dx+dy*dy <= radius*radius || dx == 0 || dy == 0
}

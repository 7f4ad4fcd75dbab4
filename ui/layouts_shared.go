package ui

import (
	"convenor/ui/look"

	"fyne.io/fyne/v2"
)

// sharedHeight shares the height evenly between what is shown of its objects, with
// the gap of panels between.
type sharedHeight struct{}

func (sharedHeight) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var least fyne.Size
	for _, o := range objects {
		if o.Visible() {
			size := o.MinSize()
			least = fyne.NewSize(max(least.Width, size.Width), least.Height+size.Height+look.Gap)
		}
	}
	return least.SubtractWidthHeight(0, min(look.Gap, least.Height))
}

func (sharedHeight) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	n := float32(0)
	for _, o := range objects {
		if o.Visible() {
			n++
		}
	}
	high := (size.Height - look.Gap*(n-1)) / max(n, 1)
	y := float32(0)
	for _, o := range objects {
		if o.Visible() {
			o.Move(fyne.NewPos(0, y))
			o.Resize(fyne.NewSize(size.Width, high))
			y += high + look.Gap
		}
	}
}

// wrapping puts objects side by side, and goes on below where they do not fit.
// How high it is follows from its width, which it must know first.
type wrapping struct{ gap float32 }

// lay gives the place of each object, and how high all are.
func (w wrapping) lay(objects []fyne.CanvasObject, width float32) (at []fyne.Position, high float32) {
	var x, y, line float32
	for _, o := range objects {
		size := o.MinSize()
		if x > 0 && x+size.Width > width {
			x, y, line = 0, y+line, 0
		}
		at = append(at, fyne.NewPos(x, y))
		x += size.Width + w.gap
		line = max(line, size.Height)
	}
	return at, y + line
}

func (w wrapping) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var least fyne.Size
	right := float32(0)
	for _, o := range objects {
		least = least.Max(o.MinSize())
		right = max(right, o.Position().X+o.Size().Width)
	}
	_, high := w.lay(objects, max(right, least.Width, wrapWidth))
	return fyne.NewSize(least.Width, high)
}

// wrapWidth is what is taken for the width before it is known.
const wrapWidth = 300

func (w wrapping) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	at, _ := w.lay(objects, size.Width)
	for i, o := range objects {
		o.Resize(o.MinSize())
		o.Move(at[i])
	}
}

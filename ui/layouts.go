package ui

import (
	"slices"

	"convenor/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
)

// fixed holds its objects to a width or a height, or both; zero is free.
type fixed struct{ width, height float32 }

func (f fixed) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var least fyne.Size
	for _, o := range objects {
		least = least.Max(o.MinSize())
	}
	if f.width > 0 {
		least.Width = f.width
	}
	if f.height > 0 {
		least.Height = f.height
	}
	return least
}

func (f fixed) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Move(fyne.Position{})
		o.Resize(size)
	}
}

func withWidth(width float32, o fyne.CanvasObject) fyne.CanvasObject {
	return container.New(fixed{width: width}, o)
}

func withHeight(height float32, o fyne.CanvasObject) fyne.CanvasObject {
	return container.New(fixed{height: height}, o)
}

// sides are margins, clockwise from the top.
type sides struct{ top, right, bottom, left float32 }

// inset puts margins around an object.
func inset(s sides, o fyne.CanvasObject) *fyne.Container {
	return container.New(layout.NewCustomPaddedLayout(s.top, s.bottom, s.left, s.right), o)
}

// edges are objects around another, without the gaps that Fyne's own border
// leaves; each may be nil. It is the layout of what around gives.
type edges struct{ top, bottom, left, right, middle fyne.CanvasObject }

// around puts the edges around an object. Tab goes through them as one reads.
func (e edges) around(middle fyne.CanvasObject) *fyne.Container {
	return e.ordered(middle, e.top, e.left, middle, e.right, e.bottom)
}

// behind puts the edges around an object that Tab goes to first.
func (e edges) behind(middle fyne.CanvasObject) *fyne.Container {
	return e.ordered(middle, middle, e.left, e.top, e.right, e.bottom)
}

func (e edges) ordered(middle fyne.CanvasObject, objects ...fyne.CanvasObject) *fyne.Container {
	e.middle = middle
	there := slices.DeleteFunc(objects, func(o fyne.CanvasObject) bool { return o == nil })
	return container.New(e, there...)
}

// leastOf gives the least size of an edge; nothing of one that is not there.
func leastOf(o fyne.CanvasObject) fyne.Size {
	if o == nil || !o.Visible() {
		return fyne.Size{}
	}
	return o.MinSize()
}

func (e edges) MinSize([]fyne.CanvasObject) fyne.Size {
	top, bottom, left, right, middle := leastOf(e.top), leastOf(e.bottom), leastOf(e.left), leastOf(e.right), leastOf(e.middle)
	width := max(top.Width, bottom.Width, left.Width+middle.Width+right.Width)
	return fyne.NewSize(width, top.Height+bottom.Height+max(left.Height, middle.Height, right.Height))
}

func (e edges) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	put := func(o fyne.CanvasObject, x, y, width, height float32) {
		if o != nil {
			o.Move(fyne.NewPos(x, y))
			o.Resize(fyne.NewSize(width, height))
		}
	}
	for _, o := range []fyne.CanvasObject{e.top, e.bottom} {
		if o != nil { // words that wrap must know their width first
			o.Resize(fyne.NewSize(size.Width, o.Size().Height))
		}
	}
	top, bottom := leastOf(e.top).Height, leastOf(e.bottom).Height
	left, right := leastOf(e.left).Width, leastOf(e.right).Width
	inner := size.Height - top - bottom
	put(e.top, 0, 0, size.Width, top)
	put(e.bottom, 0, size.Height-bottom, size.Width, bottom)
	put(e.left, 0, top, left, inner)
	put(e.right, size.Width-right, top, right, inner)
	put(e.middle, left, top, size.Width-left-right, inner)
}

// flow puts objects below each other, each as high as it needs at the width
// there is: words that wrap must know their width before they can say.
type flow struct{ gap float32 }

func (f flow) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var least fyne.Size
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		if least.Height > 0 {
			least.Height += f.gap
		}
		size := o.MinSize()
		least = fyne.NewSize(max(least.Width, size.Width), least.Height+size.Height)
	}
	return least
}

func (f flow) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	y := float32(0)
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		o.Resize(fyne.NewSize(size.Width, o.Size().Height))
		high := o.MinSize().Height
		o.Move(fyne.NewPos(0, y))
		o.Resize(fyne.NewSize(size.Width, high))
		y += high + f.gap
	}
}

// column puts objects below each other with a gap.
func column(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(flow{gap}, objects...)
}

// row puts objects side by side with a gap, each as wide as it needs.
func row(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(layout.NewCustomPaddedHBoxLayout(gap), objects...)
}

// beside shares a width between two objects, the left one taking a fraction,
// with the gap of panels between. A hidden right one leaves the left all.
type beside struct{ left, least float32 }

func (b beside) MinSize(objects []fyne.CanvasObject) fyne.Size {
	l, r := objects[0].MinSize(), objects[1].MinSize()
	return fyne.NewSize(l.Width+look.Gap+max(r.Width, b.least), max(l.Height, r.Height))
}

func (b beside) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	left := size.Width
	if objects[1].Visible() {
		right := max((size.Width-look.Gap)*(1-b.left), b.least)
		left = size.Width - look.Gap - right
		objects[1].Move(fyne.NewPos(left+look.Gap, 0))
		objects[1].Resize(fyne.NewSize(right, size.Height))
	}
	objects[0].Move(fyne.Position{})
	objects[0].Resize(fyne.NewSize(left, size.Height))
}

// evenly shares the width between its objects, with the gap of panels between.
type evenly struct{}

func (evenly) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var least fyne.Size
	n := 0
	for _, o := range objects {
		if o.Visible() {
			least = least.Max(o.MinSize())
			n++
		}
	}
	return fyne.NewSize(least.Width*float32(n)+look.Gap*float32(max(n-1, 0)), least.Height)
}

func (evenly) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	n := float32(0)
	for _, o := range objects {
		if o.Visible() {
			n++
		}
	}
	width := (size.Width - look.Gap*(n-1)) / max(n, 1)
	x := float32(0)
	for _, o := range objects {
		if o.Visible() {
			o.Move(fyne.NewPos(x, 0))
			o.Resize(fyne.NewSize(width, size.Height))
			x += width + look.Gap
		}
	}
}

// shares puts two objects below each other, with the gap of panels between,
// the height shared as the numbers say.
type shares struct{ upper, lower float32 }

func (s shares) MinSize(objects []fyne.CanvasObject) fyne.Size {
	a, b := objects[0].MinSize(), objects[1].MinSize()
	return fyne.NewSize(max(a.Width, b.Width), a.Height+look.Gap+b.Height)
}

func (s shares) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	upper := (size.Height - look.Gap) * s.upper / (s.upper + s.lower)
	objects[0].Resize(fyne.NewSize(size.Width, upper))
	objects[0].Move(fyne.Position{})
	objects[1].Resize(fyne.NewSize(size.Width, size.Height-upper-look.Gap))
	objects[1].Move(fyne.NewPos(0, upper+look.Gap))
}

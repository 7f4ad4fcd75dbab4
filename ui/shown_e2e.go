//go:build e2e

package ui

import (
	"cmp"
	"encoding/json"
	"fmt"
	"os"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
)

// This file is in no program that is shipped: built with the tag e2e, the window tells
// again and again what it shows and what has the focus, so that a test can go by the words
// that a person goes by and not by places that move whenever a page is improved.

// shownText is a text that can be seen: its words, and its place in the window's pixels.
type shownText struct {
	Text          string
	Layer         int // 0 is the window's own, higher are what lies over it
	X, Y          int
	Width, Height int
}

// shown is all that can be seen at a moment; Number grows by one with each telling.
type shown struct {
	Number int
	// FocusKind is the type of what has the focus, empty if nothing has; Focus are the words
	// on it, and FocusX, FocusY its middle.
	FocusKind      string
	Focus          []string
	FocusX, FocusY int
	Texts          []shownText
}

// often is how often the window tells.
const often = 60 * time.Millisecond

func init() {
	if path := os.Getenv("CONVENOR_SHOWN"); path != "" {
		go tellShown(path)
	}
}

// tellShown writes what is shown to a file, whole each time, as long as the program runs.
func tellShown(path string) {
	told := make(chan shown, 1)
	for number := 1; ; number++ {
		time.Sleep(often)
		app := fyne.CurrentApp()
		if app == nil || app.UniqueID() != ID || len(app.Driver().AllWindows()) == 0 {
			continue
		}
		fyne.Do(func() { told <- lookAround(app.Driver().AllWindows()[0].Canvas(), number) })
		b, err := json.Marshal(<-told)
		if err == nil {
			err = os.WriteFile(path+".new", b, 0o600)
		}
		if err == nil {
			err = os.Rename(path+".new", path)
		}
		if err != nil {
			fmt.Fprintln(os.Stderr, "tell what is shown:", err)
		}
	}
}

// lookAround gathers what a canvas shows.
func lookAround(c fyne.Canvas, number int) shown {
	g := gathering{scale: c.Scale(), focused: c.Focused()}
	g.shown.Number = number
	whole := area{size: c.Size()}
	g.gather(c.Content(), fyne.Position{}, whole)
	for i, over := range c.Overlays().List() {
		g.layer = i + 1
		g.gather(over, fyne.Position{}, whole)
	}
	return g.shown
}

// area is a part of the window.
type area struct {
	at   fyne.Position
	size fyne.Size
}

// meets gives what two areas have in common; empty if nothing.
func (a area) meets(b area) area {
	left, top := max(a.at.X, b.at.X), max(a.at.Y, b.at.Y)
	right := min(a.at.X+a.size.Width, b.at.X+b.size.Width)
	bottom := min(a.at.Y+a.size.Height, b.at.Y+b.size.Height)
	return area{fyne.NewPos(left, top), fyne.NewSize(max(0, right-left), max(0, bottom-top))}
}

func (a area) empty() bool { return a.size.Width <= 0 || a.size.Height <= 0 }

// gathering is a walk through what a canvas shows.
type gathering struct {
	scale   float32
	layer   int
	focused fyne.Focusable
	within  bool // inside what has the focus
	shown   shown
}

// gather goes through an object that stands at a place, as far as it can be seen.
func (g *gathering) gather(o fyne.CanvasObject, at fyne.Position, seen area) {
	if o == nil || !o.Visible() {
		return
	}
	at = at.Add(o.Position())
	own := area{at, o.Size()}
	if f, ok := o.(fyne.Focusable); ok && f == g.focused {
		g.shown.FocusKind = fmt.Sprintf("%T", o)
		g.shown.FocusX, g.shown.FocusY = g.middle(own.meets(seen))
		g.within = true
		defer func() { g.within = false }()
	}
	switch o := o.(type) {
	case *canvas.Text:
		g.text(o, own, seen)
	case *fyne.Container:
		for _, child := range o.Objects {
			g.gather(child, at, seen)
		}
	case fyne.Widget:
		if _, clips := o.(*container.Scroll); clips {
			seen = own.meets(seen)
		}
		for _, child := range test.WidgetRenderer(o).Objects() {
			g.gather(child, at, seen)
		}
	}
}

// text keeps a text of which anything can be seen.
func (g *gathering) text(t *canvas.Text, own, seen area) {
	own.size = own.size.Max(t.MinSize())
	part := own.meets(seen)
	if cmp.Or(t.Text, " ") == " " || part.empty() {
		return
	}
	if g.within {
		g.shown.Focus = append(g.shown.Focus, t.Text)
	}
	x, y := g.middle(part)
	w, h := int(part.size.Width*g.scale), int(part.size.Height*g.scale)
	g.shown.Texts = append(g.shown.Texts, shownText{Text: t.Text, Layer: g.layer, X: x, Y: y, Width: w, Height: h})
}

// middle is the middle of an area in pixels.
func (g *gathering) middle(a area) (x, y int) {
	return int((a.at.X + a.size.Width/2) * g.scale), int((a.at.Y + a.size.Height/2) * g.scale)
}

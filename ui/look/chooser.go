package look

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Chooser is a choice of one of many: DASS ˅. A tap, Enter or Space opens the
// list; Up and Down choose the neighbour without it, a letter the next option
// that begins with it.
type Chooser struct {
	press
	// OnChosen is called with the place of the option that the user chose, not
	// when the program sets it.
	OnChosen func(option int)

	options []string
	chosen  int
}

var _ fyne.Focusable = (*Chooser)(nil)

// NewChooser makes a choice of which the first option is chosen.
func NewChooser(options []string, onChosen func(option int)) *Chooser {
	c := &Chooser{options: options, OnChosen: onChosen}
	c.extend(c, c.Open)
	return c
}

// Options gives what can be chosen.
func (c *Chooser) Options() []string { return c.options }

// SetOptions changes what can be chosen, and chooses one, without calling
// OnChosen.
func (c *Chooser) SetOptions(options []string, chosen int) {
	c.options, c.chosen = options, chosen
	c.Refresh()
}

// Chosen gives the place of the chosen option; one that is not there is none.
func (c *Chooser) Chosen() int { return c.chosen }

// SetChosen chooses an option without calling OnChosen.
func (c *Chooser) SetChosen(option int) {
	if c.chosen != option {
		c.chosen = option
		c.Refresh()
	}
}

// Label gives the chosen option; empty if there is none.
func (c *Chooser) Label() string {
	if c.chosen < 0 || c.chosen >= len(c.options) {
		return ""
	}
	return c.options[c.chosen]
}

func (c *Chooser) choose(option int) {
	if c.disabled || option < 0 || option >= len(c.options) || option == c.chosen {
		return
	}
	c.SetChosen(option)
	if c.OnChosen != nil {
		c.OnChosen(option)
	}
}

// Open shows the options in a menu below.
func (c *Chooser) Open() {
	driver := fyne.CurrentApp().Driver()
	on := driver.CanvasForObject(c)
	if on == nil || len(c.options) == 0 {
		return
	}
	items := make([]*fyne.MenuItem, len(c.options))
	for i, option := range c.options {
		items[i] = fyne.NewMenuItem(option, func() { c.choose(i) })
		items[i].Checked = i == c.chosen
	}
	menu := widget.NewPopUpMenu(fyne.NewMenu("", items...), on)
	menu.Resize(menu.MinSize().Max(fyne.NewSize(c.Size().Width, 0)))
	menu.ShowAtPosition(driver.AbsolutePositionForObject(c).AddXY(0, c.Size().Height))
	on.Focus(menu)
}

// TypedKey chooses the neighbour, or opens the list.
func (c *Chooser) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyUp:
		c.showRing()
		c.choose(c.chosen - 1)
	case fyne.KeyDown:
		c.showRing()
		c.choose(c.chosen + 1)
	case fyne.KeyHome:
		c.choose(0)
	case fyne.KeyEnd:
		c.choose(len(c.options) - 1)
	default:
		c.press.TypedKey(key)
	}
}

// TypedRune chooses the next option that begins with the letter.
func (c *Chooser) TypedRune(letter rune) {
	for i := range c.options {
		at := (max(c.chosen, 0) + 1 + i) % len(c.options)
		if strings.HasPrefix(strings.ToLower(c.options[at]), strings.ToLower(string(letter))) {
			c.choose(at)
			return
		}
	}
}

// AccessibilityLabel is the chosen option.
func (c *Chooser) AccessibilityLabel() string { return c.Label() }

// CreateRenderer is for Fyne alone.
func (c *Chooser) CreateRenderer() fyne.WidgetRenderer {
	r := &chooserRenderer{
		of: c, ground: canvas.NewRectangle(color.Transparent),
		text: canvas.NewText("", color.Transparent), mark: canvas.NewText("˅", color.Transparent),
	}
	r.objects = []fyne.CanvasObject{r.ground, r.text, r.mark}
	r.Refresh()
	return r
}

type chooserRenderer struct {
	of         *Chooser
	ground     *canvas.Rectangle
	text, mark *canvas.Text
	objects    []fyne.CanvasObject
}

const (
	chooserInset = 12 // beside the words
	chooserMark  = 18 // width of the mark that says it opens
)

func (r *chooserRenderer) MinSize() fyne.Size {
	const narrowest = 84
	width := fyne.MeasureText(r.of.Label(), TextSize, fyne.TextStyle{}).Width + 2*chooserInset + chooserMark
	return fyne.NewSize(max(width, narrowest), ControlHeight)
}

func (r *chooserRenderer) Layout(size fyne.Size) {
	height := min(size.Height, ControlHeight)
	top := (size.Height - height) / 2
	r.ground.Resize(fyne.NewSize(size.Width, height))
	r.ground.Move(fyne.NewPos(0, top))
	room := size.Width - 2*chooserInset - chooserMark
	r.text.Text = Fit(r.of.Label(), room+1, TextSize, fyne.TextStyle{})
	line := r.text.MinSize().Height
	r.text.Move(fyne.NewPos(chooserInset, top+(height-line)/2))
	r.text.Resize(fyne.NewSize(room, line))
	r.mark.Move(fyne.NewPos(size.Width-chooserInset-chooserMark+6, top+(height-line)/2))
	r.mark.Resize(fyne.NewSize(chooserMark, line))
}

func (r *chooserRenderer) Refresh() {
	p := PaletteOf(r.of)
	r.ground.FillColor, r.ground.StrokeColor, r.ground.StrokeWidth = p.Panel, p.Line, p.LineWidth
	r.ground.CornerRadius = ControlRadius
	r.text.TextSize, r.text.Color = TextSize, p.Text
	r.mark.TextSize, r.mark.Color = TextSize, p.Secondary
	switch {
	case r.of.disabled:
		r.ground.FillColor, r.text.Color = p.Track, faint(p.Secondary, 0.6)
	case r.of.hovered:
		r.ground.FillColor = p.Track
	}
	if r.of.ring {
		r.ground.StrokeColor, r.ground.StrokeWidth = p.Accent, 2
	}
	r.Layout(r.of.Size())
	for _, o := range r.objects {
		o.Refresh()
	}
}

func (r *chooserRenderer) Objects() []fyne.CanvasObject { return r.objects }

func (r *chooserRenderer) Destroy() {}

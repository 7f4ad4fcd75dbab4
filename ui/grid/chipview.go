package grid

import (
	"image/color"

	"convenor/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// Measures of a chip, in units.
const (
	chipHeight = 20
	chipPitch  = 22 // from chip to chip
	chipBadge  = 16
	chipBar    = 3
)

// chipView draws a block on one line, for a month's day and the strip of what
// is all day; it is reused as blockView is.
type chipView struct {
	ring, ground, bar, badge *canvas.Rectangle
	letter, words            *canvas.Text
	hatch, dashes            *look.Pattern // made when first needed
}

func newChipView() *chipView {
	rect := func() *canvas.Rectangle { return canvas.NewRectangle(color.Transparent) }
	text := func() *canvas.Text { return canvas.NewText("", color.Transparent) }
	return &chipView{ring: rect(), ground: rect(), bar: rect(), badge: rect(), letter: text(), words: text()}
}

func (v *chipView) objects(to []fyne.CanvasObject) []fyne.CanvasObject {
	to = append(to, v.ring, v.ground)
	if v.hatch != nil {
		to = append(to, v.hatch.Raster)
	}
	if v.dashes != nil {
		to = append(to, v.dashes.Raster)
	}
	return append(to, v.bar, v.badge, v.letter, v.words)
}

func (v *chipView) hide() {
	for _, o := range v.objects(nil) {
		o.Hide()
	}
}

// place draws a block in a stretch of the grid, its time before the title
// unless it is all day.
func (v *chipView) place(b *Block, pos fyne.Position, width float32, h how) {
	size, hue := fyne.NewSize(width, chipHeight), h.palette.Hue(b.Tone)
	setRectangle(v.ground, pos, size, surfaceOf(b, h.palette, hue))
	placeOutline(v.ring, h, pos, size)
	v.hatch, v.dashes = placePatterns(b, pos, size, h.palette, v.hatch, v.dashes)
	placeBar(v.bar, b, pos, chipHeight, chipBar, hue)
	x := float32(chipBar + 4)
	if b.Letter != "" && width > 2*chipBadge {
		x += v.placeBadge(b, pos.AddXY(x, (chipHeight-chipBadge)/2), hue) + 4
	} else {
		v.badge.Hide()
		v.letter.Hide()
	}
	title := ink{size: look.SecondarySize, colour: h.palette.Text}
	if b.Cancelled {
		title.colour, title.style.Strikethrough = h.palette.Secondary, true
	}
	title.text = look.Fit(b.line(), width-x-3, title.size, title.style)
	line := lineHeight(title.size, title.style)
	setText(v.words, pos.AddXY(x, (chipHeight-line)/2), fyne.NewSize(max(width-x, 0), line), title)
}

func (v *chipView) placeBadge(b *Block, pos fyne.Position, hue look.Hue) float32 {
	p := ink{text: b.Letter, size: look.SecondarySize, style: bold, colour: hue.OnStrong, align: fyne.TextAlignCenter}
	width := max(p.width()+4, chipBadge)
	setRectangle(v.badge, pos, fyne.NewSize(width, chipBadge), face{fill: hue.Strong, radius: 3})
	line := lineHeight(p.size, p.style)
	setText(v.letter, pos.AddXY(0, (chipBadge-line)/2), fyne.NewSize(width, line), p)
	return width
}

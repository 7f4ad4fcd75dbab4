package grid

import (
	"image/color"

	"convenor/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// Measures of a block, in units.
const (
	blockRadius = 4
	barWidth    = 4
	wordInset   = 10 // from the block's left edge to its words
	wordTop     = 4
	ringWidth   = 2
	clashWidth  = 2
	dashWidth   = 1.5
	leastWords  = 34 // narrower than this, a block shows its badge alone
)

// how is the state of a block beside what it says.
type how struct {
	selected bool
	palette  *look.Palette
}

// blockView draws one block; it is reused for another by placing it anew.
type blockView struct {
	ring, ground, bar, badge *canvas.Rectangle
	letter                   *canvas.Text
	hatch, dashes            *look.Pattern // made when first needed
	words                    texts
}

func newBlockView() *blockView {
	rect := func() *canvas.Rectangle { return canvas.NewRectangle(color.Transparent) }
	return &blockView{
		ring: rect(), ground: rect(), bar: rect(), badge: rect(),
		letter: canvas.NewText("", color.Transparent),
	}
}

// objects gives everything to draw, the lowest first.
func (v *blockView) objects(to []fyne.CanvasObject) []fyne.CanvasObject {
	to = append(to, v.ring, v.ground)
	if v.hatch != nil {
		to = append(to, v.hatch.Raster)
	}
	if v.dashes != nil {
		to = append(to, v.dashes.Raster)
	}
	return v.words.appendTo(append(to, v.bar, v.badge, v.letter))
}

func (v *blockView) hide() {
	v.ring.Hide()
	v.ground.Hide()
	v.bar.Hide()
	v.badge.Hide()
	v.letter.Hide()
	placePattern(v.hatch, false, fyne.Position{}, fyne.Size{})
	placePattern(v.dashes, false, fyne.Position{}, fyne.Size{})
	v.words.reset()
	v.words.rest()
}

// place draws a block in a stretch of the grid.
func (v *blockView) place(b *Block, pos fyne.Position, size fyne.Size, h how) {
	hue := h.palette.Hue(b.Tone)
	v.placeSurface(b, pos, size, h, hue)
	v.hatch, v.dashes = placePatterns(b, pos, size, h.palette, v.hatch, v.dashes)
	placeBar(v.bar, b, pos, size.Height, barWidth, hue)
	v.words.reset()
	at, room := pos.AddXY(wordInset, wordTop), fyne.NewSize(size.Width-wordInset-4, size.Height-wordTop)
	line := lineHeight(look.TextSize, bold)
	if size.Height < line+2*wordTop {
		at.Y = pos.Y + (size.Height-line)/2
		room.Height = line
	}
	indent := v.placeBadge(b, at, room, line, hue)
	if size.Width >= leastWords {
		v.placeWords(b, at, room, indent, h.palette)
	}
	v.words.rest()
}

// signed gives a title with the sign of what is joined from anywhere.
func signed(b *Block) string {
	if b.Remote {
		return remoteSign + " " + b.Title
	}
	return b.Title
}

func (v *blockView) placeSurface(b *Block, pos fyne.Position, size fyne.Size, h how, hue look.Hue) {
	setRectangle(v.ground, pos, size, surfaceOf(b, h.palette, hue))
	placeOutline(v.ring, h, pos, size)
}

// placeOutline draws the outline of the selection around a block, a little
// away from it. It is filled, and stands below the block, because an outline
// around nothing is drawn too dark.
func placeOutline(ring *canvas.Rectangle, h how, pos fyne.Position, size fyne.Size) {
	if !h.selected {
		ring.Hide()
		return
	}
	const away = ringWidth + 1
	setRectangle(ring, pos.SubtractXY(away, away), size.AddWidthHeight(2*away, 2*away),
		face{fill: h.palette.Panel, line: h.palette.Accent, lineWidth: ringWidth, radius: blockRadius + away})
}

// placeBar draws the bar at a block's left edge, inside its outline.
func placeBar(bar *canvas.Rectangle, b *Block, pos fyne.Position, height, width float32, hue look.Hue) {
	inset, radius := float32(0), float32(blockRadius)
	if b.Clash {
		inset, radius = clashWidth, blockRadius-clashWidth
	}
	setRectangle(bar, pos.AddXY(inset, inset), fyne.NewSize(width, height-2*inset),
		face{fill: hue.Strong, radius: radius, only: leftCorners})
}

// surfaceOf gives a block's ground and outline.
func surfaceOf(b *Block, p *look.Palette, hue look.Hue) face {
	surface := face{fill: hue.Tint, radius: blockRadius}
	switch {
	case b.Cancelled:
		surface.fill, surface.line, surface.lineWidth = p.Panel, p.Line, 1
	case b.Tentative:
		surface.fill = look.Over(hue.Tint, p.Panel, 0.5)
	case p.Outlined:
		surface.line, surface.lineWidth = p.Line, p.LineWidth
	}
	if b.Clash {
		surface.line, surface.lineWidth = p.Error, clashWidth
	}
	return surface
}

// placePatterns lays hatching and dashes over a block, and gives them back,
// made if they were needed for the first time.
func placePatterns(b *Block, pos fyne.Position, size fyne.Size, p *look.Palette, hatch, dashes *look.Pattern) (
	hatching, dashing *look.Pattern,
) {
	if b.Private && hatch == nil {
		hatch = look.NewHatch(p.Hatch, blockRadius)
	}
	strong := p.Hue(b.Tone).Strong
	if b.Tentative && dashes == nil {
		dashes = look.NewDashes(strong, dashWidth)
	}
	if hatch != nil {
		hatch.SetColour(p.Hatch)
	}
	if dashes != nil {
		dashes.SetColour(strong)
	}
	var inset float32
	if b.Clash {
		inset = clashWidth
	}
	inside, room := pos.AddXY(inset, inset), size.SubtractWidthHeight(2*inset, 2*inset)
	placePattern(hatch, b.Private, inside, room)
	placePattern(dashes, b.Tentative, inside, room)
	return hatch, dashes
}

func placePattern(p *look.Pattern, wanted bool, pos fyne.Position, size fyne.Size) {
	switch {
	case p == nil:
	case !wanted:
		p.Raster.Hide()
	default:
		p.Raster.Move(pos)
		p.Raster.Resize(size)
		p.Raster.Show()
	}
}

// placeBadge puts the letter at the beginning of the first line and gives how
// far the title must stand in.
func (v *blockView) placeBadge(b *Block, at fyne.Position, room fyne.Size, line float32, hue look.Hue) float32 {
	if b.Letter == "" || room.Width < 12 {
		v.badge.Hide()
		v.letter.Hide()
		return 0
	}
	p := ink{text: b.Letter, size: look.SecondarySize, style: bold, colour: hue.OnStrong, align: fyne.TextAlignCenter}
	size := fyne.NewSize(max(p.width()+8, look.BadgeWidth), look.BadgeHeight)
	pos := at.AddXY(0, (line-size.Height)/2)
	setRectangle(v.badge, pos, size, face{fill: hue.Strong, radius: blockRadius})
	high := lineHeight(p.size, p.style)
	setText(v.letter, pos.AddXY(0, (size.Height-high)/2), fyne.NewSize(size.Width, high), p)
	return size.Width + 4
}

// placeWords writes the title, on two lines at most if more is to follow, and
// below it what there is room for.
func (v *blockView) placeWords(b *Block, at fyne.Position, room fyne.Size, indent float32, p *look.Palette) {
	title := ink{size: look.TextSize, style: bold, colour: p.Text}
	if b.Cancelled {
		title.colour, title.style.Strikethrough = p.Secondary, true
	}
	line := lineHeight(title.size, title.style)
	most := max(int(room.Height/line), 1)
	if len(b.Lines) > 0 {
		most = min(most, 2)
	}
	var y float32
	for i, text := range look.WrapIndented(signed(b), indent, room.Width, title.size, title.style, most) {
		title.text = text
		x := float32(0)
		if i == 0 {
			x = indent
		}
		v.words.take(at.AddXY(x, y), room.Width-x, title)
		y += line
	}
	below := ink{size: look.SecondarySize, colour: p.Secondary}
	line = lineHeight(below.size, below.style)
	for _, paragraph := range b.Lines {
		left := int((room.Height - y) / line)
		if left < 1 {
			return
		}
		for _, below.text = range look.Wrap(paragraph, room.Width, below.size, below.style, left) {
			v.words.take(at.AddXY(0, y), room.Width, below)
			y += line
		}
	}
}

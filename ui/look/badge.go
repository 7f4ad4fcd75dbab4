package look

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// BadgeHeight and BadgeWidth are the least size of a badge; long codes are
// wider.
const (
	BadgeHeight float32 = 18
	BadgeWidth  float32 = 19
)

// Badge is a system's letter on its strong colour.
type Badge struct {
	widget.BaseWidget
	letter string
	tone   Tone
}

// NewBadge makes a badge.
func NewBadge(letter string, tone Tone) *Badge {
	b := &Badge{letter: letter, tone: tone}
	b.ExtendBaseWidget(b)
	return b
}

// Set changes the letter and the tone.
func (b *Badge) Set(letter string, tone Tone) {
	if b.letter != letter || b.tone != tone {
		b.letter, b.tone = letter, tone
		b.Refresh()
	}
}

// CreateRenderer is for Fyne alone.
func (b *Badge) CreateRenderer() fyne.WidgetRenderer {
	return newChip(func() chipFace {
		p := PaletteOf(b)
		hue := p.Hue(b.tone)
		return chipFace{
			text: b.letter, size: SecondarySize, bold: true, colour: hue.OnStrong, ground: hue.Strong,
			radius: 4, least: fyne.NewSize(BadgeWidth, BadgeHeight), inset: 4,
		}
	})
}

// Tag is a short word on a tinted ground: "moved", "fresh", "1 in doubt".
type Tag struct {
	widget.BaseWidget
	text   string
	signal Signal
	round  bool
}

// NewTag makes a tag; Quiet gives it an outline in place of a ground.
func NewTag(text string, s Signal) *Tag {
	t := &Tag{text: text, signal: s}
	t.ExtendBaseWidget(t)
	return t
}

// NewCount makes a tag with round ends, for a number beside an entry.
func NewCount(text string, s Signal) *Tag {
	t := NewTag(text, s)
	t.round = true
	return t
}

// Set changes the text and the signal.
func (t *Tag) Set(text string, s Signal) {
	if t.text != text || t.signal != s {
		t.text, t.signal = text, s
		t.Refresh()
	}
}

// CreateRenderer is for Fyne alone.
func (t *Tag) CreateRenderer() fyne.WidgetRenderer {
	return newChip(func() chipFace {
		p := PaletteOf(t)
		text, ground := p.Signal(t.signal)
		face := chipFace{
			text: t.text, size: SecondarySize, bold: t.signal != Quiet, colour: text, ground: ground,
			radius: 4, least: fyne.NewSize(20, 20), inset: 8,
		}
		if t.signal == Quiet || p.Outlined {
			face.line, face.lineWidth = p.Line, p.LineWidth
		}
		if t.round {
			face.radius, face.inset = 9, 7
			face.least.Height = 18
		}
		return face
	})
}

// chipFace is what a chip looks like now.
type chipFace struct {
	text           string
	size           float32
	bold           bool
	colour, ground color.NRGBA
	line           color.NRGBA
	lineWidth      float32
	radius, inset  float32
	least          fyne.Size
}

// chip draws one line of text in the middle of a small rounded ground.
type chip struct {
	face    func() chipFace
	ground  *canvas.Rectangle
	text    *canvas.Text
	objects []fyne.CanvasObject
}

func newChip(face func() chipFace) *chip {
	c := &chip{face: face, ground: canvas.NewRectangle(color.Transparent), text: canvas.NewText("", color.Transparent)}
	c.text.Alignment = fyne.TextAlignCenter
	c.objects = []fyne.CanvasObject{c.ground, c.text}
	c.Refresh()
	return c
}

func (c *chip) MinSize() fyne.Size {
	face := c.face()
	text := fyne.MeasureText(face.text, face.size, fyne.TextStyle{Bold: face.bold})
	return face.least.Max(fyne.NewSize(text.Width+2*face.inset, face.least.Height))
}

// Layout keeps the chip's own height, in the middle of what it is given.
func (c *chip) Layout(size fyne.Size) {
	height := min(size.Height, c.MinSize().Height)
	top := (size.Height - height) / 2
	c.ground.Resize(fyne.NewSize(size.Width, height))
	c.ground.Move(fyne.NewPos(0, top))
	line := c.text.MinSize().Height
	c.text.Resize(fyne.NewSize(size.Width, line))
	c.text.Move(fyne.NewPos(0, top+(height-line)/2))
}

func (c *chip) Refresh() {
	face := c.face()
	c.ground.FillColor, c.ground.CornerRadius = face.ground, face.radius
	c.ground.StrokeColor, c.ground.StrokeWidth = face.line, face.lineWidth
	c.text.Text, c.text.TextSize, c.text.Color = face.text, face.size, face.colour
	c.text.TextStyle = fyne.TextStyle{Bold: face.bold}
	c.ground.Refresh()
	c.text.Refresh()
}

func (c *chip) Objects() []fyne.CanvasObject { return c.objects }

func (c *chip) Destroy() {}

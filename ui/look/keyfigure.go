package look

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// Key is what a key figure's card shows, ready for display.
type Key struct {
	// Label says whose figure it is; Letter and Tone are the badge beside it,
	// none if Letter is empty.
	Label, Letter string
	Tone          Tone
	// Value and Unit are the figure: "8.1", "days".
	Value, Unit string
	// Detail explains it, in as many lines as it takes.
	Detail string
	// Band, if there is one, stands below with its Caption.
	Band    *Band
	Caption string
}

// KeyFigure is a card with one figure that can be opened to what is behind it.
type KeyFigure struct {
	press
	// OnOpen is called when the user asks what is behind the figure; nil means
	// that there is nothing to open.
	OnOpen func()

	key                                 Key
	badge                               *Badge
	label, value, unit, detail, caption *Words
	bar                                 *BandBar
}

var _ fyne.Focusable = (*KeyFigure)(nil)

// NewKeyFigure makes a card.
func NewKeyFigure(k Key, onOpen func()) *KeyFigure {
	f := &KeyFigure{
		OnOpen: onOpen, badge: NewBadge("", Personal), label: NewLine(Body, ""), value: NewWords(Figure, ""),
		unit: NewLine(Secondary, ""), detail: NewParagraph(Secondary, ""), caption: NewLine(Secondary, ""),
		bar: NewBandBar(Band{}),
	}
	f.extend(f, func() {
		if f.OnOpen != nil {
			f.OnOpen()
		}
	})
	f.Set(k)
	return f
}

// Set changes what the card shows.
func (f *KeyFigure) Set(k Key) {
	f.key = k
	f.label.SetText(k.Label)
	f.value.SetText(k.Value)
	f.unit.SetText(k.Unit)
	f.detail.SetText(k.Detail)
	f.caption.SetText(k.Caption)
	f.badge.Set(k.Letter, k.Tone)
	f.badge.Hidden = k.Letter == ""
	f.caption.Hidden = k.Caption == ""
	f.bar.Hidden = k.Band == nil
	if k.Band != nil {
		f.bar.Set(*k.Band)
	}
	f.Refresh()
}

// AccessibilityLabel is the figure with its label and unit.
func (f *KeyFigure) AccessibilityLabel() string {
	return f.key.Label + " " + f.key.Value + " " + f.key.Unit
}

// CreateRenderer is for Fyne alone.
func (f *KeyFigure) CreateRenderer() fyne.WidgetRenderer {
	r := &keyRenderer{of: f, ground: canvas.NewRectangle(color.Transparent)}
	r.objects = []fyne.CanvasObject{r.ground, f.label, f.badge, f.value, f.unit, f.detail, f.bar, f.caption}
	r.Refresh()
	return r
}

type keyRenderer struct {
	of      *KeyFigure
	ground  *canvas.Rectangle
	objects []fyne.CanvasObject
}

const keyInset = 14 // inside the card

// foot gives the height of band and caption together.
func (r *keyRenderer) foot() float32 {
	var height float32
	if r.of.bar.Visible() {
		height += r.of.bar.MinSize().Height
	}
	if r.of.caption.Visible() {
		height += r.of.caption.MinSize().Height
	}
	return height
}

func (r *keyRenderer) MinSize() fyne.Size {
	const narrowest, detailLines = 150, 2
	detail := max(r.of.detail.MinSize().Height, detailLines*r.of.caption.MinSize().Height)
	height := r.of.label.MinSize().Height + r.of.value.MinSize().Height + detail + r.foot() + Unit
	return fyne.NewSize(narrowest, height+2*keyInset)
}

func (r *keyRenderer) Layout(size fyne.Size) {
	f, inner := r.of, size.Width-2*keyInset
	r.ground.Resize(size)
	badge := f.badge.MinSize()
	f.badge.Resize(badge)
	f.badge.Move(fyne.NewPos(size.Width-keyInset-badge.Width, keyInset))
	y := float32(keyInset)
	y = below(f.label, keyInset, y, inner-badge.Width-Unit)
	value := f.value.MinSize()
	f.value.Move(fyne.NewPos(keyInset, y))
	f.value.Resize(value)
	unit := f.unit.MinSize()
	unitTop := y + Baseline(FigureSize, Figure.weight()) - Baseline(SecondarySize, Secondary.weight())
	f.unit.Move(fyne.NewPos(keyInset+value.Width+Unit, unitTop))
	f.unit.Resize(fyne.NewSize(max(inner-value.Width-Unit, 0), unit.Height))
	below(f.detail, keyInset, y+value.Height, inner)
	foot := size.Height - keyInset - r.foot()
	if f.bar.Visible() {
		foot = below(f.bar, keyInset, foot, inner)
	}
	below(f.caption, keyInset, foot, inner)
}

// below puts an object at its least height and gives where the next begins.
func below(o fyne.CanvasObject, x, y, width float32) float32 {
	o.Resize(fyne.NewSize(width, o.MinSize().Height))
	height := o.MinSize().Height // a paragraph's follows from its width
	o.Resize(fyne.NewSize(width, height))
	o.Move(fyne.NewPos(x, y))
	return y + height
}

func (r *keyRenderer) Refresh() {
	p := PaletteOf(r.of)
	r.ground.FillColor, r.ground.CornerRadius = p.Panel, PanelRadius
	r.ground.StrokeColor, r.ground.StrokeWidth = p.Line, p.LineWidth
	if r.of.hovered && r.of.OnOpen != nil {
		r.ground.FillColor = p.Shade
	}
	if r.of.ring {
		r.ground.StrokeColor, r.ground.StrokeWidth = p.Accent, 2
	}
	r.Layout(r.of.Size())
	for _, o := range r.objects {
		o.Refresh()
	}
}

func (r *keyRenderer) Objects() []fyne.CanvasObject { return r.objects }

func (r *keyRenderer) Destroy() {}

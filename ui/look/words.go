package look

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Style is the size and weight of words.
type Style int

const (
	// Body is ordinary text.
	Body Style = iota
	// Strong is ordinary text in bold.
	Strong
	// Secondary is smaller and paler: what explains.
	Secondary
	// Heading heads a panel.
	Heading
	// Title names the page.
	Title
	// Figure is a key figure.
	Figure
)

func (s Style) size() float32 {
	switch s {
	case Secondary:
		return SecondarySize
	case Heading:
		return HeadingSize
	case Title:
		return TitleSize
	case Figure:
		return FigureSize
	default:
		return TextSize
	}
}

func (s Style) weight() fyne.TextStyle {
	return fyne.TextStyle{Bold: s != Body && s != Secondary}
}

// Words is text without a margin, so that it lines up with what is above it.
// It is one line, cut with an ellipsis where it does not fit, or wrapped.
type Words struct {
	widget.BaseWidget
	text   string
	style  Style
	signal Signal
	align  fyne.TextAlign
	room   room
}

// room is how words deal with width.
type room int

const (
	takesAll room = iota // as wide as the text
	cuts                 // as wide as it is given, cut with an ellipsis
	wraps                // as wide as it is given, on more lines
)

var _ fyne.Accessible = (*Words)(nil)

// NewWords makes one line of text that asks for all the width it needs.
func NewWords(style Style, text string) *Words {
	w := &Words{style: style, text: text}
	w.ExtendBaseWidget(w)
	return w
}

// NewLine makes one line of text that takes the width it is given and cuts
// what does not fit.
func NewLine(style Style, text string) *Words {
	w := NewWords(style, text)
	w.room = cuts
	return w
}

// NewParagraph makes text that wraps between words; its height follows from
// the width it is given.
func NewParagraph(style Style, text string) *Words {
	w := NewWords(style, text)
	w.room = wraps
	return w
}

// Text gives the whole text, also where less is shown.
func (w *Words) Text() string { return w.text }

// SetText changes the text.
func (w *Words) SetText(text string) {
	if w.text != text {
		w.text = text
		w.Refresh()
	}
}

// SetSignal colours the words; Plain gives the style's own colour back.
func (w *Words) SetSignal(s Signal) {
	if w.signal != s {
		w.signal = s
		w.Refresh()
	}
}

// SetAlign puts the words at the beginning, in the middle or at the end of the
// line.
func (w *Words) SetAlign(a fyne.TextAlign) {
	if w.align != a {
		w.align = a
		w.Refresh()
	}
}

// AccessibilityLabel is the whole text.
func (w *Words) AccessibilityLabel() string { return w.text }

// AccessibilityRole is text.
func (w *Words) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

func (w *Words) colour() color.Color {
	p := PaletteOf(w)
	switch {
	case w.signal != Plain:
		text, _ := p.Signal(w.signal)
		return text
	case w.style == Secondary:
		return p.Secondary
	default:
		return p.Text
	}
}

// lines gives what is shown at a width.
func (w *Words) lines(width float32) []string {
	if w.room == wraps && width > 0 {
		var lines []string
		for _, line := range strings.Split(w.text, "\n") { // a break that is written stays
			wrapped := Wrap(line, width, w.style.size(), w.style.weight(), 0)
			if wrapped == nil && w.text != "" {
				wrapped = []string{""}
			}
			lines = append(lines, wrapped...)
		}
		return lines
	}
	if w.room == takesAll || width <= 0 {
		return []string{w.text}
	}
	return []string{Fit(w.text, width, w.style.size(), w.style.weight())}
}

// CreateRenderer is for Fyne alone.
func (w *Words) CreateRenderer() fyne.WidgetRenderer {
	r := &wordsRenderer{of: w}
	r.Refresh()
	return r
}

type wordsRenderer struct {
	of      *Words
	texts   []*canvas.Text
	objects []fyne.CanvasObject
}

func (r *wordsRenderer) lineHeight() float32 {
	return fyne.MeasureText("Ag", r.of.style.size(), r.of.style.weight()).Height
}

func (r *wordsRenderer) MinSize() fyne.Size {
	const narrowest = 40 // what is cut or wrapped takes what width it gets
	switch r.of.room {
	case cuts:
		return fyne.NewSize(narrowest, r.lineHeight())
	case wraps:
		count := max(len(r.of.lines(r.of.Size().Width)), 1)
		return fyne.NewSize(narrowest, float32(count)*r.lineHeight())
	default:
		return fyne.NewSize(fyne.MeasureText(r.of.text, r.of.style.size(), r.of.style.weight()).Width, r.lineHeight())
	}
}

func (r *wordsRenderer) Layout(size fyne.Size) { r.place(size) }

// place puts the lines; it takes texts from the pool and hides the rest.
func (r *wordsRenderer) place(size fyne.Size) {
	lines := r.of.lines(size.Width)
	for len(r.texts) < len(lines) {
		text := canvas.NewText("", color.Transparent)
		r.texts, r.objects = append(r.texts, text), append(r.objects, text)
	}
	height, colour := r.lineHeight(), r.of.colour()
	for i, text := range r.texts {
		if i >= len(lines) {
			text.Hide()
			continue
		}
		text.Text, text.TextSize, text.TextStyle = lines[i], r.of.style.size(), r.of.style.weight()
		text.Color, text.Alignment = colour, r.of.align
		text.Move(fyne.NewPos(0, float32(i)*height))
		text.Resize(fyne.NewSize(size.Width, height))
		text.Show()
	}
}

func (r *wordsRenderer) Refresh() {
	r.place(r.of.Size())
	for _, text := range r.texts {
		text.Refresh()
	}
}

func (r *wordsRenderer) Objects() []fyne.CanvasObject { return r.objects }

func (r *wordsRenderer) Destroy() {}

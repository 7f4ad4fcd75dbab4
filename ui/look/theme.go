package look

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// Sizes in Fyne's units, which follow the screen's scale and the user's.
const (
	TextSize      float32 = 13
	SecondarySize float32 = 12
	HeadingSize   float32 = 16
	TitleSize     float32 = 18
	FigureSize    float32 = 28

	// PanelRadius and ControlRadius round the corners.
	PanelRadius   float32 = 8
	ControlRadius float32 = 6
	// Gap is between panels, Margin around them, Unit the grid they stand on.
	Gap    float32 = 12
	Margin float32 = 16
	Unit   float32 = 4
	// SidebarWidth, HeaderHeight, StatusHeight and ControlHeight are the
	// window's fixed measures; a row of a list is RowHeight high.
	SidebarWidth  float32 = 196
	HeaderHeight  float32 = 52
	StatusHeight  float32 = 28
	ControlHeight float32 = 32
	RowHeight     float32 = 34
)

// Appearance is which palette the user asked for.
type Appearance int

const (
	// AsSystem follows the desktop: light or dark.
	AsSystem Appearance = iota
	// Light is always light.
	Light
	// Dark is always dark.
	Dark
	// HighContrast is black on white with thick lines.
	HighContrast
)

// Theme is Convenor's Fyne theme. It casts no shadows and rounds little.
type Theme struct {
	appearance  Appearance
	base        fyne.Theme
	light, dark scheme
}

// scheme is a palette and the same colours under Fyne's names, made once
// because Fyne asks for colours at every drawing.
type scheme struct {
	palette Palette
	named   map[fyne.ThemeColorName]color.NRGBA
}

func newScheme(p Palette) scheme { return scheme{p, p.named()} }

var _ fyne.Theme = (*Theme)(nil)

// NewTheme gives the theme of an appearance.
func NewTheme(a Appearance) *Theme {
	light, dark := newScheme(LightPalette()), newScheme(DarkPalette())
	switch a {
	case Light:
		dark = light
	case Dark:
		light = dark
	case HighContrast:
		light = newScheme(HighContrastPalette())
		dark = light
	}
	return &Theme{appearance: a, base: theme.DefaultTheme(), light: light, dark: dark}
}

// Appearance tells what the theme was made for.
func (t *Theme) Appearance() Appearance { return t.appearance }

// Palette gives the colours; the variant counts only where the theme follows
// the desktop.
func (t *Theme) Palette(v fyne.ThemeVariant) Palette { return t.scheme(v).palette }

func (t *Theme) scheme(v fyne.ThemeVariant) *scheme {
	if v == theme.VariantDark {
		return &t.dark
	}
	return &t.light
}

// PaletteOf gives the colours in which an object is to be drawn now: those of
// the theme it stands under. In an application of another theme they are light
// or dark by variant.
func PaletteOf(o fyne.CanvasObject) Palette {
	settings := fyne.CurrentApp().Settings()
	v := settings.ThemeVariant()
	t, ours := settings.Theme().(*Theme)
	if !ours {
		t = &Theme{light: scheme{palette: LightPalette()}, dark: scheme{palette: DarkPalette()}}
	} else if c, above := theme.CurrentForWidget(o).Color(colorNamePalette, v).(paletteColour); above {
		return *c.palette
	}
	return t.Palette(v)
}

// colorNamePalette asks a theme for its whole palette. Fyne wraps a theme that
// holds for a part of the window only, so that its type cannot be asked; but a
// wrapper passes colours on.
const colorNamePalette fyne.ThemeColorName = "convenor.palette"

// paletteColour is the panel's colour and the palette it belongs to.
type paletteColour struct {
	color.NRGBA
	palette *Palette
}

// Font gives Fyne's own fonts.
func (t *Theme) Font(s fyne.TextStyle) fyne.Resource { return t.base.Font(s) }

// Icon gives Fyne's own icons.
func (t *Theme) Icon(n fyne.ThemeIconName) fyne.Resource { return t.base.Icon(n) }

// Size gives Convenor's sizes for Fyne's widgets, and Fyne's for the rest.
func (t *Theme) Size(n fyne.ThemeSizeName) float32 {
	switch n {
	case theme.SizeNameText:
		return TextSize
	case theme.SizeNameCaptionText:
		return SecondarySize
	case theme.SizeNameSubHeadingText:
		return HeadingSize
	case theme.SizeNameHeadingText:
		return TitleSize
	case theme.SizeNamePadding, theme.SizeNameLineSpacing:
		return Unit
	case theme.SizeNameInnerPadding:
		return 7 // with a line of text, a control of ControlHeight
	case theme.SizeNameInlineIcon:
		return 16
	case theme.SizeNameInputRadius, theme.SizeNameButtonRadius, theme.SizeNameSelectionRadius:
		return ControlRadius
	case theme.SizeNameCardRadius, theme.SizeNameDialogRadius, theme.SizeNamePopupRadius, theme.SizeNameMenuRadius:
		return PanelRadius
	case theme.SizeNameScrollBar:
		return 10
	case theme.SizeNameScrollBarSmall:
		return 4
	case theme.SizeNameSeparatorThickness, theme.SizeNameInputBorder:
		return t.light.palette.LineWidth
	case theme.SizeNameModalBlurRadius:
		return 0
	default:
		return t.base.Size(n)
	}
}

// Color gives Convenor's colours under Fyne's names.
func (t *Theme) Color(n fyne.ThemeColorName, v fyne.ThemeVariant) color.Color {
	s := t.scheme(v)
	if n == colorNamePalette {
		return paletteColour{s.palette.Panel, &s.palette}
	}
	if c, known := s.named[n]; known {
		return c
	}
	return t.base.Color(n, v)
}

// named maps Fyne's names to the palette.
func (p *Palette) named() map[fyne.ThemeColorName]color.NRGBA {
	return map[fyne.ThemeColorName]color.NRGBA{
		theme.ColorNameBackground:          p.Ground,
		theme.ColorNameButton:              p.Track,
		theme.ColorNameDisabledButton:      p.Track,
		theme.ColorNameDisabled:            faint(p.Secondary, 0.6),
		theme.ColorNameError:               p.Error,
		theme.ColorNameFocus:               faint(p.Accent, 0.28),
		theme.ColorNameForeground:          p.Text,
		theme.ColorNameForegroundOnError:   p.Panel,
		theme.ColorNameForegroundOnPrimary: p.OnAccent,
		theme.ColorNameForegroundOnSuccess: p.Panel,
		theme.ColorNameForegroundOnWarning: p.Panel,
		theme.ColorNameHeaderBackground:    p.Panel,
		theme.ColorNameHover:               faint(p.Text, 0.05),
		theme.ColorNameHyperlink:           p.Accent,
		theme.ColorNameInputBackground:     p.Panel,
		theme.ColorNameInputBorder:         p.Edge,
		theme.ColorNameMenuBackground:      p.Panel,
		theme.ColorNameOverlayBackground:   p.Panel,
		theme.ColorNamePlaceHolder:         p.Secondary,
		theme.ColorNamePressed:             faint(p.Text, 0.1),
		theme.ColorNamePrimary:             p.AccentFill,
		theme.ColorNameScrollBar:           faint(p.Secondary, 0.5),
		theme.ColorNameScrollBarBackground: faint(p.Secondary, 0),
		theme.ColorNameSelection:           p.AccentTint,
		theme.ColorNameSeparator:           p.Line,
		theme.ColorNameShadow:              faint(rgb(black), 0.16),
		theme.ColorNameSuccess:             p.Good,
		theme.ColorNameWarning:             p.Warning,
	}
}

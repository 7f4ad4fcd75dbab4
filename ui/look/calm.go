package look

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
)

// Calm gives an object without the shadows that Fyne draws at the edges of
// what scrolls. Fyne has one colour for those and for the shade behind a
// dialog, which must stay.
func Calm(o fyne.CanvasObject) fyne.CanvasObject {
	return container.NewThemeOverride(o, calm{})
}

// calm is the application's theme of the moment, but for the shadows.
type calm struct{}

func (calm) app() fyne.Theme { return fyne.CurrentApp().Settings().Theme() }

// Color is the application's, but for shadows.
func (c calm) Color(n fyne.ThemeColorName, v fyne.ThemeVariant) color.Color {
	if n == theme.ColorNameShadow {
		return color.Transparent
	}
	return c.app().Color(n, v)
}

// Font is the application's.
func (c calm) Font(s fyne.TextStyle) fyne.Resource { return c.app().Font(s) }

// Icon is the application's.
func (c calm) Icon(n fyne.ThemeIconName) fyne.Resource { return c.app().Icon(n) }

// Size is the application's.
func (c calm) Size(n fyne.ThemeSizeName) float32 { return c.app().Size(n) }

package look

import (
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
)

func TestAppearanceChoosesThePalette(t *testing.T) {
	light, dark, contrast := LightPalette(), DarkPalette(), HighContrastPalette()
	for _, c := range []struct {
		appearance Appearance
		variant    fyne.ThemeVariant
		want       Palette
	}{
		{AsSystem, theme.VariantLight, light},
		{AsSystem, theme.VariantDark, dark},
		{Light, theme.VariantDark, light},
		{Dark, theme.VariantLight, dark},
		{HighContrast, theme.VariantLight, contrast},
		{HighContrast, theme.VariantDark, contrast},
	} {
		if got := NewTheme(c.appearance).Palette(c.variant); got != c.want {
			t.Errorf("appearance %d, variant %d: wrong palette", c.appearance, c.variant)
		}
	}
}

func TestThemeNamesFynesColours(t *testing.T) {
	th, p := NewTheme(Light), LightPalette()
	for name, want := range map[fyne.ThemeColorName]color.Color{
		theme.ColorNameBackground: p.Ground, theme.ColorNameForeground: p.Text,
		theme.ColorNamePrimary: p.AccentFill, theme.ColorNameSeparator: p.Line,
	} {
		if got := th.Color(name, theme.VariantLight); got != want {
			t.Errorf("%s = %v, want %v", name, got, want)
		}
	}
}

func TestControlsAreAsHighAsTheSizesSay(t *testing.T) {
	test.NewTempApp(t)
	th := NewTheme(Light)
	line := fyne.MeasureText("Ag", th.Size(theme.SizeNameText), fyne.TextStyle{}).Height
	got := line + 2*th.Size(theme.SizeNameInnerPadding)
	if got < ControlHeight-1 || got > ControlHeight+1 {
		t.Errorf("a line with its padding is %v high, want %v", got, ControlHeight)
	}
	if got := th.Size(theme.SizeNameButtonRadius); got != ControlRadius {
		t.Errorf("button radius %v", got)
	}
	if got := NewTheme(HighContrast).Size(theme.SizeNameSeparatorThickness); got != 2 {
		t.Errorf("lines in high contrast %v, want 2", got)
	}
}

func TestPaletteFollowsTheThemeOverAnObject(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(NewTheme(Light))
	outside, inside := NewWords(Body, "a"), NewWords(Body, "b")
	container.NewThemeOverride(container.NewStack(inside), NewTheme(Dark))
	if PaletteOf(outside) != LightPalette() {
		t.Error("outside: want the light palette")
	}
	if PaletteOf(inside) != DarkPalette() {
		t.Error("inside: want the dark palette")
	}
}

func TestSomebodyElsesThemeStillHasAPalette(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(theme.DefaultTheme())
	if got := PaletteOf(NewWords(Body, "a")); got != LightPalette() && got != DarkPalette() {
		t.Error("want light or dark")
	}
}

func TestCalmTakesAwayShadowsOnly(t *testing.T) {
	app := test.NewTempApp(t)
	app.Settings().SetTheme(NewTheme(Light))
	words := NewWords(Body, "a")
	Calm(container.NewStack(words))
	th := theme.CurrentForWidget(words)
	if _, _, _, a := th.Color(theme.ColorNameShadow, theme.VariantLight).RGBA(); a != 0 {
		t.Error("there is a shadow")
	}
	if PaletteOf(words) != LightPalette() {
		t.Error("the palette changed")
	}
	app.Settings().SetTheme(NewTheme(Dark))
	if PaletteOf(words) != DarkPalette() {
		t.Error("the palette does not follow the application")
	}
}

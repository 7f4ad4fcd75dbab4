package look

import "image/color"

// Palette is every colour of the window in one appearance.
type Palette struct {
	// Ground is behind everything; Panel is the surface of panels, the sidebar
	// and the header.
	Ground, Panel color.NRGBA
	// Text and Secondary are for words, on Ground, Panel and every tint.
	Text, Secondary color.NRGBA
	// Line is for one-pixel rules and outlines, Track for empty bars and plain
	// tags, Shade for weekends and for the row under the mouse.
	Line, Track, Shade color.NRGBA
	// Edge outlines Fyne's own entries and ticks, which have nothing else to be
	// seen by.
	Edge color.NRGBA
	// Accent is for selected words and for outlines of focus, AccentTint for
	// the ground under them, AccentFill for the one button that goes on, and
	// OnAccent for its words.
	Accent, AccentTint, AccentFill, OnAccent color.NRGBA
	// Zone is the wanted stretch of a bar.
	Zone color.NRGBA
	// Error, Warning and Good are for words; their tints for the ground.
	Error, ErrorTint     color.NRGBA
	Warning, WarningTint color.NRGBA
	Good, GoodTint       color.NRGBA
	// Hatch is the darker stripe over what is private.
	Hatch color.NRGBA
	// LineWidth is the width of rules and outlines, in Fyne's units.
	LineWidth float32
	// Outlined says that blocks need an outline, because their tint hardly
	// differs from the panel.
	Outlined bool

	systems     [6]Hue
	councilWide Hue
	personal    Hue
}

// The strong colour of each system in order: blue, orange, teal, rose, olive,
// slate; they stay apart for the commonest kinds of colour blindness in this
// order, three by three.
const (
	blue, orange, teal = 0x1E63B0, 0xB4540A, 0x0F766B
	rose, olive, slate = 0xA63D6B, 0x66711A, 0x40566F
	violet, grey       = 0x6A4FA0, 0x6B7280
	white, black       = 0xFFFFFF, 0x000000
)

// LightPalette is dark text on pale ground.
func LightPalette() Palette {
	hue := func(strong, tint uint32) Hue { return Hue{rgb(strong), rgb(white), rgb(tint)} }
	return Palette{
		Ground: rgb(0xF6F7F8), Panel: rgb(white),
		Text: rgb(0x1B2128), Secondary: rgb(0x56616C),
		Line: rgb(0xDFE3E8), Track: rgb(0xEEF0F2), Shade: rgb(0xFAFBFC), Edge: rgb(0x87909A),
		Accent: rgb(0x1D5AA6), AccentTint: rgb(0xE6EEF8),
		AccentFill: rgb(0x1D5AA6), OnAccent: rgb(white), Zone: rgb(0xBBD2EE),
		Error: rgb(0xB3261E), ErrorTint: rgb(0xFBE9E7),
		Warning: rgb(0x9A5B00), WarningTint: rgb(0xFCF1DC),
		Good: rgb(0x1B7A4B), GoodTint: rgb(0xE3F3EA),
		Hatch: rgb(0xE1E4E8), LineWidth: 1,
		systems: [6]Hue{
			hue(blue, 0xE3EDF9), hue(orange, 0xFBEBDD), hue(teal, 0xDDF2EF),
			hue(rose, 0xF9E6EE), hue(olive, 0xF1F3DD), hue(slate, 0xE6EBF1),
		},
		councilWide: hue(violet, 0xEDE8F7),
		personal:    hue(grey, 0xEEF0F2),
	}
}

// DarkPalette has the same hues over dark ground. Strong colours are lightened
// so that a bar stands out from its tint; their letters are dark.
func DarkPalette() Palette {
	const tintStrength, lightening = 0.22, 0.42
	ground, panel := rgb(0x14181D), rgb(0x1C2127)
	tint := func(of uint32) color.NRGBA { return Over(rgb(of), panel, tintStrength) }
	hue := func(of uint32) Hue {
		return Hue{Over(rgb(white), rgb(of), lightening), ground, tint(of)}
	}
	return Palette{
		Ground: ground, Panel: panel,
		Text: rgb(0xE8EBEE), Secondary: rgb(0xABB5BF),
		Line: rgb(0x333B44), Track: rgb(0x2A3139), Shade: rgb(0x191E23), Edge: rgb(0x6F7A86),
		Accent: rgb(0x8DBBF2), AccentTint: tint(0x1D5AA6),
		AccentFill: rgb(0x8DBBF2), OnAccent: rgb(0x0F1318), Zone: rgb(0x35557F),
		Error: rgb(0xF5968E), ErrorTint: tint(0xB3261E),
		Warning: rgb(0xE9B45C), WarningTint: tint(0x9A5B00),
		Good: rgb(0x6FCB9D), GoodTint: tint(0x1B7A4B),
		Hatch: rgb(0x353C45), LineWidth: 1,
		systems:     [6]Hue{hue(blue), hue(orange), hue(teal), hue(rose), hue(olive), hue(slate)},
		councilWide: hue(violet), personal: hue(grey),
	}
}

// HighContrastPalette is black on white with lines of two units; the tints
// give way to outlines, the strong colours are darkened to seven to one.
func HighContrastPalette() Palette {
	const darkening = 0.35
	hue := func(of uint32) Hue {
		return Hue{Over(rgb(black), rgb(of), darkening), rgb(white), rgb(white)}
	}
	return Palette{
		Ground: rgb(white), Panel: rgb(white),
		Text: rgb(black), Secondary: rgb(black),
		Line: rgb(black), Track: rgb(white), Shade: rgb(white), Edge: rgb(black),
		Accent: rgb(0x00307A), AccentTint: rgb(0xE0EAF8),
		AccentFill: rgb(0x00307A), OnAccent: rgb(white), Zone: rgb(0x9DB9DE),
		Error: rgb(0x8A0000), ErrorTint: rgb(white),
		Warning: rgb(0x5C3500), WarningTint: rgb(white),
		Good: rgb(0x004D2A), GoodTint: rgb(white),
		Hatch: rgb(0xC4C9CF), LineWidth: 2, Outlined: true,
		systems:     [6]Hue{hue(blue), hue(orange), hue(teal), hue(rose), hue(olive), hue(slate)},
		councilWide: hue(violet), personal: hue(grey),
	}
}

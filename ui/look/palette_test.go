package look

import (
	"fmt"
	"image/color"
	"testing"
)

// enough is WCAG 2.2's ratio for ordinary text.
const enough = 4.5

func palettes() map[string]Palette {
	return map[string]Palette{"light": LightPalette(), "dark": DarkPalette(), "high contrast": HighContrastPalette()}
}

func tones() []Tone { return []Tone{0, 1, 2, 3, 4, 5, CouncilWide, Personal} }

func TestContrastOfKnownPairs(t *testing.T) {
	for _, c := range []struct {
		a, b uint32
		want string
	}{
		{0x000000, 0xFFFFFF, "21.00"},
		{0xFFFFFF, 0x000000, "21.00"},
		{0x777777, 0x777777, "1.00"},
		{0x767676, 0xFFFFFF, "4.54"},
		{0xFF0000, 0xFFFFFF, "4.00"},
	} {
		if got := fmt.Sprintf("%.2f", Contrast(rgb(c.a), rgb(c.b))); got != c.want {
			t.Errorf("Contrast(%06X, %06X) = %s, want %s", c.a, c.b, got, c.want)
		}
	}
}

func TestOverMixes(t *testing.T) {
	for _, c := range []struct {
		strength float64
		want     color.NRGBA
	}{{0, rgb(0x000000)}, {1, rgb(0xFFFFFF)}, {0.5, rgb(0x808080)}} {
		if got := Over(rgb(white), rgb(black), c.strength); got != c.want {
			t.Errorf("Over at %v = %v, want %v", c.strength, got, c.want)
		}
	}
}

func TestWordsCanBeReadOnEveryGround(t *testing.T) {
	for name, p := range palettes() {
		grounds := map[string]color.NRGBA{
			"ground": p.Ground, "panel": p.Panel, "accent tint": p.AccentTint, "track": p.Track, "shade": p.Shade,
			"error tint": p.ErrorTint, "warning tint": p.WarningTint, "good tint": p.GoodTint,
		}
		for _, tone := range tones() {
			grounds[fmt.Sprintf("tint %d", tone)] = p.Hue(tone).Tint
		}
		grounds["hatch"] = p.Hatch
		for ground, c := range grounds {
			need(t, name+": text on "+ground, p.Text, c)
			need(t, name+": secondary on "+ground, p.Secondary, c)
		}
	}
}

func TestSignalsCanBeReadOnTheirGroundAndOnPanels(t *testing.T) {
	for name, p := range palettes() {
		for s := Plain; s <= Quiet; s++ {
			text, ground := p.Signal(s)
			need(t, fmt.Sprintf("%s: signal %d", name, s), text, ground)
			need(t, fmt.Sprintf("%s: signal %d on panel", name, s), text, p.Panel)
			need(t, fmt.Sprintf("%s: signal %d on a chosen row", name, s), text, p.AccentTint)
		}
		need(t, name+": main button", p.OnAccent, p.AccentFill)
	}
}

func TestBadgeLettersCanBeRead(t *testing.T) {
	for name, p := range palettes() {
		for _, tone := range tones() {
			hue := p.Hue(tone)
			need(t, fmt.Sprintf("%s: letter of tone %d", name, tone), hue.OnStrong, hue.Strong)
		}
	}
}

// WCAG 2.2 asks three to one of what is not text but must be seen (1.4.11).
func TestBarsAndFocusStandOut(t *testing.T) {
	for name, p := range palettes() {
		for _, tone := range tones() {
			if got := Contrast(p.Hue(tone).Strong, p.Hue(tone).Tint); got < 3 {
				t.Errorf("%s: bar of tone %d on its tint: %.2f, want 3", name, tone, got)
			}
		}
		if got := Contrast(p.Accent, p.Panel); got < 3 {
			t.Errorf("%s: focus on panel: %.2f, want 3", name, got)
		}
		if got := Contrast(p.Edge, p.Panel); got < 3 {
			t.Errorf("%s: edge of an entry: %.2f, want 3", name, got)
		}
	}
}

func TestSystemsBeyondTheSixthBeginAgain(t *testing.T) {
	p := LightPalette()
	if p.Hue(6) != p.Hue(0) || p.Hue(7) != p.Hue(1) {
		t.Error("the seventh system should have the first colour again")
	}
	if p.Hue(-9) != p.Hue(Personal) {
		t.Error("a tone that is not known should be personal")
	}
	seen := map[color.NRGBA]Tone{}
	for _, tone := range tones() {
		strong := p.Hue(tone).Strong
		if other, twice := seen[strong]; twice {
			t.Errorf("tones %d and %d have the same colour", other, tone)
		}
		seen[strong] = tone
	}
}

func need(t *testing.T, what string, text, ground color.Color) {
	t.Helper()
	if got := Contrast(text, ground); got < enough {
		t.Errorf("%s: contrast %.2f, want %.1f", what, got, enough)
	}
}

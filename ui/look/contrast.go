package look

import (
	"image/color"
	"math"
)

// Contrast gives the contrast ratio of two opaque colours, from 1 (the same)
// to 21 (black on white), as the Web Content Accessibility Guidelines 2.2
// define it; ordinary text needs 4.5 (success criterion 1.4.3).
func Contrast(a, b color.Color) float64 {
	la, lb := luminance(a), luminance(b)
	if la < lb {
		la, lb = lb, la
	}
	return (la + 0.05) / (lb + 0.05)
}

// Over lays a colour over an opaque ground with the given strength, 0 (the
// ground alone) to 1 (the colour alone).
func Over(top, ground color.NRGBA, strength float64) color.NRGBA {
	mix := func(t, g uint8) uint8 {
		return uint8(math.Round(float64(t)*strength + float64(g)*(1-strength)))
	}
	return color.NRGBA{R: mix(top.R, ground.R), G: mix(top.G, ground.G), B: mix(top.B, ground.B), A: 0xff}
}

// luminance is the relative luminance of WCAG 2.2.
func luminance(c color.Color) float64 {
	r, g, b, _ := c.RGBA()
	return 0.2126*linear(r) + 0.7152*linear(g) + 0.0722*linear(b)
}

func linear(v uint32) float64 {
	s := float64(v) / 0xffff
	if s <= 0.04045 {
		return s / 12.92
	}
	return math.Pow((s+0.055)/1.055, 2.4)
}

// rgb reads 0xRRGGBB.
func rgb(hex uint32) color.NRGBA {
	return color.NRGBA{R: uint8(hex >> 16), G: uint8(hex >> 8), B: uint8(hex), A: 0xff}
}

// faint gives a colour with the given opacity, 0 to 1.
func faint(c color.NRGBA, opacity float64) color.NRGBA {
	c.A = uint8(math.Round(opacity * 0xff))
	return c
}

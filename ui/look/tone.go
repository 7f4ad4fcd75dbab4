package look

import "image/color"

// Tone says whose colour something takes. Zero and up is a system, by its
// place in the council's list; after the sixth the colours begin again, so the
// letter must always be shown beside them.
type Tone int

const (
	// CouncilWide is the tone of a body that belongs to no system.
	CouncilWide Tone = -1
	// Personal is the tone of an entry of no body, and of what is private.
	Personal Tone = -2
)

// Hue is one tone's pair of colours.
type Hue struct {
	// Strong is for bars and badges.
	Strong color.NRGBA
	// OnStrong is for letters on Strong.
	OnStrong color.NRGBA
	// Tint is for grounds with ordinary text on them.
	Tint color.NRGBA
}

// Hue gives the colours of a tone; a tone that is not known is personal.
func (p *Palette) Hue(t Tone) Hue {
	switch {
	case t >= 0:
		return p.systems[int(t)%len(p.systems)]
	case t == CouncilWide:
		return p.councilWide
	default:
		return p.personal
	}
}

package look

import "image/color"

// Signal is what a word or a tag says beside its text. It never stands alone:
// the text says the same.
type Signal int

const (
	// Plain says nothing more than the text.
	Plain Signal = iota
	// Good is for what is in order: new, fresh, free.
	Good
	// Warning is for what wants a look: moved, in doubt.
	Warning
	// Wrong is for what cannot stay so: a clash, missing, no answer.
	Wrong
	// Chosen is for what is selected, and for links.
	Chosen
	// Quiet is for a kind rather than a state: an outline without a ground.
	Quiet
)

// Signal gives the text colour and the ground of a signal.
func (p *Palette) Signal(s Signal) (text, ground color.NRGBA) {
	switch s {
	case Good:
		return p.Good, p.GoodTint
	case Warning:
		return p.Warning, p.WarningTint
	case Wrong:
		return p.Error, p.ErrorTint
	case Chosen:
		return p.Accent, p.AccentTint
	case Quiet:
		return p.Secondary, p.Panel
	default:
		return p.Secondary, p.Track
	}
}

package scenario

import (
	"convenor/calendar"
)

// Scenario is what would be otherwise: steps, taken in order.
type Scenario struct {
	// Name is what people call it; never empty after Read.
	Name string `json:"name"`
	// Throughout has every step hold for the whole period shown, whatever its dates.
	Throughout bool `json:"throughout,omitempty"`
	// Preparation is how far the factors of preparation may be from what they are; the
	// zero Range is DefaultRange.
	Preparation Range `json:"preparation,omitzero"`
	// Steps are taken in order, each on what the one before gave.
	Steps []Step `json:"steps"`
}

// Range is a low and a high multiple of the factors of preparation.
type Range struct {
	Low  float64 `json:"low"`
	High float64 `json:"high"`
}

// DefaultRange is half and one and a half of the factors. It is Convenor's own assumption:
// no UK standard for preparation was found, so figures that hang on it are shown as a range.
var DefaultRange = Range{Low: 0.5, High: 1.5}

// Range gives how far the factors of preparation may be from what they are.
func (s Scenario) Range() Range {
	if s.Preparation == (Range{}) {
		return DefaultRange
	}
	return s.Preparation
}

// Do is what a step does.
type Do string

// What a step can do, as the package comment says.
const (
	DoDrop         Do = "drop"
	DoMergeBodies  Do = "merge-bodies"
	DoShorten      Do = "shorten"
	DoAlternate    Do = "alternate"
	DoOnline       Do = "online"
	DoInCommon     Do = "in-common"
	DoDeputy       Do = "deputy"
	DoMergeSystems Do = "merge-systems"
	DoSplitCouncil Do = "split-council"
	DoPreparation  Do = "preparation"
)

// Dos lists everything that a step can do.
func Dos() []Do {
	return []Do{DoDrop, DoMergeBodies, DoShorten, DoAlternate, DoOnline, DoInCommon, DoDeputy,
		DoMergeSystems, DoSplitCouncil, DoPreparation}
}

// Step is one thing that would be otherwise. Which fields it needs depends on what it
// does, as the package comment says; those it has no use for must be empty.
type Step struct {
	Do Do `json:"do"`
	// From is the first London date on which it holds, To the last; zero is open.
	From calendar.Date `json:"from,omitzero"`
	To   calendar.Date `json:"to,omitzero"`
	// Bodies are names or aliases in the register.
	Bodies []string `json:"bodies,omitempty"`
	// Kinds are kinds of body.
	Kinds []calendar.Kind `json:"kinds,omitempty"`
	// Systems are codes or names in the register.
	Systems []string `json:"systems,omitempty"`
	// Into is what bodies or systems become: one; or what a council does: several.
	Into Becoming `json:"into,omitempty"`
	// DatesOf is the body whose sittings are those of the merged body; empty is the first.
	DatesOf string `json:"dates_of,omitempty"`
	// Minutes is how long a sitting lasts; 0 is as before.
	Minutes int `json:"minutes,omitempty"`
	// Percent is how long a sitting lasts of what it did, above 0 and below 100; 0 is not said.
	Percent float64 `json:"percent,omitempty"`
	// Officers are who is expected, by name or post; empty is as before.
	Officers []string `json:"officers,omitempty"`
	// Officer is for whom Deputy goes, both by name or post.
	Officer string `json:"officer,omitempty"`
	Deputy  string `json:"deputy,omitempty"`
	// Factor is hours of preparation per hour of meeting; nil is not said.
	Factor *float64 `json:"factor,omitempty"`
	// Times multiplies the factors; nil is not said.
	Times *float64 `json:"times,omitempty"`
}

// New is a body, system or council that would be.
type New struct {
	// Code is of a system or a council.
	Code string `json:"code,omitempty"`
	// Name is what people call it.
	Name string `json:"name"`
	// Kind, System and Venue are a body's; empty is that of the first body merged.
	Kind   calendar.Kind `json:"kind,omitempty"`
	System string        `json:"system,omitempty"`
	Venue  string        `json:"venue,omitempty"`
	// Systems are those in which a council would have people.
	Systems []string `json:"systems,omitempty"`
}

// Holds tells whether the step holds for a sitting of a London date.
func (s Step) Holds(on calendar.Date) bool {
	return calendar.Validity{From: s.From, To: s.To}.Holds(on)
}

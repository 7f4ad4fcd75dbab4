package clash

import (
	"fmt"
	"time"

	"convenor/calendar"
)

// recess is the kind of overlay in which bodies do not sit.
const recess = "recess"

// overlayWords are the overlays in which bodies should rather not sit, as people say it.
var overlayWords = map[string]string{"pre-election": "pre-election period", recess: "recess"}

// shadeWords are those overlays, and the one in which people are rather away.
var shadeWords = map[string]string{"pre-election": overlayWords["pre-election"], recess: overlayWords[recess], "school": "school holidays"}

// Shades says what speaks against sitting on a day: "in August", "inside pre-election
// period (…)"; empty if nothing does. Nothing of it forbids a sitting.
func Shades(r *calendar.Register, on calendar.Date) []string {
	shades, _ := shadesOn(r, on)
	return shades
}

// shadesOn says what speaks against sitting on a day, and tells whether it is in a recess.
func shadesOn(r *calendar.Register, on calendar.Date) (shades []string, inRecess bool) {
	if on.Month == time.August {
		shades = append(shades, "in August")
	}
	if r == nil {
		return shades, false
	}
	for _, o := range r.Overlays {
		words, known := shadeWords[o.Kind]
		if !known || !(calendar.Validity{From: o.From, To: o.To}).Holds(on) {
			continue
		}
		shades = append(shades, fmt.Sprintf("inside %s (%s)", words, overlayText(o)))
		inRecess = inRecess || o.Kind == recess
	}
	return shades, inRecess
}

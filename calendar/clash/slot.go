package clash

import (
	"fmt"
	"math"
	"strings"
	"time"

	"convenor/calendar"
)

// Slot is a time at which bodies, or a group of officers, could sit.
type Slot struct {
	Span calendar.Span
	// Venue is where it would be; nil where that is not known, or it is joined remotely.
	Venue *calendar.Venue
	// Free are those expected who could come, Missing those who could not, and why:
	// members, those who attend, and the group's officers, each once.
	Free    []*calendar.Officer
	Missing []Absence
	// Forecasts has the quorum of each body, in the order asked for. Unlike Quorum's, they
	// count as missing who cannot get there in time.
	Forecasts []Forecast
	// Light is the gravest of the forecasts; empty where no quorum is known.
	Light Light
	// Miles is what it adds to the routes of that day of those who are free and count.
	Miles float64
	// Publish is the day by which its papers must be out; zero where no rule is known.
	Publish calendar.Date
	// Shades say why the day is not a good one, or not sure to be one: "inside
	// pre-election period (…)", "in August".
	Shades []string
	// Held are the sittings that the bodies hold at that time already.
	Held []*calendar.Sitting
	// Common are the bodies that sit that day and share many members.
	Common []Common
	// Also are the other starts of the day that are as good.
	Also []time.Time
}

// Date gives the London date.
func (x *Slot) Date() calendar.Date { return calendar.DateOf(x.Span.Start, calendar.London()) }

// When gives "Fri 15 Jan 10:00", in London time.
func (x *Slot) When() string { return x.Span.Start.In(calendar.London()).Format("Mon 2 Jan 15:04") }

// StatutoryMissing counts the statutory seats that would be empty.
func (x *Slot) StatutoryMissing() int {
	n := 0
	for _, a := range x.Missing {
		if a.Statutory {
			n++
		}
	}
	return n
}

// Workable tells whether every body would be quorate, if only with substitutes, and
// anybody would be there.
func (x *Slot) Workable() bool {
	return x.Light != LightRed && (len(x.Free) > 0 || len(x.Missing) == 0)
}

// Reason says what the slot is worth in one line: what each quorum is, who is missing and
// why, and what it costs.
func (x *Slot) Reason() string {
	var parts []string
	for i := range x.Forecasts {
		text := x.Forecasts[i].Reason
		if len(x.Forecasts) > 1 {
			text = x.Forecasts[i].Body.Name + ": " + text
		}
		parts = append(parts, text)
	}
	if n := len(x.Missing); n > 0 {
		parts = append(parts, fmt.Sprintf("missing %s", x.absences()))
	} else if len(x.Forecasts) == 0 {
		parts = append(parts, "all are free")
	}
	if x.Miles != 0 {
		parts = append(parts, milesText(x.Miles)+" more to drive")
	}
	if !x.Publish.IsZero() {
		parts = append(parts, "publish by "+x.Publish.British())
	}
	return strings.Join(append(parts, x.Shades...), "; ")
}

// absences gives "DASS (N ICP), DPH (36 min short from N ICB Board)".
func (x *Slot) absences() string {
	var list []string
	for _, a := range x.Missing {
		var at []string
		for _, s := range a.At {
			at = append(at, s.Label())
		}
		why := strings.Join(at, ", ")
		if a.Short > 0 {
			why = fmt.Sprintf("%s short for the journey: %s", durationText(a.Short), why)
		}
		list = append(list, fmt.Sprintf("%s (%s)", a.Officer.Label(), why))
	}
	return strings.Join(list, ", ")
}

// milesText gives "84 miles" or "1 mile", to one decimal at most.
func milesText(miles float64) string {
	rounded := math.Round(miles*10) / 10
	if rounded == 1 {
		return "1 mile"
	}
	return fmt.Sprintf("%v miles", rounded)
}

// take adds those of whom it is known whether they are free; who was added before stays
// as they were, but for a statutory seat.
func (x *Slot) take(seen map[string]bool, free []*calendar.Officer, missing []Absence) {
	for _, o := range free {
		if !seen[o.Name] {
			seen[o.Name] = true
			x.Free = append(x.Free, o)
		}
	}
	for _, a := range missing {
		if !seen[a.Officer.Name] {
			seen[a.Officer.Name] = true
			x.Missing = append(x.Missing, a)
			continue
		}
		for i := range x.Missing {
			if m := &x.Missing[i]; m.Officer.Name == a.Officer.Name {
				m.Statutory = m.Statutory || a.Statutory
				if m.Substitute == nil {
					m.Substitute = a.Substitute
				}
			}
		}
	}
}

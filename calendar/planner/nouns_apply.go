package planner

import (
	"slices"

	"convenor/calendar"
)

// applyToRegister gives the register as edits would leave it; the given one stays.
func applyToRegister(reg calendar.Register, edits []calendar.Edit) calendar.Register {
	for _, e := range edits {
		switch e.Noun {
		case calendar.NounCouncil:
			reg.Council, _ = e.After.(calendar.Council)
		case calendar.NounSystem:
			reg.Systems = replaceNoun(reg.Systems, e)
		case calendar.NounVenue:
			reg.Venues = replaceNoun(reg.Venues, e)
		case calendar.NounJourney:
			reg.Journeys = replaceNoun(reg.Journeys, e)
		case calendar.NounBody:
			reg.Bodies = replaceNoun(reg.Bodies, e)
		case calendar.NounOfficer:
			reg.Officers = replaceNoun(reg.Officers, e)
		case calendar.NounSeat:
			reg.Seats = replaceNoun(reg.Seats, e)
		case calendar.NounRate:
			reg.Rates = replaceNoun(reg.Rates, e)
		case calendar.NounOverlay:
			reg.Overlays = replaceNoun(reg.Overlays, e)
		}
	}
	return reg
}

// replaceNoun gives a list with one thing replaced, added or taken away.
func replaceNoun[T any](list []T, e calendar.Edit) []T {
	list = slices.Clone(list)
	i := slices.IndexFunc(list, func(v T) bool { return keyOfNoun(v) == e.Key })
	after, keep := e.After.(T)
	switch {
	case i >= 0 && keep:
		list[i] = after
	case i >= 0:
		list = slices.Delete(list, i, i+1)
	case keep:
		list = append(list, after)
	}
	return list
}

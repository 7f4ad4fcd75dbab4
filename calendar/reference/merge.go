package reference

import (
	"bytes"
	"encoding/json"
	"slices"
	"strconv"
	"strings"

	"convenor/calendar"
)

// keyCouncil is the key of the one council that a database is for.
const keyCouncil = "council"

// Merge gives the edits that bring what arrives into what is held: each noun takes
// the place of the held one of the same key (name or code in any case; for journeys,
// seats, rates and overlays their Key), new ones are added, and whatever does not
// arrive stays, the council and the figures too. What is the same already gives no edit.
// A name that arrives in another case keeps the case in which it is held, everywhere.
// The edits are in the order council, systems, venues, journeys, bodies, officers,
// seats, rates, overlays, speed, minutes per page; both registers stay as they are.
func Merge(held, incoming *calendar.Register) []calendar.Edit {
	in := spelledAsHeld(held, incoming)
	var edits []calendar.Edit
	if in.Council != (calendar.Council{}) && in.Council != held.Council {
		e := calendar.Edit{Noun: calendar.NounCouncil, Key: keyCouncil, After: in.Council}
		if held.Council != (calendar.Council{}) {
			e.Before = held.Council
		}
		edits = append(edits, e)
	}
	edits = append(edits, merged(calendar.NounSystem, held.Systems, in.Systems, systemCode)...)
	edits = append(edits, merged(calendar.NounVenue, held.Venues, in.Venues, venueName)...)
	edits = append(edits, merged(calendar.NounJourney, held.Journeys, in.Journeys, calendar.Journey.Key)...)
	edits = append(edits, merged(calendar.NounBody, held.Bodies, in.Bodies, bodyName)...)
	edits = append(edits, merged(calendar.NounOfficer, held.Officers, in.Officers, officerName)...)
	edits = append(edits, merged(calendar.NounSeat, held.Seats, in.Seats, calendar.Seat.Key)...)
	edits = append(edits, merged(calendar.NounRate, held.Rates, in.Rates, calendar.Rate.Key)...)
	edits = append(edits, merged(calendar.NounOverlay, held.Overlays, in.Overlays, calendar.Overlay.Key)...)
	edits = append(edits, mergedSetting(calendar.SettingSpeed, held.SpeedMPH, in.SpeedMPH)...)
	edits = append(edits, mergedSetting(calendar.SettingMinutesPerPage, held.MinutesPerPage, in.MinutesPerPage)...)
	return append(edits, mergedSetting(calendar.SettingKeepMonths, held.KeepMonths, in.KeepMonths)...)
}

func systemCode(s calendar.System) string   { return s.Code }
func venueName(v calendar.Venue) string     { return v.Name }
func bodyName(b calendar.Body) string       { return b.Name }
func officerName(o calendar.Officer) string { return o.Name }

// merged gives the edits of one sort of noun. Where the same key arrives twice the
// last holds.
func merged[T any](noun calendar.Noun, held, incoming []T, key func(T) string) []calendar.Edit {
	at := map[string]T{}
	for _, h := range held {
		at[key(h)] = h
	}
	var edits []calendar.Edit
	for i, arrives := range incoming {
		k := key(arrives)
		if slices.ContainsFunc(incoming[i+1:], func(later T) bool { return key(later) == k }) {
			continue
		}
		e := calendar.Edit{Noun: noun, Key: k, After: arrives}
		if before, ok := at[k]; ok {
			if same(before, arrives) {
				continue
			}
			e.Before = before
		}
		edits = append(edits, e)
	}
	return edits
}

// same tells whether two nouns say the same: whether they are written alike.
func same(a, b any) bool {
	x, errX := json.Marshal(a)
	y, errY := json.Marshal(b)
	return errX == nil && errY == nil && bytes.Equal(x, y)
}

// mergedSetting gives the edit of a figure that is kept as a setting.
func mergedSetting(name string, held, incoming float64) []calendar.Edit {
	if incoming == 0 || incoming == held {
		return nil
	}
	text := func(v float64) string { return strconv.FormatFloat(v, 'f', -1, 64) }
	e := calendar.Edit{Noun: calendar.NounSetting, Key: name, After: text(incoming)}
	if held != 0 {
		e.Before = text(held)
	}
	return []calendar.Edit{e}
}

// spelling gives names as they are held, by their lower case.
type spelling map[string]string

// as gives a name as it is held; one that is not held stays as it is.
func (s spelling) as(name string) string {
	if held, ok := s[strings.ToLower(name)]; ok {
		return held
	}
	return name
}

func spellingOf[T any](list []T, name func(T) string) spelling {
	s := spelling{}
	for _, x := range list {
		s[strings.ToLower(name(x))] = name(x)
	}
	return s
}

// spelledAsHeld gives a copy of what arrives in which every name that is held in
// another case is spelled as it is held.
func spelledAsHeld(held, incoming *calendar.Register) *calendar.Register {
	systems, venues := spellingOf(held.Systems, systemCode), spellingOf(held.Venues, venueName)
	bodies, officers := spellingOf(held.Bodies, bodyName), spellingOf(held.Officers, officerName)
	in := *incoming
	in.Council.Base = venues.as(in.Council.Base)
	in.Systems = each(in.Systems, func(s *calendar.System) {
		s.Code, s.Successor = systems.as(s.Code), systems.as(s.Successor)
	})
	in.Venues = each(in.Venues, func(v *calendar.Venue) { v.Name = venues.as(v.Name) })
	in.Journeys = each(in.Journeys, func(j *calendar.Journey) {
		j.From, j.To = venues.as(j.From), venues.as(j.To)
		for _, h := range held.Journeys {
			if h.Key() == j.Key() { // the same the other way round says nothing new
				if !strings.EqualFold(j.From, h.From) {
					*j = j.Turned()
				}
				j.From, j.To = h.From, h.To
			}
		}
	})
	in.Bodies = each(in.Bodies, func(b *calendar.Body) {
		b.Name, b.Successor = bodies.as(b.Name), bodies.as(b.Successor)
		b.System, b.Venue = systems.as(b.System), venues.as(b.Venue)
	})
	in.Officers = each(in.Officers, func(o *calendar.Officer) {
		o.Name, o.Base = officers.as(o.Name), venues.as(o.Base)
	})
	in.Seats = each(in.Seats, func(s *calendar.Seat) {
		s.Officer, s.Body, s.DeputyFor = officers.as(s.Officer), bodies.as(s.Body), officers.as(s.DeputyFor)
	})
	return &in
}

// each gives a copy of a list with something done to every entry.
func each[T any](list []T, do func(*T)) []T {
	out := slices.Clone(list)
	for i := range out {
		do(&out[i])
	}
	return out
}

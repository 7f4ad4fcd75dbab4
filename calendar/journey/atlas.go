package journey

import (
	"strings"

	"convenor/calendar"
)

// Atlas knows the venues of a register: which of them a place means, and how far they are
// apart. It remembers what it was asked, so it must not be used from several goroutines
// at once.
type Atlas struct {
	register *calendar.Register
	names    []venueName
	table    map[[2]*calendar.Venue]calendar.WayBack
	texts    map[string]*calendar.Venue
	usual    map[*calendar.Body]*calendar.Venue
	ways     map[[2]*calendar.Venue]Way
}

// venueName is a name of a venue in folded words.
type venueName struct {
	words string
	venue *calendar.Venue
}

// NewAtlas makes the atlas of a register; nil is a register without venues. Journeys
// between venues that the register does not have are passed over.
func NewAtlas(r *calendar.Register) *Atlas {
	if r == nil {
		r = &calendar.Register{}
	}
	a := &Atlas{
		register: r, table: map[[2]*calendar.Venue]calendar.WayBack{}, texts: map[string]*calendar.Venue{},
		usual: map[*calendar.Body]*calendar.Venue{}, ways: map[[2]*calendar.Venue]Way{},
	}
	for i := range r.Venues {
		v := &r.Venues[i]
		for _, name := range append([]string{v.Name}, v.Aliases...) {
			if words := fold(name); words != "" {
				a.names = append(a.names, venueName{words, v})
			}
		}
	}
	for i := range r.Journeys {
		j := &r.Journeys[i]
		from, to := a.called(j.From), a.called(j.To)
		if from == nil || to == nil {
			continue
		}
		there := calendar.WayBack{Miles: j.Miles, Minutes: j.Minutes}
		back := there
		if j.Back != nil {
			back = *j.Back
		}
		if _, known := a.table[[2]*calendar.Venue{from, to}]; !known {
			a.table[[2]*calendar.Venue{from, to}], a.table[[2]*calendar.Venue{to, from}] = there, back
		}
	}
	return a
}

// Base gives the venue an officer sets out from: their own, else the council's; nil if
// neither is a venue of the register.
func (a *Atlas) Base(o *calendar.Officer) *calendar.Venue {
	if o.Base != "" {
		return a.called(o.Base)
	}
	return a.called(a.register.Council.Base)
}

// called gives the venue of a name or alias; nil if there is none.
func (a *Atlas) called(name string) *calendar.Venue {
	if name == "" {
		return nil
	}
	v, err := a.register.Venue(name)
	if err != nil {
		return nil
	}
	return v
}

// Venue gives the venue that the text of a place means: the one whose name or alias
// stands in it as whole words, in any case; of several the longest. Nil if none does, or
// if two venues' names are as long.
func (a *Atlas) Venue(place string) *calendar.Venue {
	if v, known := a.texts[place]; known {
		return v
	}
	text := " " + fold(place) + " "
	var found *calendar.Venue
	longest := 0
	for _, n := range a.names {
		length := len(n.words)
		if length < longest || !strings.Contains(text, " "+n.words+" ") {
			continue
		}
		switch {
		case length > longest:
			found = n.venue
		case found != n.venue:
			found = nil
		}
		longest = length
	}
	a.texts[place] = found
	return found
}

// usualVenue gives where the bodies of a sitting usually meet: the first that says so.
func (a *Atlas) usualVenue(of []*calendar.Body) *calendar.Venue {
	for _, b := range of {
		v, known := a.usual[b]
		if !known {
			v = a.called(b.Venue)
			a.usual[b] = v
		}
		if v != nil {
			return v
		}
	}
	return nil
}

package calendar

import (
	"slices"
	"strings"
)

// PersonalTitle is what an entry of no body is called where titles are not to be seen.
const PersonalTitle = "Personal"

// Shareable gives a picture in which nothing is left that somebody typed into a diary but
// places: a sitting is called by its bodies, an entry of none "Personal"; organisers, what
// each source says and the reasons of decisions are gone. The picture given is not written
// to; of nil it is nil.
func (s *Snapshot) Shareable() *Snapshot {
	if s == nil {
		return nil
	}
	out := *s
	out.Sittings = slices.Clone(s.Sittings)
	for i := range out.Sittings {
		x := &out.Sittings[i]
		x.Organiser, x.InDoubt, x.Claims = "", "", nil
		x.Title = x.bodyNames()
	}
	out.Rulings = slices.Clone(s.Rulings)
	for i := range out.Rulings {
		r := &out.Rulings[i]
		r.Reason = ""
		if r.Lapsed != "" { // it may name a sitting
			r.Lapsed = "a sitting changed"
		}
	}
	return &out
}

// Shareable gives a sitting as Snapshot.Shareable does, and without the place of an entry
// of no body, which somebody typed as well.
func (o Occurrence) Shareable() Occurrence {
	o.Organiser, o.InDoubt, o.Claims = "", "", nil
	o.Title = strings.Join(o.Bodies, " and ")
	if len(o.Bodies) == 0 {
		o.Title, o.Place = PersonalTitle, ""
	}
	return o
}

// bodyNames names the bodies that sit.
func (s *Sitting) bodyNames() string {
	if s.Personal() {
		return PersonalTitle
	}
	names := make([]string, len(s.Of))
	for i, b := range s.Of {
		names[i] = b.Name
	}
	return strings.Join(names, " and ")
}

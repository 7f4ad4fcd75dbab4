package report

import (
	"fmt"
	"slices"
	"strings"

	"convenor/calendar"
	"convenor/calendar/clash"
)

// personal is what an entry of no body is called where titles are not to be seen.
const personal = "Personal"

// shareable gives a snapshot in which nothing is left that somebody typed into a diary.
// The snapshot given is not written to.
func shareable(s *calendar.Snapshot) *calendar.Snapshot {
	if s == nil {
		return nil
	}
	out := *s
	out.Sittings = slices.Clone(s.Sittings)
	for i := range out.Sittings {
		x := &out.Sittings[i]
		x.Organiser, x.InDoubt, x.Claims = "", "", nil
		if x.Personal() {
			x.Title = personal // the place stays, for journeys hang on it; it is never shown
			continue
		}
		x.Title = bodyNames(x)
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

// bodyNames names the bodies that sit.
func bodyNames(s *calendar.Sitting) string {
	var names []string
	for _, b := range s.Of {
		names = append(names, b.Name)
	}
	return strings.Join(names, " and ")
}

// nameOf is what the report calls a sitting.
func (m *making) nameOf(s *calendar.Sitting) string {
	switch {
	case s.Private || (m.o.Safe && s.Personal()):
		return personal
	case !s.Personal():
		return bodyNames(s)
	default:
		return s.Label()
	}
}

// why says why two sittings clash. Where one is of no body, a report to be shared does not
// say where it is.
func (m *making) why(c *clash.Clash) string {
	if m.o.Safe && c.Kind == clash.KindTravel && (c.A.Personal() || c.B.Personal()) {
		return fmt.Sprintf("Gap %g min; the journey takes %g min", c.Gap.Minutes(), c.Needed.Minutes())
	}
	return unnamed(c.Reason)
}

// unnamed takes what a private entry is called elsewhere out of a sentence.
func unnamed(text string) string { return strings.ReplaceAll(text, "Private appointment", personal) }

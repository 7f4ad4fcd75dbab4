package report

import (
	"fmt"
	"strings"

	"convenor/calendar"
	"convenor/calendar/clash"
	"convenor/calendar/journey"
)

// personal is what an entry of no body is called where titles are not to be seen.
const personal = calendar.PersonalTitle

// Shareable gives a snapshot in which nothing is left that somebody typed into a diary, as
// its own Shareable does, and of the places of personal entries only the venues that the
// register names, so that journeys stay as they are. Of nil it is nil.
func Shareable(s *calendar.Snapshot) *calendar.Snapshot {
	if s == nil {
		return nil
	}
	out, atlas := s.Shareable(), journey.NewAtlas(s.Register)
	for i := range out.Sittings {
		x := &out.Sittings[i]
		if !x.Personal() || x.Place == "" {
			continue
		}
		v := atlas.Venue(x.Place)
		x.Place = ""
		if v != nil {
			x.Place = v.Name
		}
	}
	return out
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

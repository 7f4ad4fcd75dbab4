package ui

import (
	"strings"

	"convenor/calendar"
	"convenor/ui/look"
)

// mark is the letter and the colour by which a system is known in the window.
type mark struct {
	letter string
	tone   look.Tone
}

// The marks that are no system's.
var (
	councilMark  = mark{"W", look.CouncilWide}
	personalMark = mark{"·", look.Personal}
)

// marks gives every system of a register its mark.
type marks map[string]mark

// newMarks gives each system the first letter of its code that no other has,
// or as many letters as it takes; a code longer than longestCode, such as an
// ONS code, says nothing to people, so the initials of the name stand for it.
func newMarks(r *calendar.Register) marks {
	const longestCode = 3
	names := make([]string, len(r.Systems))
	for i, s := range r.Systems {
		names[i] = s.Code
		if len(s.Code) > longestCode {
			names[i] = initials(s.Name)
		}
	}
	m := marks{}
	for i, s := range r.Systems {
		m[s.Code] = mark{shortest(names, i), look.Tone(i)}
	}
	return m
}

func initials(name string) string {
	var out strings.Builder
	for _, word := range strings.Fields(name) {
		if first := []rune(word)[0]; strings.ToUpper(string(first)) == string(first) && out.Len() < 3 {
			out.WriteRune(first)
		}
	}
	return out.String()
}

// shortest gives the shortest beginning of a name that no other begins with,
// nor the mark of council-wide bodies; else the whole name.
func shortest(names []string, at int) string {
	runes := []rune(names[at])
	for n := 1; n < len(runes); n++ {
		begins := string(runes[:n])
		free := begins != councilMark.letter
		for i, other := range names {
			free = free && (i == at || !strings.HasPrefix(other, begins))
		}
		if free {
			return begins
		}
	}
	return names[at]
}

// key gives the mark of a tally's key: a system's code or calendar.CouncilWide.
func (m marks) key(key string) mark {
	if key == calendar.CouncilWide {
		return councilMark
	}
	if found, ok := m[key]; ok {
		return found
	}
	return personalMark
}

// body gives the mark of the system a body belongs to.
func (m marks) body(b *calendar.Body) mark { return m.key(b.Key()) }

// sitting gives a sitting's mark: that of its first body.
func (m marks) sitting(s *calendar.Sitting) mark {
	if s.Personal() {
		return personalMark
	}
	return m.body(s.Of[0])
}

// titleBeside gives a sitting's title as it stands beside its badge: without
// the system's code at its beginning, which the badge already says.
func titleBeside(s *calendar.Sitting) string {
	title := s.Label()
	if s.Personal() || s.Of[0].System == "" {
		return title
	}
	if rest, begins := strings.CutPrefix(title, s.Of[0].System+" "); begins && rest != "" {
		return rest
	}
	return title
}

// marked is a title with its badge.
type marked struct {
	mark
	title string
}

func (m marks) titled(s *calendar.Sitting) marked { return marked{m.sitting(s), titleBeside(s)} }

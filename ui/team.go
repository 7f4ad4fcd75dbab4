package ui

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"convenor/calendar"
	"convenor/calendar/clash"
	"convenor/ui/look"

	"fyne.io/fyne/v2"
)

// teamSeparator stands between the names of a team; it stands in no name.
const teamSeparator = "\x1f"

// teamLabel is the last of the choices of officers.
const teamLabel = "A team…"

// team gives the names of the team looked at; none unless it is one.
func (s scope) team() []string {
	if s.together == "" {
		return nil
	}
	return strings.Split(s.together, teamSeparator)
}

// withTeam looks at a team: at nobody in particular if it is empty, at the
// officer if there is but one.
func (s scope) withTeam(names []string) scope {
	s.officer, s.together = "", ""
	switch len(names) {
	case 0:
	case 1:
		s.officer = names[0]
	default:
		s.together = strings.Join(names, teamSeparator)
	}
	return s
}

// wants tells whether an officer is looked at.
func (s scope) wants(officer string) bool {
	switch {
	case s.officer != "":
		return s.officer == officer
	case s.together != "":
		return slices.Contains(s.team(), officer)
	default:
		return true
	}
}

// wantsSitting tells whether anybody looked at is expected at a sitting.
func (s scope) wantsSitting(x *calendar.Sitting) bool {
	if s.officer == "" && s.together == "" {
		return true
	}
	return slices.ContainsFunc(x.Expected, func(a calendar.Attendance) bool { return s.wants(a.Officer.Name) })
}

// wantsWarning tells whether a warning is the business of whoever is looked at.
func (s scope) wantsWarning(w *clash.Warning) bool {
	if s.together == "" {
		return true // who is asked for was asked for by name
	}
	if w.Officer != nil {
		return s.wants(w.Officer.Name)
	}
	return slices.ContainsFunc(w.Sittings, s.wantsSitting)
}

// whose ends a sentence: " for DASS", " for the team of 3", nothing of everyone.
func (s scope) whose(r *calendar.Register) string {
	if s.together != "" {
		return " for the " + teamWords(s.team())
	}
	return of(r, s.officer)
}

func teamWords(names []string) string { return fmt.Sprintf("team of %d", len(names)) }

// clashesIn finds the clashes of a picture that are looked at, in a span of
// time; the zero Span is all of it.
func (s scope) clashesIn(picture *calendar.Snapshot, span calendar.Span) []clash.Clash {
	q := s.query()
	q.Span = span
	list := clash.Find(picture, q)
	if s.together == "" {
		return list
	}
	return slices.DeleteFunc(list, func(c clash.Clash) bool { return !s.wants(c.Officer.Name) })
}

// askTeam asks who is in the team that is looked at.
func (s *shell) askTeam() {
	s.team.load(func(ctx context.Context) (*calendar.Register, error) { return s.planner.Register(ctx) }, func(r *calendar.Register) {
		names, labels := ownerNames(r, ownerOfficer)
		list := newTickList("Type to find an officer", names, labels, func(name string) bool { return slices.Contains(s.at.team(), name) })
		s.dialogs.show(box{title: "Look at a team", body: list.object, accept: "Show", cancel: "Cancel", first: list.search,
			foot: centred(look.NewLine(look.Secondary, "Space ticks; without any it is everyone")), size: fyne.NewSize(520, 520),
			onAccept: func() {
				s.dialogs.close()
				s.look(s.at.withTeam(list.chosen()))
			}, onCancel: s.refresh})
	}, s.fail)
}

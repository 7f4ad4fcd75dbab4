package planner

import (
	"slices"

	"convenor/calendar"
)

// rule works decisions into the sittings of a period: who was let off no longer is
// expected, a deputy is, and who joins remotely does. A decision of which a side has
// moved, was cancelled or is gone no longer holds, and says so.
func (r *resolver) rule(sittings []calendar.Sitting, span calendar.Span, decisions []calendar.Decision) []calendar.Ruling {
	var rulings []calendar.Ruling
	wanted := map[string]*calendar.Sitting{}
	for _, d := range decisions {
		if d.A.Start.Before(span.End) && d.B.End.After(span.Start) {
			rulings = append(rulings, calendar.Ruling{Decision: d})
			wanted[d.A.ID], wanted[d.B.ID] = nil, nil
		}
	}
	if len(rulings) == 0 {
		return nil
	}
	for i := range sittings {
		s := &sittings[i]
		id := s.ID().String()
		if _, ok := wanted[id]; ok {
			wanted[id] = s
		}
	}
	for i := range rulings {
		d := &rulings[i]
		a, b := wanted[d.A.ID], wanted[d.B.ID]
		for side, s := range map[calendar.Side]*calendar.Sitting{calendar.SideA: a, calendar.SideB: b} {
			if why := lapse(d.Side(side), s); why != "" && (d.Lapsed == "" || side == calendar.SideA) {
				d.Lapsed = why
			}
		}
		if d.Lapsed == "" {
			r.work(&d.Decision, a, b)
		}
	}
	return rulings
}

// lapse says why a decision no longer holds for one of its sittings; empty while it does.
func lapse(was calendar.DecidedSitting, s *calendar.Sitting) string {
	switch {
	case s == nil:
		return "a sitting is no longer held on that day"
	case s.Status == calendar.StatusCancelled:
		return s.Label() + " was cancelled"
	case !s.Start.Equal(was.Start) || !s.End.Equal(was.End):
		return s.Label() + " moved from " + When(was.Start, was.End, false) + " to " + When(s.Start, s.End, s.AllDay)
	default:
		return ""
	}
}

// work changes who is expected at the two sittings of a decision.
func (r *resolver) work(d *calendar.Decision, a, b *calendar.Sitting) {
	side := map[calendar.Side]*calendar.Sitting{calendar.SideA: a, calendar.SideB: b}
	if s := side[d.Remote]; s != nil {
		s.Expected = slices.Clone(s.Expected) // shared by sittings alike
		if at := s.Expects(d.Officer); at != nil {
			at.Joins = calendar.PresenceRemote
		}
	}
	s := side[d.GivenUp()]
	if s == nil {
		return
	}
	s.Expected = slices.DeleteFunc(slices.Clone(s.Expected), func(at calendar.Attendance) bool {
		return at.Officer.Name == d.Officer
	})
	if i, ok := r.order[d.Deputy]; ok && s.Expects(d.Deputy) == nil {
		s.Expected = append(s.Expected, calendar.Attendance{Officer: &r.reg.Officers[i]})
		slices.SortFunc(s.Expected, func(x, y calendar.Attendance) int {
			return r.order[x.Officer.Name] - r.order[y.Officer.Name]
		})
	}
}

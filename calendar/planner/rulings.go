package planner

import (
	"fmt"
	"slices"

	"convenor/calendar"
)

// ruled gives a bare picture with decisions worked into its sittings: who was let off no
// longer is expected, a deputy is, who joins remotely does, and who leaves early or comes
// late is there for the rest. They are worked in one after the other as they were taken. A
// decision of which a side has moved, was cancelled or is gone, or at which the officer is
// no longer expected, no longer holds, and says so.
func ruled(bare *calendar.Snapshot, decisions []calendar.Decision) *calendar.Snapshot {
	s := *bare
	sides := map[string]*calendar.Sitting{}
	for _, d := range decisions {
		if d.A.Start.Before(s.Span.End) && d.A.End.After(s.Span.Start) || d.B.Start.Before(s.Span.End) && d.B.End.After(s.Span.Start) {
			s.Rulings = append(s.Rulings, calendar.Ruling{Decision: d})
			sides[d.A.ID], sides[d.B.ID] = nil, nil
		}
	}
	if len(s.Rulings) == 0 {
		return &s
	}
	s.Sittings = slices.Clone(bare.Sittings)
	fillSides(sides, s.Sittings)
	r := newResolver(bare.Register, nil)
	for i := range s.Rulings {
		d := &s.Rulings[i]
		a, b := sides[d.A.ID], sides[d.B.ID]
		if d.Lapsed = r.lapsed(d, s.Span, a, b); d.Lapsed == "" {
			r.work(&d.Decision, a, b)
		}
	}
	return &s
}

// lapsed says why a decision no longer holds in a period; empty while it does. A side that
// lay outside of the period is not there to be seen.
func (r *resolver) lapsed(d *calendar.Ruling, period calendar.Span, a, b *calendar.Sitting) string {
	for _, side := range []calendar.Side{calendar.SideA, calendar.SideB} {
		was, s := d.Side(side), a
		if side == calendar.SideB {
			s = b
		}
		span := calendar.Span{Start: was.Start, End: was.End}
		if s == nil && span.Relate(period) != calendar.Overlapping {
			continue
		}
		if why := lapse(&d.Decision, side, s); why != "" {
			return why
		}
	}
	return r.moot(&d.Decision, a, b)
}

// lapse says why a decision no longer holds for one of its sittings; empty while it does.
func lapse(d *calendar.Decision, side calendar.Side, s *calendar.Sitting) string {
	was := d.Side(side)
	switch {
	case s == nil:
		return "a sitting is no longer held on that day"
	case s.Status == calendar.StatusCancelled:
		return s.Label() + " was cancelled"
	case s.Start.Equal(was.Start) && s.End.Equal(was.End):
		return ""
	}
	moved := " moved"
	if d.Ask == side && slices.ContainsFunc(d.Dates, func(t calendar.AskedDate) bool { return t.Start.Equal(s.Start) }) {
		moved = " moved as asked"
	}
	return s.Label() + moved + " from " + When(was.Start, was.End, false) + " to " + When(s.Start, s.End, s.AllDay)
}

// moot says why there is nothing to decide any more: the officer is not expected at both
// sittings, or nothing of one would be left to attend. Empty while there is.
func (r *resolver) moot(d *calendar.Decision, a, b *calendar.Sitting) string {
	for _, x := range []struct {
		s           *calendar.Sitting
		late, early int
	}{{a, 0, d.LeaveEarly}, {b, d.ArriveLate, 0}} {
		if x.s == nil {
			continue
		}
		at := x.s.Expects(d.Officer)
		if at == nil {
			return fmt.Sprintf("%s is no longer expected at %s", r.labelOf(d.Officer), x.s.Label())
		}
		there := *at
		part(&there, x.late, x.early)
		if (x.late > 0 || x.early > 0) && !there.Attended(&x.s.Occurrence).Valid() {
			return fmt.Sprintf("nothing of %s would be left to attend", x.s.Label())
		}
	}
	return ""
}

// labelOf gives the post of an officer, else the name.
func (r *resolver) labelOf(name string) string {
	if i, ok := r.order[name]; ok {
		return r.reg.Officers[i].Label()
	}
	return name
}

// work changes who is expected at the two sittings of a decision; one that is nil is not
// there to be changed.
func (r *resolver) work(d *calendar.Decision, a, b *calendar.Sitting) {
	side := map[calendar.Side]*calendar.Sitting{calendar.SideA: a, calendar.SideB: b}
	attends(side[d.Remote], d.Officer, func(at *calendar.Attendance) { at.Joins = calendar.PresenceRemote })
	if d.LeaveEarly > 0 {
		attends(a, d.Officer, func(at *calendar.Attendance) { part(at, 0, d.LeaveEarly) })
	}
	if d.ArriveLate > 0 {
		attends(b, d.Officer, func(at *calendar.Attendance) { part(at, d.ArriveLate, 0) })
	}
	s := side[d.GivenUp()]
	if s == nil || s.Expects(d.Officer) == nil {
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

// attends changes how an officer attends a sitting at which they are expected.
func attends(s *calendar.Sitting, officer string, change func(*calendar.Attendance)) {
	if s == nil || s.Expects(officer) == nil {
		return
	}
	s.Expected = slices.Clone(s.Expected) // shared by sittings alike
	change(s.Expects(officer))
}

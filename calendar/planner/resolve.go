package planner

import (
	"strings"

	"convenor/calendar"
)

// resolver works out, for one register, which bodies sit and who is expected. What
// it finds for a set of bodies on a day is shared by all sittings alike, since a
// year holds many sittings and few such sets.
type resolver struct {
	reg    *calendar.Register
	bodies map[string]*calendar.Body // by folded name
	seats  map[string][]*calendar.Seat
	diary  map[string]string // officer by source
	order  map[string]int    // officers' place in the register
	found  map[attendanceKey]resolved
}

type attendanceKey struct {
	bodies, diary string
	on            calendar.Date
}

type resolved struct {
	of       []*calendar.Body
	expected []calendar.Attendance
}

func newResolver(reg *calendar.Register, sources []calendar.Source) *resolver {
	r := &resolver{
		reg:    reg,
		bodies: make(map[string]*calendar.Body, len(reg.Bodies)),
		seats:  make(map[string][]*calendar.Seat, len(reg.Bodies)),
		diary:  map[string]string{},
		order:  make(map[string]int, len(reg.Officers)),
		found:  map[attendanceKey]resolved{},
	}
	for i := range reg.Bodies {
		r.bodies[strings.ToLower(reg.Bodies[i].Name)] = &reg.Bodies[i]
	}
	for i := range reg.Officers {
		r.order[reg.Officers[i].Name] = i
	}
	for i := range reg.Seats {
		seat := &reg.Seats[i]
		if seat.Role == calendar.RoleDeputy {
			continue // a deputy is expected only when a decision sends them
		}
		body := strings.ToLower(seat.Body)
		r.seats[body] = append(r.seats[body], seat)
	}
	for _, s := range sources {
		if s.Officer != "" {
			r.diary[s.Name] = s.Officer
		}
	}
	return r
}

// all resolves sittings; the order stays.
func (r *resolver) all(held []*calendar.Occurrence) []calendar.Sitting {
	out := make([]calendar.Sitting, len(held))
	for i, o := range held {
		out[i].Occurrence = *o
		got := r.one(o)
		out[i].Of, out[i].Expected = got.of, got.expected
	}
	return out
}

func (r *resolver) one(o *calendar.Occurrence) resolved {
	key := attendanceKey{on: o.Date(), diary: r.diaries(o)}
	switch len(o.Bodies) {
	case 0:
	case 1:
		key.bodies = o.Bodies[0]
	default:
		key.bodies = strings.Join(o.Bodies, "\x1f")
	}
	if got, ok := r.found[key]; ok {
		return got
	}
	got := r.resolve(o, key)
	r.found[key] = got
	return got
}

// diaries names the officers in whose own diary the sitting stands, joined.
func (r *resolver) diaries(o *calendar.Occurrence) string {
	diary := ""
	for _, c := range o.Claims {
		officer, ok := r.diary[c.Source]
		switch {
		case !ok:
		case diary == "":
			diary = officer
		default:
			diary += "\x1f" + officer
		}
	}
	return diary
}

func (r *resolver) resolve(o *calendar.Occurrence, key attendanceKey) resolved {
	var got resolved
	for _, name := range o.Bodies {
		if b := r.bodyOn(name, key.on); b != nil {
			got.of = append(got.of, b)
		}
	}
	byOfficer := map[int]*calendar.Attendance{}
	expect := func(name string) *calendar.Attendance {
		i, ok := r.order[name]
		if !ok {
			return nil // the officer was removed from the register
		}
		if byOfficer[i] == nil {
			byOfficer[i] = &calendar.Attendance{Officer: &r.reg.Officers[i]}
		}
		return byOfficer[i]
	}
	for _, b := range got.of {
		for _, seat := range r.seats[strings.ToLower(b.Name)] {
			if !seat.Holds(key.on) {
				continue
			}
			if a := expect(seat.Officer); a != nil {
				a.Seats = append(a.Seats, seat)
				a.Statutory = a.Statutory || (b.Kind == calendar.KindHWB && seat.Role == calendar.RoleStatutory)
			}
		}
	}
	if key.diary != "" {
		for name := range strings.SplitSeq(key.diary, "\x1f") {
			expect(name)
		}
	}
	for i := range r.reg.Officers {
		if a := byOfficer[i]; a != nil {
			got.expected = append(got.expected, *a)
		}
	}
	return got
}

// maxSuccessors bounds the way from a body to the one that took its place, so that
// a register in which bodies succeed each other in a ring does no harm.
const maxSuccessors = 16

// bodyOn gives the body that a name means on a day: itself, or where it had ended,
// the one that took its place by then. Nil when the register no longer has it.
func (r *resolver) bodyOn(name string, on calendar.Date) *calendar.Body {
	b := r.bodies[strings.ToLower(name)]
	for range maxSuccessors {
		if b == nil || b.Holds(on) || b.Successor == "" || b.To.IsZero() || !on.After(b.To) {
			return b
		}
		next := r.bodies[strings.ToLower(b.Successor)]
		if next == nil {
			return b
		}
		b = next
	}
	return b
}

package calendar

import (
	"slices"
	"strings"
)

// among gives the body that one whose name was found stands for: itself or, where it had
// ended by that day, the one that took its place; -1 if that is not looked among. A feed
// of either's system may use the old name.
func (m *BodyMatcher) among(body int, system string, on Date) int {
	is := m.heir(body, on)
	if is < 0 || system != "" && !strings.EqualFold(m.bodies[body].System, system) && !strings.EqualFold(m.bodies[is].System, system) {
		return -1
	}
	return is
}

// heir gives the body that stands for another on a day; -1 if none does.
func (m *BodyMatcher) heir(body int, on Date) int {
	for range m.bodies { // successors may go round in a ring
		b := &m.bodies[body]
		if on.IsZero() || b.Holds(on) {
			return body
		}
		if b.Successor == "" || b.To.IsZero() || !on.After(b.To) {
			return -1
		}
		body = slices.IndexFunc(m.bodies, func(next Body) bool { return strings.EqualFold(next.Name, b.Successor) })
		if body < 0 {
			return -1
		}
	}
	return -1
}

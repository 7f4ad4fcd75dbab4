package clash

import (
	"slices"
	"strings"

	"convenor/calendar"
)

// memberships are the seats of a register by body, so that each body's are found at once.
type memberships struct {
	officers map[string]*calendar.Officer
	seats    map[string][]*calendar.Seat
}

func newMemberships(r *calendar.Register) *memberships {
	m := &memberships{map[string]*calendar.Officer{}, map[string][]*calendar.Seat{}}
	if r == nil {
		return m
	}
	for i := range r.Officers {
		m.officers[r.Officers[i].Name] = &r.Officers[i]
	}
	for i := range r.Seats {
		body := strings.ToLower(r.Seats[i].Body)
		m.seats[body] = append(m.seats[body], &r.Seats[i])
	}
	return m
}

// member is a place on a body and who holds it.
type member struct {
	officer   *calendar.Officer
	statutory bool
}

// deputy is who may take a member's place.
type deputy struct {
	officer *calendar.Officer
	// places are the names of those whose place it is; an empty one is anybody's.
	places []string
}

func (d deputy) mayTake(officer string) bool {
	return slices.Contains(d.places, "") || slices.Contains(d.places, officer)
}

// on gives the members of a body on a day, each once, and its deputies. Chair, members
// and statutory seats are members; attendees are not.
func (m *memberships) on(b *calendar.Body, on calendar.Date) (members []member, deputies []deputy) {
	at := map[string]int{}
	for _, seat := range m.seats[strings.ToLower(b.Name)] {
		officer := m.officers[seat.Officer]
		if officer == nil || !seat.Holds(on) {
			continue
		}
		switch seat.Role {
		case calendar.RoleDeputy:
			i := slices.IndexFunc(deputies, func(d deputy) bool { return d.officer == officer })
			if i < 0 {
				i = len(deputies)
				deputies = append(deputies, deputy{officer: officer})
			}
			deputies[i].places = append(deputies[i].places, seat.DeputyFor)
		case calendar.RoleChair, calendar.RoleMember, calendar.RoleStatutory:
			i, known := at[officer.Name]
			if !known {
				i = len(members)
				at[officer.Name] = i
				members = append(members, member{officer: officer})
			}
			if seat.Role == calendar.RoleStatutory && b.Kind == calendar.KindHWB {
				members[i].statutory = true
			}
		}
	}
	return members, deputies
}

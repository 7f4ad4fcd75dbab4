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

// table is who sits on a body on a day, and on all others of the days around it.
type table struct {
	body     *calendar.Body
	members  []member
	deputies []deputy
	days     calendar.Validity
}

func (m *memberships) table(b *calendar.Body, on calendar.Date) table {
	members, deputies := m.on(b, on)
	return table{b, members, deputies, m.unchanged(b, on)}
}

// unchanged gives the days around one on which the same seats of a body hold.
func (m *memberships) unchanged(b *calendar.Body, on calendar.Date) calendar.Validity {
	var days calendar.Validity
	// first is the first day of a change.
	change := func(first calendar.Date) {
		switch {
		case !first.After(on) && (days.From.IsZero() || first.After(days.From)):
			days.From = first
		case first.After(on) && (days.To.IsZero() || !first.After(days.To)):
			days.To = first.AddDays(-1)
		}
	}
	for _, seat := range m.seats[strings.ToLower(b.Name)] {
		if !seat.From.IsZero() {
			change(seat.From)
		}
		if !seat.To.IsZero() {
			change(seat.To.AddDays(1))
		}
	}
	return days
}

// isMember tells whether an officer is one of its members.
func (t *table) isMember(o *calendar.Officer) bool {
	return slices.ContainsFunc(t.members, func(m member) bool { return m.officer.Name == o.Name })
}

// forecast tells whether the body would be quorate in a span, when it is known what keeps
// whom; an absence At nothing is none.
func (t *table) forecast(span calendar.Span, keeps func(*calendar.Officer) Absence) Forecast {
	c := Forecast{Body: t.body, Span: span, Members: max(t.body.Members, len(t.members))}
	c.Unlisted = c.Members - len(t.members)
	free := make([]*calendar.Officer, 0, len(t.members))
	for _, m := range t.members {
		if kept := keeps(m.officer); len(kept.At) > 0 {
			kept.Statutory = m.statutory
			c.Missing = append(c.Missing, kept)
		} else {
			free = append(free, m.officer)
		}
	}
	if len(free) > 0 {
		c.Free = free
	}
	if len(c.Missing) > 0 && mayStandIn(t.body) {
		standIn(c.Missing, slices.DeleteFunc(slices.Clone(t.deputies), func(d deputy) bool {
			return t.isMember(d.officer) || len(keeps(d.officer).At) > 0
		}))
	}
	c.judge()
	return c
}

// mayStandIn tells whether a body has substitutes at all.
func mayStandIn(b *calendar.Body) bool {
	return b.Substitutes == calendar.SubstitutesAttend || b.Substitutes == calendar.SubstitutesVote
}

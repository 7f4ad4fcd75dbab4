package ui

import (
	"fmt"
	"strings"

	"convenor/calendar"
	"convenor/calendar/planner"
)

// The pages of the guided start.
const (
	startCouncil = iota
	startSystems
	startBodies
	startOfficers
	startSeats
	startReady
	startPages
)

var startTitles = [startPages]string{"Which council?", "Which systems?", "Which bodies?", "Which officers?", "Who sits where?", "Ready to begin"}

// startPosts are the posts that are asked for, as senior officers count by them.
var startPosts = []string{"CEX", "DASS", "DCS", "DPH", "S151", "MO"}

var startPostNames = []string{"Chief executive", "Adult services (DASS)", "Children’s services (DCS)", "Public health (DPH)",
	"Finance (section 151)", "Monitoring officer"}

// startModel is what has been said so far in the guided start. Nothing of it is written
// before the end.
type startModel struct {
	council planner.StartingCouncil
	// systems are those of the council, which of them are taken, and so for bodies; a body's
	// name may have been written over. Those added by hand have nobody's suggestion.
	systems []startSystem
	bodies  []startBody
	// names are the holders of startPosts; empty for one that is not entered.
	names []string
	// seats are answers other than the usual, by officer's post and body.
	seats map[[2]string]bool
}

type startSystem struct {
	calendar.System
	taken bool
}

type startBody struct {
	calendar.Body
	taken bool
}

// choose begins anew with a council.
func (m *startModel) choose(c planner.StartingCouncil) {
	*m = startModel{council: c, names: make([]string, len(startPosts)), seats: map[[2]string]bool{}}
	for _, s := range c.Systems {
		m.systems = append(m.systems, startSystem{s, true})
	}
	m.suggest()
}

// suggest lists the usual bodies of the systems taken, which begin their row anew.
func (m *startModel) suggest() {
	var systems []calendar.System
	for _, s := range m.systems {
		if s.taken {
			systems = append(systems, s.System)
		}
	}
	m.bodies = nil
	for _, b := range planner.UsualBodies(systems) {
		m.bodies = append(m.bodies, startBody{b, true})
	}
	for range 2 { // room for bodies of one's own
		m.bodies = append(m.bodies, startBody{calendar.Body{Kind: calendar.KindCommittee}, true})
	}
}

// held are the bodies that are taken and have a name.
func (m *startModel) held() []calendar.Body {
	var list []calendar.Body
	for _, b := range m.bodies {
		b.Name = strings.TrimSpace(b.Name)
		if b.taken && b.Name != "" {
			list = append(list, b.Body)
		}
	}
	return list
}

// officers are those who are named.
func (m *startModel) officers() []calendar.Officer {
	var list []calendar.Officer
	for i, name := range m.names {
		if name = strings.TrimSpace(name); name != "" {
			list = append(list, calendar.Officer{Name: name, Post: startPosts[i]})
		}
	}
	return list
}

// sits tells whether an officer has a seat on a body: as answered, else as is usual.
func (m *startModel) sits(o calendar.Officer, b calendar.Body) bool {
	if said, answered := m.seats[[2]string{o.Post, b.Name}]; answered {
		return said
	}
	return planner.UsualSeat(o.Post, b) != ""
}

// problem says why a page cannot be left; empty if it can.
func (m *startModel) problem(page int) string {
	switch page {
	case startCouncil:
		if m.council.Code == "" {
			return "Choose a council."
		}
	case startBodies:
		var names []string
		for _, b := range m.held() {
			names = append(names, b.Name)
		}
		if twice := repeated(names); twice != "" {
			return "Two bodies are called " + twice + "."
		}
	case startOfficers:
		var names []string
		for _, o := range m.officers() {
			names = append(names, o.Name)
		}
		if twice := repeated(names); twice != "" {
			return "Two officers are called " + twice + "."
		}
	}
	return ""
}

// repeated gives the first name that stands twice, in any case; empty for none.
func repeated(names []string) string {
	seen := map[string]bool{}
	for _, name := range names {
		if seen[strings.ToLower(name)] {
			return name
		}
		seen[strings.ToLower(name)] = true
	}
	return ""
}

// register is what would be written.
func (m *startModel) register() *calendar.Register {
	r := &calendar.Register{Council: m.council.Council, Bodies: m.held(), Officers: m.officers()}
	for _, s := range m.systems {
		if s.taken {
			r.Systems = append(r.Systems, s.System)
		}
	}
	for i := range r.Systems {
		if _, err := r.System(r.Systems[i].Successor); err != nil {
			r.Systems[i].Successor = ""
		}
	}
	for _, o := range r.Officers {
		for _, b := range r.Bodies {
			if !m.sits(o, b) {
				continue
			}
			role := planner.UsualSeat(o.Post, b)
			if role == "" {
				role = calendar.RoleMember
			}
			r.Seats = append(r.Seats, calendar.Seat{Officer: o.Name, Body: b.Name, Role: role, Validity: b.Validity})
		}
	}
	return r
}

// summary says what would be written, in a line for each sort.
func (m *startModel) summary() []string {
	r := m.register()
	var systems, bodies, officers []string
	for _, s := range r.Systems {
		systems = append(systems, s.Name)
	}
	for _, b := range r.Bodies {
		bodies = append(bodies, b.Name)
	}
	for _, o := range r.Officers {
		officers = append(officers, o.Label())
	}
	line := func(n int, noun string, names []string) string {
		return joined(": ", plural(n, noun), strings.Join(names, ", "))
	}
	return []string{r.Council.Name, line(len(systems), "system", systems), line(len(bodies), "body", bodies),
		line(len(officers), "officer", officers), plural(len(r.Seats), "seat")}
}

// systemLine names a system with its shares by date.
func systemLine(s calendar.System) string {
	var parts []string
	for _, d := range s.Shares {
		parts = append(parts, fmt.Sprintf("%.1f%% of the council’s people %s", 100*d.Share, validWords(d.Validity)))
	}
	return s.Name + ": " + strings.Join(parts, ", ")
}

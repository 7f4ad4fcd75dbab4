package planner

import (
	"context"
	"slices"
	"strings"

	"convenor/calendar"
	"convenor/calendar/reference"
)

// StartingCouncil is a council that a database can be begun for, with the systems in which
// its people live on the day or later, the largest share first.
type StartingCouncil struct {
	calendar.Council
	Systems []calendar.System
}

// sliver is the least share of a council's people that makes a system worth naming at the
// start: less is rather a boundary drawn through a farm than a table to sit at.
const sliver = 0.005

// StartingCouncils lists the councils of the reference data that are valid on a day, by name.
func StartingCouncils(ref *reference.Reference, on calendar.Date) []StartingCouncil {
	var list []StartingCouncil
	for _, c := range ref.Councils {
		if c.Holds(on) {
			begun := StartingCouncil{Council: c.Council, Systems: systemsOf(ref, c.Code, on)}
			begun.Successor = "" // it would refer to what is not in the register
			list = append(list, begun)
		}
	}
	slices.SortFunc(list, func(a, b StartingCouncil) int { return strings.Compare(a.Name, b.Name) })
	return list
}

// systemsOf gives the systems of a council with its dated shares, but for those that are over.
func systemsOf(ref *reference.Reference, council string, on calendar.Date) []calendar.System {
	shares := map[string][]calendar.DatedShare{}
	for _, f := range ref.Footprints {
		if f.Council == council && f.ShareOfCouncil >= sliver && !over(f.Validity, on) {
			shares[f.System] = append(shares[f.System], calendar.DatedShare{Share: f.ShareOfCouncil, Validity: f.Validity})
		}
	}
	var list []calendar.System
	for _, s := range ref.Systems {
		if dated := shares[s.Code]; len(dated) > 0 && !over(s.Validity, on) {
			system := s.System
			system.Name, system.Shares = s.ShortName, dated
			list = append(list, system)
		}
	}
	for i := range list {
		successor := list[i].Successor
		if !slices.ContainsFunc(list, func(s calendar.System) bool { return s.Code == successor }) {
			list[i].Successor = ""
		}
	}
	slices.SortStableFunc(list, func(a, b calendar.System) int {
		switch x, y := a.Shares[0].Share, b.Shares[0].Share; {
		case x > y:
			return -1
		case x < y:
			return 1
		default:
			return strings.Compare(a.Name, b.Name)
		}
	})
	return list
}

// over tells whether something ended before a day.
func over(v calendar.Validity, on calendar.Date) bool { return !v.To.IsZero() && v.To.Before(on) }

// UsualBodies suggests the bodies of a council and its systems: of each system its board and
// its partnership (Health and Care Act 2022 ss.19 and 26), and the council's own Health and
// Wellbeing Board (Health and Social Care Act 2012 s.194) and health scrutiny (National Health
// Service Act 2006 s.244). Papers of the council's own are due five clear days before (Local
// Government Act 1972 s.100B).
func UsualBodies(systems []calendar.System) []calendar.Body {
	bodies := []calendar.Body{
		{Name: "Health and Wellbeing Board", Aliases: []string{"HWB"}, Kind: calendar.KindHWB, Papers: "5 clear days"},
		{Name: "Health Scrutiny Committee", Aliases: []string{"HOSC"}, Kind: calendar.KindScrutiny, Papers: "5 clear days"},
	}
	for _, s := range systems {
		bodies = append(bodies,
			calendar.Body{Name: s.Name + " ICB Board", Kind: calendar.KindICBBoard, System: s.Code, Validity: s.Validity},
			calendar.Body{Name: s.Name + " ICP", Kind: calendar.KindICP, System: s.Code, Validity: s.Validity})
	}
	return bodies
}

// UsualSeat suggests the place of a post on a body: a statutory one of the directors whom a
// Health and Wellbeing Board must have (Health and Social Care Act 2012 s.194), else that of
// a member of boards and partnerships; empty for none.
func UsualSeat(post string, b calendar.Body) calendar.Role {
	director := slices.Contains([]string{"DASS", "DCS", "DPH"}, post)
	switch {
	case b.Kind == calendar.KindHWB && director:
		return calendar.RoleStatutory
	case b.Kind == calendar.KindICP && director, b.Kind == calendar.KindICBBoard && (post == "CEX" || post == "DASS"):
		return calendar.RoleMember
	default:
		return ""
	}
}

// Begin puts a first register into the database, as one change that can be undone. Errors:
// calendar.ErrInvalid or ErrNotFound for what cannot be right; nothing is changed then.
func (p *Planner) Begin(ctx context.Context, first *calendar.Register) error {
	rev, err := p.store.Revision(ctx)
	if err != nil {
		return err
	}
	held, err := p.store.Register(ctx)
	if err != nil {
		return err
	}
	edits := reference.Merge(held, first)
	after := applyToRegister(*held, edits)
	if err := after.Check(); err != nil {
		return err
	}
	return p.apply(ctx, calendar.Change{Name: "Start for " + first.Council.Name, Edits: edits, Revision: rev})
}

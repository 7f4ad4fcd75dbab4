package clash

import (
	"cmp"
	"slices"
	"strings"

	"convenor/calendar"
	"convenor/calendar/workload"
)

// Ledger gives how often each system's sittings gave way to another's, from the decisions
// of a snapshot that hold, by officer in the register's order, then month, then system in
// the register's order, council-wide and personal. A sitting of several systems counts for
// each once. Where both sittings are attended, one of them remotely or in part, or a body
// was asked to move, nothing gave way: that is counted apart. Where both are accepted as
// they are, nothing is.
// Without a break-down every system of the register has a row.
func Ledger(s *calendar.Snapshot, q LedgerQuery) []LedgerRow {
	l := ledger{order: systemOrder(s.Register), at: map[ledgerKey]int{}}
	if !q.ByOfficer && !q.ByMonth && s.Register != nil {
		for i := range s.Register.Systems {
			l.row(ledgerKey{system: s.Register.Systems[i].Code}, nil)
		}
	}
	for _, g := range givings(s) {
		if q.wants(&g) {
			l.add(g, q)
		}
	}
	rank := map[string]int{}
	if s.Register != nil {
		for i := range s.Register.Officers {
			rank[s.Register.Officers[i].Name] = i
		}
	}
	place := func(r LedgerRow) int {
		if r.Officer == nil {
			return -1
		}
		return rank[r.Officer.Name]
	}
	slices.SortStableFunc(l.rows, func(a, b LedgerRow) int {
		return cmp.Or(cmp.Compare(place(a), place(b)), a.Month.First().Compare(b.Month.First()), l.compare(a.System, b.System))
	})
	for i := range l.rows {
		slices.SortFunc(l.rows[i].To, func(a, b LedgerTo) int { return l.compare(a.System, b.System) })
	}
	return l.rows
}

// giving is one sitting's giving way to another, or being joined in some other way for it.
type giving struct {
	officer    *calendar.Officer
	kept, lost *calendar.Sitting
	how        giveWay
}

// giveWay is how a sitting stood back for another.
type giveWay int

const (
	givenUp giveWay = iota
	coveredFor
	shortened
	remotely
	askedToMove
)

// stoodBack gives the sides of a decision that stood back for the other, and how.
func stoodBack(d *calendar.Decision) map[calendar.Side]giveWay {
	sides := map[calendar.Side]giveWay{}
	if d.Ask != "" {
		sides[d.Ask] = askedToMove
	}
	if d.Remote != "" {
		sides[d.Remote] = remotely
	}
	if d.LeaveEarly > 0 {
		sides[calendar.SideA] = shortened
	}
	if d.ArriveLate > 0 {
		sides[calendar.SideB] = shortened
	}
	if up := d.GivenUp(); up != "" {
		sides[up] = givenUp
		if d.Deputy != "" {
			sides[up] = coveredFor
		}
	}
	return sides
}

// givings gives those of the decisions that hold.
func givings(s *calendar.Snapshot) []giving {
	sides := map[string]*calendar.Sitting{}
	for i := range s.Rulings {
		sides[s.Rulings[i].A.ID], sides[s.Rulings[i].B.ID] = nil, nil
	}
	if len(sides) == 0 || s.Register == nil {
		return nil
	}
	for i := range s.Sittings {
		id := s.Sittings[i].ID().String()
		if _, wanted := sides[id]; wanted {
			sides[id] = &s.Sittings[i]
		}
	}
	var list []giving
	for i := range s.Rulings {
		r := &s.Rulings[i]
		officer, err := s.Register.Officer(r.Officer)
		if r.Lapsed != "" || err != nil {
			continue
		}
		back := stoodBack(&r.Decision)
		for _, side := range []calendar.Side{calendar.SideA, calendar.SideB} {
			how, stood := back[side]
			g := giving{officer, sides[r.Side(side.Other()).ID], sides[r.Side(side).ID], how}
			if stood && g.kept != nil && g.lost != nil {
				list = append(list, g)
			}
		}
	}
	return list
}

func (q LedgerQuery) wants(g *giving) bool {
	if q.Officer != "" && !strings.EqualFold(q.Officer, g.officer.Name) {
		return false
	}
	on := g.lost.Date()
	return (q.From.IsZero() || !on.Before(q.From)) && (q.To.IsZero() || on.Before(q.To))
}

// ledger is the work on its rows.
type ledger struct {
	order map[string]int
	at    map[ledgerKey]int
	rows  []LedgerRow
}

type ledgerKey struct {
	system, officer string
	month           calendar.Month
}

func (l *ledger) row(k ledgerKey, o *calendar.Officer) *LedgerRow {
	i, known := l.at[k]
	if !known {
		i = len(l.rows)
		l.at[k] = i
		l.rows = append(l.rows, LedgerRow{System: k.system, Officer: o, Month: k.month})
	}
	return &l.rows[i]
}

// add counts one giving way.
func (l *ledger) add(g giving, q LedgerQuery) {
	key, officer := ledgerKey{}, (*calendar.Officer)(nil)
	if q.ByOfficer {
		key.officer, officer = g.officer.Name, g.officer
	}
	if q.ByMonth {
		key.month = g.lost.Date().MonthOf()
	}
	of := func(system string) *LedgerRow { key.system = system; return l.row(key, officer) }
	kept, lost := systemsOf(g.kept), systemsOf(g.lost)
	if g.how > coveredFor {
		for _, system := range lost {
			if !slices.Contains(kept, system) {
				of(system).attended(g.how)
			}
		}
		return
	}
	for _, system := range kept {
		switch {
		case !slices.Contains(lost, system):
			of(system).Kept++
		default:
			of(system).Within++
		}
	}
	for _, system := range lost {
		if slices.Contains(kept, system) {
			continue
		}
		r := of(system)
		r.GaveWay++
		if g.how == coveredFor {
			r.Covered++
		}
		for _, to := range kept {
			if !slices.Contains(lost, to) {
				r.gaveWayTo(to)
			}
		}
	}
}

// attended counts a sitting that stood back without giving way.
func (r *LedgerRow) attended(how giveWay) {
	switch how {
	case shortened:
		r.Shortened++
	case remotely:
		r.Remote++
	case askedToMove:
		r.Asked++
	}
}

func (r *LedgerRow) gaveWayTo(system string) {
	i := slices.IndexFunc(r.To, func(t LedgerTo) bool { return t.System == system })
	if i < 0 {
		i = len(r.To)
		r.To = append(r.To, LedgerTo{System: system})
	}
	r.To[i].Times++
}

// systemsOf gives the keys of the systems whose bodies sit, each once.
func systemsOf(s *calendar.Sitting) []string {
	if s.Personal() {
		return []string{workload.PersonalKey}
	}
	var list []string
	for _, b := range s.Of {
		if !slices.Contains(list, b.Key()) {
			list = append(list, b.Key())
		}
	}
	return list
}

// systemOrder gives the systems' places in the register.
func systemOrder(r *calendar.Register) map[string]int {
	order := map[string]int{}
	if r != nil {
		for i := range r.Systems {
			order[r.Systems[i].Code] = i - len(r.Systems) // below 0, which is "not there"
		}
	}
	order[calendar.CouncilWide], order[workload.PersonalKey] = 1, 2
	return order
}

func (l *ledger) compare(a, b string) int {
	return cmp.Or(cmp.Compare(l.order[a], l.order[b]), strings.Compare(a, b))
}

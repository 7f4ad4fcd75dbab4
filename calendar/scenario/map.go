package scenario

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"convenor/calendar"
)

// mergeSystems has one system in the place of several.
func (w *world) mergeSystems(step Step, e *Effect) error {
	var merged []int
	codes := map[string]bool{}
	share := 0.0
	on := step.From
	if on.IsZero() {
		on = calendar.DateOf(w.made.Span.Start, calendar.London())
	}
	for i, name := range step.Systems {
		at, err := w.system(fmt.Sprintf("systems[%d]", i), name)
		if err != nil {
			return err
		}
		if codes[w.systems[at].Code] {
			return wrong(fmt.Sprintf("systems[%d]", i), "%q is there twice", name)
		}
		merged = append(merged, at)
		codes[w.systems[at].Code] = true
		share += w.systems[at].ShareOn(on)
	}
	into := step.Into[0]
	is := calendar.System{Code: strings.TrimSpace(into.Code), Name: strings.TrimSpace(into.Name), Share: min(share, 1),
		Validity: calendar.Validity{From: step.From, To: step.To}}
	if !codes[is.Code] && slices.ContainsFunc(w.systems, func(s calendar.System) bool { return strings.EqualFold(s.Code, is.Code) }) {
		return wrong("into.code", "there is a system %q already that is not merged", is.Code)
	}
	if codes[is.Code] && !always(step) {
		return wrong("into.code", "a system merged from a date needs a code that none of those merged has")
	}
	w.replaceSystems(step, merged, is)
	g := group{}
	for _, b := range w.bodies {
		if codes[b.System] {
			g[b] = true
		}
	}
	e.Changed = len(w.sittingsOf(step, g))
	w.otherwise(step, g, func(b *calendar.Body) { b.System = is.Code })
	return nil
}

// replaceSystems puts a system after the last of those merged into it; those end the day
// before, or are not there at all.
func (w *world) replaceSystems(step Step, merged []int, is calendar.System) {
	for _, i := range merged {
		w.systems[i].Successor = is.Code
		if !step.From.IsZero() {
			w.systems[i].To = step.From.AddDays(-1)
		}
	}
	last := slices.Max(merged)
	w.systems = slices.Insert(w.systems, last+1, is)
	if !always(step) {
		return
	}
	slices.SortFunc(merged, func(a, b int) int { return cmp.Compare(b, a) })
	for _, i := range merged {
		w.systems = slices.Delete(w.systems, i, i+1)
	}
}

// splitting is the work of putting several councils in the place of one.
type splitting struct {
	*world
	step Step
	// systems are those of each council, by code; officers each one's own, by the name
	// of the officer of the council before; bodies each one's own council-wide bodies.
	systems  []map[string]bool
	officers []map[string]*calendar.Officer
	bodies   []map[*calendar.Body]*calendar.Body
}

// splitCouncil has several councils in the place of one.
func (w *world) splitCouncil(step Step, e *Effect) error {
	x := &splitting{world: w, step: step}
	for i, council := range step.Into {
		systems := map[string]bool{}
		for j, name := range council.Systems {
			at, err := w.system(fmt.Sprintf("into[%d].systems[%d]", i, j), name)
			if err != nil {
				return err
			}
			systems[w.systems[at].Code] = true
		}
		x.systems = append(x.systems, systems)
	}
	x.found()
	var added []calendar.Sitting
	for i := range w.sittings {
		s := &w.sittings[i]
		if s.Personal() || !step.Holds(s.Date()) {
			continue
		}
		e.Changed++
		if slices.ContainsFunc(s.Of, func(b *calendar.Body) bool { return b.System != "" }) {
			x.share(s)
			continue
		}
		whole := *s
		x.own(s, whole, 0)
		for c := 1; c < len(step.Into); c++ {
			var more calendar.Sitting
			x.own(&more, whole, c)
			added = append(added, more)
		}
	}
	w.sittings = append(w.sittings, added...)
	w.sort()
	e.Added = len(added)
	e.Cautions = append(e.Cautions, "each new council is taken to have an officer for every senior post, and boards of its own as often and as long as today's")
	return nil
}

// found makes each council's officers and council-wide bodies, with their seats.
func (x *splitting) found() {
	before, bodies, seats := slices.Clone(x.world.officers), slices.Clone(x.world.bodies), slices.Clone(x.seats)
	for c, council := range x.step.Into {
		officers, own := map[string]*calendar.Officer{}, map[*calendar.Body]*calendar.Body{}
		for _, o := range before {
			if o.Senior() {
				officers[o.Name] = x.newOfficer(o, council)
			}
		}
		for _, b := range bodies {
			if b.System == "" {
				is := x.later(b, x.step)
				is.Name, is.Aliases, is.Members, is.Quorum = b.Name+", "+council.Name, nil, 0, calendar.Quorum{}
				own[b] = is
				x.heirs[b] = append(x.heirs[b], is)
			}
		}
		x.officers, x.bodies = append(x.officers, officers), append(x.bodies, own)
		x.newSeats(c, bodies, seats)
	}
}

// newOfficer makes a council's own officer in the post of one of today's.
func (x *splitting) newOfficer(o *calendar.Officer, council New) *calendar.Officer {
	is, counts := *o, true
	is.Name, is.Email, is.Counts = o.Label()+", "+council.Name, "", &counts
	if o.Post != "" {
		is.Post = o.Post + " " + cmp.Or(council.Code, council.Name)
		x.payAlike(o.Post, is.Post)
	}
	x.rank[is.Name] = len(x.world.officers)
	x.world.officers = append(x.world.officers, &is)
	return &is
}

// payAlike has a new post cost what one of today's does.
func (x *splitting) payAlike(post, is string) {
	alike := func(r calendar.Rate) bool { return r.Kind == calendar.RatePay && strings.EqualFold(r.Post, post) }
	known := func(r calendar.Rate) bool { return r.Post == is }
	if slices.ContainsFunc(x.rates, known) {
		return // several hold the post
	}
	for _, r := range slices.Concat(x.made.Register.Rates, x.rates) {
		if alike(r) {
			r.Post = is
			x.rates = append(x.rates, r)
		}
	}
}

// newSeats gives a council's officers the seats that today's have, on the bodies of its
// systems and on its own.
func (x *splitting) newSeats(c int, bodies []*calendar.Body, seats []*calendar.Seat) {
	called := map[string]*calendar.Body{}
	for _, b := range bodies {
		called[b.Name] = b
	}
	for _, s := range seats {
		officer, b := x.officers[c][s.Officer], called[s.Body]
		if officer == nil || b == nil || (b.System != "" && !x.systems[c][b.System]) {
			continue
		}
		is := *s
		is.Officer, is.Validity = officer.Name, calendar.Validity{From: x.step.From}
		if own := x.bodies[c][b]; own != nil {
			is.Body = own.Name
		}
		x.seats = append(x.seats, &is)
	}
}

// share has every council of the systems that sit send its own officers.
func (x *splitting) share(s *calendar.Sitting) {
	var of []*calendar.Body
	for _, b := range s.Of {
		if b.System != "" {
			of = append(of, b)
			continue
		}
		for c := range x.step.Into {
			of = append(of, x.bodies[c][b])
		}
	}
	var expected, more []calendar.Attendance
	for _, at := range s.Expected {
		if !at.Officer.Senior() {
			expected = append(expected, at)
			continue
		}
		for c := range x.step.Into {
			if slices.ContainsFunc(s.Of, func(b *calendar.Body) bool { return b.System == "" || x.systems[c][b.System] }) {
				more = append(more, x.attends(at, c))
			}
		}
	}
	setBodies(s, of)
	s.Expected = expected
	x.join(s, more)
}

// own makes a council's own sitting of what was a council-wide one.
func (x *splitting) own(s *calendar.Sitting, whole calendar.Sitting, c int) {
	*s = whole
	s.Meeting = fmt.Sprintf("%s-%d", whole.Meeting, c+1)
	s.Title = whole.Label() + ", " + x.step.Into[c].Name
	s.Claims = nil
	x.swap(s, x.bodies[c])
	var expected []calendar.Attendance
	for _, at := range whole.Expected {
		if at.Officer.Senior() {
			expected = append(expected, x.attends(at, c))
		}
	}
	s.Expected = expected
}

// attends has a council's own officer attend as another did.
func (x *splitting) attends(at calendar.Attendance, c int) calendar.Attendance {
	at.Officer = x.officers[c][at.Officer.Name]
	seats := make([]*calendar.Seat, 0, len(at.Seats))
	for _, seat := range at.Seats {
		is := *seat
		is.Officer = at.Officer.Name
		seats = append(seats, &is)
	}
	at.Seats = seats
	return at
}

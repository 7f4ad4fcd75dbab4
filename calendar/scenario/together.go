package scenario

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"convenor/calendar"
)

// mergeBodies has one body in the place of several.
func (w *world) mergeBodies(step Step, e *Effect) error {
	list, err := w.bodyList(step.Bodies)
	if err != nil {
		return err
	}
	merged := newGroup(list...)
	dated := newGroup(list[0])
	if step.DatesOf != "" {
		found, err := w.body("dates_of", step.DatesOf)
		if err != nil {
			return err
		}
		if dated = newGroup(found); !merged[found[0]] {
			return wrong("dates_of", "%q is none of the bodies merged", step.DatesOf)
		}
	}
	is, err := w.mergedBody(step, list)
	if err != nil {
		return err
	}
	seats, err := w.mergedSeats(step, merged, is.Name)
	if err != nil {
		return err
	}
	w.sitAs(step, merged, dated, is, seats, e)
	w.end(step, merged, is.Name)
	w.addBody(is)
	w.seats = append(w.seats, seats...)
	return nil
}

// mergedBody makes the body that takes the place of others: like the first, but for what
// the step says of it.
func (w *world) mergedBody(step Step, list [][]*calendar.Body) (*calendar.Body, error) {
	into := step.Into[0]
	latest := func(i int) *calendar.Body { return list[i][len(list[i])-1] }
	is := *latest(0)
	is.Name, is.Aliases, is.Members, is.Quorum = strings.TrimSpace(into.Name), nil, 0, calendar.Quorum{}
	is.Validity, is.Successor = calendar.Validity{From: step.From, To: step.To}, ""
	if into.Kind != "" {
		is.Kind, is.PrepFactor = into.Kind, nil
	}
	if into.Venue != "" {
		is.Venue = into.Venue
	}
	own := func(b *calendar.Body) bool {
		return strings.EqualFold(b.Name, is.Name) && !slices.ContainsFunc(list, func(l []*calendar.Body) bool { return slices.Contains(l, b) })
	}
	if slices.ContainsFunc(w.bodies, own) {
		return nil, wrong("into.name", "there is a body %q already that is not merged", is.Name)
	}
	if into.System != "" {
		i, err := w.system("into.system", into.System)
		if err != nil {
			return nil, err
		}
		is.System = w.systems[i].Code
		return &is, nil
	}
	for i := range list {
		if latest(i).System != is.System {
			return nil, wrong("into.system", "%s and %s belong to different systems, so say to which the new body belongs, or merge the systems first",
				latest(0).Name, latest(i).Name)
		}
	}
	return &is, nil
}

// mergedSeats gives the seats on the merged body: everybody's who has one on one of those
// merged, or those of the officers that the step names.
func (w *world) mergedSeats(step Step, merged group, name string) ([]*calendar.Seat, error) {
	wanted := map[string]bool{}
	for i, o := range step.Officers {
		officer, err := w.officer(fmt.Sprintf("officers[%d]", i), o)
		if err != nil {
			return nil, err
		}
		wanted[officer.Name] = true
	}
	var seats []*calendar.Seat
	had := map[string]bool{}
	names := merged.names()
	for _, s := range w.seats {
		key := s.Officer
		if s.Role == calendar.RoleDeputy {
			key += "\x1f" + s.DeputyFor
		}
		if !names[s.Body] || had[key] || (len(wanted) > 0 && !wanted[s.Officer] && !wanted[s.DeputyFor]) {
			continue
		}
		had[key] = true
		is := *s
		is.Body = name
		seats = append(seats, &is)
	}
	for _, o := range w.officers {
		if wanted[o.Name] && !had[o.Name] {
			seats = append(seats, &calendar.Seat{Officer: o.Name, Body: name, Role: calendar.RoleMember,
				Validity: calendar.Validity{From: step.From, To: step.To}})
		}
	}
	return seats, nil
}

// sitAs has the merged body sit on the dates of some of those merged; the sittings of the
// others fall away.
func (w *world) sitAs(step Step, merged, dated group, is *calendar.Body, seats []*calendar.Seat, e *Effect) {
	to := map[*calendar.Body]*calendar.Body{}
	for b := range merged {
		to[b] = is
	}
	var others []*calendar.Sitting
	for i := range w.sittings {
		s := &w.sittings[i]
		if !merged.sits(s) || !step.Holds(s.Date()) {
			continue
		}
		if !dated.sits(s) {
			others = append(others, s)
			continue
		}
		w.expectMerged(step, s, is, merged, seats)
		if len(s.Of) == 1 {
			s.Title = is.Name
		}
		w.swap(s, to)
		if s.Status == calendar.StatusCancelled {
			continue
		}
		if step.Minutes > 0 && !s.AllDay {
			s.End = s.Start.Add(time.Duration(step.Minutes) * time.Minute)
		}
		e.Changed++
	}
	if e.Changed == 0 && len(others) > 0 {
		e.Cautions = append(e.Cautions, "the body whose dates count has no sitting in the period, so the merged one has none either")
	}
	w.fall(others, merged, e)
	w.sort()
}

// expectMerged says who is expected at a sitting of the merged body: those of the step's
// officers and nobody else for the sake of a merged body, or whoever was and everybody
// with a seat on another of those merged.
func (w *world) expectMerged(step Step, s *calendar.Sitting, is *calendar.Body, merged group, seats []*calendar.Seat) {
	on := s.Date()
	if len(step.Officers) > 0 {
		others := *s
		s.Expected = nil
		if leave(&others, merged) {
			s.Expected = others.Expected
		}
	}
	var more []calendar.Attendance
	sits := newGroup(s.Of).names()
	for _, seat := range seats {
		i, known := w.rank[seat.Officer]
		if !known || seat.Role == calendar.RoleDeputy || !seat.Holds(on) {
			continue
		}
		if len(step.Officers) == 0 && w.hasSeat(seat.Officer, sits, on) {
			continue // they were expected already, or a decision let them off
		}
		more = append(more, calendar.Attendance{Officer: w.officers[i], Seats: []*calendar.Seat{seat},
			Statutory: is.Kind == calendar.KindHWB && seat.Role == calendar.RoleStatutory})
	}
	w.join(s, more)
}

// hasSeat tells whether an officer has a seat on one of some bodies on a day.
func (w *world) hasSeat(officer string, bodies map[string]bool, on calendar.Date) bool {
	return slices.ContainsFunc(w.seats, func(x *calendar.Seat) bool {
		return x.Officer == officer && bodies[x.Body] && x.Role != calendar.RoleDeputy && x.Holds(on)
	})
}

// inCommon has bodies sit together.
func (w *world) inCommon(step Step, e *Effect) error {
	list, err := w.bodyList(step.Bodies)
	if err != nil {
		return err
	}
	first := w.byMonth(step, newGroup(list[0]))
	gone := map[calendar.OccurrenceID]bool{}
	alone := 0
	for _, same := range list[1:] {
		for m, guests := range w.byMonth(step, newGroup(same)) {
			hosts := first[m]
			alone += max(len(guests)-len(hosts), 0)
			for i := range min(len(hosts), len(guests)) {
				if hosts[i].ID() == guests[i].ID() || gone[guests[i].ID()] {
					continue // they meet in common already
				}
				w.sitTogether(hosts[i], guests[i], step.Minutes)
				gone[guests[i].ID()] = true
			}
		}
	}
	e.Gone = len(gone)
	for _, hosts := range first {
		for _, s := range hosts {
			e.Changed += given(len(s.Of) > 1)
		}
	}
	if alone > 0 {
		e.Cautions = append(e.Cautions, fmt.Sprintf("%d found no sitting of %s in their month and stay as they are", alone, list[0][0].Name))
	}
	w.remove(gone)
	w.sort()
	return nil
}

// byMonth gives the sittings of a group by the month in which they start.
func (w *world) byMonth(step Step, g group) map[calendar.Month][]*calendar.Sitting {
	months := map[calendar.Month][]*calendar.Sitting{}
	for _, s := range w.sittingsOf(step, g) {
		m := s.Date().MonthOf()
		months[m] = append(months[m], s)
	}
	return months
}

// sitTogether has the bodies of one sitting come to another.
func (w *world) sitTogether(host, guest *calendar.Sitting, minutes int) {
	of := slices.Clone(host.Of)
	for _, b := range guest.Of {
		if !slices.Contains(of, b) {
			of = append(of, b)
		}
	}
	setBodies(host, of)
	w.join(host, guest.Expected)
	length := max(host.Span().Length(), guest.Span().Length())
	if minutes > 0 {
		length = time.Duration(minutes) * time.Minute
	}
	if !host.AllDay {
		host.End = host.Start.Add(length)
	}
	host.Pages, host.Reading = host.Pages+guest.Pages, host.Reading+guest.Reading
	host.Title = strings.Join(host.Bodies, " and ") + " in common"
}

// deputy sends one officer in another's place.
func (w *world) deputy(step Step, e *Effect) error {
	g, err := w.groupOf(step.Bodies)
	if err != nil {
		return err
	}
	officer, err := w.officer("officer", step.Officer)
	if err != nil {
		return err
	}
	goes, err := w.officer("deputy", step.Deputy)
	if err != nil {
		return err
	}
	if goes == officer {
		return wrong("deputy", "%s cannot be their own deputy", officer.Label())
	}
	statutory := false
	for _, s := range w.sittingsOf(step, g) {
		at := s.Expects(officer.Name)
		if at == nil {
			continue
		}
		statutory = statutory || at.Statutory
		s.Expected = slices.DeleteFunc(slices.Clone(s.Expected), func(x calendar.Attendance) bool { return x.Officer.Name == officer.Name })
		w.join(s, []calendar.Attendance{{Officer: goes}})
		e.Changed++
	}
	if statutory {
		e.Cautions = append(e.Cautions, "statute names the seat of the "+officer.Label()+" there: see that a deputy may take it")
	}
	return nil
}

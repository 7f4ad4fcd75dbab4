package journey

import (
	"cmp"
	"slices"
	"strings"

	"convenor/calendar"
)

// Query says whose journeys are wanted, and when.
type Query struct {
	// From is the first London date, To the first that is no longer wanted; both zero is
	// all that the snapshot holds.
	From, To calendar.Date
	// Officer is a name as the register has it, in any case; empty is everybody.
	Officer string
	// Counting leaves out those whose time does not count (calendar.Officer.Senior).
	Counting bool
}

// span gives the time in which sittings must begin; zero is any time.
func (q Query) span() calendar.Span {
	if q.From.IsZero() && q.To.IsZero() {
		return calendar.Span{}
	}
	return calendar.DaySpan(q.From, q.To)
}

func (q Query) wants(o *calendar.Officer) bool {
	return (q.Officer == "" || strings.EqualFold(q.Officer, o.Name)) && (!q.Counting || o.Senior())
}

// Day gives the route of an officer, by name as the register has it, on a London date.
// An officer who goes nowhere has a route without legs, one who is in no sitting of the
// day and not in the register one without an Officer.
func Day(s *calendar.Snapshot, officer string, on calendar.Date) Route {
	for _, r := range days(s, Query{From: on, To: on.AddDays(1), Officer: officer}) {
		return r
	}
	r := Route{Date: on}
	if s.Register != nil {
		if o, err := s.Register.Officer(officer); err == nil {
			r.Officer, r.Base = o, NewAtlas(s.Register).Base(o)
		}
	}
	return r
}

// Days gives the routes asked for, in order of date, then of the officer's place in the
// register. A day has one when there is a leg, or a sitting of which nobody can say where
// it is, or an officer without a base attends one in person.
func Days(s *calendar.Snapshot, q Query) []Route {
	return slices.DeleteFunc(days(s, q), func(r Route) bool {
		return len(r.Legs) == 0 && len(r.Unplaced) == 0 && r.Base != nil
	})
}

// days gives the routes of Days, and those of officers who stay at base. Where a rate has a
// step, what was driven before in the tax year counts, as far as the snapshot holds it.
func days(s *calendar.Snapshot, q Query) []Route {
	from := q.From
	if s.Register != nil && !from.IsZero() {
		q.From = PaidFrom(s.Register, from)
	}
	routes := gathered(s, q)
	pay(routes)
	return slices.DeleteFunc(routes, func(r Route) bool { return r.Date.Before(from) })
}

// pay pays routes in order of date.
func pay(routes []Route) {
	type year struct {
		officer string
		first   calendar.Date
	}
	driven := map[year]float64{}
	for i := range routes {
		r := &routes[i]
		first, _ := calendar.TaxYear(r.Date)
		y := year{r.Officer.Name, first}
		r.price(driven[y])
		driven[y] += r.Miles
	}
}

// gathered gives the routes of a query, in order, not yet paid.
func gathered(s *calendar.Snapshot, q Query) []Route {
	days := gathering{atlas: NewAtlas(s.Register), q: q, span: q.span(), at: map[dayOf]int{}}
	for i := range s.Sittings {
		days.add(&s.Sittings[i])
	}
	rank := ranks(s.Register)
	slices.SortFunc(days.routes, func(a, b Route) int {
		return cmp.Or(a.Date.Compare(b.Date), cmp.Compare(rank[a.Officer.Name], rank[b.Officer.Name]),
			strings.Compare(a.Officer.Name, b.Officer.Name))
	})
	for i := range days.routes {
		r := &days.routes[i]
		slices.SortFunc(r.Stops, func(a, b Stop) int {
			return cmp.Or(a.There.Start.Compare(b.There.Start), a.There.End.Compare(b.There.End), compare(a.Sitting, b.Sitting))
		})
		slices.SortFunc(r.Unplaced, compare)
		r.drive(days.atlas)
	}
	return days.routes
}

// gathering is the work of putting sittings into the days of their officers.
type gathering struct {
	atlas  *Atlas
	q      Query
	span   calendar.Span
	routes []Route
	at     map[dayOf]int
}

// dayOf is one officer's day.
type dayOf struct {
	officer string
	on      calendar.Date
}

func (g *gathering) add(s *calendar.Sitting) {
	if g.span != (calendar.Span{}) && !g.span.Contains(s.Start) {
		return
	}
	if how, _ := g.atlas.Whereabouts(s, nil); how == Nowhere {
		return
	}
	on := s.Date()
	for i := range s.Expected {
		at := &s.Expected[i]
		how, venue := g.atlas.Whereabouts(s, at)
		if how == Remote || !g.q.wants(at.Officer) {
			continue
		}
		r := g.route(at.Officer, on)
		switch {
		case how == AtVenue && (len(r.Stops) == 0 || r.Stops[len(r.Stops)-1].Sitting != s):
			r.Stops = append(r.Stops, Stop{s, venue, at.Attended(&s.Occurrence)})
		case how == Unplaced && (len(r.Unplaced) == 0 || r.Unplaced[len(r.Unplaced)-1] != s):
			r.Unplaced = append(r.Unplaced, s)
		}
	}
}

// route gives the route of an officer's day; it holds until the next call.
func (g *gathering) route(o *calendar.Officer, on calendar.Date) *Route {
	key := dayOf{o.Name, on}
	i, known := g.at[key]
	if !known {
		i = len(g.routes)
		g.at[key] = i
		g.routes = append(g.routes, Route{Officer: o, Date: on})
	}
	return &g.routes[i]
}

// compare orders sittings by start, then end, then id.
func compare(a, b *calendar.Sitting) int {
	return cmp.Or(a.Start.Compare(b.Start), a.End.Compare(b.End),
		strings.Compare(a.Meeting, b.Meeting), a.Original.Compare(b.Original))
}

// ranks gives the officers' places in the register, below 0, which is "not there".
func ranks(r *calendar.Register) map[string]int {
	list := map[string]int{}
	if r != nil {
		for i := range r.Officers {
			list[r.Officers[i].Name] = i - len(r.Officers)
		}
	}
	return list
}

package clash

import (
	"strings"

	"convenor/calendar"
)

// slotDay is who is expected on a day, and what their days hold already.
type slotDay struct {
	search *slotSearch
	tables []table
	// others are expected and members of none of the bodies.
	others []*calendar.Officer
	days   map[string]*personDay
}

// draw makes a day of a search.
func (f *slotSearch) draw(on calendar.Date) *slotDay {
	d := &slotDay{search: f, days: map[string]*personDay{}}
	know := func(o *calendar.Officer) {
		if d.days[o.Name] == nil {
			d.days[o.Name] = f.roster.day(o, on)
		}
	}
	for _, b := range f.q.Bodies {
		t := f.members.table(b, on)
		for _, m := range t.members {
			know(m.officer)
		}
		for _, x := range t.deputies {
			know(x.officer)
		}
		d.tables = append(d.tables, t)
		for _, seat := range f.members.seats[strings.ToLower(b.Name)] {
			if o := f.members.officers[seat.Officer]; o != nil && seat.Role == calendar.RoleAttendee && seat.Holds(on) {
				know(o)
				d.others = append(d.others, o)
			}
		}
	}
	for _, o := range f.q.Officers {
		know(o)
		d.others = append(d.others, o)
	}
	return d
}

// slot tells who could come in a span of the day.
func (d *slotDay) slot(span calendar.Span) Slot {
	venue := d.search.venue
	x := Slot{Span: span, Venue: venue}
	seen := make(map[string]bool, len(d.days))
	keeps := func(o *calendar.Officer) Absence { return d.days[o.Name].keeps(span, venue) }
	for i := range d.tables {
		c := d.tables[i].forecast(span, keeps)
		x.Forecasts = append(x.Forecasts, c)
		x.take(seen, c.Free, c.Missing)
		x.Light = graver(x.Light, c.Light)
	}
	for _, o := range d.others {
		if a := keeps(o); len(a.At) > 0 {
			x.take(seen, nil, []Absence{a})
		} else {
			x.take(seen, []*calendar.Officer{o}, nil)
		}
	}
	for _, o := range x.Free {
		if o.Senior() {
			x.Miles += d.days[o.Name].detour(span, venue)
		}
	}
	for _, s := range d.search.held {
		if s.Span().Relate(span) == calendar.Overlapping {
			x.Held = append(x.Held, s)
		}
	}
	return x
}

// graver gives the graver of two lights; no light is less grave than green.
func graver(a, b Light) Light {
	grave := map[Light]int{"": 0, LightGreen: 1, LightAmber: 2, LightRed: 3}
	if grave[b] > grave[a] {
		return b
	}
	return a
}

package journey_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"convenor/calendar"
)

// picture builds a snapshot by hand.
type picture struct {
	tb       testing.TB
	register *calendar.Register
	sittings []calendar.Sitting
}

// newPicture starts a snapshot of a council whose officers set out from County Hall.
func newPicture(tb testing.TB) *picture {
	r := &calendar.Register{Council: calendar.Council{Name: "Wealdshire", Base: "County Hall"}}
	r.Venues = []calendar.Venue{
		{Name: "County Hall"},
		{Name: "Norbury", Aliases: []string{"Norbury Civic Hall"}},
		{Name: "Downham", Aliases: []string{"Downham Town Hall"}},
		{Name: "Marsh Court"},
	}
	r.Journeys = []calendar.Journey{
		{From: "County Hall", To: "Norbury", Miles: 36},
		{From: "County Hall", To: "Downham", Miles: 20},
		{From: "County Hall", To: "Marsh Court", Miles: 60},
		{From: "Norbury", To: "Marsh Court", Miles: 84},
		{From: "Downham", To: "Norbury", Miles: 50},
	}
	r.Rates = []calendar.Rate{{Kind: "mileage", PencePerMile: 55, Validity: calendar.Validity{From: calendar.NewDate(2026, 4, 6)}}}
	for _, name := range []string{"CEX", "DASS", "DPH"} {
		r.Officers = append(r.Officers, calendar.Officer{Name: name, Post: name})
	}
	r.Officers = append(r.Officers, calendar.Officer{Name: "Cllr"})
	r.Bodies = []calendar.Body{{Name: "N ICB Board", Venue: "Norbury Civic Hall"}, {Name: "N Place"}, {Name: "HWB", Venue: "County Hall"}}
	return &picture{tb: tb, register: r}
}

type trait func(*calendar.Sitting)

// add puts in a sitting on a London date "2027-01-14" and "09:30-12:00", at a place.
func (p *picture) add(title, date, hours, place, officers string, traits ...trait) {
	p.tb.Helper()
	from, to, _ := strings.Cut(hours, "-")
	start, end := p.london(date, from), p.london(date, to)
	s := calendar.Sitting{Occurrence: calendar.Occurrence{
		Meeting: "key of " + title, Original: start, Start: start, End: end,
		Title: title, Place: place, Status: calendar.StatusConfirmed,
	}}
	if place == "Teams" {
		s.Presence = calendar.PresenceRemote
	}
	for _, name := range strings.Fields(officers) {
		o, err := p.register.Officer(name)
		if err != nil {
			p.tb.Fatal(err)
		}
		s.Expected = append(s.Expected, calendar.Attendance{Officer: o})
	}
	for _, change := range traits {
		change(&s)
	}
	p.sittings = append(p.sittings, s)
}

func (p *picture) london(date, clock string) time.Time {
	p.tb.Helper()
	at, err := time.ParseInLocation("2006-01-02 15:04", date+" "+clock, calendar.London())
	if err != nil {
		p.tb.Fatal(err)
	}
	return at.UTC()
}

func (p *picture) snapshot() *calendar.Snapshot {
	list := slices.Clone(p.sittings)
	slices.SortStableFunc(list, func(a, b calendar.Sitting) int { return a.Start.Compare(b.Start) })
	return &calendar.Snapshot{Register: p.register, Sittings: list}
}

func with(change func(*calendar.Occurrence)) trait {
	return func(s *calendar.Sitting) { change(&s.Occurrence) }
}

func status(v calendar.Status) trait { return with(func(o *calendar.Occurrence) { o.Status = v }) }
func show(v calendar.Show) trait     { return with(func(o *calendar.Occurrence) { o.Show = v }) }
func presence(v calendar.Presence) trait {
	return with(func(o *calendar.Occurrence) { o.Presence = v })
}

// of makes a sitting one of bodies of the picture's register.
func (p *picture) of(names ...string) trait {
	return func(s *calendar.Sitting) {
		for _, name := range names {
			b, err := p.register.Body(name)
			if err != nil {
				p.tb.Fatal(err)
			}
			s.Of = append(s.Of, b)
		}
	}
}

// joins records how an officer attends by decision.
func joins(name string, v calendar.Presence) trait {
	return func(s *calendar.Sitting) { s.Expects(name).Joins = v }
}

var (
	private = with(func(o *calendar.Occurrence) { o.Private, o.Title = true, "" })
	allDay  = with(func(o *calendar.Occurrence) {
		on := o.Date()
		o.AllDay, o.Show, o.Start, o.End = true, calendar.ShowBusy, on.Midnight(), on.AddDays(1).Midnight()
	})
)

// badThursday is a day with a board and a partnership far apart.
func badThursday(tb testing.TB) *picture {
	p := newPicture(tb)
	p.add("N ICB Board", "2027-01-14", "09:30-12:00", "Norbury", "CEX DASS")
	p.add("C Place", "2027-01-14", "11:30-12:30", "Teams", "DASS")
	p.add("Dentist", "2027-01-14", "12:15-13:00", "", "DASS", private)
	p.add("E ICP", "2027-01-14", "13:30-15:30", "Marsh Court", "CEX DASS")
	p.add("Budget briefing", "2027-01-14", "15:30-16:30", "Teams", "DASS")
	return p
}

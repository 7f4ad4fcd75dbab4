package clash_test

import (
	"fmt"
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

// newPicture starts a snapshot of a register with these officers. A name beginning
// with "Cllr" is somebody whose time does not count.
func newPicture(tb testing.TB, officers ...string) *picture {
	p := &picture{tb: tb, register: &calendar.Register{Council: calendar.Council{Base: "County Hall"}}}
	for _, name := range []string{"County Hall", "Norbury", "Downham", "Marsh Court"} {
		p.register.Venues = append(p.register.Venues, calendar.Venue{Name: name})
	}
	p.register.Journeys = []calendar.Journey{
		{From: "County Hall", To: "Norbury", Miles: 36},
		{From: "County Hall", To: "Downham", Miles: 20},
		{From: "County Hall", To: "Marsh Court", Miles: 60},
		{From: "Norbury", To: "Marsh Court", Miles: 84},
		{From: "Downham", To: "Norbury", Miles: 50},
	}
	for _, name := range officers {
		counts := !strings.HasPrefix(name, "Cllr")
		p.register.Officers = append(p.register.Officers, calendar.Officer{Name: name, Counts: &counts})
	}
	return p
}

// london reads "2027-01-14 09:30" as London time.
func london(tb testing.TB, text string) time.Time {
	tb.Helper()
	at, err := time.ParseInLocation("2006-01-02 15:04", text, calendar.London())
	if err != nil {
		tb.Fatal(err)
	}
	return at.UTC()
}

type trait func(*calendar.Sitting)

// add puts in a confirmed sitting, on a London date "2027-01-14" and "09:30-12:00".
func (p *picture) add(title, date, hours, officers string, traits ...trait) {
	p.tb.Helper()
	from, to, _ := strings.Cut(hours, "-")
	p.addAt(title, london(p.tb, date+" "+from), london(p.tb, date+" "+to), officers, traits...)
}

func (p *picture) addAt(title string, start, end time.Time, officers string, traits ...trait) {
	p.tb.Helper()
	s := calendar.Sitting{Occurrence: calendar.Occurrence{
		Meeting: "key of " + title, Original: start, Start: start, End: end, Title: title,
		Status: calendar.StatusConfirmed, Zone: calendar.LondonZone,
	}}
	for _, name := range strings.Fields(officers) {
		s.Expected = append(s.Expected, calendar.Attendance{Officer: p.officer(name)})
	}
	for _, change := range traits {
		change(&s)
	}
	p.sittings = append(p.sittings, s)
}

func (p *picture) officer(name string) *calendar.Officer {
	for i := range p.register.Officers {
		if p.register.Officers[i].Name == name {
			return &p.register.Officers[i]
		}
	}
	p.tb.Fatalf("no officer %s", name)
	return nil
}

// snapshot gives the picture in the order that a snapshot has, over the years 2027 to 2030.
func (p *picture) snapshot() *calendar.Snapshot {
	list := slices.Clone(p.sittings)
	slices.SortFunc(list, func(a, b calendar.Sitting) int {
		if c := a.Start.Compare(b.Start); c != 0 {
			return c
		}
		if c := a.End.Compare(b.End); c != 0 {
			return c
		}
		return strings.Compare(a.Meeting, b.Meeting)
	})
	return &calendar.Snapshot{
		Span:     calendar.DaySpan(calendar.NewDate(2027, 1, 1), calendar.NewDate(2031, 1, 1)),
		Register: p.register, Sittings: list,
	}
}

func with(change func(*calendar.Occurrence)) trait {
	return func(s *calendar.Sitting) { change(&s.Occurrence) }
}

func status(v calendar.Status) trait { return with(func(o *calendar.Occurrence) { o.Status = v }) }
func show(v calendar.Show) trait     { return with(func(o *calendar.Occurrence) { o.Show = v }) }

var (
	private = with(func(o *calendar.Occurrence) { o.Private, o.Title = true, "" })
	opaque  = with(func(o *calendar.Occurrence) { o.Opaque = true })
	allDay  = with(func(o *calendar.Occurrence) {
		on := o.Date()
		o.AllDay, o.Start, o.End = true, on.Midnight(), on.AddDays(1).Midnight()
	})
)

// body puts a body in the register.
func (p *picture) body(b calendar.Body) { p.register.Bodies = append(p.register.Bodies, b) }

// seats gives officers, by name, a role on a body; of a deputy "Louise>DASS" says whose
// place they may take.
func (p *picture) seats(body string, role calendar.Role, officers string) {
	for _, name := range strings.Fields(officers) {
		who, whose, _ := strings.Cut(name, ">")
		p.register.Seats = append(p.register.Seats, calendar.Seat{Officer: who, Body: body, Role: role, DeputyFor: whose})
	}
}

// of makes a sitting one of bodies of the register.
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

// in puts a sitting at a place; "Teams" is joined remotely.
func in(place string) trait {
	return with(func(o *calendar.Occurrence) {
		o.Place = place
		if place == "Teams" {
			o.Presence = calendar.PresenceRemote
		}
	})
}

// joins records how an officer attends by decision.
func joins(name string, v calendar.Presence) trait {
	return func(s *calendar.Sitting) { s.Expects(name).Joins = v }
}

// statutory makes an officer's seat at the sitting a statutory one.
func statutory(name string) trait {
	return func(s *calendar.Sitting) { s.Expects(name).Statutory = true }
}

// titleOf gives the title under which a sitting was added, which a private one lost.
func titleOf(s *calendar.Sitting) string { return strings.TrimPrefix(s.Meeting, "key of ") }

func pairText(officer string, a, b *calendar.Sitting) string {
	return fmt.Sprintf("%s: %s | %s", officer, titleOf(a), titleOf(b))
}

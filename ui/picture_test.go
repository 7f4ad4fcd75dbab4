package ui

import (
	"testing"
	"time"

	"convenor/calendar"
)

// picture builds a snapshot by hand: three systems, a board in each, a council-
// wide board, and two officers who sit on all of them.
type picture struct {
	t        *testing.T
	register *calendar.Register
	sittings []calendar.Sitting
}

func newPicture(t *testing.T) *picture {
	t.Helper()
	p := &picture{t: t, register: &calendar.Register{
		Council: calendar.Council{Name: "Testshire", Base: "Shire Hall"},
		Systems: []calendar.System{{Code: "N", Name: "North"}, {Code: "S", Name: "South"}},
		Venues:  []calendar.Venue{{Name: "Shire Hall"}, {Name: "North House"}, {Name: "South House"}},
		Journeys: []calendar.Journey{
			{From: "Shire Hall", To: "North House", Miles: 20}, {From: "Shire Hall", To: "South House", Miles: 30},
			{From: "North House", To: "South House", Miles: 50},
		},
		Bodies: []calendar.Body{
			{Name: "N Board", Kind: calendar.KindICBBoard, System: "N", Venue: "North House"},
			{Name: "S Board", Kind: calendar.KindICBBoard, System: "S", Venue: "South House"},
			{Name: "Health Board", Kind: calendar.KindHWB, Venue: "Shire Hall"},
		},
		Officers: []calendar.Officer{{Name: "Ann Dale", Post: "DASS"}, {Name: "Bea Ford", Post: "DCS"}, {Name: "Cllr Cole", Category: "councillor"}},
	}}
	for _, b := range p.register.Bodies {
		for _, o := range p.register.Officers {
			p.register.Seats = append(p.register.Seats, calendar.Seat{Officer: o.Name, Body: b.Name, Role: calendar.RoleMember})
		}
	}
	return p
}

// add puts a sitting on a day of January 2027, from and to as 15:04; no body
// is a personal entry of the DASS.
func (p *picture) add(title string, day int, from, to, body string, change ...func(*calendar.Sitting)) {
	p.t.Helper()
	s := calendar.Sitting{Occurrence: calendar.Occurrence{
		Meeting: title, Start: p.clock(day, from), End: p.clock(day, to), Title: title, Status: calendar.StatusConfirmed,
	}}
	s.Original = s.Start
	s.Claims = []calendar.Claim{{Source: "diary", Start: s.Start, End: s.End, Title: title}}
	if body == "" {
		s.Expected = []calendar.Attendance{{Officer: &p.register.Officers[0]}}
	} else {
		s.Bodies = []string{body}
		b, err := p.register.Body(body)
		if err != nil {
			p.t.Fatal(err)
		}
		s.Of, s.Place = []*calendar.Body{b}, b.Venue
		for i := range p.register.Officers {
			s.Expected = append(s.Expected, calendar.Attendance{Officer: &p.register.Officers[i], Seats: []*calendar.Seat{&p.register.Seats[i]}})
		}
	}
	for _, c := range change {
		c(&s)
	}
	p.sittings = append(p.sittings, s)
}

func (p *picture) clock(day int, hour string) time.Time {
	p.t.Helper()
	at, err := time.ParseInLocation("2 15:04 Jan 2006", time.Date(2027, 1, day, 0, 0, 0, 0, time.UTC).Format("2 ")+hour+" Jan 2027", calendar.London())
	if err != nil {
		p.t.Fatal(err)
	}
	return at.UTC()
}

// snapshot gives the picture of a month and the weeks it begins and ends in.
func (p *picture) snapshot() *calendar.Snapshot {
	return &calendar.Snapshot{
		Span: monthGridSpan(calendar.Month{Year: 2027, Month: time.January}), At: now, Register: p.register, Sittings: p.sittings,
	}
}

func remote(s *calendar.Sitting)    { s.Place, s.Presence = "Teams", calendar.PresenceRemote }
func private(s *calendar.Sitting)   { s.Private, s.Title, s.Place = true, "", "" }
func tentative(s *calendar.Sitting) { s.Status = calendar.StatusTentative }
func cancelled(s *calendar.Sitting) { s.Status = calendar.StatusCancelled }

func allDay(days int) func(*calendar.Sitting) {
	return func(s *calendar.Sitting) {
		s.AllDay, s.Start = true, s.Date().Midnight()
		s.End = s.Date().AddDays(days).Midnight()
	}
}

func endsAt(t time.Time) func(*calendar.Sitting) { return func(s *calendar.Sitting) { s.End = t } }

func january() scope { return scope{day: calendar.NewDate(2027, time.January, 14)} }

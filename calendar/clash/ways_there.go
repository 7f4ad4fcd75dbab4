package clash

import (
	"math"
	"time"

	"convenor/calendar"
	"convenor/calendar/journey"
)

// remote has the officer join a side remotely, where the body may allow it.
func (f *wayFinder) remote(side calendar.Side) {
	s := f.scene.side(side)
	atlas := journey.NewAtlas(f.s.Register)
	if how, _ := atlas.Whereabouts(s, s.Expects(f.c.Officer.Name)); how != journey.AtVenue {
		return
	}
	allowed, may := remoteRule(s)
	if !may {
		return
	}
	tried := f.scene.with(side, func(list []calendar.Sitting, i int) []calendar.Sitting {
		list[i].Expects(f.c.Officer.Name).Joins = calendar.PresenceRemote
		return list
	})
	w := Way{Kind: WayRemote, Side: side, Remote: side, Ask: !allowed, Sentence: "Join " + named(s) + " remotely",
		Effect: f.scene.effect(tried, f.c.ID, "")}
	if ids(f.scene.find(tried, f.c.Officer.Name))[f.c.ID] {
		return // to join both at once is no way out
	}
	detail := "it may be joined remotely"
	if w.Ask {
		detail = "ask whether it may be joined remotely"
	}
	f.list(w, detail, f.dayText(w.Effect))
}

// remoteRule tells whether it is known that a sitting may be joined remotely, and whether
// it may be at all: never where one of its bodies must meet in person.
func remoteRule(s *calendar.Sitting) (known, may bool) {
	known = len(s.Of) > 0
	for _, b := range s.Of {
		must, said := b.InPerson.On(s.Date())
		if said && must {
			return true, false
		}
		known = known && said
	}
	return known || s.Presence == calendar.PresenceHybrid, true
}

// leave has the officer leave A in time for B.
func (f *wayFinder) leave() {
	a := f.scene.side(calendar.SideA)
	there, next := f.attended(calendar.SideA), f.attended(calendar.SideB)
	until := next.Start.Add(-f.needed())
	lost := int(math.Ceil(a.End.Sub(until).Minutes()))
	until = a.End.Add(-time.Duration(lost) * time.Minute)
	if a.AllDay || !until.After(there.Start) || !until.Before(there.End) {
		return
	}
	f.part(Way{Kind: WayLeave, Side: calendar.SideA, At: until, LeaveEarly: lost, Sentence: "Leave " + named(a) + " at " + clockText(until)})
}

// arrive has the officer come to B when A is over.
func (f *wayFinder) arrive() {
	b := f.scene.side(calendar.SideB)
	there, before := f.attended(calendar.SideB), f.attended(calendar.SideA)
	from := before.End.Add(f.needed())
	lost := int(math.Ceil(from.Sub(b.Start).Minutes()))
	from = b.Start.Add(time.Duration(lost) * time.Minute)
	if b.AllDay || !from.After(there.Start) || !from.Before(there.End) {
		return
	}
	f.part(Way{Kind: WayArrive, Side: calendar.SideB, At: from, ArriveLate: lost, Sentence: "Arrive at " + named(b) + " at " + clockText(from)})
}

// attended gives the time for which the officer is at a side.
func (f *wayFinder) attended(side calendar.Side) calendar.Span {
	s := f.scene.side(side)
	return s.Expects(f.c.Officer.Name).Attended(&s.Occurrence)
}

func clockText(t time.Time) string { return t.In(calendar.London()).Format("15:04") }

// needed gives the time that must lie between the sides: the journey, or the margin that
// was asked for.
func (f *wayFinder) needed() time.Duration {
	if !f.c.Overlapping() {
		return f.c.Needed
	}
	atlas := journey.NewAtlas(f.s.Register)
	var ends [2]*calendar.Venue
	for i, side := range []calendar.Side{calendar.SideA, calendar.SideB} {
		s := f.scene.side(side)
		_, ends[i] = atlas.Whereabouts(s, s.Expects(f.c.Officer.Name))
	}
	if ends[0] == nil || ends[1] == nil {
		return 0
	}
	return time.Duration(atlas.Way(ends[0], ends[1]).Minutes) * time.Minute
}

// part has the officer at a side for a part of its time.
func (f *wayFinder) part(w Way) {
	s := f.scene.side(w.Side)
	was := f.attended(w.Side)
	var there calendar.Span
	tried := f.scene.with(w.Side, func(list []calendar.Sitting, i int) []calendar.Sitting {
		at := list[i].Expects(f.c.Officer.Name)
		at.Early = max(at.Early, time.Duration(w.LeaveEarly)*time.Minute)
		at.Late = max(at.Late, time.Duration(w.ArriveLate)*time.Minute)
		there = at.Attended(&list[i].Occurrence)
		return list
	})
	w.Effect = f.scene.effect(tried, f.c.ID, "")
	w.Effect.Lost = was.Length() - there.Length()
	f.list(w, durationText(w.Effect.Lost)+" lost of "+durationText(s.Span().Length()))
}

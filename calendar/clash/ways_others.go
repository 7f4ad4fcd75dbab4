package clash

import (
	"fmt"
	"slices"
	"strings"

	"convenor/calendar"
	"convenor/calendar/journey"
)

// deputies sends those who are named as the officer's deputies, where a body has
// substitutes and they are free.
func (f *wayFinder) deputies(side calendar.Side) {
	s := f.scene.side(side)
	var offered []string
	for _, b := range s.Of {
		if !mayStandIn(b) {
			continue
		}
		_, deputies := f.members.on(b, s.Date())
		for _, d := range deputies {
			if d.mayTake(f.c.Officer.Name) && s.Expects(d.officer.Name) == nil && !slices.Contains(offered, d.officer.Name) {
				offered = append(offered, d.officer.Name)
				f.send(side, d.officer, b)
			}
		}
	}
}

// send sends a deputy to a side, if it gives them no clash.
func (f *wayFinder) send(side calendar.Side, o *calendar.Officer, b *calendar.Body) {
	s := f.scene.side(side)
	if o.Name == f.c.Officer.Name {
		return
	}
	tried := f.scene.with(side, func(list []calendar.Sitting, i int) []calendar.Sitting {
		removeOfficer(&list[i], f.c.Officer.Name)
		list[i].Expected = append(list[i].Expected, calendar.Attendance{Officer: o})
		return list
	})
	w := Way{Kind: WayDeputy, Side: side, Keep: side.Other(), Deputy: o, Sentence: fmt.Sprintf("Send %s to %s", o.Label(), named(s)),
		Effect: f.scene.effect(tried, f.c.ID, o.Name)}
	if slices.ContainsFunc(f.scene.find(tried, o.Name), func(c Clash) bool { return c.A.ID() == s.ID() || c.B.ID() == s.ID() }) {
		return // the deputy is not free, or cannot get there in time
	}
	counts := "counts and votes there"
	if b.Substitutes == calendar.SubstitutesAttend {
		counts = "may attend, and neither counts nor votes"
		if f.statutory(side) {
			w.Effect.Unfilled = 1
		}
	}
	f.list(w, "named deputy; "+f.freeText(o, s), counts, f.dayText(w.Effect))
}

// freeText gives "free 12:00–17:00".
func (f *wayFinder) freeText(o *calendar.Officer, s *calendar.Sitting) string {
	on := s.Date()
	r := newRoster(&f.scene.picture, calendar.DaySpan(on, on.AddDays(1)), map[string]bool{o.Name: true}, func(*calendar.Sitting) bool { return false })
	free := r.day(o, on).freeUntil(s.Span(), on, Hours{}.orDefault())
	return "free " + string(new(clock).appendSpan(nil, free))
}

// going leaves a side to the council's officers, and the officer's deputies, who go there
// anyway and have no clash with it. They have a place of their own there, so they do not
// take the officer's.
func (f *wayFinder) going(side calendar.Side) {
	s := f.scene.side(side)
	if s.Personal() || s.Private {
		return
	}
	busy := map[string]bool{}
	for _, c := range f.scene.find(&f.scene.picture, "") {
		if c.A.ID() == s.ID() || c.B.ID() == s.ID() {
			busy[c.Officer.Name] = true
		}
	}
	for i := range s.Expected {
		o := s.Expected[i].Officer
		if o.Name == f.c.Officer.Name || busy[o.Name] || !(o.Senior() || f.deputises(o, s)) {
			continue
		}
		tried := f.scene.with(side, func(list []calendar.Sitting, i int) []calendar.Sitting {
			removeOfficer(&list[i], f.c.Officer.Name)
			return list
		})
		w := Way{Kind: WayDeputy, Side: side, Keep: side.Other(), Deputy: o, Sentence: fmt.Sprintf("Send %s to %s", o.Label(), named(s)),
			Effect: f.scene.effect(tried, f.c.ID, "")}
		detail := "already going"
		if roles := seatWords(&s.Expected[i]); roles != "" {
			detail += " (" + roles + ")"
		}
		if f.statutory(side) {
			w.Effect.Unfilled = 1
			detail += "; the statutory seat stays empty"
		}
		f.list(w, detail, f.dayText(w.Effect))
	}
}

// deputises tells whether somebody is named as the officer's deputy on a body that sits.
func (f *wayFinder) deputises(o *calendar.Officer, s *calendar.Sitting) bool {
	return slices.ContainsFunc(s.Of, func(b *calendar.Body) bool {
		_, deputies := f.members.on(b, s.Date())
		return slices.ContainsFunc(deputies, func(d deputy) bool { return d.officer.Name == o.Name && d.mayTake(f.c.Officer.Name) })
	})
}

// seatWords gives "member of C Place Partnership".
func seatWords(at *calendar.Attendance) string {
	var list []string
	for _, seat := range at.Seats {
		list = append(list, string(seat.Role)+" of "+seat.Body)
	}
	return strings.Join(list, ", ")
}

// How far from its date a sitting may be moved.
const (
	// MoveBack and MoveForward are in days.
	MoveBack    = 14
	MoveForward = 28
	// moveDates is how many dates are offered.
	moveDates = 3
)

// move asks the bodies of a side to sit at another time, at which nobody who is expected
// has a clash.
func (f *wayFinder) move(side calendar.Side) {
	s := f.scene.side(side)
	if s.Personal() || s.Private || s.AllDay || s.Start.Before(f.s.At) {
		return
	}
	dates := MoveDates(f.s, s)
	if len(dates) == 0 {
		return
	}
	tried := f.scene.with(side, func(list []calendar.Sitting, i int) []calendar.Sitting { return slices.Delete(list, i, i+1) })
	w := Way{Kind: WayMove, Side: side, Dates: dates, Sentence: "Ask " + bodyNames(s) + " to move", Effect: f.scene.effect(tried, f.c.ID, "")}
	w.Effect.After += f.milesOn(s, &dates[0])
	w.Effect.Asked = f.asked(s)
	var when []string
	for i := range dates {
		when = append(when, dates[i].When())
	}
	text := when[0]
	if len(when) > 1 {
		text = strings.Join(when[:len(when)-1], ", ") + " or " + when[len(when)-1]
	}
	f.list(w, text+": nobody else breaks")
}

// asked gives how many people would have to come at another time.
func (f *wayFinder) asked(s *calendar.Sitting) int {
	n := len(s.Expected)
	for _, b := range s.Of {
		n = max(n, b.Members)
	}
	return n
}

// MoveDates gives up to three times to which a sitting of a snapshot could be moved, best
// first, at which nobody who is expected has a clash. They lie in the two weeks before and
// the four after it, as far as those are held.
func MoveDates(picture *calendar.Snapshot, s *calendar.Sitting) []Slot {
	q := SlotQuery{Bodies: s.Of, From: s.Date().AddDays(-MoveBack), To: s.Date().AddDays(MoveForward + 1), Length: s.Span().Length(), Moving: s}
	for i := range s.Expected {
		q.Officers = append(q.Officers, s.Expected[i].Officer)
	}
	how, venue := journey.NewAtlas(picture.Register).Whereabouts(s, nil)
	q.Venue, q.Remote = venue, how != journey.AtVenue
	list := slices.DeleteFunc(Slots(picture, q), func(x Slot) bool {
		return len(x.Missing) > 0 || len(x.Held) > 0
	})
	return slices.Clip(list[:min(len(list), moveDates)])
}

// milesOn gives what moving a sitting to a slot adds to the officer's own route of its day.
func (f *wayFinder) milesOn(s *calendar.Sitting, x *Slot) float64 {
	on := x.Date()
	r := newRoster(f.s, calendar.DaySpan(on, on.AddDays(1)), map[string]bool{f.c.Officer.Name: true},
		func(o *calendar.Sitting) bool { return o.ID() == s.ID() })
	return r.day(f.c.Officer, on).detour(x.Span, x.Venue)
}

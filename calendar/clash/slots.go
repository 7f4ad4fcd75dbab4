package clash

import (
	"slices"
	"strings"

	"convenor/calendar"
	"convenor/calendar/workload"
)

// Slots gives the times at which the bodies and officers asked for could sit, best first:
//
//  1. quorate before quorate with substitutes only or a statutory seat empty (Light);
//  2. the fewest missing of those expected;
//  3. the fewest statutory seats empty;
//  4. days that nothing speaks against (Shades);
//  5. the fewest miles;
//  6. the earliest, or where a sitting is moved the nearest to its own date and time.
//
// Only working days and hours are given, not before the snapshot's clock, and none in a
// recess, at too short a notice for the papers by each body's rule, or without a quorum,
// unless they are admitted. On each day it is the best start, with those as good beside
// it. What the bodies themselves hold takes up nobody's time, as in Quorum.
func Slots(s *calendar.Snapshot, q SlotQuery) []Slot {
	f := newSlotSearch(s, q)
	var list []Slot
	for on := f.from; on.Before(f.to); on = on.AddDays(1) {
		found := f.day(on)
		if !q.EveryStart {
			found = f.best(found)
		}
		list = append(list, found...)
	}
	slices.SortFunc(list, f.compare)
	if q.Limit > 0 && len(list) > q.Limit {
		list = slices.Clip(list[:q.Limit])
	}
	for i := range list {
		for _, b := range q.Bodies {
			list[i].Common = append(list[i].Common, inCommon(s, f.members.table(b, list[i].Date()), q.Bodies, list[i].Date())...)
		}
	}
	return list
}

// slotSearch is the work of finding slots.
type slotSearch struct {
	s        *calendar.Snapshot
	q        SlotQuery
	hours    Hours
	from, to calendar.Date
	today    calendar.Date
	members  *memberships
	roster   *roster
	venue    *calendar.Venue
	// held are the sittings of the bodies, in order.
	held []*calendar.Sitting
}

func newSlotSearch(s *calendar.Snapshot, q SlotQuery) *slotSearch {
	f := &slotSearch{s: s, q: q, hours: q.Hours.orDefault(), members: newMemberships(s.Register)}
	f.from, f.to = q.days(s)
	if !s.At.IsZero() {
		f.today = calendar.DateOf(s.At, calendar.London())
		if f.from.Before(f.today) {
			f.from = f.today
		}
	}
	if !f.from.Before(f.to) || q.Length <= 0 {
		f.to = f.from
		return f
	}
	wanted := map[string]bool{}
	for _, b := range q.Bodies {
		for _, seat := range f.members.seats[strings.ToLower(b.Name)] {
			wanted[seat.Officer] = true
		}
	}
	for _, o := range q.Officers {
		wanted[o.Name] = true
	}
	window := calendar.DaySpan(f.from, f.to)
	f.roster = newRoster(s, window, wanted, f.own)
	f.venue = q.venue(s.Register)
	for i := range s.Sittings {
		if x := &s.Sittings[i]; bodySitting(x) && ofAny(x, q.Bodies) && !f.moving(x) && x.Span().Relate(window) == calendar.Overlapping {
			f.held = append(f.held, x)
		}
	}
	return f
}

// own tells whether a sitting takes up nobody's time, because it is the bodies' own.
func (f *slotSearch) own(s *calendar.Sitting) bool { return f.moving(s) || ofAny(s, f.q.Bodies) }

func (f *slotSearch) moving(s *calendar.Sitting) bool {
	return f.q.Moving != nil && s.ID() == f.q.Moving.ID()
}

// ofAny tells whether one of the bodies sits.
func ofAny(s *calendar.Sitting, bodies []*calendar.Body) bool {
	return slices.ContainsFunc(s.Of, func(of *calendar.Body) bool {
		return slices.ContainsFunc(bodies, func(b *calendar.Body) bool { return of == b || strings.EqualFold(of.Name, b.Name) })
	})
}

// day gives the slots of a day in order of start.
func (f *slotSearch) day(on calendar.Date) []Slot {
	if !f.s.Holidays.Working(on) || slices.ContainsFunc(f.q.Bodies, func(b *calendar.Body) bool { return !b.Holds(on) }) {
		return nil
	}
	shades, recess := shadesOn(f.s.Register, on)
	publish, doubt, late := f.publish(on)
	if (recess && !f.q.Admit.Recess) || (late && !f.q.Admit.ShortNotice) {
		return nil
	}
	if doubt != "" {
		shades = append(shades, doubt)
	}
	d := f.draw(on)
	var list []Slot
	for clock := f.hours.Opens; clock+f.q.Length <= f.hours.Closes; clock += f.hours.Step {
		start := clockOn(on, clock)
		if !f.s.At.IsZero() && start.Before(f.s.At) {
			continue
		}
		x := d.slot(calendar.Span{Start: start, End: start.Add(f.q.Length)})
		x.Publish, x.Shades = publish, shades
		if f.q.Admit.Unworkable || x.Workable() {
			list = append(list, x)
		}
	}
	return list
}

// publish gives the first of the days by which the bodies' papers for a date must be out,
// and tells whether one has passed. A rule that cannot be read is the register's to report.
func (f *slotSearch) publish(on calendar.Date) (by calendar.Date, doubt string, late bool) {
	for _, b := range f.q.Bodies {
		d, known, err := workload.PublishBy(b.Papers, on, f.s.Holidays)
		if err != nil || !known {
			continue
		}
		day := d.By
		if !d.Offer.IsZero() {
			day = d.Offer
		}
		if by.IsZero() || day.Before(by) {
			by = day
		}
		doubt = d.Doubt
	}
	return by, doubt, !by.IsZero() && by.Before(f.today)
}

package clash

import (
	"math"
	"time"

	"convenor/calendar"
)

// roster knows when people are free, their journeys counted: free is who would have no
// clash by Find with a sitting that was added.
type roster struct {
	shelf   *shelf
	diaries map[string]*occupied
	// own are the sittings that take up nobody's time, since they are what is planned.
	own func(*calendar.Sitting) bool
}

// newRoster makes the roster of those whose names are wanted, for whole London days.
func newRoster(s *calendar.Snapshot, window calendar.Span, wanted map[string]bool, own func(*calendar.Sitting) bool) *roster {
	h := gatherFor(s, window, func(name string) bool { return wanted[name] })
	r := &roster{h, map[string]*occupied{}, own}
	for i := range h.diaries {
		r.diaries[h.diaries[i].officer.Name] = newOccupied(&h.diaries[i])
	}
	return r
}

// personDay is what one person's London date holds already.
type personDay struct {
	roster  *roster
	officer *calendar.Officer
	// busy are the entries that share time with the day, stops those of them that begin on
	// it and are attended in person, both in order of start.
	busy, stops []entry
}

// day gives a person's day.
func (r *roster) day(o *calendar.Officer, on calendar.Date) *personDay {
	d := &personDay{roster: r, officer: o}
	diary := r.diaries[o.Name]
	if diary == nil {
		return d
	}
	span := calendar.DaySpan(on, on.AddDays(1))
	for _, i := range diary.during(span) {
		e := diary.entries[i]
		if r.own(r.shelf.sittings[e.sitting]) {
			continue
		}
		d.busy = append(d.busy, e)
		if e.venue != 0 && span.Contains(r.shelf.sittings[e.sitting].Start) {
			d.stops = append(d.stops, e)
		}
	}
	return d
}

// keeps gives what keeps the person from a sitting in a span of the day: what takes up its
// time, else those from or to which the journey does not fit. A nil venue is a sitting to
// which nobody travels.
func (d *personDay) keeps(span calendar.Span, venue *calendar.Venue) Absence {
	a := Absence{Officer: d.officer}
	start, end := span.Start.UnixMicro(), span.End.UnixMicro()
	for _, e := range d.busy {
		if e.start < end && e.end > start {
			a.At = append(a.At, d.sitting(e))
		}
	}
	if len(a.At) > 0 || venue == nil {
		return a
	}
	// As in Find, only sittings with none in between matter: none begins after those end
	// that lead here, and none ends before those begin that are led to.
	last, first := int64(math.MinInt64), int64(math.MaxInt64)
	for _, e := range d.stops {
		if e.end <= start {
			last = max(last, e.start)
		} else {
			first = min(first, e.end)
		}
	}
	for _, e := range d.stops {
		gap, from, to := e.start-end, venue, d.venue(e)
		if e.end <= start {
			gap, from, to = start-e.end, to, from
		}
		if (e.end <= start && e.end <= last) || (e.start >= end && e.start >= first) {
			continue
		}
		needed := time.Duration(d.way(from, to).minutes) * time.Minute
		if short := needed - time.Duration(gap)*time.Microsecond; short > 0 {
			a.At = append(a.At, d.sitting(e))
			a.Short = max(a.Short, short)
		}
	}
	return a
}

func (d *personDay) sitting(e entry) *calendar.Sitting     { return d.roster.shelf.sittings[e.sitting] }
func (d *personDay) venue(e entry) *calendar.Venue         { return d.roster.shelf.venues[e.venue] }
func (d *personDay) way(from, to *calendar.Venue) distance { return d.roster.distance(from, to) }

// distance is how far it is between two venues; none where one of them is not known.
type distance struct {
	miles   float64
	minutes int
}

func (r *roster) distance(from, to *calendar.Venue) distance {
	if from == nil || to == nil {
		return distance{}
	}
	w := r.shelf.atlas.Way(from, to)
	return distance{w.Miles, w.Minutes}
}

// detour gives the miles that a sitting at a venue adds to the person's route of the day,
// for somebody who is free.
func (d *personDay) detour(span calendar.Span, venue *calendar.Venue) float64 {
	if venue == nil {
		return 0
	}
	base := d.roster.shelf.atlas.Base(d.officer)
	before, after := base, base
	start := span.Start.UnixMicro()
	for _, e := range d.stops {
		if e.start >= start {
			after = d.venue(e)
			break
		}
		before = d.venue(e)
	}
	direct := d.way(before, after).miles
	if before == nil || after == nil {
		direct = 0
	}
	return d.way(before, venue).miles + d.way(venue, after).miles - direct
}

// freeUntil gives the time around a span in which nothing takes up the person's time,
// within the working hours or the span itself where that is longer.
func (d *personDay) freeUntil(span calendar.Span, on calendar.Date, h Hours) calendar.Span {
	free := calendar.Span{Start: clockOn(on, h.Opens), End: clockOn(on, h.Closes)}
	for _, e := range d.busy {
		start, end := time.UnixMicro(e.start), time.UnixMicro(e.end)
		if !end.After(span.Start) && end.After(free.Start) {
			free.Start = end
		}
		if !start.Before(span.End) && start.Before(free.End) {
			free.End = start
		}
	}
	if span.Start.Before(free.Start) {
		free.Start = span.Start
	}
	if span.End.After(free.End) {
		free.End = span.End
	}
	return free
}

package clash

import (
	"math"
	"sort"
	"time"

	"convenor/calendar"
	"convenor/calendar/journey"
)

// trip is a journey between two venues.
type trip struct {
	from, to *calendar.Venue
	way      journey.Way
}

// trips are the journeys met so far; the first is none.
type trips struct {
	shelf *shelf
	list  []trip
	at    map[[2]int32]int32
	room  travels
}

func newTrips(h *shelf) trips {
	return trips{shelf: h, list: make([]trip, 1), at: map[[2]int32]int32{}}
}

// between gives the place of the journey between two venues of the shelf.
func (t *trips) between(from, to int32) int32 {
	key := [2]int32{from, to}
	i, known := t.at[key]
	if !known {
		i = int32(len(t.list))
		a, b := t.shelf.venues[from], t.shelf.venues[to]
		t.list = append(t.list, trip{a, b, t.shelf.atlas.Way(a, b)})
		t.at[key] = i
	}
	return i
}

// travels are the sittings of a diary that are attended in person.
type travels struct {
	diary *diary
	// places are theirs in the diary, in order.
	places []int32
	// over has for each the earliest end of it and all after it: whoever begins at that
	// end or later has one of them in between.
	over []int64
}

// of gives a diary's; they hold until the next call.
func (t *trips) of(d *diary) *travels {
	v := &t.room
	v.diary, v.places, v.over = d, v.places[:0], v.over[:0]
	for i := range d.entries {
		if d.entries[i].venue != 0 {
			v.places = append(v.places, int32(i))
			v.over = append(v.over, 0)
		}
	}
	earliest := int64(math.MaxInt64)
	for i := len(v.places) - 1; i >= 0; i-- {
		earliest = min(earliest, d.entries[v.places[i]].end)
		v.over[i] = earliest
	}
	return v
}

// add adds the pairs of an entry with those that are the next to be travelled to, where
// the journey is longer than the gap, and tells whether there are any. Those next ones
// all share time with each other, as do all that lead to one of them, so that there are
// not many more of these pairs than of entries and of pairs that overlap.
func (v *travels) add(p *pairing, place, i int32) (found bool) {
	a := &v.diary.entries[i]
	if a.venue == 0 {
		return false
	}
	next := sort.Search(len(v.places), func(k int) bool { return v.diary.entries[v.places[k]].start >= a.end })
	if next == len(v.places) {
		return false
	}
	for k := next; k < len(v.places); k++ {
		j := v.places[k]
		b := &v.diary.entries[j]
		if b.start >= v.over[next] {
			break
		}
		if b.venue == a.venue {
			continue
		}
		way := p.trips.between(a.venue, b.venue)
		needed := int64(p.trips.list[way].way.Minutes) * time.Minute.Microseconds()
		if b.start-a.end < needed && p.period.holds(a.end, b.start) && p.sameDate(a, b) {
			p.pairs = append(p.pairs, pair{place, i, j, way})
			found = true
		}
	}
	return found
}

// sameDate tells whether two entries begin on one London date.
func (p *pairing) sameDate(a, b *entry) bool {
	return p.shelf.sittings[a.sitting].Date() == p.shelf.sittings[b.sitting].Date()
}

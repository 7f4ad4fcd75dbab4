package clash

import (
	"math"
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
	// at has the place of each journey by its venues, few as they are, in rows; many has
	// them where there are more venues.
	at   []int32
	many map[[2]int32]int32
	room travels
}

// fewVenues is up to how many venues their journeys are kept in rows.
const fewVenues = 512

func newTrips(h *shelf) trips {
	t := trips{shelf: h, list: make([]trip, 1)}
	if n := len(h.venues); n <= fewVenues {
		t.at = make([]int32, n*n)
	} else {
		t.many = map[[2]int32]int32{}
	}
	return t
}

// between gives the place of the journey between two venues of the shelf.
func (t *trips) between(from, to int32) int32 {
	if t.at == nil {
		i, known := t.many[[2]int32{from, to}]
		if !known {
			i = t.add(from, to)
			t.many[[2]int32{from, to}] = i
		}
		return i
	}
	i := &t.at[int(from)*len(t.shelf.venues)+int(to)]
	if *i == 0 {
		*i = t.add(from, to)
	}
	return *i
}

func (t *trips) add(from, to int32) int32 {
	a, b := t.shelf.venues[from], t.shelf.venues[to]
	t.list = append(t.list, trip{a, b, t.shelf.atlas.Way(a, b)})
	return int32(len(t.list) - 1)
}

// travels are the sittings of a diary that are attended in person.
type travels struct {
	diary *diary
	// places are theirs in the diary, in order; at is which of them comes next.
	places []int32
	at     int
	// over has for each the earliest end of it and all after it: whoever begins at that
	// end or later has one of them in between.
	over []int64
}

// of gives a diary's; they hold until the next call.
func (t *trips) of(d *diary) *travels {
	v := &t.room
	v.diary, v.places, v.over, v.at = d, v.places[:0], v.over[:0], 0
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

// addNext takes the next sitting, and adds its pairs with those that can be the next to
// be travelled to, where the journey is longer than the gap; it tells whether there are
// any. What it passes over overlaps the sitting. The next ones all share time with each
// other, as do all that lead to one of them, so that there are not many more of these
// pairs than of entries and of pairs that overlap.
func (v *travels) addNext(p *pairing, place int32) (found bool) {
	i := v.places[v.at]
	v.at++
	entries := v.diary.entries
	a := &entries[i]
	next := v.at
	for next < len(v.places) && entries[v.places[next]].start < a.end {
		next++
	}
	for k := next; k < len(v.places); k++ {
		j := v.places[k]
		b := &entries[j]
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

// sameDate tells whether the sittings of two entries begin on one London date.
func (p *pairing) sameDate(a, b *entry) bool {
	first, _ := p.clock.day(p.shelf.sittings[a.sitting].Start.Unix())
	second, _ := p.clock.day(p.shelf.sittings[b.sitting].Start.Unix())
	return first == second
}

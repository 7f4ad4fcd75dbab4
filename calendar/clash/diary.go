package clash

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"convenor/calendar"
	"convenor/calendar/journey"
)

// shelf holds the diaries of those asked for.
type shelf struct {
	// sittings are those that take up anybody's time, in order of start, then end, then id.
	sittings []*calendar.Sitting
	// venues are where sittings are attended in person; the first is nowhere.
	venues []*calendar.Venue
	// diaries are in the register's order; those of officers who are not in it follow by
	// name.
	diaries []diary
	atlas   *journey.Atlas
}

// diary is what takes up one officer's time.
type diary struct {
	officer *calendar.Officer
	// entries are in order of start, then end, then id.
	entries []entry
	// first counts the entries of the diaries before this one.
	first int32
	// parted: some are attended in part only, so that the entries need not be in the order
	// of their sittings.
	parted bool
}

// entry is a sitting as it stands in one officer's diary, small enough for a million.
type entry struct {
	// start and end are the time for which the officer is there, in microseconds of Unix
	// time: comparing them here spares looking up sittings all over memory.
	start, end int64
	// sitting and venue are places on the shelf; venue is 0 unless attended in person.
	sitting, venue int32
	// statutory: the officer's seat there is one that statute names. private and tentative
	// are the sitting's. long: it lasts a day or longer, as leave does.
	statutory, private, tentative, long bool
}

// gather puts the sittings of a snapshot that share time with a window into the diaries
// of those who are wanted: the officer of that name, or where it is empty everybody.
func gather(s *calendar.Snapshot, window calendar.Span, officer string) *shelf {
	return gatherFor(s, window, func(name string) bool { return officer == "" || strings.EqualFold(officer, name) })
}

// gatherFor does the same for those whose names are wanted.
func gatherFor(s *calendar.Snapshot, window calendar.Span, wanted func(name string) bool) *shelf {
	sittings, expected := busySittings(s, window)
	h := &shelf{sittings: sittings, venues: []*calendar.Venue{nil}, atlas: journey.NewAtlas(s.Register)}
	g := gathering{
		shelf: h, wanted: wanted, notes: make([]note, 0, expected), places: map[*calendar.Officer]int32{}, named: map[string]int32{},
		venues: map[*calendar.Venue]int32{nil: 0},
	}
	for i := range h.sittings {
		g.add(int32(i))
	}
	g.fill(s.Register)
	return h
}

// busySittings gives the sittings that take time in a window, in order, and how many are
// expected at them in all.
func busySittings(s *calendar.Snapshot, window calendar.Span) (list []*calendar.Sitting, expected int) {
	sorted := true
	for i := range s.Sittings {
		sitting := &s.Sittings[i]
		if !takesTime(sitting, window) {
			continue
		}
		if n := len(list); sorted && n > 0 && compareSittings(list[n-1], sitting) > 0 {
			sorted = false
		}
		list = append(list, sitting)
		expected += len(sitting.Expected)
	}
	if !sorted {
		slices.SortFunc(list, compareSittings)
	}
	return list, expected
}

// compareSittings orders by start, then end, then id.
func compareSittings(a, b *calendar.Sitting) int {
	if c := a.Start.Compare(b.Start); c != 0 {
		return c
	}
	if c := a.End.Compare(b.End); c != 0 {
		return c
	}
	return cmp.Or(strings.Compare(a.Meeting, b.Meeting), a.Original.Compare(b.Original))
}

// takesTime tells whether a sitting can clash within a span; zero is any time.
func takesTime(s *calendar.Sitting, in calendar.Span) bool {
	if !s.Blocks() || !s.Span().Valid() {
		return false
	}
	if in == (calendar.Span{}) {
		return true
	}
	return in.Valid() && s.Span().Relate(in) == calendar.Overlapping
}

// gathering is the work of filling a shelf: first who is expected where is noted, then
// the diaries are cut from one piece.
type gathering struct {
	shelf  *shelf
	wanted func(name string) bool
	notes  []note
	// drafts are the diaries in the order in which officers were met.
	drafts []draft
	// places are the drafts of officers, -1 for one who is not wanted; named by name, since
	// one officer may stand in the snapshot twice.
	places map[*calendar.Officer]int32
	named  map[string]int32
	venues map[*calendar.Venue]int32
}

// note is one officer's being expected at one sitting.
type note struct {
	draft, sitting, venue int32
	statutory             bool
	// part: the officer is there for a part of the time.
	part bool
}

type draft struct {
	officer *calendar.Officer
	entries int32
	// last is the last sitting noted.
	last int32
}

// add notes who is expected at a sitting.
func (g *gathering) add(i int32) {
	sitting := g.shelf.sittings[i]
	venue := int32(-1) // not looked for yet
	for j := range sitting.Expected {
		at := &sitting.Expected[j]
		d := g.draft(at.Officer)
		if d < 0 || g.drafts[d].last == i {
			continue // expected twice at one sitting is still in one place
		}
		part := at.Late != 0 || at.Early != 0
		if part && !at.Attended(&sitting.Occurrence).Valid() {
			continue
		}
		g.drafts[d].last = i
		g.drafts[d].entries++
		here := venue
		switch {
		case at.Joins != calendar.PresenceUnknown:
			here = g.venue(sitting, at)
		case venue < 0:
			venue = g.venue(sitting, nil)
			here = venue
		}
		g.notes = append(g.notes, note{d, i, here, at.Statutory, part})
	}
}

// draft gives the place of an officer's draft; -1 if they are not wanted.
func (g *gathering) draft(o *calendar.Officer) int32 {
	if d, known := g.places[o]; known {
		return d
	}
	d, known := g.named[o.Name]
	switch {
	case known:
	case !g.wanted(o.Name):
		d = -1
	default:
		d = int32(len(g.drafts))
		g.drafts = append(g.drafts, draft{officer: o, last: -1})
	}
	g.places[o], g.named[o.Name] = d, d
	return d
}

// venue gives the place on the shelf of where a sitting takes an officer; 0 for nowhere.
func (g *gathering) venue(s *calendar.Sitting, at *calendar.Attendance) int32 {
	_, v := g.shelf.atlas.Whereabouts(s, at)
	i, known := g.venues[v]
	if !known {
		i = int32(len(g.shelf.venues))
		g.shelf.venues = append(g.shelf.venues, v)
		g.venues[v] = i
	}
	return i
}

// fill makes the diaries from what was noted.
func (g *gathering) fill(r *calendar.Register) {
	order := g.order(r)
	entries := make([]entry, len(g.notes))
	next, place := make([]int32, len(g.drafts)), make([]int32, len(g.drafts))
	first := int32(0)
	for _, d := range order {
		next[d] = first
		end := first + g.drafts[d].entries
		g.shelf.diaries = append(g.shelf.diaries, diary{officer: g.drafts[d].officer, entries: entries[first:end:end], first: first})
		place[d] = int32(len(g.shelf.diaries) - 1)
		first = end
	}
	for _, n := range g.notes { // in order of sittings, and so are the diaries
		s := g.shelf.sittings[n.sitting]
		e := &entries[next[n.draft]]
		*e = entry{
			start: s.Start.UnixMicro(), end: s.End.UnixMicro(), sitting: n.sitting, venue: n.venue,
			statutory: n.statutory, private: s.Private, tentative: s.Tentative(), long: isLong(s),
		}
		next[n.draft]++
		if n.part {
			d := &g.shelf.diaries[place[n.draft]]
			d.parted = true
			there := s.Expects(d.officer.Name).Attended(&s.Occurrence)
			e.start, e.end = there.Start.UnixMicro(), there.End.UnixMicro()
		}
	}
	for i := range g.shelf.diaries {
		if d := &g.shelf.diaries[i]; d.parted {
			slices.SortFunc(d.entries, compareEntries)
		}
	}
}

// isLong tells whether a sitting lasts a day or longer, and so is no meeting.
func isLong(s *calendar.Sitting) bool { return s.AllDay || s.Span().Length() >= 24*time.Hour }

// compareEntries orders by start, then end, then as the sittings are.
func compareEntries(a, b entry) int {
	return cmp.Or(cmp.Compare(a.start, b.start), cmp.Compare(a.end, b.end), cmp.Compare(a.sitting, b.sitting))
}

// order gives the drafts in the register's order, then by name.
func (g *gathering) order(r *calendar.Register) []int32 {
	rank := map[string]int{}
	if r != nil {
		for i := range r.Officers {
			rank[r.Officers[i].Name] = i - len(r.Officers) // below 0, which is "not there"
		}
	}
	order := make([]int32, len(g.drafts))
	for i := range order {
		order[i] = int32(i)
	}
	slices.SortFunc(order, func(a, b int32) int {
		x, y := g.drafts[a].officer.Name, g.drafts[b].officer.Name
		return cmp.Or(cmp.Compare(rank[x], rank[y]), strings.Compare(x, y))
	})
	return order
}

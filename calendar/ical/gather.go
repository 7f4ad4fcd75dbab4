package ical

import "strconv"

// gathering puts entries together by their UID.
type gathering struct {
	byUID map[string]*Series
	list  []*Series
	// copies counts the entries without a UID that say the same.
	copies map[string]int
	// second are further series of one UID, when two masters contradict each other
	// and neither SEQUENCE nor DTSTAMP tells which is newer.
	second map[string][]*Series
}

func newGathering() *gathering {
	return &gathering{byUID: map[string]*Series{}, copies: map[string]int{}, second: map[string][]*Series{}}
}

// add takes one entry; false when its series has too many changed instances.
func (g *gathering) add(e *Entry) bool {
	if !e.HasUID {
		g.copies[e.UID]++
		if n := g.copies[e.UID]; n > 1 {
			e.UID += "-" + strconv.Itoa(n)
		}
	}
	s := g.byUID[e.UID]
	switch {
	case s == nil:
		s = &Series{UID: e.UID}
		g.byUID[e.UID] = s
		g.list = append(g.list, s)
	case e.RecurrenceID.IsZero() && s.master != nil:
		g.addMaster(s, e)
		return true
	}
	if e.RecurrenceID.IsZero() {
		s.master = e
		return true
	}
	return s.addOverride(e)
}

// maxVersions is how many entries of one UID are kept that contradict each other.
const maxVersions = 100

// addMaster decides between two entries of one UID without RECURRENCE-ID: the
// higher SEQUENCE, then the newer DTSTAMP (RFC 5546, 2.1.5). Where neither tells,
// the later in the file, unless they begin at different times: then both are kept.
func (g *gathering) addMaster(s *Series, e *Entry) {
	for _, have := range append([]*Series{s}, g.second[e.UID]...) {
		switch order := newer(e, have.master); {
		case order > 0:
			have.master = e
			if have == s {
				g.dropSecond(e.UID)
			}
			return
		case order < 0:
			return
		case e.Start.utc == have.master.Start.utc:
			have.master = e
			return
		}
	}
	if len(g.second[e.UID]) >= maxVersions {
		return
	}
	other := &Series{UID: e.UID, master: e}
	g.second[e.UID] = append(g.second[e.UID], other)
}

// dropSecond forgets series that a newer version has overtaken.
func (g *gathering) dropSecond(uid string) { delete(g.second, uid) }

// series gives what was gathered, in the order of the file.
func (g *gathering) series() []*Series {
	list := g.list
	if len(g.second) > 0 {
		list = make([]*Series, 0, len(g.list)+len(g.second))
		for _, s := range g.list {
			list = append(append(list, s), g.second[s.UID]...)
		}
	}
	for _, s := range list {
		s.Orphan = s.master == nil
	}
	return list
}

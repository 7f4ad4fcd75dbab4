package workload

import (
	"convenor/calendar"
)

// place is where a part of a sitting's time belongs: a body, and the key of a system.
type place struct {
	// body is nil for a personal sitting.
	body   *calendar.Body
	system string
	// fraction is the part that belongs there.
	fraction float64
}

// places spreads sittings over bodies and systems.
type places struct {
	systems []calendar.System
	split   bool
	// shares are those of each date met so far.
	shares map[calendar.Date][]place
	// short and over are the first dates on which the shares sum to less or more than
	// one, with the sum.
	short, over dateSum
	room        []place
}

type dateSum struct {
	on  calendar.Date
	sum float64
}

// spread gives the places of a sitting; they hold until the next call. Their fractions
// sum to one. Each body has an equal part.
func (p *places) spread(s *calendar.Sitting, on calendar.Date) []place {
	p.room = p.room[:0]
	if s.Personal() {
		return append(p.room, place{nil, PersonalKey, 1})
	}
	part := 1 / float64(len(s.Of))
	for _, b := range s.Of {
		if !p.split || b.Key() != calendar.CouncilWide {
			p.room = append(p.room, place{b, b.Key(), part})
			continue
		}
		for _, share := range p.sharesOn(on) {
			p.room = append(p.room, place{b, share.system, share.fraction * part})
		}
	}
	return p.room
}

// sameShare is how far shares of population may be from one and still be all.
const sameShare = 1e-9

// sharesOn gives the systems' parts of council-wide time on a date. What shares that
// sum to less than one leave stays council-wide; shares that sum to more are taken in
// proportion.
func (p *places) sharesOn(on calendar.Date) []place {
	if known, ok := p.shares[on]; ok {
		return known
	}
	total := 0.0
	for _, s := range p.systems {
		total += s.ShareOn(on)
	}
	scale := 1.0
	if total > 1 {
		scale = 1 / total
	}
	var list []place
	for _, s := range p.systems {
		if share := s.ShareOn(on); share > 0 {
			list = append(list, place{nil, s.Code, share * scale})
		}
	}
	switch {
	case total < 1-sameShare:
		list = append(list, place{nil, calendar.CouncilWide, 1 - total})
		p.short = p.short.first(on, total)
	case total > 1+sameShare:
		p.over = p.over.first(on, total)
	}
	p.shares[on] = list
	return list
}

// first keeps the earlier date.
func (d dateSum) first(on calendar.Date, sum float64) dateSum {
	if d.on.IsZero() || on.Before(d.on) {
		return dateSum{on, sum}
	}
	return d
}

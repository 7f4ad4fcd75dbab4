package planner

import (
	"slices"

	"convenor/calendar"
)

// foldSites makes one of what arrives of a joint committee from several councils' sites:
// sittings of one title that says it is several bodies' together, at one time, each on a site
// of its own. The one stays, with a claim for each site.
func (c *comparison) foldSites() {
	type slot struct {
		title string
		start int64
	}
	first := map[slot]*arrival{}
	c.arriving = slices.DeleteFunc(c.arriving, func(a *arrival) bool {
		if a.of.Site == "" || a.sitting.Private || !together(a.sitting.Title) || len(a.of.Sittings) != 1 {
			return false
		}
		at := slot{normalTitle(a.sitting.Title), a.sitting.Start.Unix()}
		f := first[at]
		if f == nil {
			first[at] = a
			return false
		}
		if slices.ContainsFunc(f.sitting.Claims, func(s calendar.Claim) bool { return s.Site == a.of.Site }) {
			return false
		}
		f.fold(a)
		return true
	})
}

// fold adds what another site says of the same sitting. What only one of them says holds.
func (a *arrival) fold(b *arrival) {
	a.sitting.Claims = append(a.sitting.Claims, b.sitting.Claims[0])
	if len(b.of.Agenda) > len(a.of.Agenda) {
		a.of.Agenda = b.of.Agenda
	}
	if a.sitting.EndAssumed && !b.sitting.EndAssumed {
		a.sitting.End, a.sitting.EndAssumed = b.sitting.End, false
		a.sitting.Claims[0].End = b.sitting.End
	}
	if a.sitting.Place == "" {
		a.sitting.Place, a.sitting.Presence = b.sitting.Place, b.sitting.Presence
	}
}

// withClaims gives a sitting's claims with those of one source replaced, in their place, or
// with ahead before all others: the latest word comes first.
func withClaims(held []calendar.Claim, source string, now []calendar.Claim, ahead bool) []calendar.Claim {
	out := make([]calendar.Claim, 0, len(held)+len(now))
	put := ahead
	if ahead {
		out = append(out, now...)
	}
	for _, c := range held {
		switch {
		case c.Source != source:
			out = append(out, c)
		case !put:
			out, put = append(out, now...), true
		}
	}
	return out
}

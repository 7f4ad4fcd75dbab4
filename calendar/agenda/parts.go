package agenda

import (
	"regexp"
	"strings"
)

// joints are where a title may join two pieces of business. An "including" joins even
// what is only named; an "and" joins what stands by itself.
var joints = regexp.MustCompile(`(?i)\s+(?:and|&|plus|together with)\s+|\s*;\s*|[\s,(]+(?:incl(?:\.|uding|udes)?|incorporating)\s+|\s*/\s+|\s*,\s+`)

// mostParts bounds what one title may hold.
const mostParts = 6

// split cuts a folded title into its pieces of business: one, for most titles. Each
// piece but the first must have a document of its own with a period or matter of its
// own, and what stands before it a matter and something that says which paper on it.
func (r *Reader) split(folded string) []string {
	var parts []string
	rest := folded
	for len(parts) < mostParts-1 {
		left, right, ok := r.splitOnce(rest)
		if !ok {
			break
		}
		parts = append(parts, left)
		rest = right
	}
	return append(parts, rest)
}

func (r *Reader) splitOnce(s string) (left, right string, ok bool) {
	for _, at := range joints.FindAllStringIndex(s, -1) {
		including := strings.Contains(strings.ToLower(s[at[0]:at[1]]), "inc")
		l, m := r.readBare(s[:at[0]]), r.readBare(s[at[1]:])
		if !r.known(l) {
			continue
		}
		if including && r.known(m) {
			return s[:at[0]], s[at[1]:], true
		}
		says := len(l.periods) > 0 || r.groups(l) != 0
		own := len(m.periods) > 0 || r.known(m)
		if says && own && r.groups(m) != 0 && !sameBusiness(r, l, m) {
			return s[:at[0]], s[at[1]:], true
		}
	}
	return "", "", false
}

// readBare reads a piece without a date.
func (r *Reader) readBare(s string) part { return r.readPart(s, noDate) }

// known tells whether a piece names a matter that is more than a body.
func (r *Reader) known(p part) bool {
	return len(p.matters) > 0 && r.matters[p.matters[0]].strength != body
}

// sameBusiness tells whether two pieces are one paper: no kind, period or matter parts them.
func sameBusiness(r *Reader, a, b part) bool {
	if len(b.matters) > 0 && !meets(a.matters, b.matters) {
		return false
	}
	if len(b.periods) > 0 && len(a.periods) > 0 && !samePeriods(a.periods, b.periods) {
		return false
	}
	return r.groups(a)&r.groups(b) != 0 || r.groups(b) == 0
}

func samePeriods(a, b []Period) bool {
	for _, p := range a {
		for _, q := range b {
			if p == q {
				return true
			}
		}
	}
	return false
}

// inherit gives a piece that names no matter, place or year those of the others.
func (r *Reader) inherit(parts []part) {
	if len(parts) < 2 {
		return
	}
	for i := range parts {
		for j := range parts {
			if i != j {
				parts[i].inheritFrom(parts[j])
			}
		}
	}
}

func (p *part) inheritFrom(q part) {
	if len(p.matters) == 0 {
		p.matters, p.themes, p.named = q.matters, q.themes, q.named
	}
	if len(p.places) == 0 {
		p.places = q.places
	}
	if len(p.periods) == 0 {
		p.periods = yearsOf(q.periods)
	}
}

// yearsOf gives the years of periods without their quarters and months.
func yearsOf(list []Period) []Period {
	var out []Period
	for _, p := range list {
		if p.dated() {
			out = append(out, Period{From: p.From, To: p.To})
		}
	}
	return out
}

// groups gives a piece's groups of kinds as bits; neutral ones say nothing.
func (r *Reader) groups(p part) groupSet {
	var g groupSet
	for _, k := range p.kinds {
		g |= r.kinds[k].bit
	}
	return g
}

// meets tells whether two sorted lists share a number.
func meets(a, b []int) bool { return shared(a, b) > 0 }

// shared counts the numbers that two sorted lists share.
func shared[N int | uint32 | uint64](a, b []N) int {
	n := 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] < b[j]:
			i++
		case a[i] > b[j]:
			j++
		default:
			n++
			i++
			j++
		}
	}
	return n
}

package clash

import "cmp"

// pair is two entries of one diary that share time, small enough to sort by the million.
type pair struct {
	// startA and startB are when the two begin, in microseconds of Unix time.
	startA, startB int64
	// diary is the place of the officer's diary, a and b those of the entries in it.
	diary, a, b int32
}

func (p pair) compare(o pair) int {
	if p.startA != o.startA {
		return cmp.Compare(p.startA, o.startA)
	}
	if p.diary != o.diary {
		return cmp.Compare(p.diary, o.diary)
	}
	return cmp.Compare(p.startB, o.startB)
}

// appendPairs adds the diary's pairs. In order of start, everything after an entry that
// begins before its end shares time with it, so that no pair is looked at in vain.
func (d *diary) appendPairs(pairs []pair, place int) []pair {
	for i, a := range d.entries {
		for j := i + 1; j < len(d.entries) && d.entries[j].start < a.end; j++ {
			pairs = append(pairs, pair{
				startA: a.start, startB: d.entries[j].start,
				diary: int32(place), a: int32(i), b: int32(j),
			})
		}
	}
	return pairs
}

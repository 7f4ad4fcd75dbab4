package agenda

import "slices"

// placeRelation is how the places that two titles name stand to each other. The places
// of their bodies do not count.
type placeRelation int

// The relations between places.
const (
	// placesUnsaid: not both titles name one.
	placesUnsaid placeRelation = iota
	placesSame
	placesDiffer
)

func (r *Reader) relatePlaces(a, b []int) placeRelation {
	if len(a) == 0 || len(b) == 0 {
		return placesUnsaid
	}
	for _, p := range a {
		for _, q := range b {
			if r.liesIn(p, q) || r.liesIn(q, p) {
				return placesSame
			}
		}
	}
	return placesDiffer
}

// liesIn tells whether a place is another, or lies in it.
func (r *Reader) liesIn(p, q int) bool {
	for range len(r.places) { // the table might go in circles
		if p == q {
			return true
		}
		next, ok := r.placeIndex[r.places[p].within]
		if !ok {
			return false
		}
		p = next
	}
	return false
}

// placeNames gives places in words, in order.
func (r *Reader) placeNames(list []int) []string {
	var names []string
	for _, p := range list {
		names = append(names, r.places[p].name)
	}
	slices.Sort(names)
	return names
}

package agenda

import "slices"

// relateAspects compares what two titles on one matter say of it.
func (r *Reader) relateAspects(p, q *part, ga, gb groupSet, out *relation) {
	if len(out.matters) == 0 {
		return
	}
	f := &out.features
	if least := min(len(p.named), len(q.named)); least > 0 {
		f[featureNamed] = 1 - float64(shared(p.named, q.named))/float64(least)
	}
	if r.documents(out.matters) {
		return
	}
	left, right := ownWeight(p, q, fullAspect), ownWeight(q, p, fullAspect)
	f[featureAspects] = min(1, min(left, right)/aspectWords)
	f[featureAspect] = min(1, max(left, right)/fullWords)
	if slices.ContainsFunc(out.matters, func(m int) bool { return r.matters[m].wide }) {
		f[featureWide] = min(1, max(left, right)/aspectWords)
	}
	if isPaper(ga) && gb == 0 && ownWeight(q, p, 0) >= slightAspect || isPaper(gb) && ga == 0 && ownWeight(p, q, 0) >= slightAspect {
		f[featurePaper] = 1
	}
}

// aspectWords is the weight of words of its own that says what of a matter a title is
// about, fullAspect that of the lightest of them, and slightAspect that which says
// something beside a document.
const (
	aspectWords  = 1
	fullAspect   = 0.6
	slightAspect = 0.35
)

// isPaper tells whether kinds name a document and not only a step.
func isPaper(g groupSet) bool { return g&^steps != 0 }

// ownWeight gives the weight of the words of p that q has not, its matters and what weighs
// less than some least left aside.
func ownWeight(p, q *part, least float64) (sum float64) {
	j := 0
	for _, w := range p.words {
		for j < len(q.words) && q.words[j].id < w.id {
			j++
		}
		if w.weight >= least && w.weight <= 1 && (j == len(q.words) || q.words[j].id != w.id) && w.text[0] != '#' {
			sum += w.weight
		}
	}
	return sum
}

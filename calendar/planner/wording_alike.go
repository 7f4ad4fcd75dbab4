package planner

import "slices"

// tellingApart is how alike titles are at most that each have a telling word which the
// other has not.
const tellingApart = 0.5

// otherReference is how alike titles are at most that name different numbers: enough to
// ask, not to take one for the other.
const otherReference = 0.64

// alike tells how alike two wordings are, 0 to 1. What only one of them says may be the
// prefix of its own calendar and costs little; what each says and the other does not
// tells them apart.
func (w *wording) alike(o *wording) float64 {
	if (w.beside == "") != (o.beside == "") || len(w.words) == 0 || len(o.words) == 0 {
		return 0
	}
	mine, theirs := w.pair(o)
	shared, telling := w.shared(mine)
	more, tells := o.shared(theirs)
	if shared == 0 || more == 0 {
		return 0
	}
	same, other := w.refer(o)
	shared, telling = max(shared, more), telling || tells || same
	left, over := w.left(mine, o, theirs), o.left(theirs, w, mine)
	apart := min(left, over)
	score := shared / (shared + 2*apart + 0.15*(max(left, over)-apart))
	switch {
	case apart >= common, apart > 0 && otherHead(w.heads(mine), o.heads(theirs)):
		return min(score, tellingApart)
	case other:
		score = min(score, otherReference)
	case !telling:
		score *= 0.75
	}
	if left == 0 && o.isMore(over, theirs) || over == 0 && w.isMore(left, mine) {
		score *= 0.75
	}
	return score
}

// refer tells whether both have references: one in common, or none. Appeal 1042 and Appeal
// 2042 may be two.
func (w *wording) refer(o *wording) (same, other bool) {
	if len(w.references) == 0 || len(o.references) == 0 {
		return false, false
	}
	same = slices.ContainsFunc(w.references, func(r string) bool { return slices.Contains(o.references, r) })
	return same, !same
}

// isMore tells whether a title that has all words of another is of something else by the
// weight of words it has besides, and where they stand.
func (w *wording) isMore(besides float64, shared []bool) bool {
	return besides > framed && !w.headed(shared)
}

// covered tells whether the other has every word that matters.
func (w *wording) covered(by *wording) bool {
	with, _ := w.pair(by)
	for i, is := range with {
		if !is && w.words[i].weight >= framed {
			return false
		}
	}
	return true
}

// shared gives the weight of the words that the other has too, and whether any of them
// tells one body from another.
func (w *wording) shared(with []bool) (weight float64, telling bool) {
	for i, is := range with {
		if is {
			weight += w.words[i].weight
			telling = telling || w.words[i].weight > framed
		}
	}
	return weight, telling
}

// left gives the weight of the words that the other has not. Those before a first colon
// or dash are mostly whose calendar it is, and those behind a last one mostly where or
// when: they weigh little, unless the other has words of its own there too.
func (w *wording) left(shared []bool, o *wording, theirs []bool) float64 {
	left, prefix, tail := 0.0, w.prefix(), w.tail(shared)
	if o.led(theirs) {
		prefix = 0
	}
	if o.trails(theirs) {
		tail = len(shared)
	}
	for i, is := range shared {
		switch {
		case is:
		case i < prefix || i >= tail:
			left += 0.3 * w.words[i].weight
		default:
			left += w.words[i].weight
		}
	}
	return left
}

// prefix gives how many words stand before the first colon, dash or bracket; 0 where
// there is none.
func (w *wording) prefix() int {
	for i := range w.words[:len(w.words)-1] {
		if w.words[i].ends {
			return i + 1
		}
	}
	return 0
}

// tail gives the place from which words stand behind a colon, dash or bracket and the
// last that the other has too; the number of words where none do.
func (w *wording) tail(shared []bool) int {
	for i := len(shared) - 1; i >= 0; i-- {
		if shared[i] {
			break
		}
		if i > 0 && w.words[i-1].ends && !slices.Contains(shared[i:], true) && shared[i-1] {
			return i
		}
	}
	return len(shared)
}

// led tells whether a title begins with words that the other has not.
func (w *wording) led(shared []bool) bool {
	prefix := w.prefix()
	return !shared[0] || prefix > 0 && slices.Contains(shared[:prefix], false)
}

// trails tells whether a title ends with a word that the other has not.
func (w *wording) trails(shared []bool) bool { return !shared[len(shared)-1] }

// heads gives the words that the other has not and that say what kind of body it is.
func (w *wording) heads(shared []bool) []string {
	var out []string
	for i, is := range shared {
		if !is && kinds[w.words[i].text] {
			out = append(out, w.words[i].text)
		}
	}
	return out
}

// otherHead tells whether two titles name bodies of different kinds: an Integrated Care
// Board is not the Integrated Care Partnership.
func otherHead(a, b []string) bool {
	return len(a) > 0 && len(b) > 0 && !slices.Equal(a, b)
}

// headed tells whether the shared words of a title end it, or what stands before a colon,
// dash or bracket: "Quality Committee" is what meets in "North ICB: Quality Committee
// (Teams)", and "ICB" is not what meets in "ICB Quality Committee".
func (w *wording) headed(shared []bool) bool {
	last := -1
	for i, s := range shared {
		if s {
			last = i
		}
	}
	return last == len(shared)-1 || w.words[last].ends
}

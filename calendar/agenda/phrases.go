package agenda

import (
	"slices"
	"strings"
)

// naming says what a phrase names.
type naming int

// The sorts of phrase, the one that wins first where two are alike.
const (
	namesMatter naming = iota
	namesKind
	namesPlace
	namings
)

// phrases finds the longest phrases of the tables in a run of stems.
type phrases struct{ root *node }

type node struct {
	next map[string]*node
	// of holds the line of each sort's table that ends here; -1 for none.
	of  [namings]int
	end bool
}

func newNode() *node { return &node{next: map[string]*node{}, of: [namings]int{-1, -1, -1}} }

func (p *phrases) add(stems []string, s naming, line int) {
	if len(stems) == 0 {
		return
	}
	at := p.root
	for _, w := range stems {
		if at.next[w] == nil {
			at.next[w] = newNode()
		}
		at = at.next[w]
	}
	at.end = true
	if at.of[s] < 0 {
		at.of[s] = line
	}
}

// hit is one phrase found: words[from:to].
type hit struct {
	names naming
	line  int
	// kind is the line of the kind that the same words name; -1 for none.
	kind     int
	from, to int
}

// find gives the phrases of a title from left to right, the longest at each place,
// none sharing a word with another.
func (p *phrases) find(words []word) []hit {
	var hits []hit
	for i := 0; i < len(words); {
		h, ok := p.longest(words, i)
		if !ok {
			i++
			continue
		}
		hits = append(hits, h)
		i = h.to
	}
	return hits
}

// left gives the words that no hit of a sort takes.
func left(words []word, hits []hit, takes func(hit) bool) []word {
	var list []word
	at := 0
	for _, h := range hits {
		if takes(h) {
			list = append(list, words[at:h.from]...)
			at = h.to
		}
	}
	return append(list, words[at:]...)
}

func (p *phrases) longest(words []word, from int) (best hit, ok bool) {
	at := p.root
	for i := from; i < len(words); i++ {
		at = at.next[words[i].stem]
		if at == nil {
			break
		}
		if !at.end {
			continue
		}
		for s := range namings {
			if at.of[s] >= 0 {
				best, ok = hit{s, at.of[s], at.of[namesKind], from, i + 1}, true
				break
			}
		}
	}
	return best, ok
}

// stems gives a phrase of a table as the stems by which titles are compared.
func (r *Reader) stems(phrase string) []string {
	var list []string
	for _, w := range strings.Fields(strings.ReplaceAll(phrase, "-", " ")) {
		w = strings.ReplaceAll(strings.TrimSuffix(strings.ToLower(w), "'s"), "'", "")
		s := r.stem(w)
		if weight, listed := r.weights[s]; listed && weight == 0 {
			continue
		}
		list = append(list, s)
		r.vocabulary.add(w)
	}
	return list
}

// gappedKind is a kind named by two words with others between.
type gappedKind struct {
	first, last string
	line        int
}

// gappedKinds gives the kinds named by words with others between: the first stands beside
// the matter's name, the last there or in it ("Annual Healthwatch Report").
func (r *Reader) gappedKinds(beside, all []word) []int {
	var list []int
	for _, g := range r.gapped {
		first := slices.IndexFunc(beside, func(w word) bool { return w.stem == g.first })
		if first >= 0 && slices.ContainsFunc(all, func(w word) bool { return w.stem == g.last && w.at > beside[first].at }) {
			list = append(list, g.line)
		}
	}
	return list
}

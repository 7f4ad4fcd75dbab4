package agenda

import (
	"slices"
	"strings"
)

// standingHeads are the tables by which standing items are known.
type standingHeads struct {
	open, closed *phrases
	filler       map[string]bool
}

func loadStanding(r *Reader) *standingHeads {
	h := &standingHeads{&phrases{newNode()}, &phrases{newNode()}, map[string]bool{}}
	for _, f := range rowsOf("standing.tsv", 2) {
		to := h.closed
		if f[0] == "open" {
			to = h.open
		}
		for _, p := range strings.Split(f[1], "|") {
			to.add(r.stems(p), namesKind, 0)
		}
	}
	for _, f := range rowsOf("standingwords.tsv", 1) {
		for _, w := range strings.Fields(f[0]) {
			h.filler[r.stem(strings.ReplaceAll(strings.TrimSuffix(w, "'s"), "'", ""))] = true
		}
	}
	return h
}

// Standing tells whether a title is one that every agenda has, such as apologies,
// minutes or the forward plan, and not business. An empty title is standing.
func (r *Reader) Standing(title string) bool {
	folded := r.fold(title)
	_, rest := periods(folded)
	words := r.words(rest)
	if len(words) == 0 {
		return true
	}
	p := r.readBare(folded)
	if r.beginsOpen(words) {
		return !r.isStrategy(p)
	}
	if r.known(p) {
		return false
	}
	return r.holdsClosed(words)
}

// isStrategy tells whether a title names a strategy or policy: one on public
// participation is business.
func (r *Reader) isStrategy(p part) bool {
	return slices.ContainsFunc(p.kinds, func(k int) bool { return r.kinds[k].group == "strategy" })
}

// beginsOpen tells whether an open head stands at the front, filler aside.
func (r *Reader) beginsOpen(words []word) bool {
	for i := range words {
		if _, ok := r.standing.open.longest(words, i); ok {
			return true
		}
		if !r.standing.filler[words[i].stem] {
			return false
		}
	}
	return false
}

// holdsClosed tells whether a closed head and filler make up the whole.
func (r *Reader) holdsClosed(words []word) bool {
	rest := r.withoutNames(words)
	for i := range rest {
		h, ok := r.standing.closed.longest(rest, i)
		if !ok {
			continue
		}
		around := slices.Concat(rest[:i], rest[h.to:])
		if !slices.ContainsFunc(around, func(w word) bool { return !r.filler(w) }) {
			return true
		}
	}
	return false
}

// countingEnds are what stands after the digits of a number, of order or not.
var countingEnds = map[string]bool{"": true, "st": true, "nd": true, "rd": true, "th": true}

func (r *Reader) filler(w word) bool {
	if r.standing.filler[w.stem] || countingEnds[strings.TrimLeft(w.text, "0123456789")] {
		return true
	}
	_, ok := r.standing.closed.longest([]word{w}, 0)
	return ok
}

// withoutNames leaves out the names of places.
func (r *Reader) withoutNames(words []word) []word {
	return left(words, r.phrases.find(words), func(h hit) bool { return h.names == namesPlace })
}

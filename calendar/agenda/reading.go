package agenda

import (
	"hash/fnv"
	"slices"
	"strings"

	"convenor/calendar"
)

// reading is a title understood.
type reading struct {
	line  Line
	parts []part
	// letters are the runs of three letters of every word but those of periods.
	letters []uint32
}

// part is one piece of business in a title.
type part struct {
	// matters, kinds and places are lines of the tables, sorted.
	matters, kinds, places []int
	// periods are resolved against the sitting's date where they name no year.
	periods []Period
	// words are what is left, one for each matter, and one for each field that gave way,
	// sorted by id.
	words []weighted
	// named are the words by which the title names its matters, sorted.
	named []uint64
	// total is the sum of squares of the weights, sum that of the weights.
	total, sum float64
	// themes are those of the matters, and of the fields that gave way to them.
	themes []string
	// cycle is the matter's.
	cycle cycle
}

// weighted is one word with what it says about the matter.
type weighted struct {
	id     uint64
	weight float64
	// text is the word as the title has it, for people to read.
	text string
}

// Weights of a matter among the words, by its strength.
var matterWeights = [...]float64{strong: 2, field: 1.2, body: 0.6}

// fieldTrace is the weight of a field that gave way: beside children's mental health
// "waiting times" is no matter, but says what of it the paper is about.
const fieldTrace = 0.6

// numberWeight is that of a number that is no period.
const numberWeight = 0.3

// read understands a line.
func (r *Reader) read(l Line) *reading {
	folded := r.fold(l.Title)
	out := &reading{line: l}
	for _, s := range r.split(folded) {
		out.parts = append(out.parts, r.readPart(s, l.Date))
	}
	r.inherit(out.parts)
	for i := range out.parts {
		out.parts[i].weigh(r)
	}
	_, rest := periods(folded)
	var core strings.Builder
	for _, w := range r.words(rest) {
		core.WriteString(w.stem + " ")
	}
	out.letters = threes(core.String())
	return out
}

// readPart understands one part of a title.
func (r *Reader) readPart(text string, on calendar.Date) part {
	list, rest := periods(text)
	p := part{periods: make([]Period, 0, len(list))}
	for _, x := range list {
		p.periods = append(p.periods, x.resolved(on))
	}
	words := r.words(rest)
	hits := r.phrases.find(words)
	for _, h := range hits {
		switch h.names {
		case namesMatter:
			p.matters = append(p.matters, h.line)
			if h.kind >= 0 && r.matters[h.line].strength == field {
				p.kinds = append(p.kinds, h.kind) // "performance report" is a kind beside winter
			}
		case namesKind:
			p.kinds = append(p.kinds, h.line)
		case namesPlace:
			p.places = append(p.places, h.line)
		}
	}
	for _, w := range left(words, hits, func(hit) bool { return true }) {
		p.words = append(p.words, weighted{hash(w.stem), r.weight(w.stem), w.text})
	}
	if len(p.matters)+len(p.kinds) > 0 {
		p.kinds = append(p.kinds, r.gappedKinds(left(words, hits, func(h hit) bool { return h.names == namesMatter }), words)...)
	}
	p.matters = r.narrowest(sorted(p.matters), &p)
	p.named = r.naming(words, hits, p.matters)
	p.kinds, p.places = sorted(p.kinds), sorted(p.places)
	return p
}

// narrowest leaves out the matters that give way to others. A field that gives way
// leaves its themes behind.
func (r *Reader) narrowest(matters []int, p *part) []int {
	least := body
	for _, m := range matters {
		least = min(least, r.matters[m].strength)
	}
	return slices.DeleteFunc(matters, func(m int) bool {
		gives := r.matters[m].strength > least
		if !gives || r.matters[m].strength == field {
			p.themes = append(p.themes, r.matters[m].themes...)
		}
		if gives && r.matters[m].strength == field {
			p.words = append(p.words, weighted{hash("#" + r.matters[m].name), fieldTrace, r.matters[m].name})
		}
		return gives
	})
}

// naming gives the words by which a title names some matters, sorted.
func (r *Reader) naming(words []word, hits []hit, matters []int) []uint64 {
	var list []uint64
	for _, h := range hits {
		if h.names == namesMatter && slices.Contains(matters, h.line) {
			for _, w := range words[h.from:h.to] {
				list = append(list, hash(w.stem))
			}
		}
	}
	return sorted(list)
}

// weigh adds a word for each matter and sums up.
func (p *part) weigh(r *Reader) {
	p.cycle = openCycle
	for _, m := range p.matters {
		name := "#" + r.matters[m].name
		p.words = append(p.words, weighted{hash(name), matterWeights[r.matters[m].strength], name})
	}
	if len(p.matters) > 0 {
		p.cycle = r.matters[p.matters[0]].cycle
	}
	slices.SortFunc(p.words, func(a, b weighted) int {
		if a.id < b.id {
			return -1
		}
		if a.id > b.id {
			return 1
		}
		return 0
	})
	p.words = slices.CompactFunc(p.words, func(a, b weighted) bool { return a.id == b.id })
	for _, w := range p.words {
		p.total += w.weight * w.weight
		p.sum += w.weight
	}
}

// weight gives what a stem says about the matter: the table's, else 1.
func (r *Reader) weight(stem string) float64 {
	if w, ok := r.weights[stem]; ok {
		return w
	}
	if stem[0] >= '0' && stem[0] <= '9' {
		return numberWeight
	}
	return 1
}

func hash(s string) uint64 {
	h := fnv.New64a()
	h.Write([]byte(s))
	return h.Sum64()
}

func sorted[N int | uint32 | uint64](list []N) []N {
	slices.Sort(list)
	return slices.Compact(list)
}

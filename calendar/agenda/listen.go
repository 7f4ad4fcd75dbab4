package agenda

import (
	"cmp"
	"maps"
	"slices"
)

// userScore is more than any score: the user's word comes first.
const userScore = 2

// linePair is two lines of which the user has said something, the earlier first.
type linePair [2]int

// listen finds the elements that the user has told apart or called the same. What is
// only related is neither: neighbours may stand in one topic, each with its own paper.
func (g *groups) listen() {
	if len(g.r.said.corrections)+len(g.r.said.titled) == 0 {
		return
	}
	byLine := map[int][]int{}
	byForm := g.byForm(byLine)
	heard := map[linePair]bool{}
	for _, table := range []map[[2]string]Label{g.r.said.corrections, g.r.said.titled} {
		for pair := range table {
			for _, a := range byForm[pair[0]] {
				for _, b := range byForm[pair[1]] {
					if a != b {
						heard[linePair{min(a, b), max(a, b)}] = true
					}
				}
			}
		}
	}
	for _, pair := range slices.SortedFunc(maps.Keys(heard), func(a, b linePair) int {
		return cmp.Or(cmp.Compare(a[0], b[0]), cmp.Compare(a[1], b[1]))
	}) {
		g.hear(byLine[pair[0]], byLine[pair[1]])
	}
}

// byForm gives the lines of each form that something was said of, and the elements of each line.
func (g *groups) byForm(byLine map[int][]int) map[string][]int {
	wanted := map[string]bool{}
	for _, table := range []map[[2]string]Label{g.r.said.corrections, g.r.said.titled} {
		for pair := range table {
			wanted[pair[0]], wanted[pair[1]] = true, true
		}
	}
	found := map[string][]int{}
	for i, e := range g.elements {
		byLine[e.line] = append(byLine[e.line], i)
		if e.number > 0 {
			continue
		}
		for _, f := range g.r.forms(e.reading.line) {
			if wanted[f] {
				found[f] = append(found[f], e.line)
			}
		}
	}
	return found
}

// hear takes in what was said of two lines, of these elements each.
func (g *groups) hear(a, b []int) {
	label, ok := g.r.saidOf(g.elements[a[0]].reading, g.elements[b[0]].reading)
	switch {
	case !ok || label == Related:
	case label == Different:
		for _, i := range a {
			for _, j := range b {
				g.foes[i], g.foes[j] = append(g.foes[i], j), append(g.foes[j], i)
			}
		}
	default:
		best, at := -1.0, [2]int{}
		for _, i := range a {
			for _, j := range b {
				x, y := &g.elements[i], &g.elements[j]
				if s := g.r.judgeParts(x.reading, y.reading, x.part, y.part).score; s > best {
					best, at = s, [2]int{i, j}
				}
			}
		}
		g.same = append(g.same, [2]int{min(at[0], at[1]), max(at[0], at[1])})
	}
}

// saidSame gives the links that the user has made.
func (g *groups) saidSame() []link {
	var links []link
	for _, pair := range g.same {
		links = append(links, link{pair[0], pair[1], userScore})
	}
	return links
}

package agenda

import (
	"cmp"
	"slices"
	"strings"

	"convenor/calendar"
)

// Grouping is what a list of lines falls into.
type Grouping struct {
	// Topics hold every line of business, each in one topic, in order of their first
	// line's date, then of their ids.
	Topics []Topic
	// Standing are the places of the standing items in the list given.
	Standing []int
}

// Topic is the same matter in the same cycle, across bodies, weeks and systems. A topic
// may have one line only.
type Topic struct {
	// ID is one word, the same when the same lines are read again, in any order.
	ID string
	// Name says in people's words what it is: "Better Care Fund quarter 3 of 2026/27"; where
	// no table knows the matter, its first line's title.
	Name string
	// Matters are what it is about, in the words of data/matters.tsv; empty where no
	// table knows.
	Matters []string
	// Period is the one that its lines name; zero where none does.
	Period Period
	// Lines are the places of its lines in the list given, in order of date: the route
	// of the paper through the tables.
	Lines []int
}

// Cluster groups lines into topics. The order of the lines makes no difference to what
// is grouped with what, nor to the ids.
func (r *Reader) Cluster(lines []Line) Grouping {
	var out Grouping
	elements := r.elements(lines, &out)
	g := newGroups(r, elements)
	c := newCandidates(elements)
	var links []link
	for i := range elements {
		c.after(i, func(j int) {
			if score, ok := r.link(&elements[i], &elements[j]); ok {
				links = append(links, link{i, j, score})
			}
		})
	}
	g.join(append(links, g.saidSame()...))
	out.Topics = g.topics(lines)
	return out
}

// elements reads the business among lines, in an order of its own: by date, then id.
func (r *Reader) elements(lines []Line, out *Grouping) []element {
	var list []element
	same, standing := map[string]*reading{}, map[string]bool{}
	for i, l := range lines {
		is, known := standing[l.Title]
		if !known {
			is = r.Standing(l.Title)
			standing[l.Title] = is
		}
		if is {
			out.Standing = append(out.Standing, i)
			continue
		}
		key := l.Title + "\t" + l.Date.String()
		if same[key] == nil {
			same[key] = r.read(l)
		}
		copied := *same[key]
		copied.line = l
		for n := range copied.parts {
			list = append(list, element{&copied, &copied.parts[n], i, n, l.ID()})
		}
	}
	slices.SortStableFunc(list, func(a, b element) int {
		return cmp.Or(a.reading.line.Date.Compare(b.reading.line.Date), strings.Compare(a.id, b.id), cmp.Compare(a.number, b.number))
	})
	return list
}

// link is two elements of one topic.
type link struct {
	a, b  int
	score float64
}

// link tells whether two elements are of one topic, and how much the same they are: the
// same business in the same cycle, whatever the kinds of document.
func (r *Reader) link(a, b *element) (float64, bool) {
	if a.line == b.line {
		return 0, false
	}
	if r.relatePlaces(a.part.places, b.part.places) == placesDiffer || !r.sameCycle(a.reading, b.reading, a.part, b.part) {
		return 0, false
	}
	j := r.judgeParts(a.reading, b.reading, a.part, b.part)
	return j.score, j.widened == Dup
}

// groups joins elements, the surest links first, as long as what is joined stays of one
// cycle and place.
type groups struct {
	r        *Reader
	elements []element
	parent   []int32
	// marks are those of each group: several where the user has joined what would not fit,
	// so that each side still takes in what fits it.
	marks [][]marks
	// foes are, by the first element of a group, the elements that the user has told apart
	// from one of its own; same are elements called the same.
	foes map[int][]int
	same [][2]int
}

// marks are what a group of elements says of its time and place.
type marks struct {
	periods     []Period
	places      [][]int
	first, last calendar.Date
	run         int
}

func newGroups(r *Reader, elements []element) *groups {
	g := &groups{r: r, elements: elements, parent: make([]int32, len(elements)), marks: make([][]marks, len(elements)), foes: map[int][]int{}}
	for i, e := range elements {
		g.parent[i] = int32(i)
		m := marks{periods: e.part.periods, first: e.reading.line.Date, last: e.reading.line.Date, run: e.part.cycle.days}
		if len(e.part.places) > 0 {
			m.places = [][]int{e.part.places}
		}
		if len(m.periods) > 0 {
			m.run = longestRun
		}
		g.marks[i] = []marks{m}
	}
	g.listen()
	return g
}

func (g *groups) find(i int) int {
	for int(g.parent[i]) != i {
		g.parent[i] = g.parent[g.parent[i]]
		i = int(g.parent[i])
	}
	return i
}

// join joins along the links, the surest first; those alike in the elements' order,
// which does not depend on the order given.
func (g *groups) join(links []link) {
	slices.SortFunc(links, func(a, b link) int {
		return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.a, b.a), cmp.Compare(a.b, b.b))
	})
	for _, l := range links {
		a, b := g.find(l.a), g.find(l.b)
		if a == b || g.toldApart(a, b) {
			continue
		}
		a, b = min(a, b), max(a, b)
		m, n, fit := g.fit(a, b)
		if !fit && l.score < userScore {
			continue
		}
		g.parent[b] = int32(a)
		g.marks[a] = united(g.marks[a], g.marks[b], m, n, fit)
		g.marks[b] = nil
		if len(g.foes[b]) > 0 {
			g.foes[a] = append(g.foes[a], g.foes[b]...)
			delete(g.foes, b)
		}
	}
}

// united gives the marks of two groups, of which one each is made one where they fit.
func united(a, b []marks, m, n int, fit bool) []marks {
	all := slices.Concat(a, b)
	if fit {
		all[m] = a[m].with(b[n])
		all = slices.Delete(all, len(a)+n, len(a)+n+1)
	}
	return all
}

// toldApart tells whether the user has told something of two groups apart.
func (g *groups) toldApart(a, b int) bool {
	if len(g.foes[b]) < len(g.foes[a]) {
		a, b = b, a
	}
	return slices.ContainsFunc(g.foes[a], func(foe int) bool { return g.find(foe) == b })
}

// fit tells whether two groups may be one, and by which of their marks.
func (g *groups) fit(a, b int) (m, n int, ok bool) {
	for m := range g.marks[a] {
		for n := range g.marks[b] {
			if g.r.fit(g.marks[a][m], g.marks[b][n]) {
				return m, n, true
			}
		}
	}
	return 0, 0, false
}

// fit tells whether two groups are of one cycle and place.
func (r *Reader) fit(m, n marks) bool {
	for _, p := range m.periods {
		for _, q := range n.periods {
			if relatePeriods(p, q) != whenSame {
				return false
			}
		}
	}
	for _, p := range m.places {
		for _, q := range n.places {
			if r.relatePlaces(p, q) == placesDiffer {
				return false
			}
		}
	}
	both := m.with(n)
	return both.first.IsZero() || both.last.DaysSince(both.first) <= both.run
}

// with gives the marks of two groups together.
func (m marks) with(n marks) marks {
	out := marks{periods: slices.Clip(m.periods), places: slices.Clip(m.places), first: m.first, last: m.last, run: max(m.run, n.run)}
	for _, p := range n.periods {
		if !slices.Contains(out.periods, p) {
			out.periods = append(out.periods, p)
		}
	}
	for _, p := range n.places {
		if !slices.ContainsFunc(out.places, func(q []int) bool { return slices.Equal(p, q) }) {
			out.places = append(out.places, p)
		}
	}
	if out.first.IsZero() || !n.first.IsZero() && n.first.Before(out.first) {
		out.first = n.first
	}
	if n.last.After(out.last) {
		out.last = n.last
	}
	return out
}

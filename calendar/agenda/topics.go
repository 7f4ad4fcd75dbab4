package agenda

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// topics makes the topics of the groups. A line of several parts goes with the part
// whose group has most lines, the first of equals.
func (g *groups) topics(lines []Line) []Topic {
	size := map[int]int{}
	for i := range g.elements {
		size[g.find(i)]++
	}
	chosen := map[int]int{} // the element of each line
	for i, e := range g.elements {
		had, ok := chosen[e.line]
		if !ok || size[g.find(i)] > size[g.find(had)] {
			chosen[e.line] = i
		}
	}
	members := map[int][]int{}
	for i, e := range g.elements {
		if chosen[e.line] == i {
			members[g.find(i)] = append(members[g.find(i)], i)
		}
	}
	var list []Topic
	for _, of := range members {
		list = append(list, g.topic(of))
	}
	slices.SortFunc(list, func(a, b Topic) int {
		la, lb := lines[a.Lines[0]], lines[b.Lines[0]]
		return cmp.Or(la.Date.Compare(lb.Date), strings.Compare(a.ID, b.ID), strings.Compare(la.ID(), lb.ID()))
	})
	numberAlike(list)
	return list
}

// topic makes one of its elements, which are in order of date.
func (g *groups) topic(of []int) Topic {
	t := Topic{}
	first := g.elements[of[0]]
	for _, i := range of {
		e := g.elements[i]
		t.Lines = append(t.Lines, e.line)
		if !t.Period.dated() {
			for _, p := range e.part.periods {
				t.Period = p
				break
			}
		}
	}
	named := g.commonMatters(of)
	for _, m := range named {
		t.Matters = append(t.Matters, g.r.matters[m].name)
	}
	t.ID, t.Name = g.r.topicID(first, t), g.r.topicName(first, t)
	return t
}

// commonMatters gives the matters of most of a group's elements, else those of its first.
func (g *groups) commonMatters(of []int) []int {
	count := map[int]int{}
	for _, i := range of {
		for _, m := range g.elements[i].part.matters {
			count[m]++
		}
	}
	var list []int
	for m, n := range count {
		if 2*n > len(of) {
			list = append(list, m)
		}
	}
	if list == nil {
		return g.elements[of[0]].part.matters
	}
	slices.Sort(list)
	return list
}

// topicID gives one word for a topic: its matter, or the telling words of its first
// line, its place and its cycle.
func (r *Reader) topicID(first element, t Topic) string {
	name := t.Matters
	if len(name) == 0 {
		for _, w := range first.part.words {
			name = append(name, w.text)
		}
		slices.Sort(name)
	}
	words := slices.Concat(name, r.placeNames(first.part.places))
	switch {
	case t.Period != (Period{}):
		words = append(words, t.Period.slug())
	case first.part.cycle.name == "winter" && first.part.winter(first.reading) != 0:
		y := first.part.winter(first.reading)
		words = append(words, fmt.Sprintf("%d-%02d", y, (y+1)%100))
	case !first.reading.line.Date.IsZero():
		words = append(words, first.reading.line.Date.MonthOf().String())
	}
	if s := slug(strings.Join(words, "-")); s != "" {
		return s
	}
	return "untitled"
}

// slug gives a period as part of an id: "2026-27-q3".
func (p Period) slug() string {
	s := strings.ReplaceAll(p.years(), "/", "-")
	if p.Quarter > 0 {
		s += fmt.Sprintf("-q%d", p.Quarter)
	}
	if p.Month > 0 {
		s += fmt.Sprintf("-m%d", p.Month)
	}
	return s
}

// slug keeps letters and digits, in lower case, with single hyphens between.
func slug(s string) string {
	var b strings.Builder
	gap := false
	for _, c := range strings.ToLower(s) {
		switch {
		case c >= 'a' && c <= 'z' || c >= '0' && c <= '9':
			if gap && b.Len() > 0 {
				b.WriteByte('-')
			}
			gap = false
			b.WriteRune(c)
		case c == '\'':
		default:
			gap = true
		}
	}
	return b.String()
}

// numberAlike tells topics of one id apart, in their order.
func numberAlike(list []Topic) {
	seen := map[string]int{}
	for i := range list {
		id := list[i].ID
		seen[id]++
		if seen[id] > 1 {
			list[i].ID = fmt.Sprintf("%s-%d", id, seen[id])
		}
	}
}

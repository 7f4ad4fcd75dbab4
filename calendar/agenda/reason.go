package agenda

import (
	"fmt"
	"slices"
	"strings"
)

// reason says in words why a pair is what it is.
func (r *Reader) reason(j judgement, a, b *reading) string {
	said := []string{r.reasonMatter(j)}
	for _, s := range []string{r.reasonWhen(j), r.reasonKinds(j), r.reasonPlaces(j)} {
		if s != "" {
			said = append(said, s)
		}
	}
	text := strings.Join(said, ", ")
	if j.label != Different && j.gapDays >= 0 {
		text += "; " + daysApart(j.gapDays)
	}
	return text
}

func daysApart(n int) string {
	switch n {
	case 0:
		return "on the same day"
	case 1:
		return "1 day apart"
	default:
		return fmt.Sprintf("%d days apart", n)
	}
}

func (r *Reader) reasonMatter(j judgement) string {
	switch {
	case len(j.matters) > 0 && r.matters[j.matters[0]].strength != strong:
		return "both only about " + r.matterNames(j.matters)
	case j.chapter:
		return fmt.Sprintf("both on %s, but one as part of another document (%s; %s)", r.matterNames(j.matters), r.matterNames(j.p.matters), r.matterNames(j.q.matters))
	case j.chapters:
		return fmt.Sprintf("both on %s, each beside something else (%s; %s)", r.matterNames(j.matters), r.matterNames(j.p.matters), r.matterNames(j.q.matters))
	case len(j.matters) > 0:
		return "same matter (" + r.matterNames(j.matters) + ")"
	case len(j.p.matters) > 0 && len(j.q.matters) > 0 && len(j.themes) > 0:
		return fmt.Sprintf("different matters of one field, %s (%s; %s)", j.themes[0], r.matterNames(j.p.matters), r.matterNames(j.q.matters))
	case len(j.p.matters) > 0 && len(j.q.matters) > 0:
		return fmt.Sprintf("different matters (%s; %s)", r.matterNames(j.p.matters), r.matterNames(j.q.matters))
	}
	if words := sharedWords(j.p, j.q); len(words) > 0 {
		return "shared words: " + strings.Join(words, ", ")
	}
	return "no words in common but everyday ones"
}

func (r *Reader) matterNames(list []int) string {
	var names []string
	for _, m := range list {
		names = append(names, r.matterName(r.matters[m].name))
	}
	return strings.Join(names, " and ")
}

// sharedWords gives the telling words that stand in both, as the first has them, in order.
func sharedWords(p, q *part) []string {
	in := map[uint64]bool{}
	for _, w := range q.words {
		in[w.id] = true
	}
	var list []string
	for _, w := range p.words {
		if in[w.id] && w.weight >= tellingWeight {
			list = append(list, w.text)
		}
	}
	slices.Sort(list)
	return list
}

// tellingWeight is that from which a word says what an item is about.
const tellingWeight = 0.5

func (r *Reader) reasonWhen(j judgement) string {
	switch j.when {
	case whenSame:
		if p, same := matching(j.p.periods, j.q.periods); same {
			return "both " + p.String()
		}
		return fmt.Sprintf("for periods that agree (%s; %s)", periodNames(j.p.periods), periodNames(j.q.periods))
	case whenDiffer:
		return fmt.Sprintf("but for different periods (%s; %s)", periodNames(j.p.periods), periodNames(j.q.periods))
	case whenGrain:
		return fmt.Sprintf("but one is for %s, the other for %s", periodNames(j.p.periods), periodNames(j.q.periods))
	case whenApart:
		return "but too far apart to be one edition"
	default:
		return ""
	}
}

// matching gives the first period that stands in both lists, or in one of them without
// its year.
func matching(a, b []Period) (Period, bool) {
	for _, p := range a {
		for _, q := range b {
			switch {
			case p == q, p.dated() && !q.dated() && relatePeriods(p, q) == whenSame:
				return p, true
			case q.dated() && !p.dated() && relatePeriods(p, q) == whenSame:
				return q, true
			}
		}
	}
	return Period{}, false
}

func periodNames(list []Period) string {
	var names []string
	for _, p := range list {
		names = append(names, p.String())
	}
	return strings.Join(names, " and ")
}

func (r *Reader) reasonKinds(j judgement) string {
	switch j.kinds {
	case kindsSame:
		return "both " + withArticle(r.kindNames(r.sharedKinds(j.p, j.q)))
	case kindsDiffer, kindsStep:
		p, q := r.kindNames(j.p.kinds), r.kindNames(j.q.kinds)
		if p == "" || q == "" {
			return "only one " + withArticle(p+q)
		}
		return fmt.Sprintf("one %s, the other %s", withArticle(p), withArticle(q))
	default:
		return ""
	}
}

func withArticle(s string) string {
	switch {
	case s == "" || s == "guidance" || s == "performance" || s == "development" || s == "end of year":
		return s
	case strings.ContainsRune("aeiou", rune(s[0])):
		return "an " + s
	default:
		return "a " + s
	}
}

// sharedKinds gives the kinds of one part whose group the other has too.
func (r *Reader) sharedKinds(p, q *part) []int {
	var list []int
	g := r.groups(*q)
	for _, k := range p.kinds {
		if r.kinds[k].bit&g != 0 {
			list = append(list, k)
		}
	}
	return list
}

func (r *Reader) kindNames(list []int) string {
	var names []string
	for _, k := range list {
		if r.kinds[k].bit != 0 {
			names = append(names, r.kinds[k].name)
		}
	}
	return strings.Join(names, " and ")
}

func (r *Reader) reasonPlaces(j judgement) string {
	if j.place != placesDiffer {
		return ""
	}
	return fmt.Sprintf("for different places (%s; %s)", strings.Join(r.placeNames(j.p.places), " and "), strings.Join(r.placeNames(j.q.places), " and "))
}

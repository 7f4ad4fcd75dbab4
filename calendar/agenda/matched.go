package agenda

import "strings"

// Stretch is a piece of a title, and whether it is one of those that matched. The
// stretches of a title, in order, are the title.
type Stretch struct {
	Text    string
	Matched bool
}

// Matched shows what of two titles is the same: words by their stems, acronyms with what
// they stand for, and the periods where both mean the same.
func (r *Reader) Matched(a, b Line) (x, y []Stretch) {
	j := r.judge(r.read(a), r.read(b))
	periodsSame := j.when == whenSame
	return r.stretches(a.Title, r.tellingStems(b.Title), periodsSame), r.stretches(b.Title, r.tellingStems(a.Title), periodsSame)
}

// tellingStems gives the stems of a title that say something.
func (r *Reader) tellingStems(title string) map[string]bool {
	stems := map[string]bool{}
	_, rest := periods(r.fold(title))
	for _, w := range r.words(rest) {
		stems[w.stem] = true
	}
	return stems
}

// stretches cuts a title into what is in others and what is not. What lies between two
// words that matched goes with them.
func (r *Reader) stretches(title string, others map[string]bool, withPeriods bool) []Stretch {
	_, rest := periods(title)
	shouting := isShouting(title)
	var list []Stretch
	add := func(text string, matched bool) {
		switch n := len(list); {
		case text == "":
		case n > 0 && list[n-1].Matched == matched:
			list[n-1].Text += text
		default:
			list = append(list, Stretch{text, matched})
		}
	}
	at := 0
	words := wordShape.FindAllStringIndex(title, -1)
	was := false
	for _, w := range words {
		is := false
		if strings.TrimSpace(rest[w[0]:w[1]]) == "" {
			is = withPeriods
		} else {
			is = r.wordIn(title[w[0]:w[1]], shouting, others)
		}
		add(title[at:w[0]], was && is)
		add(title[w[0]:w[1]], is)
		at, was = w[1], is
	}
	add(title[at:], false)
	return list
}

// wordIn tells whether a word, or most of what it stands for, is among stems.
func (r *Reader) wordIn(raw string, shouting bool, others map[string]bool) bool {
	text := raw
	if full, ok := r.expand(raw, shouting); ok {
		text = full
	}
	words := r.words(text)
	in := 0
	for _, w := range words {
		if others[w.stem] {
			in++
		}
	}
	return in > 0 && 2*in >= len(words)
}

package planner

import "strings"

// pair tells of each word whether the other wording has it too: as it stands, or within
// an acronym of its initials.
func (w *wording) pair(o *wording) (mine, theirs []bool) {
	mine, theirs = make([]bool, len(w.words)), make([]bool, len(o.words))
	for i := range w.words {
		for j := range o.words {
			if !theirs[j] && sameWord(w.words[i].text, o.words[j].text) {
				mine[i], theirs[j] = true, true
				break
			}
		}
	}
	w.spell(mine, o, theirs)
	o.spell(theirs, w, mine)
	return mine, theirs
}

// spell pairs what is left of the acronyms among w's words with o's words.
func (w *wording) spell(mine []bool, o *wording, theirs []bool) {
	for i := range w.words {
		if mine[i] || len(w.words[i].text) > maxAcronym {
			continue
		}
		for from := range o.words {
			if n := spelled(w.words[i].text, o.words[from:], len(w.words[i].text) >= minBlend); n > 0 {
				mine[i] = true
				for j := from; j < from+n; j++ {
					theirs[j] = true
				}
				break
			}
		}
	}
}

// maxAcronym is how long an acronym is at most.
const maxAcronym = 8

// minBlend is how long a word is at least that is made of the beginnings of words, as
// RemCom is of Remuneration Committee.
const minBlend = 5

// spelled gives how many of the words, from the first, an acronym is made of: each gives
// its first letter, in a blend its first few, or is itself an acronym and stands whole; 0
// if they do not make it.
func spelled(acronym string, words []word, blend bool) int {
	if len(words) == 0 {
		return 0
	}
	for _, part := range parts(words[0].text, blend) {
		rest, ok := strings.CutPrefix(acronym, part)
		if !ok {
			continue
		}
		if rest == "" {
			return 1
		}
		if n := spelled(rest, words[1:], blend); n > 0 {
			return n + 1
		}
	}
	return 0
}

// parts gives what a word may give to an acronym.
func parts(text string, blend bool) []string {
	out := []string{text[:firstSize(text)]}
	switch {
	case text == "wellbeing":
		out = append(out, "wb")
	case text == "subcommittee":
		out = append(out, "sc")
	case len(text) <= 5 && len(text) > len(out[0]):
		out = append(out, text)
	}
	for n := 2; blend && n <= 4 && n < len(text); n++ {
		out = append(out, text[:n])
	}
	return out
}

// firstSize gives the bytes of a word's first letter.
func firstSize(s string) int {
	for i := range s {
		if i > 0 {
			return i
		}
	}
	return len(s)
}

// sameWord tells whether two words are one: but for an ending, a shortening or, in a long
// one, a slip of a letter.
func sameWord(a, b string) bool {
	if a == b {
		return true
	}
	if len(a) > len(b) {
		a, b = b, a
	}
	switch {
	case len(a) >= 3 && b == a+"s":
		return true
	case len(a) >= 4 && strings.HasPrefix(b, a) && len(b)-len(a) >= 2:
		return true
	default:
		return len(a) >= 7 && oneSlip(a, b)
	}
}

// oneSlip tells whether the longer of two words differs from the other by one letter: one
// more, one other, or two in each other's place.
func oneSlip(short, long string) bool {
	at := 0
	for at < len(short) && short[at] == long[at] {
		at++
	}
	switch len(long) - len(short) {
	case 1:
		return short[at:] == long[at+1:]
	case 0:
		if short[at+1:] == long[at+1:] {
			return true
		}
		return at+1 < len(short) && short[at] == long[at+1] && short[at+1] == long[at] && short[at+2:] == long[at+2:]
	default:
		return false
	}
}

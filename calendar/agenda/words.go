package agenda

import (
	"regexp"
	"strings"

	"github.com/blevesearch/snowballstem"
	"github.com/blevesearch/snowballstem/english"
)

// word is one word of a title.
type word struct {
	// text is in lower case, stem without its ending.
	text, stem string
	// at is where it begins in the folded title.
	at int
}

var wordShape = regexp.MustCompile(`[\p{L}\p{N}]+(?:['&][\p{L}\p{N}]+)*`)

// stem gives a lower-case word without its ending (Snowball's English rules).
func stem(w string) string {
	env := snowballstem.NewEnv(w)
	english.Stem(env)
	return env.Current()
}

// acronym is what an acronym stands for.
type acronym struct {
	full string
	// shout: known even where the whole title is in capitals.
	shout bool
}

// words cuts a folded title into words: acronyms spelt out, misspellings mended,
// possessives and small words left out.
func (r *Reader) words(folded string) []word {
	shouting := isShouting(folded)
	var list []word
	for _, span := range wordShape.FindAllStringIndex(folded, -1) {
		raw := folded[span[0]:span[1]]
		if full, ok := r.expand(raw, shouting); ok {
			for _, w := range strings.Fields(full) {
				list = r.appendWord(list, strings.ToLower(w), span[0], false)
			}
			continue
		}
		for _, w := range strings.Split(strings.ToLower(raw), "&") {
			list = r.appendWord(list, w, span[0], true)
		}
	}
	return list
}

func (r *Reader) appendWord(list []word, w string, at int, mend bool) []word {
	w = strings.TrimSuffix(w, "'s")
	w = strings.ReplaceAll(w, "'", "")
	if w == "" {
		return list
	}
	if mend {
		w = r.vocabulary.mend(w)
	}
	s := r.stem(w)
	if weight, listed := r.weights[s]; listed && weight == 0 {
		return list
	}
	return append(list, word{w, s, at})
}

// localAcronym is the ending of acronyms that begin with a place's letters.
type localAcronym struct{ ending, full string }

// mostLocal is how many letters a place has before such an ending: KMSAB is the Kent and
// Medway Safeguarding Adults Board.
const mostLocal = 4

// expand spells an acronym out. In a title all in capitals those that are words
// otherwise are taken as words, unless what they stand for is not.
func (r *Reader) expand(raw string, shouting bool) (string, bool) {
	if a, ok := r.acronyms[raw]; ok && (a.shout || !shouting) {
		return a.full, true
	}
	if a, ok := r.foldedAcronyms[strings.ToLower(raw)]; ok {
		return a.full, true
	}
	for _, s := range r.localAcronyms {
		before, ends := strings.CutSuffix(raw, s.ending)
		if ends && before != "" && len(before) <= mostLocal && before == strings.ToUpper(before) {
			return s.full, true
		}
	}
	return "", false
}

// isShouting tells whether a title is all in capitals.
func isShouting(s string) bool {
	upper, long := true, 0
	for _, w := range strings.Fields(s) {
		if w != strings.ToUpper(w) {
			upper = false
		}
		if len(w) > 4 && w == strings.ToUpper(w) && !strings.ContainsAny(w, "0123456789") {
			long++
		}
	}
	return upper && long > 0
}

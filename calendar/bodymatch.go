package calendar

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// BodyMatch is what a title says of the body that meets.
type BodyMatch struct {
	// Body is the name of the body; empty if the title names none, or not surely.
	Body string
	// Suggestions are the names of the bodies it may be, in the register's order, where
	// the title does not say surely; empty where Body is set or the title names none.
	Suggestions []string
}

// BodyMatcher finds the body that a title names. It holds what the register was when
// it was made, and may be used from several goroutines at once.
//
// The rule: a body is named where its name or an alias stands in the title as whole
// words, in any case, whatever stands between the words; "&" is "and", an apostrophe
// is nothing. The longest in letters wins. Two bodies named at the same length, or a
// title that says in words beside the name that it is not the sitting itself (prep,
// briefing, travel and the like), make it a suggestion only.
type BodyMatcher struct {
	bodies []Body
	// trie holds every name and alias, folded, and the words that stand beside one.
	trie []node
	// class numbers the bytes that names are made of, from 1; 0 is every other byte.
	class [256]uint8
}

// node is a place in the trie.
type node struct {
	// next are the places one byte further, by the byte's class; 0 is none.
	next []int32
	// bodies are those, by index, whose name or alias ends here.
	bodies []int
	// beside: a word ends here that tells of something beside a sitting.
	beside bool
}

// besideWords say that an entry is about a sitting rather than the sitting itself.
var besideWords = []string{"prep", "pre meet", "pre meeting", "briefing", "debrief", "travel", "hold", "agenda setting"}

// NewBodyMatcher makes the matcher of a register. A body without a letter or digit in
// its name and aliases is never found.
func NewBodyMatcher(r *Register) *BodyMatcher {
	m := &BodyMatcher{bodies: slices.Clone(r.Bodies), trie: make([]node, 1)}
	var text folded
	for i, b := range m.bodies {
		for _, name := range append([]string{b.Name}, b.Aliases...) {
			if text.fold(name); len(text.letters) == 0 {
				continue
			}
			if at := m.path(text.letters); !slices.Contains(at.bodies, i) {
				at.bodies = append(at.bodies, i)
			}
		}
	}
	for _, words := range besideWords {
		text.fold(words)
		m.path(text.letters).beside = true
	}
	return m
}

// path gives the place at which a text ends, and makes the way there. It holds good
// until the next call.
func (m *BodyMatcher) path(letters []byte) *node {
	at := int32(0)
	for _, b := range letters {
		if m.class[b] == 0 {
			m.class[b] = 1 + slices.Max(m.class[:])
		}
		c := int(m.class[b])
		for len(m.trie[at].next) <= c {
			m.trie[at].next = append(m.trie[at].next, 0)
		}
		if m.trie[at].next[c] == 0 {
			m.trie[at].next[c] = int32(len(m.trie))
			m.trie = append(m.trie, node{})
		}
		at = m.trie[at].next[c]
	}
	return &m.trie[at]
}

// step gives the place one byte further; 0 if no name goes on so.
func (m *BodyMatcher) step(at int32, by byte) int32 {
	next, c := m.trie[at].next, int(m.class[by])
	if c >= len(next) {
		return 0
	}
	return next[c]
}

// Match gives the body that a title names among those valid on a day; the zero Date
// asks for no day. With a system's code only that system's bodies are looked among, as
// for a feed of its own. A title that names none gives the zero BodyMatch.
func (m *BodyMatcher) Match(title, system string, on Date) BodyMatch {
	// Room for all but the longest titles, so that a big import makes no garbage here.
	var letters [128]byte
	var word [129]bool
	text := folded{letters[:0], word[:0]}
	text.fold(title)
	var found finding
	var beside [][2]int
	for from := range text.letters {
		if !text.word[from] {
			continue
		}
		at := int32(0)
		for to := from; to < len(text.letters); to++ {
			if at = m.step(at, text.letters[to]); at == 0 {
				break
			}
			if !text.word[to+1] {
				continue
			}
			for _, i := range m.trie[at].bodies {
				if m.among(i, system, on) {
					found.add(i, from, to+1)
				}
			}
			if m.trie[at].beside {
				beside = append(beside, [2]int{from, to + 1})
			}
		}
	}
	return m.judge(found, beside)
}

// among tells whether a body is one that is looked among.
func (m *BodyMatcher) among(body int, system string, on Date) bool {
	b := &m.bodies[body]
	return (system == "" || strings.EqualFold(b.System, system)) && (on.IsZero() || b.Holds(on))
}

// judge says whether what was found is sure.
func (m *BodyMatcher) judge(found finding, beside [][2]int) BodyMatch {
	if len(found.bodies) == 0 {
		return BodyMatch{}
	}
	sure := len(found.bodies) == 1
	for _, b := range beside {
		// A word that is part of the body's own name says nothing against it.
		if b[0] < found.from || b[1] > found.to {
			sure = false
		}
	}
	if sure {
		return BodyMatch{Body: m.bodies[found.bodies[0]].Name}
	}
	slices.Sort(found.bodies)
	var match BodyMatch
	for _, i := range found.bodies {
		match.Suggestions = append(match.Suggestions, m.bodies[i].Name)
	}
	return match
}

// finding is the longest name found so far: where it stands, and whose it is.
type finding struct {
	from, to int
	bodies   []int
}

// add takes a body whose name stands from one letter to another.
func (f *finding) add(body, from, to int) {
	length, best := to-from, f.to-f.from
	if length > best {
		f.from, f.to, f.bodies = from, to, f.bodies[:0]
	}
	if length >= best && !slices.Contains(f.bodies, body) {
		f.bodies = append(f.bodies, body)
	}
}

// folded is a text as names are compared: its letters and digits in lower case and
// nothing between them, with the places at which words start. Letters run together so
// that "Well-being" and "pre meet" are found as "Wellbeing" and "premeet".
type folded struct {
	letters []byte
	// word has a true for each letter that starts a word, and one for the end.
	word []bool
}

// fold takes a new text in the place of the old one.
func (f *folded) fold(s string) {
	f.letters, f.word = slices.Grow(f.letters[:0], len(s)), slices.Grow(f.word[:0], len(s)+1)
	between := true
	for _, c := range s {
		switch {
		case c == '&' || c == '+':
			f.put("and", true)
			between = true
		case c == '\'' || c == '’' || c == '\u00ad' || unicode.Is(unicode.Mn, c): // parts nothing
		case unicode.IsLetter(c) || unicode.IsDigit(c):
			var b [utf8.UTFMax]byte
			n := utf8.EncodeRune(b[:], unicode.ToLower(c))
			f.put(string(b[:n]), between)
			between = false
		default:
			between = true
		}
	}
	f.word = append(f.word, true)
}

// put adds the bytes of a letter or a word.
func (f *folded) put(s string, starts bool) {
	f.letters = append(f.letters, s...)
	for i := range len(s) {
		f.word = append(f.word, starts && i == 0)
	}
}

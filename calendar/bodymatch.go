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
	nodes  map[step]int
	// ends lists by node the bodies whose name or alias ends there; notItself by node
	// whether one of the words ends there that tell of something beside a sitting.
	ends      map[int][]int
	notItself map[int]bool
	last      int
}

// step is a way from a node of the trie over one byte of folded text.
type step struct {
	node int
	by   byte
}

// besideWords say that an entry is about a sitting rather than the sitting itself.
var besideWords = []string{"prep", "pre meet", "pre meeting", "briefing", "debrief", "travel", "hold", "agenda setting"}

// NewBodyMatcher makes the matcher of a register. A body without a letter or digit in
// its name and aliases is never found.
func NewBodyMatcher(r *Register) *BodyMatcher {
	m := &BodyMatcher{bodies: slices.Clone(r.Bodies), nodes: map[step]int{}, ends: map[int][]int{}, notItself: map[int]bool{}}
	var text folded
	for i, b := range m.bodies {
		for _, name := range append([]string{b.Name}, b.Aliases...) {
			if text.fold(name); len(text.letters) == 0 {
				continue
			}
			if at := m.path(text.letters); !slices.Contains(m.ends[at], i) {
				m.ends[at] = append(m.ends[at], i)
			}
		}
	}
	for _, words := range besideWords {
		text.fold(words)
		m.notItself[m.path(text.letters)] = true
	}
	return m
}

// path gives the node at which a text ends, and makes the way there.
func (m *BodyMatcher) path(letters []byte) int {
	at := 0
	for _, c := range letters {
		next, ok := m.nodes[step{at, c}]
		if !ok {
			m.last++
			next = m.last
			m.nodes[step{at, c}] = next
		}
		at = next
	}
	return at
}

// Match gives the body that a title names among those valid on a day; the zero Date
// asks for no day. With a system's code only that system's bodies are looked among, as
// for a feed of its own. A title that names none gives the zero BodyMatch.
func (m *BodyMatcher) Match(title, system string, on Date) BodyMatch {
	var text folded
	text.fold(title)
	found := finding{among: func(i int) bool {
		b := &m.bodies[i]
		return (system == "" || strings.EqualFold(b.System, system)) && (on.IsZero() || b.Holds(on))
	}}
	var beside [][2]int
	for from := range text.letters {
		if !text.starts(from) {
			continue
		}
		at, ok := 0, true
		for to := from; ok && to < len(text.letters); to++ {
			if at, ok = m.step(at, text.letters[to]); !ok || !text.starts(to+1) {
				continue
			}
			found.add(m.ends[at], from, to+1)
			if m.notItself[at] {
				beside = append(beside, [2]int{from, to + 1})
			}
		}
	}
	return m.judge(found, beside)
}

func (m *BodyMatcher) step(at int, by byte) (next int, ok bool) {
	next, ok = m.nodes[step{at, by}]
	return next, ok
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
	among    func(body int) bool
	from, to int
	bodies   []int
}

// add takes the bodies whose name stands from one letter to another.
func (f *finding) add(bodies []int, from, to int) {
	for _, i := range bodies {
		length, best := to-from, f.to-f.from
		if length < best || !f.among(i) {
			continue
		}
		if length > best {
			f.from, f.to, f.bodies = from, to, nil
		}
		if !slices.Contains(f.bodies, i) {
			f.bodies = append(f.bodies, i)
		}
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

// starts tells whether a word starts at a letter, or the text ends there.
func (f *folded) starts(at int) bool { return f.word[at] }

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

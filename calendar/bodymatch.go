package calendar

import (
	"slices"
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
// is nothing, and a hyphen or a full stop within a word may part it or not. The longest
// in letters wins. Two bodies named at the same length, or a
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
	// next are the places one byte further, by the byte's class; 0 is none. The bytes are
	// those of letters, and of the joints between them.
	next []int32
	// bodies are those, by index, whose name or alias ends here.
	bodies []int
	// beside: a word ends here that tells of something beside a sitting.
	beside bool
}

// besideWords say that an entry is about a sitting rather than the sitting itself.
var besideWords = []string{"prep", "pre-meet", "pre-meeting", "briefing", "debrief", "travel", "hold", "agenda setting"}

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
			if at := m.path(text); !slices.Contains(at.bodies, i) {
				at.bodies = append(at.bodies, i)
			}
		}
	}
	for _, words := range besideWords {
		text.fold(words)
		m.path(text).beside = true
	}
	return m
}

// path gives the place at which a text ends, and makes the way there. It holds good
// until the next call.
func (m *BodyMatcher) path(text folded) *node {
	at := int32(0)
	for i, b := range text.letters {
		if joint := text.joints[i]; i > 0 && joint != within {
			at = m.makeStep(at, byte(joint))
		}
		at = m.makeStep(at, b)
	}
	return &m.trie[at]
}

// makeStep gives the place one byte further, and makes it where there is none.
func (m *BodyMatcher) makeStep(at int32, by byte) int32 {
	if m.class[by] == 0 {
		m.class[by] = 1 + slices.Max(m.class[:])
	}
	c := int(m.class[by])
	for len(m.trie[at].next) <= c {
		m.trie[at].next = append(m.trie[at].next, 0)
	}
	if m.trie[at].next[c] == 0 {
		m.trie[at].next[c] = int32(len(m.trie))
		m.trie = append(m.trie, node{})
	}
	return m.trie[at].next[c]
}

// step gives the place one byte further; 0 if no name goes on so.
func (m *BodyMatcher) step(at int32, by byte) int32 {
	next, c := m.trie[at].next, int(m.class[by])
	if c >= len(next) {
		return 0
	}
	return next[c]
}

// Match gives the body that a title names among those valid on a day, or that took the
// place of the one named by then; the zero Date asks for no day. With a system's code only
// that system's bodies are looked among, as for a feed of its own. A title that names none
// gives the zero BodyMatch.
func (m *BodyMatcher) Match(title, system string, on Date) BodyMatch {
	// Room for all but the longest titles, so that a big import makes no garbage here.
	var letters [128]byte
	var joints [129]joint
	text := folded{letters[:0], joints[:0]}
	text.fold(title)
	look := looking{matcher: m, text: text, system: system, on: on}
	for look.from = range text.letters {
		if text.joints[look.from] != within {
			look.letter(0, look.from)
		}
	}
	return m.judge(look.found, look.beside)
}

// looking is the work of finding names in one title.
type looking struct {
	matcher *BodyMatcher
	text    folded
	system  string
	on      Date
	// from is where in the title the names start that are looked for.
	from  int
	found finding
	// beside are the words found that stand beside a name, from and to.
	beside [][2]int
}

// letter goes on from a place of the trie with a letter of the title, and with what comes
// after it. No place is come to twice from one start, so that the way is no longer than
// the names are.
func (l *looking) letter(at int32, i int) {
	m := l.matcher
	if at = m.step(at, l.text.letters[i]); at == 0 {
		return
	}
	here := l.text.joints[i+1]
	if here != within {
		l.take(at, i+1)
	}
	if i++; i == len(l.text.letters) {
		return
	}
	if here != parted {
		l.letter(at, i)
	}
	if next := m.step(at, byte(parted)); next != 0 && here != within {
		l.letter(next, i)
	}
	if next := m.step(at, byte(eitherWay)); next != 0 {
		l.letter(next, i)
	}
}

// take notes what ends at a place.
func (l *looking) take(at int32, to int) {
	n := &l.matcher.trie[at]
	for _, body := range n.bodies {
		if is := l.matcher.among(body, l.system, l.on); is >= 0 {
			l.found.add(is, l.from, to)
		}
	}
	if n.beside {
		l.beside = append(l.beside, [2]int{l.from, to})
	}
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

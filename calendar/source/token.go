package source

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// tokenKind is the sort of a token.
type tokenKind uint8

const (
	tokenMark   tokenKind = iota // one sign; every dash is "-"
	tokenNumber                  // digits
	tokenWord                    // letters, in lower case
)

// token is the smallest part of a text that dates and times are put together from.
type token struct {
	kind tokenKind
	text string
	// value is a number's; -1 for one of more than eight digits.
	value int
	// begin and end are its bytes in the text.
	begin, end int
	// spaced: a blank stands before it.
	spaced bool
}

// dashes are the signs written between the ends of a range; U+FFFD is what is left of
// one whose encoding was lost.
const dashes = "-‐‑‒–—―−\u0096\u0097\ufffd"

// tokensOf cuts a text into tokens. Blanks, no-break ones too, are only remembered.
func tokensOf(s string) []token {
	out := make([]token, 0, len(s)/3+1)
	spaced := false
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case strings.ContainsRune(dashes, r):
			out = append(out, token{text: "-", begin: i, end: i + size, spaced: spaced})
		case unicode.IsSpace(r) || r == '\u200b' || r == '\ufeff':
			spaced = true
			i += size
			continue
		case r >= '0' && r <= '9':
			size = runOf(s[i:], func(r rune) bool { return r >= '0' && r <= '9' })
			out = append(out, token{tokenNumber, s[i : i+size], numberOf(s[i : i+size]), i, i + size, spaced})
		case unicode.IsLetter(r):
			size = runOf(s[i:], unicode.IsLetter)
			out = append(out, token{tokenWord, strings.ToLower(s[i : i+size]), 0, i, i + size, spaced})
		default:
			out = append(out, token{text: s[i : i+size], begin: i, end: i + size, spaced: spaced})
		}
		i += size
		spaced = false
	}
	return out
}

// runOf gives the length in bytes of the runes at the start of s that are of a kind.
func runOf(s string, of func(rune) bool) int {
	for i, r := range s {
		if !of(r) {
			return i
		}
	}
	return len(s)
}

// numberOf reads up to eight digits.
func numberOf(digits string) int {
	if len(digits) > 8 {
		return -1
	}
	n := 0
	for _, d := range digits {
		n = n*10 + int(d-'0')
	}
	return n
}

// tokens is a text's tokens with questions that may look beyond either end.
type tokens []token

func (t tokens) at(i int) token {
	if i < 0 || i >= len(t) {
		return token{}
	}
	return t[i]
}

// is tells whether the token at i is one of some texts.
func (t tokens) is(i int, texts ...string) bool {
	if i < 0 || i >= len(t) {
		return false
	}
	for _, text := range texts {
		if t[i].text == text {
			return true
		}
	}
	return false
}

// number tells whether the token at i is a number within bounds, of at most so many digits.
func (t tokens) number(i, low, high, digits int) bool {
	n := t.at(i)
	return n.kind == tokenNumber && len(n.text) <= digits && n.value >= low && n.value <= high
}

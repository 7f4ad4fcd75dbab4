package calendar

import (
	"slices"
	"unicode"
	"unicode/utf8"
)

// joint is what stands before a letter of a folded text.
type joint byte

// The joints, as bytes of which no letter is made.
const (
	// within: it goes on the word of the letter before.
	within joint = 0
	// parted: it starts a word.
	parted joint = ' '
	// eitherWay: it starts a word or goes on one, as people write "pre-meet" for
	// "pre meet" and "premeet", and "N.H.S." for "NHS".
	eitherWay joint = '-'
)

// folded is a text as names are compared: its letters and digits in lower case, and what
// stands between them.
type folded struct {
	letters []byte
	// joints has what stands before each letter, and one for the end.
	joints []joint
}

// fold takes a new text in the place of the old one.
func (f *folded) fold(s string) {
	f.letters, f.joints = slices.Grow(f.letters[:0], len(s)), slices.Grow(f.joints[:0], len(s)+1)
	between := parted
	for _, c := range s {
		switch {
		case c == '&' || c == '+':
			f.put("and", parted)
			between = parted
		case c == '\'' || c == '’' || c == '\u00ad' || unicode.Is(unicode.Mn, c): // parts nothing
		case unicode.IsLetter(c) || unicode.IsDigit(c):
			var b [utf8.UTFMax]byte
			n := utf8.EncodeRune(b[:], unicode.ToLower(c))
			f.put(string(b[:n]), between)
			between = within
		case between == within && (c == '-' || c == '\u2010' || c == '\u2011' || c == '.'):
			between = eitherWay
		default:
			between = parted
		}
	}
	f.joints = append(f.joints, parted)
}

// put adds the bytes of a letter or a word.
func (f *folded) put(s string, before joint) {
	f.letters = append(f.letters, s...)
	for i := range len(s) {
		if i > 0 {
			before = within
		}
		f.joints = append(f.joints, before)
	}
}

package journey

import (
	"strings"
	"unicode"
)

// fold gives the words of a text as places are compared: in lower case, one space
// between them, "&" as "and", an apostrophe as nothing.
func fold(text string) string {
	var b strings.Builder
	between := false
	put := func(c rune) {
		if between && b.Len() > 0 {
			b.WriteByte(' ')
		}
		between = false
		b.WriteRune(c)
	}
	for _, c := range text {
		switch {
		case c == '&':
			between = true
			for _, letter := range "and" {
				put(letter)
			}
			between = true
		case c == '\'' || c == '’' || unicode.Is(unicode.Mn, c): // parts nothing
		case unicode.IsLetter(c) || unicode.IsDigit(c):
			put(unicode.ToLower(c))
		default:
			between = true
		}
	}
	return b.String()
}

// callWords say how people join, and name no place.
var callWords = map[string]bool{
	"hybrid": true, "teams": true, "ms": true, "microsoft": true, "zoom": true, "webex": true, "skype": true,
	"online": true, "virtual": true, "remote": true, "meeting": true, "link": true, "call": true, "video": true,
	"via": true, "by": true, "on": true, "and": true, "or": true, "in": true, "person": true, "the": true,
}

// namesNoPlace tells whether the text of a place says only how people join, if anything.
func namesNoPlace(place string) bool {
	for word := range strings.FieldsSeq(fold(place)) {
		if !callWords[word] {
			return false
		}
	}
	return true
}

package store

import (
	"strings"
	"unicode"
)

// fold gives a text in which letters that differ only in case are the same, in any
// script (Unicode's simple case folding).
func fold(s string) string { return strings.Map(foldRune, s) }

// foldRune gives the least of the letters that are r but for case.
func foldRune(r rune) rune {
	if r > unicode.MaxASCII {
		least := r
		for next := unicode.SimpleFold(r); next != r; next = unicode.SimpleFold(next) {
			least = min(least, next)
		}
		r = least
	}
	if 'A' <= r && r <= 'Z' {
		r += 'a' - 'A'
	}
	return r
}

package source

import (
	"regexp"
	"strconv"
)

// Where a title says on which pages of the pack its papers are: a range, which a copy may
// have put words into, or one page.
var (
	pageRange = regexp.MustCompile(`(?i)\b(?:pages?|pgs?\.?|pp?\.)\s*[A-Z]?(\d{1,4})\s*(?:[-–—]|to)\s*\D{0,80}?(\d{1,4})\b`)
	onePage   = regexp.MustCompile(`(?i)\b(?:page|pg\.?|p\.)\s*[A-Z]?\d{1,4}\s*(?:[)\]]|$)`)
)

// mostItemPages is how many pages one item's papers have at most; more is a number that
// means something else.
const mostItemPages = 1500

// pagesIn gives how many pages an item's papers take by its printed title; 0 where that
// does not say.
func pagesIn(title string) int {
	if m := pageRange.FindStringSubmatch(title); m != nil {
		from, errFrom := strconv.Atoi(m[1])
		to, errTo := strconv.Atoi(m[2])
		if n := to - from + 1; errFrom == nil && errTo == nil && from > 0 && n > 0 && n <= mostItemPages {
			return n
		}
		return 0
	}
	if onePage.MatchString(title) {
		return 1
	}
	return 0
}

package planner

import (
	"slices"
	"strings"

	"convenor/calendar"
)

// likeness says how likely two sittings of one day in different calendars are one, 0
// to 1: by their bodies, their times and, where a body is not known of both, the words
// of their titles.
func likeness(a, b *calendar.Occurrence) float64 {
	if a.Private || b.Private || a.AllDay != b.AllDay {
		return 0
	}
	apart := a.Start.Sub(b.Start).Abs()
	sameStart, sameEnd := apart == 0, a.End.Equal(b.End)
	if len(a.Bodies) > 0 && len(b.Bodies) > 0 {
		switch {
		case !sharesBody(a.Bodies, b.Bodies):
			return 0
		case sameStart && sameEnd:
			return 0.99
		case sameStart:
			return 0.95
		case apart <= sameBodyApart:
			return 0.8
		default:
			return 0
		}
	}
	if !sameStart {
		return 0
	}
	words := wordsShared(a.Title, b.Title)
	if sameEnd {
		return 0.4*min(words*2, 1) + 0.55*words
	}
	return 0.9 * words
}

func sharesBody(a, b []string) bool {
	return slices.ContainsFunc(a, func(x string) bool {
		return slices.ContainsFunc(b, func(y string) bool { return strings.EqualFold(x, y) })
	})
}

// wordsShared gives the fraction of the words of the shorter title that the other has
// too; 0 when either has none.
func wordsShared(a, b string) float64 {
	wa, wb := titleWords(a), titleWords(b)
	if len(wa) > len(wb) {
		wa, wb = wb, wa
	}
	if len(wa) == 0 {
		return 0
	}
	n := 0
	for w := range wa {
		if wb[w] {
			n++
		}
	}
	return float64(n) / float64(len(wa))
}

func titleWords(s string) map[string]bool {
	words := map[string]bool{}
	for _, w := range strings.FieldsFunc(strings.ToLower(s), func(r rune) bool {
		return !('a' <= r && r <= 'z' || '0' <= r && r <= '9' || r > 127)
	}) {
		words[w] = true
	}
	return words
}

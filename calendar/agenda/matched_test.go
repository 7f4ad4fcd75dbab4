package agenda

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"convenor/calendar"
)

// shown writes stretches with what matched in brackets.
func shown(list []Stretch) string {
	var b strings.Builder
	for _, s := range list {
		if s.Matched {
			b.WriteString("[" + s.Text + "]")
			continue
		}
		b.WriteString(s.Text)
	}
	return b.String()
}

// TestWhatMatchedIsShown holds that words, acronyms and periods that are the same stand
// out, and nothing else.
func TestWhatMatchedIsShown(t *testing.T) {
	on := calendar.NewDate(2027, 1, 13)
	for _, c := range [][4]string{
		{"BCF Q3 return", "Better Care Fund quarter 3", "[BCF Q3] return", "[Better Care Fund quarter 3]"},
		{"BCF Q3 return", "BCF Q2 return", "[BCF] Q3 [return]", "[BCF] Q2 [return]"},
		{"Winter plan update", "System winter resilience", "[Winter] plan update", "System [winter] resilience"},
		{"Autism strategy", "Allotments", "Autism strategy", "Allotments"},
		{"JFP: opinion", "Five-year plan incl. JFP", "[JFP]: opinion", "Five-year [plan] incl. [JFP]"},
	} {
		x, y := reader(t).Matched(Line{Title: c[0], Date: on}, Line{Title: c[1], Date: on})
		if shown(x) != c[2] || shown(y) != c[3] {
			t.Errorf("%s, %s", shown(x), shown(y))
		}
	}
}

// TestStretchesAreTheTitle holds that nothing of a title is lost or added.
func TestStretchesAreTheTitle(t *testing.T) {
	r := reader(t)
	rapid.Check(t, func(t *rapid.T) {
		a, b := anyLine(t, "a"), anyLine(t, "b")
		x, _ := r.Matched(a, b)
		var all strings.Builder
		for i, s := range x {
			all.WriteString(s.Text)
			if i > 0 && s.Matched == x[i-1].Matched {
				t.Fatal("two stretches that could be one")
			}
		}
		if all.String() != a.Title {
			t.Fatalf("%q, want %q", all.String(), a.Title)
		}
	})
}

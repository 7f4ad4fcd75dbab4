package agenda

import (
	"slices"
	"testing"
)

// TestCompositeTitlesAreCut holds which titles hold several pieces of business.
func TestCompositeTitlesAreCut(t *testing.T) {
	r := reader(t)
	for in, want := range map[string][]string{
		"Approval of the BCF plan 2025/26 and the quarter 3 return for 2024/25": {"Approval of the BCF plan 2025/26", "the quarter 3 return for 2024/25"},
		"BCF planning 2025/26 and 2024/25 Qtr 1, Qtr 2 and Qtr 3 returns":       {"BCF planning 2025/26", "2024/25 Qtr 1, Qtr 2 and Qtr 3 returns"},
		"Five-year plan incl. JFP":                       {"Five-year plan", "JFP"},
		"Health and Wellbeing Strategy":                  {"Health and Wellbeing Strategy"},
		"Safeguarding Adults and Children annual report": {"Safeguarding Adults and Children annual report"},
		"Kent and Medway Integrated Care Strategy":       {"Kent and Medway Integrated Care Strategy"},
		"Suicide prevention strategy and action plan":    {"Suicide prevention strategy and action plan"},
		"": {""},
	} {
		if got := r.split(in); !slices.Equal(got, want) {
			t.Errorf("%q is cut into %q, want %q", in, got, want)
		}
	}
}

// TestPiecesShareWhatOneNames holds that a piece without a matter, place or year has
// those of its neighbour, but never its quarter.
func TestPiecesShareWhatOneNames(t *testing.T) {
	r := reader(t)
	got := r.read(Line{Title: "Devon BCF plan and quarter 3 return for 2024/25"})
	if len(got.parts) != 2 {
		t.Fatalf("%d parts, want 2", len(got.parts))
	}
	first, second := got.parts[0], got.parts[1]
	if !slices.Equal(first.matters, second.matters) || !slices.Equal(first.places, second.places) {
		t.Errorf("parts differ in matter or place: %+v, %+v", first, second)
	}
	if said(first.periods) != "2024/25" || said(second.periods) != "quarter 3 of 2024/25" {
		t.Errorf("periods %q and %q", said(first.periods), said(second.periods))
	}
}

// TestNarrowerMattersWin holds that a body or field gives way to what it is about.
func TestNarrowerMattersWin(t *testing.T) {
	r := reader(t)
	for title, want := range map[string]string{
		"Integrated Care Board: Better Care Fund":          "Better Care Fund",
		"Update on changes in the Integrated Care Board":   "Integrated Care Board",
		"Better Care Fund section 75 agreement":            "Better Care Fund",
		"Section 75 agreement":                             "section 75",
		"Winter performance report":                        "winter",
		"Integrated performance report":                    "performance",
		"Health and Wellbeing Board annual report 2024/25": "board annual report",
		"Allotment rents":                                  "",
	} {
		if got := r.matterNames(r.read(Line{Title: title}).parts[0].matters); got != want {
			t.Errorf("%q is about %q, want %q", title, got, want)
		}
	}
}

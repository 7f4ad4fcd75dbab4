package agenda

import (
	"errors"
	"strings"
	"testing"

	"convenor/calendar"
)

func texts(words []word) string {
	var list []string
	for _, w := range words {
		list = append(list, w.text)
	}
	return strings.Join(list, " ")
}

// TestAcronymsAreSpeltOut holds that acronyms and full names read alike, and that those
// that are words otherwise stay words in a title all in capitals.
func TestAcronymsAreSpeltOut(t *testing.T) {
	r := reader(t)
	for in, want := range map[string]string{
		"BCF":              "better care fund",
		"bcf update":       "better care fund update",
		"H&WBB":            "health wellbeing board",
		"S75":              "section 75 agreement",
		"PNAs":             "pharmaceutical needs assessment",
		"SEND":             "special educational needs disabilities",
		"SEND IMPROVEMENT": "special educational needs disabilities improvement",
		"send the papers":  "send papers",
		"NHS App":          "nhs app",
		"THE WHOLE SET":    "whole set",
		"York's plan":      "york plan",
		"A&E":              "accident emergency",
		"R&D programme":    "r d programme",
	} {
		if got := texts(r.words(in)); got != want {
			t.Errorf("words of %q are %q, want %q", in, got, want)
		}
	}
}

// TestTheUsersAcronymsWin holds that the table can be extended and overruled.
func TestTheUsersAcronymsWin(t *testing.T) {
	r, err := NewReader(Options{Acronyms: map[string]string{"WPB": "Wealdshire Partnership Board", "SAR": "Search and Rescue"}})
	if err != nil {
		t.Fatal(err)
	}
	if got := texts(r.words("WPB and SAR")); got != "wealdshire partnership board search rescue" {
		t.Errorf("read as %q", got)
	}
	for short, full := range map[string]string{"": "Something", "XY": " "} {
		if _, err := NewReader(Options{Acronyms: map[string]string{short: full}}); !errors.Is(err, calendar.ErrInvalid) {
			t.Errorf("acronym %q for %q: %v, want ErrInvalid", short, full, err)
		}
	}
}

// TestMisspellingsAreMended holds that slips in the field's words are mended, and that
// other words and other endings are left alone.
func TestMisspellingsAreMended(t *testing.T) {
	r := reader(t)
	for in, want := range map[string]string{
		"agreeement": "agreement", "stategy": "strategy", "assesment": "assessment", "pharmacuetical": "pharmaceutical",
		"welbeing": "wellbeing", "heatlh": "health", "safegaurding": "safeguarding",
		"healthy": "healthy", "westbury": "westbury", "plans": "plans", "winters": "winters", "direction": "direction", "h3alth": "h3alth",
	} {
		if got := r.vocabulary.mend(in); got != want {
			t.Errorf("%q is mended to %q, want %q", in, got, want)
		}
	}
}

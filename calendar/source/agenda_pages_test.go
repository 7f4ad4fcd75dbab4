package source

import "testing"

func TestPagesThatATitleNames(t *testing.T) {
	for title, want := range map[string]int{
		"Budget Watch - Month 10 (Pages 1 - 4)":                  4,
		"Winter plan (Pages 13 – 54)":                            42,
		"CLOSURE OF THE OLD INFIRMARY (Pages 13 - ROAD SITE 54)": 42,
		"Minutes of the last meeting (page 7)":                   1,
		"Report of the Director, pp. 7 to 19":                    13,
		"Forward plan pages 101-140":                             40,
		"Appendix [Pages A3-A9]":                                 7,
		"Chief executive's report":                               0,
		"Stage 2 of 2026-27":                                     0,
		"Web pages of 12 councils":                               0,
		"Annual report (Pages 60 - 12)":                          0,
		"Archive (Pages 1 - 9999)":                               0,
		"Progress on page 4 of the plan agreed in 2026":          0,
	} {
		if got := pagesIn(title); got != want {
			t.Errorf("%q: %d pages, want %d", title, got, want)
		}
	}
}

// TestAnItemKeepsItsPages holds that what is taken out of a title is kept where an item has
// a place for it.
func TestAnItemKeepsItsPages(t *testing.T) {
	if it := itemOf("7", "Better Care Fund quarter 3 (Pages 13 - 54)"); it.Pages != 42 || it.Title != "Better Care Fund quarter 3" {
		t.Errorf("%+v", it)
	}
	if it := itemOf("8", "Any other business"); it.Pages != 0 {
		t.Errorf("%+v", it)
	}
}

package agenda

import "testing"

func reader(tb testing.TB) *Reader {
	tb.Helper()
	r, err := NewReader(Options{})
	if err != nil {
		tb.Fatal(err)
	}
	return r
}

// TestMarkersAreNoPartOfATitle holds what is taken away before a title is read.
func TestMarkersAreNoPartOfATitle(t *testing.T) {
	r := reader(t)
	for in, want := range map[string]string{
		"Winter plan pdf icon PDF 144 KB":                                 "Winter plan",
		"Winter plan PDF 1 MB":                                            "Winter plan",
		"Winter plan (Paper No. 25-219)":                                  "Winter plan",
		"Winter plan (Decision: 110611)":                                  "Winter plan",
		"24/00017 - Winter plan":                                          "Winter plan",
		"12. Winter plan":                                                 "Winter plan",
		"HWB.14 Winter plan":                                              "Winter plan",
		"ICBP/2223/086: Winter plan":                                      "Winter plan",
		"Winter plan (Pages 13 - 54)":                                     "Winter plan",
		"Winter plan (15 mins)":                                           "Winter plan",
		"Winter plan (4:36pm)":                                            "Winter plan",
		"Winter plan (urgent item to follow)":                             "Winter plan",
		"Winter plan (Oral report)":                                       "Winter plan",
		"KEY DECISION Winter plan":                                        "Winter plan",
		"Winter plan (agenda item 7)":                                     "Winter plan",
		"Winter plan (Hilda Marsh)":                                       "Winter plan",
		"Winter plan - Presentation by Dr Hilda Marsh and Prof Bert Hill": "Winter plan",
		"Winter plan, Cllr Hilda Marsh":                                   "Winter plan,",
		"“Winter”\u00a0plan – North":                                      `"Winter" plan - North`,
		"Health & well-being":                                             "Health & wellbeing",
	} {
		if got := r.fold(in); got != want {
			t.Errorf("fold(%q) = %q, want %q", in, got, want)
		}
	}
}

// TestWhatBelongsToATitleStays holds that brackets with the field's words, figures and
// acronyms are read.
func TestWhatBelongsToATitleStays(t *testing.T) {
	r := reader(t)
	for _, title := range []string{"Better Care Fund (BCF)", "Director of Public Health (Annual Report)", "5-year plan", "Update (Month 11)", "Screening (Winter Plan)"} {
		if got := r.fold(title); got != title {
			t.Errorf("fold(%q) = %q", title, got)
		}
	}
}

// TestAReportsTextIsReadAsFarAsATitleGoes holds the bound on what is read.
func TestAReportsTextIsReadAsFarAsATitleGoes(t *testing.T) {
	long := make([]byte, 0, 10*longestTitle)
	for len(long) < 9*longestTitle {
		long = append(long, "é plan "...)
	}
	if got := reader(t).fold(string(long)); len(got) > 2*longestTitle {
		t.Errorf("%d bytes are read", len(got))
	}
}

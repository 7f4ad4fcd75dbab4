package agenda

import (
	"errors"
	"os"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"convenor/calendar"
)

// TestTheFieldsRules holds the rules that decide whatever the scorer thinks.
func TestTheFieldsRules(t *testing.T) {
	r := reader(t)
	for _, c := range []struct {
		a, b string
		want Label
	}{
		{"BCF quarter 3 return", "BCF end-of-year plan", Related},
		{"BCF quarter 3 return 2026/27", "Better Care Fund 2026-27 Q3", Dup},
		{"BCF quarter 3 return 2026/27", "BCF quarter 2 return 2026/27", Related},
		{"Safeguarding Adults annual report", "DPH annual report", Different},
		{"Dementia strategy for Kent", "Dementia strategy for Surrey", Related},
		{"BCF plan 2025/26", "Better Care Fund Plan 2025-2026", Dup},
		{"BCF plan 2025/26 and quarter 3 return for 2024/25", "BCF Q3 2024/25 return", Dup},
		{"BCF plan 2025/26 and quarter 3 return for 2024/25", "BCF plan 2025/26", Dup},
		{"BCF Stategy agreeement (Paper No. 12) PDF 94 KB", "BETTER CARE FUND STRATEGY AGREEMENT", Dup},
		{"Healthwatch annual report 2024", "Healthwatch annual report 2023", Related},
		{"Air quality action plan", "Air quality strategy", Related},
		{"Library fines", "Hospital discharge", Different},
		{"JSNA: alcohol", "Alcohol strategy", Related},
		{"Healthwatch report on dementia", "Dementia", Related},
		{"Integrated care strategy and JFP", "JFP", Dup},
		{"Section 75 BCF agreement 2024/25", "BCF 2024-25", Related},
		{"Dementia strategy 2020-25", "Dementia strategy 2025-30", Related},
		{"Thriving Communities programme", "Stronger Communities programme", Different},
		{"Annual Health Protection Report 2024-25", "Health protection annual report 2024/25", Dup},
		{"Strategic direction", "Strategic direction", Dup},
	} {
		if v := r.Compare(Line{Title: c.a}, Line{Title: c.b}); v.Label != c.want {
			t.Errorf("%q / %q: %s (%s), want %s", c.a, c.b, v.Label, v.Reason, c.want)
		}
	}
}

// TestTheBodysOwnPlaceDoesNotCount holds that only places in titles part two papers.
func TestTheBodysOwnPlaceDoesNotCount(t *testing.T) {
	v := reader(t).Compare(Line{Title: "BCF plan 2025/26", Body: "Kent Health and Wellbeing Board"}, Line{Title: "BCF plan 2025/26", Body: "Devon Health and Wellbeing Board"})
	if v.Label != Dup {
		t.Errorf("%+v, want dup", v)
	}
}

// TestReasonsAreInWords holds what people read.
func TestReasonsAreInWords(t *testing.T) {
	r := reader(t)
	on := calendar.NewDate(2027, 1, 13)
	for _, c := range []struct{ a, b, want string }{
		{"BCF Q3 return", "Better Care Fund quarter 3", "same matter (Better Care Fund), both quarter 3 of 2026/27; 12 days apart"},
		{"BCF Q3 return", "BCF Q2 return", "same matter (Better Care Fund), but for different periods (quarter 3 of 2026/27; quarter 2 of 2026/27), both a return; 12 days apart"},
		{"Kent dementia strategy", "Devon dementia strategy", "same matter (dementia), both a strategy, for different places (Kent; Devon); 12 days apart"},
		{"Dementia", "Air quality", "different matters (dementia; air quality)"},
		{"Pharmacy First", "PNA", "different matters of one field, pharmacy (pharmacy first; Pharmaceutical Needs Assessment); 12 days apart"},
		{"Allotments at Nether Wallop", "Nether Wallop allotments", "shared words: allotments, nether, wallop; 12 days apart"},
		{"JFP 2024-25 to 2028-29", "JFP 2025/26 to 2029/30", "same matter (Joint Forward Plan), for periods that agree (2024/25 to 2028/29; 2025/26 to 2029/30); 12 days apart"},
		{"JSNA: alcohol", "Alcohol", "both on alcohol, but one as part of another document (Joint Strategic Needs Assessment and alcohol; alcohol); 12 days apart"},
		{"Healthwatch annual report 2025", "Healthwatch", "same matter (Healthwatch), only one an annual report; 12 days apart"},
		{"Allotments", "Bandstand", "no words in common but everyday ones"},
	} {
		if v := r.Compare(Line{Title: c.a, Date: on}, Line{Title: c.b, Date: on.AddDays(12)}); v.Reason != c.want {
			t.Errorf("%q / %q: %q, want %q", c.a, c.b, v.Reason, c.want)
		}
	}
}

// TestTheUsersWordWins holds that a correction is remembered by key, or by title, body
// and date, whichever comes first.
func TestTheUsersWordWins(t *testing.T) {
	a, b, c := Line{Key: "1", Title: "Allotments"}, Line{Title: "Bandstand", Body: "Cabinet"}, Line{Title: "Allotments"}
	r, err := NewReader(Options{Corrections: []Correction{{A: b.ID(), B: a.ID(), Label: Dup}, {A: a.ID(), B: c.ID(), Label: Different}}})
	if err != nil {
		t.Fatal(err)
	}
	if v := r.Compare(a, b); v.Label != Dup || !v.Corrected || v.Score != 1 || v.Reason == "" {
		t.Errorf("%+v, want the user's dup", v)
	}
	if v := r.Compare(c, a); v.Label != Different || !v.Corrected || v.Score != 0 {
		t.Errorf("%+v, want the user's different", v)
	}
	if v := r.Compare(b, c); v.Corrected {
		t.Errorf("%+v was not corrected", v)
	}
	if _, err := NewReader(Options{Corrections: []Correction{{A: "1", B: "2", Label: "same"}}}); !errors.Is(err, calendar.ErrInvalid) {
		t.Errorf("%v, want ErrInvalid", err)
	}
}

// TestOwnPairs holds that pairs of our own are judged as people would, nine in
// ten at least.
func TestOwnPairs(t *testing.T) {
	f, err := os.Open("testdata/pairs.tsv")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	pairs, problems, err := ReadPairs(f)
	if err != nil || len(problems) > 0 || len(pairs) < 80 {
		t.Fatalf("%d pairs, problems %v, error %v", len(pairs), problems, err)
	}
	r, right := reader(t), 0
	for _, p := range pairs {
		v := r.Compare(p.A, p.B)
		if v.Label == p.Label {
			right++
			continue
		}
		t.Logf("%s, said %s: %q / %q: %s", p.Label, v.Label, p.A.Title, p.B.Title, v.Reason)
	}
	if 10*right < 9*len(pairs) {
		t.Errorf("%d of %d right", right, len(pairs))
	}
}

// anyLine draws a line whose title is made of the field's words and others.
func anyLine(t *rapid.T, name string) Line {
	words := rapid.SliceOfN(rapid.SampledFrom(strings.Fields("BCF Better Care Fund plan return Q3 quarter 2 2025/26 2024-25 and incl. strategy for Kent Devon HWB annual report of winter performance update SEND (Paper 7) allotments bandstand finance month 8 , ; the")), 0, 9).Draw(t, name)
	l := Line{Title: strings.Join(words, " "), Body: rapid.SampledFrom([]string{"", "HWB", "ICB"}).Draw(t, name+" body")}
	if rapid.Bool().Draw(t, name+" dated") {
		l.Date = calendar.NewDate(2025, 1, 1).AddDays(rapid.IntRange(0, 900).Draw(t, name+" day"))
	}
	return l
}

// TestVerdictsAreSymmetric holds that it makes no difference which line comes first, and
// that scores are 0 to 1.
func TestVerdictsAreSymmetric(t *testing.T) {
	r := reader(t)
	rapid.Check(t, func(t *rapid.T) {
		a, b := anyLine(t, "a"), anyLine(t, "b")
		v, w := r.Compare(a, b), r.Compare(b, a)
		if v.Label != w.Label || abs64(v.Score-w.Score) > 1e-9 {
			t.Fatalf("%q / %q: %v %v one way, %v %v the other", a.Title, b.Title, v.Label, v.Score, w.Label, w.Score)
		}
		if !(v.Score >= 0 && v.Score <= 1) || v.Reason == "" {
			t.Fatalf("%q / %q: score %v, reason %q", a.Title, b.Title, v.Score, v.Reason)
		}
	})
}

// FuzzRead holds that no title breaks the reading of it.
func FuzzRead(f *testing.F) {
	for _, s := range []string{"", "BCF 2024/25 Q3 return (Paper No. 1)", "((((", "2025-26 to 2024-25", "é\xff\u00ad", "a and b and c; d incl. e / f", "Q1-Q4 M12 month 0", "S75/S256 & A&E"} {
		f.Add(s)
	}
	r := reader(f)
	f.Fuzz(func(t *testing.T, title string) {
		got := r.read(Line{Title: title})
		if len(got.parts) == 0 || len(got.parts) > mostParts {
			t.Errorf("%d parts", len(got.parts))
		}
		r.Standing(title)
		if v := r.Compare(Line{Title: title}, Line{Title: title}); v.Label == "" || !(v.Score >= 0 && v.Score <= 1) {
			t.Errorf("compared with itself: %+v", v)
		}
	})
}

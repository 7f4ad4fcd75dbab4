package calendar

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"
)

func matchRegister() *Register {
	return &Register{Bodies: []Body{
		{Name: "Health and Wellbeing Board", Aliases: []string{"HWB"}},
		{Name: "N ICB Board", System: "N", Aliases: []string{"North Integrated Care Board", "ICB Board"}},
		{Name: "C ICB Board", System: "C", Aliases: []string{"ICB Board"}},
		{Name: "N ICP", System: "N", Aliases: []string{"Integrated Care Partnership"}},
		{Name: "N Place Partnership", System: "N"},
		{Name: "Place Partnership Finance Group", System: "N"},
		{Name: "Children's Board", Aliases: []string{"Childrens Board"}},
		{Name: "Travel Panel", Validity: Validity{From: Date{2026, time.April, 1}, To: Date{2027, time.March, 31}}},
		{Name: "Old Panel", Validity: Validity{To: Date{2026, time.December, 31}}},
		{Name: "***"},
	}}
}

func TestMatchFindsTheBodyThatStandsInTheTitle(t *testing.T) {
	m := NewBodyMatcher(matchRegister())
	on := Date{2027, time.January, 14}
	for _, c := range []struct{ title, system, want string }{
		{"Health and Wellbeing Board", "", "Health and Wellbeing Board"},
		{"HEALTH & WELLBEING BOARD", "", "Health and Wellbeing Board"},
		{"Health + Well-being   Board (public)", "", "Health and Wellbeing Board"},
		{"Wealdshire HWB, 13 Jan", "", "Health and Wellbeing Board"},
		{"N ICB Board", "", "N ICB Board"},
		{"NHS North Integrated Care Board: in public", "", "N ICB Board"},
		{"n-icb board", "", "N ICB Board"},
		{"ICB Board", "C", "C ICB Board"},
		{"ICB Board", "c", "C ICB Board"},
		{"Place Partnership Finance Group", "N", "Place Partnership Finance Group"},
		{"N Place Partnership Finance Group", "", "Place Partnership Finance Group"}, // 28 letters beat 17
		{"Childrens' Board", "", "Children's Board"},
		{"Children’s Board", "", "Children's Board"},
		{"Travel Panel", "", "Travel Panel"}, // the word is its own name's
		// not whole words, or not there
		{"HWBs", "", ""}, {"SHWB", "", ""}, {"N ICPs", "", ""}, {"Dentist", "", ""}, {"", "", ""}, {"***", "", ""},
		// another system's, or none's, in a system's own feed
		{"N ICB Board", "E", ""}, {"HWB", "N", ""},
		// no longer valid
		{"Old Panel", "", ""},
	} {
		got := m.Match(c.title, c.system, on)
		if got.Body != c.want || len(got.Suggestions) > 0 {
			t.Errorf("%q in feed %q is of %+v, want %q", c.title, c.system, got, c.want)
		}
	}
}

func TestMatchIsOnlyASuggestionWhereTheTitleIsNotSure(t *testing.T) {
	m := NewBodyMatcher(matchRegister())
	on := Date{2027, time.January, 14}
	board := []string{"N ICB Board"}
	for title, want := range map[string][]string{
		"ICB Board":                        {"N ICB Board", "C ICB Board"},
		"Prep: N ICB Board":                board,
		"N ICB Board - pre-meet":           board,
		"N ICB Board premeet":              board,
		"N ICB Board Pre Meeting":          board,
		"N ICB Board (pre-meeting)":        board,
		"Briefing for N ICB Board":         board,
		"N ICB Board debrief":              board,
		"N ICB Board de-brief":             board,
		"TRAVEL to N ICB Board":            board,
		"HOLD N ICB Board":                 board,
		"N ICB Board agenda setting":       board,
		"N ICB Board Agenda-Setting":       board,
		"Travel to Travel Panel":           {"Travel Panel"},
		"HWB and HWB prep":                 {"Health and Wellbeing Board"},
		"Hold: ICB Board, ICB Board":       {"N ICB Board", "C ICB Board"},
		"Integrated Care Partnership PREP": {"N ICP"},
	} {
		got := m.Match(title, "", on)
		if got.Body != "" || !slices.Equal(got.Suggestions, want) {
			t.Errorf("%q gives %+v, want the suggestions %v", title, got, want)
		}
	}
	for _, title := range []string{"N ICB Board household", "N ICB Board preparedness", "N ICB Board agenda", "N ICB Board briefings"} {
		if got := m.Match(title, "", on); got.Body != "N ICB Board" {
			t.Errorf("%q gives %+v, want it sure", title, got)
		}
	}
}

func TestMatchLooksOnlyAmongBodiesValidOnTheDay(t *testing.T) {
	m := NewBodyMatcher(matchRegister())
	for _, c := range []struct {
		on   Date
		want string
	}{
		{Date{2026, time.March, 31}, ""}, {Date{2026, time.April, 1}, "Travel Panel"},
		{Date{2027, time.March, 31}, "Travel Panel"}, {Date{2027, time.April, 1}, ""}, {Date{}, "Travel Panel"},
	} {
		if got := m.Match("Travel Panel", "", c.on); got.Body != c.want {
			t.Errorf("on %q: %+v, want %q", c.on, got, c.want)
		}
	}
}

func TestMatchKeepsWordsApart(t *testing.T) {
	m := NewBodyMatcher(&Register{Bodies: []Body{
		{Name: "Oak Board"}, {Name: "Elmboard"}, {Name: "Well-being Forum"}, {Name: "N.H.S. Panel"},
		{Name: "X ICB Board"}, {Name: "Y ICB Board", Aliases: []string{"Y ICB"}}, {Name: "A and B Group"},
	}})
	for title, want := range map[string]string{
		"Oak Board": "Oak Board", "OAK-BOARD": "Oak Board", "Oak / Board": "Oak Board", "Oak: Board": "Oak Board", "(Oak Board)": "Oak Board",
		"Oakboard": "", "O akboard": "", "Oa k Board": "", "Oak Boardroom": "", "Soak Board": "",
		"Elmboard": "Elmboard", "Elm-board": "Elmboard", "Elm Board": "", "Elm - Board": "", "El mboard": "",
		"Wellbeing Forum": "Well-being Forum", "Well being Forum": "Well-being Forum", "WELL-BEING FORUM": "Well-being Forum",
		"Wellbeingforum": "", "Well be ing Forum": "",
		"NHS Panel": "N.H.S. Panel", "N.H.S Panel": "N.H.S. Panel", "N.H.S.Panel": "N.H.S. Panel", "NH S Panel": "N.H.S. Panel",
		"A & B Group": "A and B Group", "A&B Group": "A and B Group", "A + B Group": "A and B Group", "Aand B Group": "", "AandB Group": "",
		// A committee of a board is not the board, unless what it is called says so.
		"X ICB: Audit Committee": "", "X ICB Board: Audit Committee": "X ICB Board", "Y ICB: Audit Committee": "Y ICB Board",
		"X ICB - Board": "X ICB Board", "X ICBBoard": "",
	} {
		if got := m.Match(title, "", Date{}); got.Body != want || len(got.Suggestions) > 0 {
			t.Errorf("%q is of %+v, want %q", title, got, want)
		}
	}
}

// Names that have the same letters are not the same where their words are not.
func TestMatchTellsNamesApartByTheirWords(t *testing.T) {
	m := NewBodyMatcher(&Register{Bodies: []Body{{Name: "Care Home Forum"}, {Name: "Carehome Forum"}}})
	for title, want := range map[string]BodyMatch{
		"Care Home Forum": {Body: "Care Home Forum"}, "Carehome Forum": {Body: "Carehome Forum"},
		"Care-home Forum": {Suggestions: []string{"Care Home Forum", "Carehome Forum"}},
	} {
		if got := m.Match(title, "", Date{}); got.Body != want.Body || !slices.Equal(got.Suggestions, want.Suggestions) {
			t.Errorf("%q is of %+v, want %+v", title, got, want)
		}
	}
}

func TestMatchHoldsForABodyThatTookAnothersName(t *testing.T) {
	change := Date{2027, time.April, 1}
	m := NewBodyMatcher(&Register{Bodies: []Body{
		{Name: "C Board", Aliases: []string{"ICB Board"}, Validity: Validity{To: change.AddDays(-1)}},
		{Name: "CE Board", Aliases: []string{"ICB Board"}, Validity: Validity{From: change}},
	}})
	if got := m.Match("ICB Board", "", change.AddDays(-1)); got.Body != "C Board" {
		t.Errorf("the day before: %+v", got)
	}
	if got := m.Match("ICB Board", "", change); got.Body != "CE Board" {
		t.Errorf("from the day: %+v", got)
	}
}

func TestMatcherDoesNotFollowTheRegister(t *testing.T) {
	r := matchRegister()
	m := NewBodyMatcher(r)
	r.Bodies[0].Name = "Something else"
	if got := m.Match("HWB", "", Date{}); got.Body != "Health and Wellbeing Board" {
		t.Errorf("gave %+v", got)
	}
}

var someWord = rapid.SampledFrom([]string{"Adult", "Board", "Care", "North", "Place", "Quality", "Safety", "ICB", "N", "7"})

// TestMatchFindsAnyNameHoweverItIsWritten: a body's name in another case and with
// other marks between its words, among other words, is found, unless a longer is there.
func TestMatchFindsAnyNameHoweverItIsWritten(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		names := rapid.SliceOfNDistinct(rapid.SliceOfN(someWord, 1, 4), 1, 8,
			func(words []string) string { return strings.ToLower(strings.Join(words, "")) }).Draw(t, "names")
		r := &Register{}
		for _, words := range names {
			r.Bodies = append(r.Bodies, Body{Name: strings.Join(words, " ")})
		}
		i := rapid.IntRange(0, len(names)-1).Draw(t, "which")
		gap := rapid.SampledFrom([]string{" ", "  ", "-", ", ", "/", "\t", "\u00a0", ": "}).Draw(t, "gap")
		title := strings.Join(names[i], gap)
		if rapid.Bool().Draw(t, "upper") {
			title = strings.ToUpper(title)
		}
		title = "xx " + title + " (yy)"
		got := NewBodyMatcher(r).Match(title, "", Date{})
		found := append(slices.Clone(got.Suggestions), got.Body)
		if !slices.Contains(found, r.Bodies[i].Name) {
			t.Fatalf("%q gives %+v, want %q", title, got, r.Bodies[i].Name)
		}
	})
}

// TestMatchFindsNoNameWhoseWordsRunTogether: with no mark between two of its words a name
// is another word, which is nobody's here.
func TestMatchFindsNoNameWhoseWordsRunTogether(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.SliceOfN(someWord, 2, 4).Draw(t, "words")
		i := rapid.IntRange(1, len(words)-1).Draw(t, "where")
		m := NewBodyMatcher(&Register{Bodies: []Body{{Name: strings.Join(words, " ")}}})
		title := strings.Join(words[:i], " ") + strings.Join(words[i:], " ")
		if got := m.Match(title, "", Date{}); got.Body != "" || got.Suggestions != nil {
			t.Fatalf("%q gives %+v", title, got)
		}
	})
}

func FuzzMatch(f *testing.F) {
	m := NewBodyMatcher(matchRegister())
	for _, s := range []string{"", "HWB", "a & b", "’’", "\xff\xfe", "İstanbul HWB", "ICB Board\x00"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, title string) {
		got := m.Match(title, "", Date{})
		if got.Body != "" && got.Suggestions != nil {
			t.Errorf("%q is both sure and not: %+v", title, got)
		}
		if again := m.Match(title, "", Date{}); again.Body != got.Body {
			t.Errorf("%q gives %+v, then %+v", title, got, again)
		}
	})
}

// BenchmarkMatch finds the bodies of 100,000 titles among 200 bodies of three names each.
func BenchmarkMatch(b *testing.B) {
	r, titles := &Register{}, make([]string, 0, 100_000)
	for i := range 200 {
		r.Bodies = append(r.Bodies, Body{
			Name:    fmt.Sprintf("NHS Area %d Integrated Care Board Quality Committee", i),
			Aliases: []string{fmt.Sprintf("Area %d ICB Quality", i), fmt.Sprintf("Q%d", i)},
		})
	}
	for i := range cap(titles) {
		switch i % 4 {
		case 0:
			titles = append(titles, fmt.Sprintf("Area %d ICB Quality and Performance", i%250))
		case 1:
			titles = append(titles, fmt.Sprintf("NHS Area %d Integrated Care Board: Quality Committee in public", i%250))
		case 2:
			titles = append(titles, "One-to-one with the Director of Adult Social Care")
		default:
			titles = append(titles, fmt.Sprintf("Pre-meet for Q%d", i%250))
		}
	}
	m := NewBodyMatcher(r)
	on := Date{2027, time.January, 14}
	b.ReportAllocs()
	for b.Loop() {
		for _, title := range titles {
			m.Match(title, "", on)
		}
	}
}

package agenda

import (
	"errors"
	"slices"
	"testing"

	"convenor/calendar"
)

func saying(t *testing.T, j calendar.Judgements) *Reader {
	t.Helper()
	r, err := NewReader(Options{Judgements: j})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// TestTitlesSaidTheSameAreSoWithinACycle holds that two titles called the same join the
// items of one winter, not those of two.
func TestTitlesSaidTheSameAreSoWithinACycle(t *testing.T) {
	r := saying(t, calendar.Judgements{Corrections: []calendar.Correction{
		{A: calendar.JudgedItem{Title: "Bandstand"}, B: calendar.JudgedItem{Title: "Winter plan"}, Likeness: calendar.LikenessSame}}})
	lines := []Line{
		{Title: "Winter plan (Paper 3)", Body: "HWB", Date: calendar.NewDate(2026, 10, 1)},
		{Title: "BANDSTAND", Body: "ICP", Date: calendar.NewDate(2026, 10, 20)},
		{Title: "Bandstand", Body: "ICP", Date: calendar.NewDate(2028, 10, 20)},
	}
	if v := r.Compare(lines[0], lines[1]); v.Label != Dup || !v.Corrected || v.Score != 1 {
		t.Errorf("within a winter: %+v", v)
	}
	if v := r.Compare(lines[0], lines[2]); v.Corrected {
		t.Errorf("two years on: %+v", v)
	}
	topics := r.Cluster(lines).Topics
	if len(topics) != 2 || len(topics[0].Lines) != 2 {
		t.Errorf("topics %+v", topics)
	}
}

// TestAnItemIsKnownWhenItsSittingIsNot holds that a correction holds by title, body and
// day where the key has changed, and that the narrower word wins over that on titles.
func TestAnItemIsKnownWhenItsSittingIsNot(t *testing.T) {
	on := calendar.NewDate(2027, 1, 13)
	a := calendar.JudgedItem{Key: "i1", Title: "Autism strategy", Body: "HWB", Date: on}
	b := calendar.JudgedItem{Key: "i2", Title: "Autism strategy", Body: "ICP", Date: on.AddDays(7)}
	r := saying(t, calendar.Judgements{Corrections: []calendar.Correction{
		{A: a, B: b, Likeness: calendar.LikenessDifferent},
		{A: calendar.JudgedItem{Title: "Autism strategy"}, B: calendar.JudgedItem{Title: "Dementia strategy"}, Likeness: calendar.LikenessSame}}})
	x := Line{Key: "i9", Title: "1. Autism Strategy", Body: "HWB", Date: on}
	y := Line{Key: "i8", Title: "Autism strategy", Body: "ICP", Date: on.AddDays(7)}
	if v := r.Compare(x, y); v.Label != Different || !v.Corrected {
		t.Errorf("under new keys: %+v", v)
	}
	if v := r.Compare(Line{Title: "Autism strategy"}, Line{Title: "Autism strategy"}); v.Corrected || v.Label != Dup {
		t.Errorf("other items of the title: %+v", v)
	}
}

// TestJoinedTopicsStillTakeInWhatFits holds that two quarters the user has called the same
// are one topic, into which the other items of each quarter still go.
func TestJoinedTopicsStillTakeInWhatFits(t *testing.T) {
	lines := []Line{
		{Key: "a", Title: "BCF Q2 return 2026/27", Body: "HWB", Date: calendar.NewDate(2026, 11, 12)},
		{Key: "b", Title: "BCF Q3 return 2026/27", Body: "HWB", Date: calendar.NewDate(2027, 1, 13)},
		{Key: "c", Title: "Better Care Fund Q2 2026/27", Body: "ICB", Date: calendar.NewDate(2026, 11, 20)},
		{Key: "d", Title: "Better Care Fund Q3 2026/27", Body: "ICB", Date: calendar.NewDate(2027, 1, 20)},
		{Key: "e", Title: "Better Care Fund Q4 2026/27", Body: "ICB", Date: calendar.NewDate(2027, 4, 20)},
	}
	r := saying(t, calendar.Judgements{Corrections: []calendar.Correction{
		{A: calendar.JudgedItem{Key: "a", Title: "x"}, B: calendar.JudgedItem{Key: "b", Title: "y"}, Likeness: calendar.LikenessSame}}})
	var sizes []int
	for _, topic := range r.Cluster(lines).Topics {
		sizes = append(sizes, len(topic.Lines))
	}
	slices.Sort(sizes)
	if !slices.Equal(sizes, []int{1, 4}) {
		t.Errorf("topics of %v items, want 1 and 4", sizes)
	}
}

// TestAKeyStaysWhenAnAgendaIsReadAgain holds what an item's key depends on.
func TestAKeyStaysWhenAnAgendaIsReadAgain(t *testing.T) {
	r := reader(t)
	key := r.ItemKey("s1", "BCF Q3 return")
	for _, same := range []string{"3. BCF Q3 return", "BCF Q3 return (Pages 3 - 10)", "bcf q3 RETURN"} {
		if r.ItemKey("s1", same) != key {
			t.Errorf("%q is another item", same)
		}
	}
	if r.ItemKey("s2", "BCF Q3 return") == key || r.ItemKey("s1", "BCF Q2 return") == key {
		t.Error("another sitting or quarter has the same key")
	}
}

// TestALabelSaysWhatItRestsOn holds the words of suggested labels.
func TestALabelSaysWhatItRestsOn(t *testing.T) {
	r := reader(t)
	for title, want := range map[string]HorizonLabel{
		"BCF Q3 return":                   {Operational, false, "every return is operational"},
		"Winter plan":                     {Operational, false, "everything on winter is operational"},
		"Autism strategy":                 {Strategic, false, "every strategy is strategic"},
		"Joint Forward Plan: HWB opinion": {Strategic, false, "Joint Forward Plan is strategic"},
		"Bandstand":                       {Operational, false, "no rule names it, so operational"},
	} {
		if got := r.Label(Line{Title: title}); got != want {
			t.Errorf("%s: %+v, want %+v", title, got, want)
		}
	}
	if n := len(r.HorizonRules()); n < 5 {
		t.Errorf("%d rules", n)
	}
}

// TestTopicsHaveNamesForPeople holds capitals and periods.
func TestTopicsHaveNamesForPeople(t *testing.T) {
	on := calendar.NewDate(2027, 1, 13)
	for title, want := range map[string]string{
		"bcf q3":                      "Better Care Fund quarter 3 of 2026/27",
		"Winter resilience":           "Winter 2026/27",
		"JSNA":                        "Joint Strategic Needs Assessment",
		"finance month 8":             "Finance month 8 of 2026/27",
		"covid-19 vaccination update": "COVID vaccination",
		"bandstand at Nether Wallop":  "Bandstand at Nether Wallop",
		"NHS 111":                     "NHS 111",
	} {
		topics := reader(t).Cluster([]Line{{Title: title, Date: on}}).Topics
		if len(topics) != 1 || topics[0].Name != want {
			t.Errorf("%q: %+v, want %q", title, topics, want)
		}
	}
}

func TestWhatCannotHaveBeenSaidIsRefused(t *testing.T) {
	for what, j := range map[string]calendar.Judgements{
		"label":      {Labels: []calendar.ItemLabel{{Item: calendar.JudgedItem{Key: "i", Title: "x"}, Horizon: "tactical"}}},
		"correction": {Corrections: []calendar.Correction{{Likeness: calendar.LikenessSame}}},
		"acronym":    {Acronyms: []calendar.Acronym{{Short: "A B", Full: "x"}}},
	} {
		if _, err := NewReader(Options{Judgements: j}); !errors.Is(err, calendar.ErrInvalid) {
			t.Errorf("%s: %v, want ErrInvalid", what, err)
		}
	}
}

// TestRetrospectiveBusinessIsToldOf holds that an item that says it comes too late is out of order.
func TestRetrospectiveBusinessIsToldOf(t *testing.T) {
	on := calendar.NewDate(2027, 5, 16)
	items := []SharedItem{{ReadLine: ReadLine{Title: "BCF plan 2026/27: retrospective approval", Body: "HWB", Date: on, Sitting: &calendar.Sitting{}}}}
	got := reader(t).orderProblems([]string{"better care fund"}, items)
	if len(got) != 1 || got[0].Early != 0 || got[0].Message != "comes to HWB on Sun 16 May 2027 in retrospect, as “BCF plan 2026/27: retrospective approval” says" {
		t.Errorf("%+v", got)
	}
}

// TestBlockingJudgesFewPairs holds that at 20,000 items at most one pair in fifty is judged.
func TestBlockingJudgesFewPairs(t *testing.T) {
	elements := reader(t).elements(generated(20_000, 1), &Grouping{})
	c := newCandidates(elements)
	judged := 0
	for i := range elements {
		c.after(i, func(int) { judged++ })
	}
	if all := len(elements) * (len(elements) - 1) / 2; 50*judged > all {
		t.Errorf("%d of %d pairs judged", judged, all)
	}
}

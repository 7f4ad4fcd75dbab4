package planner

import (
	"testing"

	"pgregory.net/rapid"
)

// TestOneMeetingUnderTwoTitlesIsSeen holds that the ways in which calendars write one
// meeting are seen through.
func TestOneMeetingUnderTwoTitlesIsSeen(t *testing.T) {
	for _, c := range [][2]string{
		{"Health and Wellbeing Board", "HWB"},
		{"Health & Well-being Board", "H&WB"},
		{"Health and Wellbeing Board", "HWBB meeting"},
		{"Northshire Integrated Care Board", "NHS Northshire ICB - meeting in public"},
		{"Joint Health Overview and Scrutiny Committee", "JHOSC (Ref 4471)"},
		{"Remuneration Committee", "RemCom"},
		{"Quality and Performance Committee", "N ICB: Quality & Perf Cttee"},
		{"Quality Committee", "MS Teams: Northshire Quality Committee"},
		{"Quality Committee", "FW: Quality Committee - 14 January 2027"},
		{"Quality Committee", "QUALITY COMMITTEE @ County Hall"},
		{"Adult Social Care Scrutiny Panel", "ASC Scrutiny Panel, Thu 14 Jan"},
		{"Licensing Sub-Committee", "Licensing Sub Cttee"},
		{"Partnership Board", "Partnership Board (hybrid)"},
		{"Place Partnership Locality 2", "Place P'ship Locality 2"},
		{"Better Care Fund Group", "BCF Grp"},
		{"Safeguarding Adults Board", "Safegaurding Adults Board"},
		{"Licensing Panel A", "Licensing Panel A - papers"},
		{"Meeting 1042", "MS Teams: Meeting 1042"},
		{"Appeals Panel 20471", "Appeals Panel - case 20471"},
		{"Board - North ICB", "North ICB Board"},
	} {
		if got := newWording(c[0]).alike(newWording(c[1])); got < surelyNamed {
			t.Errorf("%q and %q: %.2f", c[0], c[1], got)
		}
	}
}

// TestTwoMeetingsUnderLikeTitlesAreToldApart holds that what names another body, or
// something beside a sitting, is not taken for it.
func TestTwoMeetingsUnderLikeTitlesAreToldApart(t *testing.T) {
	for _, c := range [][2]string{
		{"Northshire Integrated Care Board", "Northshire Integrated Care Partnership"},
		{"Northshire Integrated Care Board", "Southmere Integrated Care Board"},
		{"N ICB", "N ICP"},
		{"Finance Committee", "Quality Committee"},
		{"Northshire ICB Quality Committee", "Southmere ICB Quality Committee"},
		{"Place Partnership Locality 1", "Place Partnership Locality 2"},
		{"Licensing Panel A", "Licensing Panel B"},
		{"Health and Wellbeing Board", "Health and Wellbeing Board pre-meeting"},
		{"HWB", "Chair's briefing: HWB"},
		{"HWB", "Prep for HWB"},
		{"Area Committee (East)", "Area Committee (West)"},
		{"Budget workshop", "Interview panel"},
		{"Meeting 1042", "Meeting 2042"},
		{"", "Board"},
		{"Meeting", "Board"},
	} {
		if got := newWording(c[0]).alike(newWording(c[1])); got >= possibleScore {
			t.Errorf("%q and %q: %.2f", c[0], c[1], got)
		}
	}
}

// TestAnotherReferenceIsAskedAbout holds that titles which differ in a number alone are
// never taken for one silently.
func TestAnotherReferenceIsAskedAbout(t *testing.T) {
	got := newWording("Planning appeal 1042").alike(newWording("Planning appeal 2042"))
	if got < possibleScore || got >= surelyOne {
		t.Errorf("%.2f", got)
	}
}

// TestLikenessOfTitlesIsTheSameBothWays also holds that it stays between 0 and 1, and that
// a title that says something is itself.
func TestLikenessOfTitlesIsTheSameBothWays(t *testing.T) {
	word := rapid.SampledFrom([]string{"Health", "and", "Wellbeing", "Board", "HWB", "ICB", "N", "North", "Quality", "Cttee", "Committee",
		"-", "(", ":", "2", "14", "Jan", "2027", "Teams", "prep", "Integrated", "Care", "É", "’s", "x"})
	title := rapid.Custom(func(t *rapid.T) string {
		out := ""
		for _, w := range rapid.SliceOfN(word, 0, 8).Draw(t, "words") {
			out += w + " "
		}
		return out
	})
	rapid.Check(t, func(rt *rapid.T) {
		a, b := newWording(title.Draw(rt, "a")), newWording(title.Draw(rt, "b"))
		ab, ba := a.alike(b), b.alike(a)
		if diff := ab - ba; diff > 0.001 || diff < -0.001 || ab < 0 || ab > 1.0001 {
			rt.Fatalf("%v and %v: %.2f and %.2f", a, b, ab, ba)
		}
		if len(a.words) > 0 && a.alike(a) < 0.7 {
			rt.Fatalf("%v is not itself: %.2f", a, a.alike(a))
		}
	})
}

func FuzzWording(f *testing.F) {
	f.Add("HWB", "Health & Well-being Board (Ref 12/2027)")
	f.Add("1:1", "é’s — x")
	f.Fuzz(func(t *testing.T, a, b string) {
		if got := newWording(a).alike(newWording(b)); got < 0 || got > 1.0001 {
			t.Errorf("%q and %q: %f", a, b, got)
		}
	})
}

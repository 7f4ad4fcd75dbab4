package look

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"pgregory.net/rapid"
)

const title = "Health and Wellbeing Board"

func wide(text string) float32 { return fyne.MeasureText(text, TextSize, fyne.TextStyle{}).Width }

func TestWhatFitsStaysAsItIs(t *testing.T) {
	test.NewTempApp(t)
	if got := Fit(title, wide(title), TextSize, fyne.TextStyle{}); got != title {
		t.Errorf("Fit = %q, want it whole", got)
	}
}

func TestWhatDoesNotFitIsCutWithAnEllipsis(t *testing.T) {
	test.NewTempApp(t)
	got := Fit(title, wide("Health and W…"), TextSize, fyne.TextStyle{})
	if got != "Health and W…" {
		t.Errorf("Fit = %q", got)
	}
	if got := Fit(title, wide("Health …"), TextSize, fyne.TextStyle{}); got != "Health…" {
		t.Errorf("Fit leaves a blank before the ellipsis: %q", got)
	}
	if got := Fit(title, 1, TextSize, fyne.TextStyle{}); got != "" {
		t.Errorf("with no room Fit = %q, want nothing", got)
	}
}

func TestWrapBreaksBetweenWords(t *testing.T) {
	test.NewTempApp(t)
	width := wide("Health and Wellb")
	got := Wrap(title, width, TextSize, fyne.TextStyle{}, 0)
	if want := []string{"Health and", "Wellbeing Board"}; !slices.Equal(got, want) {
		t.Errorf("Wrap = %q, want %q", got, want)
	}
	got = Wrap(title+" of Wealdshire", width, TextSize, fyne.TextStyle{}, 2)
	if len(got) != 2 || !strings.HasSuffix(got[1], ellipsis) {
		t.Errorf("on two lines Wrap = %q, want the second cut", got)
	}
	if got := Wrap("  ", width, TextSize, fyne.TextStyle{}, 2); len(got) != 0 {
		t.Errorf("Wrap of blanks = %q", got)
	}
}

func TestWrapIndentedHasAShorterFirstLine(t *testing.T) {
	test.NewTempApp(t)
	width, style := wide("Health and Wellb"), fyne.TextStyle{}
	got := WrapIndented(title, wide("and W"), width, TextSize, style, 0)
	if want := []string{"Health", "and Wellbeing", "Board"}; !slices.Equal(got, want) {
		t.Errorf("WrapIndented = %q, want %q", got, want)
	}
	if got := WrapIndented(title, 0, width, TextSize, style, 1); len(got) != 1 {
		t.Errorf("one line at most, got %q", got)
	}
	if got := WrapIndented("ICB", 10, width, TextSize, style, 3); !slices.Equal(got, []string{"ICB"}) {
		t.Errorf("a short title = %q", got)
	}
}

func TestNoLineIsWiderThanItsRoom(t *testing.T) {
	test.NewTempApp(t)
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.SliceOfN(rapid.StringMatching(`[A-Za-z]{1,14}`), 0, 12).Draw(t, "words")
		width := float32(rapid.IntRange(0, 200).Draw(t, "width"))
		most := rapid.IntRange(0, 4).Draw(t, "most")
		lines := Wrap(strings.Join(words, " "), width, TextSize, fyne.TextStyle{}, most)
		if most > 0 && len(lines) > most {
			t.Fatalf("%d lines, at most %d wanted", len(lines), most)
		}
		for _, line := range lines {
			if wide(line) > width {
				t.Fatalf("%q is wider than %v", line, width)
			}
		}
		if whole := strings.Join(lines, " "); !strings.Contains(whole, ellipsis) && width > 150 && whole != strings.Join(words, " ") {
			t.Fatalf("nothing was cut, yet %q became %q", words, lines)
		}
	})
}

func TestAWrittenBreakStays(t *testing.T) {
	test.NewTempApp(t)
	w := NewParagraph(Body, "One\n\nTwo words")
	for i, want := range []string{"One", "", "Two words"} {
		if got := w.lines(400); len(got) != 3 || got[i] != want {
			t.Fatalf("lines: %q", got)
		}
	}
	if got := NewParagraph(Body, "").lines(400); len(got) != 0 {
		t.Errorf("nothing has lines: %q", got)
	}
}

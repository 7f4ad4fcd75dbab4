package report

import (
	"testing"

	"convenor/calendar"
)

// TestCellsAreWrittenAsPeopleReadThem holds thousands, halves away from zero, shares, money
// and dates.
func TestCellsAreWrittenAsPeopleReadThem(t *testing.T) {
	for want, c := range map[string]Cell{
		"1,234.5": number(1234.46, 1), "0.3": number(0.25, 1), "-0.3": number(-0.25, 1), "2.35": number(2.345, 2), "0": number(-0.2, 0),
		"999": count(999), "1,000,000": count(1_000_000), "43%": percent(0.43), "£536.80": pounds(53680), "-£1,000.00": pounds(-100_000),
		"£12": {Kind: Pounds, Value: 12}, "Thu 14 Jan 2027": day(calendar.NewDate(2027, 1, 14)), "=1": words("=1"),
	} {
		if got := c.String(); got != want {
			t.Errorf("%+v is written %q, want %q", c, got, want)
		}
	}
}

// TestAnAxisHasRoundMarks holds that a scale reaches over its figures in a few round steps.
func TestAnAxisHasRoundMarks(t *testing.T) {
	for _, most := range []float64{0, 0.04, 0.7, 1, 3, 8, 12, 14, 19.2, 20, 99, 100, 1234} {
		top, step := axis(most)
		if steps := top / step; top < most || steps < 2 || steps > 10 {
			t.Errorf("up to %g: top %g, step %g", most, top, step)
		}
	}
	if top, step := axis(12); top != 12 || step != 2 {
		t.Errorf("up to 12: %g by %g", top, step)
	}
}

// TestWhatASpreadsheetWouldRunIsGuarded holds the starts, and that nothing else changes.
func TestWhatASpreadsheetWouldRunIsGuarded(t *testing.T) {
	for text, want := range map[string]string{"=1": "'=1", "+1": "'+1", "-1": "'-1", "@a": "'@a", "\ta": "'\ta", "\ra": "'\ra", "a=1": "a=1", "": "", "£": "£"} {
		if got := guard(text); got != want {
			t.Errorf("%q becomes %q, want %q", text, got, want)
		}
	}
}

// TestDescriptionsFitWhatAltTextMayHold holds the cut.
func TestDescriptionsFitWhatAltTextMayHold(t *testing.T) {
	long := ""
	for range 300 {
		long += "é"
	}
	if got := []rune(shorten(long)); len(got) != 251 || shorten("short") != "short" {
		t.Errorf("%d letters", len(got))
	}
}

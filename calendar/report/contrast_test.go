package report_test

import (
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"convenor/calendar/report"
)

// luminance is that of a colour "#rrggbb" or "#rgb" (WCAG 2.2, relative luminance).
func luminance(t *testing.T, colour string) float64 {
	t.Helper()
	hex := strings.TrimPrefix(colour, "#")
	if len(hex) == 3 {
		hex = string([]byte{hex[0], hex[0], hex[1], hex[1], hex[2], hex[2]})
	}
	v, err := strconv.ParseUint(hex, 16, 32)
	if err != nil {
		t.Fatalf("%q is no colour", colour)
	}
	sum := 0.0
	for i, weight := range []float64{0.2126, 0.7152, 0.0722} {
		c := float64(v>>(16-8*i)&0xff) / 255
		if c <= 0.04045 {
			c /= 12.92
		} else {
			c = math.Pow((c+0.055)/1.055, 2.4)
		}
		sum += weight * c
	}
	return sum
}

func contrast(t *testing.T, a, b string) float64 {
	x, y := luminance(t, a), luminance(t, b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

// rule gives what the page's style sheet says of a property of a selector.
func rule(t *testing.T, page, selector, property string) string {
	t.Helper()
	block := regexp.MustCompile(`(?m)^` + regexp.QuoteMeta(selector) + ` \{([^}]*)\}`).FindStringSubmatch(page)
	if block == nil {
		t.Fatalf("no style for %s", selector)
	}
	value := regexp.MustCompile(`(?:^|;)\s*` + property + `: ([^;]*)`).FindStringSubmatch(block[1])
	if value == nil {
		t.Fatalf("%s says nothing of its %s", selector, property)
	}
	return regexp.MustCompile(`#[0-9a-f]{3,6}`).FindString(value[1])
}

// TestTheContrastMeasureIsTheStandards holds the measure to two known figures.
func TestTheContrastMeasureIsTheStandards(t *testing.T) {
	if black, grey := contrast(t, "#000", "#ffffff"), contrast(t, "#767676", "#fff"); math.Abs(black-21) > 1e-9 || math.Abs(grey-4.54) > 0.005 {
		t.Errorf("%v and %v", black, grey)
	}
}

// TestTextCanBeReadOnItsGround holds contrast of text of 4.5 to 1 (WCAG 2.2, 1.4.3) and of
// lines of 3 to 1 (1.4.11), as the page's own style sheet has them.
func TestTextCanBeReadOnItsGround(t *testing.T) {
	page := string(written(t, newReport(t, county(t), report.Options{}), report.FormHTML))
	text, ground := rule(t, page, "body", "color"), rule(t, page, "body", "background")
	for what, pair := range map[string]struct {
		on, of string
		least  float64
	}{
		"text":                 {ground, text, 4.5},
		"links":                {ground, rule(t, page, "a", "color"), 4.5},
		"heads of tables":      {rule(t, page, "thead th", "background"), text, 4.5},
		"days of other months": {rule(t, page, ".wall .out", "background"), text, 4.5},
		"lines of tables":      {ground, rule(t, page, "th, td", "border-bottom"), 3},
		"the focus":            {ground, rule(t, page, "a:focus-visible, [tabindex]:focus-visible", "outline"), 3},
	} {
		if got := contrast(t, pair.on, pair.of); got < pair.least {
			t.Errorf("%s: %.2f to 1, less than %v", what, got, pair.least)
		}
	}
}

// TestChartsCanBeReadWithoutColour holds that the parts of a bar differ by 3 to 1 and have
// an outline, and that every word in a chart is on a ground it can be read on.
func TestChartsCanBeReadWithoutColour(t *testing.T) {
	page := string(written(t, newReport(t, county(t), report.Options{}), report.FormHTML))
	fills := map[string]bool{}
	for _, m := range regexp.MustCompile(`<rect [^>]*fill="(#[0-9a-f]{6})"( stroke="(#[0-9a-f]{6})")?`).FindAllStringSubmatch(page, -1) {
		fills[m[1]] = true
	}
	if len(fills) != 3 { // two parts and the band
		t.Fatalf("%d fills: %v", len(fills), fills)
	}
	const dark, light, band, ink = "#1d3f66", "#d5dee9", "#f1ecdc", "#1a1a1a"
	if !fills[dark] || !fills[light] || !fills[band] {
		t.Fatalf("other fills than those that were measured: %v", fills)
	}
	for _, pair := range [][2]string{{dark, light}, {dark, band}, {dark, "#fff"}, {ink, light}} { // the light part has an outline
		if got := contrast(t, pair[0], pair[1]); got < 3 {
			t.Errorf("%v: %.2f to 1", pair, got)
		}
	}
	for _, ground := range []string{light, band, "#fff"} {
		if got := contrast(t, ink, ground); got < 4.5 {
			t.Errorf("words on %s: %.2f to 1", ground, got)
		}
	}
}

// TestNothingIsToldByColourAlone holds that a clash has a mark and a word on the wall, and
// the band a word in the table.
func TestNothingIsToldByColourAlone(t *testing.T) {
	page := string(written(t, newReport(t, county(t), report.Options{}), report.FormHTML))
	if !strings.Contains(page, "▲ 10:00 Alder Board") || !strings.Contains(page, "▲ means that an officer expected there is expected elsewhere too") || !strings.Contains(page, "below 8–12") {
		t.Error("a clash or the band is told by colour alone")
	}
}

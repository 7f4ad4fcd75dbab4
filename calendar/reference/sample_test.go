package reference

import (
	"bytes"
	"flag"
	"os"
	"testing"
	"time"

	"convenor/calendar"
)

var update = flag.Bool("update", false, "write the sample's register anew")

func TestSampleRegisterIsInTheWrittenForm(t *testing.T) {
	const path = "../../assets/sample/register.json"
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	reg := parse(t, string(b))
	var text bytes.Buffer
	if err := WriteRegister(&text, reg); err != nil {
		t.Fatal(err)
	}
	if text.String() != string(b) {
		if *update {
			if err := os.WriteFile(path, text.Bytes(), 0o644); err != nil {
				t.Fatal(err)
			}
			return
		}
		t.Errorf("%s is not as it would be written", path)
	}
	senior := 0
	for _, o := range reg.Officers {
		if o.Senior() {
			senior++
		}
	}
	if senior != 5 || len(reg.Officers) != 5+16+2 {
		t.Errorf("%d officers, %d senior; want 23 and 5", len(reg.Officers), senior)
	}
}

// TestSampleTitlesFindTheirBodies: every entry of the sample's calendars that is of a
// body is found by its title alone.
func TestSampleTitlesFindTheirBodies(t *testing.T) {
	b, err := os.ReadFile("../../assets/sample/register.json")
	if err != nil {
		t.Fatal(err)
	}
	m := calendar.NewBodyMatcher(parse(t, string(b)))
	on := day(2027, time.January, 14)
	for _, c := range []struct{ title, system, want string }{
		{"N ICB Board", "", "N ICB Board"}, {"N ICP", "", "N ICP"}, {"N Place Partnership", "", "N Place Partnership"},
		{"N Workforce Board", "", "N Workforce Board"}, {"N Quality Committee", "", "N Quality Committee"},
		{"N Finance Committee", "", "N Finance Committee"}, {"N Discharge call", "", "Discharge call"},
		{"C ICB Board", "", "C ICB Board"}, {"C ICP", "", "C ICP"}, {"C Place Partnership", "", "C Place Partnership"},
		{"E ICB Board", "", "E ICB Board"}, {"E ICP", "", "E ICP"}, {"JHOSC", "", "JHOSC"},
		{"Health and Wellbeing Board", "", "Health and Wellbeing Board"}, {"HWB", "", "Health and Wellbeing Board"},
		{"NHS North Wealdshire Integrated Care Board: meeting in public", "N", "N ICB Board"},
		{"North Wealdshire Integrated Care Partnership", "N", "N ICP"},
		{"NHS North Integrated Care Board", "", "N ICB Board"},
		{"N ICB Quality Committee", "", "N Quality Committee"},
		{"Budget briefing", "", ""}, {"Winter Room", "", ""}, {"C workshop", "", ""},
	} {
		if got := m.Match(c.title, c.system, on); got.Body != c.want || got.Suggestions != nil {
			t.Errorf("%q is of %+v, want %q", c.title, got, c.want)
		}
	}
}

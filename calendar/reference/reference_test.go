package reference

import (
	"math"
	"os"
	"slices"
	"testing"
	"time"

	"convenor/calendar"
)

// embedded is where the reference data lie in the source tree.
const embedded = "../../assets/reference"

func read(t *testing.T) *Reference {
	t.Helper()
	r, err := Read(os.DirFS(embedded))
	if err != nil {
		t.Fatalf("read the reference data: %v", err)
	}
	return r
}

func day(y int, m time.Month, d int) calendar.Date { return calendar.Date{Year: y, Month: m, Day: d} }

// mapDates are the days on which the map of England changed, and the last ones before.
var mapDates = []calendar.Date{
	day(2022, time.July, 1), day(2023, time.March, 31), day(2023, time.April, 1),
	day(2026, time.March, 31), day(2026, time.April, 1), day(2027, time.January, 14),
}

func TestThereAreAsManySystemsAndCouncilsAsOnTheDay(t *testing.T) {
	r := read(t)
	for _, c := range []struct {
		on                calendar.Date
		systems, councils int
	}{
		{day(2022, time.June, 30), 0, 0},
		{day(2022, time.July, 1), 42, 152},
		{day(2023, time.March, 31), 42, 152},
		{day(2023, time.April, 1), 42, 153},
		{day(2026, time.March, 31), 42, 153},
		{day(2026, time.April, 1), 36, 153},
		{day(2027, time.April, 1), 36, 152}, // Surrey's two successors have no codes yet
	} {
		if n := len(r.SystemsOn(c.on)); n != c.systems {
			t.Errorf("%s: %d systems, want %d", c.on, n, c.systems)
		}
		if n := len(r.CouncilsOn(c.on)); n != c.councils {
			t.Errorf("%s: %d councils, want %d", c.on, n, c.councils)
		}
	}
	if n := len(r.Upcoming); n != 2 {
		t.Errorf("%d upcoming councils, want 2", n)
	}
}

func TestSharesSumToOne(t *testing.T) {
	r := read(t)
	const near = 1e-5 // shares have six places
	for _, on := range mapDates {
		councils, systems := map[string]float64{}, map[string]float64{}
		for _, f := range r.Footprints {
			if f.Holds(on) {
				councils[f.Council] += f.ShareOfCouncil
				systems[f.System] += f.ShareOfSystem
			}
		}
		if len(councils) != len(r.CouncilsOn(on)) || len(systems) != len(r.SystemsOn(on)) {
			t.Errorf("%s: footprints of %d councils and %d systems", on, len(councils), len(systems))
		}
		for code, sum := range councils {
			if math.Abs(sum-1) > near {
				t.Errorf("%s: council %s is in systems by %v in all", on, code, sum)
			}
		}
		for code, sum := range systems {
			if math.Abs(sum-1) > near {
				t.Errorf("%s: system %s is of councils by %v in all", on, code, sum)
			}
		}
	}
}

func TestTypologyIsThatOfTheStudy(t *testing.T) {
	r := read(t)
	july := day(2022, time.July, 1)
	count := func(types map[string]calendar.Typology) [4]int {
		var n [4]int
		for _, of := range types {
			n[of-1]++
		}
		return n
	}
	for _, c := range []struct {
		name  string
		types map[string]calendar.Typology
		want  [4]int
	}{
		{"July 2022", r.Typologies(july), [4]int{4, 51, 91, 6}},
		{"July 2022, mid-2020", calendar.Typologies(r.FootprintsMid2020, july), [4]int{4, 51, 91, 6}},
		{"April 2023", r.Typologies(day(2023, time.April, 1)), [4]int{4, 51, 92, 6}},
		{"April 2026", r.Typologies(day(2026, time.April, 1)), [4]int{4, 41, 106, 2}},
	} {
		if n := count(c.types); n != c.want {
			t.Errorf("%s: types 1 to 4 have %v councils, want %v", c.name, n, c.want)
		}
	}
	of := r.Typologies(july)
	for name, want := range map[string]calendar.Typology{
		"Cornwall": 1, "Lincolnshire": 1, "Lancashire": 2, "Dorset": 2, "Buckinghamshire": 3,
		"Northumberland": 3, "Essex": 4, "North Yorkshire": 4, "Surrey": 4, "Hampshire": 4,
	} {
		if got := of[council(t, r, name, july).Code]; got != want {
			t.Errorf("%s is of %s, want %s", name, got, want)
		}
	}
}

func council(t *testing.T, r *Reference, name string, on calendar.Date) Council {
	t.Helper()
	for _, c := range r.CouncilsOn(on) {
		if c.Name == name {
			return c
		}
	}
	t.Fatalf("no council %q on %s", name, on)
	return Council{}
}

func TestEssexLiesInThreeSystemsAndThenInOne(t *testing.T) {
	r := read(t)
	before, after := day(2022, time.July, 1), day(2026, time.April, 1)
	essex := council(t, r, "Essex", before)
	var percent []int
	for _, f := range r.FootprintOf(essex.Code, before) {
		percent = append(percent, int(math.Round(100*f.ShareOfCouncil)))
	}
	if want := []int{56, 23, 21}; !slices.Equal(percent, want) {
		t.Errorf("Essex is spread %v, want %v, the largest first", percent, want)
	}
	if now := r.FootprintOf(essex.Code, after); len(now) != 1 || now[0].ShareOfCouncil != 1 {
		t.Errorf("from April 2026 Essex lies in %v, want all of it in one system", now)
	}
	if none := r.FootprintOf("E99999999", before); none != nil {
		t.Errorf("an unknown code has the footprint %v", none)
	}
}

func TestWhatEndsHasASuccessorThatFollowsOn(t *testing.T) {
	r := read(t)
	starts := map[string]calendar.Date{}
	for _, s := range r.Systems {
		starts[s.Code] = s.From
	}
	for _, c := range r.Councils {
		starts[c.Code] = c.From
	}
	follows := func(code string, to calendar.Date, next []string) {
		for _, n := range next {
			if from, ok := starts[n]; !ok || from != to.AddDays(1) {
				t.Errorf("%s ends on %s, its successor %s begins on %s", code, to, n, from)
			}
		}
	}
	split := 0
	for _, s := range r.Systems {
		follows(s.Code, s.To, s.Successors)
		if s.To.IsZero() != (len(s.Successors) == 0) {
			t.Errorf("system %s ends on %q with successors %v", s.Code, s.To, s.Successors)
		}
		if len(s.Successors) > 1 {
			split++
			if s.Successor != "" {
				t.Errorf("system %s was split, yet %s is its one successor", s.Code, s.Successor)
			}
		}
	}
	if split != 3 {
		t.Errorf("%d systems were split, want 3", split)
	}
	for _, c := range r.Councils {
		follows(c.Code, c.To, c.Successors)
	}
	for _, u := range r.Upcoming {
		if _, ok := starts[u.Replaces]; !ok || u.From != day(2027, time.April, 1) || len(u.Districts) == 0 {
			t.Errorf("upcoming council %+v is not well formed", u)
		}
	}
}

func TestBankHolidays(t *testing.T) {
	h := read(t).Holidays
	for on, want := range map[calendar.Date]string{
		day(2022, time.September, 19): "Bank Holiday for the State Funeral of Queen Elizabeth II",
		day(2023, time.May, 8):        "Bank holiday for the coronation of King Charles III",
		day(2027, time.January, 1):    "New Year's Day",
		day(2027, time.March, 26):     "Good Friday",
		day(2027, time.March, 29):     "Easter Monday",
		day(2028, time.December, 26):  "Boxing Day",
	} {
		if name, ok := h.Name(on); !ok || name != want {
			t.Errorf("%s is %q, want %q", on, name, want)
		}
	}
	for year := 2022; year <= 2028; year++ {
		n := 0
		for d := day(year, time.January, 1); d.Year == year; d = d.AddDays(1) {
			if name, ok := h.Name(d); ok {
				n++
				if w := d.Weekday(); w == time.Saturday || w == time.Sunday {
					t.Errorf("%s, %s, falls on a %s", d, name, w)
				}
			}
		}
		if n < 7 || n > 10 {
			t.Errorf("%d has %d bank holidays", year, n)
		}
	}
	if want := day(2028, time.December, 31); h.KnownTo() != want {
		t.Errorf("known to %s, want %s", h.KnownTo(), want)
	}
	if n := h.WorkingDays(day(2027, time.January, 1), day(2027, time.February, 1)); n != 20 {
		t.Errorf("January 2027 has %d working days, want 20", n)
	}
}

package calendar

import (
	"testing"
	"time"
)

// spread makes the footprints of one council, of a population of a million, from the
// share of it in each system and the share it is of that system.
func spread(council string, shares map[string][2]float64) []Footprint {
	var list []Footprint
	for system, s := range shares {
		list = append(list, Footprint{Council: council, System: system, Population: int(s[0] * 1e6), ShareOfCouncil: s[0], ShareOfSystem: s[1]})
	}
	return list
}

func TestTypologyEdges(t *testing.T) {
	on := Date{2022, time.July, 1}
	whole := func(council string, ofSystem float64) []Footprint {
		return spread(council, map[string][2]float64{"S": {1, ofSystem}})
	}
	for _, c := range []struct {
		name   string
		others []Footprint
		a      []Footprint
		want   Typology
	}{
		{"alone in its system", nil, whole("A", 1), TypeOneSystem},
		{"95 % of its system exactly", whole("B", 0.05), whole("A", 0.95), TypeOneSystem},
		{"just under", whole("B", 0.0501), whole("A", 0.9499), TypeFewCouncils},
		{"largest share 95 % exactly is spread", nil, spread("A", map[string][2]float64{"S": {0.95, 1}, "T": {0.05, 0.1}}), TypeSpread},
		{"just over is not", nil, spread("A", map[string][2]float64{"S": {0.9501, 1}, "T": {0.0499, 0.1}}), TypeOneSystem},
		{"two others", join(whole("B", 0.3), whole("C", 0.3)), whole("A", 0.4), TypeFewCouncils},
		{"three others", join(whole("B", 0.2), whole("C", 0.2), whole("D", 0.2)), whole("A", 0.4), TypeManyCouncils},
		{"three others, one a sliver under 5 %", join(whole("B", 0.2), whole("C", 0.2),
			spread("D", map[string][2]float64{"S": {0.0499, 0.01}, "T": {0.9501, 1}})), whole("A", 0.59), TypeFewCouncils},
		{"three others, one spread", join(whole("B", 0.2), whole("C", 0.2),
			spread("D", map[string][2]float64{"S": {0.5, 0.2}, "T": {0.5, 1}})), whole("A", 0.4), TypeFewCouncils},
	} {
		if got := Typologies(append(c.others, c.a...), on)["A"]; got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

func join(lists ...[]Footprint) []Footprint {
	var all []Footprint
	for _, l := range lists {
		all = append(all, l...)
	}
	return all
}

func TestTypologyIsOfADay(t *testing.T) {
	last := Date{2026, time.March, 31}
	old := spread("A", map[string][2]float64{"S": {0.6, 0.5}, "T": {0.4, 0.5}})
	for i := range old {
		old[i].Validity = Validity{To: last}
	}
	now := Footprint{Council: "A", System: "ST", ShareOfCouncil: 1, ShareOfSystem: 1, Validity: Validity{From: last.AddDays(1)}}
	all := append(old, now)
	if got := Typologies(all, last)["A"]; got != TypeSpread {
		t.Errorf("before: %s", got)
	}
	if got := Typologies(all, last.AddDays(1))["A"]; got != TypeOneSystem {
		t.Errorf("after: %s", got)
	}
	if got := Typologies(all[:2], last.AddDays(1)); len(got) != 0 {
		t.Errorf("a council without a footprint on the day is of %v", got)
	}
	if s := TypeSpread.String(); s != "type 4" {
		t.Errorf("written %q", s)
	}
}
